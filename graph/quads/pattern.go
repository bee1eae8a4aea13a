package quads

import "github.com/cayleygraph/quad"

// Pattern selects quads. A direction that is nil matches anything. A pattern
// should name a label, a subject or an object: one that names a predicate alone,
// or nothing, reads the whole graph.
type Pattern struct {
	Subject, Predicate, Object, Label quad.Value
}

// Get returns the value asked for in a direction, or nil.
func (p Pattern) Get(d quad.Direction) quad.Value {
	switch d {
	case quad.Subject:
		return p.Subject
	case quad.Predicate:
		return p.Predicate
	case quad.Object:
		return p.Object
	case quad.Label:
		return p.Label
	}
	return nil
}

// Matches reports whether the pattern selects q.
func (p Pattern) Matches(q quad.Quad) bool {
	for _, d := range quad.Directions {
		if want := p.Get(d); want != nil && want != q.Get(d) {
			return false
		}
	}
	return true
}
