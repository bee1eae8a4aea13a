package html

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// Limits of a standfirst, in bytes, and how many paragraphs above the story it
// is looked for in.
const (
	minLead   = 40
	maxLead   = 700
	maxHeader = 60
)

// lead puts the standfirst before the story where it was left out: a paragraph
// between headline and story that says what the page's description says, or is
// named for a standfirst, or is running text.
func (t *tree) lead(found []block, m *metadata) []block {
	first := slices.IndexFunc(found, func(b block) bool { return t.element(b) != nil })
	if first < 0 {
		return found
	}
	end := slices.IndexFunc(t.blocks, func(b block) bool { return b.n == found[first].n })
	if end < 0 {
		return found
	}
	from := -1
	for i := max(0, end-maxHeader); i < end; i++ {
		if b := t.blocks[i]; b.heading && alike(b.text, m.title) >= 0.7 {
			from = i
		}
	}
	have := texts(found)
	var lead []block
	for i := max(0, end-maxHeader); i < end; i++ {
		b := t.blocks[i]
		if have[b.text] || len(b.text) < minLead || len(b.text) > maxLead || 2*b.linked > len(b.text) || m.isTop(b) || m.isByline(b) || m.isBio(b.text) || m.isAside(b, t) {
			continue
		}
		if m.isDescription(b.text) || from >= 0 && i > from && (format.IsProse(b.text) || t.isLeadNamed(b.n)) {
			have[b.text] = true
			lead = append(lead, b)
		}
	}
	return append(lead, found...)
}

// isDescription reports whether a paragraph says what the page's description says.
func (m *metadata) isDescription(s string) bool {
	s = strings.Join(text.Words(s), " ")
	for _, d := range []string{m.main.text("description"), m.first("og:description"), m.first("description"), m.first("twitter:description")} {
		d = strings.Join(text.Words(d), " ")
		if len(d) >= minLead && (strings.HasPrefix(s, d) || strings.HasPrefix(d, s)) {
			return true
		}
	}
	return false
}

// isLeadNamed reports whether an element, or the one around it, is named for a standfirst.
func (t *tree) isLeadNamed(n int) bool {
	for range 3 {
		if n < 0 {
			return false
		}
		words := marks(t.all[n])
		if slices.ContainsFunc(words, isLeadMark) || follows(words, "sub", "title", "head", "heading", "headline", "hed") || follows(words, "stand", "first") {
			return true
		}
		n = t.parent[n]
	}
	return false
}

// follows reports whether the first of the words is followed by one of the others.
func follows(words []string, first string, others ...string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		if w == first && slices.Contains(others, words[i+1]) {
			return true
		}
	}
	return false
}

// isLeadMark reports whether a word of an element's class says that it is a standfirst.
func isLeadMark(word string) bool {
	switch word {
	case "standfirst", "dek", "deck", "lede", "lead", "leadin", "subtitle", "subhead", "subheadline", "subheading", "subhed", "summary", "excerpt", "intro",
		"introduction", "strapline", "kicker", "abstract", "teaser", "chapo", "chapeau", "bajada", "copete", "entradilla", "sumario", "vorspann", "anriss",
		"sommario", "occhiello", "ingress", "description", "synopsis":
		return true
	}
	return false
}
