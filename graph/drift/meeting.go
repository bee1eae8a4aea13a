package drift

import (
	"slices"

	"github.com/saidby/saidby/schema/text"
)

// changed tells what differs between an act of saying and its counterpart. Of two
// that do nothing but pass on what others said, it is told with those.
func (p *pairing) changed(x, y *saying) []AttributionChange {
	if x.onlyPasses() && y.onlyPasses() {
		return nil
	}
	m := p.meeting(x, y)
	differences := []func(*meeting) (AttributionChange, bool){
		(*meeting).source, (*meeting).negation, (*meeting).hedgeRemoved, (*meeting).hedgeAdded, (*meeting).act, (*meeting).blame,
		(*meeting).relayDropped, (*meeting).relayAdded, (*meeting).quoteToIndirect, (*meeting).quoteFromIndirect, (*meeting).quote,
	}
	if x.saidSo { // one of them has no content to be compared
		differences = []func(*meeting) (AttributionChange, bool){(*meeting).act}
	}
	var out []AttributionChange
	for _, differ := range differences {
		if c, ok := differ(m); ok {
			c.Before, c.After, c.A, c.B = x.Attribution, y.Attribution, x.place(), y.place()
			out = append(out, c)
		}
	}
	return out
}

// meeting is an act of saying and its counterpart, with the words that they share.
type meeting struct {
	*pairing
	x, y *saying
	// imageX is for each word of x the word of B that it is linked to, or -1, and
	// imageY for each of y's the word of A.
	imageX, imageY []int
	// apart says that the contents were joined by themselves, since their sentences
	// do not belong together.
	apart bool
}

// meeting joins the words of two contents: as their sentences were joined, or,
// where these do not belong together, by themselves.
func (p *pairing) meeting(x, y *saying) *meeting {
	m := &meeting{pairing: p, x: x, y: y, imageX: nowhere(len(x.words)), imageY: nowhere(len(y.words))}
	if 2*p.overlap(x, y) >= min(len(x.words), len(y.words)) {
		for i, w := range x.words {
			m.imageX[i] = p.imageA[w]
		}
		for i, w := range y.words {
			m.imageY[i] = p.imageB[w]
		}
		return m
	}
	m.apart = true
	for _, l := range align(x.keys, y.keys) {
		m.imageX[l.a], m.imageY[l.b] = y.words[l.b], x.words[l.a]
	}
	return m
}

// quotes returns what stands under spans, each for itself.
func quotes(s string, spans []text.Span) []string {
	var out []string
	for _, sp := range spans {
		out = append(out, sp.In(s))
	}
	return out
}

// linked returns the words that some of words are linked to, in order.
func linked(words, image, some []int) []int {
	var out []int
	for i, n := 0, 0; i < len(words) && n < len(some); i++ {
		if words[i] != some[n] {
			continue
		}
		if n++; image[i] >= 0 {
			out = append(out, image[i])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
