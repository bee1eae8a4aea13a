package graph_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// printedOn are articles in which publications stand: one that has a domain printed its
// own, the others are credited, each in n articles.
func printedOn(n int, all ...schema.Publication) (xs []*schema.Extraction) {
	for i, p := range all {
		for k := range n {
			own, b := p, (*sample.Builder)(nil)
			if p.Domain == "" {
				own = headed("Carrier", "carrier.example")
			}
			b = sample.New(schema.Article{
				URL: fmt.Sprintf("https://%s/%d/%d", own.Domain, i, k), Publication: &own, Title: "Port", Language: "en",
				Text: fmt.Sprintf("Harbour number %d-%d stayed shut. (%s)", i, k, p.Name), Published: schema.Date{Year: 2024, Month: 3, Day: 11},
			})
			if p.Domain == "" {
				b.Reprint(schema.ID{}, b.Publication(p), schema.Wire, "("+p.Name+")")
			}
			xs = append(xs, b.Extraction())
		}
	}
	return xs
}

// also gives a publication other names.
func also(p schema.Publication, aliases ...string) schema.Publication {
	p.Aliases = aliases
	return p
}

// TestAlike: which two publications are one by names and domains alone.
func TestAlike(t *testing.T) {
	n, d := credited, headed
	for _, tt := range []struct {
		a, b schema.Publication
		one  bool
	}{
		// One name, in other spellings.
		{n("Daily Herald"), n("The Daily Herald"), true},
		{n("DAILY HERALD"), n("the daily herald"), true}, // of one id
		{n("Halden Wire/Coast Desk"), n("Halden Wire / Coast Desk"), true},
		{n("Halden Wire/Coast Desk"), n("Halden Wire Coast Desk"), true},
		{n("Quay Times-Picayune"), n("The Quay Times Picayune"), true},
		{n("Ledger & Coast"), n("Ledger and Coast"), true},
		{n("U.S. Quay News"), n("US Quay News"), true},
		{n("St. Orn Post-Dispatch"), n("St Orn Post Dispatch"), true},
		{n("Quay: Post"), n("Quay Post"), false}, // no rendering of its words
		{n("St. Orn Dispatch"), n("St Orn Dispatch"), true},
		{n("Q.H.C."), n("QHC"), true},
		{n("Quay Post"), d("The Quay Post", "quaypost.example"), true},
		{n("quaypost.example"), d("The Quay Post", "quaypost.example"), true},
		{n("Washington Post"), d("The Washington Post", "washingtonpost.com"), true},
		// Names that the table of the press has.
		{n("AP"), n("Associated Press"), true},
		{n("The Associated Press"), n("A.P."), true},
		{n("Associated Press"), d("AP News", "apnews.com"), true},
		{n("AFP"), n("Agence France Presse"), true},
		{n("RFE/RL"), n("Radio Free Europe / Radio Liberty"), true},
		{n("Radio Liberty"), d("Radio Free Europe/Radio Liberty", "rferl.org"), true},
		{n("WSJ"), d("The Wall Street Journal", "wsj.com"), true},
		{n("nytimes.com"), n("The New York Times"), true},
		{n("The Guardian"), d("The Guardian", "guardian.co.uk"), true},
		{d("The Guardian", "theguardian.com"), d("The Guardian", "guardian.co.uk"), true},
		{d("BBC", "bbc.com"), d("BBC News", "bbc.co.uk"), true},
		{n("BBC"), n("BBC News"), true},
		{d("AP News", "apnews.com"), d("Associated Press", "ap.org"), true},
		{n("Süddeutsche Zeitung"), n("Suddeutsche Zeitung"), true},
		// Two domains.
		{d("Halden Wire", "haldenwire.com"), d("The Halden Wire", "haldenwire.co.uk"), true},
		{d("Halden Wire", "haldenwire.com"), d("Halden Wire", "halden-wire.com"), false},
		{d("Halden Wire", "haldenwire.com"), d("Halden Wire Sport", "haldenwire.net"), false},
		{d("The Standard", "standard.co.uk"), d("The Standard", "standard.co.ke"), false},
		{d("The Guardian", "theguardian.com"), d("The Guardian", "guardian.ng"), false},
		{d("The Guardian", "guardian.co.uk"), d("The Guardian", "guardian.ng"), false},
		{d("Daily Star", "dailystar.co.uk"), d("The Daily Star", "dailystar.com.lb"), false},
		{d("ABC", "abc.com"), d("ABC", "abc.net.au"), false},
		// Sisters, strangers, parts.
		{n("BBC Persian"), n("BBC"), false},
		{n("BBC Persian"), d("BBC News", "bbc.co.uk"), false},
		{n("The Sunday Times"), n("The Times"), false},
		{n("Sunday Quay Courier"), n("Quay Courier"), false},
		{n("AP"), n("AP Images"), false},
		{n("Associated Press"), also(n("AP Images"), "AP"), false},
		{n("AP"), n("AFP"), false},
		{n("Quay Herald"), n("Orn Herald"), false},
		{n("The Times"), d("The Times of Orn", "timesoforn.example"), false},
		{n("NBC"), n("NBC News"), false},
		{n("The Washington Post"), n("The Washington Times"), false},
		{n("Reuters"), n("Reuters UK"), false},
		// Aliases.
		{also(n("Quay Harbour Courier"), "QHC"), n("QHC"), true},
		{also(n("Quay Harbour Courier"), "Q.H.C."), d("QHC", "qhc.example"), true},
		{also(n("Quay Harbour Courier"), "QHC"), also(n("Queens Hill Courier"), "QHC"), false},
		{also(d("Quay Harbour Courier", "courier.example"), "QHC"), d("QHC", "qhc.example"), false},
		{also(n("Quay Courier International"), "Quay Courier"), n("Quay Courier"), false},
		{also(n("Halden Wire News Service"), "Halden Wire"), n("Halden Wire"), true},
	} {
		t.Run(tt.a.Name+" "+tt.a.Domain+"|"+tt.b.Name+" "+tt.b.Domain, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, printedOn(1, tt.a, tt.b)...)
			for _, pair := range [][2]schema.Publication{{tt.a, tt.b}, {tt.b, tt.a}} {
				if one := slices.Contains(onesWith(t, l, pair[0]), pair[1].ID); one != tt.one {
					t.Errorf("from %q: one %v, want %v", pair[0].Name, one, tt.one)
				}
			}
		})
	}
}

