package searchtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// testLong asks for words of documents that are longer than some engines like:
// more occurrences of a word than are counted, later ones than are numbered, more
// different words than have room, longer ones than are keys.
func testLong(t *testing.T, x Index) {
	var varied strings.Builder
	for i := range 35_000 {
		fmt.Fprintf(&varied, "word%dx%d ", i, i)
	}
	text := func(name, text string) search.Document {
		return search.Document{Article: id("long"), Node: id(name), Kind: schema.ArticleNode, Text: text, Act: "say", Date: "2021"}
	}
	docs := []search.Document{
		text("varied", varied.String()+"the last drones of all"),
		text("repeated", strings.Repeat("drone over harbour ", 6000)+"and last a drone of all"),
		text("wide", strings.Repeat("w", 5000)+" a drone "+strings.Repeat("é", 3000)),
		text("short", "no drone, no drone, no drone at all"),
	}
	docs[2].Act, docs[2].Date = strings.Repeat("a", 5000), strings.Repeat("2", 5000)
	change(t, x, search.Change{Sets: []search.Set{{Article: id("long"), Documents: docs}}})
	model := reader{}
	for _, query := range []string{
		"drone", `"last drone"`, `"drone of all"`, `"harbour and last"`, "word34999x34999", "word3499*", `"word33999x33999 word34000*"`,
		"drone -word5x5", `-"last drones of"`, `"no drone no drone"`, `"no drone no"`, `"drone over harbour drone"`, `"no drone no dr"*`,
		strings.Repeat("w", 5000), strings.Repeat("w", 300) + "*", strings.Repeat("é", 3000), "act:say drone", "date:2021", "date:" + strings.Repeat("2", 600),
		"(word5x5 OR repeated) date:2021", "-(word5x5 date:2021)",
	} {
		q, err := search.Parse(query)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(lines(model.rank(q, docs)), lines(ask(t, x, query, 0))); diff != "" {
			t.Errorf("answers to %.40s (-model +index):\n%s", query, diff)
		}
	}
	for _, text := range []string{"word7x7 and word9x9", "a drone of all harbours", "drones of all", varied.String()[:20_000]} {
		hits, err := x.Similar(t.Context(), text, schema.ArticleNode, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(text) > 1000 {
			if len(hits) != 1 || hits[0].Node != id("varied") || hits[0].Score != 1 {
				t.Errorf("similar to a long text: %d hits", len(hits))
			}
			continue
		}
		if diff := cmp.Diff(lines(Alike(text, docs)), lines(hits)); diff != "" {
			t.Errorf("similar to %q (-model +index):\n%s", text, diff)
		}
	}
}
