package graph_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// said is a sentence of a report: somebody, named or not, and the words.
type said struct {
	who     string
	unnamed bool
	words   string
	act     schema.Act // say if empty
}

// report is a text of an outlet, printed at an hour of a day, with what is said in it.
type report struct {
	outlet string
	hour   int
	text   string
	said   []said
	// credits is the outlet that it names as its origin, original the one whose report
	// it names.
	credits, original string
	// doubtful says that the extractor was not sure.
	doubtful bool
}

// address is where an outlet has its report.
func (r report) address() string { return "https://" + strings.ToLower(r.outlet) + ".example/a" }

func (r report) extraction() *schema.Extraction {
	own := schema.NewPublication(r.outlet, "", schema.Outlet)
	a := schema.Article{
		URL: r.address(), Publication: &own, Title: "Port " + r.outlet, Text: r.text, Language: "en",
		Published: schema.Date{Year: 2024, Month: 3, Day: 11, Clock: fmt.Sprintf("%02d:00:00Z", r.hour)},
	}
	for _, s := range r.said {
		a.Text += fmt.Sprintf("\n\n%s %s %s.", s.who, verb(s), s.words)
	}
	origin := r.credits + r.original
	if origin != "" {
		a.Text = "(" + origin + ") " + a.Text
	}
	b := sample.New(a)
	for _, s := range r.said {
		r.say(b, s)
	}
	if origin != "" {
		original := schema.ID{}
		if r.original != "" {
			original = schema.ArticleID(&schema.Article{URL: report{outlet: origin}.address()})
		}
		b.Reprint(original, b.Publication(schema.NewPublication(origin, "", schema.Outlet)), schema.Wire, "("+origin+")")
	}
	x := b.Extraction()
	for i := range x.Attributions {
		if r.doubtful {
			x.Attributions[i].Confidence = 0.4
		}
	}
	return x
}

// say adds a sentence. Words in capitals are the same claim again.
func (r report) say(b *sample.Builder, s said) {
	speaker := schema.ActorID(schema.Person, s.who)
	if s.unnamed {
		speaker = b.Unnamed(s.who)
	} else if !slices.ContainsFunc(b.Extraction().Actors, func(a schema.Actor) bool { return a.ID == speaker }) {
		b.Actor(schema.Person, s.who, s.who)
	}
	saying := sample.Saying{Act: s.act, Manner: schema.Indirect, Speakers: []schema.ID{speaker}, Source: s.who, Cue: verb(s), Content: s.words}
	switch s.act {
	case schema.Decline:
		saying.Cue, saying.Content, saying.Manner = verb(s)+" "+s.words, "", ""
	case "":
		saying.Act = schema.Say
	}
	_, claim := b.Say(saying)
	if s.act == schema.BlameAct {
		party, event, _ := strings.Cut(s.words, " for ")
		b.Blame(claim, b.Actor(schema.Organization, party, party), party, event)
	}
}

func verb(s said) string {
	switch s.act {
	case schema.Decline:
		return "declined"
	case schema.BlameAct:
		return "blamed"
	}
	return "said"
}

// What the reports say.
func gates() said {
	return said{who: "Ina Corr", words: "the lock gates had been due for repair since autumn"}
}
func again() said { s := gates(); s.words = strings.ToUpper(s.words); return s }
func delays() said {
	return said{who: "two officials", unnamed: true, words: "the repair was put off three times for want of money"}
}
func short() said  { return said{who: "Orla Fenn", words: "it was a mistake"} }
func silent() said { return said{who: "Tor Ashby", words: "to comment", act: schema.Decline} }
func charge() said {
	return said{who: "Ina Corr", words: "Hollin Board for the flood at the lower farms", act: schema.BlameAct}
}

// by is the same said by somebody else.
func by(who string, s said) said { s.who = who; return s }

