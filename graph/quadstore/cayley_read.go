package quadstore

import (
	"context"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// span is a range of keys where the quads of a pattern are.
type span struct {
	ordered.Range
	order   order
	pattern terms
	whole   bool // there are no others
	item    int  // for whom they are read
}

// read returns the quad of a key, and whether the pattern selects it.
func (s *span) read(key []byte) (t terms, ok bool, err error) {
	t, err = parseKey(s.order, key)
	return t, err == nil && (s.whole || s.pattern.matches(&t)), err
}

// spans appends the spans of patterns that name the same directions: one for
// each, or one for each predicate that there is if only an object is named.
func (g *Graph) spans(ctx context.Context, to []span, patterns []terms, item int) ([]span, error) {
	if len(patterns) == 0 {
		return to, nil
	}
	if p := &patterns[0]; p[0] == nil && p[1] == nil && p[2] != nil && p[3] == nil {
		return g.objectSpans(ctx, to, patterns, item)
	}
	o, err := g.order(ctx, &patterns[0])
	if err != nil {
		return nil, err
	}
	for _, p := range patterns {
		to = append(to, span{p.keyRange(o), o, p, p.begins(o), item})
	}
	return to, nil
}

// order returns the order of keys in which a pattern's quads are closest together.
func (g *Graph) order(ctx context.Context, p *terms) (order, error) {
	s, predicate, l := p[0] != nil, p[1] != nil, p[3] != nil
	switch {
	case s && !l:
		return bySubject, nil
	case s || l && !predicate:
		return byLabel, nil
	case predicate && !l:
		return byPredicate, nil
	case !predicate:
		return bySubject, nil
	}
	// Of a predicate under a label: which are fewer?
	few, err := g.sip(ctx, []span{{Range: p.keyRange(byPredicate), order: byPredicate, whole: true}})
	if err != nil || few.Exact {
		return byPredicate, err
	}
	under, err := g.sip(ctx, []span{{Range: p.keyRange(byLabel), order: byLabel, whole: true}})
	if err != nil || under.Exact {
		return byLabel, err
	}
	var about [2]int64
	for i, o := range []order{byPredicate, byLabel} {
		if about[i], err = g.view.keys.Estimate(ctx, p.keyRange(o)); err != nil {
			return 0, err
		}
	}
	if about[0] <= about[1] {
		return byPredicate, nil
	}
	return byLabel, nil
}

// objectSpans appends the spans of patterns that name an object alone.
func (g *Graph) objectSpans(ctx context.Context, to []span, patterns []terms, item int) ([]span, error) {
	predicates, err := g.view.predicates(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range patterns {
		for _, predicate := range predicates {
			each := terms{nil, predicate, p[2], nil}
			to = append(to, span{each.keyRange(byPredicate), byPredicate, each, true, item})
		}
	}
	return to, nil
}

// stream reads the quads of spans, some at a time: few at first, since many a
// question wants few. Nothing stays open in between, so that nobody has to close
// it and anybody may write.
type stream struct {
	graph *Graph
	spans []span // that have not been read
	size  int    // of the next batch
	batch *batch
	items []int // for whom the quads of the batch are
	at    int   // in the batch
}

// next returns the next quad and for whom it is; nil at the end.
func (s *stream) next(ctx context.Context) (*edge, int, error) {
	for s.batch == nil || s.at == len(s.batch.edges) {
		if len(s.spans) == 0 {
			return nil, 0, nil
		}
		if err := s.fill(ctx); err != nil {
			return nil, 0, err
		}
	}
	s.at++
	return &s.batch.edges[s.at-1], s.items[s.at-1], nil
}

// fill reads the next batch.
func (s *stream) fill(ctx context.Context) error {
	s.size = min(max(sip, 4*s.size), largeChunk)
	s.batch, s.items, s.at = &batch{}, s.items[:0], 0
	ranges := make([]ordered.Range, len(s.spans))
	for i := range s.spans {
		ranges[i] = s.spans[i].Range
	}
	if s.spans[0].whole && len(ranges) == 1 {
		ranges[0].Limit = s.size
	}
	var l locator
	for pair, err := range s.graph.view.keys.Scan(ctx, ranges...) {
		if err != nil {
			return err
		}
		i := l.locate(ranges, pair.Key)
		t, ok, err := s.spans[i].read(pair.Key)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		s.batch.add(&t)
		s.items = append(s.items, s.spans[i].item)
		if len(s.items) == s.size { // go on behind this key another time
			s.spans = s.spans[i:]
			s.spans[0].From = append(l.last, 0)
			return nil
		}
	}
	s.spans = nil
	return nil
}
