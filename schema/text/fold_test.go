package text_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct {
		want string
		same []string
	}{
		{"kata'ib hizbollah", []string{"Kata’ib Hizbollah", "KATA'IB  HIZBOLLAH", " Kata‘ib\nHizbollah ", "Kataʿib Hizbollah", "Kata`ib Hizbollah"}},
		{`"so," he said`, []string{"“So,” he said", `"So," he said`, "„So,“ he said", "``So,'' he said", "«So,» he said", "’’So,‘‘ he said"}},
		{"yes-no", []string{"Yes—no", "yes–no", "YES--NO", "yes‐no", "yes\u2212no"}},
		{"wait...", []string{"Wait…", "wait..."}},
		{"strasse", []string{"Straße", "STRASSE", "strasse", "Stra\u00adße"}},
		{"café", []string{"Cafe\u0301", "CAFÉ", "caf\u00e9"}},
		{"ὰι", []string{"ᾺΙ", "ᾲ"}}, // stable only by way of the decomposed form
		{"5' 10\"", []string{"5′ 10″"}},
		{"", []string{"", " \u200b\n"}},
	} {
		for _, s := range tt.same {
			if got := text.Fold(s); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", s, got, tt.want)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"Iran’s “Quds Force” won't pay 5,000.", []string{"iran's", "quds", "force", "won't", "pay", "5,000"}},
		{"A 30-plus rocket attack -- 3.5 km away; 9/11", []string{"a", "30", "plus", "rocket", "attack", "3.5", "km", "away", "9", "11"}},
		{"'Tis the officials' U.S.", []string{"tis", "the", "officials", "u", "s"}},
		{"Zoë Ångström", []string{"zoë", "ångström"}},
		{"—", []string{}},
	} {
		if d := cmp.Diff(tt.want, text.Words(tt.in)); d != "" {
			t.Errorf("Words(%q) (-want +got):\n%s", tt.in, d)
		}
	}
}
