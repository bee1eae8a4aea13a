package schema

import (
	"fmt"
	"time"
)

// Verdict is what a person decided.
type Verdict string

// The verdicts.
const (
	Yes    Verdict = "yes"
	No     Verdict = "no"
	Unsure Verdict = "unsure"
)

// Question is what a judgement is about.
type Question string

// The questions that people decide.
const (
	SameActor       Question = "same-actor"
	SamePublication Question = "same-publication"
	RightSpeaker    Question = "right-speaker"
	IsClaim         Question = "is-claim"
	IsReprint       Question = "is-reprint"
)

// Judgement is a person's decision about one or two nodes. Judgements are only
// ever added; one that is withdrawn says when (nomenklatura's model).
type Judgement struct {
	ID       ID
	Question Question
	// A and B are what it is about. B is zero where it is about one node.
	A, B    ID
	Verdict Verdict
	// By is who decided, At when.
	By string
	At time.Time
	// Withdrawn is when the decision was taken back; zero if it stands.
	Withdrawn time.Time
}

// JudgementID derives a judgement's id from what was decided, by whom and when.
func JudgementID(j *Judgement) ID {
	return NewID("judgement", string(j.Question), j.A.String(), j.B.String(), string(j.Verdict), j.By,
		j.At.UTC().Format(time.RFC3339))
}

// Validate checks the judgement's own laws. It returns an error that wraps [ErrInvalid].
func (j *Judgement) Validate() error {
	switch {
	case j.Question != SameActor && j.Question != SamePublication && j.Question != RightSpeaker &&
		j.Question != IsClaim && j.Question != IsReprint:
		return fmt.Errorf("judgement of unknown question %q: %w", j.Question, ErrInvalid)
	case j.Verdict != Yes && j.Verdict != No && j.Verdict != Unsure:
		return fmt.Errorf("judgement of unknown verdict %q: %w", j.Verdict, ErrInvalid)
	case j.A.IsZero(), j.By == "", j.At.IsZero(), j.A == j.B:
		return fmt.Errorf("judgement %s needs what, who and when: %w", j.ID.Short(), ErrInvalid)
	case !j.Withdrawn.IsZero() && j.Withdrawn.Before(j.At):
		return fmt.Errorf("judgement %s is withdrawn before it was made: %w", j.ID.Short(), ErrInvalid)
	case j.ID != JudgementID(j):
		return fmt.Errorf("judgement id %s does not follow from its content: %w", j.ID.Short(), ErrInvalid)
	}
	return nil
}
