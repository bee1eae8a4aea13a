package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Node is anything with an id, as a person tells it from others.
type Node struct {
	Kind schema.NodeKind
	ID   schema.ID
	// Name is a name, a title, or the beginning of what was said.
	Name string
	// Detail tells nodes of one name apart: a role or kind, a domain, a
	// publication and date, the article that a local node belongs to.
	Detail string
	// Known is, of an actor that [Library.Find] found, the canonical id and the name of
	// whom it belongs to, see [Identity]; they are its own where it is that.
	Known Known
	// Others are whom a reference could mean besides, where it is taken for this node
	// because nearly all articles mean it.
	Others []Node
}

// Known is an identity by its canonical id and name.
type Known struct {
	ID   schema.ID
	Name string
}

// Find returns the node that a reference means, of one of the given kinds or of
// any if none is given. A reference is, in this order:
//
//  1. an id, in full;
//  2. a name, title, address or source id, up to what [text.Fold] leaves out;
//  3. the first four or more hexadecimal digits of an id;
//  4. another name, a domain ("rferl.org", "rferl"), or an acronym, its points
//     left out ("KH", "U.S.", "IRGC" for Islamic Revolutionary Guards Corps);
//  5. another form of somebody's name: with a title, short, initials, by the house or
//     capital of a state ("President Obama", "Mike Bloomberg", "the Kremlin");
//  6. words, all of which stand in a name or an alias ("pompeo").
//
// The first of these that fits anything decides. Among actors, those that are
// known by name come before unnamed ones of the same fit, which belong to one
// article; those that are one (see [Library.Identity]) count once, and a bare family
// name stands for the people whom it can mean. Find returns [ErrNotFound], or an [*AmbiguousError] if several nodes
// fit equally well.
func (l *Library) Find(ctx context.Context, ref string, kinds ...schema.NodeKind) (Node, error) {
	return answer(ctx, l, func(d *desk) (Node, error) {
		f := finder{desk: d, kinds: kinds}
		return f.find(strings.TrimSpace(ref))
	})
}

func (f *finder) find(ref string) (Node, error) {
	for _, step := range []struct {
		ids   func(string) ([]schema.ID, error)
		names bool
	}{{f.byID, false}, {f.byName, true}, {f.byPrefix, false}, {f.byAlias, true}, {f.byForm, true}, {f.byWords, true}} {
		ids, err := step.ids(ref)
		if err == nil && step.names {
			ids, err = f.together(ids)
		}
		if err != nil {
			return Node{}, fmt.Errorf("find %q: %w", ref, err)
		}
		nodes, err := f.nodes(ids)
		if err != nil {
			return Node{}, fmt.Errorf("find %q: %w", ref, err)
		}
		if step.names {
			if nodes, err = f.people(nodes); err != nil {
				return Node{}, fmt.Errorf("find %q: %w", ref, err)
			}
			nodes = bestKnown(ref, nodes)
		}
		switch len(nodes) {
		case 0:
		case 1:
			err := f.known(&nodes[0])
			return nodes[0], err
		default:
			return Node{}, &AmbiguousError{Ref: ref, Candidates: nodes}
		}
	}
	return Node{}, fmt.Errorf("%q: %w", ref, ErrNotFound)
}

// bestKnown leaves of several publications those that are known by a name, if any are:
// "AP" is the Associated Press before it is the Augusta Press.
func bestKnown(ref string, nodes []Node) []Node {
	parsed := name.Parse(ref, name.Publication)
	var known []Node
	for _, n := range nodes {
		if n.Kind != schema.PublicationNode {
			return nodes
		}
		if parsed.Compare(name.Parse(n.Name, name.Publication)).Verdict() == name.Same {
			known = append(known, n)
		}
	}
	if len(known) == 0 {
		return nodes
	}
	return known
}

// finder looks for the nodes that a reference may mean.
type finder struct {
	*desk
	kinds []schema.NodeKind
}

func (f *finder) byID(ref string) ([]schema.ID, error) {
	id, err := schema.ParseID(strings.ToLower(ref))
	if err != nil {
		return nil, nil
	}
	return []schema.ID{id}, nil
}

