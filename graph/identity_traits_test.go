package graph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// stating is an article of a date that names people, each perhaps with an age or a party
// behind a comma: "Anna Holm, 42", "Anna Holm, Labour".
func stating(number int, date schema.Date, people ...string) *schema.Extraction {
	var text strings.Builder
	for i, p := range people {
		fmt.Fprintf(&text, "%s, said the ferry %d-%d would sail again in spring.\n\n", p, number, i)
	}
	outlet := schema.NewPublication("The Orn Gazette", "orngazette.example", schema.Outlet)
	b := sample.New(schema.Article{
		URL: fmt.Sprintf("https://orngazette.example/%d", number), Publication: &outlet, Language: "en", Text: text.String(), Published: date,
	})
	for i, p := range people {
		name, value, _ := strings.Cut(p, ", ")
		id := b.Actor(schema.Person, name, name)
		kind := schema.Party
		if _, err := strconv.Atoi(value); err == nil {
			kind = schema.Age
		}
		if value != "" {
			b.Trait(id, kind, value, value)
		}
		b.Say(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: name, Cue: "said", Content: fmt.Sprintf("the ferry %d-%d would sail again in spring", number, i)})
	}
	return b.Extraction()
}

func spring(year, day int) schema.Date { return schema.Date{Year: year, Month: 4, Day: day} }

// TestTraitsTellApart: names that make two people one do not where articles state an age
// or a party of each that one person cannot have.
func TestTraitsTellApart(t *testing.T) {
	const one, two = "Anna Holm = Anna K. Holm", "Anna Holm | Anna K. Holm"
	for _, tt := range []struct {
		name          string
		first, second string
		dates         [2]schema.Date
		want          string
	}{
		{"nothing stated", "Anna Holm", "Anna K. Holm", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"one age", "Anna Holm, 34", "Anna K. Holm", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"two ages", "Anna Holm, 34", "Anna K. Holm, 71", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, two},
		{"the same age", "Anna Holm, 34", "Anna K. Holm, 34", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"a birthday between", "Anna Holm, 34", "Anna K. Holm, 35", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"a birthday and a slip", "Anna Holm, 34", "Anna K. Holm, 36", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"three years", "Anna Holm, 34", "Anna K. Holm, 37", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, two},
		{"ten years later", "Anna Holm, 34", "Anna K. Holm, 44", [2]schema.Date{spring(2014, 1), spring(2024, 9)}, one},
		{"ten years later, of the same age", "Anna Holm, 34", "Anna K. Holm, 34", [2]schema.Date{spring(2014, 1), spring(2024, 9)}, two},
		{"no year", "Anna Holm, 34", "Anna K. Holm, 71", [2]schema.Date{{}, spring(2024, 9)}, one},
		{"two parties", "Anna Holm, Labour", "Anna K. Holm, Conservative", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, two},
		{"one party", "Anna Holm, Labour", "Anna K. Holm, Labour", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"parties of two countries", "Anna Holm, Labour", "Anna K. Holm, Republican", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"no party", "Anna Holm, Independent", "Anna K. Holm, Democratic", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
		{"another party years later", "Anna Holm, Republican", "Anna K. Holm, Democratic", [2]schema.Date{spring(2014, 1), spring(2024, 9)}, one},
		{"an age and a party", "Anna Holm, 34", "Anna K. Holm, Democratic", [2]schema.Date{spring(2024, 1), spring(2024, 9)}, one},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, stating(1, tt.dates[0], tt.first), stating(2, tt.dates[1], tt.second))
			if got := strings.Join(who(t, l), " | "); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// who lists identities by the names of their members.
func who(t *testing.T, l *graph.Library) (all []string) {
	t.Helper()
	for _, line := range partition(t, l) {
		names, counts, _ := strings.Cut(line, " (")
		if _, short, has := strings.Cut(counts, ")"); has {
			names += short
		}
		members := strings.Split(names, " = ")
		slices.Sort(members)
		all = append(all, strings.Join(members, " = "))
	}
	return all
}

// council is a story of two Holms, of whom one is called by her family name too.
func council() []*schema.Extraction {
	return []*schema.Extraction{
		stating(1, spring(2024, 1), "Anna Holm, 34", "Nils Berg, Labour"),
		stating(2, spring(2024, 3), "Anna Holm", "Ola Brandt"),
		stating(3, spring(2024, 4), "Anna Holm, Labour"),
		stating(4, spring(2024, 6), "Anna K. Holm, 71"),
		stating(5, spring(2024, 7), "Holm, 71"),
		stating(6, spring(2024, 8), "Holm, 34"),
		stating(7, spring(2024, 9), "Holm"),
		stating(8, spring(2024, 11), "Nils R. Berg, Conservative"),
		stating(9, spring(2024, 12), "Berg, Conservative"),
		stating(10, spring(2024, 14), "Ola Brandt, 52"),
		stating(11, spring(2024, 15), "Brandt, 19"),
	}
}

// TestBareNamesWithTraits: a family name does not mean whoever has another age or party
// than the article states.
func TestBareNamesWithTraits(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, council()...)
	want := []string{
		"Anna Holm ~ Holm in 1",
		"Anna K. Holm ~ Holm in 1",
		"Brandt", // who is not Ola, and nobody else is known
		"Holm",
		"Nils Berg",
		"Nils R. Berg ~ Berg in 1",
		"Ola Brandt",
	}
	if diff := cmp.Diff(want, who(t, l)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTraitsInAnyOrder imports, removes and replaces in any order: who is one with whom
// follows from what is there.
func TestTraitsInAnyOrder(t *testing.T) {
	all := council()
	var want []string
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 11))
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		for _, i := range r.Perm(len(all)) {
			put(t, l, all[i])
			if gone := all[r.IntN(len(all))]; r.IntN(3) == 0 {
				if _, err := l.Remove(t.Context(), gone.Article.ID); err == nil {
					put(t, l, gone)
				}
			}
		}
		got := partition(t, l)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d (-want +got):\n%s", seed, diff)
		}
		if report, err := l.Verify(t.Context()); err != nil || !report.OK() {
			t.Errorf("seed %d: %v %v", seed, report, err)
		}
	}
}

