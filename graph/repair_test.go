package graph_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// Each sort of damage to what is derived: it is found, a repair mends it, and the
// graph answers as before.
func TestRepair(t *testing.T) {
	denial := sample.Denial()
	d := denial.Article.ID
	claim := denial.Claims[1].ID
	tests := []struct {
		name  string
		harm  func(*ward)
		found map[verify.Law]int
		want  graph.RepairReport
	}{
		{"nothing", func(*ward) {}, map[verify.Law]int{}, graph.RepairReport{}},
		{"the order by predicate", func(w *ward) { w.remove("p\x03\x00relayed-by", anything) },
			map[verify.Law]int{verify.Index: 6}, graph.RepairReport{Store: quadstore.Repaired{Written: 6}}},
		{"a number", func(w *ward) { w.remove("cn", anything) },
			map[verify.Law]int{verify.Count: 1}, graph.RepairReport{Store: quadstore.Repaired{Counts: 1}}},
		{"a short cut is gone", func(w *ward) {
			w.drop(quads.Pattern{Subject: quads.Node(claim), Predicate: quads.StatedBy, Label: quads.Label(d)})
		}, map[verify.Law]int{verify.Shortcut: 2, verify.Digest: 1, verify.Search: 1}, graph.RepairReport{Mended: 1}},
		{"a short cut too many", func(w *ward) {
			w.change(func(tx *quadstore.Tx) error {
				return tx.Add(quad.Quad{Subject: quads.Node(d), Predicate: quads.Cites, Object: quads.Node(claim), Label: quads.Label(d)})
			})
		}, map[verify.Law]int{verify.Shortcut: 1, verify.Digest: 1, verify.Search: 1}, graph.RepairReport{Mended: 1}},
		{"the keys of an article", func(w *ward) { w.drop(quads.Pattern{Label: quads.IndexLabel(d)}) },
			map[verify.Law]int{verify.Decoding: 49, verify.Digest: 1}, graph.RepairReport{Mended: 1}},
		{"a digest", func(w *ward) {
			w.drop(quads.Pattern{Label: quads.IndexLabel(d), Predicate: quads.ContentDigest})
		}, map[verify.Law]int{verify.Digest: 1}, graph.RepairReport{Mended: 1}},
		{"what is derived from nothing", func(w *ward) {
			gone := schema.NewID("article", "gone")
			w.change(func(tx *quadstore.Tx) error {
				return tx.Add(quad.Quad{Subject: quads.Node(gone), Predicate: quads.NameKey, Object: quad.String("x"), Label: quads.IndexLabel(gone)})
			})
		}, map[verify.Law]int{verify.Label: 1}, graph.RepairReport{Strays: 1}},
		{"the text index lacks an article", func(w *ward) { w.index(search.Change{Removed: []schema.ID{d}}) },
			map[verify.Law]int{verify.Search: 1}, graph.RepairReport{}},
		{"the text index holds another article", func(w *ward) {
			w.index(search.Change{Sets: []search.Set{{Article: schema.NewID("gone"), Digest: "00"}}})
		}, map[verify.Law]int{verify.Search: 1}, graph.RepairReport{}},
		{"the text index holds another form", func(w *ward) { w.index(search.Change{Sets: []search.Set{{Article: d, Digest: "00"}}}) },
			map[verify.Law]int{verify.Search: 1}, graph.RepairReport{}},
		{"the notes of changes", func(w *ward) {
			w.change(func(tx *quadstore.Tx) error {
				tx.Set("changes", []byte("123456789"), nil)
				return nil
			})
		}, map[verify.Law]int{verify.Key: 1}, graph.RepairReport{}},
		{"the revision", func(w *ward) {
			w.change(func(tx *quadstore.Tx) error {
				tx.Set("state", []byte("revision"), []byte("12"))
				return nil
			})
		}, map[verify.Law]int{verify.Key: 1}, graph.RepairReport{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := newWard(t)
			_, before := w.repair()
			keys := w.keys()
			test.harm(w)
			if diff := cmp.Diff(test.found, w.laws()); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
			did, after := w.repair()
			test.want.Articles, test.want.Documents = 5, 23
			if diff := cmp.Diff(test.want, did); diff != "" {
				t.Errorf("repair (-want +got):\n%s", diff)
			}
			if left := w.laws(); len(left) > 0 {
				t.Errorf("left %v", left)
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("answers (-before +after):\n%s", diff)
			}
			if diff := cmp.Diff(withoutNotes(keys), withoutNotes(w.keys())); diff != "" {
				t.Errorf("keys (-before +after):\n%s", diff)
			}
			if test.name == "nothing" && !cmp.Equal(keys, w.keys()) {
				t.Error("a sound graph was changed")
			}
		})
	}
}

