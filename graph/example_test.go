package graph_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "saidby")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	library, err := graph.Open(ctx, filepath.Join(dir, "graph"), graph.Options{Create: true})
	if err != nil {
		panic(err)
	}
	defer func() { _ = library.Close() }()
	receipts, err := library.Put(ctx, sample.Broadcast())
	if err != nil {
		panic(err)
	}
	fmt.Println(receipts[0].Status, receipts[0].Title)

	speaker, err := library.Find(ctx, "lindqvist", schema.ActorNode)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%s, %s\n", speaker.Name, speaker.Detail)
	for s, err := range library.Claims(ctx, graph.ClaimFilter{Speaker: speaker.ID}) {
		if err != nil {
			panic(err)
		}
		fmt.Println(s.Attribution.Act.Past(), s.Claim.Text)
		fmt.Printf("according to %s, line %d\n", s.Via[0].Speakers[0].Name, s.Line)
	}
	// Output:
	// new Depot near Vessel Bay hit by drones, report says
	// Tor Lindqvist, Foreign Minister
	// accused the Free Harbour Front of a series of attacks on coastal depots
	// according to Halden Wire, line 2
}
