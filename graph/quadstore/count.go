package quadstore

import (
	"slices"

	"github.com/cayleygraph/quad"
)

// What is counted: all quads; those of each predicate; and those of each object
// of a few predicates, the kinds and ways of saying.
func counted() []quad.IRI {
	return []quad.IRI{
		"http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
		"urn:saidby:act", "urn:saidby:manner", "urn:saidby:credit-key",
	}
}

// isCounted reports whether the quads of a predicate are counted by object.
func isCounted(predicate []byte) bool {
	return slices.ContainsFunc(counted(), func(p quad.IRI) bool {
		t, _, _ := appendTerm(make([]byte, 0, longest), p)
		return string(t) == string(predicate)
	})
}

func totalKey() []byte        { return []byte{countSpace, 'n'} }
func predicateCounts() []byte { return []byte{countSpace, 'p'} }

// countKey is where the number of quads of a predicate and, unless it is nil, an
// object is kept.
func countKey(predicate, object []byte) []byte {
	if object == nil {
		return append(predicateCounts(), predicate...)
	}
	return append(append([]byte{countSpace, 'o'}, predicate...), object...)
}
