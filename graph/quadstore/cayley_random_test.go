package quadstore_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore"
)

// found is a value that a path comes to, and what was tagged on the way.
type found struct {
	value quad.Value
	tags  map[string]quad.Value
}

func (f found) with(value quad.Value, tag string, tagged quad.Value) found {
	f.value = value
	if tag != "" {
		f.tags = maps.Clone(f.tags)
		f.tags[tag] = tagged
	}
	return f
}

// String is the same for the same value and tags.
func (f found) String() string {
	s := quad.StringOf(f.value)
	for _, tag := range slices.Sorted(maps.Keys(f.tags)) {
		s += " " + tag + "=" + quad.StringOf(f.tags[tag])
	}
	return s
}

// wander is a path, beside the plainest way to walk it.
type wander struct {
	quads []quad.Quad
	path  *path.Path
	at    []found
	text  string
	label quad.Value // that quads must have
	tags  int
	// forked says that there is more than one chain of steps; Cayley need not tell
	// every combination of their tags.
	forked bool
	// optional is 1 after a step that is optional, and 2 once another one followed:
	// Cayley forgets optional steps that come then.
	optional int
}

// hop goes along quads; a nil predicate is any. keep says which values remain.
func (w *wander) hop(in bool, predicate quad.Value, each func(f found, goal quad.Value) (found, bool), none func(found) (found, bool)) {
	var to []found
	for _, f := range w.at {
		any := false
		for _, q := range w.quads {
			from, goal := q.Subject, q.Object
			if in {
				from, goal = goal, from
			}
			if from != f.value || predicate != nil && predicate != q.Predicate || w.label != nil && w.label != q.Label {
				continue
			}
			any = true
			if g, ok := each(f, goal); ok {
				to = append(to, g)
			}
		}
		if g, ok := none(f); !any && ok {
			to = append(to, g)
		}
	}
	w.at = to
}

func drop(f found) (found, bool) { return f, false }
func keep(f found) (found, bool) { return f, true }

// wanderer makes random paths over random quads.
type wanderer struct {
	*rand.Rand
	quads      []quad.Quad
	nodes      []quad.Value
	predicates []quad.Value
	labels     []quad.Value
}

