package quadstore

import (
	"context"

	"github.com/cayleygraph/cayley/graph/refs"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// size returns how many quads a pattern selects: exactly where that is counted
// or they are few, else as the engine estimates it.
func (g *Graph) size(ctx context.Context, p terms) (refs.Size, error) {
	if key := countedKey(&p); key != nil {
		n, err := g.view.count(ctx, key)
		return refs.Size{Value: n, Exact: true}, err
	}
	spans, err := g.spans(ctx, nil, []terms{p}, 0)
	if err != nil {
		return refs.Size{}, err
	}
	size, err := g.sip(ctx, spans)
	if err != nil || size.Exact {
		return size, err
	}
	about := int64(0)
	for _, s := range spans {
		n, err := g.view.keys.Estimate(ctx, s.Range)
		if err != nil {
			return refs.Size{}, err
		}
		about += n
	}
	return refs.Size{Value: max(about, size.Value)}, nil
}

// countedKey returns the key where the number of quads of a pattern is kept, or
// nil.
func countedKey(p *terms) []byte {
	s, predicate, o, l := p[0], p[1], p[2], p[3]
	switch {
	case s != nil || l != nil:
		return nil
	case predicate == nil && o == nil:
		return totalKey()
	case predicate != nil && o == nil:
		return countKey(predicate, nil)
	case predicate != nil && isCounted(predicate):
		return countKey(predicate, o)
	}
	return nil
}

// sip counts what spans hold by reading them, if that is little.
func (g *Graph) sip(ctx context.Context, spans []span) (refs.Size, error) {
	var size refs.Size
	ranges := make([]ordered.Range, len(spans))
	for i, s := range spans {
		ranges[i] = s.Range
		ranges[i].Limit = sip
	}
	var l locator
	read := 0
	for pair, err := range g.view.keys.Scan(ctx, ranges...) {
		if err != nil {
			return size, err
		}
		if read++; read == sip {
			size.Value++
			return size, nil
		}
		_, ok, err := spans[l.locate(ranges, pair.Key)].read(pair.Key)
		if err != nil {
			return size, err
		}
		if ok {
			size.Value++
		}
	}
	size.Exact = true
	return size, nil
}
