package graph_test

import (
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// doubted is the sample's newsroom as an extractor has read it that was sure of
// one act of saying and not of another: the first of each article has 0.1, the
// next 0.3, then 0.5, 0.7, 0.9 and from the start again.
func doubted(t *testing.T) *graph.Library {
	t.Helper()
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	all := sample.Newsroom()
	for _, x := range all {
		for i := range x.Attributions {
			x.Attributions[i].Confidence = float64(2*(i%5)+1) / 10
		}
	}
	put(t, l, all...)
	return l
}

// thresholds lie below, between, on and above the confidences there are.
var thresholds = []float64{0, 0.05, 0.2, 0.5, 0.6, 0.9, 1}

// list collects answers in order.
func list[T any](t *testing.T, seq iter.Seq2[T, error], line func(T) string) (out []string) {
	t.Helper()
	for a, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, line(a))
	}
	return out
}

// sureOf returns the lines whose confidence, before their first blank, is least
// at the least.
func sureOf(all []string, least float64) (out []string) {
	for _, s := range all {
		number, _, _ := strings.Cut(s, " ")
		if c, err := strconv.ParseFloat(number, 64); err == nil && c >= least {
			out = append(out, s)
		}
	}
	return out
}

func confident(s graph.Statement) string { return fmt.Sprint(s.Attribution.Confidence, " ", tell(s)) }

// TestSure: an answer of what is sure is the whole answer without the rest, and
// the rest is counted.
func TestSure(t *testing.T) {
	l := doubted(t)
	found := func(s graph.Found) string { return confident(s.Statement) }
	row := func(r graph.BlameRow) string { return confident(r.Statement) }
	claims := func(f graph.ClaimFilter) func(*graph.Sure) []string {
		return func(s *graph.Sure) []string { return list(t, s.Claims(t.Context(), f), confident) }
	}
	questions := map[string]func(*graph.Sure) []string{
		"claims":        claims(graph.ClaimFilter{}),
		"claims about":  claims(graph.ClaimFilter{About: "drone"}),
		"claims, hands": claims(graph.ClaimFilter{MaxHands: 2}),
		"blamed":        func(s *graph.Sure) []string { return list(t, s.Blamed(t.Context(), graph.BlameFilter{}), row) },
		"who":           func(s *graph.Sure) []string { return list(t, failing(s.Who(t.Context(), "drone attack", 0)), found) },
		"search": func(s *graph.Sure) []string {
			page, err := s.Search(t.Context(), "drones OR depot", 0)
			if err != nil || len(page.Articles) == 0 {
				t.Fatalf("%+v, %v", page, err)
			}
			return list(t, failing(page.Claims, nil), func(c graph.FoundClaim) string { return found(c.Found) })
		},
	}
	for name, ask := range questions {
		all := ask(l.Sure(0))
		if len(all) < 3 {
			t.Errorf("%s: only %d answers", name, len(all))
		}
		for _, least := range thresholds {
			s := l.Sure(least)
			want := sureOf(all, least)
			if diff := cmp.Diff(want, ask(s)); diff != "" {
				t.Errorf("%s of %v (-want +got):\n%s", name, least, diff)
			}
			if got := s.LeftOut(); got != len(all)-len(want) {
				t.Errorf("%s of %v: %d left out, want %d", name, least, got, len(all)-len(want))
			}
		}
	}
}

// failing makes answers of a list and an error.
func failing[T any](all []T, err error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, a := range all {
			if !yield(a, nil) {
				return
			}
		}
		if err != nil {
			var none T
			yield(none, err)
		}
	}
}

// TestSureToTheLimit: what is left out makes room for the next best.
func TestSureToTheLimit(t *testing.T) {
	l := doubted(t)
	found := func(s graph.Found) string { return confident(s.Statement) }
	all := list(t, failing(l.Who(t.Context(), "drone attack", 0)), found)
	for _, least := range thresholds {
		want := sureOf(all, least)
		whole, err := l.Sure(least).Search(t.Context(), "act:accuse OR act:say", 0)
		if err != nil {
			t.Fatal(err)
		}
		for limit := 1; limit <= len(all); limit++ {
			got := list(t, failing(l.Sure(least).Who(t.Context(), "drone attack", limit)), found)
			if diff := cmp.Diff(want[:min(limit, len(want))], got); diff != "" {
				t.Errorf("who, %d of %v (-want +got):\n%s", limit, least, diff)
			}
			page, err := l.Sure(least).Search(t.Context(), "act:accuse OR act:say", limit)
			if err != nil {
				t.Fatal(err)
			}
			if n := min(limit, len(whole.Claims)); len(page.Claims) < n {
				t.Errorf("search, %d of %v: %d claims, want %d", limit, least, len(page.Claims), n)
			}
		}
	}
}

// TestSureTrace: a chain is left out with any of its hands, and ends before a
// source of which the extractor was not sure.
func TestSureTrace(t *testing.T) {
	// What Halden Wire relays: the same words, or others that hold them.
	const same, other = 1, 3
	for _, test := range []struct {
		name          string
		act           int
		source, relay float64
		want          []string
		out           int
	}{
		{"sure of both", same, 0.9, 0.9, []string{"Halden Wire < port and harbour sources = 2"}, 0},
		{"not of the source", same, 0.1, 0.9, []string{"Halden Wire = 1"}, 1},
		{"not of the relay", same, 0.9, 0.1, nil, 2},
		{"of neither", same, 0.1, 0.1, nil, 2},
		{"other words, sure of both", other, 0.9, 0.9, []string{"Halden Wire < Tor Lindqvist = 2"}, 0},
		{"other words, not of the source", other, 0.1, 0.9, nil, 1},
		{"other words, not of the relay", other, 0.9, 0.1, nil, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := sample.Broadcast()
			source := &x.Attributions[test.act]
			source.Confidence = test.source
			relay := slices.IndexFunc(x.Attributions, func(a schema.Attribution) bool { return a.ID == source.RelayedBy })
			x.Attributions[relay].Confidence = test.relay
			l := open(t, filepath.Join(t.TempDir(), "graph"))
			put(t, l, x)
			s := l.Sure(0.5)
			trace, err := s.Trace(t.Context(), source.Claim)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, chains(trace)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if s.LeftOut() != test.out {
				t.Errorf("%d left out, want %d", s.LeftOut(), test.out)
			}
		})
	}
}

// chains writes the hands of each path, and their number.
func chains(t *graph.Trace) (out []string) {
	for _, p := range t.Paths {
		var hands []string
		for _, h := range p.Hands {
			hands = append(hands, names(h.Speakers))
		}
		out = append(out, fmt.Sprintf("%s = %d", strings.Join(hands, " < "), p.Count))
	}
	return out
}
