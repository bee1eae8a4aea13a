package graph

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// byForm finds actors whose name a reference is another form of, as package name judges:
// of a bare family name, with a title or without, all who bear it, unless articles give
// the title to some of them only.
func (f *finder) byForm(ref string) (found []schema.ID, err error) {
	if len(f.kinds) > 0 && !slices.Contains(f.kinds, schema.ActorNode) {
		return nil, nil
	}
	for _, kind := range []name.Kind{name.State, name.Organization, name.Group, name.Person} {
		p := &actorProfile{parsed: name.Parse(ref, kind)}
		if p.parsed.Described() {
			continue
		}
		ids, err := f.formsOf(p)
		if err != nil {
			return nil, err
		}
		if kind == name.Person {
			if ids, err = f.persons(ref, ids); err != nil {
				return nil, err
			}
		}
		if found = append(found, ids...); len(found) > 0 {
			return found, nil
		}
	}
	return nil, nil
}

// persons returns whom of the people who bear a name a reference means by its title. Where
// nobody bears it, the words in front may be a title that package name does not know.
func (f *finder) persons(ref string, ids []schema.ID) ([]schema.ID, error) {
	if len(ids) > 0 {
		kept, err := f.withTitle(ref, ids)
		if err != nil || len(kept) > 0 {
			return kept, err
		}
		return ids, nil
	}
	words := strings.Fields(ref)
	for i := 1; i+2 <= len(words); i++ {
		p := &actorProfile{parsed: name.Parse(strings.Join(words[i:], " "), name.Person)}
		if p.parsed.Bare() {
			continue
		}
		ids, err := f.formsOf(p)
		if err != nil {
			return nil, err
		}
		if kept, err := f.withTitle(strings.Join(words[:i], " "), ids); err != nil || len(kept) > 0 {
			return kept, err
		}
	}
	return nil, nil
}

// formsOf returns the actors that a parsed name means.
func (f *finder) formsOf(p *actorProfile) (ids []schema.ID, err error) {
	who := f.identities()
	others, err := who.sharing(p)
	if err != nil {
		return nil, err
	}
	var bare []schema.ID
	for _, id := range others {
		q := who.profiles[id]
		if q == nil || (p.parsed.Kind() == name.Person) != (q.kind == schema.Person) {
			continue
		}
		switch fit := p.parsed.Compare(q.parsed).Verdict(); {
		case fit == name.Same && !q.parsed.Bare(), fit == name.Unsure && p.parsed.Bare() && !q.parsed.Bare():
			ids = append(ids, id)
		case fit != name.Different && q.parsed.Bare():
			bare = append(bare, id)
		}
	}
	if len(ids) == 0 { // who is known by no other
		return bare, nil
	}
	return ids, nil
}

// seldom is how much less often than to another articles give somebody a title who is not
// meant by it.
const seldom = 0.25

// withTitle keeps of some actors those whom articles give a title that is alike.
func (f *finder) withTitle(title string, ids []schema.ID) (kept []schema.ID, err error) {
	shares := map[schema.ID]float64{}
	most := 0.0
	for _, id := range ids {
		seen, err := f.identities().sightings(mostSightings, id)
		if err != nil {
			return nil, err
		}
		for _, m := range seen {
			if slices.ContainsFunc(m.roles, func(r string) bool { return alikeTitles(title, r) }) {
				shares[id] += 1 / float64(len(seen))
			}
		}
		most = max(most, shares[id])
	}
	for _, id := range ids {
		if most > 0 && shares[id] >= seldom*most {
			kept = append(kept, id)
		}
	}
	return kept, nil
}
