package quadstore

import (
	"bytes"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
)

// node is a value as Cayley hands it about: its term, and what it takes to find
// the value again.
type node struct {
	term string
	// value is what a long term stands for, if Cayley gave it.
	value quad.Value
	// label is the term of a label under which a long term is kept, and batch what
	// it was read with, if it was read.
	label string
	batch *batch
}

type nodeKey string

// Key returns what two refs to one value share.
func (n *node) Key() interface{} { return nodeKey(n.term) }

// nodeOf returns the node that a ref of Cayley's is, or nil: values that are
// computed, such as counts, come without a term.
func nodeOf(ref cgraph.Ref) *node {
	switch r := ref.(type) {
	case *node:
		return r
	case refs.PreFetchedValue:
		n, _ := newNode(r.NameOf()) // nil for what no quad can have
		return n
	}
	return nil
}

// newNode returns the node of a value. It returns [ErrInvalidQuad].
func newNode(v quad.Value) (*node, error) {
	term, long, err := appendTerm(make([]byte, 0, longest), v)
	if err != nil {
		return nil, err
	}
	n := &node{term: string(term)}
	if long != nil {
		n.value = v
	}
	return n, nil
}

// edge is a quad as Cayley hands it about: its first key, and where its terms
// begin. A key of four terms has fewer than 256 bytes.
type edge struct {
	key   string
	begin [4]uint8
	batch *batch
}

type edgeKey string

// Key returns what two refs to one quad share.
func (e *edge) Key() interface{} { return edgeKey(e.key) }

// term returns the term in a direction.
func (e *edge) term(d quad.Direction) string {
	if d == quad.Label {
		return e.key[e.begin[3]:]
	}
	return e.key[e.begin[d-quad.Subject]:e.begin[d]]
}

// node returns the value in a direction, nil for no label.
func (e *edge) node(d quad.Direction) *node {
	term := e.term(d)
	if term[0] == tagNone {
		return nil
	}
	return &node{term: term, label: e.term(quad.Label), batch: e.batch}
}

// ref is node for those who want an interface, which is nil if the node is.
func (e *edge) ref(d quad.Direction) cgraph.Ref {
	if n := e.node(d); n != nil {
		return n
	}
	return nil
}

// batch is some quads that were read together. Once the value of a long term is
// asked for, all of them are fetched together.
type batch struct {
	edges []edge
	long  longValues
}

// add appends a quad.
func (b *batch) add(t *terms) {
	key := append(make([]byte, 0, 192), byte(bySubject))
	var begin [4]uint8
	for i, term := range t {
		begin[i] = uint8(len(key))
		key = append(key, term...)
	}
	b.edges = append(b.edges, edge{string(key), begin, b})
}

// longKeys returns the keys of all long terms, each once.
func (b *batch) longKeys() [][]byte {
	var keys [][]byte
	for i := range b.edges {
		e := &b.edges[i]
		for _, d := range quad.Directions {
			term := e.term(d)
			if term[0]&tagLong == 0 {
				continue
			}
			key := longKey([]byte(e.term(quad.Label)), []byte(term))
			if n := len(keys); n == 0 || !bytes.Equal(keys[n-1], key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}
