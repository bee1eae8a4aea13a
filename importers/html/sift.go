package html

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// maxAside is how many bytes a paragraph has at most that is set aside for
// where it stands or how it begins; a longer one is rather story.
const maxAside = 400

// maxTop is how many paragraphs may stand above the story.
const maxTop = 500

// sift sets aside what is not the article's text: what stands above the story
// (the headline, which is the title, byline and date), captions, links to other
// stories, promotions, notes on the authors. Credits stay.
func sift(blocks []block, t *tree, m *metadata) []block {
	var kept []block
	begun := false
	for i, b := range blocks {
		if !begun && i < maxTop && m.isTop(b) || len(kept) < headEdge && m.isByline(b) || m.isAside(b, t) && !isLinkedHeading(blocks, i) {
			continue
		}
		begun = begun || format.IsProse(b.text)
		kept = append(kept, b)
	}
	return dropTail(dropFurniture(m.dropBios(kept)))
}

// isAside reports whether a paragraph, wherever it stands, is no part of the story.
func (m *metadata) isAside(b block, t *tree) bool {
	if len(b.text) > maxAside {
		return false
	}
	s := text.Fold(b.text)
	switch {
	case m.isOwnCopyright(b, s):
		return true
	case t.isBeside(b.n), t.boxed[b.text], isPromotion(b, s) && !t.isLinkedReport(b), isStamp(b), isCaption(b, s), m.isImageText(b):
		return !format.IsCredit(b.text)
	}
	return false
}

// minUnderHeading is how many bytes of running text follow a heading that is a
// link and yet the heading of a part of the story.
const minUnderHeading = 200

// isLinkedHeading reports whether a paragraph is the heading of a part of the
// story, as lists of products or films have them, though it is a link: running
// text of some length follows.
func isLinkedHeading(blocks []block, i int) bool {
	if !blocks[i].heading || blocks[i].linked == 0 || i+1 >= len(blocks) {
		return false
	}
	next := blocks[i+1]
	return len(next.text) >= minUnderHeading && format.IsProse(next.text) && 2*next.linked < len(next.text)
}

// maxLabel is how many bytes a label above the story has at most (in scripts
// without blanks, words tell nothing).
const maxLabel = 40

// isTop reports whether a paragraph above the story repeats the metadata.
func (m *metadata) isTop(b block) bool {
	switch {
	case len(b.text) > maxAside || format.IsProse(b.text) && !b.heading:
		return false
	case alike(b.text, m.title) >= 0.9, format.IsAside(b.text), format.Date(b.text).Known() && len(b.text) <= maxDateline:
		return true
	}
	s := text.Fold(b.text)
	if title := m.folded.title; title != "" && strings.HasSuffix(s, title) && len(s) <= len(title)+40 {
		return true // with the section before it
	}
	if strings.HasSuffix(s, "min read") || strings.HasSuffix(s, "minute read") || !b.heading && len(text.Words(s)) <= 3 && len(s) <= maxLabel {
		return true
	}
	return false
}

// isByline reports whether a paragraph names the authors: "By" and the name of
// one, or a name and little else.
func (m *metadata) isByline(b block) bool {
	if len(b.text) > maxAside || b.heading {
		return false
	}
	s := text.Fold(b.text)
	for _, name := range m.folded.names {
		if strings.HasPrefix(s, "by "+name) || strings.HasPrefix(s, name) && len(s) <= len(name)+60 && !format.IsProse(b.text) {
			return true
		}
	}
	return false
}

// headEdge is how many paragraphs from the top of a story, standfirst and all, a
// byline or a note on its author may stand. bioEdge is how many from its end.
const (
	headEdge = 3
	bioEdge  = 5
)

// dropBios drops the notes on the authors at either end of a story: short
// paragraphs that begin with the name of one.
func (m *metadata) dropBios(story []block) []block {
	last := len(story) - bioEdge
	i := -1
	return slices.DeleteFunc(story, func(b block) bool {
		i++
		return (i < headEdge || i >= last) && m.isBio(b.text)
	})
}

// isBio reports whether a paragraph begins with an author's full name; a line
// on who reported from where is a credit.
func (m *metadata) isBio(s string) bool {
	if len(s) > maxAside {
		return false
	}
	s = text.Fold(s)
	for _, name := range m.folded.names {
		if strings.Contains(name, " ") && strings.HasPrefix(s, name) {
			return !strings.Contains(s, "reported from") && !strings.Contains(s, "contributed")
		}
	}
	return false
}

// dropTail drops the headings and fragments at the end, which announce what was
// set aside or are left of it.
func dropTail(blocks []block) []block {
	for len(blocks) > 0 {
		last := blocks[len(blocks)-1]
		fragment := len(strings.Fields(last.text)) <= 3 && !strings.ContainsAny(last.text, ".?!…。\"”")
		if !last.heading && !fragment && !strings.HasSuffix(last.text, ":") || format.IsCredit(last.text) {
			break
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}
