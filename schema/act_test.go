package schema_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
)

func TestActs(t *testing.T) {
	// One line an act, as a reader sees it: "Brill … that the quay was lost".
	want := [][3]string{
		{"say", "said", "assertion"},
		{"claim", "claimed", "assertion"},
		{"confirm", "confirmed", "assertion"},
		{"deny", "denied", "assertion"},
		{"blame", "blamed", "charge"},
		{"accuse", "accused", "charge"},
		{"admit", "admitted", "assertion"},
		{"apologise", "apologised", "evaluation"},
		{"threaten", "threatened", "threat"},
		{"warn", "warned", "threat"},
		{"demand", "demanded", "request"},
		{"promise", "promised", "commitment"},
		{"predict", "predicted", "assertion"},
		{"condemn", "condemned", "evaluation"},
		{"praise", "praised", "evaluation"},
		{"order", "ordered", "request"},
		{"ask", "asked", "request"},
		{"cite", "cited", "assertion"},
		{"decline", "declined", "assertion"},
		{"believe", "believed", "assertion"},
		{"intend", "intended", "commitment"},
	}
	var got [][3]string
	for _, a := range schema.Acts() {
		got = append(got, [3]string{string(a), a.Past(), string(a.Family())})
		if !a.Valid() {
			t.Errorf("%s is not valid", a)
		}
		if !slices.Contains(schema.Families(), a.Family()) {
			t.Errorf("%s is of the unknown family %s", a, a.Family())
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, a := range []schema.Act{"", "Say", "said", "mutter"} {
		if a.Valid() {
			t.Errorf("%q is valid", a)
		}
		if a.Past() != string(a) {
			t.Errorf("%q becomes %q", a, a.Past())
		}
	}
}

// Terms are written into graphs and read from command lines: each is one word
// in lower case, and none stands twice.
func TestTermLists(t *testing.T) {
	lists := map[string][]string{
		"Acts":             terms(schema.Acts()),
		"Families":         terms(schema.Families()),
		"Manners":          terms(schema.Manners()),
		"ActorKinds":       terms(schema.ActorKinds()),
		"PublicationKinds": terms(schema.PublicationKinds()),
		"ReprintKinds":     terms(schema.ReprintKinds()),
		"Bases":            terms(schema.Bases()),
		"NoticeKinds":      terms(schema.NoticeKinds()),
		"Questions":        terms(schema.Questions()),
		"Verdicts":         terms(schema.Verdicts()),
		"Rules":            terms(schema.Rules()),
	}
	for name, list := range lists {
		seen := map[string]bool{}
		for _, term := range list {
			if seen[term] {
				t.Errorf("%s: %q stands twice", name, term)
			}
			seen[term] = true
			if !isTerm(term) && (name != "Rules" || term != "") {
				t.Errorf("%s: %q", name, term)
			}
		}
	}
}

func terms[T ~string](list []T) []string {
	var out []string
	for _, t := range list {
		out = append(out, string(t))
	}
	return out
}

// isTerm tells words of lower-case letters, joined by hyphens.
func isTerm(s string) bool {
	last := '-'
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r != '-' || last == '-') {
			return false
		}
		last = r
	}
	return last != '-'
}
