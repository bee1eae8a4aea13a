package graph

import (
	"slices"
	"strings"
	"time"
)

// Revision says what changed when an article was replaced by a later version of
// itself.
type Revision struct {
	// When is when the graph took the later version, in UTC.
	When time.Time
	// Fields are those that differ, in a fixed order.
	Fields []FieldChange
	// Added and Removed are the paragraphs that one version alone has, in their
	// order; Said and Unsaid the claims.
	Added, Removed []string
	Said, Unsaid   []string
}

// FieldChange is a field with what it was and what it became.
type FieldChange struct{ Name, Before, After string }

// revisionsOf returns what changed from each version to the next. The last one is
// the article as it is.
func revisionsOf(versions []Version) []Revision {
	var all []Revision
	for i := 1; i < len(versions); i++ {
		all = append(all, compareVersions(versions[i-1], versions[i]))
	}
	return all
}

func compareVersions(old, next Version) Revision {
	r := Revision{When: old.Replaced}
	field := func(name, before, after string) {
		if before != after {
			r.Fields = append(r.Fields, FieldChange{name, before, after})
		}
	}
	field("title", old.Title, next.Title)
	field("authors", strings.Join(old.Authors, ", "), strings.Join(next.Authors, ", "))
	field("published", old.Published.EDTF(), next.Published.EDTF())
	field("modified", old.Modified.EDTF(), next.Modified.EDTF())
	field("address", old.URL, next.URL)
	before, after := paragraphs(old.Text), paragraphs(next.Text)
	r.Removed, r.Added = without(before, after), without(after, before)
	r.Unsaid, r.Said = without(old.Claims, next.Claims), without(next.Claims, old.Claims)
	return r
}

// paragraphs splits a text at its line ends; empty lines are none.
func paragraphs(s string) []string {
	return slices.DeleteFunc(strings.Split(s, "\n"), func(p string) bool { return strings.TrimSpace(p) == "" })
}

// without returns what of a list is not in the other one, counted: a paragraph
// that stands twice in the one and once in the other is left once.
func without(list, other []string) (rest []string) {
	left := map[string]int{}
	for _, s := range other {
		left[s]++
	}
	for _, s := range list {
		if left[s] > 0 {
			left[s]--
			continue
		}
		rest = append(rest, s)
	}
	return rest
}
