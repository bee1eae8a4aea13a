package name

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/states.txt
var stateTable string

//go:embed data/seats.txt
var seatTable string

// naming is how a word names a state.
type naming uint8

const (
	byName naming = iota
	byAdjective
	byPeople
	byCapital
	bySeat
)

// reading is one state that a word can stand for.
type reading struct {
	// code is the state's, ISO 3166-1 alpha-2.
	code string
	by   naming
	// power is, for a seat of power, whose seat it is; "government" speaks for
	// the state.
	power string
	// ambiguous says that the word names another place as well.
	ambiguous bool
}

// NamesState reports whether the name is one that a state goes by, and not its capital's
// or that of a house that speaks for it.
func (n *Name) NamesState() bool { return n.place != nil && n.place.readings[0].by == byName }

// gazetteer is the table of states, by the words that name them.
type gazetteer struct {
	readings readings
	// longest is how many words the longest name has that begins with a word.
	longest map[string]int
}

// gazette reads the table of states.
var gazette = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{readings: readStates(), longest: map[string]int{}}
	for n := range g.readings {
		words := strings.Fields(n)
		g.longest[words[0]] = max(g.longest[words[0]], len(words))
	}
	return g
})

// stateReadings lead from folded words to the states that they can stand for.
func stateReadings() readings { return gazette().readings }

// readStates reads states and seats of power.
func readStates() readings {
	found := make(readings, 1600)
	for line := range records(stateTable) {
		f := strings.Split(line, "|")
		code := strings.TrimSpace(f[0])
		found.add(f[1]+";"+f[2], "", reading{code: code, by: byName})
		found.add(f[3], "", reading{code: code, by: byAdjective})
		found.add(f[4], "", reading{code: code, by: byCapital})
		found.add(f[3], "s", reading{code: code, by: byPeople})
	}
	for line := range records(seatTable) {
		f := strings.Split(line, "|")
		found.add(f[0], "", reading{code: strings.TrimSpace(f[1]), by: bySeat, power: strings.TrimSpace(f[2])})
	}
	return found
}

// readings lead from folded names to the states that they can stand for.
type readings map[string][]reading

// add takes in the names of one field of a table, each with an ending. A name that
// has no plural ("Chinese") gets none.
func (f readings) add(names, ending string, r reading) {
	for _, n := range strings.Split(names, ";") {
		n = strings.TrimSpace(n)
		r.ambiguous = strings.HasSuffix(n, "?")
		n = placeKey(fold(strings.TrimRight(n, "?!")))
		if n == "" || ending != "" && !plural(n) {
			continue
		}
		if n += ending; !hasCode(f[n], r.code) {
			f[n] = append(f[n], r)
		}
	}
}

// plural reports whether an adjective is a noun as well, which has a plural: "two
// Iranians", but "the Chinese" and "the Irish".
func plural(n string) bool {
	for _, end := range []string{"ese", "ish", "ch", "ss", "x", "ois"} {
		if strings.HasSuffix(n, end) {
			return false
		}
	}
	return true
}

// hasCode reports whether one of the readings is of a state.
func hasCode(readings []reading, code string) bool {
	for i := range readings {
		if readings[i].code == code {
			return true
		}
	}
	return false
}

// placeKey is a name without points, hyphens and article, as the tables are
// looked up by.
func placeKey(s string) string {
	if strings.ContainsAny(s, ".-',") {
		kept := make([]byte, 0, len(s))
		for i := 0; i < len(s); i++ {
			switch s[i] {
			case '.', ',', '\'':
			case '-':
				kept = append(kept, ' ')
			default:
				kept = append(kept, s[i])
			}
		}
		s = string(kept)
	}
	return strings.TrimPrefix(s, "the ")
}

// mention finds the state that the words begin with, by name or adjective: how many
// words that takes, and the state's readings.
func mention(words []string) (int, []reading) {
	if len(words) == 0 {
		return 0, nil
	}
	first, _, _ := strings.Cut(placeKey(words[0]), " ")
	longest := gazette().longest[first]
	if first == "the" {
		longest = 4
	}
	for n := min(4, longest, len(words)); n > 0; n-- {
		key := words[0]
		if n > 1 {
			key = strings.Join(words[:n], " ")
		}
		r := stateReadings()[placeKey(key)]
		if len(r) > 0 && r[0].by <= byPeople {
			return n, r
		}
	}
	return 0, nil
}
