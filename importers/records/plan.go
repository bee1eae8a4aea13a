package records

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// Plan says where the fields of an article are looked for. It does not change
// once it is made.
type Plan struct {
	places  map[format.Field][]Place
	foreign []Place // where GDELT's records have something, see [ErrGDELT]
	mapped  map[format.Field]bool
	roots   map[string]int
	count   int
}

// Place is a place in a record.
type Place struct {
	Path format.Path
	// Number tells the places of a plan apart; they are counted from 0.
	Number int
	// Root is the number that [Plan.Root] gives to the path's first name.
	Root int
	// Column is the path as the name of a column, as [Fold] makes it.
	Column string
}

// Fold is a name as it is compared: in lower case, without blanks around it.
func Fold(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// NewPlan makes the plan that follows from a mapping.
func NewPlan(m format.Mapping) *Plan {
	p := &Plan{places: map[format.Field][]Place{}, mapped: map[format.Field]bool{}, roots: map[string]int{}}
	for _, f := range format.Fields() {
		paths := m[f]
		p.mapped[f] = len(paths) > 0
		if !p.mapped[f] {
			paths = usual(f)
		}
		p.places[f] = p.add(paths)
	}
	p.foreign = p.add(gdelt())
	return p
}

// add makes places of paths.
func (p *Plan) add(paths []format.Path) []Place {
	var places []Place
	for _, path := range paths {
		root := Fold(path[0].Key)
		if _, known := p.roots[root]; !known {
			p.roots[root] = len(p.roots)
		}
		places = append(places, Place{Path: path, Number: p.count, Root: p.roots[root], Column: Fold(path.Column())})
		p.count++
	}
	return places
}

// Places are where a field is looked for, in order.
func (p *Plan) Places(f format.Field) []Place { return p.places[f] }

// Foreign are places where only records of GDELT have something.
func (p *Plan) Foreign() []Place { return p.foreign }

// Mapped reports whether the mapping says where a field stands.
func (p *Plan) Mapped(f format.Field) bool { return p.mapped[f] }

// Count is how many places there are.
func (p *Plan) Count() int { return p.count }

// Root returns the number of a first name, folded, which is less than
// [Plan.Roots]; it is not known where no place begins with that name.
func (p *Plan) Root(folded []byte) (number int, known bool) {
	number, known = p.roots[string(folded)]
	return number, known
}

// Roots is how many first names there are.
func (p *Plan) Roots() int { return len(p.roots) }

// Begins reports whether one of a field's places begins with a name, folded.
func (p *Plan) Begins(f format.Field, folded string) bool {
	for _, place := range p.places[f] {
		if Fold(place.Path[0].Key) == folded {
			return true
		}
	}
	return false
}
