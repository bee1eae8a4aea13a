package render

import "github.com/saidby/saidby/graph"

// Link says which item of Wikidata a node is.
type Link struct {
	graph.ActorLink
	Node graph.Node
}

// Links lists who is which item of Wikidata.
func Links(s *Sheet, all []Link) {
	for _, k := range all {
		if !s.LaidOut() {
			s.row(k.Actor.Short(), nodeName(k.Node), k.Item)
			continue
		}
		s.hang(pad(k.Item, 10)+" ", Ident, nodeText(k.Node), Plain)
	}
	if s.LaidOut() {
		s.blank()
		s.line(Count(len(all), "actor is linked", "actors are linked"))
	}
}

// Linked says in a line what linking did.
func Linked(s *Sheet, done *graph.Linked, failed int) {
	changed, left := "", ""
	if done.Changed > 0 {
		changed = Thousands(done.Changed) + " to another item"
	}
	if failed > 0 {
		left = Count(failed, "line left out", "lines left out")
	}
	gone := ""
	if done.Gone > 0 {
		gone = Thousands(done.Gone) + " no longer"
	}
	s.line(join(", ", Thousands(done.New)+" linked", changed, gone, Thousands(done.Known)+" known already", Count(len(done.Judgements), "judgement", "judgements"), left))
}