// TestJudgedDespiteTraits: what a person decided stands, whatever articles state, and
// when it is taken back they count again.
func TestJudgedDespiteTraits(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, council()...)
	before := partition(t, l)
	at := time.Date(2024, 5, 1, 9, 0, 0, 0, time.UTC)
	j := schema.Judgement{
		Question: schema.SameActor, A: schema.ActorID(schema.Person, "Anna Holm"), B: schema.ActorID(schema.Person, "Anna K. Holm"),
		Verdict: schema.Yes, By: "reader", At: at,
	}
	j.ID = schema.JudgementID(&j)
	if _, err := l.Judge(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	if got := who(t, l); !slices.Contains(got, "Anna Holm = Anna K. Holm ~ Holm in 3") {
		t.Errorf("judged to be one: %q", got)
	}
	if _, err := l.Withdraw(t.Context(), "reader", at.Add(time.Hour), j.ID); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, partition(t, l)); diff != "" {
		t.Errorf("after it was taken back (-before +after):\n%s", diff)
	}
}

// TestDoubts: one name, two ages that are near enough for a slip; the page of the actor
// tells both, with their articles.
func TestDoubts(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	all := []*schema.Extraction{
		stating(1, spring(2024, 1), "Anna Holm, 34"),
		stating(2, spring(2024, 3), "Anna Holm, 38"),
		stating(3, spring(2025, 4), "Anna Holm, 39"),
		stating(4, spring(2025, 5), "Anna Holm, Labour"),
		stating(5, spring(2025, 6), "Anna Holm, Labour"),
		stating(6, spring(2025, 7), "Ola Brandt, 40"),
	}
	put(t, l, all...)
	r, err := l.Show(t.Context(), schema.ActorID(schema.Person, "Anna Holm"))
	if err != nil {
		t.Fatal(err)
	}
	age := func(value string, from int) graph.Sighting {
		return graph.Sighting{Kind: schema.Age, Value: value, Article: all[from].Article.ID, Printed: all[from].Article.Published.EDTF()}
	}
	if diff := cmp.Diff([]graph.Doubt{{A: age("34", 0), B: age("38", 1)}}, r.Whole.Doubts); diff != "" {
		t.Errorf("doubts (-want +got):\n%s", diff)
	}
	want := []graph.Trait{
		{Kind: schema.Age, Value: "34", Articles: 1, First: "2024-04-01", Last: "2024-04-01", Article: all[0].Article.ID},
		{Kind: schema.Age, Value: "38", Articles: 1, First: "2024-04-03", Last: "2024-04-03", Article: all[1].Article.ID},
		{Kind: schema.Age, Value: "39", Articles: 1, First: "2025-04-04", Last: "2025-04-04", Article: all[2].Article.ID},
		{Kind: schema.Party, Value: "Labour", Articles: 2, First: "2025-04-05", Last: "2025-04-06", Article: all[3].Article.ID},
	}
	if diff := cmp.Diff(want, r.Whole.Traits); diff != "" {
		t.Errorf("traits (-want +got):\n%s", diff)
	}
	if r, err = l.Show(t.Context(), schema.ActorID(schema.Person, "Ola Brandt")); err != nil || len(r.Whole.Doubts) > 0 {
		t.Errorf("doubts of Ola Brandt: %v, %v", r.Whole.Doubts, err)
	}
}

