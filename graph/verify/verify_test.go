package verify_test

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// bench is a store with the sample articles, and what a text index holds of them.
type bench struct {
	*testing.T
	engine  *pebble.Engine
	store   *quadstore.Store
	xs      []*schema.Extraction
	indexed []verify.Indexed
}

func newBench(t *testing.T) *bench {
	t.Helper()
	engine, err := pebble.Open(t.TempDir(), pebble.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := quadstore.New(t.Context(), engine, quadstore.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	b := &bench{T: t, engine: engine, store: s, xs: sample.Newsroom()}
	for _, x := range b.xs {
		b.put(x)
	}
	return b
}

func (b *bench) put(x *schema.Extraction) {
	b.Helper()
	qs, err := quads.Encode(x)
	if err != nil {
		b.Fatal(err)
	}
	b.change(qs, nil)
	b.indexed = append(b.indexed, verify.Indexed{Article: x.Article.ID, Digest: quads.Digest(qs), Documents: 1 + len(x.Claims)})
}

func (b *bench) change(add, remove []quad.Quad) {
	b.Helper()
	err := b.store.Update(b.Context(), func(tx *quadstore.Tx) error {
		if err := tx.Remove(remove...); err != nil {
			return err
		}
		return tx.Add(add...)
	})
	if err != nil {
		b.Fatal(err)
	}
}

// set gives a property of a node of an article another value; nil takes it away.
func (b *bench) set(article, node schema.ID, p quad.IRI, value quad.Value) {
	b.Helper()
	pattern := quads.Pattern{Label: quads.Label(article), Subject: quads.Node(node), Predicate: p}
	if p == quads.ContentDigest {
		pattern.Label = quads.IndexLabel(article)
	}
	var old []quad.Quad
	for q, err := range b.store.Match(b.Context(), pattern) {
		if err != nil {
			b.Fatal(err)
		}
		old = append(old, q)
	}
	var add []quad.Quad
	if value != nil {
		add = []quad.Quad{{Subject: pattern.Subject, Predicate: p, Object: value, Label: pattern.Label}}
	} else if len(old) == 0 {
		b.Fatalf("there is no %v", p)
	}
	b.change(add, old)
}

// run runs the check.
func (b *bench) run() *verify.Report {
	b.Helper()
	slices.SortFunc(b.indexed, func(x, y verify.Indexed) int { return x.Article.Compare(y.Article) })
	r, err := verify.Run(b.Context(), &b.store.View, verify.Options{Indexed: seq(b.indexed)})
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// harm changes keys below the store.
func (b *bench) harm(fn func(ordered.Tx)) {
	b.Helper()
	err := b.engine.Update(b.Context(), func(tx ordered.Tx) error {
		fn(tx)
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

// first returns the first keys that begin with a prefix and go on with what is
// wanted.
func (b *bench) first(n int, prefix string, wanted func(key []byte) bool) (keys [][]byte) {
	b.Helper()
	for pair, err := range b.engine.Scan(b.Context(), ordered.Prefix([]byte(prefix))) {
		if err != nil {
			b.Fatal(err)
		}
		if wanted(pair.Key) {
			keys = append(keys, bytes.Clone(pair.Key))
		}
		if len(keys) == n {
			return keys
		}
	}
	b.Fatalf("there are only %d keys", len(keys))
	return nil
}

// laws runs the check and returns which laws are broken, and how often.
func (b *bench) laws() map[verify.Law]int {
	b.Helper()
	r := b.run()
	out := map[verify.Law]int{}
	for _, f := range r.Faults {
		b.Log(f)
		out[f.Law]++
		if f.Article.IsZero() && f.Law != verify.Label && f.Law != verify.Count && f.Law != verify.Key {
			b.Errorf("%v names no article", f)
		}
		if r.Count(f.Law) == 0 {
			b.Errorf("%v does not count", f)
		}
	}
	if r.OK() != (len(out) == 0) {
		b.Errorf("OK is %v", r.OK())
	}
	return out
}

func seq[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, t := range list {
			if !yield(t, nil) {
				return
			}
		}
	}
}

func TestSound(t *testing.T) {
	b := newBench(t)
	r := b.run()
	want := verify.Report{
		Articles: 5, Nodes: r.Nodes, Quads: r.Quads, Evidence: 111, Edges: r.Edges, Shortcuts: r.Shortcuts, Documents: 23,
	}
	if diff := cmp.Diff(want, *r); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	size, err := b.store.Size(t.Context())
	if err != nil || r.Quads != int(size) || r.Nodes < 90 || r.Edges < 50 || r.Shortcuts < 30 {
		t.Errorf("counted %+v, the store holds %d quads, %v", r, size, err)
	}
}

// Each law, broken.
func TestFaults(t *testing.T) {
	wire, broadcast, denial := sample.Wire(), sample.Broadcast(), sample.Denial()
	w, bc, d := wire.Article.ID, broadcast.Article.ID, denial.Article.ID
	tests := []struct {
		name string
		harm func(*bench)
		want map[verify.Law]int
	}{
		{"a quote is changed", func(b *bench) {
			b.set(w, wire.Attributions[0].ID, quads.Cue+"-quote", quad.String("denied"))
			b.reindex(w)
		}, map[verify.Law]int{verify.Evidence: 1}},
		{"the text is changed", func(b *bench) {
			b.set(w, w, quads.Text, quad.String(strings.ToUpper(wire.Article.Text)))
			b.reindex(w)
		}, map[verify.Law]int{verify.Evidence: 13}},
		{"a name is changed", func(b *bench) {
			b.set(w, wire.Actors[1].ID, quads.Name, quad.String("Ilsa Brandt"))
			b.reindex(w)
		}, map[verify.Law]int{verify.Identity: 1, verify.Decoding: 4}},
		{"a claim is changed", func(b *bench) {
			b.set(d, denial.Claims[0].ID, quads.Text, quad.String("nothing happened"))
			b.reindex(d)
		}, map[verify.Law]int{verify.Identity: 1}},
		{"a claim is gone", func(b *bench) { b.gone(d, denial.Claims[0].ID) },
			map[verify.Law]int{verify.Decoding: 1}},
		{"the last claim is gone", func(b *bench) { b.gone(d, denial.Claims[3].ID); b.reindex(d) },
			map[verify.Law]int{verify.Reference: 1, verify.Decoding: 1}},
		{"a short cut is gone", func(b *bench) { b.set(d, denial.Claims[1].ID, quads.StatedBy, nil); b.reindex(d) },
			map[verify.Law]int{verify.Shortcut: 2}},
		{"a short cut too many", func(b *bench) {
			b.change([]quad.Quad{{Subject: quads.Node(d), Predicate: quads.Cites, Object: quads.Node(w), Label: quads.Label(d)}}, nil)
			b.reindex(d)
		}, map[verify.Law]int{verify.Shortcut: 1}},
		{"a property too many", func(b *bench) {
			b.change([]quad.Quad{{Subject: quads.Node(d), Predicate: quads.Type + "x", Object: quads.Node(w), Label: quads.Label(d)}}, nil)
			b.reindex(d)
		}, map[verify.Law]int{verify.Decoding: 1}},
		{"a relay in a circle", func(b *bench) {
			b.set(bc, broadcast.Attributions[0].ID, quads.RelayedBy, quads.Node(broadcast.Attributions[1].ID))
			b.reindex(bc)
		}, map[verify.Law]int{verify.Relay: 2}},
		{"a copy of itself", func(b *bench) {
			x := sample.Broadcast()
			r := schema.Reprint{Copy: bc, Original: sample.Copy(bc).Article.ID, Kind: schema.Wire, Basis: schema.Detected, Score: 1}
			r.ID = schema.ReprintID(&r)
			x.Reprints = append(x.Reprints, r)
			b.gone(bc, schema.ID{})
			b.put(x)
		}, map[verify.Law]int{verify.Reprint: 2}},
		{"a quad under no article", func(b *bench) {
			b.change([]quad.Quad{{Subject: quads.Node(d), Predicate: quads.Title, Object: quad.String("x"), Label: quad.IRI("urn:x")}}, nil)
		}, map[verify.Law]int{verify.Label: 1}},
		{"a reading of nothing", func(b *bench) {
			id := schema.NewID("article", "gone")
			b.change([]quad.Quad{{Subject: quads.Node(id), Predicate: quads.ReadPath, Object: quad.String("x"), Label: quads.ReadingLabel(id)}}, nil)
		}, map[verify.Law]int{verify.Label: 1}},
		{"another digest", func(b *bench) { b.set(d, d, quads.ContentDigest, quad.String("00")) },
			map[verify.Law]int{verify.Digest: 1}},
		{"not in the text index", func(b *bench) { b.indexed = b.indexed[1:] }, map[verify.Law]int{verify.Search: 1}},
		{"another form in the text index", func(b *bench) { b.indexed[2].Digest = "00" }, map[verify.Law]int{verify.Search: 1}},
		{"too many in the text index", func(b *bench) {
			b.indexed = append(b.indexed, verify.Indexed{Article: schema.NewID("article", "gone")})
		}, map[verify.Law]int{verify.Search: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t)
			test.harm(b)
			if diff := cmp.Diff(test.want, b.laws()); diff != "" {
				t.Errorf("broken laws (-want +got):\n%s", diff)
			}
		})
	}
}

// gone takes all quads of a node out of an article, or the whole article.
func (b *bench) gone(article, node schema.ID) {
	b.Helper()
	for _, label := range quads.Labels(article) {
		p := quads.Pattern{Label: label, Subject: quads.Node(node)}
		if node.IsZero() {
			p.Subject = nil
			b.indexed = slices.DeleteFunc(b.indexed, func(i verify.Indexed) bool { return i.Article == article })
		}
		var old []quad.Quad
		for q, err := range b.store.Match(b.Context(), p) {
			if err != nil {
				b.Fatal(err)
			}
			old = append(old, q)
		}
		b.change(nil, old)
	}
	if !node.IsZero() {
		b.reindex(article)
	}
}

// reindex makes the digest and the text index fit what an article holds now, so
// that only the law that is meant is broken.
func (b *bench) reindex(article schema.ID) {
	b.Helper()
	var qs []quad.Quad
	for q, err := range b.store.Match(b.Context(), quads.Pattern{Label: quads.Label(article)}) {
		if err != nil {
			b.Fatal(err)
		}
		qs = append(qs, q)
	}
	digest := quads.Digest(qs)
	b.set(article, article, quads.ContentDigest, quad.String(digest))
	for i := range b.indexed {
		if b.indexed[i].Article == article {
			b.indexed[i].Digest = digest
		}
	}
}
