package graph

import (
	"context"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Two people of one name are one actor, for its id follows from the name. An article that
// means another by it is read as naming a namesake: an actor of that name whose id follows
// from the two. It means another if a person says so ([schema.NamedIn], no), or if it
// states an age or a party that whom most articles tell of cannot have (see
// [told.others]), unless a person says that it means that one. What was stored of the
// article stays as it is; who is meant is kept beside it, and whom articles name (see
// castSpace) is kept by the namesake's id. A namesake is one with another of the name of
// whom articles tell alike, and else with nobody unless a person says so.
const (
	partedSpace   = "parted"    // article, actor, and actor, article → nothing: it means a namesake
	namesakeSpace = "namesakes" // namesake → actor, article
	toldSpace     = "told"      // actor → [told]
	tellingSpace  = "tellings"  // actor, mark of a telling, article → nothing
)

// namesake is somebody who has the name of an actor, in an article.
type namesake struct{ id, actor, article schema.ID }

// namesakes tells who only has the name of an actor, for one question.
type namesakes struct {
	ctx  context.Context
	view *quadstore.View
	// asked says that any is known, some that there are any.
	asked, some bool
	// within are those of articles that were asked for, by whose name they have.
	within map[schema.ID]map[schema.ID]schema.ID
}

func newNamesakes(ctx context.Context, v *quadstore.View) *namesakes {
	return &namesakes{ctx: ctx, view: v, within: map[schema.ID]map[schema.ID]schema.ID{}}
}

// namesakes returns those of the desk's question; desks of one question share them.
func (d *desk) namesakes() *namesakes {
	if d.others == nil {
		d.others = newNamesakes(d.ctx, d.view)
	}
	return d.others
}

// any reports whether there is a namesake at all, so that graphs without are asked once.
func (n *namesakes) any() (bool, error) {
	if n.asked {
		return n.some, nil
	}
	for _, err := range n.view.Under(n.ctx, namesakeSpace, 1, nil) {
		if err != nil {
			return false, err
		}
		n.some = true
	}
	n.asked = true
	return n.some, nil
}

// in returns the namesakes whom an article means, by whose name they have.
func (n *namesakes) in(article schema.ID) (map[schema.ID]schema.ID, error) {
	if some, err := n.any(); err != nil || !some {
		return nil, err
	}
	if meant, known := n.within[article]; known {
		return meant, nil
	}
	actors, err := n.parted(article)
	if err != nil {
		return nil, err
	}
	if len(n.within) >= mostRemembered {
		clear(n.within)
	}
	meant := namesakesOf(actors, article)
	n.within[article] = meant
	return meant, nil
}

// namesakesOf returns the namesakes of actors in an article, by whose name they have; nil
// for none.
func namesakesOf(actors []schema.ID, article schema.ID) map[schema.ID]schema.ID {
	if len(actors) == 0 {
		return nil
	}
	meant := make(map[schema.ID]schema.ID, len(actors))
	for _, actor := range actors {
		meant[actor] = schema.NamesakeID(actor, article)
	}
	return meant
}

// parted returns what an article is parted from, or an actor.
func (n *namesakes) parted(from schema.ID) (ids []schema.ID, err error) {
	for pair, err := range n.view.Under(n.ctx, partedSpace, 0, from[:]) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, schema.ID(pair.Key[idLength:]))
	}
	return ids, nil
}

// nameOf returns by which actor's name an article calls a node that it means.
func nameOf(node schema.ID, meant map[schema.ID]schema.ID) schema.ID {
	for actor, namesake := range meant {
		if namesake == node {
			return actor
		}
	}
	return node
}

// among returns which of some nodes are namesakes.
func (n *namesakes) among(nodes ...schema.ID) (map[schema.ID]namesake, error) {
	if some, err := n.any(); err != nil || !some {
		return nil, err
	}
	keys := make([][]byte, len(nodes))
	for i := range nodes {
		keys[i] = nodes[i][:]
	}
	values, err := n.view.Get(n.ctx, namesakeSpace, keys...)
	if err != nil {
		return nil, err
	}
	found := map[schema.ID]namesake{}
	for i, v := range values {
		if len(v) == 2*idLength {
			found[nodes[i]] = namesake{nodes[i], schema.ID(v[:idLength]), schema.ID(v[idLength:])}
		}
	}
	return found, nil
}

