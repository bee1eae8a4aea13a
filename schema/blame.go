package schema

import "fmt"

// Blame is whom or what a claim blames, and for what. Exactly one of Actor and
// Cause is set.
type Blame struct {
	// ID follows from claim, party or cause, and event, see [BlameID].
	ID ID
	// Claim is the claim that blames; who made it is in its attributions.
	Claim ID
	// Actor is the blamed party.
	Actor ID
	// Cause is what is blamed where that is no party: "dissatisfaction with
	// official corruption".
	Cause string
	// For is the event, in the words of the text; it may be empty.
	For string
	// When is when that event was, as far as the text tells.
	When Date
	// Blamed and Event are where party or cause and the event were read.
	Blamed, Event Evidence
}

// BlameID derives a blame's id from its claim, the party or cause, and the
// event.
func BlameID(b *Blame) ID {
	return NewID("blame", b.Claim.String(), b.Actor.String(), b.Cause, b.For)
}

// Validate checks the blame's own laws. References to other values are checked
// by [Extraction.Validate]. It returns an error that wraps [ErrInvalid].
func (b *Blame) Validate(article *Article) error {
	switch {
	case b.Claim.IsZero():
		return fmt.Errorf("blame %s has no claim: %w", b.ID.Short(), ErrInvalid)
	case b.Actor.IsZero() == (b.Cause == ""):
		return fmt.Errorf("blame %s needs a party or a cause, not both: %w", b.ID.Short(), ErrInvalid)
	case b.Blamed.IsZero():
		return fmt.Errorf("blame %s has no evidence: %w", b.ID.Short(), ErrInvalid)
	case b.ID != BlameID(b):
		return fmt.Errorf("blame id %s does not follow from its content: %w", b.ID.Short(), ErrInvalid)
	}
	for _, e := range []Evidence{b.Blamed, b.Event} {
		if err := e.Validate(article); err != nil {
			return fmt.Errorf("blame %s: %w", b.ID.Short(), err)
		}
	}
	if err := validateDate("when", b.When); err != nil {
		return fmt.Errorf("blame %s: %w", b.ID.Short(), err)
	}
	return nil
}
