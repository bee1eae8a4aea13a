package graph

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// Bounds of an identity.
const (
	// mostInCluster is how many actors are looked at for one; of more, which they are
	// depends on where one set out.
	mostInCluster = 256
	mostSharing   = 400 // that are looked at under one key of a name
)

// actorProfile is what an actor is judged by.
type actorProfile struct {
	known
	id     schema.ID
	parsed *name.Name
	also   []*name.Name // the aliases of known
	// roles are its titles, nil if nobody has asked for them yet, and traits are what
	// articles state of it.
	roles  []string
	traits []Sighting
	// local says that it belongs to one article, and can be one with others by
	// judgement only. So can whoever has the name of another, see [namesake].
	local bool
	of    namesake // zero of others
}

// named reports whether its name tells with whom it is one.
func (p *actorProfile) named() bool { return !p.local && !p.isNamesake() }

// isNamesake reports whether it only has the name of another actor.
func (p *actorProfile) isNamesake() bool { return !p.of.actor.IsZero() }

// profile looks actors up; those that are not there are left out.
func (r *identities) profile(ids ...schema.ID) error {
	var keys [][]byte
	for _, id := range ids {
		if r.profiles[id] == nil {
			keys = append(keys, id[:])
		}
	}
	if len(keys) == 0 {
		return nil
	}
	values, err := r.d.view.Get(r.d.ctx, knownSpace, keys...)
	if err != nil {
		return err
	}
	var found []schema.ID
	for i, v := range values {
		if len(v) == 0 {
			continue
		}
		k, err := unpackKnown(v)
		if err != nil {
			return err
		}
		id := schema.ID(keys[i])
		p := &actorProfile{known: k, id: id, parsed: name.Parse(k.name, name.KindOf(k.kind))}
		for _, a := range k.aliases {
			p.also = append(p.also, name.Parse(a.text, name.KindOf(k.kind)))
		}
		r.profiles[id] = p
		found = append(found, id)
	}
	others, err := r.d.namesakes().among(found...)
	for id, n := range others {
		r.profiles[id].of = n
	}
	return err
}

// cluster are actors that may be one, and what speaks for it.
type cluster struct {
	profiles map[schema.ID]*actorProfile
	order    []schema.ID // in the order in which they were found
	bonds    map[schema.ID][]bond
	apart    map[[2]schema.ID]bool // by judgement
	// parted are namesakes and whose name they have, which no person judged.
	parted map[[2]schema.ID]bool
	// apartFrom are those apart, by one of them, from when sets are made.
	apartFrom map[schema.ID][]schema.ID
}

// bond is a reason why two actors are one.
type bond struct {
	other schema.ID
	name.Result
	judged bool
	title  string // that articles give both, where the names alone leave it open
	alike  bool   // articles tell alike of two who have one name
	called bool   // articles have the name of one for the other
}

func (b bond) words() string {
	if b.judged {
		return "judged to be the same"
	}
	if b.called {
		return "articles call one by the name of the other"
	}
	_, words, _ := strings.Cut(b.Result.String(), ": ")
	if b.title != "" {
		words += ", both called " + b.title
	}
	return words
}

// cluster gathers all actors that an actor is bound to, directly and through others.
func (r *identities) cluster(actor schema.ID) (*cluster, error) {
	k := &cluster{profiles: r.profiles, bonds: map[schema.ID][]bond{}, apart: map[[2]schema.ID]bool{}, parted: map[[2]schema.ID]bool{}}
	if err := r.profile(actor); err != nil {
		return nil, err
	}
	if r.profiles[actor] == nil {
		if err := r.profileLocal(actor); err != nil {
			return nil, err
		}
	}
	k.order = []schema.ID{actor}
	in, most := map[schema.ID]bool{actor: true}, mostInCluster
	for n := 0; n < len(k.order); n++ {
		bonds, err := r.bondsOf(k, k.order[n])
		if err != nil {
			return nil, err
		}
		k.bonds[k.order[n]] = bonds
		for _, b := range bonds {
			if b.alike {
				most++ // they are one, however many
			}
			if !in[b.other] && len(k.order) < most {
				in[b.other] = true
				k.order = append(k.order, b.other)
			}
		}
	}
	slices.SortFunc(k.order, schema.ID.Compare)
	k.settleParted()
	return k, r.tellTraits(k.order)
}

