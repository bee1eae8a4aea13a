package gold

import (
	"slices"
	"sort"

	"github.com/saidby/saidby/schema"
)

// ReadingOf brings an extraction into the form of a reading.
func ReadingOf(x *schema.Extraction) *Reading {
	v := view{x: x, actors: map[schema.ID]*schema.Actor{}, blames: map[schema.ID][]Blamed{}}
	for i := range x.Actors {
		v.actors[x.Actors[i].ID] = &x.Actors[i]
	}
	for i := range x.Blames {
		b := &x.Blames[i]
		party := b.Cause
		if a := v.actors[b.Actor]; a != nil {
			party = a.Name
		}
		v.blames[b.Claim] = append(v.blames[b.Claim], Blamed{party, b.For})
	}
	r := &Reading{Sayings: v.sayings()}
	v.cast(r)
	for _, p := range x.Reprints {
		r.Reprints = append(r.Reprints, v.reprint(p))
	}
	for _, n := range x.Notices {
		r.Notices = append(r.Notices, Notice{n.Kind, n.Evidence.Quote})
	}
	return r
}

// view looks into an extraction by ids.
type view struct {
	x      *schema.Extraction
	actors map[schema.ID]*schema.Actor
	blames map[schema.ID][]Blamed // by claim
}

// sayings lists the attributions in their order, with numbers for ids.
func (v *view) sayings() []Saying {
	out := make([]Saying, len(v.x.Attributions))
	order := make([]int, len(out))
	for i := range v.x.Attributions {
		out[i], order[i] = v.saying(&v.x.Attributions[i]), i
	}
	sort.SliceStable(order, func(i, j int) bool { return later(out[order[j]].key(), out[order[i]].key()) })
	numbers := map[schema.ID]int{}
	for n, i := range order {
		numbers[v.x.Attributions[i].ID] = n + 1
	}
	sorted := make([]Saying, len(out))
	for n, i := range order {
		sorted[n] = out[i]
		sorted[n].RelayedBy = numbers[v.x.Attributions[i].RelayedBy]
	}
	return sorted
}

func (v *view) saying(a *schema.Attribution) Saying {
	s := Saying{
		Attribution: Attribution{Source: a.Source.Spans, Cue: a.Cue.Spans, Content: a.Content.Spans, Nested: !a.RelayedBy.IsZero()},
		Act:         a.Act, Manner: a.Manner, Said: a.Said, Blamed: v.blames[a.Claim],
	}
	for _, id := range a.Speakers {
		if actor := v.actors[id]; actor != nil {
			s.Speakers = append(s.Speakers, Actor{actor.Name, actor.Kind})
		}
	}
	return s
}

// cast lists aliases and roles of those that speak or are blamed, in the order
// in which the extraction names them.
func (v *view) cast(r *Reading) {
	named := map[schema.ID]bool{}
	for _, a := range v.x.Attributions {
		for _, id := range a.Speakers {
			named[id] = true
		}
	}
	for _, b := range v.x.Blames {
		named[b.Actor] = true
	}
	for _, a := range v.x.Actors {
		if !named[a.ID] {
			continue
		}
		if len(a.Aliases) > 0 {
			r.Aliases = append(r.Aliases, Names{a.Name, slices.Clone(a.Aliases)})
		}
		roles := Names{Actor: a.Name}
		for _, role := range a.Roles {
			roles.Names = append(roles.Names, role.Title)
		}
		if len(roles.Names) > 0 {
			r.Roles = append(r.Roles, roles)
		}
	}
}

func (v *view) reprint(p schema.Reprint) Reprint {
	out := Reprint{Kind: p.Kind, Words: p.Evidence.Quote}
	if p.Evidence.IsZero() {
		out.Words = p.Tag
	}
	for _, q := range v.x.Publications {
		if q.ID == p.From {
			out.From = q.Name
		}
	}
	return out
}