// of returns the namesakes of some actors, in order of their articles.
func (n *namesakes) of(actors ...schema.ID) (found []namesake, err error) {
	if some, err := n.any(); err != nil || !some {
		return nil, err
	}
	for _, actor := range actors {
		articles, err := n.parted(actor)
		if err != nil {
			return nil, err
		}
		for _, article := range articles {
			found = append(found, namesake{schema.NamesakeID(actor, article), actor, article})
		}
	}
	return found, nil
}

// beginning returns the namesakes whose ids begin with hexadecimal digits; there may be
// dashes between them.
func (n *namesakes) beginning(ref string) (ids []schema.ID, err error) {
	if some, err := n.any(); err != nil || !some {
		return nil, err
	}
	digits := strings.ReplaceAll(ref, "-", "")
	whole, err := hex.DecodeString(digits[:len(digits)&^1])
	if err != nil {
		return nil, nil
	}
	for pair, err := range n.view.Under(n.ctx, namesakeSpace, 0, whole) {
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(hex.EncodeToString(pair.Key), digits) {
			ids = append(ids, schema.ID(pair.Key))
		}
	}
	return ids, nil
}

// elsewhere returns the articles that mean another by the name of an actor; never nil.
func (n *namesakes) elsewhere(actor schema.ID) (map[schema.ID]bool, error) {
	articles := map[schema.ID]bool{}
	if some, err := n.any(); err != nil || !some {
		return articles, err
	}
	ids, err := n.parted(actor)
	for _, article := range ids {
		articles[article] = true
	}
	return articles, err
}

// rank counts each namesake as often as there are any of the name: so many articles may
// mean one of them, who would else come behind all who are named twice.
func (n *namesakes) rank(counts map[schema.ID]int) error {
	if some, err := n.any(); err != nil || !some {
		return err
	}
	of, named := map[schema.ID]schema.ID{}, map[schema.ID]int{}
	for pair, err := range n.view.Scan(n.ctx, namesakeSpace, nil) {
		if err != nil {
			return err
		}
		if len(pair.Value) == 2*idLength {
			actor := schema.ID(pair.Value[:idLength])
			of[schema.ID(pair.Key)] = actor
			named[actor]++
		}
	}
	for id, actor := range of {
		counts[id] = max(counts[id], named[actor])
	}
	return nil
}

// withNamesakes adds to nodes those who have a name of theirs.
func (n *namesakes) withNamesakes(nodes []schema.ID) ([]schema.ID, error) {
	more, err := n.of(nodes...)
	for _, m := range more {
		nodes = append(nodes, m.id)
	}
	return nodes, err
}

// about returns the quads of a predicate, and of an object if there is one, that tell of
// a node, as articles mean it.
func (d *desk) about(node schema.ID, p quad.IRI, o quad.Value) ([]quad.Quad, error) {
	return d.meaning(node, func(n quad.IRI) quads.Pattern { return quads.Pattern{Subject: n, Predicate: p, Object: o} })
}

// leadingTo returns the quads of a predicate that lead to a node, as articles mean it.
func (d *desk) leadingTo(p quad.IRI, to schema.ID) ([]quad.Quad, error) {
	return d.meaning(to, func(n quad.IRI) quads.Pattern { return quads.Pattern{Predicate: p, Object: n} })
}

// meaning returns what a pattern selects in the articles that mean a node by its name.
func (d *desk) meaning(node schema.ID, pattern func(quad.IRI) quads.Pattern) ([]quad.Quad, error) {
	is, err := d.namesakes().among(node)
	if err != nil {
		return nil, err
	}
	if n, isNamesake := is[node]; isNamesake {
		p := pattern(quads.Node(n.actor))
		p.Label = quads.Label(n.article)
		qs, err := d.match(p)
		return quads.Rename(qs, map[schema.ID]schema.ID{n.actor: n.id}), err
	}
	qs, err := d.match(pattern(quads.Node(node)))
	if err != nil {
		return nil, err
	}
	others, err := d.namesakes().elsewhere(node)
	if err != nil || len(others) == 0 {
		return qs, err
	}
	return slices.DeleteFunc(qs, func(q quad.Quad) bool {
		article, _ := quads.ID(q.Label)
		return others[article]
	}), nil
}