func newWanderer(seed uint64) *wanderer {
	w := &wanderer{Rand: rand.New(rand.NewPCG(seed, 5))}
	for i := range 7 {
		w.nodes = append(w.nodes, quad.IRI(fmt.Sprintf("n%d", i)))
	}
	w.nodes = append(w.nodes, quad.Int(3), quad.String("short"), quad.String(strings.Repeat("a long one ", 9)),
		quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#Bag"))
	w.predicates = []quad.Value{quad.IRI("p"), quad.IRI("q"), quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")}
	w.labels = []quad.Value{nil, quad.IRI("l"), quad.IRI("m")}
	seen := map[quad.Quad]bool{}
	for range 5 + w.IntN(40) {
		q := quad.Quad{Subject: w.pick(w.nodes[:7]), Predicate: w.pick(w.predicates), Object: w.pick(w.nodes), Label: w.pick(w.labels)}
		if !seen[q] {
			seen[q] = true
			w.quads = append(w.quads, q)
		}
	}
	return w
}

func (w *wanderer) pick(from []quad.Value) quad.Value { return from[w.IntN(len(from))] }

// start begins a path, from some values or from all.
func (w *wanderer) start(qs cgraph.QuadStore, all bool) *wander {
	there := map[quad.Value]bool{}
	for _, q := range w.quads {
		for _, d := range quad.Directions {
			if v := q.Get(d); v != nil {
				there[v] = true
			}
		}
	}
	var from []quad.Value
	if !all {
		for _, i := range w.Perm(len(w.nodes))[:1+w.IntN(3)] {
			from = append(from, w.nodes[i])
		}
		there2 := map[quad.Value]bool{}
		for _, v := range from {
			there2[v] = there[v]
		}
		there = there2
	}
	p := &wander{quads: w.quads, path: path.StartPath(qs, from...), text: fmt.Sprint("start ", from)}
	for v, ok := range there {
		if ok {
			p.at = append(p.at, found{v, map[string]quad.Value{}})
		}
	}
	return p
}

// step makes a path longer.
func (w *wanderer) step(p *wander, qs cgraph.QuadStore, deep int) {
	predicate, tag := w.pick(w.predicates), ""
	in := w.IntN(2) == 0
	steps := 11
	if deep > 0 {
		steps = 14
	}
	kind := w.IntN(steps)
	switch {
	case kind == 6 && p.optional == 2:
		kind = 5
	case kind == 6:
		p.optional = 1
	case p.optional == 1:
		p.optional = 2
	}
	if kind >= 5 && kind <= 7 {
		p.tags++
		tag = fmt.Sprintf("t%d-%d", deep, p.tags)
	}
	p.text += fmt.Sprintf(" | %d %v %v %s", kind, predicate, in, tag)
	move := func(f found, goal quad.Value) (found, bool) { return f.with(goal, "", nil), true }
	switch kind {
	case 0, 1: // hop
		p.path = w.along(p.path, in, predicate)
		p.hop(in, predicate, move, drop)
	case 2:
		p.path = w.along(p.path, in, nil)
		p.hop(in, nil, move, drop)
	case 3, 4: // has
		v := w.pick(w.nodes)
		p.text += quad.StringOf(v)
		if in {
			p.path = p.path.HasReverse(predicate, v)
		} else {
			p.path = p.path.Has(predicate, v)
		}
		p.hop(in, predicate, func(f found, goal quad.Value) (found, bool) { return f, goal == v }, drop)
	case 5: // save
		if in {
			p.path = p.path.SaveReverse(predicate, tag)
		} else {
			p.path = p.path.Save(predicate, tag)
		}
		p.hop(in, predicate, func(f found, goal quad.Value) (found, bool) { return f.with(f.value, tag, goal), true }, drop)
	case 6:
		if in {
			p.path = p.path.SaveOptionalReverse(predicate, tag)
		} else {
			p.path = p.path.SaveOptional(predicate, tag)
		}
		p.hop(in, predicate, func(f found, goal quad.Value) (found, bool) { return f.with(f.value, tag, goal), true }, keep)
	case 7:
		p.path = p.path.Tag(tag)
		for i, f := range p.at {
			p.at[i] = f.with(f.value, tag, f.value)
		}
	case 8: // is
		v := w.pick(w.nodes)
		p.text += quad.StringOf(v)
		p.path = p.path.Is(v)
		p.at = slices.DeleteFunc(p.at, func(f found) bool { return f.value != v })
	case 9:
		p.label = w.labels[1+w.IntN(2)]
		p.text += quad.StringOf(p.label)
		p.path = p.path.LabelContext(p.label)
	case 10:
		p.label = nil
		p.path = p.path.LabelContext()
	default:
		w.fork(p, qs, kind, deep)
	}
}

func (w *wanderer) along(p *path.Path, in bool, predicate quad.Value) *path.Path {
	var via []interface{}
	if predicate != nil {
		via = append(via, predicate)
	}
	if in {
		return p.In(via...)
	}
	return p.Out(via...)
}

// fork joins a path with another one.
func (w *wanderer) fork(p *wander, qs cgraph.QuadStore, kind, deep int) {
	other := w.start(qs, kind != 11 && w.IntN(4) == 0) // Cayley takes all and all for nothing
	if kind == 12 {                                    // Cayley falls over paths of which it sees at once that they lead nowhere
		q := w.quads[w.IntN(len(w.quads))]
		other.path, other.text = path.StartPath(qs, q.Subject), fmt.Sprint("start ", q.Subject)
		other.at = []found{{q.Subject, map[string]quad.Value{}}}
		if w.IntN(2) == 0 {
			other.text += fmt.Sprint(" | out ", q.Predicate)
			other.path = other.path.Out(q.Predicate)
			other.hop(false, q.Predicate, func(f found, goal quad.Value) (found, bool) { return f.with(goal, "", nil), true }, drop)
		}
	} else {
		for range 1 + w.IntN(3) {
			w.step(other, qs, deep-1)
		}
	}
	p.text += " (" + other.text + ")"
	p.forked = true
	has := map[quad.Value]bool{}
	for _, f := range other.at {
		has[f.value] = true
	}
	switch kind {
	case 11:
		p.path = p.path.And(other.path)
		p.at = slices.DeleteFunc(p.at, func(f found) bool { return !has[f.value] })
	case 12:
		p.path = p.path.Except(other.path)
		p.at = slices.DeleteFunc(p.at, func(f found) bool { return has[f.value] })
	case 13:
		p.path = p.path.Or(other.path)
		p.at = append(slices.Clone(p.at), other.at...)
	}
}

// results returns what a path finds, each once, in order, with or without tags.
func results(t *testing.T, qs cgraph.QuadStore, p *path.Path, tags bool) []string {
	t.Helper()
	all := map[string]bool{}
	err := p.Tag("at").Iterate(context.Background()).TagValues(qs, func(m map[string]quad.Value) error {
		f := found{m["at"], m}
		delete(m, "at")
		if !tags {
			f.tags = nil
		}
		all[f.String()] = true
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(all))
}

// TestCayleyRandomPaths holds the answers of random paths over random quads
// against those of the plainest evaluation.
func TestCayleyRandomPaths(t *testing.T) {
	onEngines(t, func(t *testing.T, s *quadstore.Store) {
		g := s.Cayley()
		ctx := context.Background()
		for seed := range uint64(fewer(40)) {
			w := newWanderer(seed)
			if err := s.Update(ctx, func(tx *quadstore.Tx) error { return tx.Add(w.quads...) }); err != nil {
				t.Fatal(err)
			}
			for range 40 {
				p := w.start(g, w.IntN(4) == 0)
				for range 1 + w.IntN(5) {
					w.step(p, g, 2)
				}
				want := map[string]bool{}
				for _, f := range p.at {
					if p.forked {
						f.tags = nil
					}
					want[f.String()] = true
				}
				got := results(t, g, p.path, !p.forked)
				if d := cmp.Diff(slices.Sorted(maps.Keys(want)), got); d != "" {
					t.Fatalf("seed %d, %s: (-want +got)\n%s\n%v", seed, p.text, d, w.quads)
				}
			}
			if err := s.Update(ctx, func(tx *quadstore.Tx) error { return tx.Remove(w.quads...) }); err != nil {
				t.Fatal(err)
			}
		}
	})
}
