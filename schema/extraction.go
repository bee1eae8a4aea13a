package schema

import (
	"fmt"

	"github.com/saidby/saidby/schema/text"
)

// Extraction is everything that one article taught us. Slices are in order of
// their first evidence, so that equal articles give equal extractions.
type Extraction struct {
	// Article is what was read; it is never nil.
	Article *Article
	// Publications are the article's own, which comes first, and those that it
	// credits or cites.
	Publications []Publication
	Actors       []Actor
	Claims       []Claim
	Attributions []Attribution
	Blames       []Blame
	Reprints     []Reprint
	Citations    []Citation
	Notices      []Notice
	// Notes are hints to the person who imports; they are not kept.
	Notes []Note
	// By is the name and version of what made the extraction, "en@1" for example, or
	// "". It is not part of what the article taught us.
	By string
}

// Note is a hint to the person who imports an article, such as "no publication
// given".
type Note struct {
	Message string
	// Span is where the hint comes from, in bytes of the article's text.
	Span text.Span
}

// Validate checks every law over the whole extraction: each value's own, that
// ids are unique and references lead to values of the extraction (a reprint's
// original alone may be elsewhere), and that no attribution relays itself
// through others. It returns the first fault, wrapping [ErrInvalid].
func (x *Extraction) Validate() error {
	if x.Article == nil {
		return fmt.Errorf("extraction without an article: %w", ErrInvalid)
	}
	if err := x.Article.Validate(); err != nil {
		return err
	}
	if err := x.validateValues(); err != nil {
		return fmt.Errorf("article %s: %w", x.Article.ID.Short(), err)
	}
	if err := x.validateReferences(); err != nil {
		return fmt.Errorf("article %s: %w", x.Article.ID.Short(), err)
	}
	return nil
}

// validateValues checks each value's own laws.
func (x *Extraction) validateValues() error {
	a := x.Article
	var v validator
	for i := range x.Publications {
		v.check(x.Publications[i].Validate())
	}
	for i := range x.Actors {
		v.check(x.Actors[i].Validate(a))
	}
	for i := range x.Claims {
		v.check(x.Claims[i].Validate())
		v.check(x.Claims[i].validatePlace(a))
	}
	for i := range x.Attributions {
		v.check(x.Attributions[i].Validate(a))
	}
	for i := range x.Blames {
		v.check(x.Blames[i].Validate(a))
	}
	for i := range x.Reprints {
		v.check(x.Reprints[i].Validate(a))
	}
	for i := range x.Citations {
		v.check(x.Citations[i].Validate(a))
	}
	for i := range x.Notices {
		v.check(x.Notices[i].Validate(a))
	}
	for _, n := range x.Notes {
		v.check(n.validate(a))
	}
	return v.err
}

// validate checks that the hint's place is in the text.
func (n *Note) validate(a *Article) error {
	if !text.Valid(a.Text, n.Span) {
		return fmt.Errorf("note %q at %d-%d of %d bytes: %w", n.Message, n.Span.Start, n.Span.End, len(a.Text), ErrInvalid)
	}
	return nil
}

// validator keeps the first fault.
type validator struct{ err error }

func (v *validator) check(err error) {
	if v.err == nil {
		v.err = err
	}
}
