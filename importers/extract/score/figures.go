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

// rate makes a rate of shares.
func rate(p, r float64) Rate {
	out := Rate{P: 100 * p, R: 100 * r}
	if p+r > 0 {
		out.F1 = 100 * 2 * p * r / (p + r)
	}
	return out
}

// ratio is a share of the whole, 0 of nothing.
func ratio(part float64, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return part / float64(whole)
}

// Tally is how many of those found and of those marked are right.
type Tally struct{ Right, Found, Gold int }

func (t *Tally) merge(o Tally) {
	t.Right += o.Right
	t.Found += o.Found
	t.Gold += o.Gold
}

// Rate returns precision and recall.
func (t Tally) Rate() Rate {
	return rate(ratio(float64(t.Right), t.Found), ratio(float64(t.Right), t.Gold))
}

// Figures returns the scores of what was added.
func (s *Sheet) Figures() Figures {
	c := s.counts
	return Figures{
		Documents: c.Documents, Gold: c.Content.Gold, Found: c.Content.Found,
		Content: c.Content.Rate(),
		Soft:    rate(ratio(s.softFound, c.Content.Found), ratio(s.softGold, c.Content.Gold)),
		Exact:   c.Exact.Rate(), Source: c.Source.Rate(), Cue: c.Cue.Rate(),
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
