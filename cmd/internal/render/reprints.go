package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// Reprints draws copies below what they were copied from. A copy that was
// itself copied has its own copies below it.
func Reprints(s *Sheet, links []graph.ReprintLink) {
	if !s.LaidOut() {
		reprintRows(s, links)
		return
	}
	tree := reprintTree{below: map[string][]graph.ReprintLink{}, drawn: map[schema.ID]bool{}}
	var roots []string
	copies := map[schema.ID]bool{}
	for _, r := range links {
		copies[r.Reprint.Copy] = true
	}
	for _, r := range links {
		key := originalKey(r)
		if !slices.Contains(roots, key) && !copies[r.Reprint.Original] {
			roots = append(roots, key)
		}
		tree.below[key] = append(tree.below[key], r)
	}
	for i, key := range roots {
		if i > 0 {
			s.blank()
		}
		tree.root(s, tree.below[key][0])
		tree.branch(s, key, "")
	}
	tree.rest(s, links)
	s.blank()
	s.line(Count(len(links), "reprint", "reprints"))
}

// reprintTree is what is still to be drawn.
type reprintTree struct {
	// below are the copies of each original.
	below map[string][]graph.ReprintLink
	// drawn are the reprints that stand on the sheet.
	drawn map[schema.ID]bool
}

// originalKey tells originals apart: by article where we hold it, else by
// publication; what people judged to be one is.
func originalKey(r graph.ReprintLink) string {
	if r.Original != nil {
		return r.Original.ID.String()
	}
	return r.Origin.String()
}

// root writes what copies were made from.
func (t *reprintTree) root(s *Sheet, r graph.ReprintLink) {
	if a := r.Original; a != nil {
		s.line(s.ink(Ident, a.ID.Short()), "  ", s.ink(Name, outlet(*a)), "  ", s.ink(Faint, join(" · ", Day(a.Published), "original")))
		s.hang(spaces(9), Plain, title(*a), Plain)
		return
	}
	s.line(s.ink(Name, originalName(r)), "  ", s.ink(Faint, "original (which article is not stated)"))
}

// branch draws the copies of one original, each with its own copies below it.
func (t *reprintTree) branch(s *Sheet, key, indent string) {
	links := t.below[key]
	for i, r := range links {
		if t.drawn[r.Reprint.ID] {
			continue
		}
		t.drawn[r.Reprint.ID] = true
		mark, next := "├─ ", "│  "
		if i == len(links)-1 {
			mark, next = "└─ ", "   "
		}
		about := join(" · ", string(r.Reprint.Kind), string(r.Reprint.Basis), Day(r.Copy.Published))
		s.line(indent, mark, s.ink(Ident, r.Copy.ID.Short()), "  ", s.ink(Name, outlet(r.Copy)), "  ", s.ink(Faint, about))
		below := indent + next
		copied := r.Copy.ID.String()
		if len(t.below[copied]) > 0 {
			below += "│"
		}
		if len(r.Through) > 0 {
			s.under(pad(below, Columns(indent)+12), "through "+publicationNames(r.Through), Faint)
		}
		s.under(pad(below, Columns(indent)+12), basisOf(r), Faint)
		t.branch(s, copied, indent+next)
	}
}

// rest draws what hangs from no root: copies that were made in a circle.
func (t *reprintTree) rest(s *Sheet, links []graph.ReprintLink) {
	for _, r := range links {
		if !t.drawn[r.Reprint.ID] {
			if len(t.drawn) > 0 {
				s.blank()
			}
			t.root(s, r)
			t.branch(s, originalKey(r), "")
		}
	}
}

// basisOf says how a reprint is known, in the words that say so if there are any.
func basisOf(r graph.ReprintLink) string {
	switch {
	case !r.Reprint.Evidence.IsZero():
		return fmt.Sprintf("line %d: “%s”", r.Line, strings.Join(strings.Fields(r.Reprint.Evidence.Quote), " "))
	case r.Reprint.Tag != "":
		return r.Reprint.Tag
	}
	if o := r.Overlap; o != nil {
		return join(" · ", string(o.Extent()), fmt.Sprintf("%.0f%% of it, %.0f%% of the original", 100*o.InA(), 100*o.InB()), r.Reprint.Reason)
	}
	if r.Reprint.Basis == schema.Judged {
		return r.Reprint.Reason
	}
	return join(" · ", fmt.Sprintf("%.0f%% the same", 100*r.Reprint.Score), r.Reprint.Reason)
}

// publicationNames names those by whose hands a copy came, in their order.
func publicationNames(all []schema.Publication) string {
	names := make([]string, len(all))
	for i, p := range all {
		names[i] = p.Name
	}
	return strings.Join(names, " → ")
}

// ReprintPairs lists copies with their originals.
func ReprintPairs(s *Sheet, links []graph.ReprintLink) {
	if !s.LaidOut() {
		reprintRows(s, links)
		return
	}
	t := table{columns: []column{
		{title: "copy", ink: Ident}, {title: "in", ink: Name, share: 3}, {title: "original", ink: Ident},
		{title: "from", ink: Name, share: 3}, {title: "kind"}, {title: "basis"},
	}}
	for _, r := range links {
		t.add(r.Copy.ID.Short(), outlet(r.Copy), heldOriginal(r), originalName(r), string(r.Reprint.Kind), string(r.Reprint.Basis))
	}
	t.write(s)
}

// reprintRows writes one line a pair for a program.
func reprintRows(s *Sheet, links []graph.ReprintLink) {
	for _, r := range links {
		s.row(r.Copy.ID.Short(), outlet(r.Copy), heldOriginal(r), originalName(r), string(r.Reprint.Kind),
			string(r.Reprint.Basis), fmt.Sprintf("%.2f", r.Reprint.Score), basisOf(r))
	}
}

// heldOriginal is the short id of the original, if we hold it.
func heldOriginal(r graph.ReprintLink) string {
	if r.Original == nil {
		return "-"
	}
	return r.Original.ID.Short()
}