func (f *finder) byPrefix(ref string) ([]schema.ID, error) {
	ref = strings.ToLower(ref)
	if len(ref) < quads.PrefixLength || strings.Trim(ref, "0123456789abcdef-") != "" {
		return nil, nil
	}
	ids, err := f.withKey(quads.PrefixKey, ref[:quads.PrefixLength])
	if err != nil {
		return nil, err
	}
	others, err := f.namesakes().beginning(ref)
	return slices.DeleteFunc(append(ids, others...), func(id schema.ID) bool {
		s := id.String()
		return !strings.HasPrefix(s, ref) && !strings.HasPrefix(strings.ReplaceAll(s, "-", ""), ref)
	}), err
}

func (f *finder) byName(ref string) ([]schema.ID, error) {
	ids, err := f.withKey(quads.NameKey, text.Fold(ref))
	if key := schema.URLKey(ref); key != "" && err == nil {
		var more []schema.ID
		more, err = f.withKey(quads.NameKey, key)
		ids = append(ids, more...)
	}
	return ids, err
}

func (f *finder) byAlias(ref string) ([]schema.ID, error) {
	ids, err := f.withKey(quads.AliasKey, text.Fold(ref))
	if err != nil {
		return nil, err
	}
	more, err := f.withKey(quads.AliasKey, quads.Letters(ref))
	return append(ids, more...), err
}

// byWords starts with the word that fewest nodes have.
func (f *finder) byWords(ref string) ([]schema.ID, error) {
	words := text.Words(ref)
	var sets [][]schema.ID
	for _, w := range words {
		ids, err := f.withKey(quads.WordKey, w)
		if err != nil || len(ids) == 0 {
			return nil, err
		}
		sets = append(sets, ids)
	}
	if len(sets) == 0 {
		return nil, nil
	}
	found := sets[0]
	for _, set := range sets[1:] {
		in := make(map[schema.ID]bool, len(set))
		for _, id := range set {
			in[id] = true
		}
		found = slices.DeleteFunc(found, func(id schema.ID) bool { return !in[id] })
	}
	return found, nil
}

// withKey returns the nodes that have a key.
func (f *finder) withKey(p quad.IRI, key string) ([]schema.ID, error) {
	if key == "" {
		return nil, nil
	}
	qs, err := f.match(quads.Pattern{Predicate: p, Object: quad.String(key)})
	if err != nil {
		return nil, err
	}
	var ids []schema.ID
	others := map[schema.ID]map[schema.ID]bool{} // articles that mean another
	for _, q := range qs {
		id, ok := quads.ID(q.Subject)
		if !ok {
			continue
		}
		if others[id] == nil {
			if others[id], err = f.namesakes().elsewhere(id); err != nil {
				return nil, err
			}
		}
		if article, ok := quads.ArticleOf(q.Label); ok && others[id][article] {
			id = schema.NamesakeID(id, article)
		}
		ids = append(ids, id)
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return slices.Compact(ids), nil
}

// together leaves of namesakes that are one the canonical one.
func (f *finder) together(ids []schema.ID) ([]schema.ID, error) {
	is, err := f.namesakes().among(ids...)
	if err != nil || len(is) == 0 {
		return ids, err
	}
	for i, id := range ids {
		if is[id].id.IsZero() {
			continue
		}
		known, err := f.identities().of(id)
		if err != nil {
			return nil, err
		}
		ids[i] = known.ID
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return slices.Compact(ids), nil
}

// nodes describes those of ids that are of the kinds asked for, each once. If
// some of them are named, local ones are left out.
func (f *finder) nodes(ids []schema.ID) ([]Node, error) {
	slices.SortFunc(ids, schema.ID.Compare)
	var named, local []Node
	for _, id := range slices.Compact(ids) {
		n, isLocal, err := f.describe(id)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if len(f.kinds) > 0 && !slices.Contains(f.kinds, n.Kind) {
			continue
		}
		if isLocal {
			local = append(local, n)
		} else {
			named = append(named, n)
		}
	}
	if len(named) == 0 {
		named = local
	}
	slices.SortFunc(named, func(a, b Node) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name), a.ID.Compare(b.ID))
	})
	return named, nil
}
