package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore"
)

// These are tests of what Cayley's own stores get wrong.

func TestCayleyFailedTransaction(t *testing.T) {
	onCayley(t, func(c cayley) {
		one, two := quad.MakeIRI("x", "p", "y", ""), quad.MakeIRI("q", "p", "m", "l")
		c.apply(strict, deltas(cgraph.Add, one)...)
		err := c.ApplyDeltas(deltas(cgraph.Add, quad.MakeIRI("new", "p", "z", ""), one), strict)
		if !cgraph.IsQuadExist(err) {
			t.Fatalf("added twice: %v", err)
		}
		c.gone(quad.IRI("new"), quad.IRI("z"))
		if err := c.ApplyDeltas(append(deltas(cgraph.Add, two), deltas(cgraph.Delete, two, two)...), strict); !cgraph.IsQuadNotExist(err) {
			t.Fatalf("removed twice: %v", err)
		}
		err = c.ApplyDeltas([]cgraph.Delta{{Quad: two, Action: cgraph.Add}, {Quad: two, Action: 7}}, lenient)
		if !cgraph.IsInvalidAction(err) {
			t.Fatalf("action 7: %v", err)
		}
		bad := quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: quad.String("\xff")}
		if err := c.ApplyDeltas(deltas(cgraph.Add, two, bad), lenient); !errors.Is(err, quadstore.ErrInvalidQuad) {
			t.Fatalf("text that is not UTF-8: %v", err)
		}
		c.gone(bad.Object, bad.Subject)
		c.holds(one)
		c.apply(strict, deltas(cgraph.Add, two)...)
		c.holds(one, two)
		c.apply(strict) // nothing
	})
}

func TestCayleyRemoveAndAdd(t *testing.T) {
	onCayley(t, func(c cayley) {
		long := quad.String(strings.Repeat("long ", 30))
		one := quad.Quad{Subject: quad.IRI("x"), Predicate: quad.IRI("p"), Object: long, Label: quad.IRI("l")}
		two := quad.Quad{Subject: quad.IRI("x"), Predicate: quad.IRI("q"), Object: long, Label: quad.IRI("l")}
		for range 3 {
			c.apply(strict, deltas(cgraph.Add, one)...)
			c.apply(strict, append(deltas(cgraph.Delete, one), deltas(cgraph.Add, two)...)...)
			c.holds(two)
			c.apply(strict, append(deltas(cgraph.Delete, two), deltas(cgraph.Add, two)...)...)
			c.holds(two)
			c.apply(strict, append(deltas(cgraph.Add, one), deltas(cgraph.Delete, one, two)...)...)
			c.holds()
			c.gone(one.Subject, one.Predicate, long, one.Label)
		}
	})
}

// Importing again and again leaves nothing that removing once does not remove.
func TestCayleyNoDrift(t *testing.T) {
	onCayley(t, func(c cayley) {
		var qs []quad.Quad
		for i := range 50 {
			s := fmt.Sprintf("s%d", i%7)
			qs = append(qs, quad.MakeIRI(s, "p", fmt.Sprintf("o%d", i), fmt.Sprintf("l%d", i%3)))
		}
		for range 5 {
			c.apply(lenient, deltas(cgraph.Add, append(qs, qs...)...)...)
		}
		w, err := c.NewQuadWriter()
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if n, err := w.WriteQuads(qs); n != len(qs) || err != nil {
				t.Fatal(n, err)
			}
		}
		if err := errors.Join(w.Close(), w.Close()); err != nil {
			t.Fatal(err)
		}
		c.holds(qs...)
		c.apply(strict, deltas(cgraph.Delete, qs...)...)
		c.holds()
		c.gone(qs[0].Subject, qs[0].Predicate, qs[0].Object, qs[0].Label)
	})
}

func TestCayleyValues(t *testing.T) {
	instant := time.Date(2026, 11, 22, 23, 59, 59, 123456789, time.UTC)
	values := []quad.Value{
		quad.Time(instant), quad.Time(instant.Add(1)), quad.Time(time.Unix(-1, 1).UTC()),
		quad.String(""), quad.String("\x00"), quad.String("a\x00"), quad.String("a"), quad.String("\x00\x01\xc3\xbf"),
		quad.String(strings.Repeat("x", 1<<20)), quad.String(strings.Repeat("x", 1<<20) + "y"),
		quad.LangString{Value: "", Lang: "en"}, quad.TypedString{Value: "", Type: "t"}, quad.LangString{Value: "a", Lang: "t"},
		quad.TypedString{Value: "a", Type: "t"}, quad.Int(0), quad.Int(-1), quad.Float(0.5), quad.Bool(false), quad.BNode("a"), quad.IRI("a"),
	}
	onCayley(t, func(c cayley) {
		var qs []quad.Quad
		for i, v := range values {
			qs = append(qs, quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: v, Label: quad.Int(i % 2)})
		}
		c.apply(strict, deltas(cgraph.Add, qs...)...)
		c.holds(qs...)
		for _, v := range values {
			if got, err := path.StartPath(c.Graph, v).In(quad.IRI("p")).Iterate(t.Context()).AllValues(c.Graph); err != nil || len(got) != 1 {
				t.Errorf("in from a value of type %T: %v, %v", v, got, err)
			}
		}
		c.apply(strict, deltas(cgraph.Delete, qs[1:]...)...)
		c.holds(qs[0])
		for _, bad := range []quad.Value{quad.String("\xff"), quad.IRI(""), quad.BNode(""), foreign{}} {
			err := c.ApplyDeltas(deltas(cgraph.Add, quad.Quad{Subject: quad.IRI("t"), Predicate: quad.IRI("p"), Object: bad}), lenient)
			if !errors.Is(err, quadstore.ErrInvalidQuad) {
				t.Errorf("%q was taken: %v", bad, err)
			}
			c.gone(bad, quad.IRI("t"))
		}
	})
}

