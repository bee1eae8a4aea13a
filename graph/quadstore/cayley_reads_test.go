package quadstore_test

import (
	"context"
	"fmt"
	"iter"
	"testing"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// countingEngine counts the keys that are read, and how many calls that takes,
// which a remote engine answers one by one.
type countingEngine struct {
	ordered.Engine
	keys, calls int
}

func (e *countingEngine) Get(ctx context.Context, keys ...[]byte) ([][]byte, error) {
	e.keys += len(keys)
	e.calls++
	return e.Engine.Get(ctx, keys...)
}

func (e *countingEngine) Scan(ctx context.Context, ranges ...ordered.Range) iter.Seq2[ordered.Pair, error] {
	e.calls++
	return func(yield func(ordered.Pair, error) bool) {
		for pair, err := range e.Engine.Scan(ctx, ranges...) {
			e.keys++
			if !yield(pair, err) {
				return
			}
		}
	}
}

const (
	claims  = 2000 // of which each blames one of
	blamed  = 100  // actors, and was stated by one of
	persons = 50
)

func claim(i int) quad.IRI  { return quad.IRI(fmt.Sprintf("urn:saidby:claim-%d", i)) }
func actor(i int) quad.IRI  { return quad.IRI(fmt.Sprintf("urn:saidby:actor-%d", i)) }
func person(i int) quad.IRI { return quad.IRI(fmt.Sprintf("urn:saidby:person-%d", i)) }
func page(i int) quad.IRI   { return quad.IRI(fmt.Sprintf("urn:saidby:page-%d", i)) }
func claimText(i int) quad.String {
	return quad.String(fmt.Sprintf("This is claim number %d, which is too long to be a part of any key.", i))
}

const claimKind, personKind, name = quad.IRI("urn:saidby:Claim"), quad.IRI("urn:saidby:Person"), quad.IRI("urn:saidby:name")

// claimQuads are 20,000 quads: claims with ten each, ten of them under a label.
func claimQuads() []quad.Quad {
	var qs []quad.Quad
	add := func(label, subject quad.IRI, predicate quad.IRI, object quad.Value) {
		qs = append(qs, quad.Quad{Subject: subject, Predicate: predicate, Object: object, Label: label})
	}
	for i := range claims {
		c, l := claim(i), page(i/10)
		add(l, c, quads.Type, claimKind)
		add(l, c, quads.Blamed, actor(i%blamed))
		add(l, c, quads.StatedBy, person(i%persons))
		add(l, c, quads.Text, claimText(i))
		add(l, c, "urn:saidby:url", quad.String(fmt.Sprintf("https://a.example/%d", i)))
		for k := range 4 {
			add(l, c, "urn:saidby:word", quad.String(fmt.Sprintf("word %d", (i+k)%300)))
		}
		add(l, person(i%persons), name, quad.String(fmt.Sprintf("Person %d", i%persons)))
	}
	return qs
}

// TestCayleyReads holds questions to what they may read of 20,000 quads, which
// are 60,000 keys and the texts.
func TestCayleyReads(t *testing.T) {
	all := func(t *testing.T, g *quadstore.Graph, p *path.Path) int {
		values, err := p.Iterate(t.Context()).AllValues(g)
		if err != nil {
			t.Fatal(err)
		}
		return len(values)
	}
	tagged := func(tag string) func(*testing.T, *quadstore.Graph, *path.Path) int {
		return func(t *testing.T, g *quadstore.Graph, p *path.Path) (n int) {
			err := p.Iterate(t.Context()).TagValues(g, func(tags map[string]quad.Value) error {
				if tags[tag] != nil {
					n++
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
	}
	counted := func(t *testing.T, _ *quadstore.Graph, p *path.Path) int {
		n, err := p.Iterate(t.Context()).Count()
		if err != nil {
			t.Fatal(err)
		}
		return int(n)
	}
	each := claims / blamed // claims that blame an actor
	tests := []struct {
		name  string
		path  func(*path.Path) *path.Path // from all values
		ask   func(*testing.T, *quadstore.Graph, *path.Path) int
		want  int
		keys  int
		calls int
	}{
		{"one hop", func(p *path.Path) *path.Path { return p.Is(actor(1)).In(quads.Blamed) }, all, each, 30, 5},
		{"two hops", func(p *path.Path) *path.Path { return p.Is(actor(1)).In(quads.Blamed).Out(quads.StatedBy) }, all, each, 60, 7},
		{"two hops, the long values", func(p *path.Path) *path.Path { return p.Is(actor(1)).In(quads.Blamed).Out(quads.Text) }, all, each, 80, 9},
		{"back again", func(p *path.Path) *path.Path {
			return p.Is(person(3)).In(quads.StatedBy).Out(quads.Blamed).Unique()
		}, all, 2, 120, 7},
		{"kind and blamed", func(p *path.Path) *path.Path { return p.Has(quads.Type, claimKind).Has(quads.Blamed, actor(1)) }, all, each, 120, 12},
		{"blamed and kind", func(p *path.Path) *path.Path { return p.Has(quads.Blamed, actor(1)).Has(quads.Type, claimKind) }, all, each, 120, 12},
		{"both and out", func(p *path.Path) *path.Path {
			return p.Has(quads.Type, claimKind).Has(quads.Blamed, actor(1)).Out(quads.StatedBy)
		}, all, each, 160, 14},
		{"in and kind", func(p *path.Path) *path.Path { return p.Is(actor(1)).In(quads.Blamed).Has(quads.Type, claimKind) }, all, each, 120, 12},
		{"and another path", func(p *path.Path) *path.Path {
			return p.Is(actor(1)).In(quads.Blamed).And(path.StartMorphism(person(1)).In(quads.StatedBy))
		}, all, each, 160, 12},
		{"save", func(p *path.Path) *path.Path { return p.Is(actor(1)).In(quads.Blamed).Save(quads.StatedBy, "by") }, tagged("by"), each, 120, 12},
		{"save twice", func(p *path.Path) *path.Path {
			return p.Is(actor(1)).In(quads.Blamed).Save(quads.StatedBy, "by").Save(quads.Text, "text")
		}, tagged("text"), each, 180, 14},
		{"save if there is one", func(p *path.Path) *path.Path {
			return p.Is(actor(1)).In(quads.Blamed).SaveOptional(quads.StatedBy, "by")
		}, tagged("by"), each, 120, 12},
		{"save back", func(p *path.Path) *path.Path { return p.Is(claim(1)).SaveReverse(quads.Blamed, "by") }, all, 0, 20, 5},
		{"by a string", func(p *path.Path) *path.Path {
			return p.Is(quad.String("https://a.example/77")).In(quad.IRI("urn:saidby:url"))
		}, all, 1, 20, 6},
		{"under a label", func(p *path.Path) *path.Path {
			return p.Is(actor(1)).LabelContext(page(10)).In(quads.Blamed)
		}, all, 1, 60, 7},
		{"under a label, of many", func(p *path.Path) *path.Path {
			return p.Is(claimKind).LabelContext(page(10)).In(quads.Type)
		}, all, 10, 300, 8},
		{"limit", func(p *path.Path) *path.Path { return p.Has(quads.Type, claimKind).Limit(5) }, all, 5, 80, 5},
		{"count a kind", func(p *path.Path) *path.Path { return p.Has(quads.Type, claimKind) }, counted, claims, 10, 6},
		{"count in the path", func(p *path.Path) *path.Path { return p.Has(quads.Type, claimKind).Count() }, all, 1, 10, 6},
		{"count the blamed", func(p *path.Path) *path.Path { return p.Is(actor(1)).In(quads.Blamed) }, counted, each, 60, 6},
		{"compare", func(p *path.Path) *path.Path {
			return p.Is(actor(1)).In(quads.Blamed).Out(quads.StatedBy).Filter(iterator.CompareGT, quad.IRI("urn:saidby:person-"))
		}, all, each, 60, 7},
	}
	for _, e := range cayleyEngines {
		t.Run(e.name, func(t *testing.T) {
			var engine *countingEngine
			s := newCayleyStore(t, func(tb testing.TB) (ordered.Engine, error) {
				inner, err := e.open(tb)
				engine = &countingEngine{Engine: inner}
				return engine, err
			})
			if err := s.Update(t.Context(), func(tx *quadstore.Tx) error { return tx.Add(claimQuads()...) }); err != nil {
				t.Fatal(err)
			}
			for _, test := range tests {
				t.Run(test.name, func(t *testing.T) {
					g := s.Cayley()
					engine.keys, engine.calls = 0, 0
					if n := test.ask(t, g, test.path(path.StartPath(g))); n != test.want {
						t.Errorf("%d results, want %d", n, test.want)
					}
					if engine.keys > test.keys || engine.calls > test.calls {
						t.Errorf("it read %d keys in %d calls, want at most %d in %d", engine.keys, engine.calls, test.keys, test.calls)
					}
					t.Logf("%d keys in %d calls", engine.keys, engine.calls)
				})
			}
		})
	}
}
