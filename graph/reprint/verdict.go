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
