package render

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// Who lists who said something like what was asked for, the best first. What
// differs in nothing but the article stands together, and one who only passed
// on what another said is named with that other.
func Who(s *Sheet, found []graph.Found) {
	if !s.LaidOut() {
		for _, f := range found {
			st := f.Statement
			s.row(withCopies(st, st.Claim.ID.Short(), names(st.Speakers), via(st.Via), content(st), when(st.Attribution.Said),
				st.Article.ID.Short(), fmt.Sprint(st.Line), fmt.Sprintf("%.2f", f.Score), did(st.Attribution))...)
		}
		return
	}
	last := ""
	for _, group := range gather(sources(found), alike) {
		st := group[0]
		if heading := credit(st); heading != last {
			if last != "" {
				s.blank()
			}
			s.hang("", Plain, heading, Name)
			last = heading
		}
		s.hang("  "+st.Claim.ID.Short()+"  ", Ident, content(st), Plain)
		verb := ""
		if st.Attribution.Act != schema.Say {
			verb = did(st.Attribution)
		}
		if about := join(" · ", verb, hedged(st.Attribution), when(st.Attribution.Said)); about != "" {
			s.hang(spaces(11), Plain, about, Faint)
		}
		for _, st := range group {
			s.hang(spaces(11), Plain, join(" · ", outlet(st.Article), place(st)), Faint)
		}
		if also := alsoIn(group); also != "" {
			s.hang(spaces(11), Plain, also, Faint)
		}
	}
}

// sources leaves out those who only passed on a claim that was found with its
// source.
func sources(found []graph.Found) []graph.Statement {
	passed := map[schema.ID]schema.ID{} // relaying attribution: claim
	for _, f := range found {
		for _, h := range f.Via {
			passed[h.Attribution.ID] = f.Claim.ID
		}
	}
	var kept []graph.Statement
	for _, f := range found {
		if claim, ok := passed[f.Attribution.ID]; !ok || claim != f.Claim.ID {
			kept = append(kept, f.Statement)
		}
	}
	return slices.Clip(kept)
}

// credit says who said it and through whom we have it.
func credit(st graph.Statement) string {
	out := upper(described(st.Speakers))
	for i, h := range st.Via {
		word := ", as reported by "
		if i > 0 {
			word = ", through "
		}
		out += word + names(h.Speakers)
	}
	return out
}
