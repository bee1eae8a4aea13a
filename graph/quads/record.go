package quads

import (
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Record is what one article says of one node.
type Record struct {
	// Node is the node, In the article whose label the quads stand under.
	Node, In   schema.ID
	Kind       schema.NodeKind
	properties map[quad.IRI][]quad.Value
}

// NewRecord gathers the quads of one node under one article's label. It returns
// [ErrMalformed] where they are of several nodes or labels or name no kind.
func NewRecord(qs []quad.Quad) (*Record, error) {
	if len(qs) == 0 {
		return nil, fmt.Errorf("node without quads: %w", ErrMalformed)
	}
	r := &Record{properties: make(map[quad.IRI][]quad.Value, len(qs))}
	var inArticle, isNode bool
	r.Node, isNode = ID(qs[0].Subject)
	r.In, inArticle = ArticleOf(qs[0].Label)
	if !inArticle || !isNode {
		return nil, fmt.Errorf("quad of %v under label %v: %w", qs[0].Subject, qs[0].Label, ErrMalformed)
	}
	for _, q := range qs {
		p, isIRI := q.Predicate.(quad.IRI)
		if q.Subject != qs[0].Subject || q.Label != qs[0].Label || !isIRI {
			return nil, fmt.Errorf("node %s: quad of %v under label %v: %w", r.Node, q.Subject, q.Label, ErrMalformed)
		}
		if p == Type {
			r.Kind = KindOf(q.Object)
		}
		r.properties[p] = append(r.properties[p], q.Object)
	}
	if r.Kind == "" {
		return nil, fmt.Errorf("node %s has no kind: %w", r.Node, ErrMalformed)
	}
	return r, nil
}

// Records gathers the content of one article by node. Quads under other labels
// than the article's own are passed over.
func Records(article schema.ID, qs []quad.Quad) (map[schema.ID]*Record, error) {
	byNode := map[quad.Value][]quad.Quad{}
	for _, q := range qs {
		if q.Label == Label(article) {
			byNode[q.Subject] = append(byNode[q.Subject], q)
		}
	}
	records := make(map[schema.ID]*Record, len(byNode))
	for _, group := range byNode {
		r, err := NewRecord(group)
		if err != nil {
			return nil, err
		}
		records[r.Node] = r
	}
	return records, nil
}

// reader reads typed properties of a record and keeps the first fault.
type reader struct {
	*Record
	err error
}

func (r *reader) fault(p quad.IRI, what string) {
	if r.err == nil {
		r.err = fmt.Errorf("%s %s: %s %s: %w", r.Kind, r.Node, p, what, ErrMalformed)
	}
}

// one returns the only value of a property, or nil.
func (r *reader) one(p quad.IRI) quad.Value {
	switch values := r.properties[p]; len(values) {
	case 0:
		return nil
	case 1:
		return values[0]
	default:
		r.fault(p, "stands several times")
		return nil
	}
}

// get returns the only value of a property as a T, or its zero value.
func get[T quad.Value](r *reader, p quad.IRI) (t T) {
	v := r.one(p)
	if v == nil {
		return t
	}
	t, ok := v.(T)
	if !ok {
		r.fault(p, fmt.Sprintf("is a %T", v))
	}
	return t
}

func (r *reader) string(p quad.IRI) string { return string(get[quad.String](r, p)) }
func (r *reader) int(p quad.IRI) int       { return int(get[quad.Int](r, p)) }
func (r *reader) float(p quad.IRI) float64 { return float64(get[quad.Float](r, p)) }
func (r *reader) bool(p quad.IRI) bool     { return bool(get[quad.Bool](r, p)) }

func (r *reader) id(p quad.IRI) schema.ID {
	v := r.one(p)
	if v == nil {
		return schema.ID{}
	}
	id, ok := ID(v)
	if !ok {
		r.fault(p, "is no node")
	}
	return id
}

func (r *reader) date(p quad.IRI) schema.Date {
	var d schema.Date
	if s := get[quad.TypedString](r, p); s.Value != "" {
		var err error
		if d, err = schema.ParseDate(string(s.Value)); err != nil || s.Type != EDTF {
			r.fault(p, "is no date")
		}
	}
	d.Text = r.string(p + "-text")
	d.Rule = schema.Rule(r.string(p + "-rule"))
	return d
}

func (r *reader) evidence(p quad.IRI) schema.Evidence {
	at := r.string(p + "-at")
	if at == "" {
		return schema.Evidence{}
	}
	spans, err := ParseSpans(at)
	if err != nil {
		r.fault(p, "is at "+at)
	}
	return schema.Evidence{Article: r.In, Spans: spans, Quote: r.string(p + "-quote")}
}

func (r *reader) strings(p quad.IRI) []string {
	return list(r, p, func(v quad.Value) (string, bool) {
		s, ok := v.(quad.String)
		return string(s), ok
	}, func(s string) string { return s })
}

func (r *reader) ids(p quad.IRI) []schema.ID {
	return list(r, p, ID, schema.ID.String)
}

// list returns the values of a property in their order; nil if there are none.
func list[T any](r *reader, p quad.IRI, read func(quad.Value) (T, bool), key func(T) string) []T {
	byKey := make(map[string]T, len(r.properties[p]))
	for _, v := range r.properties[p] {
		t, ok := read(v)
		if !ok {
			r.fault(p, fmt.Sprintf("has %v in its list", v))
		}
		byKey[key(t)] = t
	}
	if len(byKey) == 0 {
		return nil
	}
	out := make([]T, 0, len(byKey))
	for _, k := range slices.Sorted(maps.Keys(byKey)) {
		out = append(out, byKey[k])
	}
	if order := r.string(p + "-order"); order != "" {
		ordered, err := applyOrder(out, order)
		if err != nil {
			r.fault(p, "is out of order")
		}
		return ordered
	}
	return out
}
