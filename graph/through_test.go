package graph_test

import (
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// TestThrough: whoever passed an article on is a hand between the reader and the
// source, and can be asked for.
func TestThrough(t *testing.T) {
	own := schema.NewPublication("Quay Notes", "quay-notes.example", schema.Outlet)
	wire := schema.NewPublication("Island Wire", "", schema.Agency)
	seller := schema.NewPublication("Continental Press", "", schema.Agency)
	b := sample.New(schema.Article{URL: "https://quay-notes.example/1", Publication: &own, Text: "Captain Ina Corr said that the ferry would wait for the wind to drop again.", Language: "en"})
	corr := b.Actor(schema.Person, "Ina Corr", "Ina Corr")
	_, claim := b.Say(sample.Saying{
		Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{corr}, Source: "Captain Ina Corr", Cue: "said",
		Content: "that the ferry would wait for the wind to drop again", Claim: "the ferry would wait for the wind to drop again",
	})
	b.Publication(wire)
	b.Publication(seller)
	x := b.Extraction()
	r := schema.Reprint{Copy: x.Article.ID, From: wire.ID, Through: []schema.ID{seller.ID}, Kind: schema.Wire, Basis: schema.Declared, Score: 0.9, Tag: "hop Island Wire → Continental Press"}
	r.ID = schema.ReprintID(&r)
	x.Reprints = append(x.Reprints, r)
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, x)
	sound(t, l)
	trace, err := l.Trace(t.Context(), claim)
	if err != nil {
		t.Fatal(err)
	}
	if p := trace.Paths[0]; p.Count != 3 || len(p.Reprints) != 1 || p.Reprints[0].Through[0].Name != "Continental Press" {
		t.Errorf("%d hands, reprints %+v; want 3: the outlet, who passed it on, the agency", p.Count, p.Reprints)
	}
	for _, p := range []schema.Publication{wire, seller, own} {
		links, err := l.Reprints(t.Context(), graph.ReprintFilter{Publication: p.ID})
		if err != nil || len(links) != 1 {
			t.Errorf("%s: %d reprints, %v", p.Name, len(links), err)
		}
	}
	for _, most := range []int{2, 3} {
		n := 0
		for _, err := range l.Claims(t.Context(), graph.ClaimFilter{MaxHands: most}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if n != most-2 {
			t.Errorf("%d claims of %d hands at most", n, most)
		}
	}
}
