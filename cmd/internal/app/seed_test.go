package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/cmd/internal/answer"
)

// The seed is the article that the project began with. It may not be copied
// into the repository; what the graph must know after importing it is asked
// here, through the commands, line by line of the seed's README.

// seedDesk imports the seed twice, with further flags.
func seedDesk(t *testing.T, flags ...string) *desk {
	t.Helper()
	seed := shared(t, filepath.Join("seed", "article.txt"))
	d := newDesk(t)
	d.must(append([]string{"import", seed}, flags...)...)
	before := d.must("export")
	if got := d.must(append([]string{"import", seed}, flags...)...); !strings.Contains(got, "unchanged") {
		t.Errorf("the second import says %q", got)
	}
	if d.must("export") != before {
		t.Error("the second import changed the graph")
	}
	return d
}

// said returns every statement of the seed.
func (d *desk) said(args ...string) []answer.Statement {
	d.t.Helper()
	var c answer.Claims
	d.json(&c, append([]string{"claims"}, args...)...)
	return c.Claims
}

// one returns the statement whose content holds some words.
func one(t *testing.T, all []answer.Statement, words string) answer.Statement {
	t.Helper()
	for _, s := range all {
		if s.Content != nil && strings.Contains(s.Content.Quote, words) && len(s.Via) >= viaOf(all, words) {
			return s
		}
	}
	t.Errorf("no statement %q", words)
	return answer.Statement{}
}

// viaOf is the longest chain that words came through: of several statements in
// the same words the innermost is meant.
func viaOf(all []answer.Statement, words string) int {
	longest := 0
	for _, s := range all {
		if s.Content != nil && strings.Contains(s.Content.Quote, words) {
			longest = max(longest, len(s.Via))
		}
	}
	return longest
}

// speakers names who is credited, as "name (kind)".
func speakers(actors []answer.Actor) []string {
	var out []string
	for _, a := range actors {
		out = append(out, a.Name+" ("+a.Kind+")")
	}
	return out
}

func TestSeedTitleAndNotices(t *testing.T) {
	d := seedDesk(t)
	const title = "US conducts air strikes on Iran-linked paramilitary group in Iraq, Syria"
	var r answer.Record
	d.json(&r, "show", title)
	if r.Article == nil || r.Article.Title != title {
		t.Fatalf("the title is not %q", title)
	}
	if r.Article.Publication != nil {
		t.Errorf("the publication is not stated, yet it is %v", r.Article.Publication)
	}
	notices := map[int]string{}
	lines := strings.Split(r.Article.Text, "\n")
	for i, l := range lines {
		for _, n := range r.Article.Notices {
			if l != "" && n.Quote == l {
				notices[i+1] = n.Kind
			}
		}
	}
	for line, kind := range map[int]string{1: "promotion", 5: "caption", 7: "credit"} {
		if notices[line] != kind {
			t.Errorf("line %d is a %q, want %s", line, notices[line], kind)
		}
	}
	for _, s := range d.said() {
		if s.Line <= 7 || strings.Contains(s.Content.Quote, "around 1,000 U.S. troops") {
			t.Errorf("this is no claim: line %d, %q", s.Line, s.Content.Quote)
		}
	}
	// The gold has 15 attributions; what the Reuters report said and what its
	// sources said is one claim.
	if all := d.said(); len(all) != 15 || len(distinct(all)) != 14 {
		t.Errorf("%d attributions of %d claims, want 15 of 14", len(all), len(distinct(all)))
	}
}

