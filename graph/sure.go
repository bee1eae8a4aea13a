package graph

import (
	"context"
	"iter"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Sure asks a [Library] for what the extractor was sure of, and counts what it
// leaves out. It is for one question, or for several that make one answer, one
// after the other. That somebody passed words on is asked of chains alone: the
// hands that a statement came through do not keep it out.
type Sure struct {
	library *Library
	least   float64
	leftOut int
	// rejected counts what people decided to be no claim.
	rejected int
}

// Sure returns the library as it answers who wants no act of saying that the
// extractor was less sure of than least, from 0 (any) to 1.
func (l *Library) Sure(least float64) *Sure { return &Sure{library: l, least: least} }

// LeftOut returns how many acts of saying were left out that would have been
// among the answers, as far as the answers were looked at.
func (s *Sure) LeftOut() int {
	if s == nil {
		return 0
	}
	return s.leftOut
}

// leavesOut reports whether an act of saying is to be left out, and counts it.
// It is asked last, of what nothing else keeps out. Nil takes everything.
func (s *Sure) leavesOut(a *schema.Attribution) bool {
	if s == nil || a.Confidence >= s.least {
		return false
	}
	s.leftOut++
	return true
}

// Claims is [Library.Claims].
func (s *Sure) Claims(ctx context.Context, f ClaimFilter) iter.Seq2[Statement, error] {
	return answers(ctx, s.library, func(d *desk) iter.Seq2[Statement, error] { return d.of(s).claims(f) })
}

// Blamed is [Library.Blamed].
func (s *Sure) Blamed(ctx context.Context, f BlameFilter) iter.Seq2[BlameRow, error] {
	return answers(ctx, s.library, func(d *desk) iter.Seq2[BlameRow, error] { return d.of(s).blamed(f) })
}

// Trace is [Library.Trace] of a chain whose every hand the extractor was sure
// of. Where it was not sure of the source, the chain ends with the one who
// passed the same words on. If publications are given, it begins in one of them.
// There may be no path left.
func (s *Sure) Trace(ctx context.Context, claim schema.ID, in ...schema.ID) (*Trace, error) {
	return answer(ctx, s.library, func(d *desk) (*Trace, error) { return d.of(s).trace(claim, in) })
}

// Who is [Library.Who].
func (s *Sure) Who(ctx context.Context, text string, limit int) ([]Found, error) {
	return answer(ctx, s.library, func(d *desk) ([]Found, error) { return d.of(s).who(text, limit, d.found) })
}

// WhoOnce is Who of what copies of an article say again once only, as [ClaimFilter]
// says; the limit is of what is left.
func (s *Sure) WhoOnce(ctx context.Context, text string, limit int) ([]Found, error) {
	return answer(ctx, s.library, func(d *desk) ([]Found, error) {
		statement := func(f *Found) *Statement { return &f.Statement }
		o := newOnce(d.of(s), func(f *Found) schema.ID { return d.identities().statementKey(&f.Statement) }, statement)
		return d.who(text, limit, func(h search.Hit) ([]Found, error) { return d.foundOnce(o, h) })
	})
}

// Search is [Library.Search]. Articles have no confidence: they stay.
func (s *Sure) Search(ctx context.Context, query string, limit int) (*SearchPage, error) {
	q, err := search.Parse(query)
	if err != nil {
		return nil, err
	}
	return answer(ctx, s.library, func(d *desk) (*SearchPage, error) { return d.of(s).search(query, q, limit) })
}

// of makes a desk leave out what the extractor was not sure of.
func (d *desk) of(s *Sure) *desk {
	d.sure = s
	return d
}
