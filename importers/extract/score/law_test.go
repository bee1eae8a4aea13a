package score

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema/text"
)

// spansOf makes attributions of bytes: three spans a piece, two bytes a span.
func spansOf(raw []byte, size int) []gold.Attribution {
	var out []gold.Attribution
	for len(raw) >= 6 {
		var s [3]text.Span
		for i := range s {
			s[i].Start = int(int8(raw[2*i])) * max(1, size/100)
			s[i].End = s[i].Start + int(raw[2*i+1])
		}
		out = append(out, gold.Attribution{Source: s[:1], Cue: s[1:2], Content: s[1:]})
		raw = raw[6:]
	}
	return out
}

// FuzzSheet holds the figures to their laws on any text and spans: what is
// marked, found again, is all right; turned round, partial credit changes
// precision for recall; and the overlaps are those of every pair.
func FuzzSheet(f *testing.F) {
	f.Add("“Es ist spät,” sagte sie.", []byte("\x00\x09\x08\x07\x01\x0f\x14\x05\x02\x06\x04\x02"), []byte("\x00\x08\x07\x06\x01\x10"))
	f.Add("", []byte("abcdef"), []byte("ghijkl"))
	f.Fuzz(func(t *testing.T, body string, marked, found []byte) {
		if len(body) > 4096 || len(marked)+len(found) > 600 {
			return
		}
		d := Document{Text: body, Gold: spansOf(marked, len(body)), Found: spansOf(found, len(body))}
		var s, turned, same Sheet
		m := s.Add(d)
		turned.Add(Document{Text: body, Gold: d.Found, Found: d.Gold})
		same.Add(Document{Text: body, Gold: d.Gold, Found: d.Gold})
		a, b := s.Figures(), turned.Figures()
		if a.Soft.P != b.Soft.R || a.Soft.R != b.Soft.P {
			t.Errorf("turned round, %v becomes %v", a, b)
		}
		if c := same.Counts().Content; c.Right != c.Gold || c.Right != c.Found || same.Counts().Exact != c {
			t.Errorf("of the same %+v are right", c)
		}
		c := s.Counts()
		if c.Exact.Right > c.Content.Right || c.Source.Right > c.Content.Right || c.Cue.Right > c.Content.Right {
			t.Errorf("more is right in part than altogether: %+v", c)
		}
		if len(m.Pairs)+len(m.Missed) != c.Content.Gold || len(m.Pairs)+len(m.False) != c.Content.Found {
			t.Errorf("%+v are not the %+v", m, c.Content)
		}
		checkOverlaps(t, d)
	})
}

// checkOverlaps compares the sweep with every pair letter by letter.
func checkOverlaps(t *testing.T, d Document) {
	t.Helper()
	n := count(d.Text)
	marked, found := marks(n, d.Gold), marks(n, d.Found)
	want := []overlap{}
	for i, g := range marked {
		for j, f := range found {
			if shared := g.content.shared(f.content); shared > 0 {
				want = append(want, overlap{i, j, shared})
			}
		}
	}
	if d := cmp.Diff(want, overlaps(marked, found), cmp.AllowUnexported(overlap{})); d != "" {
		t.Errorf("overlaps (-want +got):\n%s", d)
	}
	for i, a := range d.Gold {
		covered := map[int]bool{}
		for _, s := range a.Content {
			for j, r := range d.Text {
				if s.Start <= j && j < s.End && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
					covered[j] = true
				}
			}
		}
		if got := marks(n, d.Gold)[i].content.size(); utf8.ValidString(d.Text) && onRunes(d.Text, a.Content) && got != len(covered) {
			t.Errorf("%v of %q cover %d letters, want %d", a.Content, d.Text, got, len(covered))
		}
	}
}

func onRunes(body string, spans []text.Span) bool {
	for _, s := range spans {
		if !text.Valid(body, s) {
			return false
		}
	}
	return true
}

// BenchmarkSheet scores one long document; twice the size takes twice the time.
func BenchmarkSheet(b *testing.B) {
	for _, n := range []int{1000, 2000, 4000} {
		d := Document{Text: strings.Repeat("“It is late,” she said. ", n)}
		for i := range n {
			at := i * len("“It is late,” she said. ")
			a := gold.Attribution{
				Source:  []text.Span{{Start: at + 18, End: at + 21}},
				Cue:     []text.Span{{Start: at + 22, End: at + 26}},
				Content: []text.Span{{Start: at, End: at + 17}},
			}
			d.Gold, d.Found = append(d.Gold, a), append(d.Found, a)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(d.Text)))
			b.ReportAllocs()
			for b.Loop() {
				new(Sheet).Add(d)
			}
		})
	}
}
