package drift

// quoted is what became of the words that stand in quotation marks.
type quoted struct {
	// missing are the words that are not within quotation marks in the other text,
	// turned those of whole quotations that stand there without the marks.
	missing, turned []int
}

// fate tells what became of a content's quotations. image has for each of the words
// the one of the other side that it is linked to, or -1.
func (d *side) fate(words, image []int, other *side) quoted {
	var q quoted
	for from := 0; from < len(words); {
		to := from
		for to < len(words) && d.words[words[to]].quoted && words[to]-words[from] == to-from && d.words[words[to]].unit == d.words[words[from]].unit {
			to++
		}
		if to == from {
			from++
			continue
		}
		var missing []int
		kept, bare := 0, 0
		for i := from; i < to; i++ {
			switch {
			case image[i] >= 0 && other.words[image[i]].quoted:
				kept++
				continue
			case image[i] >= 0:
				bare++
			}
			missing = append(missing, words[i])
		}
		if kept == 0 && 2*bare >= to-from {
			q.turned = append(q.turned, words[from:to]...)
		} else {
			q.missing = append(q.missing, missing...)
		}
		from = to
	}
	return q
}

// fates are what became of the quotations of both sides.
func (m *meeting) fates() (x, y quoted) {
	return m.a.fate(m.x.words, m.imageX, m.b), m.b.fate(m.y.words, m.imageY, m.a)
}

// quote tells which words of a quotation are others.
func (m *meeting) quote() (AttributionChange, bool) {
	x, y := m.fates()
	c := AttributionChange{Kind: QuoteAltered, LostA: m.a.stretches(x.missing, 0), GainedB: m.b.stretches(y.missing, 0)}
	switch {
	case len(x.missing) == 0 && len(y.missing) == 0:
		return c, false
	case len(y.missing) == 0:
		c.Kind = QuoteShortened
	case len(x.missing) == 0:
		c.Kind = QuoteLengthened
	}
	c.Was, c.Now = quotes(m.a.text, c.LostA), quotes(m.b.text, c.GainedB)
	return c, true
}

// quoteToIndirect tells which quotations stand in B without their marks.
func (m *meeting) quoteToIndirect() (AttributionChange, bool) {
	x, _ := m.fates()
	c := AttributionChange{Kind: QuoteToIndirect}
	c.LostA, c.GainedB = m.a.stretches(x.turned, 0), m.b.stretches(linked(m.x.words, m.imageX, x.turned), wordsBetween)
	c.Was, c.Now = quotes(m.a.text, c.LostA), quotes(m.b.text, c.GainedB)
	return c, len(x.turned) > 0
}

// quoteFromIndirect tells which quotations of B stand in A without marks.
func (m *meeting) quoteFromIndirect() (AttributionChange, bool) {
	_, y := m.fates()
	c := AttributionChange{Kind: QuoteFromIndirect}
	c.LostA, c.GainedB = m.a.stretches(linked(m.y.words, m.imageY, y.turned), wordsBetween), m.b.stretches(y.turned, 0)
	c.Was, c.Now = quotes(m.a.text, c.LostA), quotes(m.b.text, c.GainedB)
	return c, len(y.turned) > 0
}