// alikes are publications that are one by names, by domains and by aliases, and others that
// are between two, or like one in their names only.
func alikes() []schema.Publication {
	return []schema.Publication{
		headed("AP News", "apnews.com"), also(credited("Associated Press"), "AP"), credited("The Associated Press"), credited("AP"), credited("AP Images"),
		headed("The Guardian", "theguardian.com"), headed("The Guardian", "guardian.co.uk"), headed("The Guardian", "guardian.ng"), credited("Guardian"),
		headed("Halden Wire", "haldenwire.com"), headed("Halden Wire", "haldenwire.net"), credited("The Halden Wire"), also(credited("Halden News Wire"), "HNW"), credited("HNW"),
		headed("Daily Herald", "dailyherald.example"), headed("The Daily Herald", "herald.example"), credited("Daily Herald"), credited("The Daily Herald"),
	}
}

// housesOf writes which publications are one, each house on a line.
func housesOf(t *testing.T, l *graph.Library, all []schema.Publication) (lines []string) {
	t.Helper()
	label := map[schema.ID]string{}
	for _, p := range all {
		label[p.ID] = p.Name + " " + p.Domain
	}
	for _, p := range all {
		var members []string
		for _, id := range onesWith(t, l, p) {
			members = append(members, label[id])
		}
		slices.Sort(members)
		lines = append(lines, fmt.Sprintf("%q", members))
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// TestAlikeHouses: names join through others, whatever the order in which articles came and
// whatever else is asked in a question; who fits two that are not one is with neither.
func TestAlikeHouses(t *testing.T) {
	want := []string{
		`["AP " "AP News apnews.com" "Associated Press " "The Associated Press "]`,
		`["AP Images "]`,
		`["Daily Herald " "The Daily Herald "]`,
		`["Daily Herald dailyherald.example"]`,
		`["Guardian "]`,
		`["HNW " "Halden News Wire "]`,
		`["Halden Wire haldenwire.com" "Halden Wire haldenwire.net" "The Halden Wire "]`,
		`["The Daily Herald herald.example"]`,
		`["The Guardian guardian.co.uk" "The Guardian theguardian.com"]`,
		`["The Guardian guardian.ng"]`,
	}
	for seed := range uint64(6) {
		xs := printedOn(2, alikes()...)
		r := rand.New(rand.NewPCG(seed, 9))
		r.Shuffle(len(xs), func(i, k int) { xs[i], xs[k] = xs[k], xs[i] })
		l := open(t, filepath.Join(t.TempDir(), "graph"))
		for some := range slices.Chunk(xs, 1+r.IntN(len(xs))) {
			put(t, l, some...)
		}
		if diff := cmp.Diff(want, housesOf(t, l, alikes())); diff != "" {
			t.Errorf("seed %d (-want +got)\n%s", seed, diff)
		}
	}
}

// TestAlikeGone: what made two one, or kept them apart, counts as long as an article tells
// of it.
func TestAlikeGone(t *testing.T) {
	here, there, named := headed("Daily Herald", "dailyherald.example"), headed("The Daily Herald", "herald.example"), credited("Daily Herald")
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, printedOn(1, here, named)...)
	if one := onesWith(t, l, named); len(one) != 2 {
		t.Errorf("one with %d, want the one of its name", len(one)-1)
	}
	other := printedOn(1, there)
	put(t, l, other...)
	if one := onesWith(t, l, named); len(one) != 1 {
		t.Errorf("one with %d, though two have its name", len(one)-1)
	}
	if _, err := l.Remove(t.Context(), other[0].Article.ID); err != nil {
		t.Fatal(err)
	}
	if one := onesWith(t, l, named); len(one) != 2 {
		t.Errorf("one with %d, when the other was removed", len(one)-1)
	}
}

// TestAlikeByMost: a name that few of a site's articles give is not its name.
func TestAlikeByMost(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, printedOn(7, headed("Quay Post", "quay.example"))...)
	slip := printedOn(8, headed("Halden Wire", "quay.example"))
	put(t, l, append(printedOn(1, credited("The Halden Wire")), slip[7])...)
	if one := onesWith(t, l, credited("The Halden Wire")); len(one) != 1 {
		t.Errorf("one with a site that one article of eight calls so")
	}
}

