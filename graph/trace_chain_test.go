package graph_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// TestWaysAreGoneOnce: articles that each credit the two before have more ways between
// them than anybody could go; the longest is found all the same.
func TestWaysAreGoneOnce(t *testing.T) {
	const many = 60
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	var ids []schema.ID
	var xs []*schema.Extraction
	var claim schema.ID
	for i := range many {
		b := sample.New(schema.Article{
			URL: fmt.Sprintf("https://paper%d.example/1", i), Language: "en", Published: spring(2024, 1+i%28),
			Text: fmt.Sprintf("Ina Corr said that the ferry would wait for the wind.\n\nThis first appeared elsewhere, number %d.\n", i),
		})
		corr := b.Actor(schema.Person, "Ina Corr", "Ina Corr")
		_, claim = b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{corr}, Source: "Ina Corr", Cue: "said", Content: "that the ferry would wait for the wind",
		})
		from := schema.NewPublication("", fmt.Sprintf("paper%d.example", max(i-1, 0)), schema.Site)
		b.Publication(from)
		for _, before := range ids[max(len(ids)-2, 0):] {
			b.Reprint(before, from.ID, schema.WithPermission, "first appeared elsewhere")
		}
		xs, ids = append(xs, b.Extraction()), append(ids, b.Extraction().Article.ID)
	}
	put(t, l, xs...)
	trace, err := l.Trace(t.Context(), claim)
	if err != nil {
		t.Fatal(err)
	}
	longest := 0
	for _, p := range trace.Paths {
		longest = max(longest, p.Count)
	}
	if longest != many {
		t.Errorf("the longest way has %d hands, want %d", longest, many)
	}
}
