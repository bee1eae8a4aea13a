package graph

import (
	"slices"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// alsoNamed returns the names that an article has for a body and that its own does not
// tell: "ISIS" of "the Islamic State, also known as ISIS", not "the Gazette" of the Orn
// Gazette. They are folded. People are known by their names alone: whoever is called
// "Jack" somewhere shares that with too many.
func alsoNamed(a *schema.Actor) (names []string) {
	switch a.Kind {
	case schema.Organization, schema.Group, schema.State:
	default:
		return nil
	}
	own := text.Words(a.Name)
	for _, alias := range a.Aliases {
		words := text.Words(alias)
		if n := len(words); n > 0 && words[0] == "the" {
			words = words[1:]
		}
		if len(words) == 0 || holdsAll(own, words) || holdsAll(words, own) {
			continue
		}
		if folded := withoutThe(alias); !slices.Contains(names, folded) {
			names = append(names, folded)
		}
	}
	slices.Sort(names)
	return names
}

// calledSo reports whether articles have the name of one body for another besides its own,
// whichever is which. A name that they have for two that are not one is nobody's: "DA".
func (r *identities) calledSo(p, q *actorProfile) (bool, error) {
	for _, pair := range [][2]*actorProfile{{p, q}, {q, p}} {
		owner, alias := pair[0], pair[1]
		if !owner.hasAlias(alias) {
			continue
		}
		others, err := r.sharing(alias)
		if err != nil {
			return false, err
		}
		if !slices.ContainsFunc(others, func(id schema.ID) bool {
			o := r.profiles[id]
			return o != nil && o != owner && o.hasAlias(alias) && o.parsed.Compare(owner.parsed).Verdict() == name.Different
		}) {
			return true, nil
		}
	}
	return false, nil
}

// hasAlias reports whether articles have another's name for a body besides its own.
func (p *actorProfile) hasAlias(q *actorProfile) bool {
	return slices.ContainsFunc(p.also, func(alias *name.Name) bool { return alias.Compare(q.parsed).Verdict() == name.Same })
}
