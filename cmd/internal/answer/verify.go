package answer

import "github.com/saidby/saidby/graph/verify"

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
	// Faults are the laws that are broken, one for each place.
	Faults []Fault `json:"faults"`
}

// Fault is a law broken at one place.
type Fault struct {
	// Law is decoding, evidence, identity, reference, shortcut, relay, reprint,
	// label, digest or search.
	Law string `json:"law"`
	// Article is where, Node the node at fault.
	Article string `json:"article"`
	Node    string `json:"node"`
	// Message says what is wrong.
	Message string `json:"message"`
}

// NewVerify describes a report.
func NewVerify(r *verify.Report) Verify {
	out := Verify{
		OK: r.OK(), Articles: r.Articles, Nodes: r.Nodes, Quads: r.Quads, Evidence: r.Evidence, Edges: r.Edges,
		Shortcuts: r.Shortcuts, Documents: r.Documents, Faults: []Fault{},
	}
	for _, f := range r.Faults {
		out.Faults = append(out.Faults, Fault{string(f.Law), f.Article.String(), f.Node.String(), f.Message})
	}
	return out
}
