package score

import (
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema/text"
)

// Examples count errors by category and keep some of each, in words. The zero
// value keeps all.
type Examples struct {
	// Limit is how many of each category are shown, from all over what was added;
	// 0 shows all. No more than twice as many are kept.
	Limit int

	of map[Category]*sample
}

// sample is every so-manieth of the errors of a category.
type sample struct {
	count, step int
	kept        []Example
}

// Example is an error in the words of its document.
type Example struct {
	Category Category
	// Document is the document's id.
	Document string
	// Gold is what was marked, Found what was found instead; nil where there is
	// none.
	Gold, Found *Words
}

// Words are those of an attribution, the pieces of each part joined with
// [text.Gap].
type Words struct{ Source, Cue, Content string }

// Add counts the errors of a document of which m is the matching.
func (x *Examples) Add(id string, d Document, m Matching) {
	if x.of == nil {
		x.of = map[Category]*sample{}
	}
	for _, e := range Errors(d, m) {
		s := x.of[e.Category]
		if s == nil {
			s = &sample{step: 1}
			x.of[e.Category] = s
		}
		if s.count++; (s.count-1)%s.step == 0 {
			s.kept = append(s.kept, Example{e.Category, id, wordsOf(d.Text, d.Gold, e.Gold), wordsOf(d.Text, d.Found, e.Found)})
		}
		if x.Limit > 0 && len(s.kept) == 2*x.Limit {
			s.thin()
		}
	}
}

// thin leaves out every second.
func (s *sample) thin() {
	for i := range len(s.kept) / 2 {
		s.kept[i] = s.kept[2*i]
	}
	s.kept, s.step = s.kept[:len(s.kept)/2], 2*s.step
}

// Count is the number of errors of a category.
func (x *Examples) Count(c Category) int {
	if s := x.of[c]; s != nil {
		return s.count
	}
	return 0
}

// Of returns errors of a category in the order in which they were added. They are
// the same whenever the same was added.
func (x *Examples) Of(c Category) []Example {
	s := x.of[c]
	switch {
	case s == nil:
		return nil
	case x.Limit <= 0 || len(s.kept) <= x.Limit:
		return s.kept
	}
	out := make([]Example, x.Limit)
	for i := range out {
		out[i] = s.kept[i*len(s.kept)/x.Limit]
	}
	return out
}

// wordsOf returns the words of an attribution, or nil for the place -1.
func wordsOf(body string, list []gold.Attribution, place int) *Words {
	if place < 0 {
		return nil
	}
	a := list[place]
	return &Words{words(body, a.Source), words(body, a.Cue), words(body, a.Content)}
}

// words joins the words under spans. What lies outside the text is left out.
func words(body string, spans []text.Span) string {
	var inside []text.Span
	for _, s := range spans {
		s = text.Span{Start: max(0, s.Start), End: min(s.End, len(body))}
		if !s.Empty() {
			inside = append(inside, s)
		}
	}
	return text.Join(body, inside)
}
