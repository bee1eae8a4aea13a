package graph_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// pressed is an article of 400 words that are as common as words are (by Zipf's law),
// in which nothing has been looked for. Every fifth one is a copy of one of the
// hundred before it, with a sentence of its own.
func pressed(i int) *schema.Extraction {
	from := i
	if i%5 == 4 && i > 100 {
		from = i - i%97 - 1
	}
	r := rand.New(rand.NewPCG(uint64(from), 3))
	z := rand.NewZipf(r, 1.05, 3, 30_000)
	var text strings.Builder
	for n := range 400 {
		fmt.Fprintf(&text, "w%d", z.Uint64())
		if n%50 == 49 {
			text.WriteString(".\n\n")
		} else {
			text.WriteByte(' ')
		}
	}
	own := schema.NewPublication(fmt.Sprint("Desk ", i%400), "", schema.Outlet)
	return sample.New(schema.Article{
		URL: fmt.Sprintf("https://desk-%d.example/%d", i%400, i), Publication: &own, Language: "en",
		Text: text.String() + fmt.Sprintf("Desk number %d has more of this.", i), Published: schema.Date{Year: 2024, Month: 1 + i%12, Day: 1 + i%28},
	}).Extraction()
}

// BenchmarkCopies measures what an article costs that is put into a graph of some
// size, with the search for its copies; nothing is extracted from it.
func BenchmarkCopies(b *testing.B) {
	for _, size := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			l, err := graph.Open(b.Context(), filepath.Join(b.TempDir(), "graph"), graph.Options{Create: true})
			if err != nil {
				b.Fatal(err)
			}
			defer l.Close()
			fill := func(from, to int) {
				for from < to {
					var xs []*schema.Extraction
					for ; from < to && len(xs) < 64; from++ {
						xs = append(xs, pressed(from))
					}
					if _, err := l.Put(b.Context(), xs...); err != nil {
						b.Fatal(err)
					}
				}
			}
			fill(0, size)
			b.ResetTimer()
			fill(size, size+b.N)
		})
	}
}
