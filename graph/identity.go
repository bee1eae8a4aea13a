package graph

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
)

// Identity is somebody, or something, that speaks or is blamed, under all the names
// that it goes by: actors that are one as far as their names and people's judgements
// tell. Ids never change; which of them stand together can.
type Identity struct {
	// ID is the canonical id: that of the member which most articles name; of a state
	// under its names and those of the house that speaks for it, one of its names, and
	// that of whoever only has the name of another if there is none besides.
	ID   schema.ID
	Kind schema.ActorKind
	Name string
	// Members are the actors, the canonical one first, then those that more articles
	// name before others.
	Members []Member
	// Short are bare names, a family name or a first name alone, that mean it in some
	// articles and may mean others elsewhere.
	Short []Member
	// Wikidata is the item of Wikidata that it is, as in "Q42", where somebody said so,
	// see [Library.Link].
	Wikidata string
}

// Member is one actor of an identity.
type Member struct {
	ID   schema.ID
	Name string
	// Articles is how many articles name it so, Said how many acts of saying are
	// credited to it; of a short form, those that mean this identity.
	Articles, Said int
	// Reason is why it is one with the others, in words ("same first name, same family
	// name"); "" of the canonical member.
	Reason string
	// Score is how well its name fits one that was there before, from 0 to 1.
	Score float64
	// Judged says that a person decided it.
	Judged bool
}

// is reports whether two identities are one; nobody is none.
func (i *Identity) is(other *Identity) bool { return i != nil && i.ID == other.ID }

// IDs returns the ids of the members.
func (i *Identity) IDs() []schema.ID {
	ids := make([]schema.ID, len(i.Members))
	for n, m := range i.Members {
		ids[n] = m.ID
	}
	return ids
}

// Identity returns whom an actor belongs to. An actor that is local to its article is
// alone unless somebody judged otherwise. It returns [ErrNotFound].
func (l *Library) Identity(ctx context.Context, actor schema.ID) (*Identity, error) {
	i, err := answer(ctx, l, func(d *desk) (*Identity, error) { return d.identities().whole(actor) })
	if err != nil {
		return nil, fmt.Errorf("identity of %s: %w", actor.Short(), err)
	}
	return i, nil
}

// identities judges who is one with whom, for one question.
type identities struct {
	d        *desk
	profiles map[schema.ID]*actorProfile
	groups   map[schema.ID]*Identity // by member
	meant    map[schema.ID]*rivals   // by bare name
	// alike are by an actor its namesakes, with those of whom articles tell alike.
	alike map[schema.ID]map[schema.ID][]schema.ID
}

// identities returns the judge of the desk's question; desks of one question share it.
func (d *desk) identities() *identities {
	if d.judge == nil {
		d.judge = &identities{
			d: d, profiles: map[schema.ID]*actorProfile{}, groups: map[schema.ID]*Identity{}, meant: map[schema.ID]*rivals{},
			alike: map[schema.ID]map[schema.ID][]schema.ID{},
		}
	}
	return d.judge
}

// of returns the identity of an actor, without its short forms.
func (r *identities) of(actor schema.ID) (*Identity, error) {
	if i := r.groups[actor]; i != nil {
		return i, nil
	}
	cluster, err := r.cluster(actor)
	if err != nil {
		return nil, err
	}
	for _, set := range cluster.sets() {
		i := cluster.identity(set)
		if err := r.addItem(i); err != nil {
			return nil, err
		}
		for _, m := range i.Members {
			r.groups[m.ID] = i
		}
	}
	return r.groups[actor], nil
}

// whole is of with the short forms.
func (r *identities) whole(actor schema.ID) (*Identity, error) {
	i, err := r.of(actor)
	if err != nil || i.Kind != schema.Person {
		return i, err
	}
	whole := *i
	whole.Short, err = r.shortForms(i)
	return &whole, err
}

// rank orders those that are one before how many articles name them: a state by its name
// before its capital, that before the house that speaks for it, and whoever only has the name of another last.
func (p *actorProfile) rank() int {
	switch {
	case p.isNamesake():
		return 3
	case p.kind != schema.State:
		return 2
	case !p.parsed.NamesState():
		return 1
	}
	return 0
}

// fullness orders those that as many articles name: the longer name tells more, but of
// states the usual one, "Turkey", not "Republic of Turkey" nor "UK".
func (p *actorProfile) fullness() int {
	n := utf8.RuneCountInString(p.name)
	if p.kind != schema.State || utf8.RuneCountInString(strings.ReplaceAll(p.name, ".", "")) < 4 {
		return n
	}
	return math.MaxInt - n
}

// identity makes a set of cluster an identity.
func (k *cluster) identity(set []schema.ID) *Identity {
	i, in := &Identity{}, map[schema.ID]bool{}
	for _, id := range set {
		in[id] = true
		p := k.profiles[id]
		i.Members = append(i.Members, Member{ID: id, Name: p.name, Articles: p.articles, Said: p.said})
	}
	slices.SortFunc(i.Members, func(a, b Member) int {
		return cmp.Or(cmp.Compare(k.profiles[a.ID].rank(), k.profiles[b.ID].rank()), cmp.Compare(b.Articles, a.Articles), cmp.Compare(k.profiles[b.ID].fullness(), k.profiles[a.ID].fullness()), a.ID.Compare(b.ID))
	})
	first := i.Members[0]
	i.ID, i.Name, i.Kind = first.ID, first.Name, k.profiles[first.ID].kind
	for n := range i.Members[1:] {
		m := &i.Members[n+1]
		for _, b := range k.bonds[m.ID] {
			if in[b.other] && (b.judged || !m.Judged && b.Score > m.Score) {
				m.Judged = b.judged
				if m.Score, m.Reason = b.Score, b.words(); b.judged {
					break
				}
			}
		}
	}
	return i
}
