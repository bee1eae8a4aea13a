package gold_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/plain"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// article makes an article of a text.
func article(body string) *schema.Article {
	a := &schema.Article{Text: body}
	a.ID = schema.ArticleID(a)
	return a
}

// TestReadingIsTheInverseOfFormat checks on all gold of the house that what is
// read is written again byte for byte, and that its words stand in the article.
func TestReadingIsTheInverseOfFormat(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(root(t), "testdata", "articles", "*.gold"))
	if err != nil || len(paths) < 12 {
		t.Fatalf("%d readings, %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			a := imported(t, strings.TrimSuffix(path, ".gold")+".txt")
			r, err := gold.ParseReading(a, bytes.NewReader(want))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), r.Format(a.Text)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// imported reads an article as importing it does.
func imported(t *testing.T, path string) *schema.Article {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for d, err := range plain.New().Read(context.Background(), format.Input{Path: path, Reader: f}) {
		if err != nil {
			t.Fatal(err)
		}
		return d.Article
	}
	t.Fatalf("%s holds no article", path)
	return nil
}

func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name, body, block string
		want              [3]string // source, cue, content: where they begin
	}{
		{"the nearest cue", "She said no. He left. It rains, he said. I said so.",
			"source he|cue said|content It rains", [3]string{"32", "35", "22"}},
		{"the nearest source", "He came. Anna stood. He said it rains. He left.",
			"source He|cue said|content it rains", [3]string{"21", "24", "29"}},
		{"whole words only", "Other theory: unsaid. It rains, he said.",
			"source he|cue said|content It rains", [3]string{"32", "35", "22"}},
		{"pieces in their order", "B b said “A” b. Then “A,” b said, “B.” “A” “B.”",
			"source b|cue said|content “A,” … “B.”", [3]string{"34", "36", "25 42"}},
		{"a cue in two pieces", "They held it. They held Ann responsible for it. Bob is responsible.",
			"source They|cue held … responsible|content Ann … for it", [3]string{"14", "19 28", "24 40"}},
		{"the cue is not in the content", "He said on Monday he said it. So I have often said.",
			"source He|cue said|content he said it", [3]string{"0", "3", "18"}},
		{"no source", "It was said that it rains.", "cue was said|content that it rains", [3]string{"", "3", "12"}},
		{"nothing but source and cue", "He did not say. She did not say.", "source She|cue did not say", [3]string{"16", "20", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			head := "1 say indirect\n  "
			if !strings.Contains(tt.block, "content") {
				head = "1 decline\n  "
			}
			r, err := gold.ParseReading(article(tt.body), strings.NewReader(head+strings.ReplaceAll(tt.block, "|", "\n  ")+"\n"))
			if err != nil {
				t.Fatal(err)
			}
			s := r.Sayings[0]
			got := [3]string{starts(s.Source), starts(s.Cue), starts(s.Content)}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("places (-want +got):\n%s", d)
			}
		})
	}
}

func starts(spans []text.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, fmt.Sprint(s.Start))
	}
	return strings.Join(out, " ")
}