// distinct returns the claims of statements, each once.
func distinct(all []answer.Statement) []string {
	var ids []string
	for _, s := range all {
		ids = append(ids, s.Claim)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func TestSeedHintsAtPublication(t *testing.T) {
	seed := shared(t, filepath.Join("seed", "article.txt"))
	r := newDesk(t).ask("import", seed)
	if !strings.Contains(r.err, "AMN") {
		t.Errorf("no hint at AMN: %s", r.err)
	}
}

func TestSeedReprint(t *testing.T) {
	d := seedDesk(t)
	var got answer.Reprints
	d.json(&got, "reprints")
	if len(got.Reprints) != 1 {
		t.Fatalf("%d reprints, want 1", len(got.Reprints))
	}
	r := got.Reprints[0]
	if r.Kind != "permission" || r.Basis != "declared" || r.Original != nil || r.From == nil || *r.From != "Radio Free Europe/Radio Liberty" {
		t.Errorf("reprint %+v", r)
	}
	if r.Evidence == nil || !strings.HasPrefix(r.Evidence.Quote, "This article was originally published by") || r.Line != 7 {
		t.Errorf("the evidence is not the notice: %+v, line %d", r.Evidence, r.Line)
	}
}

func TestSeedSpeakers(t *testing.T) {
	d := seedDesk(t)
	all := d.said()
	for _, tt := range []struct {
		words string
		want  []string
	}{
		{"it had bombed five targets", []string{"United States (state)"}},
		{"three of the Kata", []string{"Pentagon (organization)"}},
		{"In response to repeated", []string{"Jonathan Hoffman (person)"}},
		{"These locations included", []string{"Jonathan Hoffman (person)"}},
		{"a strong linkage", []string{"Jonathan Hoffman (person)"}},
		{"Iranian-backed forces of a series", []string{"Mike Pompeo (person)"}},
		{"a decisive U.S. response", []string{"Mike Pompeo (person)"}},
		{"some 5,000 U.S. troops", []string{"Mike Pompeo (person)"}},
		{"talks before sanctions", []string{"Iranian officials (unnamed)"}},
		{"Iran for aerial attacks", []string{"U.S. officials (unnamed)", "Saudi officials (unnamed)"}},
		{"an attack likely carried out by drones", []string{"military and militia sources (unnamed)"}},
		{"dissatisfaction with official corruption", nil},
	} {
		s := one(t, all, tt.words)
		got := speakers(s.Speakers)
		for i := range got {
			got[i] = strings.TrimPrefix(strings.TrimPrefix(got[i], "The "), "the ")
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.words, diff)
		}
	}
	hoffman := one(t, all, "In response to repeated")
	if len(hoffman.Speakers) == 1 && hoffman.Speakers[0].Role != "U.S. Assistant to the Secretary of Defense" {
		t.Errorf("Hoffman's role is %q", hoffman.Speakers[0].Role)
	}
	if !strings.Contains(hoffman.Medium, "statement") {
		t.Errorf("the medium of Hoffman's words is %q", hoffman.Medium)
	}
	pompeo := one(t, all, "some 5,000 U.S. troops")
	if len(pompeo.Speakers) == 1 && pompeo.Speakers[0].Role != "U.S. Secretary of State" {
		t.Errorf("Pompeo's role is %q", pompeo.Speakers[0].Role)
	}
	// "The U.S. statement" is Hoffman's: the same speaker, or a stated link to him.
	blame := one(t, all, "Hizbollah, also known as")
	if len(blame.Speakers) == 0 {
		t.Error("nobody is credited with the U.S. statement's blame")
	}
}

func TestSeedChain(t *testing.T) {
	d := seedDesk(t)
	var got answer.Trace
	d.json(&got, "trace", "an attack likely carried out by drones")
	if len(got.Paths) != 1 {
		t.Fatalf("%d paths, want 1", len(got.Paths))
	}
	p := got.Paths[0]
	if len(p.Reprints) != 1 || p.Reprints[0].From == nil || *p.Reprints[0].From != "Radio Free Europe/Radio Liberty" {
		t.Errorf("reprinted from %+v", p.Reprints)
	}
	if len(p.Hands) != 2 {
		t.Fatalf("%d hands, want 2: %+v", len(p.Hands), p.Hands)
	}
	relay, source := p.Hands[0], p.Hands[1]
	if diff := cmp.Diff([]string{"Reuters", "A Reuters report", "said"}, []string{relay.Speakers[0].Name, relay.As, relay.Cue}); diff != "" {
		t.Errorf("relay (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"military and militia sources", "citing"}, []string{source.Speakers[0].Name, source.Cue}); diff != "" {
		t.Errorf("source (-want +got):\n%s", diff)
	}
	if p.Count != 3 {
		t.Errorf("%d hands between the reader and the sources, want 3", p.Count)
	}
	for _, words := range []string{"Iranian-backed forces of a series", "a decisive U.S. response"} {
		s := one(t, d.said(), words)
		if len(s.Via) != 1 || len(s.Via[0].Speakers) != 1 || s.Via[0].Speakers[0].Name != "Reuters" {
			t.Errorf("%q came via %+v, want Reuters", words, s.Via)
		}
	}
}

func TestSeedBlamed(t *testing.T) {
	d := seedDesk(t)
	var got answer.Blamed
	d.json(&got, "blamed")
	find := func(words string) answer.BlameEntry {
		for _, b := range got.Blames {
			if b.Actor != nil && strings.Contains(b.Actor.Name, words) || strings.Contains(b.Cause, words) {
				return b
			}
		}
		t.Errorf("nobody blames %s", words)
		return answer.BlameEntry{}
	}
	if b := find("Hizbollah"); b.Actor != nil {
		if !strings.Contains(b.For, "recent attacks") || !strings.Contains(b.For, "30-plus rocket attack") {
			t.Errorf("Kata'ib Hizbollah is blamed for %q", b.For)
		}
		var r answer.Record
		d.json(&r, "show", b.Actor.ID)
		for _, alias := range []string{"Brigades", "KH"} {
			if !slices.ContainsFunc(r.Actor.Aliases, func(a string) bool { return strings.Contains(a, alias) }) {
				t.Errorf("Kata'ib Hizbollah is not also known as %s: %q", alias, r.Actor.Aliases)
			}
		}
	}
	if b := find("Iranian-backed forces"); b.Actor != nil {
		if b.Statement.Act != "accuse" || len(b.Statement.Via) != 1 || !strings.Contains(b.For, "a series of attacks on bases in Iraq") {
			t.Errorf("Iranian-backed forces: %s via %v for %q", b.Statement.Act, b.Statement.Via, b.For)
		}
	}
	var iran answer.Blamed
	d.json(&iran, "blamed", "iran", "--by", "saudi officials")
	if len(iran.Blames) != 1 || len(iran.Blames[0].Statement.Speakers) != 2 || !strings.Contains(iran.Blames[0].For, "aerial attacks on Saudi oil facilities") {
		t.Errorf("Saudi officials blame Iran: %+v", iran.Blames)
	}
	cause := find("dissatisfaction with official corruption and incompetence")
	if cause.Actor != nil || len(cause.Statement.Speakers) != 0 || !strings.Contains(cause.For, "protests") {
		t.Errorf("dissatisfaction is blamed as %+v by %v for %q", cause.Actor, cause.Statement.Speakers, cause.For)
	}
	if len(got.Blames) != 4 {
		t.Errorf("%d blames, want 4", len(got.Blames))
	}
}

func TestSeedThreat(t *testing.T) {
	d := seedDesk(t)
	all := d.said("pompeo", "--act", "threaten")
	if len(all) != 1 || !strings.Contains(all[0].Content.Quote, "a decisive U.S. response") {
		t.Errorf("Pompeo threatened %+v", all)
	}
}

func TestSeedAffiliation(t *testing.T) {
	d := seedDesk(t)
	var r answer.Record
	d.json(&r, "show", "quds force")
	if r.Actor == nil || !slices.ContainsFunc(r.Actor.Affiliations, func(a answer.Affiliation) bool {
		return strings.Contains(a.Actor.Name, "Islamic Revolutionary Guards Corps")
	}) {
		t.Errorf("the Quds Force belongs to %+v", r.Actor)
	}
}

func TestSeedDates(t *testing.T) {
	for _, tt := range []struct {
		flags                             []string
		bombed, accused, troops, reported string
	}{
		{nil, "XXXX-12-29", "", "XXXX-01", "XXXX-12-29"},
		{[]string{"--date", "2019-12-30"}, "2019-12-29", "2019-12", "2019-01", "2019-12-29"},
	} {
		d := seedDesk(t, tt.flags...)
		all := d.said()
		for words, want := range map[string]string{
			"it had bombed five targets": tt.bombed, "Iranian-backed forces of a series": tt.accused,
			"some 5,000 U.S. troops": tt.troops,
		} {
			got := ""
			if s := one(t, all, words); s.Said != nil {
				got = s.Said.EDTF
			}
			if got != want {
				t.Errorf("%v: %q was said %q, want %q", tt.flags, words, got, want)
			}
		}
	}
}

// Line ends and blanks are no part of what an article says.
func TestSeedVariants(t *testing.T) {
	seed := shared(t, filepath.Join("seed", "article.txt"))
	raw, err := os.ReadFile(seed)
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	for name, text := range map[string]string{
		"as it is":             string(raw),
		"with CRLF":            strings.ReplaceAll(string(raw), "\n", "\r\n"),
		"with no-break blanks": strings.ReplaceAll(string(raw), "U.S. ", "U.S.\u00a0"),
		"with blanks at ends":  strings.ReplaceAll(string(raw), "\n", "  \n"),
	} {
		d := newDesk(t)
		if err := os.WriteFile(filepath.Join(d.dir, "article.txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		d.must("import", "article.txt")
		got := d.must("export")
		if want == "" {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s, the graph is another one:\n%s", name, diff)
		}
	}
}
