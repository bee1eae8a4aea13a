package utter

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
)

// Utterance is one act of saying as the text tells it, in tokens.
type Utterance struct {
	Cue    cue.Cue
	Source prose.Range
	// Content are the runs of what is said, in order; empty where nothing was.
	Content []prose.Range
	// RelayedBy is the number of the utterance that reports this one, or -1.
	RelayedBy int
}

// Covers reports whether the content holds a run of tokens whole.
func (u *Utterance) Covers(r prose.Range) bool {
	for _, c := range u.Content {
		if c.Contains(r) {
			return true
		}
	}
	return false
}

// Size returns the number of tokens of the content.
func (u *Utterance) Size() int {
	n := 0
	for _, c := range u.Content {
		n += c.Len()
	}
	return n
}

// Start returns the first token of the content, or of the cue where there is none.
func (u *Utterance) Start() int {
	if len(u.Content) > 0 {
		return u.Content[0].First
	}
	return u.Cue.Range.First
}
