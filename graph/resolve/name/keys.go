package name

import (
	"slices"
	"strings"
)

// Keys are the keys of a name under which it meets others, see [Name.Keys].
func Keys(s string, k Kind) []string { return Parse(s, k).Keys() }

// Wide reports whether a key is one that many share: a family name, or one word of a
// body's name.
func Wide(key string) bool { return strings.HasPrefix(key, "w/") }

// Keys are the keys of a name, sorted, each once. Any two names of one
// kind that [Name.Compare] calls the same or unsure have a key in common, those
// without a letter apart.
//
// There are two sorts of key. Narrow ones ("n/") are shared by few: a family
// name with the first sound of a first name, all words of a body's name, an acronym, a
// state. Two persons of two words or more that may be one always share a
// narrow key, so that full names need to look up only those. Wide ones
// ("w/") are a family name or one word alone: only there a name of one word meets
// the longer ones that hold it, and a body what may be a part of it. As many share them as
// bear the name; a caller should look wide keys up only for names of one word
// and for bodies, and leave out a key that more than some dozens share: what it would bring is
// unsure at best, and a name that a hundred actors bear tells nothing.
func (n *Name) Keys() []string {
	var keys []string
	switch {
	case n.unnamed:
		return []string{"n/u/" + n.folded}
	case n.kind == Person:
		keys = n.person.keys()
	case n.kind == Publication:
		keys = n.outlet.keys()
	default:
		keys = n.body.keys()
		if n.place != nil {
			for _, r := range n.place.readings {
				keys = append(keys, "n/c/"+r.code)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
