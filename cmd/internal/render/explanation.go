package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph"
)

// Explanation writes what two texts share and why that makes a reprint or none. The
// lines are those of the copy, whose text is given, and of the original.
func Explanation(s *Sheet, e *graph.Explanation, copied string, copyLine, originalLine func(offset int) int) {
	o := e.Link.Overlap
	s.line(s.ink(Name, string(e.Verdict)))
	s.blank()
	for _, side := range []struct {
		name    string
		article graph.ArticleSummary
		share   float64
		words   int
	}{{"copy", e.Link.Copy, o.InA(), o.A}, {"original", *e.Link.Original, o.InB(), o.B}} {
		a := side.article
		s.field(side.name, join("   ", a.ID.Short(), outlet(a), a.Title, Day(a.Published)))
		s.field("", fmt.Sprintf("%.0f %% of it stands in the other (%d of %s of five words)", 100*side.share, o.Shared, Count(side.words, "run", "runs")))
	}
	s.field("direction", e.Link.Reprint.Reason)
	s.field("extent", string(o.Extent()))
	s.field("quotation", fmt.Sprintf("%d of what they share; without it %.0f %% of the shorter one", o.Shared-o.Unquoted, 100*o.Plain()))
	if len(e.Passages) == 0 {
		return
	}
	s.blank()
	for _, p := range e.Passages {
		where := fmt.Sprintf("line %d = %d  ", copyLine(p.A.Start), originalLine(p.B.Start))
		about := ""
		if p.Quoted {
			about = ", quotation"
		}
		s.hang(pad(where, fieldWidth+4), Plain, strings.Join(strings.Fields(p.A.In(copied)), " ")+fmt.Sprintf(" (%s%s)", Count(p.Words, "word", "words"), about), Plain)
	}
}
