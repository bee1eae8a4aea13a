package text_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ name, raw, want string }{
		{"nothing", "As it is.\n\n“So.”\n", "As it is.\n\n“So.”\n"},
		{"empty", "", ""},
		{"only blanks", " \t\u00a0", ""},
		{"line ends", "a\r\nb\rc\nd\u0085e\vf\fg\u2028h\u2029i", "a\nb\nc\nd\ne\nf\ng\nh\n\ni"},
		{"blanks", "a\u00a0b\u2009c\u2007d\u3000e\tf\u202fg", "a b c d e f g"},
		{"blanks stay as many as they were", "a \u00a0 b", "a   b"},
		{"what does not show", "\ufeffIra\u00adn\u200b \u202aand\u202c \x00Ira\u200dq\x7f\x1b", "Iran and Iraq"},
		{"before a line end", "a \u00a0\nb\t\r\n \nc  ", "a\nb\n\nc"},
		{"a tab before a line end", "a\t\nb", "a\nb"},
		{"blanks before what does not show", "a \u200b\nb", "a\nb"},
		{"at the beginning they stay", "  a", "  a"},
		{"accents", "Cafe\u0301 A\u030angstro\u0308m", "Café Ångström"},
		{"accent behind a soft hyphen", "Cafe\u00ad\u0301", "Café"},
		{"Hangul", "\u1100\u1161\u11a8", "각"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, m := text.Clean(tt.raw)
			if got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.raw, got, tt.want)
			}
			if unchanged := tt.raw == tt.want; unchanged != (m == nil) {
				t.Errorf("Clean(%q): map %v, want nil just where nothing changed", tt.raw, m)
			}
		})
	}
}

func TestMapOriginal(t *testing.T) {
	for _, tt := range []struct {
		raw  string
		want []int // of every byte of the cleaned text, and of its end
	}{
		{"a\r\n\u00a0b", []int{0, 1, 3, 5, 6}},
		{"\ufeffa \nb", []int{3, 5, 6, 7}},
		{"xe\u0301y", []int{0, 1, 2, 4, 5}}, // é is two bytes of three
		{"a\u2029b", []int{0, 1, 2, 4, 5}},  // LF LF are two bytes of three
		{"a\u00ad\u200bb\u00ad", []int{0, 6, 9}},
		{"e\u0301\r\ne\u0301", []int{0, 1, 3, 5, 6, 8}}, // two steps
	} {
		clean, m := text.Clean(tt.raw)
		var got []int
		for i := range len(clean) + 1 {
			got = append(got, m.Original(i))
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%q -> %q (-want +got):\n%s", tt.raw, clean, d)
		}
		if before, after := m.Original(-1), m.Original(len(clean)+9); before != tt.want[0] || after != len(tt.raw) {
			t.Errorf("%q: outside the text: %d and %d", tt.raw, before, after)
		}
	}
	var identity *text.Map
	if got := identity.Original(7); got != 7 {
		t.Errorf("nil map: Original(7) = %d", got)
	}
}
