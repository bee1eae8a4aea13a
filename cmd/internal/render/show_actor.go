package render

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// showActor writes an actor with what it said and what was said of it.
func showActor(s *Sheet, r *graph.Record) {
	a := r.Actor
	s.heading(graph.Node{Kind: r.Node.Kind, ID: a.ID}, string(a.Kind))
	s.blank()
	s.hang("  ", Plain, a.Name, Name)
	s.blank()
	showNames(s, r)
	showRoles(s, r.Whole.Roles)
	showTraits(s, r.Whole)
	for _, l := range r.Affiliations {
		s.field("belongs to", join("   ", l.Actor.Name, l.Actor.ID.Short(), affiliation(l)))
	}
	for _, l := range r.Members {
		s.field("has member", join("   ", l.Actor.Name, l.Actor.ID.Short(), affiliation(l)))
	}
	showSpokesmen(s, r.Spokesmen)
	if a.Local() {
		s.field("known in", a.Article.Short()+"   and nowhere else")
	}
	if len(r.Statements) > 0 {
		s.blank()
		s.line(s.ink(Faint, only("said", len(r.Statements), r)))
		for _, group := range gather(r.Statements, alike) {
			claimAlone(s, group)
		}
	}
	if len(r.Blamed) > 0 {
		s.blank()
		s.line(s.ink(Faint, only("blamed", len(r.Blamed), r)))
		Blamed(s, r.Blamed)
	}
}

// affiliation quotes the words that join two actors, with the article they stand in.
func affiliation(l graph.Link) string {
	return join("   ", "“"+l.Affiliation.Relation+"”", l.Article.ID.Short())
}

// mostOnPage is how many of a kind of fact a page lists of an actor; programs get all.
const mostOnPage = 12

// listed writes facts of one kind under its name, and how many more there are.
func (s *Sheet) listed(name string, facts []string) {
	for i, fact := range facts {
		if i == mostOnPage && len(facts) > mostOnPage+1 {
			s.field(name, fmt.Sprintf("and %s more", Thousands(len(facts)-i)))
			return
		}
		s.field(name, fact)
		name = ""
	}
}

// showNames writes how often an actor is named, and by which names.
func showNames(s *Sheet, r *graph.Record) {
	w := r.Whole
	if r.Node.ID != w.ID {
		s.field("asked for", join("   ", r.Node.Name, r.Node.ID.Short()))
	}
	s.field("seen in", join(" · ", Count(w.Articles, "article", "articles"), fromTo(w.First, w.Last), Count(w.Said, "act", "acts")+" of saying"))
	s.field("wikidata", w.Wikidata)
	var names []string
	if len(w.Members)+len(w.Short) > 1 {
		for _, m := range append(w.Members[:len(w.Members):len(w.Members)], w.Short...) {
			names = append(names, join("   ", m.Name, m.ID.Short(), Count(m.Articles, "article", "articles"), m.Reason))
		}
	}
	s.listed("names", names)
	var called []string
	for _, c := range r.Called {
		fact := c.Name
		if c.Articles > 1 {
			fact += fmt.Sprintf(" (%s)", Count(c.Articles, "article", "articles"))
		}
		called = append(called, fact)
	}
	if more := len(called) - mostOnPage; more > 1 {
		called = append(called[:mostOnPage], fmt.Sprintf("and %s more", Thousands(more)))
	}
	s.field("also", strings.Join(called, ", "))
	var means []string
	for _, m := range r.Means {
		means = append(means, join("   ", m.Name, m.ID.Short(), "in "+Count(m.Articles, "article", "articles")))
	}
	s.listed("means", means)
	var others []string
	for _, n := range r.Namesakes {
		others = append(others, join("   ", n.Name, n.ID.Short(), n.Detail))
	}
	s.listed("namesake", others)
}

// fromTo is from when to when, or one day.
func fromTo(first, last string) string {
	return strings.Replace(firstAndLast(first, last), " ", " to ", 1)
}

// showRoles writes titles in groups, by how they were held; each with when it was given,
// how often, and where first.
func showRoles(s *Sheet, roles []graph.Tenure) {
	for _, standing := range []graph.Standing{graph.Current, graph.Acting, graph.Elect, graph.Then, graph.Former, graph.Late} {
		var facts []string
		for _, t := range roles {
			if graph.StandingOf(t.Title) == standing {
				facts = append(facts, join("   ", t.Title, Count(t.Articles, "article", "articles"), fromTo(t.First, t.Last), "first "+t.Article.Short()))
			}
		}
		s.listed(roleLabel(standing), facts)
	}
}

func roleLabel(standing graph.Standing) string {
	if standing == graph.Current {
		return "role"
	}
	return string(standing)
}

// showTraits writes what articles state of a person, and which of that one person hardly
// has.
func showTraits(s *Sheet, w *graph.ActorRow) {
	for _, kind := range schema.TraitKinds() {
		var facts []string
		for _, t := range w.Traits {
			if t.Kind == kind {
				facts = append(facts, join("   ", t.Value, Count(t.Articles, "article", "articles"), fromTo(t.First, t.Last), "first "+t.Article.Short()))
			}
		}
		s.listed(string(kind), facts)
	}
	for _, d := range w.Doubts {
		two := "two ages"
		if d.A.Kind == schema.Party {
			two = "two parties"
		}
		s.field("doubt", fmt.Sprintf("%s: %s, %s: perhaps two people", two, sighting(d.A), sighting(d.B)))
	}
}

// sighting is a trait with the article that states it.
func sighting(t graph.Sighting) string {
	day, _, _ := strings.Cut(t.Printed, "T")
	return join(" of ", t.Value+" in "+t.Article.Short(), day)
}

// showSpokesmen writes who speaks for an actor.
func showSpokesmen(s *Sheet, all []graph.Spokesman) {
	var facts []string
	for _, m := range all {
		title := ""
		if text.Fold(m.Title) != text.Fold(m.Name) {
			title = "“" + m.Title + "”"
		}
		facts = append(facts, join("   ", m.Name, m.ID.Short(), title, Count(len(m.Articles), "article", "articles"), Count(m.Said, "act", "acts")+" of saying"))
	}
	s.listed("spoken for", facts)
}

// only says, behind a heading, that not all was asked for.
func only(heading string, shown int, r *graph.Record) string {
	if r.Limit > 0 && shown >= r.Limit {
		return fmt.Sprintf("%s   (the first %s; saidby show --limit 0 %s tells all)", heading, Thousands(shown), cmp.Or(r.Whole.ID, r.Node.ID).Short())
	}
	return heading
}
