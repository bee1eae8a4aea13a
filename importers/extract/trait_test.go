package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/saidby/saidby/schema"
)

// TestTraits: actors have the traits that the text states, each once, where they stand
// first, and under any form of the name.
func TestTraits(t *testing.T) {
	a := schema.Article{Language: "en", Text: "The quay is sinking, said Sen. Anna Holm (D-Calif.), who visited it on Monday. " +
		"“It will not last the winter,” said Ms. Holm, 58. " +
		"Anna Holm, 58, also met Tom Reed, a 42-year-old docker, who told her that nobody had listened."}
	a.ID = schema.ArticleID(&a)
	x := extractor(t).Extract(&a)
	if err := x.Validate(); err != nil {
		t.Fatal(err)
	}
	want := map[string][]schema.Trait{
		"Anna Holm": {{Kind: schema.Party, Value: schema.Democratic}, {Kind: schema.Age, Value: "58"}},
		"Tom Reed":  {{Kind: schema.Age, Value: "42"}},
	}
	got := map[string][]schema.Trait{}
	for _, a := range x.Actors {
		got[a.Name] = a.Traits
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(schema.Trait{}, "Evidence")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i, quote := range []string{"D-Calif.", "58"} {
		if e := got["Anna Holm"][i].Evidence; e.Quote != quote {
			t.Errorf("evidence %q, want %q", e.Quote, quote)
		}
	}
}