// withoutNotes leaves out the keys that say when something was changed.
func withoutNotes(keys []string) (rest []string) {
	for _, k := range keys {
		if !strings.HasPrefix(k, fmt.Sprintf("%x", 'x')) {
			rest = append(rest, k)
		}
	}
	return rest
}

// withoutDigests leaves out the digests of articles, too: their quads, and what is
// long under the labels of keys.
func withoutDigests(keys []string) []string {
	return slices.DeleteFunc(withoutNotes(keys), func(k string) bool {
		return strings.Contains(k, fmt.Sprintf("%x", "\x03\x00digest\x00")) || strings.HasPrefix(k, "6c0202") && k[38:40] == "ff"
	})
}

// What an article says is not touched, and nor is what may be somebody's, whatever
// law it breaks.
func TestRepairLeavesContent(t *testing.T) {
	denial := sample.Denial()
	d := denial.Article.ID
	other := schema.NewID("article", "gone")
	replace := func(w *ward, p quads.Pattern, o quad.Value) {
		w.drop(p)
		w.change(func(tx *quadstore.Tx) error {
			return tx.Add(quad.Quad{Subject: p.Subject, Predicate: p.Predicate, Object: o, Label: p.Label})
		})
	}
	of := func(node schema.ID, p quad.IRI) quads.Pattern {
		return quads.Pattern{Subject: quads.Node(node), Predicate: p, Label: quads.Label(d)}
	}
	tests := []struct {
		name string
		harm func(*ward)
		want graph.RepairReport
		left map[verify.Law]int
	}{
		{"a quote is changed", func(w *ward) { replace(w, of(denial.Attributions[0].ID, quads.Cue+"-quote"), quad.String("x")) },
			graph.RepairReport{Left: 1, Documents: 23}, map[verify.Law]int{verify.Evidence: 1}},
		{"an article that cannot be decoded", func(w *ward) { w.drop(of(denial.Claims[0].ID, quads.Type)) },
			graph.RepairReport{Left: 1, Documents: 18}, map[verify.Law]int{verify.Decoding: 1}},
		{"a property too many", func(w *ward) {
			w.change(func(tx *quadstore.Tx) error {
				return tx.Add(quad.Quad{Subject: quads.Node(d), Predicate: quads.Title + "-x", Object: quad.String("x"), Label: quads.Label(d)})
			})
		}, graph.RepairReport{Left: 1, Documents: 23}, map[verify.Law]int{verify.Decoding: 1}},
		{"quads of nobody", func(w *ward) {
			w.change(func(tx *quadstore.Tx) error {
				q := quad.Quad{Subject: quads.Node(other), Predicate: quads.Title, Object: quad.String("x"), Label: quads.ReadingLabel(other)}
				r := q
				q.Label = quad.IRI("urn:x")
				return tx.Add(q, r)
			})
		}, graph.RepairReport{Documents: 23}, map[verify.Law]int{verify.Label: 2}},
		{"a key of nobody", func(w *ward) {
			w.engine(func(e ordered.Engine) {
				if err := e.Update(w.Context(), func(tx ordered.Tx) error { tx.Set([]byte("?"), nil); return nil }); err != nil {
					w.Fatal(err)
				}
			})
		}, graph.RepairReport{Documents: 23}, map[verify.Law]int{verify.Key: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := newWard(t)
			test.harm(w)
			keys := w.keys()
			did, _ := w.repair()
			test.want.Articles = 5
			if diff := cmp.Diff(test.want, did); diff != "" {
				t.Errorf("repair (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(withoutDigests(keys), withoutDigests(w.keys())); diff != "" {
				t.Errorf("keys (-before +after):\n%s", diff)
			}
			if diff := cmp.Diff(test.left, w.laws()); diff != "" {
				t.Errorf("left (-want +got):\n%s", diff)
			}
		})
	}
}

// Where a value is lost for good, the repair says of which article, and an import
// of that article makes it whole.
func TestRepairLost(t *testing.T) {
	w := newWard(t)
	before := func() string { _, exported := w.repair(); return exported }()
	wire := sample.Wire()
	id := wire.Article.ID
	prefix := append([]byte("l\x01"), id[:]...)
	w.remove(string(append(prefix, 0xFF)), func(key []byte) bool { return key[len(prefix)+1] == 0xA0 })
	if laws := w.laws(); laws[verify.Term] == 0 {
		t.Errorf("found %v", laws)
	}
	did, _ := w.repair()
	if did.Store.Lost == 0 || int(did.Store.Lost) != len(did.Removed) || did.Left != 1 {
		t.Errorf("repair %+v", did)
	}
	for _, f := range did.Removed {
		if f.Article != id || f.Law != verify.Term {
			t.Errorf("removed %v", f)
		}
	}
	if laws := w.laws(); laws[verify.Decoding]+laws[verify.Evidence] == 0 || laws[verify.Term] > 0 {
		t.Errorf("left %v", laws)
	}
	l := open(t, w.dir)
	put(t, l, wire)
	sound(t, l)
	if diff := cmp.Diff(before, export(t, l, graph.NQuads)+searchAll(t, l)); diff != "" {
		t.Errorf("imported again (-before +after):\n%s", diff)
	}
}

// A text index that is damaged is a fault, and is made anew.
func TestRepairDamagedIndex(t *testing.T) {
	w := newWard(t)
	path := filepath.Join(w.dir, "search.db")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 40_000; i < len(b); i += 7 {
		b[i] ^= 0x55
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[verify.Law]int{verify.Search: 1}, w.laws()); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
	if did, _ := w.repair(); did.Documents != 23 {
		t.Errorf("repair %+v", did)
	}
	if left := w.laws(); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

// Only who may write can repair.
func TestRepairReadOnly(t *testing.T) {
	w := newWard(t)
	l, err := graph.Open(t.Context(), w.dir, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Repair(t.Context()); err == nil {
		t.Error("a reader repaired the graph")
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Repair(t.Context()); !errors.Is(err, graph.ErrClosed) {
		t.Errorf("closed: %v", err)
	}
}

// While somebody writes, a reader sees no fault where there is none.
func TestVerifyWhileWriting(t *testing.T) {
	w := newWard(t)
	writer := open(t, w.dir)
	reader, err := graph.Open(t.Context(), w.dir, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	put(t, writer, sample.Generate(1, 3)...)
	r, err := reader.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !r.OK() || !r.Moving || r.Articles != 5 {
		t.Errorf("%+v", r)
	}
	sound(t, writer)
}

// BenchmarkVerify checks a whole graph, and BenchmarkRepair goes through one that
// is sound.
func BenchmarkVerify(b *testing.B) {
	dir, _ := generated(b)
	l := open(b, dir)
	for b.Loop() {
		sound(b, l)
	}
	b.ReportMetric(float64(benchArticles(b)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkRepair(b *testing.B) {
	dir, _ := generated(b)
	l := open(b, dir)
	for b.Loop() {
		if did, err := l.Repair(b.Context()); err != nil || did.Mended > 0 {
			b.Fatal(did, err)
		}
	}
	b.ReportMetric(float64(benchArticles(b)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