// foreign is a value that nobody knows.
type foreign struct{}

func (foreign) String() string      { return "foreign" }
func (foreign) Native() interface{} { return nil }

func TestCayleyLabels(t *testing.T) {
	onCayley(t, func(c cayley) {
		var qs []quad.Quad
		for _, label := range []quad.Value{nil, quad.IRI("l"), quad.IRI("m")} {
			qs = append(qs, quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: quad.IRI("o"), Label: label})
		}
		c.apply(strict, deltas(cgraph.Add, qs...)...)
		c.holds(qs...)
		c.apply(strict, deltas(cgraph.Delete, qs[1])...)
		c.holds(qs[0], qs[2])
		c.gone(quad.IRI("l"))
		c.apply(strict, deltas(cgraph.Delete, qs[0])...)
		c.apply(strict, deltas(cgraph.Add, qs[1])...)
		c.holds(qs[1:]...)
	})
}

func TestCayleyRemoveHub(t *testing.T) {
	onCayley(t, func(c cayley) {
		var qs []quad.Quad
		for i := range fewer(10_000) {
			q := quad.MakeIRI(fmt.Sprintf("s%d", i), "p", "hub", fmt.Sprintf("l%d", i%100))
			if i%3 == 0 {
				q.Subject, q.Object = q.Object, quad.String(fmt.Sprintf("%0100d", i))
			}
			qs = append(qs, q)
		}
		c.apply(strict, deltas(cgraph.Add, qs...)...)
		rest := quad.MakeIRI("s1", "p", "s2", "l1")
		c.apply(strict, deltas(cgraph.Add, rest)...)
		w, err := writer.NewSingle(c, strict)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.RemoveNode(quad.IRI("hub")); err != nil {
			t.Fatal(err)
		}
		c.holds(rest)
		if err := w.RemoveNode(quad.IRI("hub")); !errors.Is(err, cgraph.ErrNodeNotExists) {
			t.Errorf("removed twice: %v", err)
		}
	})
}

// TestCayleySnapshot reads a moment while quads come and go, and cannot change it.
func TestCayleySnapshot(t *testing.T) {
	onCayley(t, func(c cayley) {
		one := quad.MakeIRI("a", "p", "b", "l")
		c.apply(strict, deltas(cgraph.Add, one)...)
		s, err := c.store.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		then := cayley{t, s.Cayley(), nil}
		c.apply(strict, append(deltas(cgraph.Delete, one), deltas(cgraph.Add, quad.MakeIRI("c", "p", "d", "l"))...)...)
		then.holds(one)
		if err := then.ApplyDeltas(deltas(cgraph.Add, one), lenient); !errors.Is(err, quadstore.ErrSnapshot) {
			t.Errorf("a snapshot was changed: %v", err)
		}
		if _, err := then.NewQuadWriter(); !errors.Is(err, quadstore.ErrSnapshot) {
			t.Errorf("a snapshot was written to: %v", err)
		}
		if err := errors.Join(then.Close(), then.Close()); err != nil {
			t.Error(err)
		}
	})
}

// TestCayleyTogether has four read paths while one writes; what is written at
// once is seen at once. They write within an iteration too.
func TestCayleyTogether(t *testing.T) {
	onCayley(t, func(c cayley) {
		pair := func(i int) []quad.Quad {
			n := fmt.Sprintf("n%d", i)
			return []quad.Quad{quad.MakeIRI("hub", "p", n, "l"), quad.MakeIRI(n, "q", "end", "l")}
		}
		c.apply(strict, deltas(cgraph.Add, pair(0)...)...)
		ctx, cancel := context.WithCancel(t.Context())
		var readers sync.WaitGroup
		for range 4 {
			readers.Go(func() {
				for ctx.Err() == nil {
					s, err := c.store.Snapshot(t.Context())
					if err != nil {
						t.Error(err)
						return
					}
					g := s.Cayley()
					from, err := path.StartPath(g, quad.IRI("hub")).Out(quad.IRI("p")).Iterate(t.Context()).Count()
					to, err2 := path.StartPath(g, quad.IRI("hub")).Out(quad.IRI("p")).Out(quad.IRI("q")).Iterate(t.Context()).Count()
					if err := errors.Join(err, err2, g.Close()); err != nil || from != to {
						t.Errorf("%d quads lead to %d: %v", from, to, err)
						return
					}
				}
			})
		}
		var all []quad.Quad
		for i := range 50 {
			if i > 0 {
				c.apply(strict, deltas(cgraph.Add, pair(i)...)...)
			}
			all = append(all, pair(i)...)
		}
		cancel()
		readers.Wait()
		c.holds(all...)
		it := c.QuadsAllIterator().Iterate()
		for it.Next(t.Context()) {
			q, err := c.Quad(it.Result())
			if err != nil {
				t.Fatal(err)
			}
			c.apply(strict, deltas(cgraph.Delete, q)...)
		}
		if err := errors.Join(it.Err(), it.Close()); err != nil {
			t.Fatal(err)
		}
		c.holds()
	})
}
