package schema_test

import (
	"testing"

	"github.com/saidby/saidby/schema"
)

// A better reading of the same words keeps an attribution's id; other words,
// speakers or claims make another.
func TestAttributionIdentity(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(x *schema.Extraction, a *schema.Attribution)
		same bool
	}{
		{"act, verb and manner", func(_ *schema.Extraction, a *schema.Attribution) {
			a.Act, a.Verb, a.Manner, a.Negated = schema.Accuse, "charge", schema.Mixed, true
		}, true},
		{"surroundings", func(_ *schema.Extraction, a *schema.Attribution) {
			a.Hedges, a.Medium, a.Addressee, a.Said = []string{"likely"}, "a statement", "reporters", schema.Date{Year: 2019}
		}, true},
		{"extractor", func(_ *schema.Extraction, a *schema.Attribution) { a.Confidence, a.By = 0.1, "hand@2" }, true},
		{"relay", func(x *schema.Extraction, a *schema.Attribution) { a.RelayedBy = x.Attributions[1].ID }, true},
		{"source", func(_ *schema.Extraction, a *schema.Attribution) { a.Source = schema.Evidence{} }, true},
		{"article", func(_ *schema.Extraction, a *schema.Attribution) { a.Article = schema.NewID("article", "another") }, false},
		{"claim", func(x *schema.Extraction, a *schema.Attribution) { a.Claim = x.Claims[1].ID }, false},
		{"a speaker more", func(x *schema.Extraction, a *schema.Attribution) { a.Speakers = append(a.Speakers, x.Actors[1].ID) }, false},
		{"no speaker", func(_ *schema.Extraction, a *schema.Attribution) { a.Speakers = nil }, false},
		{"cue", func(_ *schema.Extraction, a *schema.Attribution) { a.Cue.Spans[0].End++ }, false},
		{"content", func(_ *schema.Extraction, a *schema.Attribution) { a.Content.Spans[0].Start++ }, false},
	} {
		x := sample(t)
		a := x.Attributions[0]
		before := a.ID
		tt.do(x, &a)
		if same := schema.AttributionID(&a) == before; same != tt.same {
			t.Errorf("%s: the same id %v, want %v", tt.name, same, tt.same)
		}
	}
}
