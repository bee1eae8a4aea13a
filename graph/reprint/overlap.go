package reprint

// Overlap is what two texts share, in distinct shingles.
type Overlap struct {
	// A and B are how many shingles the texts have, Shared how many both have, and
	// Unquoted how many of those are not within quotation marks in both.
	A, B, Shared, Unquoted int
	// Quoted are how many shingles of each lie wholly within quotation marks.
	QuotedA, QuotedB int
	// Longest is the longest stretch of words on end that both have and that is not
	// all quotation, in words.
	Longest int
}

// Compare tells what two texts share.
func Compare(a, b *Text) Overlap {
	o, _, _ := Meet(a, b, func(o Overlap) bool { return o.Shared > 0 })
	return o
}

// Meet compares two texts, and looks for the stretches that both have, which takes
// longest, only where keep wants what they share; it tells whether it did.
func Meet(a, b *Text, keep func(Overlap) bool) (o Overlap, shared []Passage, kept bool) {
	o = Overlap{A: len(a.set), B: len(b.set)}
	for _, s := range a.set {
		if s.quoted {
			o.QuotedA++
		}
	}
	for _, s := range b.set {
		if s.quoted {
			o.QuotedB++
		}
	}
	for i, j := 0, 0; i < len(a.set) && j < len(b.set); {
		switch x, y := &a.set[i], &b.set[j]; {
		case x.key < y.key:
			i++
		case x.key > y.key:
			j++
		default:
			o.Shared++
			if !x.quoted || !y.quoted {
				o.Unquoted++
			}
			i++
			j++
		}
	}
	if kept = keep(o); !kept {
		return o, nil, false
	}
	shared = Passages(a, b, Width)
	for _, p := range shared {
		if !p.Quoted {
			o.Longest = max(o.Longest, p.Words)
		}
	}
	return o, shared, true
}

// Containment is the share of the smaller text that the other one holds, from 0
// to 1.
func (o Overlap) Containment() float64 { return share(o.Shared, min(o.A, o.B)) }

// Plain is the containment of what is not within quotation marks.
func (o Overlap) Plain() float64 { return share(o.Unquoted, min(o.A-o.QuotedA, o.B-o.QuotedB)) }

// InA and InB are the share of each text that the other one holds.
func (o Overlap) InA() float64 { return share(o.Shared, o.A) }

// InB is the share of the second text that the first one holds.
func (o Overlap) InB() float64 { return share(o.Shared, o.B) }

// Turned is the overlap seen from the other text.
func (o Overlap) Turned() Overlap {
	o.A, o.B, o.QuotedA, o.QuotedB = o.B, o.A, o.QuotedB, o.QuotedA
	return o
}

func share(part, whole int) float64 {
	if whole <= 0 {
		return 0
	}
	return min(float64(part)/float64(whole), 1)
}
