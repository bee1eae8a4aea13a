package render

import (
	"strings"

	"github.com/saidby/saidby/graph/drift"
	"github.com/saidby/saidby/schema/text"
)

// rows writes a comparison for a program, a line for each change.
func (v *diffView) rows(d *drift.Drift) {
	for _, c := range d.Attributions {
		v.row(string(c.Kind), strings.Join(c.Was, ", "), strings.Join(c.Now, ", "), v.a.line(c.A), v.b.line(c.B),
			text.Join(v.a.Text, c.A), text.Join(v.b.Text, c.B))
	}
	passage := func(kind string, a, b text.Span) {
		var lines, words [2]string
		for i, p := range []*printed{v.a, v.b} {
			if s := [...]text.Span{a, b}[i]; !s.Empty() {
				lines[i], words[i] = p.line([]text.Span{s}), s.In(p.Text)
			}
		}
		v.row(kind, "", "", lines[0], lines[1], words[0], words[1])
	}
	for _, p := range d.Cut {
		passage("cut", p.A, text.Span{})
	}
	for _, p := range d.Added {
		passage("new", text.Span{}, p.B)
	}
	for _, c := range d.Changed {
		passage("changed", c.A, c.B)
	}
	for _, p := range movedPassages(d) {
		passage("moved", p.A, p.B)
	}
}
