package render

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
)

// mostOutlets is how many outlets of copies are named.
const mostOutlets = 6

// alsoIn says in which copies statements that are alike stand again, by their
// outlets; nothing where there are none.
func alsoIn(alike []graph.Statement) string {
	n, outlets := 0, []string{}
	for _, st := range alike {
		n += len(st.Copies)
		for _, c := range st.Copies {
			name := outlet(c.Article)
			if c.Article.Publication == nil {
				name = c.Article.ID.Short()
			}
			if !slices.Contains(outlets, name) {
				outlets = append(outlets, name)
			}
		}
	}
	if n == 0 {
		return ""
	}
	more := ""
	if over := len(outlets) - mostOutlets; over > 0 {
		outlets, more = outlets[:mostOutlets], " and "+Count(over, "more outlet", "more outlets")
	}
	return "also in " + Count(n, "copy", "copies") + ": " + strings.Join(outlets, ", ") + more
}

// withCopies is a row for a program with the copies behind it, if there are any.
func withCopies(st graph.Statement, cells ...string) []string {
	if also := alsoIn([]graph.Statement{st}); also != "" {
		return append(cells, also)
	}
	return cells
}
