package cue

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// The margins above which a candidate is a cue were chosen by cross-validation on
// the training articles, such that about as much is missed as is found wrongly,
// and such that what those articles mark and news does not ("withdrew from the
// deal", "sent troops to defend an ally") stays out.
const (
	usualThreshold = -64
	// likelyThreshold is that of verbs which the tables do not hold but which have
	// a clause as verbs of saying do, of unknown adjectives, and of the infinitives
	// that a verb takes ("wants to support").
	likelyThreshold = -40
	// doubtfulThreshold is that of unknown verbs without a clause.
	doubtfulThreshold = -12
	// purposeThreshold is that of infinitives which may tell a purpose.
	purposeThreshold = 16
	// retoldThreshold is where plain sayings ("he said it was over") end up inside
	// of another saying.
	retoldThreshold = -200
)

// threshold is the margin above which a candidate is a cue. It is lower for a
// saying inside another one, of which the corpus that the model learned from marks
// none: there the form alone must tell.
func threshold(t *prose.Text, c *Cue, after bool) int32 {
	head := &t.Tokens[c.Head]
	switch {
	case c.Form == Infinitive && !c.Entry.Has(english.Speech):
		if head.Relation == syntax.Xcomp || head.Relation == syntax.Conj {
			return likelyThreshold
		}
		return purposeThreshold
	case c.Bare() && c.Form != Adjective && head.Dependents&(clauses|1<<syntax.Xcomp|1<<syntax.Parataxis) == 0:
		return doubtfulThreshold
	case c.Bare():
		return likelyThreshold
	case (after || c.Quoted) && retold(t, c), after && c.Form == Noun && c.Known && head.Relation == syntax.Obj && that(t, c):
		return retoldThreshold
	}
	return usualThreshold
}

// retold reports whether a cue could not be plainer: a verb of speech with a
// noun or "he" before it and a clause, quotation or, if denied or confirmed, an object
// after it, or "as saying".
func retold(t *prose.Text, c *Cue) bool {
	if c.Form == Participle {
		return c.Range.First < c.Head && t.Tokens[c.Range.First].Lower == "as"
	}
	if c.Form != Verb || c.Act == schema.Believe || !c.Entry.Has(english.Clause) || !c.Entry.Has(english.Speech) {
		return false
	}
	s := t.SentenceOf(c.Head)
	switch subjectClass(t, c.Range.First, s.First) {
	case 2, 3, 7, 8, 9, 10, 12:
	default:
		return false
	}
	switch clauseAfter(t, c.Range.Last, s.Last) {
	case 2, 3, 11:
		return true
	}
	return (c.Act == schema.Deny || c.Act == schema.Confirm) && t.Tokens[c.Head].Dependents&objects != 0
}

// that reports whether a noun's clause follows it: "rejected claims that he lied".
func that(t *prose.Text, c *Cue) bool {
	return c.Range.Last < t.SentenceOf(c.Head).Last && t.Tokens[c.Range.Last].Lower == "that" && t.Tokens[c.Range.Last].Tag == tag.IN
}
