package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
)

func testEmpty(t *testing.T, b *bench) {
	for range 2 {
		b.holds()
		b.apply(nil, nil)
		b.apply(nil, []quad.Quad{q("a", "p", "b", "l")})
		b.holds()
		if got := b.match(quads.Pattern{Subject: quad.IRI("a")}); len(got) != 0 {
			t.Errorf("found %v", got)
		}
		b.reopen()
	}
}

func testPatterns(t *testing.T, b *bench) {
	all := []quad.Quad{
		q("a", "p", "b", "l"), q("a", "p", "c", "l"), q("a", "r", "b", "l"), q("b", "p", "a", "l"), q("b", "p", "b", "m"),
		q("a", "p", `"b`, "l"), q("a", "p", `"`, "l"), q("l", "l", "l", "l"), q("a/b", `a\b`, "b/", "l/"),
	}
	b.apply(all[:4], nil)
	b.holds(all[:4]...)
	b.apply(all[4:], all[:1])
	b.holds(all[1:]...)
	b.reopen()
	b.holds(all[1:]...)
	for range b.Match(t.Context(), quads.Pattern{}) {
		break // having had enough is no harm
	}
	b.holds(all[1:]...)
}

// Doing again what has been done changes nothing, in one change or in several.
func testIdempotent(t *testing.T, b *bench) {
	one, two := q("a", "p", "b", "l"), q("a", "p", "c", "l")
	b.apply([]quad.Quad{one, one, two}, nil)
	b.apply([]quad.Quad{one, two}, nil)
	b.apply([]quad.Quad{two}, []quad.Quad{two}) // added last
	b.holds(one, two)
	b.apply(nil, []quad.Quad{one, one})
	b.apply(nil, []quad.Quad{one})
	b.holds(two)
	b.apply([]quad.Quad{one}, nil)
	b.apply(nil, []quad.Quad{one, two})
	b.holds()
	b.apply([]quad.Quad{one}, nil) // https://github.com/cayleygraph/cayley/issues/737
	b.apply(nil, []quad.Quad{one})
	b.holds()
}

// One statement may stand under several labels, or none, and goes from one at a
// time.
func testLabels(t *testing.T, b *bench) {
	one, two, none := q("a", "p", "b", "l"), q("a", "p", "b", "m"), q("a", "p", "b", "")
	b.apply([]quad.Quad{one}, nil)
	b.apply([]quad.Quad{two, none}, nil)
	b.holds(one, two, none)
	b.apply(nil, []quad.Quad{one})
	b.holds(two, none)
	b.apply([]quad.Quad{one}, []quad.Quad{two, none})
	b.holds(one)
}