// TestAlikeJudged: a person's No keeps two apart, through others too, a Yes joins what names
// do not, and nothing of it stays when it is taken back.
func TestAlikeJudged(t *testing.T) {
	site, press, short, images := headed("AP News", "apnews.com"), credited("Associated Press"), credited("AP"), credited("AP Images")
	all := []schema.Publication{site, press, short, images}
	nothing := []string{`["AP " "AP News apnews.com" "Associated Press "]`, `["AP Images "]`}
	for _, tt := range []struct {
		name string
		js   []schema.Judgement
		want []string
	}{
		{"apart from the one with the domain", []schema.Judgement{judged(short, site, schema.No)}, []string{`["AP " "Associated Press "]`, `["AP Images "]`, `["AP News apnews.com"]`}},
		{"apart from one of its name", []schema.Judgement{judged(short, press, schema.No)}, []string{`["AP "]`, `["AP Images "]`, `["AP News apnews.com"]`, `["Associated Press "]`}},
		{"and that is settled", []schema.Judgement{judged(short, press, schema.No), judged(press, site, schema.Yes)}, []string{`["AP "]`, `["AP Images "]`, `["AP News apnews.com" "Associated Press "]`}},
		{"a sister", []schema.Judgement{judged(images, short, schema.Yes)}, []string{`["AP " "AP Images " "AP News apnews.com" "Associated Press "]`}},
		{"nobody is sure", []schema.Judgement{judged(short, site, schema.Unsure)}, nothing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, printedOn(1, all...)...)
			if diff := cmp.Diff(nothing, housesOf(t, l, all)); diff != "" {
				t.Errorf("nothing decided (-want +got)\n%s", diff)
			}
			made := judge(t, l, tt.js...)
			if diff := cmp.Diff(tt.want, housesOf(t, l, all)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			sound(t, l)
			for _, j := range made {
				withdraw(t, l, time.Time{}, j.ID)
			}
			if diff := cmp.Diff(nothing, housesOf(t, l, all)); diff != "" {
				t.Errorf("when it was taken back (-want +got)\n%s", diff)
			}
		})
	}
}

