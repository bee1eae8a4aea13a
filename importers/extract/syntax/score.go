package syntax

// Score counts right arcs. Marks do not count.
type Score struct {
	Words, Heads, Arcs int // all words, those with the right head, and with the right relation too
	Relations          [relations]Tally
}

// Tally counts arcs of one relation.
type Tally struct {
	Gold, Found, Right int
}

// F1 returns the harmonic mean of precision and recall, in per cent.
func (t Tally) F1() float64 {
	return 200 * float64(t.Right) / float64(max(1, t.Gold+t.Found))
}

// UAS returns the share of words with the right head, in per cent.
func (s *Score) UAS() float64 { return 100 * float64(s.Heads) / float64(max(1, s.Words)) }

// LAS returns the share of words with the right head and relation, in per cent.
func (s *Score) LAS() float64 { return 100 * float64(s.Arcs) / float64(max(1, s.Words)) }

// Measure parses the examples and compares the arcs with the right ones.
func Measure(p *Parser, examples []Example) (out Score) {
	var arcs []Arc
	for _, e := range examples {
		arcs = p.Parse(e.Words, e.Tags, e.Classes, arcs)
		out.add(arcs, e.Arcs)
	}
	return out
}

func (s *Score) add(got, want []Arc) {
	for i, w := range want {
		if w.Relation == Punct {
			continue
		}
		s.Words++
		s.Relations[w.Relation].Gold++
		s.Relations[got[i].Relation].Found++
		if got[i].Head != w.Head {
			continue
		}
		s.Heads++
		if got[i].Relation == w.Relation {
			s.Arcs++
			s.Relations[w.Relation].Right++
		}
	}
}
