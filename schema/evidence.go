package schema

import (
	"fmt"

	"github.com/saidby/saidby/schema/text"
)

// Evidence is where a fact was read: one or more spans of one article's text,
// and the words under them.
//
// Law: text.Join(article.Text, Spans) == Quote, and the spans are ordered, not
// empty, and do not overlap; they may touch. The zero Evidence says that there
// is none. It is the Web Annotation Data Model's TextPositionSelector and
// TextQuoteSelector in one (section 4.2): the place is quick to find, and the
// quote tells when a text has moved under it.
type Evidence struct {
	Article ID
	// Spans are half-open byte ranges of the article's text.
	Spans []text.Span
	// Quote is the text under the spans; pieces are joined by [text.Gap].
	Quote string
}

// NewEvidence takes down what an article's text says at the given spans, which
// must be ordered and valid. Empty spans are left out; without any other it
// returns the zero Evidence.
func NewEvidence(a *Article, spans ...text.Span) Evidence {
	kept := make([]text.Span, 0, len(spans))
	for _, s := range spans {
		if !s.Empty() {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return Evidence{}
	}
	return Evidence{Article: a.ID, Spans: kept, Quote: text.Join(a.Text, kept)}
}

// IsZero reports whether there is no evidence.
func (e Evidence) IsZero() bool { return len(e.Spans) == 0 }

// Start returns the first byte of the evidence, or 0 where there is none.
func (e Evidence) Start() int {
	if e.IsZero() {
		return 0
	}
	return e.Spans[0].Start
}

// End returns the byte after the last one of the evidence, or 0 where there is none.
func (e Evidence) End() int {
	if e.IsZero() {
		return 0
	}
	return e.Spans[len(e.Spans)-1].End
}

// Validate checks the evidence law against the article that it points at. It
// returns an error that wraps [ErrInvalid] and names the first broken span.
func (e Evidence) Validate(a *Article) error {
	if e.IsZero() {
		if e.Quote != "" {
			return fmt.Errorf("evidence %q without a span: %w", e.Quote, ErrInvalid)
		}
		return nil
	}
	if e.Article != a.ID {
		return fmt.Errorf("evidence points at article %s, not %s: %w", e.Article.Short(), a.ID.Short(), ErrInvalid)
	}
	last := 0
	for _, s := range e.Spans {
		if s.Empty() || s.Start < last || !text.Valid(a.Text, s) {
			return fmt.Errorf("evidence span %d-%d of %d bytes: %w", s.Start, s.End, len(a.Text), ErrInvalid)
		}
		last = s.End
	}
	if got := text.Join(a.Text, e.Spans); got != e.Quote {
		return fmt.Errorf("evidence at byte %d says %q, its quote %q: %w", e.Start(), got, e.Quote, ErrInvalid)
	}
	return nil
}
