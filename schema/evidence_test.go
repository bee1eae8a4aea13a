package schema_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

func TestNewEvidence(t *testing.T) {
	a := &schema.Article{Text: "“Nobody,” she said, “has been hurt.”"}
	a.ID = schema.ArticleID(a)
	for _, tt := range []struct {
		name  string
		spans []text.Span
		want  schema.Evidence
	}{
		{"none", nil, schema.Evidence{}},
		{"empty ones", []text.Span{{}, {Start: 4, End: 4}}, schema.Evidence{}},
		{"one", []text.Span{{Start: 14, End: 17}}, schema.Evidence{
			Article: a.ID, Spans: []text.Span{{Start: 14, End: 17}}, Quote: "she",
		}},
		{"two, and an empty one", []text.Span{{Start: 0, End: 13}, {Start: 13, End: 13}, {Start: 24, End: len(a.Text)}}, schema.Evidence{
			Article: a.ID, Spans: []text.Span{{Start: 0, End: 13}, {Start: 24, End: len(a.Text)}}, Quote: "“Nobody,” … “has been hurt.”",
		}},
	} {
		got := schema.NewEvidence(a, tt.spans...)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if err := got.Validate(a); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestEvidenceEnds(t *testing.T) {
	e := schema.Evidence{Spans: []text.Span{{Start: 3, End: 7}, {Start: 9, End: 12}}}
	if e.Start() != 3 || e.End() != 12 || e.IsZero() {
		t.Errorf("got %d-%d, %v", e.Start(), e.End(), e.IsZero())
	}
	var none schema.Evidence
	if none.Start() != 0 || none.End() != 0 || !none.IsZero() {
		t.Errorf("got %d-%d, %v", none.Start(), none.End(), none.IsZero())
	}
}

// The spans are the evidence's own, whatever becomes of the caller's.
func TestNewEvidenceCopies(t *testing.T) {
	a := &schema.Article{Text: "she said"}
	spans := []text.Span{{Start: 0, End: 3}}
	e := schema.NewEvidence(a, spans...)
	spans[0].End = 8
	if e.Spans[0].End != 3 {
		t.Error("the evidence changed")
	}
}

// FuzzEvidence holds the evidence law: Validate accepts spans and quote if and
// only if NewEvidence would have made them.
func FuzzEvidence(f *testing.F) {
	f.Add("“No,” she said.", "“No,” … said", 0, 9, 14, 18)
	f.Add("“No,” she said.", "“No,”", 0, 9, 9, 9)
	f.Add("añb", "a … b", 0, 1, 3, 4)
	f.Add("añb", "", 2, 3, -1, 9)
	f.Add("ab", "b … a", 1, 2, 0, 1)
	f.Fuzz(func(t *testing.T, body, quote string, s1, e1, s2, e2 int) {
		if !utf8.ValidString(body) {
			return
		}
		a := &schema.Article{Text: body}
		spans := []text.Span{{Start: s1, End: e1}, {Start: s2, End: e2}}
		e := schema.Evidence{Spans: spans, Quote: quote}
		sound := 0 <= s1 && s1 < e1 && e1 <= s2 && s2 < e2 && text.Valid(body, spans[0]) && text.Valid(body, spans[1])
		if !sound {
			refused(t, e.Validate(a), "evidence")
			return
		}
		made := schema.NewEvidence(a, spans...)
		if err := made.Validate(a); err != nil {
			t.Fatal(err)
		}
		if err := e.Validate(a); (err == nil) != (made.Quote == quote) {
			t.Errorf("%q for %q: %v", quote, made.Quote, err)
		}
	})
}