// TestTraitsAndQuestions: two whom only their traits keep apart are asked about, two whom
// their names leave open and traits keep apart are not; and an ambiguous name lists its
// candidates with what tells them apart.
func TestTraitsAndQuestions(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, stating(1, spring(2024, 1), "Anna Holm, 34"), stating(2, spring(2024, 2), "Anna K. Holm, 71"),
		stating(3, spring(2024, 3), "A. Berg, Labour"), stating(4, spring(2024, 4), "Anders Berg, Conservative"),
		stating(5, spring(2024, 5), "M. Lund, Labour"), stating(6, spring(2024, 6), "Mette Lund, Labour"),
		stating(7, spring(2024, 7), "Olga Vik, 30"), stating(8, spring(2024, 8), "Olga Vik, 50"),
		stating(9, spring(2024, 9), "Tor Aas, 30"), stating(10, spring(2024, 10), "Tor Aas, 50"))
	tor := schema.ActorID(schema.Person, "Tor Aas")
	judge(t, l, decide(schema.NamedIn, tor, stating(10, spring(2024, 10), "Tor Aas, 50").Article.ID, schema.No, "Jo"))
	qs, _, err := l.OpenQuestions(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var asked []string
	for _, q := range qs {
		asked = append(asked, fmt.Sprintf("%s, %s: %s", q.Sides[0].Name, q.Sides[1].Name, q.Sides[1].Reason))
	}
	slices.Sort(asked)
	want := []string{
		"Anna Holm, Anna K. Holm: same family name, same first name, middle name missing in one, but 34 in 2024, 71 in 2024",
		"M. Lund, Mette Lund: same family name, initial fits",
		"Olga Vik, Olga Vik: the same name, but 50 in 2024, 30 in 2024",
	}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Errorf("questions (-want +got):\n%s", diff)
	}
	_, err = l.Find(t.Context(), "holm")
	var ambiguous *graph.AmbiguousError
	if !errors.As(err, &ambiguous) {
		t.Fatalf("holm: %v", err)
	}
	var details []string
	for _, n := range ambiguous.Candidates {
		details = append(details, n.Detail)
	}
	if diff := cmp.Diff([]string{"person, 34 in 2024, 1 article", "person, 71 in 2024, 1 article"}, details); diff != "" {
		t.Errorf("candidates (-want +got):\n%s", diff)
	}
}