// TestAlikeAsked: who asks for one publication is answered for all that are one with it, and
// outlets and sources that are one count once.
func TestAlikeAsked(t *testing.T) {
	said := func(own schema.Publication, credits ...schema.Publication) *schema.Extraction {
		b := sample.New(schema.Article{
			URL: "https://" + own.Domain + "/b", Publication: &own, Text: "Two officials said that " + strike + ". (AP, The Associated Press)", Language: "en",
			Published: schema.Date{Year: 2024, Month: 3, Day: 11},
		})
		b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{b.Unnamed("Two officials")}, Source: "Two officials", Cue: "said",
			Content: "that " + strike, Claim: strike,
		})
		for _, c := range credits {
			b.Reprint(schema.ID{}, b.Publication(c), schema.Wire, c.Name)
		}
		return b.Extraction()
	}
	guardian, older := headed("The Guardian", "theguardian.com"), headed("The Guardian", "guardian.co.uk")
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	xs := []*schema.Extraction{said(guardian, credited("AP")), said(older, credited("The Associated Press")), said(quay, credited("The Associated Press"))}
	put(t, l, xs...)
	trace, err := l.Trace(t.Context(), xs[0].Claims[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	s, err := l.Spread(t.Context(), trace)
	if err != nil {
		t.Fatal(err)
	}
	if s.Articles != 3 || s.Outlets != 2 || len(s.Sources) != 1 {
		t.Errorf("%d articles in %d outlets from %d sources, want 3 in 2 from 1", s.Articles, s.Outlets, len(s.Sources))
	}
	node, err := l.Show(t.Context(), xs[0].Claims[0].ID)
	if err != nil || node.Carried.Outlets != 2 {
		t.Errorf("carried by %+v, %v; want 2 outlets", node.Carried, err)
	}
	for _, p := range []schema.Publication{guardian, older} {
		if got := list(t, l.Claims(t.Context(), graph.ClaimFilter{Publication: p.ID}), tell); len(got) != 2 {
			t.Errorf("in %s: %q, want two", p.Domain, got)
		}
		in, err := l.Sure(0).Trace(t.Context(), xs[0].Claims[0].ID, p.ID)
		if err != nil || len(in.Paths) != 2 {
			t.Errorf("ways in %s: %v, %v; want two", p.Domain, in, err)
		}
	}
	for _, p := range []string{"AP", "The Associated Press"} {
		links, err := l.Reprints(t.Context(), graph.ReprintFilter{Of: credited(p).ID})
		if err != nil || len(links) != 3 {
			t.Errorf("%d reprints of %s, %v; want 3", len(links), p, err)
		}
		for _, r := range links {
			if r.Origin != links[0].Origin {
				t.Errorf("of %s: two origins", p)
			}
		}
	}
}
