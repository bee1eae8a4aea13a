package feed

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// load is how much work a piece of XML makes for its readers.
type load struct {
	tags, deepest, spaces int
	// open are the names of the elements that are open, up to maxDepth.
	open []string
}

// work is what a piece of so many bytes costs at the worst.
func (l *load) work(size int) int64 { return int64(l.tags) * int64(size+8<<10) }

// add counts a mark. It reports whether it is a tag that closes nothing.
func (l *load) add(doc []byte, t token) (stray bool) {
	l.tags++
	if t.kind == openTag || t.kind == emptyTag {
		l.spaces += bytes.Count(doc[t.start:t.end], []byte("xmlns"))
	}
	switch t.kind {
	case openTag:
		l.deepest = max(l.deepest, len(l.open)+1)
		if len(l.open) <= maxDepth {
			l.open = append(l.open, t.full())
		}
	case closeTag:
		for i := len(l.open) - 1; i >= 0; i-- {
			if l.open[i] == t.full() {
				l.open = l.open[:i]
				return false
			}
		}
		return true
	}
	return false
}

// check returns an error that wraps ErrTooLarge for what is beyond the bounds.
func (l *load) check(size int) error {
	switch {
	case size > MaxEntry:
		return fmt.Errorf("%w: an entry may have %s at most", format.ErrTooLarge, format.Size(MaxEntry))
	case l.tags > maxTags:
		return fmt.Errorf("%w: more than %d tags", format.ErrTooLarge, maxTags)
	case l.deepest > maxDepth:
		return fmt.Errorf("%w: tags nested more than %d deep", format.ErrTooLarge, maxDepth)
	case l.work(size) > maxEntryWork:
		return fmt.Errorf("%w: %d tags in an entry of %s", format.ErrTooLarge, l.tags, format.Size(int64(size)))
	case l.spaces > maxSpaces:
		return fmt.Errorf("%w: more than %d namespaces", format.ErrTooLarge, maxSpaces)
	}
	return nil
}

// patch is a change that leaves the length of a text as it is.
type patch struct {
	at, length int
	// with overwrites the bytes; empty blanks them out.
	with string
}

// appendPatches adds what has to change in a tag before gofeed reads it.
//
// xml:base is hidden, because gofeed takes every base for a folder, which
// RFC 3986 does not. An element of the content that is closed in its own tag is
// blanked out: HTML knows no such thing and would take all that follows for the
// inside of, say, a <script/>. (A tag that closes nothing is blanked out, too:
// the reader of XML would take it for the end of all that is open.)
func appendPatches(patches []patch, doc []byte, t token, depth int) []patch {
	if t.kind != openTag && t.kind != emptyTag {
		return patches
	}
	if i := bytes.Index(doc[t.start:t.end], []byte("xml:base")); i >= 0 {
		patches = append(patches, patch{t.start + i, len("xml:base"), "xml_base"})
	}
	if t.kind == emptyTag && depth >= 2 {
		switch strings.ToLower(t.name) {
		case "link", "category", "br", "hr", "p", "img", "wbr":
		default:
			patches = append(patches, patch{t.start, t.end - t.start, ""})
		}
	}
	return patches
}

// apply makes the changes in a copy of doc[start:], which stands in out from at.
func apply(patches []patch, out []byte, at, start int) {
	for _, p := range patches {
		to := out[at+p.at-start:][:p.length]
		if p.with == "" {
			for i := range to {
				to[i] = ' '
			}
			continue
		}
		copy(to, p.with)
	}
}

// lineCount tells the lines of places that come in order.
type lineCount struct{ pos, lines int }

// at returns the line of a place, counted from 1.
func (l *lineCount) at(doc []byte, pos int) int {
	l.lines += bytes.Count(doc[l.pos:pos], []byte("\n"))
	l.pos = pos
	return l.lines + 1
}
