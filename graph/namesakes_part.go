package graph

import (
	"maps"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// part settles of the actors that were touched which articles mean another by their
// names, and keeps anew whom those name of which that has changed.
func (c *casting) part() error {
	for _, actor := range sortedKeys(c.touched) {
		t, err := c.toldOf(actor)
		if err != nil {
			return err
		}
		others := t.others(nil)
		before, counted := c.before[actor]
		if !counted || !maps.Equal(before, others) {
			err = c.partAll(actor)
		} else {
			err = c.partSome(actor, others)
		}
		if err != nil {
			return err
		}
	}
	clear(c.touched)
	clear(c.before)
	return nil
}

// partSome settles an actor of whom articles tell as they did before in those articles
// alone that the change has put or removed: the others have nothing to do with it.
func (c *casting) partSome(actor schema.ID, others map[telling]bool) error {
	all, err := c.standing(actor)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(j schema.Judgement) bool { return j.Question == schema.NamedIn && j.A == actor }) {
		return c.partAll(actor)
	}
	bare := false
	if len(others) > 0 {
		if bare, err = c.isBare(actor); err != nil {
			return err
		}
	}
	for _, article := range sortedKeys(c.touched[actor]) {
		parted, err := c.partedFrom(article)
		if err != nil {
			return err
		}
		x := c.given[article]
		is := names(x, actor) && !bare && slices.ContainsFunc(tellingsOf(x, actor), func(k telling) bool { return others[k] })
		if is != slices.Contains(parted, actor) {
			if err := c.turn(x, actor, article, is); err != nil {
				return err
			}
		}
	}
	return nil
}

// partAll settles an actor in all articles.
func (c *casting) partAll(actor schema.ID) error {
	others, err := c.otherIn(actor)
	if err != nil {
		return err
	}
	parted, err := c.partedFrom(actor)
	if err != nil {
		return err
	}
	before := map[schema.ID]bool{}
	for _, article := range parted {
		before[article] = true
		if !others[article] {
			others[article] = false // looked at, too
		}
	}
	for _, article := range sortedKeys(others) {
		_, isGiven := c.given[article]
		was, is := before[article], others[article]
		if was && is && !isGiven {
			continue
		}
		x, err := c.articleOf(article)
		if err != nil {
			return err
		}
		if is = is && names(x, actor); is != was {
			if err := c.turn(x, actor, article, is); err != nil {
				return err
			}
		}
	}
	return nil
}

// tellingsOf returns what an article states of an actor.
func tellingsOf(x *schema.Extraction, actor schema.ID) []telling {
	for _, m := range castOf(x, nil) {
		if m.id == actor {
			return slices.Collect(maps.Keys(m.tellings()))
		}
	}
	return nil
}

// otherIn returns the articles that mean another by the name of an actor.
func (c *casting) otherIn(actor schema.ID) (map[schema.ID]bool, error) {
	t, err := c.toldOf(actor)
	if err != nil {
		return nil, err
	}
	if bare, err := c.isBare(actor); err != nil || bare {
		t = nil // whom it means is judged article by article
	}
	all, err := c.standing(actor)
	if err != nil {
		return nil, err
	}
	return otherIn(actor, t, all, c)
}

// teller tells what is kept of what articles state.
type teller interface {
	// telling calls see for the articles that state something of an actor.
	telling(actor schema.ID, k telling, see func(article schema.ID)) error
	// mentionOf returns what an article tells of whomever it calls by an actor's name.
	mentionOf(actor, article schema.ID) (mention, error)
}

func (c *casting) telling(actor schema.ID, k telling, see func(article schema.ID)) error {
	return c.tellings.under(0, [][]byte{tellingKey(actor, k, schema.ID{})[:idLength+markLength]}, func(_ int, rest, _ []byte) {
		see(schema.ID(rest))
	})
}

func (c *casting) mentionOf(actor, article schema.ID) (mention, error) {
	values, err := c.mentions.get([][]byte{mentionKey(actor, article), mentionKey(schema.NamesakeID(actor, article), article)})
	if err != nil {
		return mention{}, err
	}
	return eitherMention(values)
}

