package answer

import (
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema/text"
)

// Blamed answers `saidby blamed --json`.
type Blamed struct {
	// Blames are in the order of their articles and places.
	Blames []BlameEntry `json:"blames"`
}

// BlameEntry says who blames whom or what, and for what. It is a line of
// `blamed --jsonl`.
type BlameEntry struct {
	Blame
	// Statement is the act of saying that blames.
	Statement Statement `json:"statement"`
}

// NewBlameEntry describes a blame; o counts the article's code points.
func NewBlameEntry(r graph.BlameRow, o *text.Offsets) BlameEntry {
	e := BlameEntry{Blame{ID: r.Blame.ID.String(), Cause: r.Blame.Cause, For: r.Blame.For, When: NewDate(r.Blame.When)}, NewStatement(r.Statement, o)}
	if r.Blamed != nil {
		actor := NewActor(*r.Blamed)
		e.Actor = &actor
	}
	return e
}

// Ident is the id that --ids prints: the claim's.
func (e BlameEntry) Ident() string { return e.Statement.Claim }

// Header names the columns of [BlameEntry.Record].
func (BlameEntry) Header() []string {
	return []string{"blamed", "kind", "for", "by", "via", "act", "claim", "article", "line", "publication", "published", "copies"}
}

// Record is the blame as a line of CSV. The kind of a cause is "cause".
func (e BlameEntry) Record() []string {
	blamed, kind := e.Cause, "cause"
	if e.Actor != nil {
		blamed, kind = e.Actor.Name, e.Actor.Kind
	}
	var via []string
	for _, h := range e.Statement.Via {
		via = append(via, names(h.Speakers))
	}
	r := e.Statement.cells()
	return []string{
		blamed, kind, e.For, names(e.Statement.Speakers), strings.Join(via, " < "), e.Statement.Act, e.Statement.Claim,
		e.Statement.Article.ID, r[11], r[12], r[13], e.Statement.copies(),
	}
}
