package graph_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

func TestFind(t *testing.T) {
	l := newsroom(t)
	wire, broadcast := sample.Wire(), sample.Broadcast()
	claim := wire.Claims[0].ID
	tests := []struct {
		ref   string
		kinds []schema.NodeKind
		want  string // kind name detail
	}{
		{"Tor Lindqvist", nil, "actor Tor Lindqvist Foreign Minister"},
		{" tor  LINDQVIST ", nil, "actor Tor Lindqvist Foreign Minister"},
		{"lindqvist", nil, "actor Tor Lindqvist Foreign Minister"},
		{"FHF", nil, "actor Free Harbour Front group"},
		{"front", nil, "actor Free Harbour Front group"},
		{"coastal", []schema.NodeKind{schema.ActorNode}, "actor Coastal League organization"},
		{"CL", nil, "actor Coastal League organization"},
		{"RN/NS", nil, "publication Radio Norrland/Norrland Service broadcaster, norrland.example"},
		{"rnns", nil, "publication Radio Norrland/Norrland Service broadcaster, norrland.example"},
		{"norrland.example", nil, "publication Radio Norrland/Norrland Service broadcaster, norrland.example"},
		{"baycourier", nil, "publication The Bay Courier outlet, baycourier.example"},
		{"service norrland", nil, "publication Radio Norrland/Norrland Service broadcaster, norrland.example"},
		{"Halden Wire", []schema.NodeKind{schema.PublicationNode}, "publication Halden Wire agency, haldenwire.example"},
		{"Halden Wire", []schema.NodeKind{schema.ActorNode}, "actor Halden Wire organization"},
		{"a-31200", nil, "article " + broadcast.Article.Title + " Radio Norrland/Norrland Service, 2021-04-10, https://norrland.example/a/31200.html"},
		{"http://www.norrland.example/a/31200.html?utm_source=x", nil, "article " + broadcast.Article.Title + " Radio Norrland/Norrland Service, 2021-04-10, https://norrland.example/a/31200.html"},
		{"drone attack reported", nil, "article " + wire.Article.Title + " Halden Wire, 2021-04-09, https://haldenwire.example/2021/04/drone"},
		{claim.String(), nil, "claim a drone attack likely hit a fuel depot near Vessel Bay on Thursday assertion"},
		{claim.String()[:6], nil, "claim a drone attack likely hit a fuel depot near Vessel Bay on Thursday assertion"},
		{strings.ToUpper(claim.String()[:13]), nil, "claim a drone attack likely hit a fuel depot near Vessel Bay on Thursday assertion"},
		{wire.Attributions[1].ID.Short(), nil, "attribution harbour master Ilse Brandt, told in " + wire.Article.Title},
		{broadcast.Blames[0].ID.Short(), nil, "blame the Free Harbour Front a series of attacks on coastal depots, in "},
		{broadcast.Citations[0].ID.Short(), nil, "citation A Halden Wire report in "},
	}
	for _, test := range tests {
		t.Run(test.ref, func(t *testing.T) {
			n, err := l.Find(t.Context(), test.ref, test.kinds...)
			if err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprintf("%s %s %s", n.Kind, n.Name, n.Detail)
			if strings.HasSuffix(test.want, " in ") {
				got = got[:min(len(got), len(test.want))]
			}
			if !strings.EqualFold(got, test.want) {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
	for _, ref := range []string{"", "nobody", "tor brandt", "0000", "12", "zzzz", schema.NewID("nothing").String()} {
		if n, err := l.Find(t.Context(), ref); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%q: %v, %v", ref, n, err)
		}
	}
	if n, err := l.Find(t.Context(), "lindqvist", schema.PublicationNode); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("of another kind: %v, %v", n, err)
	}
}

// An outlet that is known by an acronym comes before one whose initials these are.
func TestFindKnownAcronym(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	for i, outlet := range []string{"Augusta Press", "The Associated Press", "Alpha Post"} {
		p := schema.NewPublication(outlet, "", schema.Outlet)
		if i == 1 {
			p.Aliases = []string{"AP"}
		}
		put(t, l, sample.New(schema.Article{URL: fmt.Sprintf("https://quay-notes.example/%d", i), Text: "The ferry is late.", Publication: &p}).Extraction())
	}
	if n, err := l.Find(t.Context(), "AP", schema.PublicationNode); err != nil || n.Name != "The Associated Press" {
		t.Errorf("%v, %v", n, err)
	}
}

func TestFindAmbiguous(t *testing.T) {
	l := newsroom(t)
	for _, test := range []struct {
		ref  string
		want []string
	}{
		// Named in one article each, and the same words: told apart by the article.
		{"port and harbour sources", []string{
			"actor port and harbour sources: unnamed, in Depot hit",
			"actor port and harbour sources: unnamed, in Depot near Vessel Bay hit by drones, report says",
			"actor port and harbour sources: unnamed, in Depot near Vessel Bay hit by drones, report says",
			"actor port and harbour sources: unnamed, in Drone attack reported near Vessel Bay",
		}},
		{"Halden Wire", []string{"actor Halden Wire: organization", "publication Halden Wire: agency, haldenwire.example"}},
	} {
		_, err := l.Find(t.Context(), test.ref)
		ambiguous, ok := errors.AsType[*graph.AmbiguousError](err)
		if !ok || !errors.Is(err, graph.ErrAmbiguous) {
			t.Errorf("%q: %v", test.ref, err)
			continue
		}
		var got []string
		for _, c := range ambiguous.Candidates {
			got = append(got, fmt.Sprintf("%s %s: %s", c.Kind, c.Name, c.Detail))
		}
		less := cmp.Transformer("sort", func(in []string) map[string]int {
			out := map[string]int{}
			for _, s := range in {
				out[s]++
			}
			return out
		})
		if diff := cmp.Diff(test.want, got, less); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.ref, diff)
		}
	}
	// Named actors come before those of one article ("Harbour officials").
	if n, err := l.Find(t.Context(), "harbour", schema.ActorNode); err != nil || n.Name != "Free Harbour Front" {
		t.Errorf("harbour: %v, %v", n, err)
	}
}
