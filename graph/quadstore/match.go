package quadstore

import (
	"context"
	"iter"
	"slices"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// sip is how many quads of a wide range are looked at before another way is
// taken.
const sip = 64

// match returns the terms of the quads that patterns select; they are valid until
// the next ones.
func (v *View) match(ctx context.Context, patterns ...terms) iter.Seq2[terms, error] {
	return func(yield func(terms, error) bool) {
		for len(patterns) > 0 {
			n := 1
			for n < len(patterns) && sameShape(&patterns[0], &patterns[n]) {
				n++
			}
			for t, err := range v.matchSome(ctx, patterns[:n]) {
				if !yield(t, err) || err != nil {
					return
				}
			}
			patterns = patterns[n:]
		}
	}
}

// sameShape reports whether two patterns name the same directions.
func sameShape(a, b *terms) bool {
	for i := range a {
		if (a[i] == nil) != (b[i] == nil) {
			return false
		}
	}
	return true
}

// matchSome answers patterns of one shape.
func (v *View) matchSome(ctx context.Context, patterns []terms) iter.Seq2[terms, error] {
	p := &patterns[0]
	s, pr, o, l := p[0] != nil, p[1] != nil, p[2] != nil, p[3] != nil
	switch {
	case s && l:
		return v.scan(ctx, byLabel, patterns)
	case s:
		return v.scan(ctx, bySubject, patterns)
	case pr && o && l:
		return v.matchEither(ctx, patterns)
	case l:
		return v.scan(ctx, byLabel, patterns)
	case pr:
		return v.scan(ctx, byPredicate, patterns)
	case o:
		return v.matchObjects(ctx, patterns)
	}
	return v.scan(ctx, bySubject, patterns)
}

// scan answers patterns from an order whose keys begin with what they name, or
// with some of it.
func (v *View) scan(ctx context.Context, o order, patterns []terms) iter.Seq2[terms, error] {
	return func(yield func(terms, error) bool) {
		together := len(patterns)
		if !patterns[0].begins(o) {
			together = 1 // each quad has to be held against its own pattern
		}
		for some := range slices.Chunk(patterns, together) {
			ranges := make([]ordered.Range, len(some))
			for i := range some {
				ranges[i] = some[i].keyRange(o)
			}
			for pair, err := range v.keys.Scan(ctx, ranges...) {
				var t terms
				if err == nil {
					t, err = parseKey(o, pair.Key)
				}
				if err != nil {
					yield(t, err)
					return
				}
				if (together > 1 || some[0].matches(&t)) && !yield(t, nil) {
					return
				}
			}
		}
	}
}

// matchEither answers patterns of predicate, object and label. There may be few
// quads of that predicate and object, or few under that label: it looks at the
// beginning of the former and, if there are more, at the latter.
func (v *View) matchEither(ctx context.Context, patterns []terms) iter.Seq2[terms, error] {
	return func(yield func(terms, error) bool) {
		for i := range patterns {
			var found []terms
			wide := 0
			r := patterns[i].keyRange(byPredicate)
			r.Limit = sip
			for pair, err := range v.keys.Scan(ctx, r) {
				if err != nil {
					yield(terms{}, err)
					return
				}
				wide++
				t, err := parseKey(byPredicate, append([]byte(nil), pair.Key...))
				if err != nil {
					yield(terms{}, err)
					return
				}
				if patterns[i].matches(&t) {
					found = append(found, t)
				}
			}
			if wide == sip {
				for t, err := range v.scan(ctx, byLabel, patterns[i:i+1]) {
					if !yield(t, err) || err != nil {
						return
					}
				}
				continue
			}
			for _, t := range found {
				if !yield(t, nil) {
					return
				}
			}
		}
	}
}

// matchObjects answers patterns of an object alone.
func (v *View) matchObjects(ctx context.Context, patterns []terms) iter.Seq2[terms, error] {
	return func(yield func(terms, error) bool) {
		predicates, err := v.predicates(ctx)
		if err != nil {
			yield(terms{}, err)
			return
		}
		for i := range patterns {
			each := make([]terms, len(predicates))
			for k, p := range predicates {
				each[k] = terms{nil, p, patterns[i][2], nil}
			}
			for t, err := range v.scan(ctx, byPredicate, each) {
				if !yield(t, err) || err != nil {
					return
				}
			}
		}
	}
}
