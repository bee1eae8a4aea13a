package verify

import (
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
)

// FaultOf tells of a fault of the store's by its law and place.
func FaultOf(f quadstore.Fault) Fault {
	article, _ := quads.ArticleOf(f.Quad.Label)
	node, _ := quads.ID(f.Quad.Subject)
	return Fault{lawOf(f.Kind), article, node, named(f.Quad) + f.Message}
}

// lawOf returns the law that a fault of the store's breaks.
func lawOf(kind quadstore.FaultKind) Law {
	switch kind {
	case quadstore.FaultOrder:
		return Index
	case quadstore.FaultCount:
		return Count
	case quadstore.FaultTerm:
		return Term
	}
	return Key
}

// longestValue is how many bytes of a value are shown.
const longestValue = 80

// named names predicate and object of a quad, as far as they are known, and then
// a blank.
func named(q quad.Quad) string {
	out := ""
	for _, v := range []quad.Value{q.Predicate, q.Object} {
		if v != nil {
			out += shown(v) + " "
		}
	}
	return out
}

// shown is a value, cut where it is long.
func shown(v quad.Value) string {
	s := quad.StringOf(v)
	if len(s) > longestValue {
		return strings.ToValidUTF8(s[:longestValue], "") + "…"
	}
	return s
}
