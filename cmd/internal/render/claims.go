package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// actWidth is the width of the column that says what was done: "apologised".
const actWidth = 10

// Claims lists statements, the oldest article first. Asked of one actor, the
// list has the actor for its heading, and what differs in nothing but the
// article stands together; else each article is a heading and the speakers
// stand below the claims.
func Claims(s *Sheet, actor *schema.Actor, statements []graph.Statement) {
	if !s.LaidOut() {
		for _, st := range statements {
			claimRow(s, st)
		}
		return
	}
	statements = slices.Clone(statements)
	slices.SortStableFunc(statements, func(a, b graph.Statement) int { return older(a.Article, b.Article) })
	articles := gather(statements, func(st graph.Statement) string { return st.Article.ID.String() })
	entries := len(gather(statements, ident))
	if actor != nil {
		s.line(s.ink(Name, actor.Name), "  ", s.ink(Ident, actor.ID.Short()), "  ", role(*actor))
		s.blank()
		groups := gather(statements, alike)
		entries = len(groups)
		for _, group := range groups {
			claimAlone(s, group)
		}
	} else {
		for i, group := range articles {
			if i > 0 {
				s.blank()
			}
			articleHeading(s, group[0].Article)
			for _, st := range group {
				claimInside(s, st)
			}
		}
	}
	s.blank()
	s.linef("%s in %s", Count(entries, "claim", "claims"), Count(len(articles), "article", "articles"))
}

// claimRow writes a statement for a program: id, what was done, who, what,
// when, through whom, article and line, and copies, if there are any.
func claimRow(s *Sheet, st graph.Statement) {
	s.row(withCopies(st, ident(st), did(st.Attribution), names(st.Speakers), content(st), when(st.Attribution.Said),
		via(st.Via), st.Article.ID.Short(), fmt.Sprint(st.Line))...)
}

// ident is the short id that a statement is known by: the claim's, or the act
// of saying's where there is no claim.
func ident(st graph.Statement) string {
	if st.Claim.ID.IsZero() {
		return st.Attribution.ID.Short()
	}
	return st.Claim.ID.Short()
}

// articleHeading names the article that the following claims were read in.
func articleHeading(s *Sheet, a graph.ArticleSummary) {
	s.hang(a.ID.Short()+"  ", Ident, title(a), Name)
	s.line(spaces(9), s.ink(Faint, join(" · ", outlet(a), Day(a.Published))))
}

// title names an article.
func title(a graph.ArticleSummary) string {
	if a.Title != "" {
		return a.Title
	}
	return "untitled"
}

// claimAlone writes statements that are alike in a list that has their speaker
// for a heading.
func claimAlone(s *Sheet, alike []graph.Statement) { claimEntry(s, alike, "", places(alike)) }

// claimInside writes a statement in a list that has its article for a heading.
func claimInside(s *Sheet, st graph.Statement) {
	claimEntry(s, []graph.Statement{st}, described(st.Speakers), fmt.Sprintf("line %d", st.Line))
}

// claimEntry writes statements that are alike, with what is known about them
// below: who said it, unless that is the heading, where, and in which copies.
func claimEntry(s *Sheet, alike []graph.Statement, who, where string) {
	st := alike[0]
	head := ident(st) + "  "
	act := pad(did(st.Attribution), actWidth) + "  "
	indent := Columns(head) + Columns(act)
	for i, l := range s.broken(content(st), indent) {
		if i == 0 {
			s.line(s.ink(Ident, head), s.ink(Verb, act), l)
			continue
		}
		s.line(spaces(indent), l)
	}
	about := join(" · ", who, via(st.Via), hedged(st.Attribution), when(st.Attribution.Said), where)
	s.hang(spaces(indent), Plain, about, Faint)
	if also := alsoIn(alike); also != "" {
		s.hang(spaces(indent), Plain, also, Faint)
	}
}

// places says where statements can be read.
func places(all []graph.Statement) string {
	list := make([]string, len(all))
	for i, st := range all {
		list[i] = place(st)
	}
	return strings.Join(list, ", ")
}

// hedged says which words weaken the claim.
func hedged(a schema.Attribution) string {
	if len(a.Hedges) == 0 {
		return ""
	}
	return "hedged: " + strings.Join(a.Hedges, ", ")
}
