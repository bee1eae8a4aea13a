package graph

import (
	"math/rand/v2"
	"testing"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// dated reads a date; "" is none.
func dated(t *testing.T, s string) schema.Date {
	t.Helper()
	if s == "" {
		return schema.Date{}
	}
	d, err := schema.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestBefore(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"an hour", "2024-03-11T08:00:00Z", "2024-03-11T09:00:00Z", true},
		{"a second less", "2024-03-11T08:00:01Z", "2024-03-11T09:00:00Z", false},
		{"an hour in two zones", "2024-03-11T10:00:00+02:00", "2024-03-11T09:00:00Z", true},
		{"one moment in two zones", "2024-03-11T10:00:00+02:00", "2024-03-11T08:00:00Z", false},
		{"the day after on paper, the earlier moment", "2024-03-12T01:00:00Z", "2024-03-11T23:00:00-08:00", true},
		{"no zones", "2024-03-11T08:00:00", "2024-03-11T09:00:00", true},
		{"no zones, over midnight", "2024-03-11T23:30:00", "2024-03-12T00:10:00", false},
		{"one zone, eight in the farthest west less than an hour before", "2024-03-11T08:00:00", "2024-03-11T20:59:59Z", false},
		{"one zone, an hour after eight in the farthest west", "2024-03-11T08:00:00", "2024-03-11T21:00:00Z", true},
		{"one zone, eight in the farthest east less than an hour after", "2024-03-10T17:00:01Z", "2024-03-11T08:00:00", false},
		{"one zone, an hour before eight in the farthest east", "2024-03-10T17:00:00Z", "2024-03-11T08:00:00", true},
		{"one zone, the clock of another one", "2024-03-11T08:00:00", "2024-03-11T23:00:00+14:00", false},
		{"days", "2024-03-11", "2024-03-12", true},
		{"one day", "2024-03-11", "2024-03-11", false},
		{"a day and a time on it", "2024-03-11", "2024-03-11T23:00:00Z", false},
		{"a day and a time on the next", "2024-03-11", "2024-03-12T00:10:00Z", false},
		{"a day and the day before in another zone", "2024-03-10T20:00:00-05:00", "2024-03-11", false},
		{"a day and the day after in another zone", "2024-03-11", "2024-03-12T00:30:00+09:00", false},
		{"a day in the farthest west, and an hour", "2024-03-11", "2024-03-12T13:00:00Z", true},
		{"a day in the farthest west, and less", "2024-03-11", "2024-03-12T12:59:59Z", false},
		{"an hour, and a day in the farthest east", "2024-03-10T09:00:00Z", "2024-03-11", true},
		{"less, and a day in the farthest east", "2024-03-10T09:00:01Z", "2024-03-11", false},
		{"a day and a time on the next, no zones", "2024-03-11", "2024-03-12T00:59:59", false},
		{"a day and an hour of the next, no zones", "2024-03-11", "2024-03-12T01:00:00", true},
		{"a month and a day of it", "2024-03", "2024-03-12", false},
		{"a month and a day of the next", "2024-03", "2024-04-01", true},
		{"a year and a day of the next", "2023", "2024-01-01T12:00:00Z", false},
		{"a year and half a day of the next", "2023", "2024-01-01T13:00:00Z", true},
		{"a month and half a day of the next", "2024-02", "2024-03-01T13:00:00Z", true},
		{"months", "2024-02", "2024-03", true},
		{"no year", "XXXX-03-11", "2024-04-01", false},
		{"nothing", "", "2024-04-01", false},
	} {
		a, b := dated(t, tt.a), dated(t, tt.b)
		if before(a, b) != tt.want || before(b, a) {
			t.Errorf("%s: %v before %v: %v, want %v; the other way %v", tt.name, a, b, before(a, b), tt.want, before(b, a))
		}
	}
}

func TestPrinting(t *testing.T) {
	for _, tt := range []struct{ name, published, modified, first, last string }{
		{"a date", "2024-03-11", "", "2024-03-11", "2024-03-11"},
		{"changed later", "2024-03-11", "2024-03-12", "2024-03-11", "2024-03-11"},
		{"changed before it was printed", "2024-03-11", "2024-03-10", "2024-03-10", "2024-03-10"},
		{"changed on the day", "2024-03-11", "2024-03-11T09:00:00Z", "2024-03-11", "2024-03-11T09:00:00Z"},
		{"changed on the day, elsewhere", "2024-03-11", "2024-03-10T20:00:00-05:00", "2024-03-11", "2024-03-10T20:00:00-05:00"},
		{"changed before the day, anywhere", "2024-03-11", "2024-03-10T08:00:00Z", "2024-03-10T08:00:00Z", "2024-03-10T08:00:00Z"},
		{"changed within the hour before", "2024-03-11T09:00:00Z", "2024-03-11T08:30:00Z", "2024-03-11T09:00:00Z", "2024-03-11T09:00:00Z"},
		{"the change alone", "", "2024-03-11", "", "2024-03-11"},
		{"nothing", "", "", "", ""},
	} {
		got := printingOf(&schema.Article{Published: dated(t, tt.published), Modified: dated(t, tt.modified)})
		if want := (printing{dated(t, tt.first), dated(t, tt.last)}); got != want {
			t.Errorf("%s: from %v to %v, want %v to %v", tt.name, got.first, got.last, want.first, want.last)
		}
	}
}

