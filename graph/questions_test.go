package graph_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// tell tells a statement in a line.
func tell(s graph.Statement) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d %s %s", outlet(s.Article), s.Line, names(s.Speakers), s.Attribution.Act)
	if words := strings.Fields(s.Claim.Text); len(words) > 0 {
		fmt.Fprintf(&b, " %q", strings.Join(words[:min(4, len(words))], " "))
	}
	for _, h := range s.Via {
		fmt.Fprintf(&b, " via %s", names(h.Speakers))
	}
	for _, bl := range s.Blames {
		fmt.Fprintf(&b, " blaming %s%s", names(s.BlamedActors), bl.Cause)
	}
	return b.String()
}

func outlet(a graph.ArticleSummary) string {
	if a.Publication == nil {
		return "?"
	}
	return a.Publication.Domain[:strings.Index(a.Publication.Domain, ".")]
}

func names(actors []schema.Actor) string {
	if len(actors) == 0 {
		return "nobody"
	}
	var out []string
	for _, a := range actors {
		out = append(out, a.Name)
	}
	return strings.Join(out, "+")
}

// told collects an answer, a line for each statement; by outlet, since the order
// of ids means nothing to a reader.
func told[T any](t *testing.T, seq func(func(T, error) bool), line func(T) string) map[string]int {
	t.Helper()
	out := map[string]int{}
	for s, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		out[line(s)]++
	}
	return out
}

// lines is the set of lines that are wanted.
func lines(list ...string) map[string]int {
	out := map[string]int{}
	for _, s := range list {
		out[s]++
	}
	return out
}

func id(t *testing.T, l *graph.Library, ref string, kind schema.NodeKind) schema.ID {
	t.Helper()
	n, err := l.Find(t.Context(), ref, kind)
	if err != nil {
		t.Fatal(err)
	}
	return n.ID
}

