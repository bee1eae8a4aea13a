package html

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// repair puts back what readability cut out of the story: between the first and
// the last paragraph that it kept, a paragraph next to one of these in the same
// element, and a heading right above one.
func (t *tree) repair(found []block) []block {
	first, last := t.extent(found)
	if first < 0 {
		return found
	}
	kept, have := map[int]bool{}, texts(found)
	for _, b := range found {
		kept[b.n] = kept[b.n] || format.IsProse(b.text)
	}
	var more []block
	for i, b := range t.blocks {
		if b.n <= first || b.n >= last || have[b.text] || t.beside[b.n] || 2*b.linked >= len(b.text) && !t.isLinkedReport(b) {
			continue
		}
		next := i+1 < len(t.blocks) && kept[t.blocks[i+1].n]
		switch {
		case b.heading && next && len(strings.Fields(b.text)) >= 2:
		case format.IsProse(b.text) && (next && t.isSibling(b, t.blocks[i+1]) || i > 0 && kept[t.blocks[i-1].n] && t.isSibling(b, t.blocks[i-1])):
			kept[b.n] = true
		default:
			continue
		}
		have[b.text] = true
		more = append(more, b)
	}
	return merge(found, more)
}

// isSibling reports whether two paragraphs are elements of one kind in the same element.
func (t *tree) isSibling(a, b block) bool {
	p, q := t.paragraph(a.n), t.paragraph(b.n)
	return t.parent[p] == t.parent[q] && t.all[p].Data == t.all[q].Data
}

// extent returns the numbers of the first and the last element that holds
// running text of a story, or -1.
func (t *tree) extent(story []block) (first, last int) {
	first, last = -1, -1
	for _, b := range story {
		if t.element(b) == nil || !format.IsProse(b.text) {
			continue
		}
		if first < 0 {
			first = b.n
		}
		first, last = min(first, b.n), max(last, b.n)
	}
	return first, last
}
