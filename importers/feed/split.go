package feed

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// Bounds of markup. Readers of XML copy and search what they hold more often
// the more marks there are in it; maxWork bounds marks times bytes, summed up.
const (
	maxFrame  = 8 << 10 // bytes of the tags around the entries
	maxHead   = 1 << 20 // bytes of a feed without its entries
	maxTags   = 20_000  // tags and other marks in an entry or head
	maxDepth  = 200     // open elements in an entry or head
	maxSpaces = 64      // namespaces declared in an entry or head
	maxWork   = 64 << 30
	// maxEntryWork is how much of it one entry may make: that of a text of 1 MiB
	// with 4,000 tags.
	maxEntryWork = 4 << 30
)

// piece is an entry in the text of a feed.
type piece struct {
	start, end int
	// line is the line of the text that it begins on.
	line int
	// patches are changes to make before gofeed reads it.
	patches []patch
	// fault is why it is not to be read.
	fault error
}

// cutter cuts a feed in XML into its entries.
type cutter struct {
	s   *source
	doc []byte
	// unit is the name of an entry's element, natives the prefixes it may have.
	unit    string
	natives []string
	load    load
	// gap is where the part of the head begins that is not yet taken.
	gap int
	// in is set within an entry; over once the root is closed.
	in, over bool
	// listing is set within the table of contents of an RSS 1.0 feed.
	listing bool
	lines   lineCount
	work    int64
}

// newCutter cuts what is left of a source's text behind its encoding.
func newCutter(s *source) *cutter { return &cutter{s: s, doc: s.doc} }

// cut fills in the source's pieces, frame and head text.
func (c *cutter) cut() error {
	pos := 0
	for !c.over {
		t, ok := nextToken(c.doc, pos)
		if !ok || t.kind == cutMark {
			break
		}
		pos = t.end
		if c.s.kind == 0 {
			if err := c.root(t); err != nil {
				return err
			}
			continue
		}
		if err := c.take(t); err != nil {
			return err
		}
	}
	switch {
	case c.s.kind == 0:
		return notFeed(c.doc)
	case c.in:
		c.end(len(c.doc), fmt.Errorf("%w: the feed breaks off in this entry", format.ErrMalformed))
		c.gap = len(c.doc)
	case !c.over:
		c.s.broken = fmt.Errorf("%w: the feed breaks off after %d entries", format.ErrMalformed, len(c.s.pieces)+c.s.more)
	}
	if c.over {
		c.s.takeHead(c.doc[c.gap:pos])
		c.s.whole = true
		c.s.broken = behind(c.doc[pos:])
	}
	return c.checkHead()
}

// take takes a tag behind the root's.
func (c *cutter) take(t token) error {
	isUnit := strings.EqualFold(t.name, c.unit) && slices.Contains(c.natives, t.prefix)
	switch {
	case isUnit && t.kind == openTag || isUnit && t.kind == emptyTag:
		if c.in {
			c.end(t.start, fmt.Errorf("%w: an entry that is not closed before the next", format.ErrMalformed))
		}
		c.begin(t)
		if t.kind == emptyTag {
			c.end(t.end, nil)
		}
	case isUnit && c.in:
		c.end(t.end, nil)
	case c.in:
		c.count(t)
	case c.s.kind == rdf && strings.EqualFold(t.name, "items"):
		c.contents(t)
	case c.listing:
	case t.kind == closeTag && strings.EqualFold(t.name, c.s.kind.root()):
		c.over = true
	case t.kind == openTag && c.s.kind == rss && strings.EqualFold(t.name, "channel") && len(c.s.frame) == 1:
		return c.frame(t)
	default:
		c.s.headLoad.add(c.doc, t)
	}
	return nil
}

// begin begins an entry.
func (c *cutter) begin(t token) {
	if !c.listing {
		c.s.takeHead(c.doc[c.gap:t.start])
	}
	if len(c.s.pieces) == 0 {
		c.s.headFirst = len(c.s.headText)
	}
	c.listing = false
	c.in, c.gap, c.load = true, t.start, load{}
	c.load.spaces = c.s.frameSpaces
	c.s.pieces = append(c.s.pieces, piece{start: t.start, line: c.lines.at(c.doc, t.start)})
	c.count(t)
}

// count counts a mark within an entry, and notes what to change in it.
func (c *cutter) count(t token) {
	stray := c.load.add(c.doc, t)
	p := &c.s.pieces[len(c.s.pieces)-1]
	switch {
	case c.load.tags > maxTags:
	case stray:
		p.patches = append(p.patches, patch{t.start, t.end - t.start, ""})
	default:
		p.patches = appendPatches(p.patches, c.doc, t, len(c.load.open))
	}
}

// end ends an entry. One beyond the bounds of the whole feed is only counted.
func (c *cutter) end(at int, fault error) {
	c.in, c.gap = false, at
	p := &c.s.pieces[len(c.s.pieces)-1]
	p.end = at
	if p.fault = fault; fault == nil {
		p.fault = c.load.check(p.end - p.start)
	}
	if p.fault == nil {
		c.work += c.load.work(p.end - p.start)
	} else {
		p.patches = nil
	}
	if len(c.s.pieces) > MaxEntries || c.work > maxWork || c.s.more > 0 {
		c.s.pieces = c.s.pieces[:len(c.s.pieces)-1]
		c.s.more++
	}
}
