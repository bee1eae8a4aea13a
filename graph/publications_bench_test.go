package graph_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// BenchmarkAlike measures what it costs to find out which publications are one: with one
// that a few articles name, and with one that nearly all do, in a graph of many.
func BenchmarkAlike(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			l, err := graph.Open(b.Context(), filepath.Join(b.TempDir(), "graph"), graph.Options{Create: true})
			if err != nil {
				b.Fatal(err)
			}
			defer l.Close()
			wire := credited("Associated Press")
			for from := 0; from < size; from += 500 {
				var xs []*schema.Extraction
				for i := range 500 {
					own := headed(fmt.Sprint("Quay Post ", from+i), fmt.Sprintf("quay%d.example", from+i))
					x := sample.New(schema.Article{
						URL: "https://" + own.Domain + "/a", Publication: &own, Title: "Port", Text: fmt.Sprintf("Harbour %d is shut. (AP)", from+i), Language: "en",
					})
					x.Reprint(schema.ID{}, x.Publication(wire), schema.Wire, "(AP)")
					xs = append(xs, x.Extraction())
				}
				if _, err := l.Put(b.Context(), xs...); err != nil {
					b.Fatal(err)
				}
			}
			for name, p := range map[string]schema.Publication{"rare": headed("", "quay77.example"), "named everywhere": wire} {
				b.Run(name, func(b *testing.B) {
					for b.Loop() {
						if _, err := l.SamePublications(b.Context(), p.ID); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		})
	}
}
