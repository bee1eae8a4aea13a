package graph_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// TestMoreCopiesThanBounds puts a report and so many copies of it that the bounds of
// the search bind: a shingle is looked up in 128 articles, a text compared with 100.
// Pairs are lost then, but no copy: each is traced to the first report.
func TestMoreCopiesThanBounds(t *testing.T) {
	if testing.Short() {
		t.Skip("some hundred copies are compared with each other")
	}
	for _, n := range []int{100, 250} {
		first := copyOf("Outlet 0", 1, passage(77, 300))
		all := []*schema.Extraction{first}
		for i := 1; i <= n; i++ {
			all = append(all, copyOf(fmt.Sprint("Outlet ", i), 2+i%20, passage(77, 300)+"\n\n"+passage(uint64(1000+i), 20)))
		}
		r := rand.New(rand.NewPCG(uint64(n), 1))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		for some := range slices.Chunk(all, 10) {
			put(t, l, some...)
		}
		links, err := l.Reprints(t.Context(), graph.ReprintFilter{})
		if err != nil {
			t.Fatal(err)
		}
		from := map[schema.ID]schema.ID{}
		for _, link := range links {
			from[link.Copy.ID] = link.Original.ID
		}
		traced := 0
		for _, x := range all {
			id := x.Article.ID
			for steps := 0; from[id] != (schema.ID{}) && steps < 10; steps++ {
				id = from[id]
			}
			if id == first.Article.ID {
				traced++
			}
		}
		pairs, err := l.Reprints(t.Context(), graph.ReprintFilter{Pairs: true})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%d copies: %d traced to the first report, %d of %d pairs found (%.1f %%)", n, traced-1, len(pairs), n*(n+1)/2, 100*float64(len(pairs))/float64(n*(n+1)/2))
		if traced != n+1 {
			t.Errorf("%d copies: only %d are traced to the first report", n, traced-1)
		}
		if n == 100 && len(pairs) != n*(n+1)/2 {
			t.Errorf("%d copies: %d of %d pairs, though no bound binds", n, len(pairs), n*(n+1)/2)
		}
	}
}
