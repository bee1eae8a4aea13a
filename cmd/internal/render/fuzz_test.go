package render

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// FuzzWrap: lines are no wider than asked for, in order, and together hold every
// byte that is no blank.
func FuzzWrap(f *testing.F) {
	f.Add("one two three", 7)
	f.Add("日本語の文 and more", 6)
	f.Add("articles 6 · claims 2 · of 7", 11)
	f.Add("unbreakable", 4)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if n < 4 || n > 200 || !utf8.ValidString(s) {
			return
		}
		end := 0
		for _, l := range WrapSpans(s, text.Span{End: len(s)}, n) {
			if l.Start < end || l.End < l.Start || l.End > len(s) {
				t.Fatalf("line %v comes after byte %d of %q", l, end, s)
			}
			if strings.Trim(s[end:l.Start], " \n\t") != "" {
				t.Errorf("%q: %q is lost", s, s[end:l.Start])
			}
			// A dot that ends a line may stand in the margin.
			if got := Columns(strings.TrimSuffix(l.In(s), " ·")); got > n {
				t.Errorf("%q: line %q has %d columns, not %d", s, l.In(s), got, n)
			}
			end = l.End
		}
		if strings.Trim(s[end:], " \n\t") != "" {
			t.Errorf("%q: the end %q is lost", s, s[end:])
		}
	})
}

// FuzzMarked: whatever the text and the spans, nothing breaks and no control
// character reaches the terminal.
func FuzzMarked(f *testing.F) {
	f.Add("“No,” she said. “Not one.”\n\nThe end.", 3, 7, 20, 30)
	f.Add("a\x1b[2Jb 日本 e\u0301", 0, 4, 5, 9)
	f.Fuzz(func(t *testing.T, s string, a, b, c, d int) {
		source, content := text.Span{Start: a, End: b}, text.Span{Start: c, End: d}
		if !utf8.ValidString(s) || !text.Valid(s, source) || !text.Valid(s, content) || source.Empty() || content.Empty() {
			return
		}
		var out bytes.Buffer
		sheet := NewSheet(&out, 40, false)
		sheet.Marked(s, []Part{{"source", sourceGlyph, []text.Span{source}}, {"content", contentGlyph, []text.Span{content}}})
		for _, l := range strings.Split(out.String(), "\n") {
			if i := strings.IndexFunc(l, func(r rune) bool { return r < ' ' || r == 0x7F }); i >= 0 {
				t.Errorf("%q: control character in %q", s, l)
			}
		}
	})
}

func ExampleSheet_Marked() {
	article := "The ministry blamed Kessel Shipping for the delay."
	find := func(words string) []text.Span {
		i := strings.Index(article, words)
		return []text.Span{{Start: i, End: i + len(words)}}
	}
	NewSheet(os.Stdout, 72, false).Marked(article, []Part{
		{"source", '━', find("The ministry")},
		{"cue", '═', find("blamed")},
		{"content", '─', find("Kessel Shipping for the delay")},
	})
	// Output:
	//   1 │ The ministry blamed Kessel Shipping for the delay.
	//     │ ━━━━━━━━━━━━ ══════ ─────────────────────────────
	//       ━ source  ═ cue  ─ content
}

func ExampleCount() {
	fmt.Println(Count(1, "claim", "claims"), "and", Count(1300, "claim", "claims"))
	// Output: 1 claim and 1,300 claims
}
