package render

import (
	"fmt"

	"github.com/saidby/saidby/graph"
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
		s.hang(string(f.Law)+"  ", Verb, f.Place()+f.Message, Plain)
	}
	for _, law := range verify.Laws() {
		if n := r.Unlisted[law]; n > 0 {
			s.hang(string(law)+"  ", Verb, "and "+Thousands(n)+" more", Plain)
		}
	}
	if r.OK() {
		s.line("ok, 0 faults")
		return
	}
	s.line(Count(r.Total(), "fault", "faults"))
}

// searchState says whether the search index tells of what the graph holds.
func searchState(r *verify.Report) string {
	switch {
	case r.Moving:
		return "search not compared while somebody writes"
	case r.Count(verify.Search) == 0:
		return "search in step"
	}
	return "search out of step"
}

// Repaired says what a repair did, and names what it removed.
func Repaired(s *Sheet, r *graph.RepairReport) {
	var did []string
	for _, d := range []struct {
		n         int
		one, many string
	}{
		{int(r.Store.Written), "entry written", "entries written"},
		{int(r.Store.Surplus + r.Store.Malformed), "entry removed", "entries removed"},
		{int(r.Store.Lost), "quad lost", "quads lost"},
		{int(r.Store.Terms), "long value removed", "long values removed"},
		{int(r.Store.Counts), "number put right", "numbers put right"},
		{r.Mended, "article mended", "articles mended"},
		{r.Left, "article left as it is", "articles left as they are"},
		{r.Strays, "stray quad removed", "stray quads removed"},
	} {
		if d.n > 0 {
			did = append(did, Count(d.n, d.one, d.many))
		}
	}
	did = append(did, "search index made anew of "+Count(r.Documents, "document", "documents"))
	s.hang("repaired  ", Verb, join(" · ", did...), Plain)
	for _, f := range r.Removed {
		s.hang("removed  ", Verb, string(f.Law)+", "+f.Place()+f.Message, Plain)
	}
}
