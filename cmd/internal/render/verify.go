package render

import (
	"fmt"

	"github.com/saidby/saidby/graph/verify"
)

// Verify says what was checked and what is wrong.
func Verify(s *Sheet, r *verify.Report) {
	bad := r.Count(verify.Evidence)
	s.hang("", Plain, join(" · ",
		fmt.Sprintf("evidence %s/%s quotes match their text", Thousands(r.Evidence-bad), Thousands(r.Evidence)),
		fmt.Sprintf("edges %s dangling of %s", Thousands(r.Count(verify.Reference)), Thousands(r.Edges)),
		fmt.Sprintf("short cuts %s wrong of %s", Thousands(r.Count(verify.Shortcut)), Thousands(r.Shortcuts)),
		fmt.Sprintf("circles %s", Thousands(r.Count(verify.Relay)+r.Count(verify.Reprint))),
		searchState(r),
	), Plain)
	s.line(Count(r.Articles, "article", "articles"), ", ", Count(r.Nodes, "node", "nodes"), ", ", Count(r.Quads, "quad", "quads"))
	for _, f := range r.Faults {
		s.hang(string(f.Law)+"  ", Verb, fmt.Sprintf("node %s in article %s: %s", f.Node.Short(), f.Article.Short(), f.Message), Plain)
	}
	if r.OK() {
		s.line("ok, 0 faults")
		return
	}
	s.line(Count(len(r.Faults), "fault", "faults"))
}

// searchState says whether the search index tells of what the graph holds.
func searchState(r *verify.Report) string {
	if r.Count(verify.Search) == 0 {
		return "search in step"
	}
	return "search out of step"
}
