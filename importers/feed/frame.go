package feed

import (
	"bytes"
	"fmt"

	"github.com/saidby/saidby/importers/format"
)

// root takes the first tag, which tells what kind of feed this is.
func (c *cutter) root(t token) error {
	if t.kind == otherMark {
		return nil
	}
	if c.s.kind, c.unit = kindOf(t); c.s.kind == 0 || t.kind == closeTag {
		return fmt.Errorf("%w: the root is <%s>, no feed or news sitemap", format.ErrMalformed, short(t.name))
	}
	c.gap = t.start
	c.natives = []string{"", t.prefix}
	for _, a := range attributes(c.doc[t.start:t.end]) {
		if a.space == "xmlns" && isNative(a.value) {
			c.natives = append(c.natives, a.name)
		}
	}
	c.over = t.kind == emptyTag
	return c.frame(t)
}

// contents leaves the table of contents out of the head: it only repeats the
// addresses of the entries.
func (c *cutter) contents(t token) {
	switch {
	case t.kind == openTag && !c.listing:
		c.s.takeHead(c.doc[c.gap:t.start])
		c.listing = true
	case t.kind == closeTag && c.listing:
		c.gap, c.listing = t.end, false
	}
}

// frame takes a tag that stands around all entries.
func (c *cutter) frame(t token) error {
	for _, a := range attributes(c.doc[t.start:t.end]) {
		switch {
		case a.space == "xml" && a.name == "base":
			c.s.bases = append(c.s.bases, a.value)
		case a.space == "xml" && a.name == "lang":
			c.s.language = a.value
		}
	}
	c.s.frame = append(c.s.frame, hideBase(c.doc[t.start:t.end]))
	c.s.tail = append([]byte("</"+t.full()+">"), c.s.tail...)
	c.s.frameSpaces += bytes.Count(c.doc[t.start:t.end], []byte("xmlns"))
	size := 0
	for _, f := range c.s.frame {
		size += len(f)
	}
	if size > maxFrame || c.s.frameSpaces > maxSpaces {
		return fmt.Errorf("%w: the tags around the entries may have %s and declare %d namespaces at most", format.ErrTooLarge, format.Size(maxFrame), maxSpaces)
	}
	return nil
}

// checkHead checks what stands around the entries.
func (c *cutter) checkHead() error {
	if len(c.s.headText) > maxHead {
		return fmt.Errorf("%w: more than %s stand around the entries", format.ErrTooLarge, format.Size(maxHead))
	}
	return c.s.headLoad.check(0)
}

// behind returns an error where tags or other text follow the end of a feed.
func behind(doc []byte) error {
	for {
		t, ok := nextToken(doc, 0)
		switch {
		case !ok && len(bytes.TrimSpace(doc)) == 0:
			return nil
		case !ok || t.kind != otherMark || len(bytes.TrimSpace(doc[:t.start])) > 0:
			return fmt.Errorf("%w: what stands behind the end of the feed is not read", format.ErrMalformed)
		}
		doc = doc[t.end:]
	}
}
