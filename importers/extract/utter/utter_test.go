package utter_test

import (
	"testing"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/utter"
)

// TestUtterance is the arithmetic of a content in two runs.
func TestUtterance(t *testing.T) {
	u := utter.Utterance{
		Cue:     cue.Cue{Range: prose.Range{First: 6, Last: 7}},
		Content: []prose.Range{{First: 0, Last: 4}, {First: 8, Last: 10}},
	}
	for _, tt := range []struct {
		r    prose.Range
		want bool
	}{
		{prose.Range{First: 0, Last: 4}, true},
		{prose.Range{First: 1, Last: 3}, true},
		{prose.Range{First: 8, Last: 9}, true},
		{prose.Range{First: 3, Last: 5}, false},  // runs over the end
		{prose.Range{First: 3, Last: 9}, false},  // from one run into the other
		{prose.Range{First: 5, Last: 7}, false},  // the cue between
		{prose.Range{First: 9, Last: 11}, false}, // behind
	} {
		if got := u.Covers(tt.r); got != tt.want {
			t.Errorf("Covers(%v) = %v", tt.r, got)
		}
	}
	if got := u.Size(); got != 6 {
		t.Errorf("Size = %d, want 6", got)
	}
	if got := u.Start(); got != 0 {
		t.Errorf("Start = %d, want 0", got)
	}
	silent := utter.Utterance{Cue: u.Cue}
	if silent.Size() != 0 || silent.Start() != 6 || silent.Covers(prose.Range{First: 6, Last: 7}) {
		t.Errorf("without a content: size %d, start %d", silent.Size(), silent.Start())
	}
}
