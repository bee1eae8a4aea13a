package words_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema/text"
)

func TestScan(t *testing.T) {
	// Each word as it stands in the text, then its form.
	tests := []struct {
		name, text string
		want       []string
	}{
		{"case", "Iran WARNED us", []string{"Iran", "iran", "WARNED", "warned", "us", "us"}},
		{"accents", "Erdoğan, Élysée, Łódź, Ağrı", []string{"Erdoğan", "erdogan", "Élysée", "elysee", "Łódź", "lodz", "Ağrı", "agri"}},
		{"ligatures", "ﬁre Straße Ærø", []string{"ﬁre", "fire", "Straße", "strasse", "Ærø", "aero"}},
		{"curly apostrophe", "Kata’ib Shi’a", []string{"Kata’ib", "kataib", "Shi’a", "shia"}},
		{"straight apostrophe", "Kata'ib Shi'a", []string{"Kata'ib", "kataib", "Shi'a", "shia"}},
		{"transliteration", "Kataʾib Shiʿa Kata`ib", []string{"Kataʾib", "kataib", "Shiʿa", "shia", "Kata`ib", "kataib"}},
		{"possessive", "Iran’s officials’ U.S.'s", []string{"Iran’s", "iran", "officials", "officials", "U.S.'s", "us"}},
		{"short forms", "she'll they’re I’d don't", []string{"she'll", "she", "they’re", "they", "I’d", "i", "don't", "dont"}},
		{"names with an ending in them", "Isma'il O'Brien's", []string{"Isma'il", "ismail", "O'Brien's", "obrien"}},
		{"elided article", "Giscard d’Estaing", []string{"Giscard", "giscard", "d", "d", "Estaing", "estaing"}},
		{"points", "the U.S.-led U.N, at 3 a.m. J.K. Rowling", []string{"the", "the", "U.S.", "us", "led", "led", "U.N", "un",
			"at", "at", "3", "3", "a.m.", "am", "J.K.", "jk", "Rowling", "rowling"}},
		{"no points", "Plan B. A man e.g.this", []string{"Plan", "plan", "B", "b", "A", "a", "man", "man", "e.g.", "eg", "this", "this"}},
		{"thousands", "5,000 1,234,567 12,34 1,2345 a1,000", []string{"5,000", "5000", "1,234,567", "1234567", "12", "12", "34", "34",
			"1", "1", "2345", "2345", "a1", "a1", "000", "000"}},
		{"hyphens", "Iran-backed 30-plus 1980s", []string{"Iran", "iran", "backed", "backed", "30", "30", "plus", "plus", "1980s", "1980s"}},
		{"quotation marks", "“No,” ‘yes’ «non» 'so'", []string{"No", "no", "yes", "yes", "non", "non", "so", "so"}},
		{"scripts", "伊朗 Иран ايران カタ", []string{"伊", "伊", "朗", "朗", "Иран", "иран", "ايران", "ايران", "カ", "カ", "タ", "タ"}},
		{"iota subscript", "\u1fb3 \u03b1\u0345\u0301 .\u0345\u03bd", []string{"\u1fb3", "\u03b1\u03b9", "\u03b1\u0345\u0301", "\u03b1\u03b9", "\u0345\u03bd", "\u03b9\u03bd"}},
		{"vowel points", "شِيعَة", []string{"شِيعَة", "شيعة"}},
		{"invisible", "so\u00adft zero\u200bwidth", []string{"so\u00adft", "soft", "zero\u200bwidth", "zerowidth"}},
		{"no words", " — … “” & ½ 100% $", []string{"100", "100"}},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for w := range words.Scan(tt.text) {
				got = append(got, w.Span.In(tt.text), w.Form)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Scan(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestLongest(t *testing.T) {
	for _, long := range []string{strings.Repeat("a", 1000), strings.Repeat("Ж", 1000), "x" + strings.Repeat("é", 1000)} {
		forms := words.Forms(long)
		if len(forms) != 1 || len(forms[0]) > words.Longest || len(forms[0]) < words.Longest-utf8.UTFMax {
			t.Errorf("Forms(%.10q…) = %d forms, the first of %d bytes", long, len(forms), len(forms[0]))
		}
	}
}

func TestCommon(t *testing.T) {
	for _, form := range []string{"the", "she", "dont", "said"} {
		if !words.Common(form) {
			t.Errorf("Common(%q) = false", form)
		}
	}
	for _, form := range []string{"iran", "us", "blame", "denied", ""} {
		if words.Common(form) {
			t.Errorf("Common(%q) = true", form)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, seed := range []string{"U.S.’s “Kata’ib” d'Estaing 5,000", "Ａｂｃ ｶﾞ ﷺ İstanbul ǰ", "e\u0301.\u0301a.b", "a'ſ ß.a.", "\xff'x\x00y", "\u0345 .\u0345x \u03b1\u0345\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for w := range words.Scan(s) {
			if w.Span.Start < last || w.Span.End <= w.Span.Start || w.Span.End > len(s) {
				t.Fatalf("span %v of %q does not follow %d", w.Span, s, last)
			}
			last = w.Span.End
			if w.Form == "" || len(w.Form) > words.Longest || !utf8.ValidString(w.Form) {
				t.Fatalf("form %q of %q", w.Form, s)
			}
			if again := words.Forms(w.Form); len(again) != 1 || again[0] != w.Form {
				t.Fatalf("the form %q of %q reads as %q", w.Form, s, again)
			}
		}
		if !utf8.ValidString(s) || strings.Contains(s, "ŉ") {
			return // the one letter that folds to an apostrophe; Unicode deprecates it
		}
		clean, _ := text.Clean(s)
		if diff := cmp.Diff(words.Forms(clean), words.Forms(text.Fold(clean))); diff != "" {
			t.Fatalf("%q and its fold %q have different words (-text +fold):\n%s", clean, text.Fold(clean), diff)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	s := strings.Repeat("Iran’s foreign minister said on Monday that the “U.S.-led” strikes had killed 25 members of Kata’ib Hizbollah. ", 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for w := range words.Scan(s) {
			n += len(words.Stem(w.Form))
		}
		if n == 0 {
			b.Fatal("no words")
		}
	}
}
