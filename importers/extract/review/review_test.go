package review_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/importers/extract/review"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// loaded returns the extractor over the embedded weights.
var loaded = sync.OnceValues(extract.New)

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// article makes an article of a text.
func article(body, language string) *schema.Article {
	p := schema.NewPublication("The Quay Paper", "quaypaper.example", schema.Outlet)
	a := &schema.Article{Text: body, Language: language, Publication: &p, URL: "https://quaypaper.example/1"}
	a.ID = schema.ArticleID(a)
	return a
}

// told writes what an extraction holds, a line for each value.
func told(t testing.TB, e *schema.Extraction) []string {
	t.Helper()
	if err := e.Validate(); err != nil {
		t.Fatal(err)
	}
	names, claims := map[schema.ID]string{}, map[schema.ID]string{}
	for _, a := range e.Actors {
		names[a.ID] = fmt.Sprintf("%s %s", a.Kind, a.Name)
		if a.Local() {
			names[a.ID] += fmt.Sprintf(" here %d", a.Ordinal)
		}
		if a.Mention.IsZero() {
			t.Errorf("no mention of %s", a.Name)
		}
	}
	for _, c := range e.Claims {
		claims[c.ID] = fmt.Sprintf("%s %s: %s", c.Language, c.Family, c.Text)
	}
	var lines []string
	for _, a := range e.Attributions {
		var speakers []string
		for _, s := range a.Speakers {
			speakers = append(speakers, names[s])
		}
		lines = append(lines, strings.Join([]string{
			string(a.Act), a.Verb, string(a.Manner), strings.Join(speakers, ", "), a.Source.Quote, a.Cue.Quote, a.Content.Quote, claims[a.Claim],
			a.Said.String(), a.Medium, fmt.Sprint(a.Confidence), a.By,
		}, " | "))
	}
	return lines
}

const by = " | 0.99 | claimreview@1"

