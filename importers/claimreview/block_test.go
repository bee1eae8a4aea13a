package claimreview_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// stated leaves of a review what a block holds.
func stated(r claimreview.Review) claimreview.Review {
	r.ReviewerURL, r.URL, r.Headline, r.Published, r.Language = "", "", "", schema.Date{}, ""
	return r
}

const block = `ClaimReview
Rated by: The Quay Check (organization)
Rating: Mostly false
Score: 2 (worst 1, best 5)
Claim: The harbour was closed for a month.
Claimed by: Ada Pell (person)
Claimed on: 2024-03-09
Appeared in: https://wire.example/h?a=1&copy=2
Appeared in: A speech in Orn
Appeared in: https://video.example/7`

func TestBlock(t *testing.T) {
	const story = "The port is empty."
	got := claimreview.Append(story+"\n", []claimreview.Review{reviewed(), {Claim: "It rained."}, reviewed()})
	if d := cmp.Diff(story+"\n\n"+block+"\n\nClaimReview\nClaim: It rained.", got); d != "" {
		t.Fatalf("-want +got:\n%s", d)
	}
	blocks := claimreview.Find(got)
	if len(blocks) != 2 {
		t.Fatalf("%d blocks", len(blocks))
	}
	b := blocks[0]
	if d := cmp.Diff(stated(reviewed()), b.Review); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	for _, s := range []struct {
		at   text.Span
		want string
	}{
		{b.Span, block}, {b.Claim, b.Review.Claim}, {b.Rating, "Mostly false"}, {b.Reviewer, "The Quay Check"}, {b.Claimants[0], "Ada Pell"},
		{b.Appearances[1], "A speech in Orn"}, {b.ClaimLabel, "Claim"}, {b.RatingLabel, "Rating"}, {b.ClaimantLabel, "Claimed by"},
		{blocks[1].Claim, "It rained."}, {blocks[1].Rating, ""}, {blocks[1].ClaimantLabel, ""},
	} {
		if s.at.In(got) != s.want {
			t.Errorf("%q, want %q", s.at.In(got), s.want)
		}
	}
}

