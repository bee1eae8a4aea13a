package schema

import (
	"fmt"
	"slices"
	"time"
	"unicode/utf8"
)

// Verdict is what a person decided.
type Verdict string

// The verdicts. Unsure is a decision too: the question need not be asked again.
const (
	Yes    Verdict = "yes"
	No     Verdict = "no"
	Unsure Verdict = "unsure"
)

// Verdicts lists every verdict.
func Verdicts() []Verdict { return []Verdict{Yes, No, Unsure} }

// Question is what a judgement is about.
type Question string

// The questions that people decide.
const (
	SameActor       Question = "same-actor"       // are A and B one actor?
	NamedIn         Question = "named-in"         // where article B has A's name, does it mean A? See [NamesakeID].
	SamePublication Question = "same-publication" // are A and B one publication?
	RightSpeaker    Question = "right-speaker"    // are the words of A those of B, or of whom it names?
	IsClaim         Question = "is-claim"         // is A a claim at all?
	IsReprint       Question = "is-reprint"       // is A a reprint, if B is given of B?
)

// Questions lists every question.
func Questions() []Question {
	return []Question{SameActor, NamedIn, SamePublication, RightSpeaker, IsClaim, IsReprint}
}

// Judgement is a person's decision about one or two nodes. Judgements are only
// ever added, and never change an id; one that is withdrawn says when. (The
// model is that of nomenklatura, https://github.com/opensanctions/nomenklatura.)
type Judgement struct {
	// ID follows from the decision, see [JudgementID].
	ID       ID
	Question Question
	// A and B are what it is about. B is zero where it is about one node.
	A, B    ID
	Verdict Verdict
	// By is who decided, At when.
	By string
	At time.Time
	// Note is why, in the person's own words; it may be empty.
	Note string
	// Withdrawn is when the decision was taken back, zero if it stands; WithdrawnBy
	// is who did so, where that is known.
	Withdrawn   time.Time
	WithdrawnBy string
}

// Stands reports whether the decision was not taken back.
func (j *Judgement) Stands() bool { return j.Withdrawn.IsZero() }

// JudgementID derives a judgement's id from what was decided, by whom and when,
// to the second. Its note and its withdrawal take no part.
func JudgementID(j *Judgement) ID {
	return NewID("judgement", string(j.Question), j.A.String(), j.B.String(), string(j.Verdict), j.By,
		j.At.UTC().Format(time.RFC3339))
}

// NamesakeID derives the id of whoever an article means by the name of an actor, where
// somebody judged that it is another than the actor ([NamedIn], no).
func NamesakeID(actor, article ID) ID { return NewID("namesake", actor.String(), article.String()) }

// Validate checks the judgement's own laws. It returns an error that wraps [ErrInvalid].
func (j *Judgement) Validate() error {
	switch {
	case !slices.Contains(Questions(), j.Question):
		return fmt.Errorf("judgement %s is of unknown question %q: %w", j.ID.Short(), j.Question, ErrInvalid)
	case !slices.Contains(Verdicts(), j.Verdict):
		return fmt.Errorf("judgement %s is of unknown verdict %q: %w", j.ID.Short(), j.Verdict, ErrInvalid)
	case j.A.IsZero(), j.By == "", j.At.IsZero():
		return fmt.Errorf("judgement %s needs what, who and when: %w", j.ID.Short(), ErrInvalid)
	case j.A == j.B:
		return fmt.Errorf("judgement %s compares a node with itself: %w", j.ID.Short(), ErrInvalid)
	case j.B.IsZero() && (j.Question == SameActor || j.Question == SamePublication || j.Question == NamedIn):
		return fmt.Errorf("judgement %s says %s of one node: %w", j.ID.Short(), j.Question, ErrInvalid)
	case !j.Withdrawn.IsZero() && j.Withdrawn.Before(j.At):
		return fmt.Errorf("judgement %s is withdrawn before it was made: %w", j.ID.Short(), ErrInvalid)
	case j.Withdrawn.IsZero() && j.WithdrawnBy != "":
		return fmt.Errorf("judgement %s is withdrawn by somebody, but at no time: %w", j.ID.Short(), ErrInvalid)
	case !j.B.IsZero() && j.Question == IsClaim:
		return fmt.Errorf("judgement %s says %s of two nodes: %w", j.ID.Short(), j.Question, ErrInvalid)
	case !utf8.ValidString(j.By + j.Note + j.WithdrawnBy):
		return fmt.Errorf("judgement %s is not in UTF-8: %w", j.ID.Short(), ErrInvalid)
	case j.ID != JudgementID(j):
		return fmt.Errorf("judgement id %s does not follow from its content: %w", j.ID.Short(), ErrInvalid)
	}
	return nil
}
