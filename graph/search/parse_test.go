package search_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

func word(w ...string) search.Match   { return search.Match{Words: w} }
func prefix(w ...string) search.Match { return search.Match{Words: w, Prefix: true} }
func in(f search.Field, w ...string) search.Match {
	return search.Match{Field: f, Words: w, Prefix: f == search.Date}
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		query     string
		want      search.Expr
		canonical string
	}{
		{"Iran", word("iran"), "iran"},
		{"iran militia", search.And{word("iran"), word("militia")}, "iran militia"},
		{"iran AND militia", search.And{word("iran"), word("militia")}, "iran militia"},
		{"and or not", search.And{word("and"), word("or"), word("not")}, "and or not"},
		{`"Air  strikes"`, word("air", "strikes"), `"air strikes"`},
		{"“Kata’ib Hizbollah”", word("kataib", "hizbollah"), `"kataib hizbollah"`},
		{"„air strikes“ «x»", search.And{word("air", "strikes"), word("x")}, `"air strikes" x`},
		{`"the “so-called” truce"`, word("the", "so", "called", "truce"), `"the so called truce"`},
		{`"iran"`, word("iran"), "iran"},
		{"Iran-backed", word("iran", "backed"), `"iran backed"`},
		{"milit*", prefix("milit"), "milit*"},
		{`"islamic rev"*`, prefix("islamic", "rev"), `"islamic rev"*`},
		{"actor:pomp*", search.Match{Field: search.Speaker, Words: []string{"pomp"}, Prefix: true}, "actor:pomp*"},
		{"-iran", search.Not{word("iran")}, "-iran"},
		{"NOT iran", search.Not{word("iran")}, "-iran"},
		{"NOT -iran", word("iran"), "iran"},
		{"-(-iran)", word("iran"), "iran"},
		{"- iran – us -- un", search.And{word("iran"), word("us"), word("un")}, "iran us un"},
		{"a OR b c", search.Or{word("a"), search.And{word("b"), word("c")}}, "a OR b c"},
		{"(a OR b) c", search.And{search.Or{word("a"), word("b")}, word("c")}, "(a OR b) c"},
		{"-(a b)", search.Not{search.And{word("a"), word("b")}}, "-(a b)"},
		{"-(a OR b)", search.Not{search.Or{word("a"), word("b")}}, "-(a OR b)"},
		{"((a) (b (c)))", search.And{word("a"), word("b"), word("c")}, "a b c"},
		{"a OR (b OR c)", search.Or{word("a"), word("b"), word("c")}, "a OR b OR c"},
		{"Hizbollah (KH)", search.And{word("hizbollah"), word("kh")}, "hizbollah kh"},
		{`actor:"Mike Pompeo"`, in(search.Speaker, "mike", "pompeo"), `actor:"mike pompeo"`},
		{"Pub:rferl.org", in(search.Publication, "rferl", "org"), `pub:"rferl org"`},
		{"title:iran act:BLAME manner:direct kind:claim", search.And{in(search.Title, "iran"), in(search.Act, "blame"),
			in(search.Manner, "direct"), in(search.Kind, "claim")}, "title:iran act:blame manner:direct kind:claim"},
		{"date:2019-12", in(search.Date, "2019-12"), "date:2019-12"},
		{"date:xxxx-12*", in(search.Date, "XXXX-12"), "date:XXXX-12"},
		{`-date:"2019"`, search.Not{in(search.Date, "2019")}, "-date:2019"},
		{"Pompeo: “no”", search.And{word("pompeo"), word("no")}, "pompeo no"},
		{"at 10:30", search.And{word("at"), word("10", "30")}, `at "10 30"`},
		{"iran&us", word("iran", "us"), `"iran us"`},
		{"iran & us", search.And{word("iran"), word("us")}, "iran us"},
		{"伊朗", word("伊", "朗"), `"伊 朗"`},
		{"a\x00b\tc", search.And{word("a"), word("b"), word("c")}, "a b c"},
		{"\xffiran", word("iran"), "iran"},
	} {
		got, err := search.Parse(tt.query)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.query, err)
			continue
		}
		if diff := cmp.Diff(tt.want, got.Root); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", tt.query, diff)
		}
		if got.String() != tt.canonical {
			t.Errorf("Parse(%q).String() = %s, want %s", tt.query, got, tt.canonical)
		}
	}
}

