package verify

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

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
	Key       Law = "key"
	Index     Law = "index"
	Count     Law = "count"
	Term      Law = "term"
	Search    Law = "search"
)

// Laws lists every law.
func Laws() []Law {
	return []Law{Decoding, Evidence, Identity, Reference, Shortcut, Relay, Reprint, Label, Digest, Key, Index, Count, Term, Search}
}

// Fault is a law broken at one place.
type Fault struct {
	Law Law
	// Article is where; Node is the node at fault, and may be the article. Either is
	// zero where it is not known or there is none.
	Article, Node schema.ID
	// Message says what is wrong.
	Message string
}

// String names law, node and article.
func (f Fault) String() string { return fmt.Sprintf("%s: %s%s", f.Law, f.Place(), f.Message) }

// Place names node and article, as far as they are known, for what follows it; it
// is empty where neither is.
func (f Fault) Place() string {
	var place []string
	if !f.Node.IsZero() {
		place = append(place, "node "+f.Node.Short())
	}
	if !f.Article.IsZero() {
		place = append(place, "in article "+f.Article.Short())
	}
	if len(place) == 0 {
		return ""
	}
	return strings.Join(place, " ") + ": "
}

// Report is what a check found.
type Report struct {
	// Articles, Nodes and Quads count what was looked at; a node counts once for
	// each article that tells of it.
	Articles, Nodes, Quads int
	// Evidence counts quotes compared with their text, Edges the edges followed,
	// Shortcuts the direct edges compared, Documents what the text index holds.
	Evidence, Edges, Shortcuts, Documents int
	// Faults are in order of law, article, node and message: at most 1,000 of each
	// law, the first that were found.
	Faults []Fault
	// Unlisted counts the others, by law.
	Unlisted map[Law]int
	// Moving says that somebody wrote meanwhile, so that the text index could not be
	// compared with the articles.
	Moving bool
}

// mostFaults is how many faults of a law are listed.
const mostFaults = 1000

// OK reports whether no law is broken.
func (r *Report) OK() bool { return len(r.Faults) == 0 }

// Count returns the number of faults against a law, also of those that are not
// listed.
func (r *Report) Count(law Law) int {
	return r.listed(law) + r.Unlisted[law]
}

// Total returns the number of all faults.
func (r *Report) Total() int {
	n := len(r.Faults)
	for _, more := range r.Unlisted {
		n += more
	}
	return n
}

// listed counts the faults against a law that are listed.
func (r *Report) listed(law Law) int {
	n := 0
	for _, f := range r.Faults {
		if f.Law == law {
			n++
		}
	}
	return n
}

// Add adds a fault that was found elsewhere.
func (r *Report) Add(f Fault) {
	r.add(f.Law, f.Article, f.Node, "%s", f.Message)
	r.sort()
}

func (r *Report) add(law Law, article, node schema.ID, format string, args ...any) {
	if r.Unlisted[law] > 0 || len(r.Faults) >= mostFaults && r.listed(law) >= mostFaults {
		r.leaveOut(law, 1)
		return
	}
	r.Faults = append(r.Faults, Fault{law, article, node, fmt.Sprintf(format, args...)})
}

// leaveOut counts faults that are not listed.
func (r *Report) leaveOut(law Law, n int) {
	if n <= 0 {
		return
	}
	if r.Unlisted == nil {
		r.Unlisted = map[Law]int{}
	}
	r.Unlisted[law] += n
}

// Drop takes all faults against a law out.
func (r *Report) Drop(law Law) {
	r.Faults = slices.DeleteFunc(r.Faults, func(f Fault) bool { return f.Law == law })
	delete(r.Unlisted, law)
}

// sort puts the faults in order, so that equal graphs give equal reports.
func (r *Report) sort() {
	laws := Laws()
	slices.SortFunc(r.Faults, func(a, b Fault) int {
		return cmp.Or(slices.Index(laws, a.Law)-slices.Index(laws, b.Law), a.Article.Compare(b.Article),
			a.Node.Compare(b.Node), cmp.Compare(a.Message, b.Message))
	})
}
