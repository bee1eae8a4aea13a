package answer

import (
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/verify"
)

// Verify answers `saidby verify --json`.
type Verify struct {
	// OK says that no law is broken.
	OK bool `json:"ok"`
	// Articles, Nodes and Quads count what was looked at.
	Articles int `json:"articles"`
	Nodes    int `json:"nodes"`
	Quads    int `json:"quads"`
	// Evidence counts the quotes compared with their text, Edges the edges
	// followed, Shortcuts the direct edges compared with what they shorten,
	// Documents what the search index holds.
	Evidence  int `json:"evidence"`
	Edges     int `json:"edges"`
	Shortcuts int `json:"shortcuts"`
	Documents int `json:"documents"`
	// Count is the number of all faults.
	Count int `json:"count"`
	// Compared says that the search index was compared with the articles; it is not
	// while somebody else writes.
	Compared bool `json:"compared"`
	// Repaired is what --repair did before the check; null without it.
	Repaired *Repaired `json:"repaired"`
	// Faults are the laws that are broken, one for each place: up to 1,000 of each
	// law.
	Faults []Fault `json:"faults"`
}

// Repaired is what a repair did.
type Repaired struct {
	// Written counts the entries of indexes that were missing, Surplus those that no
	// article has, Malformed those that could not be read; both were removed.
	Written   int64 `json:"written"`
	Surplus   int64 `json:"surplus"`
	Malformed int64 `json:"malformed"`
	// Lost counts quads that were removed because a long value of theirs is lost,
	// Terms the long values that were removed because they were of no use.
	Lost  int64 `json:"lost"`
	Terms int64 `json:"terms"`
	// Counts is how many of the numbers that are kept were wrong.
	Counts int64 `json:"counts"`
	// Articles counts those that were looked at; Mended had short cuts or search keys
	// that did not follow from their content, and Left break a law by their content,
	// which was left as it is.
	Articles int `json:"articles"`
	Mended   int `json:"mended"`
	Left     int `json:"left"`
	// Strays counts quads that were removed because they were derived from an article
	// that is not there.
	Strays int `json:"strays"`
	// Documents is what the search index holds, which was made anew.
	Documents int `json:"documents"`
	// Removed names what Surplus, Malformed and Lost count: up to 100 of each.
	Removed []Fault `json:"removed"`
}

// Fault is a law broken at one place.
type Fault struct {
	// Law is decoding, evidence, identity, reference, shortcut, relay, reprint,
	// label, digest, key, index, count, term or search.
	Law string `json:"law"`
	// Article is where, Node the node at fault; an id of zeros where there is none.
	Article string `json:"article"`
	Node    string `json:"node"`
	// Message says what is wrong.
	Message string `json:"message"`
}

// NewVerify describes a report, and the repair before it unless that is nil.
func NewVerify(r *verify.Report, repaired *graph.RepairReport) Verify {
	out := Verify{
		OK: r.OK(), Articles: r.Articles, Nodes: r.Nodes, Quads: r.Quads, Evidence: r.Evidence, Edges: r.Edges,
		Shortcuts: r.Shortcuts, Documents: r.Documents, Faults: newFaults(r.Faults), Count: r.Total(), Compared: !r.Moving,
	}
	if repaired != nil {
		out.Repaired = newRepaired(repaired)
	}
	return out
}

func newFaults(faults []verify.Fault) []Fault {
	out := []Fault{}
	for _, f := range faults {
		out = append(out, Fault{string(f.Law), f.Article.String(), f.Node.String(), f.Message})
	}
	return out
}

func newRepaired(r *graph.RepairReport) *Repaired {
	return &Repaired{
		Written: r.Store.Written, Surplus: r.Store.Surplus, Malformed: r.Store.Malformed, Lost: r.Store.Lost, Terms: r.Store.Terms,
		Counts: r.Store.Counts, Articles: r.Articles, Mended: r.Mended, Left: r.Left, Strays: r.Strays, Documents: r.Documents,
		Removed: newFaults(r.Removed),
	}
}
