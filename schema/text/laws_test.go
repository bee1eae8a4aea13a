package text_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// seeds are what every law is tried on before anything at random; the tables of
// the other tests are added to them where they fit.
var seeds = []string{
	"",
	" \n\t ",
	"The U.S. said so. “We won’t,” he said.",
	"\uFEFFOne\r\ntwo\rthree\u2029four \u00a0\u00adfive\u200b\u2028six\t\n",
	"e\u0301 a\u0308\u0323 \u1100\u1161\u11a8 \u212b \u0958 \u1fef",
	"’90s rock ’n’ roll, the officials’ ‘own officials’ words’ 6'2\" ''no'' ``so''",
	"「はい。」と言った。『いいえ』！",
	"см. „так“ «да» ‹нет› ‚so‘ \U0001F469\u200d\U0001F4BB \U0001F44D\U0001F3FD",
	"a...b. . . c….\"d\"?!’)] e.\n.5 -5 $5.5 5:30 9/11 http://a.b/c(d). x@y.co, @z #t :-) J.K.R. Ph.D.’s",
	"I.I.I. A. B. C.D.'s'd've can't'n't cannot ''''' \"\"\"\" ‘‘’’",
}

func addSeeds(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
}

// checkSpans fails unless spans are valid, in order, apart, not empty, and cover
// everything in within that is not blank.
func checkSpans(t *testing.T, s string, within text.Span, spans []text.Span) {
	t.Helper()
	at := within.Start
	for _, x := range spans {
		if !text.Valid(s, x) || x.Empty() || x.Start < at || x.End > within.End {
			t.Fatalf("span %v after %d in %q", x, at, s)
		}
		if gap := s[at:x.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q is left out before %v of %q", gap, x, s)
		}
		at = x.End
	}
	if rest := s[at:within.End]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%q is left out at the end of %q", rest, s)
	}
}

func tokenSpans(tokens []text.Token) []text.Span {
	var spans []text.Span
	for _, k := range tokens {
		spans = append(spans, k.Span)
	}
	return spans
}

func FuzzSegments(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		whole := text.Span{End: len(s)}
		if !utf8.ValidString(s) {
			text.Sentences(s, whole)
			text.Tokens(s, whole)
			text.Marks(s, whole)
			return
		}
		paragraphs := text.Paragraphs(s)
		checkSpans(t, s, whole, paragraphs)
		checkSpans(t, s, whole, text.Sentences(s, whole))
		for _, p := range paragraphs {
			if text.Trim(s, p) != p || strings.Contains(p.In(s), "\n") {
				t.Fatalf("paragraph %q of %q", p.In(s), s)
			}
			sentences := text.Sentences(s, p)
			checkSpans(t, s, p, sentences)
			for _, x := range sentences {
				if text.Trim(s, x) != x {
					t.Fatalf("sentence %q of %q has blanks at its edges", x.In(s), s)
				}
				tokens := text.Tokens(s, x)
				checkSpans(t, s, x, tokenSpans(tokens))
				for _, k := range tokens {
					if strings.IndexFunc(k.In(s), unicode.IsSpace) >= 0 {
						t.Fatalf("token %q of %q has a blank in it", k.In(s), s)
					}
				}
			}
			at := p.Start
			for _, m := range text.Marks(s, p) {
				if !text.Valid(s, m.Span) || m.Empty() || m.Start < at || m.End > p.End {
					t.Fatalf("mark %v after %d in %q", m, at, s)
				}
				at = m.End
			}
		}
	})
}

func FuzzClean(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, raw string) {
		clean, m := text.Clean(raw)
		if !utf8.ValidString(raw) {
			return
		}
		if again, m2 := text.Clean(clean); again != clean || m2 != nil {
			t.Fatalf("Clean(%q) = %q, and of that %q", raw, clean, again)
		}
		last := 0
		for i := 0; i <= len(clean); i++ {
			o := m.Original(i)
			if o < last || o > len(raw) {
				t.Fatalf("Original(%d) = %d after %d, of %q", i, o, last, raw)
			}
			last = o
			// K and ; have other code points that compose to them.
			if i < len(clean) && asciiAlnum(clean[i]) && clean[i] != 'K' && raw[o] != clean[i] {
				t.Fatalf("%q at %d of the cleaned text comes from %q at %d of %q", clean[i], i, raw[o], o, raw)
			}
		}
		if last != len(raw) {
			t.Fatalf("the end of the cleaned text leads to %d, not %d, in %q", last, len(raw), raw)
		}
	})
}

func asciiAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func FuzzFold(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			text.Words(s)
			return
		}
		once := text.Fold(s)
		if twice := text.Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, and of that %q", s, once, twice)
		}
		for _, w := range text.Words(s) {
			if !strings.Contains(once, w) || strings.ContainsAny(w, " \"-") {
				t.Fatalf("Words(%q) has %q", s, w)
			}
		}
	})
}

func FuzzOffsets(f *testing.F) {
	addSeeds(f)
	f.Add(strings.Repeat("añ€😀", 200))
	f.Fuzz(func(t *testing.T, s string) {
		o, l := text.NewOffsets(s), text.NewLines(s)
		if !utf8.ValidString(s) {
			for i := range len(s) {
				o.Rune(i)
				o.Byte(i)
				l.At(i)
			}
			return
		}
		n, line, column := 0, 1, 1
		for i, r := range s + "." {
			if got := o.Rune(i); got != n {
				t.Fatalf("Rune(%d) = %d, want %d, of %q", i, got, n, s)
			}
			if got := o.Byte(n); got != i {
				t.Fatalf("Byte(%d) = %d, want %d, of %q", n, got, i, s)
			}
			if ln, col := l.At(i); ln != line || col != column {
				t.Fatalf("At(%d) = %d:%d, want %d:%d, of %q", i, ln, col, line, column, s)
			}
			for k := i; k < i+utf8.RuneLen(r) && k < len(s); k++ {
				if got := o.Rune(k); got != n {
					t.Fatalf("Rune(%d) = %d inside code point %d of %q", k, got, n, s)
				}
			}
			n, column = n+1, column+1
			if r == '\n' {
				line, column = line+1, 1
			}
		}
	})
}