func TestParseErrors(t *testing.T) {
	many := strings.Repeat("a ", 256)
	for _, tt := range []struct{ query, want string }{
		{`iran "air strikes`, "column 6: the quotation mark is never closed"},
		{`“Zoë” «`, "column 7: the quotation mark is never closed"},
		{`""`, "column 1: there is no word in this"},
		{"iran title:—", "column 6: there is no word in this"},
		{"iran *", "column 6: there is no word in this"},
		{"mi*tia", "column 3: a star can only end a word"},
		{"actor:mi*tia", "column 9: a star can only end a word"},
		{"Zoë (iran", "column 5: the bracket is never closed"},
		{"iran)", "column 5: nothing opens this bracket"},
		{"iran ()", "column 6: there is nothing between the brackets"},
		{"(&)", "column 1: there is nothing between the brackets"},
		{strings.Repeat("(", 13) + "a" + strings.Repeat(")", 13), "column 13: brackets stand more than 12 deep"},
		{"OR iran", "column 1: OR wants something on both sides"},
		{"iran OR", "column 6: OR wants something on both sides"},
		{"iran OR OR us", "column 6: OR wants something on both sides"},
		{"& OR iran", "column 3: OR wants something on both sides"},
		{"AND iran", "column 1: AND wants something on both sides"},
		{"iran AND", "column 6: AND wants something on both sides"},
		{"iran AND AND us", "column 10: AND wants something on both sides"},
		{"(iran AND) us", "column 7: AND wants something on both sides"},
		{"iran NOT", "column 6: there is nothing here to leave out"},
		{"-& iran", "column 1: there is nothing here to leave out"},
		{"-)", "column 2: nothing opens this bracket"},
		{"müller actr:x", `column 8: no field "actr"; there are actor: pub: title: act: manner: date: kind:; words with a colon can be put in quotation marks`},
		{"https://example.com", `column 1: no field "https"; there are actor: pub: title: act: manner: date: kind:; words with a colon can be put in quotation marks`},
		{"actor: pompeo", "column 7: actor: wants a word or a phrase right behind the colon"},
		{"pub:", "column 5: pub: wants a word or a phrase right behind the colon"},
		{"actor:(a OR b)", "column 7: actor: wants a word or a phrase right behind the colon"},
		{"manner:oral", "column 8: manner: wants one of direct, indirect, mixed"},
		{"manner:dir*", "column 8: manner: wants one of direct, indirect, mixed"},
		{"kind:actor", "column 6: kind: wants one of claim, article"},
		{"date:yesterday", "column 6: a date is written 2019, 2019-12, 2019-12-29 or, without its year, XXXX-12-29"},
		{"date:2019–12", "column 10: a date is written 2019, 2019-12, 2019-12-29 or, without its year, XXXX-12-29"},
		{`date:""`, "column 7: there is no date in this"},
		{many + "b", "column 513: a query has at most 256 words"},
	} {
		q, err := search.Parse(tt.query)
		var syntax *search.SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("Parse(%q) = %v, %v; want a SyntaxError", tt.query, q, err)
			continue
		}
		if diff := cmp.Diff("query, "+tt.want, err.Error()); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", tt.query, diff)
		}
	}
	if _, err := search.Parse("act:blamed"); err == nil || !strings.Contains(err.Error(), "column 5: act: wants one of say, claim, confirm, deny, blame,") {
		t.Errorf("Parse(act:blamed): %v", err)
	}
	for _, empty := range []string{"", " \t\n", "& — … ½", "--", "-", "\x00"} {
		if q, err := search.Parse(empty); !errors.Is(err, search.ErrEmptyQuery) {
			t.Errorf("Parse(%q) = %v, %v; want ErrEmptyQuery", empty, q, err)
		}
	}
}

