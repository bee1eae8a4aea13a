package schema

import (
	"fmt"
	"slices"
)

// ReprintKind says on what terms a copy was made.
type ReprintKind string

// The kinds of reprint. WithPermission is what a notice says in so many words;
// Wire is an agency's text in a client's pages; Licence is one under terms open
// to all, such as Creative Commons; an Excerpt is a part of the original; a
// Syndicated page names another as its source in a machine-readable field; an
// Uncredited one does not say where it is from.
const (
	WithPermission ReprintKind = "permission"
	Wire           ReprintKind = "wire"
	Licence        ReprintKind = "licence"
	Excerpt        ReprintKind = "excerpt"
	Syndicated     ReprintKind = "syndicated"
	Uncredited     ReprintKind = "uncredited"
)

// ReprintKinds lists every kind of reprint.
func ReprintKinds() []ReprintKind {
	return []ReprintKind{WithPermission, Wire, Licence, Excerpt, Syndicated, Uncredited}
}

// Basis says how a reprint is known.
type Basis string

// A Declared reprint is credited in the copy, a Detected one was found by
// comparing texts, a Judged one was decided by a person.
const (
	Declared Basis = "declared"
	Detected Basis = "detected"
	Judged   Basis = "judged"
)

// Bases lists every basis.
func Bases() []Basis { return []Basis{Declared, Detected, Judged} }

// Reprint joins a copy to what it was copied from: an article that we hold, or
// the publication that is credited, or both.
type Reprint struct {
	// ID follows from copy, original and basis, see [ReprintID].
	ID ID
	// Copy is the article that is the copy.
	Copy ID
	// Original is the article that it was copied from; zero if we do not hold it.
	Original ID
	// From is the publication credited; zero if none is.
	From ID
	// Through are the publications by whose hands it came from there to the copy, in
	// that order; empty where it came at once or nobody says.
	Through []ID
	// Kind says on what terms the copy was made, Basis how we know of it.
	Kind  ReprintKind
	Basis Basis
	// Score is how sure we are, from 0 to 1; it is no share of the text.
	Score float64
	// Reason says in a few words why the direction is as it is.
	Reason string
	// Evidence is the credit in the copy's text. A credit in a machine-readable
	// field has Tag instead: the field and its value.
	Evidence Evidence
	Tag      string
}

// ReprintID derives a reprint's id from copy, original, publication and basis.
// One that is both declared and detected is two values, each with its evidence.
// The hands that it came through take no part.
func ReprintID(r *Reprint) ID {
	return NewID("reprint", r.Copy.String(), r.Original.String(), r.From.String(), string(r.Basis))
}

// Validate checks the reprint's own laws. References to publications are
// checked by [Extraction.Validate]. It returns an error that wraps [ErrInvalid].
func (r *Reprint) Validate(article *Article) error {
	switch {
	case r.Copy != article.ID:
		return fmt.Errorf("reprint %s is not of article %s: %w", r.ID.Short(), article.ID.Short(), ErrInvalid)
	case r.Original.IsZero() && r.From.IsZero():
		return fmt.Errorf("reprint %s has no original: %w", r.ID.Short(), ErrInvalid)
	case r.Original == r.Copy:
		return fmt.Errorf("reprint %s copies itself: %w", r.ID.Short(), ErrInvalid)
	case slices.Contains(r.Through, ID{}):
		return fmt.Errorf("reprint %s came through a publication without an id: %w", r.ID.Short(), ErrInvalid)
	case !slices.Contains(ReprintKinds(), r.Kind):
		return fmt.Errorf("reprint %s is of unknown kind %q: %w", r.ID.Short(), r.Kind, ErrInvalid)
	case !slices.Contains(Bases(), r.Basis):
		return fmt.Errorf("reprint %s has unknown basis %q: %w", r.ID.Short(), r.Basis, ErrInvalid)
	case r.Basis == Declared && r.Evidence.IsZero() && r.Tag == "":
		return fmt.Errorf("declared reprint %s has no evidence: %w", r.ID.Short(), ErrInvalid)
	case r.Basis == Detected && r.Original.IsZero():
		return fmt.Errorf("detected reprint %s has no article to compare with: %w", r.ID.Short(), ErrInvalid)
	case !(r.Score >= 0 && r.Score <= 1): // NaN is neither
		return fmt.Errorf("reprint %s has score %v: %w", r.ID.Short(), r.Score, ErrInvalid)
	case r.ID != ReprintID(r):
		return fmt.Errorf("reprint id %s does not follow from its content: %w", r.ID.Short(), ErrInvalid)
	}
	if err := r.Evidence.Validate(article); err != nil {
		return fmt.Errorf("reprint %s: %w", r.ID.Short(), err)
	}
	return nil
}
