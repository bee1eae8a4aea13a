package graph

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// judgementEntry is what the log holds under a number: a judgement, or that one was
// taken back.
type judgementEntry struct {
	// Withdraws says that By took judgement ID back at At.
	Withdraws bool            `json:"withdraws,omitempty"`
	ID        schema.ID       `json:"id"`
	Question  schema.Question `json:"question,omitempty"`
	A         schema.ID       `json:"a,omitzero"`
	B         schema.ID       `json:"b,omitzero"`
	Verdict   schema.Verdict  `json:"verdict,omitempty"`
	By        string          `json:"by"`
	At        time.Time       `json:"at"`
	Note      string          `json:"note,omitempty"`
}

func entryOf(j *schema.Judgement) judgementEntry {
	return judgementEntry{ID: j.ID, Question: j.Question, A: j.A, B: j.B, Verdict: j.Verdict, By: j.By, At: j.At, Note: j.Note}
}

// judgement returns the judgement that an entry holds, as if it stood.
func (e *judgementEntry) judgement() schema.Judgement {
	return schema.Judgement{ID: e.ID, Question: e.Question, A: e.A, B: e.B, Verdict: e.Verdict, By: e.By, At: e.At, Note: e.Note}
}

// pack writes an entry; it has no value that JSON cannot hold.
func (e judgementEntry) pack() []byte {
	b, _ := json.Marshal(e)
	return b
}

// unpackEntry reads what pack wrote. It returns an error that wraps
// [quadstore.ErrMalformed].
func unpackEntry(b []byte) (e judgementEntry, err error) {
	if err = json.Unmarshal(b, &e); err == nil && !e.Withdraws {
		j := e.judgement()
		err = j.Validate()
	}
	if err != nil {
		return e, fmt.Errorf("an entry of the judgements: %w: %w", quadstore.ErrMalformed, err)
	}
	return e, nil
}
