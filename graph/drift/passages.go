package drift

import "github.com/saidby/saidby/schema/text"

// drift tells which passages were kept, cut, added and changed.
func (p *pairing) drift() Drift {
	d := Drift{Words: len(p.a.words), WordsB: len(p.b.words)}
	var last *pair
	for _, x := range p.pairs {
		d.Common += len(x.links)
		switch {
		case !x.equal:
			d.Changed = append(d.Changed, p.change(x))
		case last != nil && last.equal && last.moved == x.moved && last.a.to == x.a.from && last.b.to == x.b.from:
			k := &d.Kept[len(d.Kept)-1]
			k.A.End, k.B.End, k.Words = p.a.span(x.a).End, p.b.span(x.b).End, k.Words+len(x.links)
		default:
			d.Kept = append(d.Kept, Passage{p.a.span(x.a), p.b.span(x.b), len(x.links), x.moved})
		}
		last = x
	}
	for _, s := range p.a.alone(p.pairA) {
		d.Cut = append(d.Cut, Passage{A: p.a.span(s), Words: p.a.count(s)})
	}
	for _, s := range p.b.alone(p.pairB) {
		d.Added = append(d.Added, Passage{B: p.b.span(s), Words: p.b.count(s)})
	}
	return d
}

// span is where sentences on end stand.
func (d *side) span(r run) text.Span {
	return text.Span{Start: d.units[r.from].Start, End: d.units[r.to-1].End}
}

// count is how many words sentences on end have.
func (d *side) count(r run) int {
	w := d.wordsOf(r)
	return w.to - w.from
}

// alone returns the sentences that are in no pair, those on end together.
func (d *side) alone(paired []*pair) []run {
	var out []run
	for i, x := range paired {
		switch {
		case x != nil:
		case i > 0 && paired[i-1] == nil:
			out[len(out)-1].to = i + 1
		default:
			out = append(out, run{i, i + 1})
		}
	}
	return out
}

// change tells which words of a pair differ.
func (p *pairing) change(x *pair) Change {
	c := Change{A: p.a.span(x.a), B: p.b.span(x.b), Words: p.a.count(x.a), WordsB: p.b.count(x.b), Moved: x.moved}
	a, b := p.a.wordsOf(x.a), p.b.wordsOf(x.b)
	i, k := a.from, b.from
	for n := range len(x.links) + 1 {
		next := link{a.to, b.to}
		if n < len(x.links) {
			next = x.links[n]
		}
		if i < next.a || k < next.b {
			c.Edits = append(c.Edits, Edit{p.a.stretch(i, next.a, c.A.Start), p.b.stretch(k, next.b, c.B.Start)})
		}
		i, k = next.a+1, next.b+1
	}
	return c
}

// stretch is where the words from from up to to stand; of no words it is the empty
// span behind the word before, or at least where the change begins.
func (d *side) stretch(from, to, least int) text.Span {
	if from < to {
		return text.Span{Start: d.words[from].Start, End: d.words[to-1].End}
	}
	at := least
	if from > 0 {
		at = max(at, d.words[from-1].End)
	}
	return text.Span{Start: at, End: at}
}