func TestParseReading(t *testing.T) {
	body := "(AFP) – It was A’s fault for B in 2023, X and Y, who run Z, said. A said no. A gave \"no: 'date'\"."
	r, err := gold.ParseReading(article(body), strings.NewReader(`1 blame indirect
  source    X and Y
  cue       said
  content   It was A’s fault for B
  speaker   X (the elder) (person) & Y (unnamed)
  relayed-by 2
  blamed    A for B for good
  blamed    C
  blamed    "D for E" for F
  blamed    "D for E"
  said      XXXX-12-29

2 decline
  source    A
  cue       said no
  speaker   A (organization)

reprint from Agence kind Presse kind wire: "(AFP) –"
notice dateline: "(AFP) –"
notice caption: "A gave "no: 'date'"."
alias A: B; C (D)
role A: head of X, Y; chair
`))
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Sayings {
		r.Sayings[i].Source, r.Sayings[i].Cue, r.Sayings[i].Content = nil, nil, nil
	}
	want := &gold.Reading{
		Sayings: []gold.Saying{
			{
				Attribution: gold.Attribution{Nested: true}, Act: schema.BlameAct, Manner: schema.Indirect, RelayedBy: 2,
				Speakers: []gold.Actor{{Name: "X (the elder)", Kind: schema.Person}, {Name: "Y", Kind: schema.Unnamed}},
				Blamed:   []gold.Blamed{{Party: "A", For: "B for good"}, {Party: "C"}, {Party: "D for E", For: "F"}, {Party: "D for E"}}, Said: schema.Date{Month: 12, Day: 29},
			},
			{Act: schema.Decline, Speakers: []gold.Actor{{Name: "A", Kind: schema.Organization}}},
		},
		Reprints: []gold.Reprint{{From: "Agence kind Presse", Kind: schema.Wire, Words: "(AFP) –"}},
		Notices:  []gold.Notice{{Kind: schema.Dateline, Words: "(AFP) –"}, {Kind: schema.Caption, Words: `A gave "no: 'date'".`}},
		Aliases:  []gold.Names{{Actor: "A", Names: []string{"B", "C (D)"}}},
		Roles:    []gold.Names{{Actor: "A", Names: []string{"head of X, Y", "chair"}}},
	}
	if d := cmp.Diff(want, r); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestParseReadingErrors(t *testing.T) {
	const block = "1 say indirect\n  source    He\n  cue       said\n  content   it rains\n"
	for _, tt := range []struct{ name, reading, want string }{
		{"number", "2 say indirect\n", "line 1"},
		{"act", "1 sing indirect\n", `no act "sing"`},
		{"manner", "1 say aloud\n", `no manner "aloud"`},
		{"no manner", "1 say\n", "no manner"},
		{"manner of a refusal", "1 decline direct\n", "has no manner"},
		{"field", block + "  tone      low\n", "line 5"},
		{"field without a block", "  cue       said\n", "belongs to no block"},
		{"field without words", "1 say indirect\n  cue\n", "without words"},
		{"line in a block", block + "alias He: Him\n", "stands in a block"},
		{"speaker", block + "  speaker   He (angel)\n", "NAME (KIND)"},
		{"relay", block + "  relayed-by none\n", `no block "none"`},
		{"relayed by itself", block + "  relayed-by 1\n", "block 1 is relayed by 1"},
		{"relayed by no block", block + "  relayed-by 7\n", "block 1 is relayed by 7"},
		{"date", block + "  said      1 May\n", "no date"},
		{"no cue", "1 say indirect\n  content   it rains\n", "lacks a cue"},
		{"no content", "1 say indirect\n  cue       said\n", "lacks"},
		{"refusal with content", "1 decline\n  cue       said\n  content   it rains\n", "lacks"},
		{"words", "1 say indirect\n  source    She\n  cue       said\n  content   it rains\n", "source of block 1 is not in the text"},
		{"parts that overlap", "1 say indirect\n  cue       said\n  content   He said\n", "overlap"},
		{"order", "1 say indirect\n  cue       said\n  content   it rains\n\n2 say indirect\n  cue       said\n  content   He\n", "block 2 stands before"},
		{"twice the same", block + "\n" + strings.Replace(block, "1", "2", 1), "block 2 stands before"},
		{"reprint", "reprint from AP: \"said\"\n", "want from NAME"},
		{"kind of reprint", "reprint from AP kind loan: \"said\"\n", `no kind of reprint "loan"`},
		{"words of a reprint", "reprint from AP kind wire: \"(AP)\"\n", "is not in the text"},
		{"notice", "notice caption: said\n", "want KIND"},
		{"kind of notice", "notice advert: \"said\"\n", `no kind of notice "advert"`},
		{"words of a notice", "notice caption: \"sai\"\n", "is not in the text"},
		{"alias", "alias He, Him\n", "want NAME"},
	} {
		_, err := gold.ParseReading(article("He said it rains."), strings.NewReader(tt.reading))
		if !errors.Is(err, gold.ErrMalformed) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want it to say %s", tt.name, err, tt.want)
		}
	}
}

