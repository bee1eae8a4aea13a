package quadstore

import (
	"slices"

	"github.com/cayleygraph/quad"
)

// What is counted: all quads; those of each predicate; and those of each object
// of a few predicates: kinds, ways of saying, and the keys of those that credits name.
func counted() []quad.IRI {
	return []quad.IRI{ // all of them in namespaces, see [isCounted]
		"http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
		"urn:saidby:act", "urn:saidby:manner", "urn:saidby:credit-key",
	}
}

// isCounted reports whether the quads of a predicate are counted by object.
func isCounted(predicate []byte) bool {
	if len(predicate) == 0 || predicate[0] != tagName || int(predicate[1]) >= len(namespaces) {
		return false
	}
	space := namespaces[predicate[1]]
	name := predicate[2 : len(predicate)-2]
	return slices.ContainsFunc(counted(), func(p quad.IRI) bool {
		return len(p) == len(space)+len(name) && string(p[len(space):]) == string(name) && string(p[:len(space)]) == space
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
