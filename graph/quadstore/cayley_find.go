package quadstore

import (
	"context"
	"fmt"
	"slices"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// ValueOf returns the ref of a value, nil for one that no quad has.
func (g *Graph) ValueOf(v quad.Value) (cgraph.Ref, error) {
	found, err := g.find(context.Background(), v)
	if err != nil || found[0] == nil {
		return nil, err
	}
	return found[0], nil
}

// RefsOf returns the refs of values. [cgraph.ErrNodeNotExists] is returned if no
// quad has one of them.
func (g *Graph) RefsOf(ctx context.Context, values []quad.Value) ([]cgraph.Ref, error) {
	found, err := g.find(ctx, values...)
	if err != nil {
		return nil, err
	}
	list := make([]cgraph.Ref, len(found))
	for i, n := range found {
		if n == nil {
			return nil, fmt.Errorf("%v: %w", values[i], cgraph.ErrNodeNotExists)
		}
		list[i] = n
	}
	return list, nil
}

// place is a range of keys where a value may be found.
type place struct {
	ordered.Range
	of        int    // the value
	predicate string // of which it would be an object
}

// find returns the nodes of values, nil for those that no quad has. It looks where
// they probably are, and last among the objects of each predicate.
func (g *Graph) find(ctx context.Context, values ...quad.Value) ([]*node, error) {
	nodes, found := make([]*node, len(values)), make([]*node, len(values))
	var first, then []place
	for i, v := range values {
		if v == nil {
			continue
		}
		n, err := newNode(v)
		if err != nil {
			continue // no quad can have it
		}
		nodes[i] = n
		likely := g.likely(i, n)
		if len(values) > 1 { // mostly the first place is the right one
			first, then = append(first, likely[0]), append(then, likely[1:]...)
		} else {
			first = likely
		}
	}
	for round := 0; round < 3 && slices.ContainsFunc(nodes, func(n *node) bool { return n != nil }); round++ {
		places := [][]place{first, then, nil}[round]
		if round == 2 {
			predicates, err := g.view.predicates(ctx)
			if err != nil {
				return nil, err
			}
			for i, n := range nodes {
				for _, p := range predicates {
					if n != nil {
						places = append(places, objectPlace(i, n, p))
					}
				}
			}
		}
		if err := g.look(ctx, places, nodes, found); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// look goes through places and moves the nodes that are there from one list to
// the other.
func (g *Graph) look(ctx context.Context, places []place, wanted, found []*node) error {
	places = slices.DeleteFunc(places, func(p place) bool { return wanted[p.of] == nil })
	if len(places) == 0 {
		return nil
	}
	ranges := make([]ordered.Range, len(places))
	for i, p := range places {
		ranges[i] = p.Range
	}
	var l locator
	for pair, err := range g.view.keys.Scan(ctx, ranges...) {
		if err != nil {
			return err
		}
		p := places[l.locate(ranges, pair.Key)]
		if wanted[p.of] == nil {
			continue // it has been found
		}
		found[p.of], wanted[p.of] = wanted[p.of], nil
		if p.predicate != "" {
			g.recent.put(p.predicate)
		}
		if len(found) == 1 {
			break
		}
	}
	return nil
}

// likely returns where a value probably is, in the order to look there.
func (g *Graph) likely(of int, n *node) []place {
	term := []byte(n.term)
	at := func(t terms, o order) place {
		r := t.keyRange(o)
		r.Limit = 1
		return place{Range: r, of: of}
	}
	subject, label := at(terms{term, nil, nil, nil}, bySubject), at(terms{3: term}, byLabel)
	predicate := place{Range: ordered.Range{From: countKey(term, nil), To: append(countKey(term, nil), 0)}, of: of}
	places := make([]place, 0, 3+remembered)
	if n.term[0] == tagName { // of the vocabulary
		places = append(places, predicate)
	} else if n.term[0]&^tagLong <= tagBNode {
		places = append(places, subject, label)
	}
	for _, p := range g.recent.get() {
		places = append(places, objectPlace(of, n, []byte(p)))
	}
	if n.term[0] == tagName {
		return append(places, subject, label)
	} else if n.term[0]&^tagLong <= tagBNode {
		return append(places, predicate)
	}
	return append(places, subject, label, predicate)
}

// objectPlace is where a value is if it is an object of a predicate.
func objectPlace(of int, n *node, predicate []byte) place {
	t := terms{nil, predicate, []byte(n.term), nil}
	r := t.keyRange(byPredicate)
	r.Limit = 1
	return place{r, of, string(predicate)}
}
