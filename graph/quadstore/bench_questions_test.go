package quadstore_test

import (
	"context"
	"iter"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// question is asked of a store of ours by its own methods, and of any store by
// Cayley's. Both return how many answers there are.
type question struct {
	name     string
	direct   func(context.Context, *quadstore.Store, *probe) (int, error)
	byCayley func(context.Context, cgraph.QuadStore, *probe) (int, error)
}

// questions are what people and programs ask of a graph of articles.
func questions() []question {
	return []question{
		{"node", // what is known of it
			func(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
				return count(s.Match(ctx, quads.Pattern{Subject: p.node}))
			},
			func(ctx context.Context, qs cgraph.QuadStore, p *probe) (int, error) {
				return countQuads(ctx, qs, quad.Subject, p.node)
			}},
		{"one-hop", // who stated a claim
			func(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
				return count(s.Match(ctx, quads.Pattern{Subject: p.claim, Predicate: quads.StatedBy}))
			},
			walked(func(qs cgraph.QuadStore, p *probe) *path.Path {
				return path.StartPath(qs, p.claim).Out(quads.StatedBy)
			})},
		{"two-hops", // the articles in which somebody is credited with something
			func(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
				return hop(ctx, s, quads.Pattern{Predicate: quads.StatedBy, Object: p.speaker}, quads.MadeIn)
			},
			walked(func(qs cgraph.QuadStore, p *probe) *path.Path {
				return path.StartPath(qs, p.speaker).In(quads.StatedBy).Out(quads.MadeIn).Unique()
			})},
		{"by-url", // the article at an address
			func(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
				return count(s.Match(ctx, quads.Pattern{Predicate: quads.URL, Object: p.url}))
			},
			walked(func(qs cgraph.QuadStore, p *probe) *path.Path {
				return path.StartPath(qs, p.url).In(quads.URL)
			})},
		{"blamed-by", // who blames somebody whom some eighty claims blame
			func(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
				return hop(ctx, s, quads.Pattern{Predicate: quads.Blamed, Object: p.culprit}, quads.StatedBy)
			},
			walked(func(qs cgraph.QuadStore, p *probe) *path.Path {
				return path.StartPath(qs, p.culprit).In(quads.Blamed).Out(quads.StatedBy).Unique()
			})},
		{"type-and-blamed", // the claims that blame somebody
			claimsThatBlame,
			walked(func(qs cgraph.QuadStore, p *probe) *path.Path {
				return path.StartPath(qs).Has(quads.Type, claimType).Has(quads.Blamed, p.culprit)
			})},
		{"count-by-type", // how many claims there are
			func(ctx context.Context, s *quadstore.Store, _ *probe) (int, error) {
				n, err := s.Count(ctx, quads.Type, claimType)
				return int(n), err
			},
			func(ctx context.Context, qs cgraph.QuadStore, _ *probe) (int, error) {
				n, err := path.StartPath(qs, claimType).In(quads.Type).Count().Iterate(ctx).FirstValue(qs)
				if err != nil {
					return 0, err
				}
				return int(n.(quad.Int)), nil
			}},
		{"article", // all that an article says
			func(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
				return count(s.Match(ctx, quads.Pattern{Label: p.label}))
			},
			func(ctx context.Context, qs cgraph.QuadStore, p *probe) (int, error) {
				return countQuads(ctx, qs, quad.Label, p.label)
			}},
	}
}

const claimType = quad.IRI(schema.TermBase) + quad.IRI(schema.ClaimNode)

// count counts quads, reading them.
func count(found iter.Seq2[quad.Quad, error]) (n int, err error) {
	for _, err := range found {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// subjects returns the subjects of quads, each once.
func subjects(found iter.Seq2[quad.Quad, error]) ([]quad.Value, error) {
	var all []quad.Value
	seen := map[quad.Value]bool{}
	for q, err := range found {
		if err != nil {
			return nil, err
		}
		if !seen[q.Subject] {
			seen[q.Subject] = true
			all = append(all, q.Subject)
		}
	}
	return all, nil
}

// hop goes from the subjects that a pattern selects on to what a predicate leads
// to, and counts that, each value once.
func hop(ctx context.Context, s *quadstore.Store, from quads.Pattern, by quad.IRI) (int, error) {
	found, err := subjects(s.Match(ctx, from))
	if err != nil {
		return 0, err
	}
	on := make([]quads.Pattern, len(found))
	for i, subject := range found {
		on[i] = quads.Pattern{Subject: subject, Predicate: by}
	}
	seen := map[quad.Value]bool{}
	for q, err := range s.Match(ctx, on...) {
		if err != nil {
			return 0, err
		}
		seen[q.Object] = true
	}
	return len(seen), nil
}

// claimsThatBlame counts what blames a culprit and is a claim.
func claimsThatBlame(ctx context.Context, s *quadstore.Store, p *probe) (int, error) {
	found, err := subjects(s.Match(ctx, quads.Pattern{Predicate: quads.Blamed, Object: p.culprit}))
	if err != nil {
		return 0, err
	}
	are := make([]quads.Pattern, len(found))
	for i, subject := range found {
		are[i] = quads.Pattern{Subject: subject, Predicate: quads.Type, Object: claimType}
	}
	claims, err := subjects(s.Match(ctx, are...))
	return len(claims), err
}

// countQuads counts the quads that have a value in a direction, reading them.
func countQuads(ctx context.Context, qs cgraph.QuadStore, d quad.Direction, v quad.Value) (n int, err error) {
	ref, err := qs.ValueOf(v)
	if err != nil || ref == nil {
		return 0, err
	}
	it := qs.QuadIterator(d, ref).Iterate()
	defer func() { _ = it.Close() }()
	for it.Next(ctx) {
		if _, err := qs.Quad(it.Result()); err != nil {
			return n, err
		}
		n++
	}
	return n, it.Err()
}

// walked is a question that is a path.
func walked(walk func(cgraph.QuadStore, *probe) *path.Path) func(context.Context, cgraph.QuadStore, *probe) (int, error) {
	return func(ctx context.Context, qs cgraph.QuadStore, p *probe) (int, error) {
		values, err := walk(qs, p).Iterate(ctx).AllValues(qs)
		return len(values), err
	}
}