// eitherMention reads the one of some mentions that is there, if one is.
func eitherMention(values [][]byte) (mention, error) {
	for _, v := range values {
		if len(v) > 0 {
			return unpackMention(v)
		}
	}
	return mention{}, nil
}

// otherIn returns the articles that mean another by the name of an actor, of what
// articles state of it and of the judgements about it, the earliest first.
func otherIn(actor schema.ID, t told, all []schema.Judgement, of teller) (map[schema.ID]bool, error) {
	verdicts, meant := map[schema.ID]schema.Verdict{}, map[telling]bool{}
	for _, j := range all {
		if j.Question == schema.NamedIn && j.A == actor {
			verdicts[j.B] = j.Verdict
		}
	}
	for article, v := range verdicts {
		if v != schema.Yes || len(t) < 2 {
			continue
		}
		m, err := of.mentionOf(actor, article)
		if err != nil {
			return nil, err
		}
		maps.Copy(meant, m.tellings())
	}
	others := map[schema.ID]bool{}
	for k := range t.others(meant) {
		if err := of.telling(actor, k, func(article schema.ID) { others[article] = true }); err != nil {
			return nil, err
		}
	}
	for article, v := range verdicts {
		switch v {
		case schema.No:
			others[article] = true
		case schema.Yes:
			delete(others, article)
		}
	}
	return others, nil
}

// isBare reports whether an actor, or whoever has its name, is known by a bare name.
func (c *casting) isBare(actor schema.ID) (bool, error) {
	ids := []schema.ID{actor}
	articles, err := c.partedFrom(actor)
	if err != nil {
		return false, err
	}
	for _, article := range articles {
		ids = append(ids, schema.NamesakeID(actor, article))
	}
	for _, id := range ids {
		values, err := c.known.get([][]byte{id[:]})
		if err != nil {
			return false, err
		}
		if len(values[0]) > 0 {
			k, err := unpackKnown(values[0])
			return err == nil && name.Parse(k.name, name.KindOf(k.kind)).Bare(), err
		}
	}
	return true, nil
}

// articleOf returns an article as the change leaves it; nil where there is none, or
// where nothing can be said of it.
func (c *casting) articleOf(article schema.ID) (*schema.Extraction, error) {
	if x, isGiven := c.given[article]; isGiven {
		return x, nil
	}
	// What is not kept, since a repair has not come to it yet, takes part when it is put.
	casts, err := c.casts.get([][]byte{article[:]})
	if err != nil || len(casts[0]) == 0 {
		return nil, err
	}
	qs, err := articleQuads(c.ctx, &c.parting.tx.View, article)
	if err != nil || len(qs) == 0 {
		return nil, err
	}
	x, err := quads.Decode(article, qs)
	if err != nil {
		return nil, nil
	}
	return x, nil
}

// names reports whether an article, if there is one, names an actor.
func names(x *schema.Extraction, actor schema.ID) bool {
	return x != nil && slices.ContainsFunc(x.Actors, func(a schema.Actor) bool { return a.ID == actor && !a.Local() })
}

// turn keeps that an article means another by the name of an actor, or the actor itself.
func (c *casting) turn(x *schema.Extraction, actor, article schema.ID, another bool) error {
	id := schema.NamesakeID(actor, article)
	both := [][]byte{slices.Concat(actor[:], article[:]), slices.Concat(article[:], actor[:])}
	if x != nil {
		if _, _, err := c.forget(article); err != nil {
			return err
		}
	}
	for _, key := range both {
		if another {
			c.parted.set(key, []byte{})
		} else {
			c.parted.remove(key)
		}
	}
	if another {
		c.parting.tx.Set(namesakeSpace, id[:], both[0])
	} else {
		c.parting.tx.Delete(namesakeSpace, id[:])
	}
	if x == nil {
		return nil
	}
	return c.keep(x)
}

func tellingKey(actor schema.ID, k telling, article schema.ID) []byte {
	return slices.Concat(actor[:], k.mark(), article[:])
}
