package score

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema"
)

// Document is what was marked and what was found in one text.
type Document struct {
	// Text is what the spans are bytes of.
	Text        string
	Gold, Found []gold.Attribution
}

// Found lists what an extraction found, in its order.
func Found(x *schema.Extraction) []gold.Attribution {
	out := make([]gold.Attribution, len(x.Attributions))
	for i, a := range x.Attributions {
		out[i] = gold.Attribution{
			Source: a.Source.Spans, Cue: a.Cue.Spans, Content: a.Content.Spans,
			Nested: !a.RelayedBy.IsZero(), Confidence: a.Confidence,
		}
	}
	return out
}

// Sheet adds up over documents. The zero value is empty and ready.
type Sheet struct {
	// Top leaves out what is found nested in another attribution, for corpora
	// that mark no such attributions.
	Top bool

	counts              Counts
	softGold, softFound float64
}

// Counts are the numbers behind the figures, each of those marked, of those
// found and of those right. Source and Cue count attributions that have one.
type Counts struct {
	Documents                   int
	Content, Exact, Source, Cue Tally
}

// Counts returns the numbers of what was added.
func (s *Sheet) Counts() Counts { return s.counts }

// Merge adds what another sheet added up.
func (s *Sheet) Merge(other *Sheet) {
	o := other.counts
	s.counts.Documents += o.Documents
	s.counts.Content.merge(o.Content)
	s.counts.Exact.merge(o.Exact)
	s.counts.Source.merge(o.Source)
	s.counts.Cue.merge(o.Cue)
	s.softGold += other.softGold
	s.softFound += other.softFound
}

// add counts one side of a document; of is the number of that side.
func (c *Counts) add(ms []mark, of func(*Tally) *int) {
	for _, m := range ms {
		if len(m.content) > 0 {
			*of(&c.Content)++
			*of(&c.Exact)++
			*of(&c.Source) += min(1, len(m.source))
			*of(&c.Cue) += min(1, len(m.cue))
		}
	}
}

// hit counts what is right in a pair that matches.
func (c *Counts) hit(g, f mark) {
	c.Content.Right++
	if slices.Equal(g.content, f.content) {
		c.Exact.Right++
	}
	if g.source.half(f.source) {
		c.Source.Right++
	}
	if g.cue.half(f.cue) {
		c.Cue.Right++
	}
}

// Matching is what became of the attributions of one document, by their places
// in its lists. What has no content, or is left out, is in none of them.
type Matching struct {
	// Pairs are in the order of the gold.
	Pairs []Pair
	// Missed are those of the gold, False those found, that match none.
	Missed, False []int
}

// Add adds a document and returns how its attributions match.
func (s *Sheet) Add(d Document) Matching {
	n := count(d.Text)
	marked, found := marks(n, d.Gold), marks(n, d.Found)
	if s.Top {
		for i, f := range d.Found {
			if f.Nested {
				found[i] = mark{}
			}
		}
	}
	s.counts.Documents++
	s.counts.add(marked, func(t *Tally) *int { return &t.Gold })
	s.counts.add(found, func(t *Tally) *int { return &t.Found })
	all := overlaps(marked, found)
	s.soft(marked, found, all)
	pairs := match(marked, found, all)
	for _, p := range pairs {
		s.counts.hit(marked[p.Gold], found[p.Found])
	}
	return matching(marked, found, pairs)
}

// soft adds the partial credit.
func (s *Sheet) soft(marked, found []mark, all []overlap) {
	bestGold, bestFound := make([]float64, len(marked)), make([]float64, len(found))
	for _, o := range all {
		bestGold[o.gold] = max(bestGold[o.gold], float64(o.shared)/float64(marked[o.gold].content.size()))
		bestFound[o.found] = max(bestFound[o.found], float64(o.shared)/float64(found[o.found].content.size()))
	}
	s.softGold += sum(bestGold)
	s.softFound += sum(bestFound)
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}

// matching tells what is in no pair.
func matching(marked, found []mark, pairs []Pair) Matching {
	m := Matching{Pairs: pairs}
	hit, right := make([]bool, len(marked)), make([]bool, len(found))
	for _, p := range pairs {
		hit[p.Gold], right[p.Found] = true, true
	}
	for i, g := range marked {
		if len(g.content) > 0 && !hit[i] {
			m.Missed = append(m.Missed, i)
		}
	}
	for i, f := range found {
		if len(f.content) > 0 && !right[i] {
			m.False = append(m.False, i)
		}
	}
	return m
}