func TestRead(t *testing.T) {
	x := extractor(t)
	for _, tt := range []struct {
		name, language string
		review         claimreview.Review
		want           []string
	}{
		{"refuted", "en-GB", claimreview.Review{
			Claim: "The harbour was closed for the whole spring.", Claimants: []claimreview.Party{{Name: "Ada Pell", Kind: schema.Person}},
			Claimed: schema.Date{Year: 2024, Month: 3, Day: 9}, Appearances: []string{"https://wire.example/7", "A speech"},
			Reviewer: claimreview.Party{Name: "Quay Check", Kind: schema.Organization}, Rating: "False",
		}, []string{
			"deny | rate | indirect | organization Quay Check | Quay Check | False | The harbour was closed for the whole spring. | " +
				"en assertion: The harbour was closed for the whole spring. |  | ",
			"claim | claim | indirect | person Ada Pell | Ada Pell | Claimed by | The harbour was closed for the whole spring. | " +
				"en assertion: The harbour was closed for the whole spring. | 2024-03-09 | https://wire.example/7",
		}},
		{"upheld, quoted", "en", claimreview.Review{
			Claim: "“The harbour was closed for the whole spring.”", Reviewer: claimreview.Party{Name: "Bo Lind", Kind: schema.Person}, Rating: "True",
		}, []string{
			"confirm | rate | indirect | person Bo Lind | Bo Lind | True | “The harbour was closed for the whole spring.” | " +
				"en assertion: The harbour was closed for the whole spring. |  | ",
			"claim | claim | direct |  |  | Claim | “The harbour was closed for the whole spring.” | en assertion: The harbour was closed for the whole spring. |  | ",
		}},
		{"neither, crowd, half quoted", "de", claimreview.Review{
			Claim: "Der Hafen sei „auf ewig“ geschlossen worden", Claimants: []claimreview.Party{{Name: "Facebook-Posts", Kind: schema.Person}},
			Reviewer: claimreview.Party{Name: "Prüfstand Küste"}, Rating: "Irreführend", Score: claimreview.Score{Value: "1", Worst: "1", Best: "5"},
		}, []string{
			"say | rate | indirect | organization Prüfstand Küste | Prüfstand Küste | Rating | Irreführend … Der Hafen sei „auf ewig“ geschlossen worden | " +
				"de assertion: Irreführend … Der Hafen sei „auf ewig“ geschlossen worden |  | ",
			"claim | claim | mixed | unnamed Facebook-Posts here 1 | Facebook-Posts | Claimed by | Der Hafen sei „auf ewig“ geschlossen worden | " +
				"de assertion: Der Hafen sei „auf ewig“ geschlossen worden |  | ",
		}},
		{"numbers, nobody rates", "", claimreview.Review{
			Claim: "The port sank.", Rating: "5 of 5", Score: claimreview.Score{Value: "5", Worst: "1", Best: "5"},
		}, []string{
			"confirm | rate | indirect |  |  | 5 of 5 | The port sank. |  assertion: The port sank. |  | ",
			"claim | claim | indirect |  |  | Claim | The port sank. |  assertion: The port sank. |  | ",
		}},
		{"no rating", "fr", claimreview.Review{
			Claim: "Le port a coulé.", Claimants: []claimreview.Party{{Name: "Ada Pell"}, {Name: "Internautes"}}, Reviewer: claimreview.Party{Name: "Q"},
		}, []string{
			"claim | claim | indirect | person Ada Pell, unnamed Internautes here 1 | Ada Pell … Internautes | Claimed by | Le port a coulé. | fr assertion: Le port a coulé. |  | ",
		}},
	} {
		for i := range tt.want {
			tt.want[i] += by
		}
		a := article(claimreview.Append("", []claimreview.Review{tt.review}), tt.language)
		if d := cmp.Diff(tt.want, told(t, x.Extract(a))); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestClaimants: who is meant by a name.
func TestClaimants(t *testing.T) {
	x := extractor(t)
	for _, tt := range []struct {
		name string
		kind schema.ActorKind
		want string
	}{
		{"Ada Pell", schema.Person, "person Ada Pell"},
		{"Sen. Ada Pell", schema.Person, "person Ada Pell"},
		{"Harbour Union of Orn", schema.Organization, "organization Harbour Union of Orn"},
		{"Velland", schema.Organization, "organization Velland"},
		{"Ada Pell", "", "person Ada Pell"},
		{"Orn Harbour Union", "", "organization Orn Harbour Union"},
		{"Iran", "", "state Iran"},
		{"Ada Pell and Bo Lind", "", "person Ada Pell, person Bo Lind"},
		{"Health officials", "", "unnamed Health officials here 1"},
		{"Facebook posts", schema.Organization, "unnamed Facebook posts here 1"},
		{"Social media users", schema.Person, "unnamed Social media users here 1"},
		{"Viral image", "", "unnamed Viral image here 1"},
		{"Viral post on Facebook", schema.Person, "unnamed Viral post on Facebook here 1"},
		{"Multiple sources", schema.Person, "unnamed Multiple sources here 1"},
		{"Usuarios de redes sociales", schema.Person, "unnamed Usuarios de redes sociales here 1"},
		{"Publicação no Facebook", schema.Organization, "unnamed Publicação no Facebook here 1"},
		{"Unknown", schema.Person, "unnamed Unknown here 1"},
		{"The Orn Post", schema.Organization, "organization Orn Post"},
		{"Facebook", schema.Organization, "organization Facebook"},
		{"Orn Image Works", schema.Organization, "organization Orn Image Works"},
	} {
		r := claimreview.Review{Claim: "The harbour was closed.", Claimants: []claimreview.Party{{Name: tt.name, Kind: tt.kind}}}
		e := x.Extract(article(claimreview.Append("", []claimreview.Review{r}), "en"))
		if got := strings.Split(told(t, e)[0], " | ")[3]; got != tt.want {
			t.Errorf("%q, stated %q: %q, want %q", tt.name, tt.kind, got, tt.want)
		}
	}
}

const story = "The harbour at Orn is open, the harbour master, Ada Pell, said on Monday. Pell denied that it had been closed for the whole spring."

// TestStory: a block changes nothing in what is read from the story before it, and
// a name in the block is that of the story.
func TestStory(t *testing.T) {
	x := extractor(t)
	alone := x.Extract(article(story, "en"))
	r := claimreview.Review{
		Claim: "It had been closed for the whole spring.", Claimants: []claimreview.Party{{Name: "Pell"}}, Reviewer: claimreview.Party{Name: "Reuters"}, Rating: "False",
	}
	a := article(claimreview.Append(story, []claimreview.Review{r}), "en")
	both := x.Extract(a)
	got := told(t, both)
	n := len(alone.Attributions)
	if n < 2 || len(got) != n+2 {
		t.Fatalf("%d attributions alone, %d with a block", n, len(got))
	}
	if d := cmp.Diff(alone.Attributions, both.Attributions[:n]); d != "" {
		t.Errorf("of the story (-alone +with a block):\n%s", d)
	}
	if d := cmp.Diff(alone.Actors, both.Actors[:len(alone.Actors)]); d != "" {
		t.Errorf("actors (-alone +with a block):\n%s", d)
	}
	if s := strings.Split(got[n+1], " | ")[3]; s != "person Ada Pell" {
		t.Errorf("claimed by %q", s)
	}
	if len(both.Citations) != 1 || both.Citations[0].Evidence.Quote != "Reuters" {
		t.Errorf("citations: %+v", both.Citations)
	}
	if denied, rated := both.Attributions[n-1], both.Attributions[n]; denied.Claim != rated.Claim || rated.Act != schema.Deny {
		t.Errorf("the denial of the story is of claim %s, that of the rating of %s", denied.Claim.Short(), rated.Claim.Short())
	}
}

// TestSplit: without a block the story is the article.
func TestSplit(t *testing.T) {
	a := article(story, "en")
	if got, blocks := review.Split(a); got != a || blocks != nil {
		t.Errorf("%+v, %d blocks", got, len(blocks))
	}
	b := article(claimreview.Append(story, []claimreview.Review{{Claim: "x"}}), "en")
	got, blocks := review.Split(b)
	if got.Text != story || len(blocks) != 1 || b.Text == story {
		t.Errorf("%q, %d blocks", got.Text, len(blocks))
	}
}

// TestMany: as many blocks as a text may hold, with as many names, take no time.
func TestMany(t *testing.T) {
	var all []claimreview.Review
	for i := range claimreview.MaxReviews {
		r := claimreview.Review{Claim: fmt.Sprintf("The harbour was closed %d times.", i), Rating: "False", Reviewer: claimreview.Party{Name: "Quay Check"}}
		for j := range 20 {
			r.Claimants = append(r.Claimants, claimreview.Party{Name: fmt.Sprintf("Ada Pell %d-%d", i, j)})
		}
		all = append(all, r)
	}
	e := extractor(t).Extract(article(claimreview.Append(story, all), "en"))
	if err := e.Validate(); err != nil {
		t.Fatal(err)
	}
	if n := len(e.Attributions); n < 2*claimreview.MaxReviews {
		t.Errorf("%d attributions", n)
	}
}

// FuzzRead holds what is read from blocks to the laws of the schema, whatever
// their values.
func FuzzRead(f *testing.F) {
	f.Add(story, "“The harbour was closed.”", "Ada Pell", "Facebook posts", "2024-03-09", "Quay Check", "False", "en")
	f.Add("", "?", "They", "e\u0301. B!", "in spring", "Dr.", "…", "")
	f.Add(" said", "“ “", "said", "Iran’s president. He", "2024", "(x)", "True", "ja-JP")
	f.Add("ClaimReview\nClaim: x", "that ", "Ada Pell and", "安倍晋三", "", "The", "“”", "de")
	x := extractor(f)
	f.Fuzz(func(t *testing.T, before, claim, a, b, date, reviewer, rating, language string) {
		if len(before)+len(claim)+len(a)+len(b)+len(reviewer)+len(rating) > 1<<14 {
			return
		}
		before, _ = text.Clean(strings.ToValidUTF8(before, ""))
		r := claimreview.Review{
			Claim: claim, Claimants: []claimreview.Party{{Name: a}, {Name: b, Kind: schema.Person}}, Claimed: schema.Date{Text: date},
			Reviewer: claimreview.Party{Name: reviewer}, Rating: rating,
		}
		body := strings.TrimRight(claimreview.Append(before, []claimreview.Review{r, {Claim: rating}}), "\n ")
		if body == "" {
			return
		}
		got := article(body, strings.ToValidUTF8(language, ""))
		e := x.Extract(got)
		if err := e.Validate(); err != nil {
			t.Fatalf("%q: %v", body, err)
		}
		if d := cmp.Diff(e, x.Extract(got), cmpopts.IgnoreFields(schema.Extraction{}, "Article")); d != "" {
			t.Fatalf("%q is read in two ways:\n%s", body, d)
		}
	})
}
