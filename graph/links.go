package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// itemSpace has which items of Wikidata actors are: actor → item. It is, like the log of
// judgements, of this graph and no part of articles: neither an import nor a removal or
// repair changes it.
const itemSpace = "wikidata"

// ActorLink says which item of Wikidata an actor is, and with whom it is one.
type ActorLink struct {
	Actor schema.ID
	// Item is as in "Q42"; it may be empty, and [NoItem] where the actor is none any more.
	Item string
	// Same are actors that are the same.
	Same []schema.ID
}

// NoItem takes back which item an actor is.
const NoItem = "-"

// Linked is what linking did.
type Linked struct {
	// New counts the actors that had no item, Changed those that had another one, Known
	// those that had it already, and Gone those whose item was taken back.
	New, Changed, Known, Gone int
	// Judgements are those that were made.
	Judgements []schema.Judgement
}

// WikidataItem returns the item that a cell of a table means: "Q42", or an address that
// ends in it. It returns "" for what is none.
func WikidataItem(cell string) string {
	cell = strings.TrimSpace(cell)
	cell = strings.ToUpper(cell[strings.LastIndexAny(cell, "/:")+1:])
	digits, ok := strings.CutPrefix(cell, "Q")
	if !ok || len(digits) == 0 || len(digits) > 12 || digits[0] == '0' || strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return cell
}

// Link keeps which items of Wikidata actors are, and judges by them in somebody's name:
// actors of one item are one; those of two, if their names could be of one, are not. The
// item is the note of the judgement, both where they are two. Linking the same again
// changes nothing. What an actor was linked to before gives way. An item that is none
// keeps all from being written, with an error that wraps [schema.ErrInvalid].
func (l *Library) Link(ctx context.Context, by string, links ...ActorLink) (*Linked, error) {
	for _, k := range links {
		if k.Item != "" && k.Item != NoItem && WikidataItem(k.Item) != k.Item {
			return nil, fmt.Errorf("link: %q is no item of Wikidata: %w", k.Item, schema.ErrInvalid)
		}
	}
	var done Linked
	js, err := answer(ctx, l, func(d *desk) ([]schema.Judgement, error) { return d.linking(by, links, &done) })
	if err != nil {
		return nil, fmt.Errorf("link: %w", err)
	}
	done.Judgements, err = l.intoLog(ctx, "link", func(g *ledger) (changed []schema.Judgement, err error) {
		for _, k := range links {
			switch k.Item {
			case "":
			case NoItem:
				g.tx.Delete(itemSpace, k.Actor[:])
			default:
				g.tx.Set(itemSpace, k.Actor[:], []byte(k.Item))
				pins, err := g.pin(k.Actor, by)
				if err != nil {
					return nil, err
				}
				changed = append(changed, pins...)
			}
		}
		made, err := g.judge(js)
		return append(changed, made...), err
	})
	if err != nil {
		return nil, err
	}
	return &done, nil
}

// Links returns which items of Wikidata actors are, in order of the actors' ids.
func (l *Library) Links(ctx context.Context) ([]ActorLink, error) {
	links, err := answer(ctx, l, func(d *desk) (links []ActorLink, err error) {
		for pair, err := range d.view.Scan(d.ctx, itemSpace, nil) {
			if err != nil {
				return nil, err
			}
			if len(pair.Key) != idLength {
				return nil, fmt.Errorf("an item of Wikidata under a key of %d bytes: %w", len(pair.Key), quadstore.ErrMalformed)
			}
			links = append(links, ActorLink{Actor: schema.ID(pair.Key), Item: string(pair.Value)})
		}
		return links, nil
	})
	if err != nil {
		return nil, fmt.Errorf("links: %w", err)
	}
	return links, nil
}

// addItem adds to an identity which item of Wikidata it is: what its first member that
// was linked is linked to.
func (r *identities) addItem(i *Identity) error {
	keys := make([][]byte, len(i.Members))
	for n := range i.Members {
		keys[n] = i.Members[n].ID[:]
	}
	items, err := r.d.view.Get(r.d.ctx, itemSpace, keys...)
	for _, item := range items {
		if i.Wikidata = string(item); i.Wikidata != "" {
			break
		}
	}
	return err
}

// linking returns the judgements that follow from links, and counts them.
func (d *desk) linking(by string, links []ActorLink, done *Linked) ([]schema.Judgement, error) {
	items, actors := map[schema.ID]string{}, map[string][]schema.ID{}
	for pair, err := range d.view.Scan(d.ctx, itemSpace, nil) {
		if err != nil {
			return nil, err
		}
		items[schema.ID(pair.Key)] = string(pair.Value)
	}
	for _, k := range links {
		switch held := items[k.Actor]; {
		case k.Item == "":
			continue
		case k.Item == NoItem:
			if held != "" {
				done.Gone++
			}
			delete(items, k.Actor)
			continue
		case held == k.Item:
			done.Known++
		case held == "":
			done.New++
		default:
			done.Changed++
		}
		items[k.Actor] = k.Item
	}
	for _, id := range sortedKeys(items) {
		actors[items[id]] = append(actors[items[id]], id)
	}
	var js []schema.Judgement
	same := map[[2]schema.ID]bool{} // by somebody's word, which counts for more than items
	judge := func(a, b schema.ID, v schema.Verdict, note string) {
		if a != b {
			js = append(js, schema.Judgement{Question: schema.SameActor, A: a, B: b, Verdict: v, By: by, Note: note})
		}
	}
	for _, k := range links {
		for _, other := range k.Same {
			same[pairIDs(k.Actor, other)] = true
			judge(k.Actor, other, schema.Yes, strings.TrimPrefix(k.Item, NoItem))
		}
	}
	for _, k := range links {
		if k.Item == "" || k.Item == NoItem {
			continue
		}
		// All are the same as the one with the least id, whoever was linked first.
		judge(actors[k.Item][0], k.Actor, schema.Yes, k.Item)
		others, err := d.identities().mixable(k.Actor)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			pair := pairIDs(k.Actor, other)
			if item := items[other]; item != "" && item != k.Item && !same[pair] {
				judge(pair[0], pair[1], schema.No, items[pair[0]]+", "+items[pair[1]])
			}
		}
	}
	return js, nil
}

// mixable returns the actors that could be taken for one: its names leave that open, or
// say so, or it is one with them by now.
func (r *identities) mixable(actor schema.ID) ([]schema.ID, error) {
	i, err := r.of(actor)
	if err != nil {
		return nil, err
	}
	ids := i.IDs()
	p := r.profiles[actor]
	if p == nil || p.local {
		return ids, nil
	}
	others, err := r.sharing(p)
	for _, other := range others {
		if q := r.profiles[other]; q != nil && p.parsed.Compare(q.parsed).Verdict() != name.Different {
			ids = append(ids, other)
		}
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return slices.Compact(ids), err
}
