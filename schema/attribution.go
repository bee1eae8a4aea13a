package schema

import (
	"fmt"
	"slices"
)

// Attribution is one act of saying, at one place in one article: somebody is
// credited with a claim.
type Attribution struct {
	// ID follows from place and content, see [AttributionID].
	ID ID
	// Article is where one can read it.
	Article ID
	// Claim is what was said; zero where Act is [Decline]. Of a denial it is the
	// positive claim, that which is denied.
	Claim ID
	// Speakers are credited jointly, in order of mention; empty where the text
	// names nobody ("it was reported that").
	Speakers []ID
	// Act is what they did by it, as the cue has it.
	Act Act
	// Verb is the dictionary form of the cue's head: "say", "accuse".
	Verb string
	// Manner says whether the words are theirs; it may be empty where Act is
	// Decline.
	Manner Manner
	// Negated says that the saying itself is denied: "did not say that".
	Negated bool
	// Hedges are the words that weaken the claim, in order: "likely".
	Hedges []string
	// Medium is what carried the words: "a statement", "Twitter".
	Medium string
	// Addressee is who was spoken to: "told reporters".
	Addressee string
	// Said is when it was said, as far as the text tells.
	Said Date
	// RelayedBy is the attribution through which this one reached the article,
	// the next hand towards the reader; zero where the article itself reports it.
	RelayedBy ID
	// Source, Cue and Content are the words that name the speaker, the words
	// that attribute, and the words attributed. Source or Cue may be empty, but
	// not both; Content may be where Act is Decline.
	Source, Cue, Content Evidence
	// Confidence is the extractor's, from 0 to 1. It says nothing of how
	// reliable the source is or whether the claim is true.
	Confidence float64
	// By is the extractor's name and version, "en@1" for example.
	By string
}

// AttributionID derives an attribution's id from its article, claim, speakers
// and the places of its cue and content. How it was judged (act, manner,
// hedges, confidence) takes no part, nor who relays it, so that a better
// reading of the same words keeps the id.
func AttributionID(a *Attribution) ID {
	fields := []string{a.Article.String(), a.Claim.String()}
	for _, s := range a.Speakers {
		fields = append(fields, s.String())
	}
	for _, e := range []Evidence{a.Cue, a.Content} {
		for _, s := range e.Spans {
			fields = append(fields, itoa(s.Start)+"-"+itoa(s.End))
		}
	}
	return NewID("attribution", fields...)
}

// Validate checks terms, id, date and evidence. References to other values are
// checked by [Extraction.Validate]. It returns an error that wraps [ErrInvalid].
func (a *Attribution) Validate(article *Article) error {
	switch {
	case a.Article != article.ID:
		return a.fault("belongs to article %s", a.Article.Short())
	case a.ID != AttributionID(a):
		return a.fault("has an id that does not follow from its content")
	case !a.Act.Valid():
		return a.fault("has unknown act %q", a.Act)
	case a.Act == Decline && !a.Claim.IsZero():
		return a.fault("declines, but has claim %s", a.Claim.Short())
	case a.Act != Decline && a.Claim.IsZero():
		return a.fault("has no claim")
	case a.Act != Decline && a.Content.IsZero():
		return a.fault("has no content")
	case a.Source.IsZero() && a.Cue.IsZero():
		return a.fault("has neither source nor cue")
	case !slices.Contains(Manners(), a.Manner) && (a.Act != Decline || a.Manner != ""):
		return a.fault("has unknown manner %q", a.Manner)
	case slices.Contains(a.Speakers, ID{}):
		return a.fault("has a speaker without an id")
	case !(a.Confidence >= 0 && a.Confidence <= 1): // NaN is neither
		return a.fault("has confidence %v", a.Confidence)
	case a.By == "":
		return a.fault("does not say who extracted it")
	case a.RelayedBy == a.ID:
		return a.fault("relays itself")
	}
	for _, e := range []Evidence{a.Source, a.Cue, a.Content} {
		if err := e.Validate(article); err != nil {
			return fmt.Errorf("attribution %s: %w", a.ID.Short(), err)
		}
	}
	if err := validateDate("said", a.Said); err != nil {
		return fmt.Errorf("attribution %s: %w", a.ID.Short(), err)
	}
	return nil
}

// fault says what is wrong with the attribution.
func (a *Attribution) fault(format string, args ...any) error {
	return fmt.Errorf("attribution %s "+format+": %w", append(append([]any{a.ID.Short()}, args...), ErrInvalid)...)
}