func TestReadingOf(t *testing.T) {
	a := article("(AFP) – Ann, the mayor, said Bob had blamed the city for it on May 1. Ann declined to comment.")
	at := func(words ...string) schema.Evidence {
		var spans []text.Span
		for _, w := range words {
			i := strings.Index(a.Text, w)
			spans = append(spans, text.Span{Start: i, End: i + len(w)})
		}
		return schema.NewEvidence(a, spans...)
	}
	id := func(s string) schema.ID { return schema.NewID("test", s) }
	x := &schema.Extraction{
		Article:      a,
		Publications: []schema.Publication{{ID: id("agency"), Name: "AFP"}},
		Actors: []schema.Actor{
			{ID: id("ann"), Kind: schema.Person, Name: "Ann", Roles: []schema.Role{{Title: "mayor"}}},
			{ID: id("city"), Kind: schema.Organization, Name: "city", Aliases: []string{"town"}},
			{ID: id("bob"), Kind: schema.Person, Name: "Bob"},
			{ID: id("eve"), Kind: schema.Person, Name: "Eve", Aliases: []string{"Eva"}},
		},
		Attributions: []schema.Attribution{
			{
				ID: id("blame"), Act: schema.BlameAct, Manner: schema.Indirect, Speakers: []schema.ID{id("bob"), id("ann")}, RelayedBy: id("say"),
				Source: at("Bob"), Cue: at("had blamed"), Content: at("the city for it"), Claim: id("claim"), Said: schema.Date{Month: 5, Day: 1},
			},
			{ID: id("decline"), Act: schema.Decline, Speakers: []schema.ID{id("ann")}, Cue: at("declined to comment")},
			{ID: id("say"), Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id("ann")},
				Source: at("Ann, the mayor,"), Cue: at("said"), Content: at("Bob had blamed the city for it")},
		},
		Blames:   []schema.Blame{{Claim: id("claim"), Actor: id("city"), For: "it"}, {Claim: id("claim"), Cause: "rain"}},
		Reprints: []schema.Reprint{{From: id("agency"), Kind: schema.Wire, Evidence: at("(AFP) –")}, {From: id("agency"), Kind: schema.Syndicated, Tag: "link x"}},
		Notices:  []schema.Notice{{Kind: schema.Dateline, Evidence: at("(AFP) –")}},
	}
	want := `1 say indirect
  source    Ann, the mayor,
  cue       said
  content   Bob had blamed the city for it
  speaker   Ann (person)

2 blame indirect
  source    Bob
  cue       had blamed
  content   the city for it
  speaker   Bob (person) & Ann (person)
  relayed-by 1
  blamed    city for it
  blamed    rain
  said      XXXX-05-01

3 decline
  cue       declined to comment
  speaker   Ann (person)

reprint from AFP kind wire: "(AFP) –"
reprint from AFP kind syndicated: "link x"
notice dateline: "(AFP) –"
alias city: town
role Ann: mayor
`
	if d := cmp.Diff(want, gold.ReadingOf(x).Format(a.Text)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// FuzzParseReading checks that what can be read is written so that it is read
// again as the same.
func FuzzParseReading(f *testing.F) {
	f.Add("He said it rains. “A,” she said, “B.”", "1 say indirect\n  source    He\n  cue       said\n  content   it rains\n\n"+
		"2 say direct\n  cue       said\n  content   “A,” … “B.”\n  relayed-by 1\n  blamed    X for Y\n  said      2024-02\n\nalias A: B; C\nnotice tip: \"said\"\n")
	f.Add("a a a a", "1 decline\n  source    a\n  cue       a\n\n2 decline\n  source    a\n  cue       a … a\n  speaker   a (group)\n")
	f.Fuzz(func(t *testing.T, body, reading string) {
		if len(body) > 2048 || len(reading) > 4096 || !utf8.ValidString(body) {
			return
		}
		a := article(body)
		first, err := gold.ParseReading(a, strings.NewReader(reading))
		if err != nil {
			if !errors.Is(err, gold.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		written := first.Format(body)
		again, err := gold.ParseReading(a, strings.NewReader(written))
		if err != nil {
			t.Fatalf("%q: %v", written, err)
		}
		if d := cmp.Diff(first, again); d != "" {
			t.Errorf("%q (-first +again):\n%s", written, d)
		}
	})
}