// Replacing labels leaves just what was given under them, and tells what it did.
func testReplace(t *testing.T, b *bench) {
	long := `"` + strings.Repeat("long ", 30)
	other := q("a", "p", "b", "m")
	b.apply([]quad.Quad{other, q("a", "p", "b", "l"), q("a", "p", "c", "l"), q("a", "p", long, "l")}, nil)
	replace := func(qs ...quad.Quad) (r quadstore.Replaced) {
		t.Helper()
		err := b.Update(t.Context(), func(tx *quadstore.Tx) (err error) {
			r, err = tx.Replace(t.Context(), []quad.Value{quad.IRI("l"), quad.IRI("empty")}, qs)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		b.holds(append(qs, other)...)
		return r
	}
	for _, test := range []struct {
		qs   []quad.Quad
		want quadstore.Replaced
	}{
		{[]quad.Quad{q("a", "p", "c", "l"), q("a", "p", "d", "l"), q("a", "p", long+"x", "l")}, quadstore.Replaced{Before: 3, Added: 2, Removed: 2}},
		{[]quad.Quad{q("a", "p", "c", "l"), q("a", "p", "d", "l"), q("a", "p", long+"x", "l")}, quadstore.Replaced{Before: 3}},
		{[]quad.Quad{q("z", "p", long+"x", "l"), q("a", "p", "b", "empty")}, quadstore.Replaced{Before: 3, Added: 2, Removed: 3}},
		{nil, quadstore.Replaced{Before: 2, Removed: 2}},
	} {
		if diff := cmp.Diff(test.want, replace(test.qs...)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	err := b.Update(t.Context(), func(tx *quadstore.Tx) error {
		_, err := tx.Replace(t.Context(), []quad.Value{quad.IRI("m")}, []quad.Quad{q("a", "p", "b", "l")})
		return err
	})
	if !errors.Is(err, quadstore.ErrInvalidQuad) {
		t.Errorf("a quad under another label: %v", err)
	}
	b.holds(other)
}

// fewer is how many rounds a law goes: a fifth of n under -short, where what runs alone is
// tried often enough elsewhere.
func fewer(n int) int {
	if testing.Short() {
		return n / 5
	}
	return n
}

// A long term stays as long as a quad of its label needs it, in whatever place.
func testLongTerms(t *testing.T, b *bench) {
	long := strings.Repeat("x", 100)
	var all []quad.Quad
	for _, label := range []string{"l", "", long} {
		all = append(all, q(long, "p", "b", label), q("a", long, "b", label), q("a", "p", long, label), q("a", "r", `"`+long, label),
			q("a", "s", `"`+long, label), q(long, long, long, label))
	}
	for i := range fewer(len(all)) {
		b.apply(all, nil)
		b.holds(all...)
		order := append(slices.Clone(all[i:]), all[:i]...)
		for n := range order {
			b.apply(nil, order[n:n+1])
			b.holds(order[n+1:]...)
		}
	}
	b.apply(all, nil)
	b.apply([]quad.Quad{all[0]}, all)
	b.holds(all[0])
	err := b.Update(t.Context(), func(tx *quadstore.Tx) error { // thought better of
		return errors.Join(tx.Add(all...), tx.Remove(all...))
	})
	if err != nil {
		t.Fatal(err)
	}
	b.holds()
}

func testLiterals(t *testing.T, b *bench) {
	values := []quad.Value{
		quad.String(""), quad.String("\x00"), quad.String(" \t\r\n"), quad.String("“quoted” \"quoted\" \\"), quad.String("𝄞 ﬁ é e\u0301"),
		quad.String("<a>"), quad.IRI("a"), quad.String("a"), quad.String(strings.Repeat("long ", 200_000)),
		quad.TypedString{Value: "2019-12", Type: quads.EDTF}, quad.TypedString{Value: "1", Type: "http://www.w3.org/2001/XMLSchema#integer"},
		quad.Int(0), quad.Int(1), quad.Int(-1), quad.Int(1 << 62), quad.Float(0), quad.Float(0.1), quad.Float(1),
		quad.Bool(true), quad.Bool(false), quad.String("1"), quad.String("true"),
		quad.LangString{Value: "Haus", Lang: "de"}, quad.LangString{Value: "Haus", Lang: "en"},
	}
	var all []quad.Quad
	for i, v := range values {
		all = append(all, quad.Quad{Subject: quad.IRI("a"), Predicate: quad.IRI(fmt.Sprint("p", i%3)), Object: v, Label: quad.IRI("l")})
	}
	b.apply(all, nil)
	b.holds(all...)
	b.reopen()
	b.holds(all...)
	for i, want := range all {
		for got, err := range b.Match(t.Context(), quads.Pattern{Subject: want.Subject, Predicate: want.Predicate, Object: want.Object}) {
			if err != nil || got != want {
				t.Errorf("%v: got %#v, %v", values[i], got.Object, err)
			}
		}
		b.apply(nil, []quad.Quad{want})
	}
	b.holds()
}

// A node whose every quad is removed while others are added stays what it is
// (https://github.com/cayleygraph/cayley/issues/885).
func testLastUse(t *testing.T, b *bench) {
	old, new := q("a", "p", "b", "l"), q("a", "p", "c", "l")
	for range 3 {
		b.apply([]quad.Quad{old}, []quad.Quad{new})
		b.holds(old)
		b.apply([]quad.Quad{new}, []quad.Quad{old})
		b.holds(new)
		b.apply(nil, []quad.Quad{new})
		b.holds()
	}
}

// What cannot be kept is refused, and what is written next is right.
func testRefused(t *testing.T, b *bench) {
	good := q("x", "p", "y", "l")
	b.apply([]quad.Quad{good}, nil)
	for _, bad := range []quad.Quad{
		q("x", "p", "\"\xff", "l"), q("x", "p", "\xff", "l"), {Subject: quad.IRI("x"), Predicate: quad.IRI("p"), Label: quad.IRI("l")},
		{Subject: quad.IRI("x"), Predicate: quad.IRI("p"), Object: quad.IRI(""), Label: quad.IRI("l")}, {},
	} {
		err := b.try([]quad.Quad{q("x", "p", "new", "l"), bad}, []quad.Quad{good})
		if !errors.Is(err, quadstore.ErrInvalidQuad) {
			t.Errorf("%v: %v", bad, err)
		}
		b.holds(good)
	}
	more := []quad.Quad{q("x", "p", "z", "l"), q("new", "p", "y", "l")}
	b.apply(more, nil)
	b.holds(append(more, good)...)
}

func testCancelled(t *testing.T, b *bench) {
	one := q("a", "p", "b", "l")
	b.apply([]quad.Quad{one}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := b.Update(ctx, func(tx *quadstore.Tx) error { return tx.Add(q("c", "p", "d", "l")) })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("apply: %v", err)
	}
	var last error
	for _, err := range b.Match(ctx, quads.Pattern{}) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("match: %v", last)
	}
	b.holds(one)
}

// A caller may change and ask within the loop over an answer.
func testWriteWhileReading(t *testing.T, b *bench) {
	var all []quad.Quad
	for i := range 1000 {
		all = append(all, q("a", "p", fmt.Sprint("b", i), "l"))
	}
	b.apply(all, nil)
	n := 0
	for got, err := range b.Match(t.Context(), quads.Pattern{Subject: quad.IRI("a")}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%100 == 0 {
			b.apply([]quad.Quad{q("new", "p", fmt.Sprint(n), "m")}, nil)
			if len(b.match(quads.Pattern{Object: got.Object})) != 1 {
				t.Errorf("%v is gone", got)
			}
		}
	}
	if n != 1000 || len(b.match(quads.Pattern{Label: quad.IRI("m")})) != 10 {
		t.Errorf("read %d quads", n)
	}
}

// Readers and a writer do not wait for each other for ever
// (https://github.com/cayleygraph/cayley/issues/712), and a reader never meets
// a quad that nobody wrote.
func testReadersAndWriter(t *testing.T, b *bench) {
	b.apply([]quad.Quad{q("a", "p", "b", "l")}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for ctx.Err() == nil {
				for got, err := range b.Match(t.Context(), quads.Pattern{Subject: quad.IRI("a")}) {
					if err != nil || got.Predicate != quad.Value(quad.IRI("p")) || got.Object == nil {
						t.Errorf("read %v, %v", got, err)
						return
					}
				}
			}
		})
	}
	for i := range 40 {
		now, before := q("a", "p", fmt.Sprint("c", i%3), "l"), q("a", "p", fmt.Sprint("c", (i+2)%3), "l")
		b.apply([]quad.Quad{now}, []quad.Quad{before})
	}
	cancel()
	readers.Wait()
	b.holds(q("a", "p", "b", "l"), q("a", "p", "c0", "l"))
}

func testLarge(t *testing.T, b *bench) {
	var all []quad.Quad
	for i := range 5000 {
		all = append(all, q(fmt.Sprint("s", i%700), fmt.Sprint("p", i%11), fmt.Sprint("\"o", i), fmt.Sprint("l", i%5)))
	}
	b.apply(all, nil)
	for i := range 5 {
		label := quad.IRI(fmt.Sprint("l", i))
		if got := b.match(quads.Pattern{Label: label}); len(got) != 1000 {
			t.Errorf("label %v holds %d quads", label, len(got))
		}
	}
	b.apply(nil, all[:4990])
	want := quads.Lines(all[4990:])
	if diff := cmp.Diff(want, b.match(quads.Pattern{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A snapshot shows one moment, whatever is written meanwhile.
func testSnapshot(t *testing.T, b *bench) {
	long := `"` + strings.Repeat("long ", 30)
	before := []quad.Quad{q("a", "p", "b", "l"), q("a", "p", long, "l")}
	b.apply(before, nil)
	s, err := b.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.apply([]quad.Quad{q("a", "p", "c", "l")}, before)
	then := *b
	then.Store = &quadstore.Store{View: s.View}
	then.holds(before...)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	b.holds(q("a", "p", "c", "l"))
}

// Derived keys change with the quads or not at all, and are no quads.
func testDerived(t *testing.T, b *bench) {
	change := func(fail error) error {
		return b.Update(t.Context(), func(tx *quadstore.Tx) error {
			tx.Set("one", []byte("b"), []byte("2"))
			tx.Set("one", []byte("a"), []byte("1"))
			tx.Set("one", []byte{0xff}, nil)
			tx.Set("on", []byte("ea"), []byte("other"))
			tx.Set("two", []byte("a"), []byte("3"))
			tx.Delete("two", []byte("a"))
			return errors.Join(tx.Add(q("a", "p", "b", "l")), fail)
		})
	}
	if err := change(context.DeadlineExceeded); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
	b.holds()
	if err := change(nil); err != nil {
		t.Fatal(err)
	}
	b.holds(q("a", "p", "b", "l"))
	var got []string
	for pair, err := range b.Scan(t.Context(), "one", []byte("a\x00")) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(pair.Key)+"="+string(pair.Value))
	}
	if diff := cmp.Diff([]string{"b=2", "\xff="}, got); diff != "" {
		t.Errorf("scan (-want +got):\n%s", diff)
	}
	values, err := b.Get(t.Context(), "one", []byte("a"), []byte("c"))
	if err != nil || string(values[0]) != "1" || values[1] != nil {
		t.Errorf("values %q, %v", values, err)
	}
	if values, err := b.Get(t.Context(), "two", []byte("a")); err != nil || values[0] != nil {
		t.Errorf("values %q, %v", values, err)
	}
}
