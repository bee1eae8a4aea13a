package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// parting keeps who only has the name of another, within one change. Who that is follows
// from the articles and judgements that there are, whichever came first.
type parting struct {
	ctx  context.Context
	tx   *quadstore.Tx
	told *lists
	// tellings and parted are tellingSpace, by actor and mark, and partedSpace.
	tellings, parted *beside
	// given are articles that the change has put, nil for those that it has removed.
	given map[schema.ID]*schema.Extraction
	// touched are the actors of whom it has to be settled anew, with the articles of the
	// change that tell of them; before is what told others of them before it.
	touched map[schema.ID]map[schema.ID]bool
	before  map[schema.ID]map[telling]bool
	// standing returns the judgements about a node that stand, the earliest first.
	standing func(schema.ID) ([]schema.Judgement, error)
}

func newParting(ctx context.Context, tx *quadstore.Tx) parting {
	logged, asked := false, false
	return parting{
		ctx: ctx, tx: tx, told: newLists(ctx, tx, toldSpace),
		tellings: newBeside(ctx, tx, tellingSpace, idLength+markLength), parted: newBeside(ctx, tx, partedSpace, idLength),
		given: map[schema.ID]*schema.Extraction{}, touched: map[schema.ID]map[schema.ID]bool{}, before: map[schema.ID]map[telling]bool{},
		standing: func(node schema.ID) ([]schema.Judgement, error) {
			if !asked {
				n, err := entryCount(ctx, &tx.View)
				if err != nil {
					return nil, err
				}
				asked, logged = true, n > 0
			}
			if !logged {
				return nil, nil
			}
			return judgementsAbout(ctx, &tx.View, []schema.ID{node})
		},
	}
}

// in returns the namesakes whom an article means, by whose name they have, as far as it
// is settled.
func (p *parting) in(article schema.ID) (map[schema.ID]schema.ID, error) {
	actors, err := p.partedFrom(article)
	return namesakesOf(actors, article), err
}

// partedFrom returns what an article is parted from, or an actor.
func (p *parting) partedFrom(node schema.ID) (ids []schema.ID, err error) {
	err = p.parted.under(0, [][]byte{node[:]}, func(_ int, rest, _ []byte) { ids = append(ids, schema.ID(rest)) })
	return ids, err
}

// touch takes down that an actor has to be settled anew, since of an article.
func (p *parting) touch(actor, article schema.ID) {
	if p.touched[actor] == nil {
		p.touched[actor] = map[schema.ID]bool{}
	}
	p.touched[actor][article] = true
}

// tell takes up what an article states of the actors that it names.
func (p *parting) tell(x *schema.Extraction) error {
	article := x.Article.ID
	p.given[article] = x
	all, err := p.standing(article)
	if err != nil {
		return err
	}
	for _, j := range all {
		if j.Question == schema.NamedIn && j.B == article {
			p.touch(j.A, article)
		}
	}
	if !slices.ContainsFunc(x.Actors, func(a schema.Actor) bool { return len(a.Traits) > 0 }) {
		return nil
	}
	for _, m := range castOf(x, nil) {
		if err := p.count(m.id, article, m.mention, 1); err != nil {
			return err
		}
	}
	return nil
}

// untell takes back what an article stated of those that it named.
func (p *parting) untell(article schema.ID, cast []schema.ID, mentions []mention) error {
	p.given[article] = nil
	meant, err := p.in(article)
	if err != nil {
		return err
	}
	for actor := range meant {
		p.touch(actor, article)
	}
	for i, id := range cast {
		if err := p.count(nameOf(id, meant), article, mentions[i], -1); err != nil {
			return err
		}
	}
	return nil
}

// count takes up, or takes back, what an article states of an actor.
func (p *parting) count(actor, article schema.ID, m mention, by int) error {
	if len(m.traits) == 0 {
		return nil
	}
	p.touch(actor, article)
	t, err := p.toldOf(actor)
	if err != nil {
		return err
	}
	if _, counted := p.before[actor]; !counted {
		p.before[actor] = t.others(nil)
	}
	for k := range m.tellings() {
		if t[k] += by; t[k] <= 0 {
			delete(t, k)
		}
		if key := tellingKey(actor, k, article); by > 0 {
			p.tellings.set(key, []byte{})
		} else {
			p.tellings.remove(key)
		}
	}
	p.told.set(actor[:], t.pack())
	return nil
}

func (p *parting) toldOf(actor schema.ID) (told, error) {
	values, err := p.told.get([][]byte{actor[:]})
	if err != nil {
		return nil, err
	}
	return unpackTold(values[0])
}

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
