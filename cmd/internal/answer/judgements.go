package answer

import (
	"time"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// Judgements answers `saidby judgements --json`.
type Judgements struct {
	// Judgements are in the order in which they were written.
	Judgements []Judgement `json:"judgements"`
}

// Decided answers `saidby merge --json`, `split`, `judge` and `undo`.
type Decided struct {
	// Changed are the judgements that were made or taken back.
	Changed []Judgement `json:"changed"`
	// Unchanged are those that stood already, or were taken back already.
	Unchanged []Judgement `json:"unchanged"`
}

// TakenIn answers `saidby judgements --from FILE --json`.
type TakenIn struct {
	// Changed counts the judgements that were added or taken back here, Known those
	// that were there already, Failed the lines that could not be read.
	Changed int `json:"changed"`
	Known   int `json:"known"`
	Failed  int `json:"failed"`
}

// Judgement is a person's decision. It is a line of `judgements --jsonl`, which
// `judgements --from` reads.
type Judgement struct {
	// ID is the judgement's id; it follows from the other fields.
	ID string `json:"id"`
	// Question is same-actor, named-in, same-publication, right-speaker, is-claim or
	// is-reprint.
	Question string `json:"question"`
	// A and B are what it is about; B is null where it is about one node.
	A Judged  `json:"a"`
	B *Judged `json:"b"`
	// Verdict is yes, no or unsure.
	Verdict string `json:"verdict"`
	// Namesake is the id of whoever article B means by the name of A instead, where the
	// question is named-in; left out of others.
	Namesake string `json:"namesake,omitempty"`
	// By is who decided, At when (RFC 3339, UTC).
	By string    `json:"by"`
	At time.Time `json:"at"`
	// Note is why; left out if nobody said.
	Note string `json:"note,omitempty"`
	// Withdrawn is when it was taken back, and WithdrawnBy by whom; both are left out
	// if it stands.
	Withdrawn   time.Time `json:"withdrawn,omitzero"`
	WithdrawnBy string    `json:"withdrawn_by,omitempty"`
}

// Judged is a node that somebody judged. Only the id is read again.
type Judged struct {
	// ID is the node's id.
	ID string `json:"id"`
	// Kind is actor, publication, claim, attribution or article, Name what it is called,
	// or was said, and Detail what tells it from others. They are left out if the graph
	// does not hold the node.
	Kind   string `json:"kind,omitempty"`
	Name   string `json:"name,omitempty"`
	Detail string `json:"detail,omitempty"`
}

// NewJudgement describes a judgement about a and b; of b the id may be zero.
func NewJudgement(j *schema.Judgement, a, b graph.Node) Judgement {
	out := Judgement{
		ID: j.ID.String(), Question: string(j.Question), A: newJudged(a), Verdict: string(j.Verdict), By: j.By, At: j.At, Note: j.Note,
		Withdrawn: j.Withdrawn, WithdrawnBy: j.WithdrawnBy,
	}
	if !b.ID.IsZero() {
		judged := newJudged(b)
		out.B = &judged
	}
	if j.Question == schema.NamedIn {
		out.Namesake = schema.NamesakeID(j.A, j.B).String()
	}
	return out
}

func newJudged(n graph.Node) Judged {
	return Judged{ID: n.ID.String(), Kind: string(n.Kind), Name: n.Name, Detail: n.Detail}
}

// Judgement reads what [NewJudgement] wrote, with the id that follows from the rest if
// it has none. It returns an error that wraps [schema.ErrInvalid].
func (j *Judgement) Judgement() (schema.Judgement, error) {
	out := schema.Judgement{
		Question: schema.Question(j.Question), Verdict: schema.Verdict(j.Verdict), By: j.By, At: j.At.UTC(), Note: j.Note,
		WithdrawnBy: j.WithdrawnBy, Withdrawn: j.Withdrawn.UTC(),
	}
	texts, ids := []string{j.A.ID, "", j.ID}, []*schema.ID{&out.A, &out.B, &out.ID}
	if j.B != nil {
		texts[1] = j.B.ID
	}
	for i, t := range texts {
		if err := ids[i].UnmarshalText([]byte(t)); err != nil {
			return out, err
		}
	}
	if out.ID.IsZero() {
		out.ID = schema.JudgementID(&out)
	}
	return out, out.Validate()
}

// Ident returns the judgement's id.
func (j Judgement) Ident() string { return j.ID }

// Header names the columns of Record.
func (Judgement) Header() []string {
	return []string{"id", "question", "a", "a_name", "b", "b_name", "verdict", "by", "at", "note", "withdrawn", "withdrawn_by"}
}

// Record is the judgement as a line of a table.
func (j Judgement) Record() []string {
	var b Judged
	if j.B != nil {
		b = *j.B
	}
	withdrawn := ""
	if !j.Withdrawn.IsZero() {
		withdrawn = j.Withdrawn.Format(time.RFC3339)
	}
	return []string{j.ID, j.Question, j.A.ID, j.A.Name, b.ID, b.Name, j.Verdict, j.By, j.At.Format(time.RFC3339), j.Note, withdrawn, j.WithdrawnBy}
}
