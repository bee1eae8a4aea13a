package graph_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// TestStates: a state is one with its capital, its government and the house that speaks
// for it, however many of them are named, and goes by its usual name.
func TestStates(t *testing.T) {
	state, body := schema.State, schema.Organization
	for _, tt := range []struct {
		kinds []schema.ActorKind
		names []string
		want  []string
	}{
		{[]schema.ActorKind{state, body, body}, []string{"Russia", "Kremlin", "Russian government"}, []string{"Russia = Russian government = Kremlin"}},
		{[]schema.ActorKind{body, body}, []string{"Kremlin", "Russian government"}, []string{"Russian government = Kremlin"}},
		{[]schema.ActorKind{state, state, body, body}, []string{"France", "Paris", "French government", "Élysée"}, []string{"France = Paris = French government = Élysée"}},
		{[]schema.ActorKind{state, state}, []string{"Republic of Turkey", "Turkey"}, []string{"Turkey = Republic of Turkey"}},
		{[]schema.ActorKind{body, body}, []string{"Kremlin", "French government"}, []string{"French government", "Kremlin"}},
	} {
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		for i, n := range tt.names {
			b := sample.New(schema.Article{URL: fmt.Sprintf("https://orngazette.example/%d", i), Language: "en", Text: n + " said the ferry would sail again.\n", Published: spring(2024, 1)})
			id := b.Actor(tt.kinds[i], n, n)
			b.Say(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: n, Cue: "said", Content: "the ferry would sail again"})
			put(t, l, b.Extraction())
		}
		var got []string
		for _, line := range partition(t, l) {
			names, _, _ := strings.Cut(line, " (")
			got = append(got, names)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.names, diff)
		}
	}
}
