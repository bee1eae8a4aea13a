package graph

import (
	"slices"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// party is whom a question about an actor means: all that it is one with, and bare
// names in the articles in which they mean it. Nil means anybody.
type party struct {
	who     *identities
	is      *Identity
	members map[schema.ID]bool
	// voices are those who speak for it, with the articles, sorted, in which they do.
	voices map[schema.ID][]schema.ID
}

// party returns the party of an actor; nil for the zero id.
func (d *desk) party(actor schema.ID) (*party, error) {
	if actor.IsZero() {
		return nil, nil
	}
	who := d.identities()
	i, err := who.whole(actor)
	if err != nil {
		return nil, err
	}
	p := &party{who: who, is: i, members: map[schema.ID]bool{}}
	for _, m := range i.Members {
		p.members[m.ID] = true
	}
	return p, nil
}

// unheard returns the party of a body that no article has speak for itself. It has no
// actor: the zero id stands for it within the question.
func (d *desk) unheard(called string) *party {
	who, none := d.identities(), schema.ID{}
	i := &Identity{Kind: schema.Organization, Name: called, Members: []Member{{Name: called}}}
	who.profiles[none] = &actorProfile{known: known{kind: i.Kind, name: called}, parsed: name.Parse(called, name.Organization)}
	who.groups[none] = i
	return &party{who: who, is: i, members: map[schema.ID]bool{}}
}

// withVoices adds those who speak for it to the party.
func (p *party) withVoices() error {
	if p == nil {
		return nil
	}
	spokesmen, err := p.who.spokesmen(p.is)
	if err != nil {
		return err
	}
	p.voices = map[schema.ID][]schema.ID{}
	for _, s := range spokesmen {
		p.voices[s.ID] = s.Articles
	}
	return nil
}

// actors returns the actors that are meant somewhere.
func (p *party) actors() []schema.ID {
	ids := p.is.IDs()
	for _, m := range p.is.Short {
		ids = append(ids, m.ID)
	}
	return append(ids, sortedKeys(p.voices)...)
}

// means reports whether an actor is meant where an article names it.
func (p *party) means(actor, article schema.ID) (bool, error) {
	if p == nil || p.members[actor] {
		return true, nil
	}
	if _, speaks := slices.BinarySearchFunc(p.voices[actor], article, schema.ID.Compare); speaks {
		return true, nil
	}
	if !slices.ContainsFunc(p.is.Short, func(m Member) bool { return m.ID == actor }) {
		return false, nil
	}
	meant, err := p.who.means(actor, article)
	return err == nil && meant != nil && meant.ID == p.is.ID, err
}

// gather collects from the actors of the party what an edge or the like leads to, as
// far as the article means it.
func (p *party) gather(from func(actor schema.ID) (candidates, error)) (candidates, error) {
	all := candidates{}
	for _, actor := range p.actors() {
		c, err := from(actor)
		if err != nil {
			return nil, err
		}
		for article, nodes := range c {
			meant, err := p.means(actor, article)
			if err != nil {
				return nil, err
			}
			if meant {
				all[article] = append(all[article], nodes...)
			}
		}
	}
	return all, nil
}

// any reports whether one of some actors is meant where an article names them.
func (p *party) any(article schema.ID, actors []schema.ID) (bool, error) {
	if p == nil {
		return true, nil
	}
	for _, a := range actors {
		if meant, err := p.means(a, article); meant || err != nil {
			return meant, err
		}
	}
	return false, nil
}

// keeping adds to what is asked of an attribution of an article that it credits the
// party. An error is told by the last call of check.
func (p *party) keeping(article schema.ID, keep func(*schema.Attribution) bool) (kept func(*schema.Attribution) bool, check func() error) {
	var failed error
	return func(a *schema.Attribution) bool {
		if failed != nil || !keep(a) {
			return false
		}
		meant, err := p.any(article, a.Speakers)
		failed = err
		return meant
	}, func() error { return failed }
}
