package graph

import (
	"slices"

	"github.com/saidby/saidby/schema"
)

// What people decide about an actor is about somebody, and the id is that of a name:
// articles to come may tell more of another who has it, to whom it would then go, see
// [told.others]. So a decision writes down whom it is about, where articles state an age
// or a party of that one: that one of them means it. It stays with that one then.

// pinned writes whom a judgement that is made now is about, and returns what it wrote.
func (g *ledger) pinned(j *schema.Judgement) (pins []schema.Judgement, err error) {
	var actors []schema.ID
	switch {
	case !j.At.IsZero() || j.Verdict == schema.Unsure:
	case j.Question == schema.SameActor:
		actors = []schema.ID{j.A, j.B}
	case j.Question == schema.RightSpeaker && !j.B.IsZero():
		actors = []schema.ID{j.B}
	case j.Question == schema.NamedIn && j.Verdict == schema.Yes:
		actors = []schema.ID{j.A}
	}
	for _, actor := range actors {
		made, err := g.pin(actor, j.By)
		if err != nil {
			return nil, err
		}
		pins = append(pins, made...)
	}
	return pins, nil
}

// pin writes whom decisions about an actor are about, unless that is written already, or
// need not be.
func (g *ledger) pin(actor schema.ID, by string) ([]schema.Judgement, error) {
	article, err := g.tellingOf(actor)
	if err != nil || article.IsZero() {
		return nil, err
	}
	j := schema.Judgement{Question: schema.NamedIn, A: actor, B: article, Verdict: schema.Yes, By: by}
	if made, err := g.take(&j); err != nil || !made {
		return nil, err
	}
	return []schema.Judgement{j}, nil
}

// tellingOf returns the first article that states something of an actor by which it
// could be told from others of its name; zero if none does, and if people said already
// of one that it means it.
func (g *ledger) tellingOf(actor schema.ID) (article schema.ID, err error) {
	c := g.casting()
	t, err := c.toldOf(actor)
	if err != nil || len(t) == 0 {
		return article, err
	}
	if bare, err := c.isBare(actor); err != nil || bare {
		return article, err
	}
	all, err := c.standing(actor)
	if err != nil {
		return article, err
	}
	if slices.ContainsFunc(all, func(j schema.Judgement) bool {
		return j.Question == schema.NamedIn && j.A == actor && j.Verdict == schema.Yes
	}) {
		return article, nil
	}
	for _, kind := range schema.TraitKinds() {
		groups := t.groups(kind)
		if len(groups) == 0 {
			continue
		}
		for _, k := range groups[0] {
			if err := c.telling(actor, k, func(id schema.ID) {
				if article.IsZero() || id.Compare(article) < 0 {
					article = id
				}
			}); err != nil {
				return article, err
			}
		}
		break
	}
	return article, nil
}