func TestClaims(t *testing.T) {
	l := newsroom(t)
	tor := id(t, l, "Tor Lindqvist", schema.ActorNode)
	lowland := id(t, l, "Lowland Gazette", schema.PublicationNode)
	const (
		torAccuses = ` Tor Lindqvist accuse "the Free Harbour Front" via Halden Wire blaming Free Harbour Front`
		torSays    = `lowlandgazette:4 Tor Lindqvist say "No comment … ever."`
		denies     = `lowlandgazette:1 Free Harbour Front deny "a drone attack likely"`
		blame      = `lowlandgazette:2 port officials+Harbour officials blame "the Free Harbour Front" blaming Free Harbour Front`
		cause      = `lowlandgazette:3 nobody blame "largely on dissatisfaction with" blaming nobodydissatisfaction with fuel prices`
		sources    = `haldenwire:1 port and harbour sources say "A drone attack likely"`
		ilse       = `haldenwire:2 Ilse Brandt say "We saw two drones"`
	)
	day := func(s string) schema.Date {
		d, err := schema.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		name   string
		filter graph.ClaimFilter
		want   map[string]int
	}{
		{"speaker", graph.ClaimFilter{Speaker: tor}, lines("norrland:2"+torAccuses, "baycourier:3"+torAccuses, "?:2"+torAccuses, torSays)},
		{"speaker and publication", graph.ClaimFilter{Speaker: tor, Publication: lowland}, lines(torSays)},
		{"publication", graph.ClaimFilter{Publication: lowland}, lines(denies, blame, cause, torSays)},
		{"article", graph.ClaimFilter{Article: sample.Wire().Article.ID}, lines(sources, ilse)},
		{"article without", graph.ClaimFilter{Article: schema.NewID("x")}, lines()},
		{"speaker and article", graph.ClaimFilter{Speaker: tor, Article: sample.Denial().Article.ID}, lines(torSays)},
		{"act", graph.ClaimFilter{Act: schema.BlameAct}, lines(blame, cause)},
		{"decline", graph.ClaimFilter{Act: schema.Decline}, lines(`haldenwire:3 Ministry of Ports decline`)},
		{"manner", graph.ClaimFilter{Manner: schema.Direct}, lines(ilse, torSays)},
		{"about", graph.ClaimFilter{About: "drone attacks", Publication: lowland}, lines(denies)},
		{"about the title only", graph.ClaimFilter{About: "officials trade blame"}, lines()},
		{"about punctuation", graph.ClaimFilter{About: "“!”"}, lines()},
		{"about operators", graph.ClaimFilter{About: `no (comment) OR "`}, lines()},
		{"since", graph.ClaimFilter{Since: day("2021-04-12")}, lines(denies, blame, cause, torSays)},
		{"until", graph.ClaimFilter{Until: day("2021-04-08")}, lines(sources)},
		{"until the month", graph.ClaimFilter{Until: day("2021-04"), Article: sample.Wire().Article.ID}, lines(sources, ilse)},
		{"since another year", graph.ClaimFilter{Since: day("2022")}, lines()},
		{"one hand", graph.ClaimFilter{MaxHands: 1, Speaker: tor}, lines(torSays)},
		{"two hands", graph.ClaimFilter{MaxHands: 2, Speaker: tor}, lines("norrland:2"+torAccuses, torSays)},
		{"three hands", graph.ClaimFilter{MaxHands: 3, Speaker: tor}, lines("norrland:2"+torAccuses, "baycourier:3"+torAccuses, torSays)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, told(t, l.Claims(t.Context(), test.filter), tell)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if n, err := count(l.Claims(t.Context(), graph.ClaimFilter{})); err != nil || n != 21 {
		t.Errorf("all claims: %d, %v", n, err)
	}
	if n, err := count(l.Claims(t.Context(), graph.ClaimFilter{Limit: 3})); err != nil || n != 3 {
		t.Errorf("limited: %d, %v", n, err)
	}
}

// Answers stand in order of article and place, and so they do every time.
func TestClaimsInOrder(t *testing.T) {
	l := newsroom(t)
	var last graph.Statement
	for s, err := range l.Claims(t.Context(), graph.ClaimFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if c := last.Article.ID.Compare(s.Article.ID); c > 0 || c == 0 && last.Attribution.Content.Start() > s.Attribution.Content.Start() {
			t.Errorf("%s stands before %s", tell(last), tell(s))
		}
		last = s
	}
}

// Somebody may change the graph while going through an answer.
func TestPutWhileAsking(t *testing.T) {
	l := newsroom(t)
	n := 0
	for _, err := range l.Claims(t.Context(), graph.ClaimFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			put(t, l, sample.Generate(1, 1)...)
			for _, x := range sample.Newsroom() {
				if _, err := l.Remove(t.Context(), x.Article.ID); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if n == 0 || n > 21 {
		t.Errorf("%d answers", n)
	}
	sound(t, l)
}

func TestTrace(t *testing.T) {
	l := newsroom(t)
	claim := sample.Wire().Claims[0].ID
	trace, err := l.Trace(t.Context(), claim)
	if err != nil {
		t.Fatal(err)
	}
	if trace.Claim.ID != claim {
		t.Errorf("claim %v", trace.Claim)
	}
	got := map[string]int{}
	for _, p := range trace.Paths {
		var b strings.Builder
		fmt.Fprint(&b, outlet(p.Article))
		for _, r := range p.Reprints {
			fmt.Fprintf(&b, " <- %s(%d)", r.From.Name, r.Line)
		}
		for _, h := range p.Hands {
			fmt.Fprintf(&b, " < %s", names(h.Speakers))
		}
		fmt.Fprintf(&b, " = %d", p.Count)
		got[b.String()]++
	}
	want := lines(
		"haldenwire < port and harbour sources = 1",
		"norrland < Halden Wire < port and harbour sources = 2",
		"baycourier <- Radio Norrland/Norrland Service(1) < Halden Wire < port and harbour sources = 3",
		"? <- The Bay Courier(4) <- Radio Norrland/Norrland Service(1) < Halden Wire < port and harbour sources = 4",
		"lowlandgazette < Free Harbour Front = 1",
	)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := l.Trace(t.Context(), schema.NewID("x")); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("no such claim: %v", err)
	}
}

func TestReprints(t *testing.T) {
	l := newsroom(t)
	original, c := sample.Broadcast().Article.ID, sample.Copy(sample.Broadcast().Article.ID).Article.ID
	norrland := id(t, l, "norrland.example", schema.PublicationNode)
	courier := id(t, l, "baycourier.example", schema.PublicationNode)
	halden := id(t, l, "haldenwire.example", schema.PublicationNode)
	const first, second = "baycourier from Radio Norrland/Norrland Service (norrland) permission 1", "? from The Bay Courier (baycourier) licence 4"
	for _, test := range []struct {
		name   string
		filter graph.ReprintFilter
		want   []string
	}{
		{"all", graph.ReprintFilter{}, []string{first, second}},
		{"article", graph.ReprintFilter{Article: c}, []string{first, second}},
		{"original", graph.ReprintFilter{Article: original}, []string{first}},
		{"publication of both", graph.ReprintFilter{Publication: courier}, []string{first, second}},
		{"publication of the original", graph.ReprintFilter{Publication: norrland}, []string{first}},
		{"other publication", graph.ReprintFilter{Publication: halden}, nil},
		{"of a publication", graph.ReprintFilter{Of: norrland}, []string{first}},
		{"of an article", graph.ReprintFilter{Of: c}, []string{second}},
		{"of one in another", graph.ReprintFilter{Of: norrland, Publication: courier}, []string{first}},
		{"of it, not in it", graph.ReprintFilter{Of: courier, Article: original}, nil},
		{"basis", graph.ReprintFilter{Basis: schema.Declared, Article: original}, []string{first}},
		{"other basis", graph.ReprintFilter{Basis: schema.Detected}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			links, err := l.Reprints(t.Context(), test.filter)
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]int{}
			for _, r := range links {
				got[fmt.Sprintf("%s from %s (%s) %s %d", outlet(r.Copy), r.From.Name, outlet(*r.Original), r.Reprint.Kind, r.Line)]++
			}
			if diff := cmp.Diff(lines(test.want...), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	// An original that is no longer held is only known by its publication.
	if _, err := l.Remove(t.Context(), original); err != nil {
		t.Fatal(err)
	}
	links, err := l.Reprints(t.Context(), graph.ReprintFilter{Article: c, Of: norrland})
	if err != nil || len(links) != 1 || links[0].Original != nil || links[0].From.ID != norrland {
		t.Errorf("without the original: %v, %v", links, err)
	}
	sound(t, l)
}

func TestBlamed(t *testing.T) {
	l := newsroom(t)
	front := id(t, l, "FHF", schema.ActorNode)
	tor := id(t, l, "Tor Lindqvist", schema.ActorNode)
	row := func(r graph.BlameRow) string {
		blamed := r.Blame.Cause
		if r.Blamed != nil {
			blamed = r.Blamed.Name
		}
		return fmt.Sprintf("%s: %s by %s for %s", outlet(r.Statement.Article), blamed, names(r.Statement.Speakers), r.Blame.For)
	}
	const (
		attacks = ": Free Harbour Front by Tor Lindqvist for a series of attacks on coastal depots"
		fire    = "lowlandgazette: Free Harbour Front by port officials+Harbour officials for the fire at the depot"
		prices  = "lowlandgazette: dissatisfaction with fuel prices by nobody for The protests"
	)
	for _, test := range []struct {
		name   string
		filter graph.BlameFilter
		want   map[string]int
	}{
		{"all", graph.BlameFilter{}, lines("norrland"+attacks, "baycourier"+attacks, "?"+attacks, fire, prices)},
		{"blamed", graph.BlameFilter{Blamed: front}, lines("norrland"+attacks, "baycourier"+attacks, "?"+attacks, fire)},
		{"by", graph.BlameFilter{By: tor}, lines("norrland"+attacks, "baycourier"+attacks, "?"+attacks)},
		{"both", graph.BlameFilter{Blamed: front, By: tor}, lines("norrland"+attacks, "baycourier"+attacks, "?"+attacks)},
		{"nobody", graph.BlameFilter{Blamed: tor}, lines()},
	} {
		if diff := cmp.Diff(test.want, told(t, l.Blamed(t.Context(), test.filter), row)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestWho(t *testing.T) {
	l := newsroom(t)
	found, err := l.Who(t.Context(), "We saw two drones over the depot", 3)
	if err != nil || len(found) == 0 || tell(found[0].Statement) != `haldenwire:2 Ilse Brandt say "We saw two drones"` {
		t.Fatalf("found %v, %v", found, err)
	}
	for i := 1; i < len(found); i++ {
		if found[i-1].Score < found[i].Score {
			t.Errorf("scores %v before %v", found[i-1].Score, found[i].Score)
		}
	}
	if found, err := l.Who(t.Context(), "drone attack", 2); err != nil || len(found) != 2 {
		t.Errorf("limited: %d, %v", len(found), err)
	}
	if found, err := l.Who(t.Context(), "zebra crossing", 0); err != nil || len(found) != 0 {
		t.Errorf("nobody: %v, %v", found, err)
	}
	if _, err := l.Who(t.Context(), " ?", 0); !errors.Is(err, search.ErrEmptyQuery) {
		t.Errorf("nothing asked: %v", err)
	}
}

func TestSearch(t *testing.T) {
	l := newsroom(t)
	page, err := l.Search(t.Context(), "drones dawn", 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(page.Claims) != 1 || !strings.Contains(page.Claims[0].Snippet, "\x02dawn\x03") || len(page.Articles) != 1 {
		t.Errorf("found %+v", page)
	}
	page, err = l.Search(t.Context(), `actor:lindqvist act:accuse`, 0)
	if err != nil || len(page.Claims) != 3 || len(page.Articles) != 0 {
		t.Errorf("found %+v, %v", page, err)
	}
	if _, err := l.Search(t.Context(), "", 0); !errors.Is(err, search.ErrEmptyQuery) {
		t.Errorf("nothing asked: %v", err)
	}
	if _, err := l.Search(t.Context(), `"open`, 0); err == nil {
		t.Error("a query that cannot be read was answered")
	}
}

func TestShow(t *testing.T) {
	l := newsroom(t)
	wire, broadcast, denial := sample.Wire(), sample.Broadcast(), sample.Denial()
	show := func(id schema.ID) *graph.Record {
		t.Helper()
		r, err := l.Show(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if r.Node.ID != id {
			t.Errorf("node %v, want %v", r.Node.ID, id)
		}
		return r
	}
	check := func(what string, got, want int) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %d, want %d", what, got, want)
		}
	}
	r := show(broadcast.Article.ID)
	check("statements of an article", len(r.Statements), 5)
	check("reprints of an article", len(r.Reprints), 1)
	if diff := cmp.Diff(broadcast.Article.Title, r.Extraction.Article.Title); diff != "" {
		t.Error(diff)
	}
	r = show(wire.Claims[0].ID)
	check("statements of a claim", len(r.Statements), 8)
	if r.Claim == nil || r.Claim.Family != schema.Assertion {
		t.Errorf("claim %v", r.Claim)
	}
	r = show(id(t, l, "Free Harbour Front", schema.ActorNode))
	check("statements of an actor", len(r.Statements), 4)
	check("blames of an actor", len(r.Blamed), 4)
	check("affiliations", len(r.Affiliations), 3)
	if diff := cmp.Diff([]string{"FHF", "Front"}, r.Actor.Aliases); diff != "" {
		t.Error(diff)
	}
	r = show(id(t, l, "Coastal League", schema.ActorNode))
	check("members", len(r.Members), 3)
	if r.Members[0].Actor.Name != "Free Harbour Front" || r.Members[0].Affiliation.Relation != "an arm of" {
		t.Errorf("member %+v", r.Members[0])
	}
	r = show(id(t, l, "Halden Wire", schema.PublicationNode))
	check("articles of a publication", len(r.Articles), 1)
	check("citing articles", len(r.CitedBy), 3)
	if diff := cmp.Diff([]string{"Halden"}, r.Publication.Aliases); diff != "" {
		t.Error(diff)
	}
	r = show(denial.Attributions[0].ID)
	if len(r.Statements) != 1 || r.Attribution.Act != schema.Deny {
		t.Errorf("attribution %+v", r.Attribution)
	}
	r = show(denial.Blames[0].ID)
	if len(r.Statements) != 1 || r.Blame.For != "the fire at the depot" {
		t.Errorf("blame %+v", r.Blame)
	}
	c := sample.Copy(broadcast.Article.ID)
	r = show(c.Reprints[0].ID)
	if len(r.Reprints) != 1 || r.Reprints[0].From.Name != "Radio Norrland/Norrland Service" {
		t.Errorf("reprint %+v", r.Reprints)
	}
	r = show(broadcast.Citations[0].ID)
	if r.Citation == nil || r.Publication.Name != "Halden Wire" || len(r.Articles) != 1 {
		t.Errorf("citation %+v", r.Citation)
	}
	if _, err := l.Show(t.Context(), schema.NewID("x")); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("nothing: %v", err)
	}
}

func TestStats(t *testing.T) {
	l := newsroom(t)
	s, err := l.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if s.Bytes == 0 || s.Quads < 500 {
		t.Errorf("%d quads in %d bytes", s.Quads, s.Bytes)
	}
	s.Bytes, s.Quads = 0, 0
	want := graph.Stats{
		Articles: 5, Publications: 4, Actors: 12, Claims: 10, Attributions: 22, Blames: 3, Reprints: 2, Citations: 3, Notices: 2,
		Named: 16, Unnamed: 5, Anonymous: 1,
		Manner: map[schema.Manner]int{schema.Indirect: 19, schema.Direct: 2},
		Act: map[schema.Act]int{
			schema.Say: 9, schema.Cite: 3, schema.Accuse: 3, schema.Deny: 4, schema.BlameAct: 2, schema.Decline: 1,
		},
	}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestArticles(t *testing.T) {
	l := newsroom(t)
	var last schema.ID
	n := 0
	for a, err := range l.Articles(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if last.Compare(a.ID) >= 0 {
			t.Errorf("%s does not stand behind %s", a.ID, last)
		}
		last = a.ID
		n++
	}
	if n != 5 {
		t.Errorf("%d articles", n)
	}
}

// The order in which articles come in leaves no trace.
func TestOrder(t *testing.T) {
	xs := append(sample.Newsroom(), sample.Generate(4, 4)...)
	var want [2]string
	for i, order := range [][]int{{0, 1, 2, 3, 4, 5, 6, 7, 8}, {8, 7, 6, 5, 4, 3, 2, 1, 0}, {3, 1, 4, 8, 0, 6, 2, 7, 5}} {
		l := open(t, t.TempDir()+"/graph")
		for _, k := range order {
			put(t, l, xs[k])
		}
		got := [2]string{export(t, l, graph.NQuads), export(t, l, graph.JSONLines)}
		if i == 0 {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("order %v (-first +this):\n%s", order, diff)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// How an article was read on this machine is not exported.
func TestExportWithoutReading(t *testing.T) {
	a, b := open(t, t.TempDir()+"/graph"), open(t, t.TempDir()+"/graph")
	x, y := sample.Wire(), sample.Wire()
	y.Article.Source = schema.Source{Path: "/elsewhere/wire.txt", SHA256: "beef", MediaType: "text/plain", Importer: "plain@2"}
	put(t, a, x)
	put(t, b, y)
	for _, format := range []string{graph.NQuads, graph.JSONLines} {
		if diff := cmp.Diff(export(t, a, format), export(t, b, format)); diff != "" {
			t.Errorf("%s (-here +elsewhere):\n%s", format, diff)
		}
	}
	if got := put(t, a, y)[0].Status; got != graph.Unchanged {
		t.Errorf("read anew from elsewhere: %s", got)
	}
	if err := a.Export(t.Context(), nil, "csv"); !errors.Is(err, graph.ErrUnknownFormat) {
		t.Errorf("unknown format: %v", err)
	}
}
