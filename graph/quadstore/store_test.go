package quadstore_test

import (
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// opener opens the store in a place, which is made if it is not there.
type opener func(t testing.TB, place string) *quadstore.Store

// engines are what every test of a store runs on.
func engines() []struct {
	name  string
	place func(testing.TB) string
	open  opener
} {
	return []struct {
		name  string
		place func(testing.TB) string
		open  opener
	}{
		{"pebble", func(t testing.TB) string { return t.TempDir() }, openPebble},
		{"postgres", pgserver.Database, openPostgres},
	}
}

func openPebble(t testing.TB, place string) *quadstore.Store {
	t.Helper()
	engine, err := pebble.Open(place, pebble.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return newStore(t, engine)
}

func openPostgres(t testing.TB, place string) *quadstore.Store {
	t.Helper()
	engine, err := postgres.Open(t.Context(), place, postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	return newStore(t, engine)
}

func newStore(t testing.TB, engine ordered.Engine) *quadstore.Store {
	t.Helper()
	s, err := quadstore.New(t.Context(), engine, quadstore.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStore(t *testing.T) {
	for _, engine := range engines() {
		t.Run(engine.name, func(t *testing.T) {
			for _, test := range []struct {
				name string
				run  func(*testing.T, *bench)
			}{
				{"empty", testEmpty},
				{"patterns", testPatterns},
				{"idempotent", testIdempotent},
				{"labels", testLabels},
				{"replace", testReplace},
				{"long terms", testLongTerms},
				{"literals", testLiterals},
				{"last use of a node", testLastUse},
				{"refused", testRefused},
				{"cancelled", testCancelled},
				{"write while reading", testWriteWhileReading},
				{"readers and a writer", testReadersAndWriter},
				{"snapshot", testSnapshot},
				{"derived keys", testDerived},
				{"large", testLarge},
				{"random", testRandom},
			} {
				t.Run(test.name, func(t *testing.T) { test.run(t, newBench(t, engine.open, engine.place(t))) })
			}
		})
	}
}

// bench is a store under test.
type bench struct {
	*testing.T
	*quadstore.Store
	open  opener
	place string
}

func newBench(t *testing.T, open opener, place string) *bench {
	t.Helper()
	b := &bench{T: t, Store: open(t, place), open: open, place: place}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return b
}

// reopen closes the store and opens it anew.
func (b *bench) reopen() {
	b.Helper()
	if err := b.Close(); err != nil {
		b.Fatal(err)
	}
	b.Store = b.open(b.T, b.place)
}

// apply removes quads and adds others.
func (b *bench) apply(add, remove []quad.Quad) {
	b.Helper()
	if err := b.try(add, remove); err != nil {
		b.Fatalf("apply: %v", err)
	}
}

func (b *bench) try(add, remove []quad.Quad) error {
	return b.Update(b.Context(), func(tx *quadstore.Tx) error {
		if err := tx.Remove(remove...); err != nil {
			return err
		}
		return tx.Add(add...)
	})
}

// q makes a quad of names; an object that begins with a quotation mark is a string.
func q(subject, predicate, object, label string) quad.Quad {
	out := quad.Quad{Subject: quad.IRI(subject), Predicate: quad.IRI(predicate), Object: quad.IRI(object)}
	if object[0] == '"' {
		out.Object = quad.String(object[1:])
	}
	if label != "" {
		out.Label = quad.IRI(label)
	}
	return out
}

// match returns what patterns select, sorted.
func (b *bench) match(ps ...quads.Pattern) []string {
	b.Helper()
	var found []quad.Quad
	for q, err := range b.Match(b.Context(), ps...) {
		if err != nil {
			b.Fatalf("match %v: %v", ps, err)
		}
		found = append(found, q)
	}
	return quads.Lines(found)
}

// holds checks that the store holds just these quads, by every way to look, and
// counts them right.
func (b *bench) holds(want ...quad.Quad) {
	b.Helper()
	if diff := cmp.Diff(quads.Lines(want), b.match(quads.Pattern{})); diff != "" {
		b.Fatalf("quads (-want +got):\n%s", diff)
	}
	if n, err := b.Size(b.Context()); err != nil || n != int64(len(want)) {
		b.Fatalf("size %d, %v, want %d", n, err, len(want))
	}
	var asked []quads.Pattern
	var all []quad.Quad
	for _, p := range patterns(want) {
		selected := selects(p, want)
		if diff := cmp.Diff(quads.Lines(selected), b.match(p)); diff != "" {
			b.Fatalf("pattern %v (-want +got):\n%s", p, diff)
		}
		asked, all = append(asked, p), append(all, selected...)
		b.counts(p, len(selected), want)
	}
	if diff := cmp.Diff(quads.Lines(all), b.match(asked...)); diff != "" {
		b.Fatalf("all patterns at once (-want +got):\n%s", diff)
	}
	if c, err := b.Check(b.Context(), nil); err != nil || !c.OK() {
		b.Fatalf("check: %v, %v", c.Faults, err)
	}
	held, err := b.Holds(b.Context(), want...)
	if err != nil {
		b.Fatal(err)
	}
	for i, h := range held {
		if !h {
			b.Fatalf("%v is not held", want[i])
		}
	}
}

// counts checks the numbers that are kept of a pattern.
func (b *bench) counts(p quads.Pattern, n int, all []quad.Quad) {
	b.Helper()
	if p.Predicate == nil || p.Subject != nil || p.Label != nil {
		return
	}
	if got, err := b.Count(b.Context(), p.Predicate, p.Object); err != nil || got != int64(n) {
		b.Fatalf("count of %v: %d, %v, want %d", p, got, err, n)
	}
	subjects := map[quad.Value]bool{}
	for _, q := range selects(p, all) {
		subjects[q.Subject] = true
	}
	if got, err := b.CountSubjects(b.Context(), p.Predicate, p.Object); p.Object != nil && (err != nil || got != int64(len(subjects))) {
		b.Fatalf("subjects of %v: %d, %v, want %d", p, got, err, len(subjects))
	}
}

func selects(p quads.Pattern, qs []quad.Quad) (selected []quad.Quad) {
	for _, q := range qs {
		if p.Matches(q) {
			selected = append(selected, q)
		}
	}
	return selected
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

func TestFormat(t *testing.T) {
	for _, engine := range engines() {
		t.Run(engine.name, func(t *testing.T) {
			place := engine.place(t)
			s := engine.open(t, place)
			if err := s.Update(t.Context(), func(tx *quadstore.Tx) error { return tx.Add(q("a", "p", "b", "l")) }); err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if err := s.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			}
			if _, err := s.Size(t.Context()); err == nil {
				t.Error("a closed store was asked")
			}
			if err := s.Update(t.Context(), func(*quadstore.Tx) error { return nil }); err == nil {
				t.Error("a closed store was written to")
			}
		})
	}
}
