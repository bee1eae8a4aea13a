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
// finite verb of saying in it, whose subject is a third person. Such a one is story
// whatever words it begins with, for neither a promotion nor a caption tells that
// ("Sign up for the draft or pay, the ministry warned young men."). One that speaks
// to the reader outside of quotation marks is none, unless it ends with who said so.
func isReport(b block) bool {
	sentence := strings.HasSuffix(strings.TrimRight(b.text, "”\"’')"), ".") && len(text.Words(b.text)) >= leastReport
	if b.heading || !sentence && !format.IsProse(b.text) {
		return false
	}
	words := ownWords(b.text)
	last := 0 // the last clause
	for i, w := range words[:max(0, len(words)-1)] {
		if strings.HasSuffix(w, ",") {
			last = i + 1
		}
	}
	if last > 0 && !slices.ContainsFunc(words[last:], addresses) && tellsSaying(words[last:]) {
		return true
	}
	return !slices.ContainsFunc(words, addresses) && tellsSaying(words)
}

// addresses reports whether a word, with the marks at it, speaks to the reader.
func addresses(word string) bool { return isAddressing(strings.Trim(word, marksAt)) }

// marksAt are the marks that stand at a word.
const marksAt = ".,:;!?()[]\"'“”‘’"

// tellsSaying reports whether folded words, with the marks at them, tell who said
// something.
func tellsSaying(words []string) bool {
	for i, w := range words {
		bare := strings.Trim(w, marksAt)
		var before, after string
		if i > 0 {
			before = words[i-1]
		}
		if i+1 < len(words) {
			after = strings.Trim(words[i+1], marksAt)
		}
		ends := i+1 == len(words) || w != strings.TrimRight(w, ".,:;!?")
		switch {
		case isRelative(words[max(0, i-3):i]), isBeforeParticiple(strings.Trim(before, marksAt)), after == "by":
		case isSaying(bare):
			return true
		case isReporting(bare) && before != "" && !strings.ContainsAny(before[len(before)-1:], ",:;.") && (ends || opensObject(after)):
			return true
		}
	}
	return false
}

// isSaying reports whether a word is a form of a verb of saying that news is
// reported with, and mostly a finite one.
func isSaying(word string) bool {
	switch word {
	case "said", "says", "told", "tells", "asked", "warned", "warns", "added", "adds", "argued", "argues", "wrote", "writes", "claims",
		"insisted", "insists", "denied", "denies", "accuses", "vowed", "admitted", "testified", "tweeted", "replied", "urged", "urges", "complained", "conceded":
		return true
	}
	return false
}

// isReporting reports whether a word is the form of such a verb that may as well be
// a participle: "the firm called it a lie", "a letter, called The Quay".
func isReporting(word string) bool {
	switch word {
	case "claimed", "stated", "accused", "alleged", "announced", "ordered", "acknowledged", "confirmed", "declared", "promised", "demanded", "criticized", "criticised",
		"ruled", "concluded", "reported", "estimated", "suggested", "predicted", "called", "noted", "explained", "found":
		return true
	}
	return false
}

// isBeforeParticiple reports whether the word before a verb tells that it is a
// participle.
func isBeforeParticiple(word string) bool {
	switch word {
	case "as", "by", "is", "are", "was", "were", "be", "been", "being", "have", "has", "having", "not", "yet", "best", "most", "newly", "to":
		return true
	}
	return false
}

// isRelative reports whether the words before a verb open a clause that is no
// sentence of its own: "which readers called", "who said".
func isRelative(words []string) bool {
	for i := len(words) - 1; i >= 0; i-- {
		if strings.HasSuffix(words[i], ",") {
			return false
		}
		switch words[i] {
		case "which", "who", "that", "what", "how", "where", "whom":
			return true
		}
	}
	return false
}

// opensObject reports whether a word may open what a verb is about, or when it was.
func opensObject(word string) bool {
	switch word {
	case "that", "the", "a", "an", "it", "him", "them", "her", "his", "its", "their", "no", "on", "two", "three", "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday", "sunday", "plans", "this", "these", "those", "to":
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
