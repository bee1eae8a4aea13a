package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quads"
)

func testEmpty(t *testing.T, open Opener) {
	dir := t.TempDir()
	for range 2 {
		s := open(t, dir)
		holds(t, s)
		apply(t, s, nil, nil)
		apply(t, s, nil, []quad.Quad{q("a", "p", "b", "l")})
		holds(t, s)
		if got := match(t, s, quads.Pattern{Subject: quad.IRI("a")}); len(got) != 0 {
			t.Errorf("found %v", got)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func testPatterns(t *testing.T, open Opener) {
	dir := t.TempDir()
	s := open(t, dir)
	all := []quad.Quad{
		q("a", "p", "b", "l"), q("a", "p", "c", "l"), q("a", "r", "b", "l"), q("b", "p", "a", "l"), q("b", "p", "b", "m"),
		q("a", "p", `"b`, "l"), q("a", "p", `"`, "l"), q("l", "l", "l", "l"), q("a/b", `a\b`, "b/", "l/"),
	}
	apply(t, s, all[:4], nil)
	holds(t, s, all[:4]...)
	apply(t, s, all[4:], all[:1])
	holds(t, s, all[1:]...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	defer func() { _ = s.Close() }()
	holds(t, s, all[1:]...)
	for range s.Match(t.Context(), quads.Pattern{}) {
		break // having had enough is no harm
	}
	holds(t, s, all[1:]...)
}

// Doing again what has been done changes nothing, in one Apply or in several.
func testIdempotent(t *testing.T, open Opener) {
	s := opened(t, open)
	a, b := q("a", "p", "b", "l"), q("a", "p", "c", "l")
	apply(t, s, []quad.Quad{a, a, b}, nil)
	apply(t, s, []quad.Quad{a, b}, nil)
	apply(t, s, []quad.Quad{b}, []quad.Quad{b}) // added last
	holds(t, s, a, b)
	apply(t, s, nil, []quad.Quad{a, a})
	apply(t, s, nil, []quad.Quad{a})
	holds(t, s, b)
	apply(t, s, []quad.Quad{a}, nil)
	apply(t, s, nil, []quad.Quad{a, b})
	holds(t, s)
	apply(t, s, []quad.Quad{a}, nil) // https://github.com/cayleygraph/cayley/issues/737
	apply(t, s, nil, []quad.Quad{a})
	holds(t, s)
}

// One statement may stand under several labels, and goes from one at a time.
func testLabels(t *testing.T, open Opener) {
	s := opened(t, open)
	a, b := q("a", "p", "b", "l"), q("a", "p", "b", "m")
	apply(t, s, []quad.Quad{a}, nil)
	apply(t, s, []quad.Quad{b}, nil)
	holds(t, s, a, b)
	apply(t, s, nil, []quad.Quad{a})
	holds(t, s, b)
	apply(t, s, []quad.Quad{a}, []quad.Quad{b})
	holds(t, s, a)
}

func testLiterals(t *testing.T, open Opener) {
	dir := t.TempDir()
	s := open(t, dir)
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
	apply(t, s, all, nil)
	holds(t, s, all...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	defer func() { _ = s.Close() }()
	holds(t, s, all...)
	for i, want := range all {
		for got, err := range s.Match(t.Context(), quads.Pattern{Subject: want.Subject, Predicate: want.Predicate, Object: want.Object}) {
			if err != nil || got != want {
				t.Errorf("%v: got %#v, %v", values[i], got.Object, err)
			}
		}
		apply(t, s, nil, []quad.Quad{want})
	}
	holds(t, s)
}

// A node whose every quad is removed while others are added stays what it is
// (https://github.com/cayleygraph/cayley/issues/885).
func testLastUse(t *testing.T, open Opener) {
	s := opened(t, open)
	old, new := q("a", "p", "b", "l"), q("a", "p", "c", "l")
	for range 3 {
		apply(t, s, []quad.Quad{old}, []quad.Quad{new})
		holds(t, s, old)
		apply(t, s, []quad.Quad{new}, []quad.Quad{old})
		holds(t, s, new)
		apply(t, s, nil, []quad.Quad{new})
		holds(t, s)
	}
}

// What cannot be kept is refused, and what is written next is right.
func testRefused(t *testing.T, open Opener) {
	s := opened(t, open)
	good := q("x", "p", "y", "l")
	apply(t, s, []quad.Quad{good}, nil)
	for _, bad := range []quad.Quad{
		q("x", "p", "\"\xff", "l"), q("x", "p", "\xff", "l"), {Subject: quad.IRI("x"), Predicate: quad.IRI("p"), Label: quad.IRI("l")},
		{Subject: quad.IRI("x"), Predicate: quad.IRI("p"), Object: quad.IRI(""), Label: quad.IRI("l")}, {},
	} {
		if err := s.Apply(t.Context(), []quad.Quad{q("x", "p", "new", "l"), bad}, []quad.Quad{good}); err == nil {
			t.Errorf("%v was not refused", bad)
		}
		holds(t, s, good)
	}
	more := []quad.Quad{q("x", "p", "z", "l"), q("new", "p", "y", "l")}
	apply(t, s, more, nil)
	holds(t, s, append(more, good)...)
}

func testCancelled(t *testing.T, open Opener) {
	s := opened(t, open)
	a := q("a", "p", "b", "l")
	apply(t, s, []quad.Quad{a}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Apply(ctx, []quad.Quad{q("c", "p", "d", "l")}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("apply: %v", err)
	}
	var last error
	for _, err := range s.Match(ctx, quads.Pattern{}) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("match: %v", last)
	}
	holds(t, s, a)
}

// A caller may change and ask within the loop over an answer.
func testWriteWhileReading(t *testing.T, open Opener) {
	s := opened(t, open)
	var all []quad.Quad
	for i := range 1000 {
		all = append(all, q("a", "p", fmt.Sprint("b", i), "l"))
	}
	apply(t, s, all, nil)
	n := 0
	for got, err := range s.Match(t.Context(), quads.Pattern{Subject: quad.IRI("a")}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%100 == 0 {
			apply(t, s, []quad.Quad{q("new", "p", fmt.Sprint(n), "m")}, nil)
			if len(match(t, s, quads.Pattern{Object: got.Object})) != 1 {
				t.Errorf("%v is gone", got)
			}
		}
	}
	if n != 1000 || len(match(t, s, quads.Pattern{Label: quad.IRI("m")})) != 10 {
		t.Errorf("read %d quads", n)
	}
}

// Readers and a writer do not wait for each other for ever
// (https://github.com/cayleygraph/cayley/issues/712), and a reader never meets
// a quad that nobody wrote.
func testReadersAndWriter(t *testing.T, open Opener) {
	s := opened(t, open)
	apply(t, s, []quad.Quad{q("a", "p", "b", "l")}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for ctx.Err() == nil {
				for got, err := range s.Match(t.Context(), quads.Pattern{Subject: quad.IRI("a")}) {
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
		apply(t, s, []quad.Quad{now}, []quad.Quad{before})
	}
	cancel()
	readers.Wait()
	holds(t, s, q("a", "p", "b", "l"), q("a", "p", "c0", "l"))
}

func testLarge(t *testing.T, open Opener) {
	s := opened(t, open)
	var all []quad.Quad
	for i := range 5000 {
		all = append(all, q(fmt.Sprint("s", i%700), fmt.Sprint("p", i%11), fmt.Sprint("\"o", i), fmt.Sprint("l", i%5)))
	}
	apply(t, s, all, nil)
	for i := range 5 {
		label := quad.IRI(fmt.Sprint("l", i))
		if got := match(t, s, quads.Pattern{Label: label}); len(got) != 1000 {
			t.Errorf("label %v holds %d quads", label, len(got))
		}
	}
	apply(t, s, nil, all[:4990])
	want := quads.Lines(all[4990:])
	if diff := cmp.Diff(want, match(t, s, quads.Pattern{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
