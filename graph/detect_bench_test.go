package graph

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// BenchmarkCopies measures, in a graph of some articles, what the search for the
// copies of one more costs, and what all of its Put does; nothing is extracted from it.
// The larger graphs take minutes to fill: -bench Copies/1000 and so on.
func BenchmarkCopies(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 50_000, 250_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			l, err := Open(b.Context(), filepath.Join(b.TempDir(), "graph"), Options{Create: true})
			if err != nil {
				b.Fatal(err)
			}
			defer l.Close()
			next := 0
			put := func(n int) {
				var xs []*schema.Extraction
				for range n {
					xs = append(xs, sample.Pressed(next))
					next++
				}
				if _, err := l.Put(b.Context(), xs...); err != nil {
					b.Fatal(err)
				}
			}
			for next < size {
				put(min(64, size-next))
			}
			b.Run("search", func(b *testing.B) {
				for i := range b.N {
					searchOnly(b, l, sample.Pressed(next+i).Article)
				}
			})
			b.Run("put", func(b *testing.B) {
				for range b.N {
					put(1)
				}
			})
		})
	}
}

// searchOnly searches for the copies of an article and writes nothing.
func searchOnly(b *testing.B, l *Library, a *schema.Article) {
	b.Helper()
	errEnough := errors.New("enough")
	err := l.store.Update(b.Context(), func(tx *quadstore.Tx) error {
		d := newDetector(b.Context(), tx)
		if err := errors.Join(d.put(a), d.finish()); err != nil {
			return err
		}
		return errEnough
	})
	if !errors.Is(err, errEnough) {
		b.Fatal(err)
	}
}