// TestLarge asks the largest queries that Parse lets through.
func TestLarge(t *testing.T) {
	x := open(t)
	for _, query := range []string{
		strings.Repeat("a ", 255) + "a",
		strings.Repeat("a OR ", 255) + "a",
		strings.Repeat("-a ", 256),
		strings.Repeat("-a OR ", 255) + "-a",
		`"` + strings.Repeat("a ", 256) + `"*`,
		strings.Repeat("-(a OR -(b ", 6) + strings.Repeat("))", 6),
		strings.Repeat("-(a OR (-b ", 6) + strings.Repeat("))", 6),
		strings.Repeat("(a OR b OR -(c d ", 6) + strings.Repeat("))", 6),
		strings.Repeat("x", 1<<20),
		strings.Repeat("NOT ", 1<<16) + "a",
	} {
		q, err := search.Parse(query)
		if err != nil {
			t.Errorf("Parse(%.30q…): %v", query, err)
			continue
		}
		if _, err := x.Search(t.Context(), q, 1); err != nil {
			t.Errorf("Search(%.30q…): %v", query, err)
		}
	}
	if _, err := x.Similar(t.Context(), strings.Repeat("a bird in the hand ", 1<<15), schema.ClaimNode, 1); err != nil {
		t.Errorf("Similar to a long text: %v", err)
	}
}

func TestOf(t *testing.T) {
	for query, want := range map[string]string{
		"iran":     "iran kind:claim",
		"iran us":  "iran us kind:claim",
		"a OR b":   "(a OR b) kind:claim",
		"-(a b)":   "-(a b) kind:claim",
		"act:deny": "act:deny kind:claim",
	} {
		q, err := search.Parse(query)
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Of(schema.ClaimNode).String(); got != want {
			t.Errorf("Parse(%q).Of(claim) = %s, want %s", query, got, want)
		}
		if q.String() != query {
			t.Errorf("Of changed the query %q to %q", query, q)
		}
	}
	if got := (search.Query{}).Of(schema.ArticleNode).String(); got != "kind:article" {
		t.Errorf("Of of the zero query = %s", got)
	}
}

// FuzzParse holds Parse to its promises: it never panics, its errors name a column
// of the query, what it reads is written so that it reads the same again, and the
// engine takes all of it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`iran "air strikes" milit* -drone NOT x (a OR b) actor:"mike pompeo" date:2019-12`, "“Kata’ib” act:blame OR manner:direct -(-a)",
		`"unclosed`, "NEAR(a b)", "a^b {c} : d", "a AND (b OR) c", "-- ; DROP TABLE documents", "\"\" OR ''", "title:\xff*", "a\x00b",
		strings.Repeat("(a OR -(b ", 6) + strings.Repeat("))", 6), strings.Repeat("-", 50) + "a", "date:XXXX-12:+.Z", "ŉ伊e\u0301*",
	} {
		f.Add(seed)
	}
	x := open(f)
	f.Fuzz(func(t *testing.T, s string) {
		q, err := search.Parse(s)
		var syntax *search.SyntaxError
		switch {
		case errors.As(err, &syntax):
			if syntax.Column < 1 || syntax.Column > utf8.RuneCountInString(s)+1 {
				t.Fatalf("Parse(%q): %v is outside the query", s, err)
			}
			return
		case errors.Is(err, search.ErrEmptyQuery):
			return
		case err != nil:
			t.Fatalf("Parse(%q): %v", s, err)
		}
		again, err := search.Parse(q.String())
		if err != nil {
			t.Fatalf("Parse(%q) is written %q, which is refused: %v", s, q, err)
		}
		if diff := cmp.Diff(q, again); diff != "" {
			t.Fatalf("Parse(%q) is written %q, which reads differently (-first +again):\n%s", s, q, diff)
		}
		if _, err := x.Search(t.Context(), q, 1); err != nil {
			t.Fatalf("Search(%q): %v", q, err)
		}
		if _, err := x.Similar(t.Context(), s, schema.ClaimNode, 1); err != nil && !errors.Is(err, search.ErrEmptyQuery) {
			t.Fatalf("Similar(%q): %v", s, err)
		}
	})
}
