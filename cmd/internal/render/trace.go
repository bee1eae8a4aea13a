package render

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// rung is one step of the ladder from the reader to the source.
type rung struct {
	// label says how this step is joined to the one above; "" for the first.
	label string
	name  string
	// basis is what the step rests on.
	basis string
	// note is what else is known; it stands below.
	note string
}

// Traces draws several traces; those of claims in the same words stand together.
func Traces(s *Sheet, traces []*graph.Trace, lines map[schema.ID]int) {
	var merged []*graph.Trace
	for _, t := range traces {
		i := slices.IndexFunc(merged, func(m *graph.Trace) bool { return text.Fold(m.Claim.Text) == text.Fold(t.Claim.Text) })
		if i < 0 {
			merged = append(merged, &graph.Trace{Claim: t.Claim, Paths: slices.Clone(t.Paths)})
			continue
		}
		merged[i].Paths = append(merged[i].Paths, t.Paths...)
	}
	for i, t := range merged {
		if i > 0 {
			s.Break()
		}
		Trace(s, t, lines)
	}
}

// Spread says how far a claim went and from how many sources, where that is more
// than one article tells.
func Spread(s *Sheet, p *graph.Spread) {
	if p.Articles < 2 {
		return
	}
	s.blank()
	line := fmt.Sprintf("carried by %s in %s; %s; ", Count(p.Articles, "article", "articles"), Count(p.Outlets, "outlet", "outlets"),
		Count(len(p.Sources), "independent source", "independent sources"))
	if p.Shortest == p.Longest {
		line += Count(p.Shortest, "hand", "hands")
	} else {
		line += fmt.Sprintf("shortest way %s, longest %d", Count(p.Shortest, "hand", "hands"), p.Longest)
	}
	s.hang("", Plain, line, Plain)
	for _, source := range p.Sources {
		spreadSource(s, "  ", source)
	}
	for _, source := range p.Against {
		spreadSource(s, "  denied by ", source)
	}
}

// spreadSource writes a source with what it is known from.
func spreadSource(s *Sheet, indent string, source graph.Source) {
	name := "nobody named"
	if !source.Actor.ID.IsZero() {
		name = source.Actor.Name
	}
	through := ""
	if source.Through != "" && (source.Actor.ID.IsZero() || source.Actor.Local()) {
		through = "known from " + source.Through
	}
	s.hang(indent, Faint, join(" · ", name, through, Count(source.Articles, "article", "articles")), Faint)
}

// Trace draws how a claim came from its source to where we read it, one ladder
// for each place, the oldest first. Lines are those of the cues, by attribution.
func Trace(s *Sheet, t *graph.Trace, lines map[schema.ID]int) {
	s.hang("", Plain, t.Claim.Text, Name)
	paths := slices.Clone(t.Paths)
	slices.SortStableFunc(paths, func(a, b graph.TracePath) int { return older(a.Article, b.Article) })
	for _, p := range paths {
		s.blank()
		ladder(s, rungs(p, lines))
		s.blank()
		s.line(handCount(p))
	}
}

// handCount says how far the reader is from the source.
func handCount(p graph.TracePath) string {
	what := "the source"
	if n := len(p.Hands); n > 0 && len(p.Hands[n-1].Speakers) > 1 {
		what = "the sources"
	}
	return Count(p.Count, "hand", "hands") + " between the reader and " + what
}

// rungs takes the steps of a path down, the reader's side first.
func rungs(p graph.TracePath, lines map[schema.ID]int) []rung {
	steps := []rung{{
		name: outlet(p.Article), basis: join("  ", p.Article.ID.Short(), "where we read it"),
		note: join(" · ", p.Article.Title, Day(p.Article.Published)),
	}}
	for _, r := range p.Reprints {
		for _, hand := range slices.Backward(r.Through) {
			steps = append(steps, rung{label: "handed on by", name: hand.Name, basis: string(r.Reprint.Basis)})
		}
		steps = append(steps, reprintRung(r))
	}
	for i, h := range p.Hands {
		step := rung{label: "passed on by", name: names(h.Speakers), basis: cited(h.Attribution, lines[h.Attribution.ID])}
		if i == len(p.Hands)-1 {
			step.label, step.note = sourceLabel(h.Attribution.Act), "the chain ends here"
			if unnamed(h.Speakers) {
				step.note = "unnamed; " + step.note
			}
		}
		steps = append(steps, step)
	}
	return steps
}

// sourceLabel says what the source did with the claim.
func sourceLabel(a schema.Act) string {
	switch a {
	case schema.Deny, schema.Confirm:
		return a.Past() + " by"
	}
	return "said by"
}

// reprintRung is the step from a copy to its original.
func reprintRung(r graph.ReprintLink) rung {
	step := rung{label: "reprinted from", name: originalName(r), basis: string(r.Reprint.Basis)}
	if !r.Reprint.Evidence.IsZero() {
		step.basis += fmt.Sprintf(", line %d", r.Line)
	}
	if r.Original == nil {
		step.note = "which article is not stated"
		return step
	}
	step.basis = r.Original.ID.Short() + "  " + step.basis
	step.note = join(" · ", r.Original.Title, Day(r.Original.Published))
	return step
}

// cited quotes the words that credit somebody, in the order of the text.
func cited(a schema.Attribution, line int) string {
	first, second := a.Source.Quote, a.Cue.Quote
	if a.Cue.Start() < a.Source.Start() {
		first, second = second, first
	}
	return fmt.Sprintf("“%s”  line %d", join(" … ", first, second), line)
}

// unnamed reports whether nobody among the speakers has a name.
func unnamed(actors []schema.Actor) bool {
	for _, a := range actors {
		if a.Kind != schema.Unnamed {
			return false
		}
	}
	return len(actors) > 0
}

// originalName names what an article was reprinted from.
func originalName(r graph.ReprintLink) string {
	switch {
	case r.From != nil:
		return r.From.Name
	case r.Original != nil:
		return outlet(*r.Original)
	}
	return "unknown publication"
}

// ladder draws steps, each hanging from the one above, with names and what they
// rest on in columns as far as the width allows.
func ladder(s *Sheet, steps []rung) {
	heads := make([]string, len(steps))
	nameAt := 0
	for i, r := range steps {
		heads[i] = "  "
		if i > 0 {
			heads[i] += spaces(3*(i-1)) + "└─ " + r.label + "  "
			nameAt = max(nameAt, Columns(heads[i]))
		}
	}
	basisAt := 0
	for _, r := range steps {
		basisAt = max(basisAt, nameAt+Columns(r.name)+2)
	}
	for i, r := range steps {
		head := heads[i]
		if i > 0 {
			head = pad(head, nameAt)
		}
		used := Columns(head) + Columns(r.name)
		if !s.LaidOut() || basisAt+Columns(r.basis) <= s.width {
			s.line(head, s.ink(Name, r.name), spaces(basisAt-used), s.ink(Faint, r.basis))
		} else {
			s.hang(head, Plain, r.name, Name)
			s.hang(spaces(Columns(head)), Plain, r.basis, Faint)
		}
		if r.note != "" {
			s.hang(spaces(Columns(head)), Plain, r.note, Faint)
		}
	}
}
