package quads

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/schema"
)

// Encode returns everything that is kept of an extraction: its content, how it
// was read, and its index, each under its own label and no quad twice. The
// extraction must be valid (see [schema.Extraction.Validate]). Notes and
// Source.Origin are not kept. It returns [ErrEncoding] where a string is not
// valid UTF-8.
func Encode(x *schema.Extraction) ([]quad.Quad, error) {
	e := encoder{label: Label(x.Article.ID), article: x.Article.ID}
	e.encodeArticle(x.Article)
	for i := range x.Publications {
		e.encodePublication(i, &x.Publications[i])
	}
	for i := range x.Actors {
		e.encodeActor(i, &x.Actors[i])
	}
	for i := range x.Claims {
		e.encodeClaim(i, &x.Claims[i])
	}
	for i := range x.Attributions {
		e.encodeAttribution(i, &x.Attributions[i])
	}
	for i := range x.Blames {
		e.encodeBlame(i, &x.Blames[i])
	}
	for i := range x.Reprints {
		e.encodeReprint(i, &x.Reprints[i])
	}
	for i := range x.Citations {
		e.encodeCitation(i, &x.Citations[i])
	}
	for i := range x.Notices {
		e.encodeNotice(i, &x.Notices[i])
	}
	e.quads = append(e.quads, Shortcuts(x)...)
	e.encodeReading(x.Article)
	e.encodeIndex(x)
	return e.quads, e.err
}

// encoder collects the quads of one article.
type encoder struct {
	label   quad.IRI
	article schema.ID
	quads   []quad.Quad
	err     error
}

// node is the subject that properties are being written of. Zero values are not
// written.
type node struct {
	*encoder
	iri quad.IRI
}

// node begins a node of a kind, with its place among its kind.
func (e *encoder) node(id schema.ID, kind schema.NodeKind, ordinal int) node {
	n := node{e, Node(id)}
	n.add(Type, KindTerm(kind))
	n.add(Ordinal, quad.Int(ordinal))
	return n
}

// part begins a node that is a part of another one and joins the two.
func (n node) part(edge quad.IRI, kind schema.NodeKind, ordinal int) node {
	owner, _ := ID(n.iri)
	id := schema.NewID(string(kind), n.article.String(), owner.String(), itoa(ordinal))
	n.add(edge, Node(id))
	return n.node(id, kind, ordinal)
}

func (n node) add(p quad.IRI, o quad.Value) {
	n.quads = append(n.quads, quad.Quad{Subject: n.iri, Predicate: p, Object: o, Label: n.label})
}

func (n node) string(p quad.IRI, s string) {
	if s == "" {
		return
	}
	if !utf8.ValidString(s) && n.err == nil {
		n.err = fmt.Errorf("%s of %s: %w", p, n.iri, ErrEncoding)
	}
	n.add(p, quad.String(s))
}

func (n node) int(p quad.IRI, i int) {
	if i != 0 {
		n.add(p, quad.Int(i))
	}
}

func (n node) id(p quad.IRI, id schema.ID) {
	if !id.IsZero() {
		n.add(p, Node(id))
	}
}

// date writes EDTF, the words, and the rule, as far as there are any.
func (n node) date(p quad.IRI, d schema.Date) {
	if s := d.EDTF(); s != "" {
		n.add(p, quad.TypedString{Value: quad.String(s), Type: EDTF})
	}
	n.string(p+"-text", d.Text)
	n.string(p+"-rule", string(d.Rule))
}

// evidence writes the spans and the words under them.
func (n node) evidence(p quad.IRI, e schema.Evidence) {
	if e.IsZero() {
		return
	}
	n.string(p+"-at", FormatSpans(e.Spans))
	n.string(p+"-quote", e.Quote)
}

// strings writes a list of strings, empty ones included.
func (n node) strings(p quad.IRI, list []string) {
	n.list(p, list, func(s string) {
		if s == "" {
			n.add(p, quad.String(""))
		}
		n.string(p, s)
	})
}

// ids writes a list of ids.
func (n node) ids(p quad.IRI, list []schema.ID) {
	names := make([]string, len(list))
	for i, id := range list {
		names[i] = string(Node(id))
	}
	n.list(p, names, func(s string) { n.add(p, quad.IRI(s)) })
}

// list writes each element once, and the order unless it is the sorted one.
func (n node) list(p quad.IRI, list []string, write func(string)) {
	sorted := slices.Compact(slices.Sorted(slices.Values(list)))
	for _, s := range sorted {
		write(s)
	}
	if !slices.Equal(sorted, list) {
		n.string(p+"-order", formatOrder(list, sorted))
	}
}
