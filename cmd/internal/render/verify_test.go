package render

import (
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

func TestRepaired(t *testing.T) {
	golden(t, "repaired", func(s *Sheet) {
		Repaired(s, &graph.RepairReport{Articles: 6, Documents: 46})
		Repaired(s, &graph.RepairReport{
			Store:    quadstore.Repaired{Written: 2121, Surplus: 2, Malformed: 1, Lost: 1, Terms: 3, Counts: 1},
			Articles: 6, Mended: 2, Left: 1, Strays: 4, Documents: 1,
			Removed: []verify.Fault{
				{Law: verify.Term, Article: schema.NewID("a"), Node: schema.NewID("b"), Message: "<urn:saidby:text> named a long term that is lost"},
				{Law: verify.Key, Message: "key 73 ff: malformed key"},
			},
		})
		Verify(s, &verify.Report{
			Moving: true, Faults: []verify.Fault{{Law: verify.Count, Message: "9 are counted, 8 are there"}},
			Unlisted: map[verify.Law]int{verify.Index: 1234},
		})
	})
}
