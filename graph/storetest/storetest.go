package storetest

import (
	"context"
	"iter"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quads"
)

// Store is what is tested; graph.Store says what it has to do.
type Store interface {
	Apply(ctx context.Context, add, remove []quad.Quad) error
	Match(ctx context.Context, p quads.Pattern) iter.Seq2[quad.Quad, error]
	Size(ctx context.Context) (int64, error)
	Close() error
}

// Opener opens the store in dir, which is made if it is not there. A store that
// was closed is opened again with the same dir.
type Opener func(t testing.TB, dir string) Store

// Run runs every test.
func Run(t *testing.T, open Opener) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Opener)
	}{
		{"empty", testEmpty},
		{"patterns", testPatterns},
		{"idempotent", testIdempotent},
		{"labels", testLabels},
		{"literals", testLiterals},
		{"last use of a node", testLastUse},
		{"refused", testRefused},
		{"cancelled", testCancelled},
		{"write while reading", testWriteWhileReading},
		{"readers and a writer", testReadersAndWriter},
		{"large", testLarge},
		{"random", testRandom},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open) })
	}
}

// opened opens a new store that is closed in the end.
func opened(t *testing.T, open Opener) Store {
	t.Helper()
	s := open(t, t.TempDir())
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// q makes a quad of names; an object that begins with a quotation mark is a string.
func q(subject, predicate, object, label string) quad.Quad {
	out := quad.Quad{Subject: quad.IRI(subject), Predicate: quad.IRI(predicate), Object: quad.IRI(object), Label: quad.IRI(label)}
	if object[0] == '"' {
		out.Object = quad.String(object[1:])
	}
	return out
}

func apply(t *testing.T, s Store, add, remove []quad.Quad) {
	t.Helper()
	if err := s.Apply(t.Context(), add, remove); err != nil {
		t.Fatalf("apply: %v", err)
	}
}

// match returns what a pattern selects, sorted.
func match(t *testing.T, s Store, p quads.Pattern) []string {
	t.Helper()
	var found []quad.Quad
	for q, err := range s.Match(t.Context(), p) {
		if err != nil {
			t.Fatalf("match %v: %v", p, err)
		}
		if !p.Matches(q) {
			t.Fatalf("match %v gives %v", p, q)
		}
		found = append(found, q)
	}
	return quads.Lines(found)
}

// holds checks that the store holds just these quads, by every way to look.
func holds(t *testing.T, s Store, want ...quad.Quad) {
	t.Helper()
	if diff := cmp.Diff(quads.Lines(want), match(t, s, quads.Pattern{})); diff != "" {
		t.Fatalf("quads (-want +got):\n%s", diff)
	}
	if n, err := s.Size(t.Context()); err != nil || n != int64(len(want)) {
		t.Fatalf("size %d, %v, want %d", n, err, len(want))
	}
	for _, p := range patterns(want) {
		var selected []quad.Quad
		for _, q := range want {
			if p.Matches(q) {
				selected = append(selected, q)
			}
		}
		if diff := cmp.Diff(quads.Lines(selected), match(t, s, p)); diff != "" {
			t.Fatalf("pattern %v (-want +got):\n%s", p, diff)
		}
	}
}

// patterns returns, for some of the quads, all patterns that select them.
func patterns(qs []quad.Quad) []quads.Pattern {
	var out []quads.Pattern
	for i := 0; i < len(qs); i += 1 + len(qs)/5 {
		for mask := 1; mask < 16; mask++ {
			var p quads.Pattern
			if mask&1 != 0 {
				p.Subject = qs[i].Subject
			}
			if mask&2 != 0 {
				p.Predicate = qs[i].Predicate
			}
			if mask&4 != 0 {
				p.Object = qs[i].Object
			}
			if mask&8 != 0 {
				p.Label = qs[i].Label
			}
			out = append(out, p)
		}
	}
	return out
}
