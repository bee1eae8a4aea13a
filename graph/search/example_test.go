package search_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "search")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	x, err := search.Open(filepath.Join(dir, "search.db"))
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = x.Close() }()

	article := schema.NewID("article", "https://example.com/port")
	docs := []search.Document{{
		Article: article, Node: schema.NewID("claim", "1"), Kind: schema.ClaimNode,
		Text: "drones had been seen over the harbour before dawn", Speakers: []string{"harbour workers"}, Act: "say",
	}, {
		Article: article, Node: schema.NewID("claim", "2"), Kind: schema.ClaimNode,
		Text: "the rebels’ drones", Speakers: []string{"the governor"}, Act: "blame",
	}}
	err = x.Update(ctx, func(_ context.Context, shown uint64) (*search.Change, error) {
		fmt.Println("from revision", shown)
		return &search.Change{Sets: []search.Set{{Article: article, Digest: "of its content", Documents: docs}}, Revision: 1}, nil
	})
	if err != nil {
		log.Fatal(err)
	}

	q, err := search.Parse(`drone (actor:governor OR "before dawn") -act:deny`)
	if err != nil {
		log.Fatal(err)
	}
	hits, err := x.Search(ctx, q, 10)
	if err != nil {
		log.Fatal(err)
	}
	marks := strings.NewReplacer("\x02", "[", "\x03", "]")
	for _, h := range hits {
		fmt.Println(marks.Replace(h.Snippet))
	}
	// Output:
	// from revision 0
	// the rebels’ [drones]
	// [drones] had been seen over the harbour [before dawn]
}

func ExampleParse() {
	for _, query := range []string{"“Kata’ib Hizbollah” milit* NOT drone", "Iran-backed OR actor:Pompeo", "iran (strikes", "act:blames"} {
		if q, err := search.Parse(query); err != nil {
			fmt.Println(err)
		} else {
			fmt.Println(q)
		}
	}
	// Output:
	// "kataib hizbollah" milit* -drone
	// "iran backed" OR actor:pompeo
	// query, column 6: the bracket is never closed
	// query, column 5: act: wants one of say, claim, confirm, deny, blame, accuse, admit, apologise, threaten, warn, demand, promise, predict, condemn, praise, order, ask, cite, decline, believe, intend
}

func ExampleIndex_Similar() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "search")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	x, err := search.Open(filepath.Join(dir, "search.db"))
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	article := schema.NewID("article", "https://example.com/port")
	var docs []search.Document
	for i, text := range []string{"an attack likely carried out by drones", "the attack was not the work of the militia", "prices will rise"} {
		docs = append(docs, search.Document{Article: article, Node: schema.NewID("claim", fmt.Sprint(i)), Kind: schema.ClaimNode, Text: text})
	}
	err = x.Update(ctx, func(context.Context, uint64) (*search.Change, error) {
		return &search.Change{Sets: []search.Set{{Article: article, Documents: docs}}, Revision: 1}, nil
	})
	if err != nil {
		log.Fatal(err)
	}
	hits, err := x.Similar(ctx, "a drone carried out the attack", schema.ClaimNode, 10)
	if err != nil {
		log.Fatal(err)
	}
	for _, h := range hits {
		fmt.Printf("%.2f %q\n", h.Score, h.Snippet)
	}
	// Output:
	// 1.00 "an \x02attack\x03 likely \x02carried\x03 out by \x02drones\x03"
}
