package postgres_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/postgres"
	"github.com/saidby/saidby/schema"
)

// TestOverlong fills a tsvector almost to what it takes, and beyond.
func TestOverlong(t *testing.T) {
	base := pgserver.Database(t)
	x, err := postgres.Open(t.Context(), base, postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	for n, words := range []int{55_000, 56_000} { // of which 18 bytes are kept each
		var text strings.Builder
		for i := range words {
			fmt.Fprintf(&text, "w%06d ", i)
		}
		id := schema.NewID("long", fmt.Sprint(n))
		d := search.Document{Article: id, Node: id, Kind: schema.ArticleNode, Text: text.String()}
		if err := put(t.Context(), x, search.Set{Article: id, Documents: []search.Document{d}}); err != nil {
			t.Fatal(err)
		}
	}
	c, err := pgx.Connect(t.Context(), base)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close(t.Context()) }()
	var all, overlong int
	if err := c.QueryRow(t.Context(), "SELECT count(*), count(*) FILTER (WHERE overlong) FROM saidby_search_documents").Scan(&all, &overlong); err != nil {
		t.Fatal(err)
	}
	if all != 2 || overlong != 1 {
		t.Errorf("of %d documents %d are overlong, want 1 of 2", all, overlong)
	}
	for query, want := range map[string]int{"w054999": 2, "w055000": 1, "w05599*": 1, `"w000001 w000002"`: 2, "-w055000": 1} {
		if got := find(t, x, query); got != want {
			t.Errorf("%s finds %d, want %d", query, got, want)
		}
	}
}
