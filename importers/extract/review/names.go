package review

import (
	"slices"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// names tells who is meant by a name.
type names struct {
	a     *schema.Article
	prose *prose.Reader
	// story leads from the folded names and other forms of those who appear in the
	// story to them; nil where a form is that of several.
	story map[string]*refer.Member
	// read holds what was found, by name and kind.
	read map[claimreview.Party][]schema.Actor
}

func newNames(a *schema.Article, r *prose.Reader, cast *refer.Cast) *names {
	n := &names{a: a, prose: r, story: map[string]*refer.Member{}, read: map[claimreview.Party][]schema.Actor{}}
	for _, m := range cast.Members {
		if m.Local {
			continue
		}
		for _, form := range append([]string{m.Name}, m.Aliases...) {
			key := text.Fold(form)
			if other, taken := n.story[key]; taken && other != m {
				n.story[key] = nil
				continue
			}
			n.story[key] = m
		}
	}
	return n
}

// actors returns who is meant by a name, which is somebody: one actor, or several
// where the words join them.
func (n *names) actors(p claimreview.Party) []schema.Actor {
	if found, ok := n.read[p]; ok {
		return found
	}
	found := n.find(p)
	n.read[p] = found
	return found
}

func (n *names) find(p claimreview.Party) []schema.Actor {
	if isCrowd(p.Name) {
		return []schema.Actor{n.local(schema.Unnamed, p.Name)}
	}
	if m := n.story[text.Fold(p.Name)]; m != nil && (p.Kind == "" || p.Kind == m.Kind) {
		return []schema.Actor{named(m.Kind, m.Name)}
	}
	members := n.resolve(p.Name)
	if p.Kind != "" {
		if len(members) == 1 && members[0].Kind == p.Kind && !members[0].Local {
			return []schema.Actor{named(p.Kind, members[0].Name)} // without title and article
		}
		return []schema.Actor{named(p.Kind, p.Name)}
	}
	var found []schema.Actor
	for _, m := range members {
		actor := named(m.Kind, m.Name)
		if m.Local {
			actor = n.local(m.Kind, m.Name)
		}
		if !slices.ContainsFunc(found, func(o schema.Actor) bool { return o.ID == actor.ID }) {
			found = append(found, actor)
		}
	}
	if found == nil {
		found = []schema.Actor{n.local(schema.Unnamed, p.Name)}
	}
	return found
}

// resolve reads a name as if it said something in prose.
func (n *names) resolve(name string) []*refer.Member {
	t := n.prose.Parse(&schema.Article{Text: name + " said it."}, nil)
	last := t.At(len(name))
	if last == 0 || t.Tokens[last-1].End > len(name) || t.Tokens[0].Sentence != t.Tokens[last-1].Sentence {
		return nil
	}
	return refer.NewResolver(refer.NewCast(t)).Resolve(prose.Range{First: 0, Last: last}).Members
}

// named makes an actor that is known everywhere.
func named(kind schema.ActorKind, name string) schema.Actor {
	return schema.Actor{ID: schema.ActorID(kind, name), Kind: kind, Name: name}
}

// local makes an actor that is known in this article only.
func (n *names) local(kind schema.ActorKind, name string) schema.Actor {
	return schema.Actor{ID: schema.LocalActorID(n.a.ID, kind, name, 1), Kind: kind, Name: name, Article: n.a.ID, Ordinal: 1}
}
