package score

import "fmt"

// Figures are the scores of a [Sheet].
type Figures struct {
	Documents, Gold, Found int
	// Content, Source and Cue ask for half an overlap.
	Content, Soft, Exact, Source, Cue Rate
}

// Rate is precision, recall and their harmonic mean, in per cent.
type Rate struct{ P, R, F1 float64 }

// rate is how many of those found and of those marked are right.
func rate(right float64, found int, recalled float64, marked int) Rate {
	var p, r float64
	if found > 0 {
		p = right / float64(found)
	}
	if marked > 0 {
		r = recalled / float64(marked)
	}
	out := Rate{P: 100 * p, R: 100 * r}
	if p+r > 0 {
		out.F1 = 100 * 2 * p * r / (p + r)
	}
	return out
}

// Figures returns the scores of what was added.
func (s *Sheet) Figures() Figures {
	hard := func(hits, found, marked int) Rate { return rate(float64(hits), found, float64(hits), marked) }
	g, f := s.gold, s.found
	return Figures{
		Documents: s.documents, Gold: g.contents, Found: f.contents,
		Content: hard(s.hits.contents, f.contents, g.contents),
		Soft:    rate(s.softFound, f.contents, s.softGold, g.contents),
		Exact:   hard(s.exact, f.contents, g.contents),
		Source:  hard(s.hits.sources, f.sources, g.sources),
		Cue:     hard(s.hits.cues, f.cues, g.cues),
	}
}

// String writes the rate with two decimals.
func (r Rate) String() string { return fmt.Sprintf("P %6.2f  R %6.2f  F1 %6.2f", r.P, r.R, r.F1) }

// String writes the figures, one a line.
func (f Figures) String() string {
	return fmt.Sprintf("%-14s %d\n%-14s %d\n%-14s %d\n", "documents", f.Documents, "gold", f.Gold, "predicted", f.Found) +
		fmt.Sprintf("%-14s %v\n%-14s %v\n%-14s %v\n", "content@0.5", f.Content, "content soft", f.Soft, "content exact", f.Exact) +
		fmt.Sprintf("%-14s %v\n%-14s %v\n", "source@0.5", f.Source, "cue@0.5", f.Cue)
}