// copied writes a statement with its copies.
func copied(s graph.Statement) string {
	names := func(a graph.ArticleSummary) string { return a.Publication.Name }
	words := strings.ToLower(s.Attribution.Content.Quote + s.Attribution.Cue.Quote)
	line := fmt.Sprintf("%s: %s %s", names(s.Article), s.Speakers[0].Name, words)
	for i, c := range s.Copies {
		line += []string{" = ", ", "}[min(i, 1)] + names(c.Article)
	}
	return line
}

func TestOnce(t *testing.T) {
	story, other := passage(60, 150), passage(61, 150)
	everything := []said{gates(), delays(), short(), silent(), charge()}
	all := func(outlet, copies string) []string {
		var lines []string
		for _, s := range everything {
			line := fmt.Sprintf("%s: %s %s%s%s", outlet, s.who, strings.ToLower(s.words), verb(s), copies)
			if s.act == schema.Decline {
				line = fmt.Sprintf("%s: %s %s %s%s", outlet, s.who, verb(s), s.words, copies)
			}
			lines = append(lines, line)
		}
		return lines
	}
	const gatesSaid = ": Ina Corr the lock gates had been due for repair since autumnsaid"
	for _, test := range []struct {
		name    string
		reports []report
		want    []string
	}{
		{"alone", []report{{outlet: "Wire", text: story, said: everything}}, all("Wire", "")},
		{"copies of all kinds", []report{
			{outlet: "Quay", hour: 9, text: story, said: everything, credits: "Wire"},
			{outlet: "Wire", hour: 6, text: story, said: everything},
			{outlet: "Tide", hour: 8, text: story, said: everything},
		}, all("Wire", " = Tide, Quay")},
		{"declared, of another wording", []report{
			{outlet: "Wire", hour: 6, text: story, said: everything}, {outlet: "Quay", hour: 9, text: other, said: everything, original: "Wire"},
		}, all("Wire", " = Quay")},
		{"a copy of a copy", []report{
			{outlet: "Wire", hour: 6, text: story, said: everything}, {outlet: "Quay", hour: 9, text: other, said: everything, original: "Wire"},
			{outlet: "Tide", hour: 12, text: passage(62, 150), said: everything, original: "Quay"},
		}, all("Wire", " = Quay, Tide")},
		{"independent", []report{
			{outlet: "Wire", text: story, said: []said{gates()}}, {outlet: "Quay", text: other, said: []said{gates()}},
		}, []string{"Wire" + gatesSaid, "Quay" + gatesSaid}},
		{"another speaker", []report{
			{outlet: "Wire", hour: 6, text: story, said: []said{gates(), delays()}},
			{outlet: "Quay", hour: 9, text: story, said: []said{by("Tom Ash", gates()), by("three officials", delays())}},
		}, []string{
			"Wire" + gatesSaid, "Quay: Tom Ash the lock gates had been due for repair since autumnsaid",
			"Wire: two officials the repair was put off three times for want of moneysaid",
			"Quay: three officials the repair was put off three times for want of moneysaid",
		}},
		{"twice in both", []report{
			{outlet: "Wire", hour: 6, text: story, said: []said{gates(), again()}}, {outlet: "Quay", hour: 9, text: story, said: []said{gates(), again()}},
		}, []string{"Wire" + gatesSaid + " = Quay", "Wire" + gatesSaid + " = Quay"}},
		{"twice in the copy", []report{
			{outlet: "Wire", hour: 6, text: story, said: []said{gates()}}, {outlet: "Quay", hour: 9, text: story, said: []said{gates(), again()}},
		}, []string{"Wire" + gatesSaid + " = Quay, Quay"}},
		{"a round-up of two", []report{
			{outlet: "Wire", hour: 6, text: story, said: []said{gates()}}, {outlet: "Tide", hour: 7, text: other, said: []said{gates()}},
			{outlet: "Lamp", hour: 9, text: story + "\n\n" + other, said: []said{gates()}},
		}, []string{"Wire" + gatesSaid + " = Lamp", "Tide" + gatesSaid}},
		{"said in the copies only", []report{
			{outlet: "Wire", hour: 6, text: story}, {outlet: "Quay", hour: 9, text: story, said: []said{gates()}}, {outlet: "Tide", hour: 11, text: story, said: []said{gates()}},
		}, []string{"Quay" + gatesSaid + " = Tide"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			for _, r := range test.reports {
				put(t, l, r.extraction())
			}
			got := list(t, l.Claims(t.Context(), graph.ClaimFilter{Once: true}), copied)
			got = append(got, list(t, l.Claims(t.Context(), graph.ClaimFilter{Once: true, Act: schema.Decline}), copied)...)
			slices.Sort(got)
			slices.Sort(test.want)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// circle are reports that name each other as their origins, and copies of them.
func circle() []report {
	return []report{
		{outlet: "Wire", hour: 6, text: passage(60, 150), said: []said{gates()}, original: "Quay"},
		{outlet: "Quay", hour: 9, text: passage(61, 150), said: []said{gates()}, original: "Wire"},
		{outlet: "Tide", hour: 12, text: passage(61, 150), said: []said{gates()}},
	}
}

func TestOnceInACircle(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	for _, r := range circle() {
		put(t, l, r.extraction())
	}
	got := list(t, l.Claims(t.Context(), graph.ClaimFilter{Once: true}), copied)
	if len(got) != 1 || strings.Count(got[0], ",") != 1 {
		t.Errorf("three articles that have it from each other: %q", got)
	}
}

// scrambled makes up reports of a few stories, copied, cut and changed at random.
func scrambled(seed uint64) []report {
	r := rand.New(rand.NewPCG(seed, 9))
	outlets := []string{"Wire", "Quay", "Tide", "Lamp", "Mole", "Pier", "Gull", "Buoy", "Keel", "Mast", "Helm", "Rope"}
	var reports []report
	for _, o := range outlets {
		p := report{outlet: o, hour: r.IntN(6) * 3, doubtful: r.IntN(4) == 0}
		for story := range 3 {
			if story > 0 && r.IntN(3) > 0 {
				continue
			}
			p.text = strings.TrimSpace(p.text + "\n\n" + passage(uint64(70+story+r.IntN(2)), 130))
		}
		for _, s := range []said{gates(), delays(), short(), charge(), again()} {
			switch r.IntN(8) {
			case 0:
			case 1:
				p.said = append(p.said, by("Tom Ash", s))
			default:
				p.said = append(p.said, s)
			}
		}
		switch origin := outlets[r.IntN(len(outlets))]; {
		case origin == o:
		case r.IntN(4) == 0:
			p.credits = origin
		case r.IntN(4) == 0:
			p.original = origin
		}
		reports = append(reports, p)
	}
	return reports
}

// TestOnceLaws: what comes once is a part of what comes each time, in its order, and
// all that is left out is told of by exactly one that is not, in whatever order the
// articles were put. A limit takes the first.
func TestOnceLaws(t *testing.T) {
	seeds := uint64(3)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		reports := scrambled(seed)
		var want map[string][]string
		for round := range 2 {
			l := open(t, filepath.Join(t.TempDir(), fmt.Sprint(seed, round)))
			for some := range slices.Chunk(reports, len(reports)-round*(len(reports)-1)) { // all at once, then one by one
				var xs []*schema.Extraction
				for _, p := range some {
					xs = append(xs, p.extraction())
				}
				put(t, l, xs...)
			}
			got, left := map[string][]string{}, 0
			for name, ask := range asked(t, l) {
				all, once := ask(false, 0), ask(true, 0)
				got[name] = onceLaws(t, fmt.Sprint("seed ", seed, ": ", name), all, once)
				left += len(all) - len(once)
				if first := ask(true, 2); !slices.EqualFunc(first, once[:min(2, len(once))], sameStatement) {
					t.Errorf("seed %d: %s: the first two are %q, not %q", seed, name, ids(first), ids(once))
				}
			}
			if left == 0 {
				t.Errorf("seed %d: nothing is left out", seed)
			}
			if want == nil {
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("seed %d, put in another order (-first +this)\n%s", seed, diff)
			}
			slices.Reverse(reports)
		}
	}
}

// asked are questions, for all there is or for what comes once, up to a limit.
func asked(t *testing.T, l *graph.Library) map[string]func(once bool, limit int) []graph.Statement {
	claims := func(f graph.ClaimFilter, least float64) func(bool, int) []graph.Statement {
		return func(once bool, limit int) []graph.Statement {
			f.Once, f.Limit = once, limit
			return gathered(t, l.Sure(least).Claims(t.Context(), f), func(s graph.Statement) graph.Statement { return s })
		}
	}
	who := func(words string) func(bool, int) []graph.Statement {
		return func(once bool, limit int) []graph.Statement {
			ask := l.Sure(0).Who
			if once {
				ask = l.Sure(0).WhoOnce
			}
			return gathered(t, failing(ask(t.Context(), words, limit)), func(f graph.Found) graph.Statement { return f.Statement })
		}
	}
	questions := map[string]func(bool, int) []graph.Statement{
		"all": claims(graph.ClaimFilter{}, 0), "sure": claims(graph.ClaimFilter{}, 0.5), "article": claims(graph.ClaimFilter{Article: schema.ArticleID(&schema.Article{URL: report{outlet: "Lamp"}.address()})}, 0),
		"speaker": claims(graph.ClaimFilter{Speaker: schema.ActorID(schema.Person, "Ina Corr")}, 0),
		"about":   claims(graph.ClaimFilter{About: "repair"}, 0), "act": claims(graph.ClaimFilter{Act: schema.BlameAct}, 0),
		"hands": claims(graph.ClaimFilter{MaxHands: 1}, 0), "who gates": who("lock gates due for repair"), "who short": who("it was a mistake"),
		"blamed": func(once bool, limit int) []graph.Statement {
			rows := gathered(t, l.Blamed(t.Context(), graph.BlameFilter{Once: once}), func(r graph.BlameRow) graph.Statement { return r.Statement })
			if limit > 0 {
				rows = rows[:min(limit, len(rows))]
			}
			return rows
		},
	}
	for _, outlet := range []string{"Wire", "Quay", "Rope"} {
		questions["in "+outlet] = claims(graph.ClaimFilter{Publication: schema.NewPublication(outlet, "", schema.Outlet).ID}, 0)
	}
	return questions
}

// onceLaws holds answers that come once to all answers, and writes them.
func onceLaws(t *testing.T, name string, all, once []graph.Statement) []string {
	t.Helper()
	rest, told := ids(all), map[string]int{}
	var written []string
	for _, s := range once {
		i := slices.Index(rest, ids([]graph.Statement{s})[0])
		if i < 0 {
			t.Fatalf("%s: %s is not there, or in another place", name, copied(s))
		}
		for _, left := range rest[:i] {
			told[left]--
		}
		rest = rest[i+1:]
		for _, c := range s.Copies {
			told[c.Attribution.Short()]++
		}
		written = append(written, copied(s))
	}
	for _, left := range rest {
		told[left]--
	}
	for left, n := range told {
		if n != 0 {
			t.Errorf("%s: %s is told of %d times", name, left, n+1)
		}
	}
	return written
}

// gathered takes the statements of all answers.
func gathered[T any](t *testing.T, seq iter.Seq2[T, error], of func(T) graph.Statement) (all []graph.Statement) {
	t.Helper()
	for a, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, of(a))
	}
	return all
}

func ids(all []graph.Statement) (list []string) {
	for _, s := range all {
		list = append(list, s.Attribution.ID.Short())
	}
	return list
}

func sameStatement(a, b graph.Statement) bool { return a.Attribution.ID == b.Attribution.ID }
