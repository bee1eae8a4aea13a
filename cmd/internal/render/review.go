package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// besideFrom is the width from which on the two sides of a question stand beside each
// other, with so many columns between them.
const (
	besideFrom = 100
	sidesApart = 3
)

// mostTold is how many names, titles and the like are told of a side.
const mostTold = 4

// OpenQuestions lists questions that nobody has decided.
func OpenQuestions(s *Sheet, all []graph.OpenQuestion) {
	for i := range all {
		q := &all[i]
		if s.LaidOut() {
			OpenQuestion(s, q, fmt.Sprint(i+1))
			s.blank()
			continue
		}
		var names []string
		for _, side := range q.Sides {
			names = append(names, fmt.Sprintf("%s (%s)", side.Name, side.ID.Short()))
		}
		second := &q.Sides[1]
		s.row(fmt.Sprintf("%.2f", q.Worth), asked(q), strings.Join(names, " | "), fmt.Sprintf("%.2f", second.Score), second.Reason)
	}
	if s.LaidOut() {
		s.line(Count(len(all), "open question", "open questions"))
	}
}

// asked is the question in words.
func asked(q *graph.OpenQuestion) string {
	if q.Bare {
		return fmt.Sprintf("whom does %s mean?", q.Sides[0].Name)
	}
	return "are they one?"
}

// OpenQuestion shows a question with what speaks for either answer; head stands before
// it.
func OpenQuestion(s *Sheet, q *graph.OpenQuestion, head string) {
	s.hang(head+"  ", Faint, asked(q), Name)
	if !q.Bare && s.width >= besideFrom {
		s.beside(&q.Sides[0], &q.Sides[1])
		s.fields("  ", shared(&q.Sides[1]))
		return
	}
	for i := range q.Sides {
		mark := "  "
		if q.Bare && i > 0 {
			mark = fmt.Sprintf("%d ", i)
		}
		side := &q.Sides[i]
		s.under(mark, who(side), Plain)
		s.fields("  ", append(told(side), shared(side)...))
	}
}

// beside shows two sides beside each other.
func (s *Sheet) beside(a, b *graph.Side) {
	half := (s.width - sidesApart) / 2
	narrow := &Sheet{width: half}
	left, right := narrow.side(a, 2), narrow.side(b, 0)
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		s.line("  ", pad(l, half-2+sidesApart), r)
	}
}

// side tells what is known of one side, in lines that fit beside an indent.
func (s *Sheet) side(side *graph.Side, indent int) []string {
	lines := s.broken(who(side), indent)
	for _, f := range told(side) {
		head := pad(f.name, factWidth)
		for _, l := range s.broken(f.fact, indent+factWidth) {
			lines = append(lines, head+l)
			head = spaces(factWidth)
		}
	}
	return lines
}

// factWidth is the width of what stands before a fact.
const factWidth = 8

// fact is something that is known of a side.
type fact struct{ name, fact string }

// fields writes facts, each behind its name.
func (s *Sheet) fields(indent string, all []fact) {
	for _, f := range all {
		s.hang(indent+pad(f.name, factWidth), Faint, f.fact, Plain)
	}
}

// facts leaves out those of which nothing is known.
func facts(all ...fact) []fact {
	return slices.DeleteFunc(all, func(f fact) bool { return f.fact == "" })
}

// who names a side.
func who(side *graph.Side) string {
	return fmt.Sprintf("%s (%s)", side.Name, join(", ", string(side.Kind), side.Wikidata, side.ID.Short()))
}

// told is what is known of a side by itself.
func told(side *graph.Side) []fact {
	names := append(side.Members[:len(side.Members):len(side.Members)], side.Short...)
	return facts(
		fact{"seen", join(", ", Count(side.Articles, "article", "articles"), Count(side.Said, "saying", "sayings"), period(side.First, side.Last))},
		fact{"names", counted(names, func(m graph.Member) (string, int) { return m.Name, m.Articles })},
		fact{"titles", counted(side.Roles, func(t graph.Tenure) (string, int) { return t.Title, t.Articles })},
		fact{"traits", counted(side.Traits, func(t graph.Trait) (string, int) { return traitWords(t), t.Articles })},
		fact{"in", counted(side.Outlets, func(o graph.OutletCount) (string, int) { return o.Name, o.Articles })},
		fact{"e.g.", example(side.Example)},
	)
}

// traitWords tells a trait: "Labour", "34 years old in 2024".
func traitWords(t graph.Trait) string {
	if t.Kind != schema.Age {
		return t.Value
	}
	words := t.Value + " years old"
	if year, _, _ := strings.Cut(t.First, "-"); year != "" {
		words += " in " + year
	}
	return words
}

// shared is what a side has in common with the first one, which has nothing with itself.
func shared(side *graph.Side) []fact {
	fits, both := "", ""
	if side.Reason != "" {
		fits = fmt.Sprintf("%s (%.2f)", side.Reason, side.Score)
	}
	if side.Together > 0 {
		both = "named by " + Count(side.Together, "article", "articles")
	}
	return facts(fact{"fits", fits}, fact{"both", both},
		fact{"beside", counted(side.Common, func(c graph.Companion) (string, int) { return c.Name, c.Articles })})
}

// counted lists names with their numbers, the first few of them.
func counted[T any](all []T, of func(T) (string, int)) string {
	var parts []string
	for _, t := range all[:min(len(all), mostTold)] {
		name, n := of(t)
		parts = append(parts, fmt.Sprintf("%s %s", Cut(name, longestName), Thousands(n)))
	}
	if more := len(all) - mostTold; more > 0 {
		parts = append(parts, fmt.Sprintf("%s more", Thousands(more)))
	}
	return strings.Join(parts, " · ")
}

// period is from when till when.
func period(first, last string) string {
	if first == last {
		return first
	}
	return first + " – " + last
}

// longestSentence is how much of an example is shown, in columns.
const longestSentence = 240

func example(e *graph.Example) string {
	if e == nil {
		return ""
	}
	return "“" + Cut(e.Sentence, longestSentence) + "” " + join(", ", outlet(e.Article), Day(e.Article.Published), e.Article.ID.Short())
}
