package quads_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// same compares extractions as Decode promises to keep them.
func same() cmp.Options {
	return cmp.Options{
		cmpopts.EquateEmpty(),
		cmpopts.IgnoreFields(schema.Extraction{}, "Notes", "By"),
		cmpopts.IgnoreFields(schema.Source{}, "Origin"),
	}
}

func encode(t testing.TB, x *schema.Extraction) []quad.Quad {
	t.Helper()
	qs, err := quads.Encode(x)
	if err != nil {
		t.Fatal(err)
	}
	return qs
}

func TestRoundTrip(t *testing.T) {
	xs := append(sample.Newsroom(), sample.Generate(1, 3)...)
	for _, x := range xs {
		qs := encode(t, x)
		slices.Reverse(qs) // quads have no order
		got, err := quads.Decode(x.Article.ID, qs)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(x, got, same()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.Article.Title, diff)
		}
		if err := got.Validate(); err != nil {
			t.Error(err)
		}
	}
}

// Lists keep their order, and elements that stand twice.
func TestLists(t *testing.T) {
	for _, authors := range [][]string{nil, {"A"}, {"A", "B"}, {"B", "A"}, {"A", "A"}, {"B", "A", "B", "", "A"}, {""}} {
		x := sample.Wire()
		x.Article.Authors = authors
		got, err := quads.Decode(x.Article.ID, encode(t, x))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(authors, got.Article.Authors, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("authors %q (-want +got):\n%s", authors, diff)
		}
	}
}

func TestEncodeNoQuadTwice(t *testing.T) {
	for _, x := range sample.Newsroom() {
		seen := map[quad.Quad]bool{}
		for _, q := range encode(t, x) {
			if seen[q] {
				t.Errorf("%s: %v stands twice", x.Article.Title, q)
			}
			seen[q] = true
			if _, ok := quads.ArticleOf(q.Label); !ok {
				t.Errorf("%s: %v is under no label of an article", x.Article.Title, q)
			}
		}
	}
}

// What this machine knows of the reading is not content.
func TestReadingIsNoContent(t *testing.T) {
	x := sample.Wire()
	before := quads.Digest(encode(t, x))
	x.Article.Source = schema.Source{Path: "elsewhere", Line: 3, SHA256: "1234"}
	if after := quads.Digest(encode(t, x)); after != before {
		t.Error("the digest of the content depends on how the article was read")
	}
	x.Article.Section = "Sport"
	if after := quads.Digest(encode(t, x)); after == before {
		t.Error("the digest of the content does not depend on the content")
	}
}

func TestShortcuts(t *testing.T) {
	x := sample.Denial()
	name := map[quad.Value]string{quads.Node(x.Article.ID): "article"}
	for _, p := range x.Publications {
		name[quads.Node(p.ID)] = p.Name
	}
	for _, a := range x.Actors {
		name[quads.Node(a.ID)] = a.Name
	}
	for _, c := range x.Claims {
		name[quads.Node(c.ID)] = strings.Join(strings.Fields(c.Text)[:2], " ")
	}
	var got []string
	for _, q := range quads.Shortcuts(x) {
		object := name[q.Object]
		if object == "" {
			object = q.Object.String()
		}
		got = append(got, name[q.Subject]+" "+string(q.Predicate.(quad.IRI))+" "+object)
	}
	want := []string{
		`article urn:saidby:published-in Lowland Gazette`,
		`the Free urn:saidby:stated-by port officials`,
		`the Free urn:saidby:stated-by Harbour officials`,
		`No comment urn:saidby:stated-by Tor Lindqvist`,
		`the Free urn:saidby:blamed Free Harbour Front`,
		`the Free urn:saidby:blamed-for "the fire at the depot"`,
		`largely on urn:saidby:blamed "dissatisfaction with fuel prices"`,
		`largely on urn:saidby:blamed-for "The protests"`,
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("short cuts (-want +got):\n%s", diff)
	}
}

