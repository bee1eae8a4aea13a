package graph

import (
	"errors"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// opinions are what people decided about what was read, for one question: which claims
// are none, and whose words they are. Articles stay as they were read.
type opinions struct {
	none     bool               // nobody has ever decided anything
	rejected map[schema.ID]bool // claims that are none, of those that were looked at
	// credited are actors that people credit, whom an article may not name.
	credited map[schema.ID]bool
	// recounts are the articles about whose acts of saying people decided something, and
	// heard those of them in which an actor says something; nil until they are asked for.
	recounts map[schema.ID]recount
	heard    map[schema.ID][]schema.ID
}

// opinions returns those of the desk's question; desks of one question share them.
func (d *desk) opinions() (*opinions, error) {
	if d.decided == nil {
		n, err := entryCount(d.ctx, d.view)
		if err != nil {
			return nil, err
		}
		d.decided = &opinions{none: n == 0, rejected: map[schema.ID]bool{}, credited: map[schema.ID]bool{}}
	}
	return d.decided, nil
}

// correct gives attributions the speakers that people credit, and takes note of which
// of their claims are none. What was decided about one attribution comes before what
// was about all of a claim.
func (d *desk) correct(as []schema.Attribution) error {
	o, err := d.opinions()
	if err != nil || o.none || len(as) == 0 {
		return err
	}
	var nodes []schema.ID
	for _, a := range as {
		nodes = append(nodes, a.ID, a.Claim)
	}
	all, err := d.standing(nodes)
	if err != nil || len(all) == 0 {
		return err
	}
	about := map[schema.ID][]schema.Judgement{}
	for _, j := range all {
		switch j.Question {
		case schema.IsClaim:
			o.rejected[j.A] = j.Verdict == schema.No
		case schema.RightSpeaker:
			about[j.A] = append(about[j.A], j)
		}
	}
	for i := range as {
		a := &as[i]
		for _, node := range []schema.ID{a.Claim, a.ID} {
			if err := d.credit(a, latest(about[node])); err != nil {
				return err
			}
		}
	}
	return nil
}

// latest keeps of judgements, the earliest first, the last one about each pair, those
// about one node first.
func latest(js []schema.Judgement) []schema.Judgement {
	var kept []schema.Judgement
	for i := range js {
		later := func(k schema.Judgement) bool { return k.Question == js[i].Question && pairOf(&k) == pairOf(&js[i]) }
		if !slices.ContainsFunc(js[i+1:], later) {
			kept = append(kept, js[i])
		}
	}
	slices.SortStableFunc(kept, func(a, b schema.Judgement) int {
		switch {
		case a.B.IsZero() && !b.B.IsZero():
			return -1
		case b.B.IsZero() && !a.B.IsZero():
			return 1
		}
		return 0
	})
	return kept
}

// credit changes whom an attribution credits as people decided. What a person
// confirmed is sure. Whom no article tells of cannot be credited.
func (d *desk) credit(a *schema.Attribution, js []schema.Judgement) error {
	if len(js) == 0 {
		return nil
	}
	meant, err := d.namesakes().in(d.article)
	if err != nil {
		return err
	}
	for _, j := range js {
		if other := meant[j.B]; !other.IsZero() { // the one whom the article calls so
			j.B = other
		}
		switch {
		case j.Verdict == schema.Unsure:
		case j.B.IsZero() && j.Verdict == schema.No:
			a.Speakers = nil
		case j.Verdict == schema.No:
			a.Speakers = slices.DeleteFunc(slices.Clone(a.Speakers), func(id schema.ID) bool { return id == j.B })
		default:
			a.Confidence = 1
			if j.B.IsZero() || slices.Contains(a.Speakers, j.B) {
				continue
			}
			told, err := d.articlesOf(j.B, schema.ActorNode)
			if err != nil {
				return err
			}
			if len(told) > 0 {
				a.Speakers = append(slices.Clone(a.Speakers), j.B)
				d.decided.credited[j.B] = true
			}
		}
	}
	return nil
}

// rejects reports whether a person decided that an attribution of those that were
// corrected holds no claim, and counts it.
func (d *desk) rejects(a *schema.Attribution) bool {
	if d.decided == nil || !d.decided.rejected[a.Claim] || a.Claim.IsZero() {
		return false
	}
	if d.sure != nil {
		d.sure.rejected++
	}
	return true
}

// leavesOut reports whether an act of saying is to be left out: since the extractor was
// not sure, or since a person decided that it holds no claim. It is asked last.
func (d *desk) leavesOut(a *schema.Attribution) bool { return d.rejects(a) || d.sure.leavesOut(a) }

// Rejected returns how many acts of saying were left out, of those that would have been
// among the answers, since somebody decided that what they say is no claim.
func (s *Sure) Rejected() int {
	if s == nil {
		return 0
	}
	return s.rejected
}

// speaker returns an actor as the article at hand tells of it or, if a person credits
// it here, as the first article does that gives it a title.
func (d *desk) speaker(id schema.ID) (schema.Actor, error) {
	a, err := d.actor(id)
	if !errors.Is(err, ErrNotFound) || d.decided == nil || !d.decided.credited[id] {
		return a, err
	}
	told, err := d.another().titled(id)
	if err != nil {
		return a, err
	}
	return *told, nil
}

// statedBy returns what an actor said: the nodes that say so, and those that people
// decided to be its words.
func (d *desk) statedBy(actor schema.ID) (candidates, error) {
	c, err := d.nodesWith(quads.StatedBy, actor)
	if err != nil {
		return nil, err
	}
	names := []schema.ID{actor}
	is, err := d.namesakes().among(actor)
	if err != nil {
		return nil, err
	}
	if n, isNamesake := is[actor]; isNamesake {
		names = append(names, n.actor)
	}
	all, err := d.standing(names)
	if err != nil {
		return nil, err
	}
	for _, j := range latest(all) {
		if j.Question != schema.RightSpeaker || !slices.Contains(names, j.B) || j.Verdict != schema.Yes {
			continue
		}
		articles, err := d.tellingOf(j.A)
		if err != nil {
			return nil, err
		}
		for _, article := range articles {
			c[article] = append(c[article], j.A)
		}
	}
	return c, nil
}
