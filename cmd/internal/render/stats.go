package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// Stats says what a graph holds.
func Stats(s *Sheet, dir string, st graph.Stats) {
	counted := func(name string, n int) string { return name + " " + Thousands(n) }
	s.hang("", Plain, strings.Join([]string{
		counted("articles", st.Articles), counted("publications", st.Publications), counted("actors", st.Actors),
		counted("claims", st.Claims), counted("attributions", st.Attributions), counted("blame", st.Blames),
		counted("reprints", st.Reprints),
	}, " · "), Plain)
	s.line(s.ink(Faint, "manner   "), tally(schema.Manners(), st.Manner))
	s.line(s.ink(Faint, "speaker  "), strings.Join([]string{
		counted("named", st.Named), counted("unnamed", st.Unnamed), counted("none", st.Anonymous),
	}, " · "))
	s.hang("act      ", Faint, tally(schema.Acts(), st.Act), Plain)
	s.line(s.ink(Faint, "copies   "), strings.Join([]string{
		counted("declared", st.Reprints), fmt.Sprintf("detected %s among %s", Count(st.Pairs, "pair", "pairs"), Count(st.Sharing, "article", "articles")),
	}, " · "))
	s.hang("graph    ", Faint, fmt.Sprintf("%s  %s quads  %s", dir, Thousands(int(st.Quads)), Size(st.Bytes)), Plain)
}

// tally lists terms with how often they occur, in the order of the house's
// terms; those that do not occur are left out.
func tally[T ~string](terms []T, counts map[T]int) string {
	var parts []string
	for _, t := range terms {
		if n := counts[t]; n > 0 {
			parts = append(parts, string(t)+" "+Thousands(n))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, " · ")
}

// Size writes a number of bytes for people: "48 KB".
func Size(n int64) string {
	const kilo = 1000
	if n < kilo {
		return Count(int(n), "byte", "bytes")
	}
	value, unit := float64(n)/kilo, 0
	for value >= kilo && unit < 3 {
		value /= kilo
		unit++
	}
	format := "%.0f %s"
	if value < 10 {
		format = "%.1f %s"
	}
	return fmt.Sprintf(format, value, []string{"KB", "MB", "GB", "TB"}[unit])
}
