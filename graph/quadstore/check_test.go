package quadstore

import (
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Every sort of damage: what is found, with the first quad that is named, what a
// repair does, and whether the store is then as it was before.
func TestDamage(t *testing.T) {
	qs := patient()
	text, ordinal := qs[4], qs[5]
	withoutObject := quad.Quad{Subject: text.Subject, Predicate: text.Predicate, Label: text.Label}
	tests := []struct {
		name  string
		harm  func(*ward, ordered.Tx)
		found map[FaultKind]int64
		named quad.Quad
		does  Repaired
		same  bool
	}{
		{"missing by subject", func(w *ward, tx ordered.Tx) { tx.Delete(w.key(bySubject, ordinal)) },
			map[FaultKind]int64{FaultOrder: 1}, ordinal, Repaired{Written: 1}, true},
		{"missing by predicate", func(w *ward, tx ordered.Tx) { tx.Delete(w.key(byPredicate, text)) },
			map[FaultKind]int64{FaultOrder: 1}, text, Repaired{Written: 1}, true},
		{"another one by predicate", func(w *ward, tx ordered.Tx) {
			tx.Delete(w.key(byPredicate, text))
			tx.Set(w.key(byPredicate, quad.Quad{Subject: name(9), Predicate: text.Predicate, Object: quad.Int(1), Label: name(2)}), nil)
		}, map[FaultKind]int64{FaultOrder: 2}, text, Repaired{Written: 1, Surplus: 1}, true},
		{"missing by label", func(w *ward, tx ordered.Tx) { tx.Delete(w.key(byLabel, ordinal)) },
			map[FaultKind]int64{FaultOrder: 2, FaultCount: 2}, quad.Quad{}, Repaired{Surplus: 2, Counts: 2}, false},
		{"the total", func(_ *ward, tx ordered.Tx) { tx.Set(totalKey(), []byte{0, 0, 0, 0, 0, 0, 0, 9}) },
			map[FaultKind]int64{FaultCount: 1}, quad.Quad{}, Repaired{Counts: 1}, true},
		{"the total, no number", func(_ *ward, tx ordered.Tx) { tx.Set(totalKey(), []byte{9}) },
			map[FaultKind]int64{FaultKey: 1, FaultCount: 1}, quad.Quad{}, Repaired{Counts: 1}, true},
		{"the number of a predicate", func(w *ward, tx ordered.Tx) { tx.Delete(countKey(w.term(text.Predicate), nil)) },
			map[FaultKind]int64{FaultCount: 1}, quad.Quad{Predicate: text.Predicate}, Repaired{Counts: 1}, true},
		{"the number of a kind", func(w *ward, tx ordered.Tx) {
			tx.Set(countKey(w.term(qs[0].Predicate), w.term(qs[0].Object)), []byte{0, 0, 0, 0, 0, 0, 0, 3})
		}, map[FaultKind]int64{FaultCount: 1}, quad.Quad{Predicate: qs[0].Predicate, Object: qs[0].Object}, Repaired{Counts: 1}, true},
		{"a number of nothing", func(w *ward, tx ordered.Tx) { tx.Set(countKey(w.term(name(5)), nil), make([]byte, 8)) },
			map[FaultKind]int64{FaultCount: 1}, quad.Quad{Predicate: name(5)}, Repaired{Counts: 1}, true},
		{"a lost long term", func(w *ward, tx ordered.Tx) { tx.Delete(w.long(name(2), story)) },
			map[FaultKind]int64{FaultTerm: 1}, withoutObject, Repaired{Lost: 1, Counts: 2}, false},
		{"another long term", func(w *ward, tx ordered.Tx) { tx.Set(w.long(name(2), story), w.whole(tale)) },
			map[FaultKind]int64{FaultTerm: 1}, quad.Quad{Label: name(2)}, Repaired{Lost: 1, Terms: 1, Counts: 2}, false},
		{"a long term cut off", func(w *ward, tx ordered.Tx) { tx.Set(w.long(name(2), story), w.whole(story)[:90]) },
			map[FaultKind]int64{FaultTerm: 1}, quad.Quad{Label: name(2)}, Repaired{Lost: 1, Terms: 1, Counts: 2}, false},
		{"a long term of nothing", func(w *ward, tx ordered.Tx) { tx.Set(w.long(name(2), tale), w.whole(tale)) },
			map[FaultKind]int64{FaultTerm: 1}, quad.Quad{Label: name(2)}, Repaired{Terms: 1}, true},
		{"a long term of no label", func(w *ward, tx ordered.Tx) { tx.Set(w.long(name(7), tale), w.whole(tale)) },
			map[FaultKind]int64{FaultTerm: 1}, quad.Quad{Label: name(7)}, Repaired{Terms: 1}, true},
		{"one of four long terms", func(w *ward, tx ordered.Tx) { tx.Delete(w.long(qs[6].Label, qs[6].Predicate)) },
			map[FaultKind]int64{FaultTerm: 1}, quad.Quad{Subject: qs[6].Subject, Object: qs[6].Object, Label: qs[6].Label},
			Repaired{Lost: 1, Terms: 3, Counts: 2}, false},
		{"a key that is cut off", func(w *ward, tx ordered.Tx) {
			for _, o := range []order{bySubject, byPredicate, byLabel} {
				k := w.key(o, ordinal)
				tx.Set(k[:len(k)-1], nil)
			}
		}, map[FaultKind]int64{FaultKey: 3}, quad.Quad{}, Repaired{Malformed: 3}, true},
		{"a key that goes on", func(w *ward, tx ordered.Tx) { tx.Set(append(w.key(byLabel, ordinal), 0), nil) },
			map[FaultKind]int64{FaultKey: 1}, quad.Quad{}, Repaired{Malformed: 1}, true},
		{"a term that is none of ours", func(w *ward, tx ordered.Tx) {
			t := terms{w.term(name(2)), []byte("\x04urn:saidby:text\x00\x01"), w.term(quad.Int(1)), w.term(name(2))}
			tx.Set(t.key(byLabel), nil)
		}, map[FaultKind]int64{FaultKey: 1, FaultOrder: 2, FaultCount: 2},
			quad.Quad{Subject: name(2), Predicate: quad.IRI("urn:saidby:text"), Object: quad.Int(1), Label: name(2)},
			Repaired{Malformed: 1}, true},
		{"values where there are none", func(w *ward, tx ordered.Tx) {
			for _, o := range []order{bySubject, byPredicate, byLabel} {
				tx.Set(w.key(o, ordinal), []byte("x"))
			}
		}, map[FaultKind]int64{FaultKey: 3}, ordinal, Repaired{Written: 3}, true},
		{"keys of no kind", func(_ *ward, tx ordered.Tx) {
			for _, k := range []string{"z", "mg", "xspace", "\xff"} {
				tx.Set([]byte(k), []byte("somebody's"))
			}
		}, map[FaultKind]int64{FaultKey: 4}, quad.Quad{}, Repaired{}, false},
	}
	for _, engine := range []struct {
		name string
		open func(testing.TB) ordered.Engine
	}{{"pebble", pebbleEngine}, {"postgres", postgresEngine}} {
		t.Run(engine.name, func(t *testing.T) {
			w := newWard(t, engine.open(t))
			w.add(qs...)
			before := w.keys()
			if c := w.check(); !c.OK() || c.Quads != 8 || c.Terms != 6 || c.Keys != int64(len(before)) {
				t.Fatalf("sound: %+v", c)
			}
			for _, test := range tests {
				t.Run(test.name, func(t *testing.T) {
					w := &ward{t, w.engine, w.store}
					defer w.reset(qs)
					w.harm(func(tx ordered.Tx) { test.harm(w, tx) })
					found := w.check()
					for _, f := range found.Faults {
						t.Logf("%+v", f)
					}
					if diff := cmp.Diff(test.found, found.Found); diff != "" {
						t.Errorf("found (-want +got):\n%s", diff)
					}
					if test.named != (quad.Quad{}) && len(found.Faults) > 0 && found.Faults[0].Quad != test.named {
						t.Errorf("names %v, want %v", found.Faults[0].Quad, test.named)
					}
					w.mends(test.does)
					if same := cmp.Equal(before, w.keys()); same != test.same {
						t.Errorf("as before: %v", same)
					}
				})
			}
		})
	}
}

// mends repairs and checks what was done, and that nothing is left to be done but
// for keys that may be somebody's.
func (w *ward) mends(want Repaired) {
	w.Helper()
	did := w.repair()
	for _, f := range did.Faults {
		w.Logf("removed %+v", f)
	}
	if want.Lost+want.Surplus+want.Malformed != int64(len(did.Faults)) {
		w.Errorf("%d quads and keys are named", len(did.Faults))
	}
	did.Faults = nil
	if diff := cmp.Diff(want, *did); diff != "" {
		w.Errorf("repair (-want +got):\n%s", diff)
	}
	after := w.keys()
	if left := w.check(); left.OK() != want.Any() {
		w.Errorf("left: %+v", left)
	}
	if again := w.repair(); again.Any() || !cmp.Equal(after, w.keys()) {
		w.Errorf("a second repair: %+v", again)
	}
}