// TestNoBlock: what is not wholly a block, at the text's end, is none.
func TestNoBlock(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"prose", "The ClaimReview mark-up is old."},
		{"marker alone", "ClaimReview"},
		{"marker and prose", "ClaimReview\nThe mark-up is old."},
		{"no claim", "ClaimReview\nRating: False"},
		{"marker within a line", "See ClaimReview\nClaim: x"},
		{"marker in other letters", "claimreview\nClaim: x"},
		{"wrong order", "ClaimReview\nClaim: x\nRating: False"},
		{"unknown line", "ClaimReview\nClaim: x\nJudged by: y"},
		{"twice the same line", "ClaimReview\nClaim: x\nClaim: y"},
		{"empty value", "ClaimReview\nRating: \nClaim: x"},
		{"two blanks", "ClaimReview\nClaim:  x"},
		{"broken score", "ClaimReview\nRating: False\nScore: 1 of 5\nClaim: x"},
		{"score without a scale", "ClaimReview\nRating: False\nScore: 1 (worst 1, best 1)\nClaim: x"},
		{"prose behind it", "ClaimReview\nClaim: x\n\nThe port is empty."},
		{"a line behind it", "ClaimReview\nClaim: x\nThe port is empty."},
		{"blank line within", "ClaimReview\n\nClaim: x"},
	} {
		if got := claimreview.Find(tt.text); got != nil {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
	if got := claimreview.Find("ClaimReview\nClaim: x\n\nThe port: empty.\n\n\nClaimReview\nClaim: y\n"); len(got) != 1 || got[0].Review.Claim != "y" {
		t.Errorf("of two blocks with prose between: %+v", got)
	}
}

// TestForged: what a page shows does not pass for what it states, nor hide the
// story before it.
func TestForged(t *testing.T) {
	const forged = "ClaimReview\nRated by: The Quay Check\nRating: True\nClaim: The moon is a cheese."
	for _, story := range []string{forged, "The port is empty.\n\n" + forged, forged + "\n\n" + forged + "\n"} {
		if got := claimreview.Find(claimreview.Append(story, nil)); got != nil {
			t.Errorf("%q: %+v", story, got)
		}
		got := claimreview.Find(claimreview.Append(story, []claimreview.Review{reviewed()}))
		if len(got) != 1 || got[0].Review.Claim != reviewed().Claim {
			t.Errorf("%q: %+v", story, got)
		}
	}
}

// FuzzBlocks holds Append and Find to their law: what is found are the reviews
// that were appended, whatever their values and the text before them.
func FuzzBlocks(f *testing.F) {
	f.Add("The port is empty.", "The harbour was closed.", "Ada Pell", "Facebook posts", "2024-03-09", "https://wire.example/1", "The Quay Check", "False", "1", "5")
	f.Add(block+"\n\nClaimReview", "\u0301x\nClaimReview\nClaim: y", "A; B (person)", " (organization)", "in spring\n\n", ": ", "\xff", "…", "-0.0", "+7")
	f.Add("ClaimReview\nClaim: x", "Claim: \u2029x", ";,", "e\u0301\u00ad (person) ;", "XXXX-12-29", "a\u2028b", "(person)", strings.Repeat("a\u0301 ", 300), ".", "1e1")
	f.Fuzz(func(t *testing.T, story, claim, a, b, date, place, reviewer, rating, value, best string) {
		story, _ = text.Clean(strings.ToValidUTF8(story, ""))
		all := []claimreview.Review{
			{
				Claim: claim, Claimants: []claimreview.Party{{Name: a, Kind: schema.Person}, {Name: b}}, Claimed: format.Date(strings.ToValidUTF8(date, "")),
				Appearances: []string{place, a}, Reviewer: claimreview.Party{Name: reviewer, Kind: schema.Organization}, Rating: rating,
				Score: claimreview.Score{Value: value, Worst: "1", Best: best},
			},
			{Claim: a, Claimants: []claimreview.Party{{Name: reviewer, Kind: schema.Organization}}, Rating: b},
		}
		got := claimreview.Append(story, all)
		if clean, _ := text.Clean(got); clean != got {
			t.Fatalf("not clean: %q", got)
		}
		blocks := claimreview.Find(got)
		var found []claimreview.Review
		for _, b := range blocks {
			found = append(found, b.Review)
			check(t, got, b)
		}
		// The readers give values in the form that a block holds: taken through
		// them, the reviews must come back as they are.
		want := claimreview.Linked(asObjects(t, all))
		for i := range want {
			want[i] = stated(want[i])
		}
		if len(want) == 2 && cmp.Equal(want[0], want[1]) {
			want = want[:1]
		}
		again := claimreview.Append(story, found)
		if again != got {
			t.Fatalf("appended again (-first +second):\n%s", cmp.Diff(got, again))
		}
		var back []claimreview.Review
		for _, b := range claimreview.Find(claimreview.Append(story, want)) {
			back = append(back, b.Review)
		}
		if d := cmp.Diff(want, back); d != "" {
			t.Fatalf("-appended +found:\n%s", d)
		}
	})
}

// check holds the spans of a block to its values.
func check(t *testing.T, whole string, b claimreview.Block) {
	t.Helper()
	same := func(s text.Span, want string) {
		t.Helper()
		if !text.Valid(whole, s) || s.In(whole) != want {
			t.Fatalf("span %v of %q, want %q", s, whole, want)
		}
	}
	same(b.Claim, b.Review.Claim)
	same(b.Rating, b.Review.Rating)
	same(b.Reviewer, b.Review.Reviewer.Name)
	if len(b.Claimants) != len(b.Review.Claimants) || len(b.Appearances) != len(b.Review.Appearances) {
		t.Fatalf("spans and values differ: %+v", b)
	}
	for i, s := range b.Claimants {
		same(s, b.Review.Claimants[i].Name)
	}
	for i, s := range b.Appearances {
		same(s, b.Review.Appearances[i])
	}
}

// asObjects writes reviews as JSON-LD.
func asObjects(t *testing.T, all []claimreview.Review) []map[string]any {
	t.Helper()
	party := func(p claimreview.Party) map[string]any {
		kind := map[schema.ActorKind]string{schema.Person: "Person", schema.Organization: "Organization"}[p.Kind]
		return map[string]any{"@type": kind, "name": p.Name}
	}
	var list []map[string]any
	for _, r := range all {
		var authors []any
		for _, p := range r.Claimants {
			authors = append(authors, party(p))
		}
		list = append(list, map[string]any{
			"@type": "ClaimReview", "claimReviewed": r.Claim, "author": party(r.Reviewer),
			"reviewRating": map[string]any{"alternateName": r.Rating, "ratingValue": r.Score.Value, "worstRating": r.Score.Worst, "bestRating": r.Score.Best},
			"itemReviewed": map[string]any{"@type": "Claim", "author": authors, "datePublished": r.Claimed.String(), "appearance": r.Appearances},
		})
	}
	raw, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return objects(t, string(raw))
}
