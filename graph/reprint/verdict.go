package reprint

// Thresholds of a reprint. They are those by which the reference of the Helsinki
// corpus was made, and a fair bound in others: what shares less is mostly a speech
// that both quote, a caption, or a round-up.
const (
	// LeastContainment is the share of the smaller text that must be in the other.
	LeastContainment = 0.5
	// LeastShared is how many distinct shingles must be shared: some sixty words.
	LeastShared = 60
	// LeastPlain is the containment of what is not quotation.
	LeastPlain = 0.3
	// Repeated is in how many articles of one outlet a paragraph stands that is the
	// outlet's and not the article's.
	Repeated = 3
)

// IsReprint reports whether one text is made from the other, or both from a third.
func (o Overlap) IsReprint() bool {
	return o.Shared >= LeastShared && o.Containment() >= LeastContainment && o.Plain() >= LeastPlain
}

// Extent says how much of an original a copy took, and how much it added.
type Extent string

// The extents, by the shares of copy and original that the other one holds. An
// excerpt is a part of the original within a text of the copy's own; a round-up
// holds most of an original among other things.
const (
	Full     Extent = "full"     // at least three quarters of both
	Abridged Extent = "abridged" // most of the copy, less of the original
	Expanded Extent = "expanded" // most of the original, and more beside it
	RoundUp  Extent = "round-up" // most of the original, which is less than half of the copy
	Part     Extent = "excerpt"
)

// Extent judges an overlap whose first text is the copy.
func (o Overlap) Extent() Extent {
	const most, half = 0.75, 0.5
	switch copied, original := o.InA(), o.InB(); {
	case copied >= most && original >= most:
		return Full
	case copied >= most || copied >= half && original < most:
		return Abridged
	case original >= half && copied < half:
		return RoundUp
	case original >= most:
		return Expanded
	}
	return Part
}
