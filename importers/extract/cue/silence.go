package cue

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/schema"
)

// silenceMargin stands for the model's score where the words leave no doubt.
const silenceMargin = 64

// unanswered reports whether a negated verb tells that somebody was asked in
// vain: "did not return calls", "could not be reached for comment". The corpus
// that the model learned from has few of them.
func unanswered(t *prose.Text, c *Cue, last int) bool {
	if !c.Negated {
		return false
	}
	switch c.Entry.Word {
	case "reach":
		for i := c.Head + 1; i+1 < last && i < c.Head+4; i++ {
			if t.Tokens[i].Lower == "for" && t.Tokens[i+1].Lower == "comment" {
				c.Range.Last = i + 2
				return c.Form == Passive
			}
		}
	case "return", "answer":
		for i := c.Head + 1; i < last && i < c.Head+6; i++ {
			k := &t.Tokens[i]
			if !k.IsNominal() {
				break
			}
			switch english.Singular(k.Lower) {
			case "call", "message", "email", "e-mail", "request", "inquiry", "enquiry":
				return true
			}
		}
	}
	return false
}

// silence makes a cue of a verb of which [unanswered] is true.
func silence(c *Cue) {
	c.Entry.Act, c.Entry.Frame = schema.Decline, 0
	c.Act, c.Form, c.Known = schema.Decline, Verb, true
}

// silent reports whether [silence] made the cue.
func silent(c *Cue) bool {
	return c.Negated && c.Act == schema.Decline && c.Form == Verb && c.Entry.Frame == 0
}