func TestDecodeMalformed(t *testing.T) {
	x := sample.Wire()
	id := x.Article.ID
	tests := []struct {
		name   string
		change func([]quad.Quad) []quad.Quad
	}{
		{"nothing", func([]quad.Quad) []quad.Quad { return nil }},
		{"no article", without(quads.Node(id), quads.Type)},
		{"title twice", with(quad.Quad{Subject: quads.Node(id), Predicate: quads.Title, Object: quad.String("x"), Label: quads.Label(id)})},
		{"title a number", replaced(quads.Title, quad.Int(7))},
		{"date a string", replaced(quads.Published, quad.String("2021-04-09"))},
		{"date none", replaced(quads.Published, quad.TypedString{Value: "2021-13-09", Type: quads.EDTF})},
		{"spans none", replaced(quads.Cue+"-at", quad.String("1-x"))},
		{"publication gone", replaced(quads.PublishedIn, quads.Node(schema.NewID("x")))},
		{"role gone", replaced(quads.HasRole, quads.Node(schema.NewID("x")))},
		{"role no node", replaced(quads.HasRole, quad.String("harbour master"))},
		{"ordinals all the same", func(qs []quad.Quad) []quad.Quad {
			for i := range qs {
				if qs[i].Predicate == quads.Ordinal {
					qs[i].Object = quad.Int(9)
				}
			}
			return qs
		}},
		{"order of nothing", replaced(quads.Author+"-order", quad.String("0,2"))},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := quads.Decode(id, test.change(encode(t, x)))
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), quads.ErrMalformed.Error()) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func without(subject quad.Value, predicate quad.IRI) func([]quad.Quad) []quad.Quad {
	return func(qs []quad.Quad) []quad.Quad {
		return slices.DeleteFunc(qs, func(q quad.Quad) bool { return q.Subject == subject && q.Predicate == predicate })
	}
}

func with(q quad.Quad) func([]quad.Quad) []quad.Quad {
	return func(qs []quad.Quad) []quad.Quad { return append(qs, q) }
}

func replaced(predicate quad.IRI, object quad.Value) func([]quad.Quad) []quad.Quad {
	return func(qs []quad.Quad) []quad.Quad {
		for i := range qs {
			if qs[i].Predicate == predicate {
				qs[i].Object = object
				return qs
			}
		}
		panic("there is no " + string(predicate))
	}
}

func TestEncodeRefusesInvalidUTF8(t *testing.T) {
	x := sample.Wire()
	x.Article.Section = "\xff"
	if _, err := quads.Encode(x); err == nil {
		t.Error("invalid UTF-8 was encoded")
	}
}

// Lines are what Cayley's own reader of N-Quads takes them for.
func TestLinesParse(t *testing.T) {
	odd := quad.Quad{
		Subject: quad.IRI("urn:ä"), Predicate: quads.Text,
		Object: quad.String("tab\t line\n return\r quote\" back\\ bell\a nul\x00 del\x7f “…” 𝄞"), Label: quad.IRI("urn:l"),
	}
	for _, x := range sample.Newsroom() {
		for _, q := range append(encode(t, x), odd) {
			line := string(quads.AppendLine(nil, q))
			got, err := nquads.Parse(strings.TrimSuffix(line, "\n"))
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			for _, d := range quad.Directions {
				if typed, ok := q.Get(d).(quad.TypedString); ok && got.Get(d) != quad.Value(typed) {
					t.Errorf("%s: got %v", line, got)
				} else if !ok && got.Get(d) != q.Get(d) {
					t.Errorf("%s: %v is %#v, want %#v", line, d, got.Get(d), q.Get(d))
				}
			}
		}
	}
}

func TestKeys(t *testing.T) {
	for _, test := range []struct{ name, acronym, letters string }{
		{"Islamic Revolutionary Guards Corps", "irgc", "islamicrevolutionaryguardscorps"},
		{"Radio Norrland/Norrland Service", "rnns", "radionorrlandnorrlandservice"},
		{"U.S.", "us", "us"},
		{"Pompeo", "", "pompeo"},
		{"port officials", "", "portofficials"},
		{"Kata’ib Hizbollah", "kh", "kataibhizbollah"},
		{"", "", ""},
	} {
		if got := quads.Acronym(test.name); got != test.acronym {
			t.Errorf("Acronym(%q) = %q, want %q", test.name, got, test.acronym)
		}
		if got := quads.Letters(test.name); got != test.letters {
			t.Errorf("Letters(%q) = %q, want %q", test.name, got, test.letters)
		}
	}
}

func TestLabels(t *testing.T) {
	id := schema.NewID("article", "x")
	for _, label := range quads.Labels(id) {
		if got, ok := quads.ArticleOf(label); !ok || got != id {
			t.Errorf("ArticleOf(%v) = %v, %v", label, got, ok)
		}
	}
	for _, v := range []quad.Value{nil, quad.String(id.IRI()), quad.IRI("urn:saidby:reading:x"), quad.IRI("urn:uuid:")} {
		if got, ok := quads.ArticleOf(v); ok {
			t.Errorf("ArticleOf(%v) = %v", v, got)
		}
	}
}
