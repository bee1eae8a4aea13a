package graph_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

const strike = "a drone from the eastern shore had struck the old harbour crane"

// strikeReport is an article in which somebody says that, perhaps through others.
func strikeReport(outlet string, hour int, body string, say func(b *sample.Builder)) *schema.Extraction {
	own := schema.NewPublication(outlet, "", schema.Outlet)
	b := sample.New(schema.Article{
		URL: "https://" + strings.ReplaceAll(outlet, " ", "-") + ".example/a", Publication: &own, Text: body, Language: "en",
		Published: schema.Date{Year: 2024, Month: 3, Day: 11, Clock: fmt.Sprintf("%02d:00:00Z", hour)},
	})
	say(b)
	return b.Extraction()
}

// TestSpread counts sources: copies of one text are one, and so are reports that have
// it from one hand.
func TestSpread(t *testing.T) {
	story := passage(60, 150)
	officials := func(b *sample.Builder) {
		b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("Three officials")}, Source: "Three officials", Cue: "said",
			Content: "that " + strike, Claim: strike,
		})
	}
	body := "Three officials said that " + strike + ".\n\n" + story
	cites := func(b *sample.Builder) {
		wire := b.Actor(schema.Organization, "Island Wire", "Island Wire")
		relay, _ := b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{wire}, Source: "Island Wire", Cue: "reported", Content: "that " + strike, Claim: strike,
		})
		b.Say(sample.Saying{
			Act: schema.Cite, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("port officials")}, Source: "port officials", Cue: "citing",
			Content: "that " + strike, Claim: strike, RelayedBy: relay,
		})
	}
	named := func(b *sample.Builder) {
		b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Actor(schema.Person, "Ina Corr", "Ina Corr")}, Source: "Ina Corr", Cue: "said",
			Content: "that " + strike, Claim: strike,
		})
	}
	xs := []*schema.Extraction{
		strikeReport("Island Wire", 6, body, officials),
		strikeReport("quay", 8, body, officials),
		strikeReport("tide", 9, body, officials),
		strikeReport("lamp", 10, "Island Wire reported that "+strike+", citing port officials.", cites),
		strikeReport("mole", 11, "Island Wire reported on Monday that "+strike+", citing port officials there.", cites),
		strikeReport("pier", 12, "Ina Corr said that "+strike+".", named),
		strikeReport("gull", 13, "Later Ina Corr said that "+strike+".", named),
	}
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, xs...)
	trace, err := l.Trace(t.Context(), xs[0].Claims[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	spread, err := l.Spread(t.Context(), trace)
	if err != nil {
		t.Fatal(err)
	}
	var sources []string
	for _, s := range spread.Sources {
		sources = append(sources, fmt.Sprintf("%s through %s in %d", s.Actor.Name, s.Through, s.Articles))
	}
	want := []string{"Three officials through Island Wire in 5", "Ina Corr through  in 2"}
	if diff := cmp.Diff(want, sources); diff != "" {
		t.Errorf("sources (-want +got)\n%s", diff)
	}
	if got := (graph.Spread{Articles: spread.Articles, Outlets: spread.Outlets, Shortest: spread.Shortest, Longest: spread.Longest}); got.Articles != 7 || got.Outlets != 7 || got.Shortest != 1 || got.Longest != 2 {
		t.Errorf("got %+v", got)
	}
}
