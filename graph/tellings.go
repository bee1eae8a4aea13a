package graph

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"maps"
	"math/bits"
	"slices"

	"github.com/saidby/saidby/schema"
)

// telling is a trait as articles of one year state it: all of a trait by which two
// people of one name can be told apart.
type telling struct {
	kind  schema.TraitKind
	value string
	year  int // 0 where it is not known
}

func newTelling(t trait, printed string) telling {
	year, _ := yearOf(printed)
	return telling{t.kind, t.value, year}
}

// sighting is the telling as an article of that year states it.
func (t telling) sighting() *Sighting {
	s := &Sighting{Kind: t.kind, Value: t.value}
	if t.year > 0 {
		s.Printed = fmt.Sprintf("%04d", t.year)
	}
	return s
}

// mark stands for a telling in keys.
func (t telling) mark() []byte {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%s\x00%d", t.kind, t.value, t.year)
	return h.Sum(nil)
}

const markLength = 8

func byTelling(a, b telling) int {
	return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(a.kind, b.kind), cmp.Compare(a.value, b.value))
}

// told is what articles state of whoever has one name: each telling with how many
// articles do.
type told map[telling]int

func (t told) pack() (b []byte) {
	for _, k := range slices.SortedFunc(maps.Keys(t), byTelling) {
		b = binary.AppendUvarint(b, uint64(t[k]))
		b = appendString(appendString(b, string(k.kind)), k.value)
		b = binary.AppendUvarint(b, uint64(k.year))
	}
	return b
}

// unpackTold returns [quadstore.ErrMalformed] for what pack did not write.
func unpackTold(b []byte) (told, error) {
	t := told{}
	for len(b) > 0 {
		var k telling
		var kind string
		n, b1, err := cutCount(b)
		if err == nil {
			kind, b1, err = cutString(b1)
		}
		if err == nil {
			k.value, b1, err = cutString(b1)
		}
		if err == nil {
			k.year, b1, err = cutCount(b1)
		}
		if err != nil {
			return nil, err
		}
		k.kind, b = schema.TraitKind(kind), b1
		t[k] = n
	}
	return t, nil
}

// ofOneName is how many years lie at least between the births of two who have the very
// same name. Of less a slip is likelier than a second one of that name.
const ofOneName = 5

// others returns the tellings of which articles mean somebody else by the name than the
// one who has it. Tellings that fit each other are of one person. Those by which people
// say that an article means the one are its own; where people say nothing, those of whom
// most articles tell. Whoever cannot be that one is another. "Most" goes by powers of
// two, and then by who came first, so that two who are told of alike do not change places
// with every article.
func (t told) others(own map[telling]bool) map[telling]bool {
	found := map[telling]bool{}
	for _, kind := range schema.TraitKinds() {
		groups := t.groups(kind)
		if len(groups) < 2 {
			continue
		}
		// Of whom has the name, as far as that can be told.
		one := slices.DeleteFunc(slices.Clone(groups), func(g []telling) bool { return !isAmong(g, own) })
		for _, g := range groups {
			switch {
			case isAmong(g, own):
			case slices.ContainsFunc(one, func(o []telling) bool { return areTwo(o, g) }):
				for _, k := range g {
					found[k] = true
				}
			default:
				one = append(one, g)
			}
		}
	}
	return found
}

// groups returns the tellings of a kind, those of one person together, those of the
// one whom most articles tell of first.
func (t told) groups(kind schema.TraitKind) (groups [][]telling) {
	for _, k := range slices.SortedFunc(maps.Keys(t), byTelling) {
		if k.kind == kind {
			groups = k.into(groups)
		}
	}
	slices.SortStableFunc(groups, func(a, b []telling) int {
		return cmp.Or(cmp.Compare(bits.Len(uint(t.sum(b))), bits.Len(uint(t.sum(a)))), byTelling(a[0], b[0]))
	})
	return groups
}

// isAmong reports whether any of a group is among some tellings.
func isAmong(group []telling, some map[telling]bool) bool {
	return slices.ContainsFunc(group, func(k telling) bool { return some[k] })
}

// into adds a telling to groups, and joins those that it fits.
func (t telling) into(groups [][]telling) [][]telling {
	own := []telling{t}
	var rest [][]telling
	for _, g := range groups {
		if slices.ContainsFunc(g, func(k telling) bool { return k.sighting().with(t.sighting()) == fits }) {
			own = append(own, g...)
		} else {
			rest = append(rest, g)
		}
	}
	slices.SortFunc(own, byTelling)
	return append(rest, own)
}

func (t told) sum(group []telling) (n int) {
	for _, k := range group {
		n += t[k]
	}
	return n
}

// areTwo reports whether tellings of one kind, none of which fits any of the others, are
// of two people of one name.
func areTwo(a, b []telling) (two bool) {
	for _, x := range a {
		for _, y := range b {
			p, q := x.sighting(), y.sighting()
			if p.with(q) != conflicts {
				continue
			}
			if x.kind == schema.Age && between(p, q) < ofOneName {
				return false
			}
			two = true
		}
	}
	return two
}
