package drift

import (
	"slices"

	"github.com/saidby/saidby/schema"
)

// attributions tells what became of the acts of saying.
func (p *pairing) attributions(a, b *schema.Extraction) []AttributionChange {
	xs, ys := said(a, p.a), said(b, p.b)
	p.matchUp(xs, ys)
	p.withholdA, p.withholdB = withholding(xs), withholding(ys)
	q := p.turned()
	p.saidSo(xs)
	q.saidSo(ys)
	var out []AttributionChange
	for _, x := range xs {
		if x.match != nil {
			out = append(out, p.changed(x, x.match)...)
		} else if c, ok := p.gone(x); ok {
			out = append(out, c)
		}
	}
	for _, y := range ys {
		if y.match != nil {
			continue
		}
		if c, ok := q.gone(y); ok {
			out = append(out, c.turned())
		}
	}
	return out
}

// turned is the pairing seen from the other side, as far as words are concerned.
func (p *pairing) turned() *pairing {
	return &pairing{
		a: p.b, b: p.a, pairA: p.pairB, pairB: p.pairA, imageA: p.imageB, imageB: p.imageA,
		withholdA: p.withholdB, withholdB: p.withholdA,
	}
}

// gone tells what became of an act of saying of A without a counterpart among those
// of B. Of one that nobody is credited with there is nothing to tell.
func (p *pairing) gone(x *saying) (AttributionChange, bool) {
	if len(x.speakers) == 0 || x.toldOf() {
		return AttributionChange{}, false
	}
	c := AttributionChange{Kind: Lost, Before: x.Attribution, A: x.place(), LostA: x.by(), Was: names(x.speakers)}
	images := p.images(x.words)
	if !holds(images, x.words) {
		return c, true
	}
	y := p.covering(x, images)
	if y == nil && !x.withholds() && p.withheld(images) != nil { // the words are there, as what nobody says
		return c, true
	}
	if x.Act == schema.Decline || p.stillCredits(x) {
		return c, false
	}
	c.Kind, c.B = SourceDropped, p.b.stretches(images, wordsBetween)
	if y == nil {
		return c, true
	}
	c.After, c.B, c.GainedB, c.Now = y.Attribution, y.place(), y.named(), names(y.speakers)
	c.Kind = credited(x, y)
	return c, !sameSpeakers(x, y)
}

// stillCredits reports whether the words that credit the speaker stand in B, too, so
// that it was only read differently.
func (p *pairing) stillCredits(x *saying) bool {
	words := p.a.under(x.by())
	return len(words) > 0 && len(p.images(words)) == len(words)
}

// wordsBetween is how many words may stand between words of a claim for it to be
// shown as one stretch.
const wordsBetween = 3

// images returns the words of B that words of A are linked to, in order.
func (p *pairing) images(words []int) []int {
	var out []int
	for _, w := range words {
		if image := p.imageA[w]; image >= 0 {
			out = append(out, image)
		}
	}
	slices.Sort(out)
	return out
}

// covering returns the act of saying of B that has at least half of some words, the
// one by the same speakers or else the one that has most; nil if there is none.
func (p *pairing) covering(x *saying, words []int) *saying {
	var best *saying
	most := 0
	for _, y := range x.near {
		n := p.overlap(x, y)
		if 2*n < len(words) {
			continue
		}
		if len(y.speakers) > 0 && sameSpeakers(x, y) {
			return y
		}
		if n > most {
			best, most = y, n
		}
	}
	return best
}
