package html

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// leastReport is how many words a sentence has at least that tells who said what.
const leastReport = 5

// isReport reports whether a paragraph tells what somebody said: a sentence with a
// verb of saying in it. Such a one is story whatever words it begins with, for
// neither a promotion nor a caption tells that ("Sign up for the draft or pay, the
// ministry warned young men.").
func isReport(b block) bool {
	words := text.Words(b.text)
	sentence := strings.HasSuffix(strings.TrimRight(b.text, "”\"’)"), ".") && len(words) >= leastReport
	return !b.heading && (sentence || format.IsProse(b.text)) && slices.ContainsFunc(words, isSaying)
}

// isSaying reports whether a word is a form of a verb of saying that news is
// reported with.
func isSaying(word string) bool {
	switch word {
	case "said", "says", "told", "tells", "asked", "warned", "warns", "added", "adds", "argued", "argues", "wrote", "writes", "claimed", "claims", "stated",
		"insisted", "insists", "denied", "denies", "accused", "accuses", "alleged", "announced", "ordered", "vowed", "admitted", "acknowledged", "confirmed",
		"declared", "testified", "tweeted", "replied", "promised", "urged", "urges", "demanded", "criticized", "criticised", "complained", "conceded",
		"according", "ruled", "concluded", "reported", "estimated", "suggested", "predicted", "called", "noted", "explained", "found":
		return true
	}
	return false
}

// isLinkedReport reports whether a paragraph that is wholly made of links is a
// piece of the story all the same: it tells what somebody said, and stands next to
// running text in one element with it. A teaser is a headline, without a full stop,
// or stands in a box of its own.
func (t *tree) isLinkedReport(b block) bool {
	return t.reports[t.paragraph(b.n)] && isReport(b)
}

// findReports takes down the paragraphs made of links that stand next to running
// text.
func (t *tree) findReports() {
	t.reports = map[int]bool{}
	for i, b := range t.blocks {
		p := t.paragraph(b.n)
		if 2*b.linked < len(b.text) || !is(t.all[p], "p") || !isReport(b) {
			continue
		}
		for _, next := range t.blocks[max(0, i-1):min(len(t.blocks), i+2)] {
			if 2*next.linked < len(next.text) && format.IsProse(next.text) && t.isSibling(b, next) {
				t.reports[p] = true
			}
		}
	}
}

// paragraph returns the number of the block element that an element stands in: a
// paragraph that begins with a link has the link's number.
func (t *tree) paragraph(n int) int {
	for n > 0 && n < len(t.all) && !isBlock(t.all[n]) {
		n = t.parent[n]
	}
	return n
}
