package render

import (
	"fmt"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// undated is the heading of what nobody knows the date of.
const undated = "undated"

// Timeline lists statements, which are in the order of their dates, with each
// date for a heading. What differs in nothing but the article stands together
// under its date. Asked of one actor, the list has the actor above it.
func Timeline(s *Sheet, actor *schema.Actor, statements []graph.Statement) {
	if !s.LaidOut() {
		for _, st := range statements {
			timelineRow(s, st)
		}
		return
	}
	if actor != nil {
		s.line(s.ink(Name, actor.Name), "  ", s.ink(Ident, actor.ID.Short()), "  ", role(*actor))
		s.blank()
	}
	entries, last := 0, ""
	for _, date := range gather(statements, heading) {
		if last != "" {
			s.blank()
		}
		last = heading(date[0])
		s.line(s.ink(Name, last))
		for _, group := range gather(date, alike) {
			who := described(group[0].Speakers)
			if actor != nil && len(group[0].Speakers) == 1 {
				who = ""
			}
			claimEntry(s, group, who, join(" · ", places(group), dating(group[0])))
			entries++
		}
	}
	s.blank()
	articles := gather(statements, func(st graph.Statement) string { return st.Article.ID.String() })
	s.linef("%s in %s", Count(entries, "claim", "claims"), Count(len(articles), "article", "articles"))
}

// heading is the date that a statement stands under; one without a year is in
// the words of the text.
func heading(st graph.Statement) string {
	switch d, _ := st.When(); {
	case !d.Known():
		return undated
	case d.Year == 0:
		return when(d)
	default:
		return Day(d)
	}
}

// dating says where the date is from, if it is not the statement's own.
func dating(st graph.Statement) string {
	if _, byArticle := st.When(); byArticle {
		return "dated by the article"
	}
	return ""
}

// timelineRow writes a statement for a program: date, id, what was done, who,
// what, through whom, article, line, where the date is from, and copies, if there
// are any.
func timelineRow(s *Sheet, st graph.Statement) {
	d, _ := st.When()
	s.row(withCopies(st, Day(d), ident(st), did(st.Attribution), names(st.Speakers), content(st), via(st.Via),
		st.Article.ID.Short(), fmt.Sprint(st.Line), dating(st))...)
}
