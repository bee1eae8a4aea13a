package html

import "github.com/saidby/saidby/importers/format"

// Shares, in hundredths, and sizes, in bytes, by which the two readings of a
// page are weighed against each other.
const (
	nearlyAll  = 97
	mereScrap  = 700
	longEnough = 600
	// manyLines are so many paragraphs that they are a story though none ends
	// like a sentence: verse, or prose without full stops.
	manyLines = 20
)

// choose makes one story of the two readings of a page: theirs, by readability,
// and our own. Theirs stands where it has what ours has; where ours has all of
// theirs and more, and lies in an element named for an article, it completes
// theirs; where theirs is but a scrap and they have nothing in common, ours
// stands.
func (t *tree) choose(theirs, own []block) []block {
	have := texts(theirs)
	shared := 0
	for _, b := range own {
		if have[b.text] && format.IsProse(b.text) {
			shared += len(b.text)
		}
	}
	named := t.isNamed(t.container())
	a, b := prose(theirs), prose(own)
	switch {
	case b == 0:
		return theirs
	case a == 0 && len(theirs) < manyLines && size(theirs) < 2*b && (named || size(theirs) < longEnough):
		return own
	case a == 0 || !named:
		return theirs
	case 100*shared >= nearlyAll*a:
		return unite(theirs, own)
	case shared == 0 && len(theirs) < manyLines && a < mereScrap && b > 2*a:
		return own
	}
	return theirs
}

// unite puts into a story what another reading of it has more: running text, and
// headings above it. What comes behind the story's end is a box of some kind,
// unless there is much of it.
func unite(story, other []block) []block {
	have := texts(story)
	end, tail := 0, 0
	for _, b := range story {
		end = max(end, b.n)
	}
	var more []block
	for i, b := range other {
		prose := format.IsProse(b.text)
		if have[b.text] || 2*b.linked >= len(b.text) || b.n <= 0 || !prose && (!b.heading || i+1 >= len(other) || !format.IsProse(other[i+1].text)) {
			continue
		}
		if b.n > end && prose {
			tail += len(b.text)
		}
		have[b.text] = true
		more = append(more, b)
	}
	if 5*tail < 2*prose(story) {
		for len(more) > 0 && more[len(more)-1].n > end {
			more = more[:len(more)-1]
		}
	}
	return merge(story, more)
}

// merge puts paragraphs into a story where they stand in the page.
func merge(story, more []block) []block {
	var out []block
	for _, b := range story {
		for len(more) > 0 && b.n > more[0].n {
			out = append(out, more[0])
			more = more[1:]
		}
		out = append(out, b)
	}
	return append(out, more...)
}

// texts returns the set of the paragraphs' texts.
func texts(blocks []block) map[string]bool {
	set := make(map[string]bool, len(blocks))
	for _, b := range blocks {
		set[b.text] = true
	}
	return set
}

// size counts the bytes of paragraphs.
func size(blocks []block) (n int) {
	for _, b := range blocks {
		n += len(b.text)
	}
	return n
}
