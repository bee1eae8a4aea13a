package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph"
)

// Actors lists actors, each under all its names.
func Actors(s *Sheet, rows []graph.ActorRow) {
	t := table{columns: []column{
		{title: "actor", ink: Ident}, {title: "name", ink: Name, share: 2}, {title: "kind, role", share: 3},
		{title: "said"}, {title: "articles"}, {title: "seen", words: true}, {title: "names"},
	}}
	for _, r := range rows {
		role := ""
		if len(r.Roles) > 0 {
			role = r.Roles[0].Title
		}
		said, in := Thousands(r.Said), Thousands(r.Articles)
		if !s.LaidOut() {
			s.row(r.ID.Short(), r.Name, string(r.Kind), role, said, in, dated(r.First), dated(r.Last), otherNames(r))
			continue
		}
		t.add(r.ID.Short(), r.Name, join(", ", string(r.Kind), role), said, in, firstAndLast(r.First, r.Last), otherNames(r))
	}
	if s.LaidOut() {
		t.write(s)
	}
}

// otherNames counts the names beside the first: "+2".
func otherNames(r graph.ActorRow) string {
	if n := len(r.Members) + len(r.Short) - 1; n > 0 {
		return fmt.Sprintf("+%d", n)
	}
	return ""
}

// dated is a date in EDTF without the time of day.
func dated(edtf string) string {
	day, _, _ := strings.Cut(edtf, "T")
	return day
}

// Unnamed lists what outlets call sources that they do not name.
func Unnamed(s *Sheet, rows []graph.UnnamedRow) {
	t := table{columns: []column{
		{title: "source", ink: Ident}, {title: "description", ink: Name, share: 3}, {title: "kind"}, {title: "outlet", share: 2},
		{title: "said"}, {title: "articles"}, {title: "seen", words: true},
	}}
	for _, r := range rows {
		in := outlet(graph.ArticleSummary{Publication: r.Publication})
		id, said, articles := r.Sources[0].ID.Short(), Thousands(r.Said), Thousands(r.Articles)
		if !s.LaidOut() {
			s.row(id, r.Description, string(r.Kind), in, said, articles, dated(r.First), dated(r.Last))
			continue
		}
		t.add(id, r.Description, string(r.Kind), in, said, articles, firstAndLast(r.First, r.Last))
	}
	if s.LaidOut() {
		t.write(s)
	}
}

// firstAndLast are two days, or one.
func firstAndLast(first, last string) string {
	first, last = dated(first), dated(last)
	if first == last {
		return first
	}
	return first + " " + last
}
