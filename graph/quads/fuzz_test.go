package quads_test

import (
	"errors"
	"math"
	"testing"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// FuzzRoundTrip holds Encode and Decode to their law over odd strings, numbers
// and dates in every kind of place.
func FuzzRoundTrip(f *testing.F) {
	f.Add("said", "A, B", "yesterday", 2019, 12, 0, 0.5, true)
	f.Add("\x00\t\n\"\\", "“x”", "XXXX-12-29", 0, 2, 29, 1.0, false)
	f.Add("", "", "", 0, 0, 0, 0.0, false)
	f.Fuzz(func(t *testing.T, a, b, words string, year, month, day int, confidence float64, flag bool) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || !utf8.ValidString(words) || math.IsNaN(confidence) {
			return
		}
		x := sample.Denial()
		x.Article.Authors = []string{b, a, b}
		x.Article.Section, x.Article.SourceID, x.Article.Canonical = a, b, words
		x.Article.Credits = []schema.Credit{{Tag: a, Value: b}, {Tag: b, Value: a}, {}}
		x.Article.Source = schema.Source{Path: a, Line: month, MediaType: b, SHA256: words, Importer: a}
		date := schema.Date{Year: year, Month: month, Day: day, Text: words, Rule: schema.Rule(a)}
		if date.Validate() != nil {
			return
		}
		x.Article.Modified = date
		for i := range x.Attributions {
			at := &x.Attributions[i]
			at.Hedges, at.Medium, at.Addressee, at.Said = []string{a, b, a}, a, b, date
			at.Confidence, at.Negated, at.Verb, at.By = confidence, flag, words, a+"@1"
		}
		for i := range x.Actors {
			x.Actors[i].Aliases = []string{a, b}
			x.Actors[i].Roles = []schema.Role{{Title: b}, {Title: a, Evidence: x.Actors[i].Mention}}
			x.Actors[i].Traits = []schema.Trait{{Kind: schema.Party, Value: a}, {Kind: schema.TraitKind(b), Value: words, Evidence: x.Actors[i].Mention}}
		}
		got, err := quads.Decode(x.Article.ID, encode(t, x))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(x, got, same()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// FuzzSpans holds ParseSpans to be the inverse of FormatSpans.
func FuzzSpans(f *testing.F) {
	f.Add("353-370,400-410")
	f.Add("1-2,")
	f.Add("-1-2")
	f.Fuzz(func(t *testing.T, s string) {
		spans, err := quads.ParseSpans(s)
		if err != nil {
			return
		}
		again, err := quads.ParseSpans(quads.FormatSpans(spans))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(spans, again, cmp.AllowUnexported(text.Span{})); diff != "" {
			t.Errorf("%q (-first +second):\n%s", s, diff)
		}
	})
}

// FuzzDecode holds Decode to take or to refuse whatever quads a broken store may
// hold, and never to panic.
func FuzzDecode(f *testing.F) {
	x := sample.Denial()
	f.Add(uint16(3), uint16(7), "x", false)
	f.Add(uint16(300), uint16(1), "", true)
	f.Fuzz(func(t *testing.T, at, from uint16, s string, drop bool) {
		qs := encode(t, x)
		i, k := int(at)%len(qs), int(from)%len(qs)
		switch {
		case drop:
			qs = append(qs[:i], qs[i+1:]...)
		case s == "":
			qs[i].Object = qs[k].Object
		default:
			qs[i].Object = quad.String(s)
		}
		got, err := quads.Decode(x.Article.ID, qs)
		if err != nil {
			if !errors.Is(err, quads.ErrMalformed) {
				t.Error(err)
			}
			return
		}
		if _, err := quads.Encode(got); err != nil && !errors.Is(err, quads.ErrEncoding) {
			t.Error(err)
		}
	})
}