// profileLocal looks up an actor that belongs to one article.
func (r *identities) profileLocal(actor schema.ID) error {
	n, _, err := r.d.another().describe(actor)
	if err == nil && n.Kind != schema.ActorNode {
		err = ErrNotFound
	}
	if err == nil {
		r.profiles[actor] = &actorProfile{id: actor, known: known{kind: schema.Unnamed, name: n.Name, articles: 1}, parsed: name.Parse(n.Name, name.Unnamed), local: true}
	}
	return err
}

// bondsOf returns what binds an actor to others, the strongest first, and takes down
// whom it was judged to be apart from.
func (r *identities) bondsOf(k *cluster, actor schema.ID) ([]bond, error) {
	p := r.profiles[actor]
	var bonds []bond
	verdicts, err := r.d.verdicts(schema.SameActor, actor)
	if err != nil {
		return nil, err
	}
	for pair, v := range verdicts {
		other := across(pair, actor)
		switch v {
		case schema.No:
			k.apart[pair] = true
		case schema.Yes:
			if err := r.profile(other); err != nil {
				return nil, err
			}
			if r.profiles[other] == nil {
				if err := r.profileLocal(other); errors.Is(err, ErrNotFound) {
					continue
				} else if err != nil {
					return nil, err
				}
			}
			bonds = append(bonds, bond{other: other, Result: name.Result{Score: 1}, judged: true})
		}
	}
	if p.isNamesake() {
		if pair := pairIDs(actor, p.of.actor); verdicts[pair] != schema.Yes {
			if no, err := r.judgedNamesake(actor, p.of.actor); err != nil {
				return nil, err
			} else if no {
				k.apart[pair] = true
			} else {
				k.parted[pair] = true
			}
		}
		alike, err := r.alikeNamesakes(p)
		if err != nil {
			return nil, err
		}
		bonds = append(bonds, alike...)
	}
	if p.named() && !p.parsed.Bare() {
		others, err := r.sharing(p)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			q := r.profiles[other]
			if other == actor || q == nil || q.parsed.Bare() || q.isNamesake() {
				continue
			}
			res, title, err := r.byTitle(p, q, p.parsed.Compare(q.parsed))
			if err != nil {
				return nil, err
			}
			if res.Verdict() == name.Same {
				bonds = append(bonds, bond{other: other, Result: res, title: title})
				continue
			}
			if called, err := r.calledSo(p, q); err != nil {
				return nil, err
			} else if called {
				bonds = append(bonds, bond{other: other, Result: name.Result{Score: name.SameFrom}, called: true})
			}
		}
	}
	slices.SortFunc(bonds, func(a, b bond) int {
		if a.judged != b.judged {
			if a.judged {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.other.Compare(b.other))
	})
	return bonds, nil
}

// sharing returns the actors whose names have a key in common with one, itself among
// them, each once, and looks them up.
func (r *identities) sharing(p *actorProfile) ([]schema.ID, error) {
	var ids []schema.ID
	var prefixes [][]byte
	some, err := r.d.namesakes().any()
	if err != nil {
		return nil, err
	}
	keys := p.parsed.Keys()
	for _, a := range p.also {
		keys = append(keys, a.Keys()...)
	}
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		if prefixes = append(prefixes, namedKey(key, false, nil)); some {
			prefixes = append(prefixes, namedKey(key, true, nil))
		}
	}
	for pair, err := range r.d.view.Under(r.d.ctx, namedSpace, mostSharing, prefixes...) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, schema.ID(pair.Key[len(pair.Key)-idLength:]))
	}
	slices.SortFunc(ids, schema.ID.Compare)
	ids = slices.Compact(ids)
	return ids, r.profile(ids...)
}
