package name_test

import (
	"testing"

	"github.com/saidby/saidby/graph/resolve/name"
)

// A comparison of names already parsed is what an import pays for every
// candidate that an actor meets.
func BenchmarkCompare(b *testing.B) {
	for _, k := range []name.Kind{name.Person, name.Organization, name.State, name.Publication} {
		b.Run(k.String(), func(b *testing.B) {
			var names [][2]*name.Name
			for _, p := range pairs(b, "pairs.txt") {
				if p.kind == k {
					names = append(names, [2]*name.Name{name.Parse(p.a, k), name.Parse(p.b, k)})
				}
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p := &names[i%len(names)]
				p[0].Compare(p[1])
			}
		})
	}
}

// Parsing and keys are paid once for every name.
func BenchmarkParse(b *testing.B) { each(b, func(p pair) { name.Parse(p.a, p.kind) }) }

func BenchmarkKeys(b *testing.B) {
	var names []*name.Name
	for _, p := range pairs(b, "pairs.txt") {
		names = append(names, name.Parse(p.a, p.kind))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		names[i%len(names)].Keys()
	}
}

func each(b *testing.B, do func(pair)) {
	table := pairs(b, "pairs.txt")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		do(table[i%len(table)])
	}
}
