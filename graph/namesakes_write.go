package graph

import (
	"context"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
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
	// stored tells whether there was a namesake before the change, so that where there is
	// none no article asks for its own.
	stored *namesakes
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
		stored: newNamesakes(ctx, &tx.View),
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
	if some, err := p.stored.any(); err != nil || !some && len(p.parted.changed) == 0 {
		return nil, err
	}
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
