package render

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// history tells, by date, where a claim was first seen, how far it was carried, and
// in what other words it was, before and since. A claim that stands in one article
// and has no variants has none.
func history(s *Sheet, r *graph.Record) {
	if r.Carried == nil || len(r.Variants) == 0 && r.Carried.Articles < 2 {
		return
	}
	type event struct {
		date  schema.Date
		facts string
	}
	events := []event{{r.Carried.First, "first seen " + carried(r.Carried)}}
	for i := range r.Variants {
		v := &r.Variants[i]
		facts := fmt.Sprintf("%s %s %s (%s, %.2f), first seen %s", turned(v), v.Claim.ID.Short(), quoted(v.Claim.Text), v.Kind, v.Score, carried(&v.Seen))
		events = append(events, event{v.Seen.First, facts})
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.date.Compare(b.date) })
	s.blank()
	s.line(s.ink(Faint, "history"))
	for _, e := range events {
		s.field(cmp.Or(Day(e.date), "undated"), e.facts)
	}
}

// turned says how a variant stands to the claim that is shown.
func turned(v *graph.Variant) string {
	switch v.Order() {
	case -1:
		return "mutated from"
	case 1:
		return "mutated into"
	}
	return "also as"
}

// carried says where a claim was first seen, and how far it came.
func carried(c *graph.Carried) string {
	until := ""
	if last := Day(c.Last); c.Articles > 1 && last != "" {
		until = "until " + last
	}
	return join(" ", "in", outlet(c.Article), c.Article.ID.Short()+",", fmt.Sprintf("bytes %d–%d;", c.Evidence.Start(), c.Evidence.End()),
		"carried by", Count(c.Articles, "article", "articles"), "in", Count(c.Outlets, "outlet", "outlets"), until)
}
