package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

func parse(tb testing.TB, body string, skip ...text.Span) *prose.Text {
	tb.Helper()
	reader, err := prose.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return reader.Parse(&schema.Article{Text: body}, skip)
}

const story = "WEXMOOR (Reuters) - The lock isn’t open. “It is ‘out of order’ until May,” Ada Quill said.\n\n" +
	"Sign up for our newsletter.\n\n" +
	"The U.S. owner paid $1,000."

// TestSentences: paragraphs hold their sentences, sentences their tokens, and
// what is skipped has neither.
func TestSentences(t *testing.T) {
	dateline := text.Span{Start: 0, End: strings.Index(story, " The lock")}
	promotion := text.Span{Start: strings.Index(story, "Sign up"), End: strings.Index(story, "\n\nThe U.S.")}
	p := parse(t, story, dateline, promotion)
	var got []string
	for i, par := range p.Paragraphs {
		got = append(got, fmt.Sprintf("paragraph %d, notice %v", i, par.Notice))
		for j := par.First; j < par.Last; j++ {
			s := p.Sentences[j]
			words := make([]string, 0, s.Last-s.First)
			for _, k := range p.Tokens[s.First:s.Last] {
				words = append(words, k.Word)
			}
			got = append(got, fmt.Sprintf("%d in %d: %s", j, s.Paragraph, strings.Join(words, " ")))
		}
	}
	want := []string{
		"paragraph 0, notice false",
		"0 in 0: The lock is n’t open .",
		"1 in 0: “ It is ‘ out of order ’ until May , ” Ada Quill said .",
		"paragraph 1, notice true",
		"paragraph 2, notice false",
		"2 in 2: The U.S. owner paid $ 1,000 .",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
}

// TestSkip: notices may cover whole paragraphs, beginnings, all or nothing.
func TestSkip(t *testing.T) {
	const body = "One two.\n\nThree four.\n\nFive six."
	span := func(words string) text.Span {
		i := strings.Index(body, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	tests := []struct {
		name string
		skip []text.Span
		want string
	}{
		{"nothing", nil, "One two . Three four . Five six ."},
		{"the first", []text.Span{span("One two.")}, "Three four . Five six ."},
		{"a beginning", []text.Span{span("Three")}, "One two . four . Five six ."},
		{"first and last", []text.Span{span("One two."), span("Five six.")}, "Three four ."},
		{"all", []text.Span{span("One two."), span("Three four."), span("Five six.")}, ""},
	}
	for _, tt := range tests {
		var words []string
		for _, k := range parse(t, body, tt.skip...).Tokens {
			words = append(words, k.Word)
		}
		if got := strings.Join(words, " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestQuotationOfTokens: each token knows the innermost quotation around it, its
// marks included, and Outer the outermost.
func TestQuotationOfTokens(t *testing.T) {
	p := parse(t, "“It is ‘out of order’ until May,” she said. “No.”")
	want := map[string][2]int{
		"“": {0, 0}, "It": {0, 0}, "‘": {1, 0}, "order": {1, 0}, "’": {1, 0}, "until": {0, 0}, "said": {-1, -1}, "No": {2, 2},
	}
	seen := map[string]bool{}
	for i, k := range p.Tokens {
		w, ok := want[k.Word]
		if !ok || seen[k.Word] {
			continue
		}
		seen[k.Word] = true
		if got := [2]int{k.Quotation, p.Outer(i)}; got != w {
			t.Errorf("%q is in quotations %v, want %v", k.Word, got, w)
		}
	}
	if len(seen) != len(want) {
		t.Errorf("only %v were seen", seen)
	}
	var got []string
	for q := range p.Quotations {
		first, last := p.QuotationTokens(q)
		got = append(got, p.Span(first, last).In(p.Body))
	}
	if diff := cmp.Diff([]string{"“It is ‘out of order’ until May,”", "‘out of order’", "“No.”"}, got); diff != "" {
		t.Errorf("tokens of quotations (-want +got):\n%s", diff)
	}
}

// TestCapitals: a noun with a capital inside a sentence is a name, but not at
// its head, not after an opening mark, and not in a line of capitals.
func TestCapitals(t *testing.T) {
	tests := []struct {
		rule, body, word string
		want             bool
	}{
		{"inside a sentence", "He met the Lantern on Monday.", "Lantern", true},
		{"plural", "He met the Lanterns in May.", "Lanterns", true},
		{"lower case", "He saw the lantern on Monday.", "lantern", false},
		{"at the head", "Lanterns hung in the hall.", "Lanterns", false},
		{"after an opening mark", "She said: “Lanterns hung in the hall.”", "Lanterns", false},
		{"a line of capitals", "Old Lanterns Hung In Village Hall Again", "Lanterns", false},
	}
	for _, tt := range tests {
		p := parse(t, tt.body)
		found := false
		for _, k := range p.Tokens {
			if k.Word == tt.word {
				found = true
				if k.IsName() != tt.want {
					t.Errorf("%s: %s is %s in %q", tt.rule, tt.word, k.Tag, tt.body)
				}
			}
		}
		if !found {
			t.Errorf("%s: no token %q", tt.rule, tt.word)
		}
	}
}

// TestForms tells what the passes ask of a token.
func TestForms(t *testing.T) {
	p := parse(t, "The ministry’s officials had not said that she’s “wrong,” and it never denied what he wrote.")
	var verbs, finite, auxiliary, negation, nominal, quotes []string
	for i := range p.Tokens {
		k := &p.Tokens[i]
		for list, is := range map[*[]string]bool{
			&finite: k.IsFinite(), &auxiliary: k.IsAuxiliary(), &negation: k.IsNegation(), &nominal: k.IsNominal(), &quotes: k.IsQuote(),
		} {
			if is {
				*list = append(*list, k.Word)
			}
		}
		if k.IsVerb() {
			verbs = append(verbs, k.Lemma())
		}
	}
	got := map[string]string{
		"lemmas": strings.Join(verbs, " "), "finite": strings.Join(finite, " "), "auxiliary": strings.Join(auxiliary, " "),
		"negation": strings.Join(negation, " "), "nominal": strings.Join(nominal, " "), "quotes": strings.Join(quotes, " "),
	}
	want := map[string]string{
		"lemmas": "have say be deny write", "finite": "had ’s denied wrote", "auxiliary": "had ’s",
		"negation": "not never", "nominal": "The ministry ’s officials wrong", "quotes": "“ ”",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("forms (-want +got):\n%s", diff)
	}
}

func TestCapital(t *testing.T) {
	for w, want := range map[string]bool{"Lock": true, "lock": false, "Élan": true, "élan": false, "1911": false, "": false, "’Twas": false} {
		if got := prose.Capital(w); got != want {
			t.Errorf("Capital(%q) = %v", w, got)
		}
	}
}

// TestRange is the arithmetic of runs of tokens.
func TestRange(t *testing.T) {
	a, b, c := prose.Range{First: 2, Last: 5}, prose.Range{First: 3, Last: 4}, prose.Range{First: 5, Last: 7}
	for name, ok := range map[string]bool{
		"zero is empty":              prose.Range{}.Empty(),
		"a is not":                   !a.Empty(),
		"length":                     a.Len() == 3,
		"holds its first":            a.Holds(2),
		"holds not its last":         !a.Holds(5),
		"contains what is inside":    a.Contains(b) && a.Contains(a),
		"inside does not contain":    !b.Contains(a),
		"overlap is mutual":          a.Overlaps(b) && b.Overlaps(a),
		"touching is no overlap":     !a.Overlaps(c) && !c.Overlaps(a),
		"empty overlaps nothing yet": !a.Overlaps(prose.Range{First: 7, Last: 7}),
	} {
		if !ok {
			t.Error(name)
		}
	}
	p := parse(t, "The lock is closed.")
	if got := p.Words(prose.Range{First: 1, Last: 4}); got != "lock is closed" {
		t.Errorf("Words = %q", got)
	}
	if got := p.Bytes(prose.Range{}); !got.Empty() {
		t.Errorf("Bytes of nothing = %v", got)
	}
}

func ExampleReader_Parse() {
	reader, err := prose.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	t := reader.Parse(&schema.Article{Text: "“It is closed,” Ada Quill said."}, nil)
	for _, k := range t.Tokens {
		fmt.Printf("%s/%s/%d ", k.Word, k.Tag, k.Quotation)
	}
	// Output:
	// “/``/0 It/PRP/0 is/VBZ/0 closed/VBN/0 ,/,/0 ”/''/0 Ada/NNP/-1 Quill/NNP/-1 said/VBD/-1 ././-1
}

// TestLongSentence: what has no stops is cut, and no token of it is lost.
func TestLongSentence(t *testing.T) {
	body := strings.TrimSpace(strings.Repeat("he said ", 500))
	p := parse(t, body)
	if len(p.Tokens) != 1000 || len(p.Sentences) != 3 {
		t.Fatalf("%d tokens in %d sentences, want 1000 in 3", len(p.Tokens), len(p.Sentences))
	}
	last, end := 0, 0
	for _, s := range p.Sentences {
		if s.First != last || s.Start < end || s.Start != p.Tokens[s.First].Start || s.End != p.Tokens[s.Last-1].End {
			t.Errorf("sentence of tokens %d to %d at bytes %d to %d, after token %d and byte %d", s.First, s.Last, s.Start, s.End, last, end)
		}
		last, end = s.Last, s.End
	}
	if end != len(body) {
		t.Errorf("sentences end at byte %d of %d", end, len(body))
	}
}
