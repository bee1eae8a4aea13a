package drift

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// act tells whether another thing was done by saying it. Who is cited by somebody
// and who is said to have said it do the same.
func (m *meeting) act() (AttributionChange, bool) {
	was, now := m.x.Act, m.y.Act
	c := AttributionChange{
		Kind: ActChanged, LostA: m.x.Cue.Spans, GainedB: m.y.Cue.Spans, Was: []string{string(was)}, Now: []string{string(now)},
	}
	plain := func(a schema.Act) bool { return a == schema.Say || a == schema.Cite }
	return c, was != now && !(plain(was) && plain(now))
}

// negation tells whether one of the two denies what the other affirms: an odd
// number of negations was taken out or put in. To deny something and to say that it
// is not so are one.
func (m *meeting) negation() (AttributionChange, bool) {
	c := AttributionChange{Kind: NegationChanged}
	if m.x.Act == schema.Decline || m.y.Act == schema.Decline || (m.x.Act == schema.Deny) != (m.y.Act == schema.Deny) {
		return c, false
	}
	lost, gained := m.x.negations(m.imageX, m.a), m.y.negations(m.imageY, m.b)
	c.LostA, c.GainedB = m.a.stretches(lost, 0), m.b.stretches(gained, 0)
	odd := (len(lost)+len(gained))%2 == 1
	if m.x.Negated != m.y.Negated {
		odd = !odd
		if m.x.Negated {
			c.LostA = ordered(append(c.LostA, m.x.Cue.Spans...)...)
		} else {
			c.GainedB = ordered(append(c.GainedB, m.y.Cue.Spans...)...)
		}
	}
	c.Was, c.Now = quotes(m.a.text, c.LostA), quotes(m.b.text, c.GainedB)
	return c, odd
}

// negations returns the words of a content that negate and have no counterpart, while
// the words around them have.
func (s *saying) negations(image []int, d *side) []int {
	near := func(from, to int) bool {
		from, to = max(from, 0), min(to, len(image))
		return from >= to || slices.ContainsFunc(image[from:to], func(w int) bool { return w >= 0 })
	}
	var out []int
	for i, w := range s.words {
		if image[i] < 0 && negates(d.words[w].In(d.text)) && near(i-2, i) && near(i+1, i+3) {
			out = append(out, w)
		}
	}
	return out
}

// negates tells the words that turn a sentence into its contrary.
func negates(word string) bool {
	switch w := text.Fold(word); w {
	case "not", "no", "never", "neither", "nobody", "nothing", "none", "nowhere", "cannot", "n't":
		return true
	default:
		return strings.HasSuffix(w, "n't")
	}
}

// hedgeRemoved tells which words that weaken the claim are not in B. One that has
// another in its place is not removed.
func (m *meeting) hedgeRemoved() (AttributionChange, bool) {
	gone, at := m.missingHedges(m.x, m.y, m.a, m.pairA, m.imageA)
	come, _ := m.missingHedges(m.y, m.x, m.b, m.pairB, m.imageB)
	return AttributionChange{Kind: HedgeRemoved, LostA: at, Was: gone}, len(gone) > len(come)
}

// hedgeAdded tells which words that weaken the claim are not in A.
func (m *meeting) hedgeAdded() (AttributionChange, bool) {
	gone, _ := m.missingHedges(m.x, m.y, m.a, m.pairA, m.imageA)
	come, at := m.missingHedges(m.y, m.x, m.b, m.pairB, m.imageB)
	return AttributionChange{Kind: HedgeAdded, GainedB: at, Now: come}, len(come) > len(gone)
}

// missingHedges returns the hedges of x that y does not have, and where they stand.
// One that the other text has after all, in the same place, is not missing, and one
// of a sentence that was left out altogether is gone with that sentence.
func (m *meeting) missingHedges(x, y *saying, d *side, paired []*pair, image []int) (missing []string, at []text.Span) {
	for _, h := range x.Hedges {
		if slices.ContainsFunc(y.Hedges, func(o string) bool { return text.Fold(o) == text.Fold(h) }) {
			continue
		}
		words := d.find(x.words, h)
		there := len(words) > 0
		for _, w := range words {
			there = there && (image[w] >= 0 || !m.apart && paired[d.words[w].unit] == nil)
		}
		if !there {
			missing, at = append(missing, h), append(at, d.stretches(words, 0)...)
		}
	}
	return missing, ordered(at...)
}

// find returns the words of a phrase, where it stands first in the sentences that
// hold some words; none if it does not.
func (d *side) find(words []int, phrase string) []int {
	last := int32(-1)
	for _, w := range words {
		if d.words[w].unit == last {
			continue
		}
		last = d.words[w].unit
		for i := d.units[last].from; i < d.units[last].to; i++ {
			at := text.Span{Start: d.words[i].Start, End: d.words[i].Start + len(phrase)}
			if text.Valid(d.text, at) && strings.EqualFold(at.In(d.text), phrase) {
				return d.under([]text.Span{at})
			}
		}
	}
	return nil
}
