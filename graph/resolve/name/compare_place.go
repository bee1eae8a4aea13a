package name

import "strings"

// place is a name read as that of a state.
type place struct {
	readings []reading
	// key is the name as the table has it.
	key string
}

// parsePlace reads a name as that of a state or its government: "Iran", "the
// Iranian government", "Tehran". It is nil for anything else.
func parsePlace(folded string) *place {
	key := placeKey(folded)
	if r := stateReadings()[key]; len(r) > 0 {
		return &place{r, key}
	}
	key = strings.ReplaceAll(placeKey(strings.ReplaceAll(folded, "'s ", " ")), "  ", " ")
	for _, noun := range []string{"government", "regime", "state", "administration"} {
		rest, found := strings.CutSuffix(key, " "+noun)
		if !found {
			rest, found = strings.CutPrefix(key, noun+" of ")
			rest = strings.TrimPrefix(rest, "the ")
		}
		if !found {
			continue
		}
		if r := stateReadings()[rest]; len(r) > 0 && r[0].by <= byPeople {
			return &place{r, key}
		}
	}
	return nil
}

// comparePlaces compares two names of states.
func comparePlaces(n, o *Name) Result {
	a, b := n.place, o.place
	if a == nil || b == nil {
		if a == nil && b == nil {
			return compareBodies(n.body, o.body)
		}
		return result(OtherWords)
	}
	if a.key == b.key {
		return result(SameWords)
	}
	best := result(OtherState)
	for i := range a.readings {
		for j := range b.readings {
			if r := compareReadings(&a.readings[i], &b.readings[j]); r.Score > best.Score {
				best = r
			}
		}
	}
	if best.Score >= UnsureFrom && (len(a.readings) > 1 || len(b.readings) > 1) {
		best = best.with(AmbiguousPlace)
	}
	return best
}

// compareReadings compares one state with another.
func compareReadings(a, b *reading) Result {
	switch {
	case a.code != b.code:
		return result(OtherState)
	case a.speaks() != b.speaks() || !a.speaks() && a.power != b.power:
		return result(OtherPower)
	case a.ambiguous || b.ambiguous:
		return result(StateName, AmbiguousPlace)
	case !a.speaks():
		return result(OtherNameOf)
	}
	return result(StateName, a.reason(), b.reason())
}

// speaks reports whether the state itself is named, and not another of its
// powers.
func (r *reading) speaks() bool { return r.by != bySeat || r.power == "government" }

// reason is how the state is named.
func (r *reading) reason() Reason {
	switch r.by {
	case byAdjective:
		return Demonym
	case byPeople:
		return People
	case byCapital:
		return Capital
	case bySeat:
		return Seat
	}
	return StateName
}
