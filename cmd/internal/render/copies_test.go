package render

import (
	"fmt"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

func TestAlsoIn(t *testing.T) {
	in := func(outlets ...string) graph.Statement {
		var st graph.Statement
		for _, o := range outlets {
			c := graph.StatementCopy{Article: graph.ArticleSummary{ID: schema.NewID("article", o)}}
			if o != "" {
				p := schema.NewPublication(o, "", schema.Outlet)
				c.Article.Publication = &p
			}
			st.Copies = append(st.Copies, c)
		}
		return st
	}
	var many []string
	for i := range mostOutlets + 3 {
		many = append(many, fmt.Sprintf("Bell %d", i))
	}
	for _, test := range []struct {
		name  string
		alike []graph.Statement
		want  string
	}{
		{"none", []graph.Statement{in()}, ""},
		{"one", []graph.Statement{in("Tide Times")}, "also in 1 copy: Tide Times"},
		{"of several", []graph.Statement{in("Tide Times"), in(), in("Quay Notes")}, "also in 2 copies: Tide Times, Quay Notes"},
		{"one outlet twice", []graph.Statement{in("Tide Times", "Tide Times")}, "also in 2 copies: Tide Times"},
		{"of no known outlet", []graph.Statement{in("")}, "also in 1 copy: " + schema.NewID("article", "").Short()},
		{"as many as are named", []graph.Statement{in(many[:6]...)}, "also in 6 copies: Bell 0, Bell 1, Bell 2, Bell 3, Bell 4, Bell 5"},
		{"one more", []graph.Statement{in(many[:7]...)}, "also in 7 copies: Bell 0, Bell 1, Bell 2, Bell 3, Bell 4, Bell 5 and 1 more outlet"},
		{"many", []graph.Statement{in(many...)}, "also in 9 copies: Bell 0, Bell 1, Bell 2, Bell 3, Bell 4, Bell 5 and 3 more outlets"},
	} {
		if got := alsoIn(test.alike); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