func TestPublicationsByName(t *testing.T) {
	const agency, outlet = schema.Agency, schema.Outlet
	for _, tt := range []struct {
		credit, domain string
		kind           schema.PublicationKind
		head, site     string
		want           bool
	}{
		{"The Quay Post", "", outlet, "Quay Post", "quay.example", true},
		{"Quay Post", "", outlet, "Fenland Post", "fenlandpost.example", false},
		{"Agence France-Presse", "", agency, "AFP", "afp.com", true},
		{"The Associated Press", "", agency, "", "apnews.com", true},
		{"The Associated Press", "", agency, "Alden Post", "aldenpost.example", false},
		{"Reuters", "", agency, "Thomson Reuters", "", true},
		{"Reuters", "", agency, "Reuters UK", "", true},
		{"RFE/RL", "", outlet, "Radio Free Europe/Radio Liberty", "rferl.org", true},
		{"Radio Free Europe/Radio Liberty", "", outlet, "", "rferl.org", true},
		{"Radio Free Europe/Radio Liberty", "", outlet, "Radio Free Marsh", "radiofreemarsh.example", false},
		{"New Marsh Times", "", outlet, "", "nmarshtimes.example", true},
		{"New Marsh Times", "", outlet, "", "marsh-times.example", false},
		{"Voice of Valmar", "", outlet, "", "vov-news.example", true},
		{"Voice of Valmar", "", outlet, "", "vvnews.example", true},
		{"New Marsh Times News Service", "", outlet, "New Marsh Times", "", true},
		{"Rask Radio Persian", "", outlet, "Rask Radio", "", true},
		{"East Rask Radio", "", outlet, "Rask Radio", "", false},
		{"Times of Valmar", "", outlet, "The Times", "thetimes.example", false},
		{"", "quarry.example", outlet, "Quarry", "", true},
		{"", "news.example", outlet, "The News", "", false},
		{"", "news.example", outlet, "", "news.example", true},
		{"German Press Agency", "", agency, "", "dpa.com", true},
		{"The Guardian", "", outlet, "", "theguardian.com", true},
		{"Russia Today", "", outlet, "RT", "rt.com", true},
		{"Russia Today", "", outlet, "Marsh Today", "", false},
	} {
		a, b := schema.NewPublication(tt.credit, tt.domain, tt.kind), schema.NewPublication(tt.head, tt.site, outlet)
		p := newPublications(nil)
		if p.mean(&a, &b) != tt.want || p.mean(&b, &a) != tt.want {
			t.Errorf("%q and %q (%s): %v, turned %v, want %v", a.Name, b.Name, b.Domain, p.mean(&a, &b), p.mean(&b, &a), tt.want)
		}
	}
}

// TestDirectionTurned: whichever of two is looked at first, the same one is the copy,
// for the same reason.
func TestDirectionTurned(t *testing.T) {
	dates := []string{"", "2024", "2024-03", "2024-03-11", "2024-03-11T08:00:00Z", "2024-03-11T08:30:00", "2024-03-11T12:00:00+05:00", "2024-03-12", "XXXX-03-10"}
	names := []string{"Wire", "Quay", "The Tide"}
	r := rand.New(rand.NewPCG(1, 2))
	draw := func(id byte) *profile {
		p := schema.NewPublication(names[r.IntN(len(names))], "", schema.Outlet)
		out := &profile{ArticleSummary: ArticleSummary{ID: schema.ID{id, byte(r.IntN(256))}, Publication: &p}}
		out.printed = printingOf(&schema.Article{Published: dated(t, dates[r.IntN(len(dates))]), Modified: dated(t, dates[r.IntN(len(dates))])})
		for range r.IntN(3) {
			from := schema.NewPublication(names[r.IntN(len(names))], "", schema.Outlet)
			out.declared = append(out.declared, ReprintLink{From: &from})
		}
		return out
	}
	reasons, known := map[string]int{}, newPublications(nil)
	for range 20_000 {
		a, b := draw(1), draw(2)
		o := reprint.Overlap{A: 60 + r.IntN(200), B: 60 + r.IntN(200)}
		o.Shared = min(o.A, o.B) - r.IntN(30)
		w := witness{known.credits(a, b), known.credits(b, a), r.IntN(4) == 0, r.IntN(4) == 0, a, b}
		if r.IntN(4) == 0 {
			w.firstA = draw(3)
		}
		fromB, reason, sibling := known.direction(a, b, o, w)
		fromA, back, same := known.direction(b, a, o.Turned(), w.turned())
		if fromA == fromB || back != reason || same != sibling {
			t.Fatalf("%v and %v: %v, %q; turned %v, %q", a, b, fromB, reason, fromA, back)
		}
		reasons[reason]++
	}
	for _, reason := range []string{byCredit, bySibling, byOwn, byDate, byOutlet, byContainment, unknownWay} {
		if reasons[reason] == 0 {
			t.Errorf("no pair with the reason %q", reason)
		}
	}
}
