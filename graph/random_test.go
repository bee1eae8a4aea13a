package graph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// However a graph came about, it is the one that holds its articles.
func TestRandomChanges(t *testing.T) {
	pool := append(sample.Newsroom(), sample.Generate(9, 2)...)
	version := func(i, v int) *schema.Extraction {
		x, article := *pool[i], *pool[i].Article
		if v > 0 {
			article.Section = fmt.Sprint("edition ", v)
			x.Attributions = x.Attributions[:1] // the first relays nothing
			x.Blames = nil
		}
		x.Article = &article
		return &x
	}
	for seed := range uint64(2) {
		r := rand.New(rand.NewPCG(seed, 0))
		dir := filepath.Join(t.TempDir(), "graph")
		l := open(t, dir)
		held := map[int]int{}
		for range 25 {
			i, v := r.IntN(len(pool)), r.IntN(3)
			switch r.IntN(4) {
			case 0:
				_, err := l.Remove(t.Context(), pool[i].Article.ID)
				if _, ok := held[i]; ok != (err == nil) || err != nil && !errors.Is(err, graph.ErrNotFound) {
					t.Fatalf("removed %d: %v", i, err)
				}
				delete(held, i)
			case 1:
				if err := l.Close(); err != nil {
					t.Fatal(err)
				}
				l = open(t, dir)
			default:
				want := graph.New
				if old, ok := held[i]; ok && old == v {
					want = graph.Unchanged
				} else if ok {
					want = graph.Changed
				}
				if got := put(t, l, version(i, v))[0].Status; got != want {
					t.Fatalf("put %d/%d: %s, want %s", i, v, got, want)
				}
				held[i] = v
			}
		}
		sound(t, l)
		fresh := open(t, filepath.Join(t.TempDir(), "fresh"))
		for i, v := range held {
			put(t, fresh, version(i, v))
		}
		if diff := cmp.Diff(export(t, fresh, graph.NQuads), export(t, l, graph.NQuads)); diff != "" {
			t.Errorf("seed %d (-fresh +changed):\n%s", seed, diff)
		}
	}
}

// FuzzFind holds Find to answer anything that people may type.
func FuzzFind(f *testing.F) {
	l := newsroom(f)
	for _, ref := range []string{"lindqvist", "a", "0123", "urn:uuid:", "U.S.", "\xff", "“", "https://x", "\x00"} {
		f.Add(ref)
	}
	f.Fuzz(func(t *testing.T, ref string) {
		n, err := l.Find(t.Context(), ref)
		switch ambiguous, ok := errors.AsType[*graph.AmbiguousError](err); {
		case ok && len(ambiguous.Candidates) < 2:
			t.Errorf("%q is ambiguous among %v", ref, ambiguous.Candidates)
		case err != nil && !ok && !errors.Is(err, graph.ErrNotFound):
			t.Errorf("%q: %v", ref, err)
		case err == nil && (n.ID.IsZero() || n.Kind == ""):
			t.Errorf("%q gives %+v", ref, n)
		}
	})
}
