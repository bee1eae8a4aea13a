package text_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

// roles writes, for each mark of s, < for one that opens, > for one that closes,
// ? for one that may do either, and ' for an apostrophe.
func roles(s string) string {
	out := ""
	for _, m := range text.Marks(s, text.Span{End: len(s)}) {
		out += []string{text.Open: "<", text.Close: ">", text.Ambiguous: "?", text.Apostrophe: "'"}[m.Role]
	}
	return out
}

func TestMarkRoles(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"curly", "“So,” she said. “‘No,’ he said.”", "<><<>>"},
		{"straight", `"So," she said. "'No,' he said."`, "<><<>>"},
		{"straight in brackets and after dashes", `("so") --"so"-- —"so"`, "<><><>"},
		{"straight before money and ellipsis", `"$5," "...and" "#so" ".@ann"`, "<><><><>"},
		{"straight alone", `so " so`, "?"},
		{"straight without blanks", `he said,"so`, "?"},
		{"of LaTeX", "``So,'' she said. ''No,'' he said.", "<><>"},
		{"guillemets", "«So» ‹so› « so »", "<><><>"},
		{"low", "„So“ she said, ‚so‘ too, „so”", "<><><>"},
		{"CJK", "「so『so』」", "<<>>"},
		{"contractions", "don’t I'll Kata‘ib Iran’s 1990’s", "'''''"},
		{"plural possessives", "the officials’ own, the states' rights", "''"},
		{"possessive in a quotation", "‘the officials’ own words,’ he said", "<'>"},
		{"the same, straight", "'the officials' own words,' he said", "<'>"},
		{"a quotation that ends in s", "‘the officials’ said", "<>"},
		{"one after the other", "‘officials’ and ‘leaders’ said", "<><>"},
		{"decades", "the ’90s and '80s and ‘70s, in ’08", "''''"},
		{"elisions", "rock ’n’ roll, get ’em, ’til ‘em, 'tis", "''''''"},
		{"words that may be elided", "'cause they left; ‘Round the clock,’ he said; ‘16 to go,’ she said", "'<><>"},
		{"of abbreviations", "the U.S.’s and U.S.’ role, “The Post”’s", "''<>'"},
		{"single", "‘So,’ he said. 'So,' she said. ('so')", "<><><>"},
		{"turned the wrong way", "”So,“ he said; ’House of Cards’", "<><>"},
		{"doubled", "’’So,’’ ‘‘so’’", "<><>"},
		{"a comma's look-alike", "one‚ two", ""},
		{"lines forget", "‘so\nthe officials’ own", "<'"},
		{"feet", "he is 6'2 tall", "'"},
		{"Dutch", "in 't Veld", "'"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := roles(tt.in); got != tt.want {
				t.Errorf("roles of %q = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestMarkFamilies(t *testing.T) {
	const s = "“a” ‘b’ \"c\" 'd' «e» ‹f› „g“ ‚h‘ ``i'' 「j」 don’t"
	var got []string
	for _, m := range text.Marks(s, text.Span{End: len(s)}) {
		got = append(got, m.In(s)+" "+m.Family.String()+" "+m.Role.String())
	}
	want := []string{
		"“ “” open", "” “” close", "‘ ‘’ open", "’ ‘’ close", `" "" open`, `" "" close`, "' '' open", "' '' close",
		"« «» open", "» «» close", "‹ ‹› open", "› ‹› close", "„ „“ open", "“ „“ close", "‚ „“ open", "‘ „“ close",
		"`` ``'' open", "'' ``'' close", "「 「」 open", "」 「」 close", "’ ‘’ apostrophe",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestMarksWithin(t *testing.T) {
	const s = "x“so”x"
	got := text.Marks(s, text.Span{Start: 4, End: len(s)})
	want := []text.Mark{{Span: text.Span{Start: 6, End: 9}, Role: text.Close, Family: text.DoubleCurly}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
