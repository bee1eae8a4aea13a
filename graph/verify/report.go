package verify

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/saidby/saidby/schema"
)

// Law is a law that every graph keeps.
type Law string

// The laws, see the package comment.
const (
	Decoding  Law = "decoding"
	Evidence  Law = "evidence"
	Identity  Law = "identity"
	Reference Law = "reference"
	Shortcut  Law = "shortcut"
	Relay     Law = "relay"
	Reprint   Law = "reprint"
	Label     Law = "label"
	Digest    Law = "digest"
	Index     Law = "index"
	Search    Law = "search"
)

// Laws lists every law.
func Laws() []Law {
	return []Law{Decoding, Evidence, Identity, Reference, Shortcut, Relay, Reprint, Label, Digest, Index, Search}
}

// Fault is a law broken at one place.
type Fault struct {
	Law Law
	// Article is where; Node is the node at fault, and may be the article.
	Article, Node schema.ID
	// Message says what is wrong.
	Message string
}

// String names law, node and article.
func (f Fault) String() string {
	return fmt.Sprintf("%s: node %s in article %s: %s", f.Law, f.Node.Short(), f.Article.Short(), f.Message)
}

// Report is what a check found.
type Report struct {
	// Articles, Nodes and Quads count what was looked at; a node counts once for
	// each article that tells of it.
	Articles, Nodes, Quads int
	// Evidence counts quotes compared with their text, Edges the edges followed,
	// Shortcuts the direct edges compared, Documents what the text index holds.
	Evidence, Edges, Shortcuts, Documents int
	// Faults are in order of law, article, node and message.
	Faults []Fault
}

// OK reports whether no law is broken.
func (r *Report) OK() bool { return len(r.Faults) == 0 }

// Count returns the number of faults against a law.
func (r *Report) Count(law Law) int {
	n := 0
	for _, f := range r.Faults {
		if f.Law == law {
			n++
		}
	}
	return n
}

func (r *Report) add(law Law, article, node schema.ID, format string, args ...any) {
	r.Faults = append(r.Faults, Fault{law, article, node, fmt.Sprintf(format, args...)})
}

// sort puts the faults in order, so that equal graphs give equal reports.
func (r *Report) sort() {
	laws := Laws()
	slices.SortFunc(r.Faults, func(a, b Fault) int {
		return cmp.Or(slices.Index(laws, a.Law)-slices.Index(laws, b.Law), a.Article.Compare(b.Article),
			a.Node.Compare(b.Node), cmp.Compare(a.Message, b.Message))
	})
}
