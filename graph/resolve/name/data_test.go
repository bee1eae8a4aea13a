package name

import (
	"strings"
	"testing"
)

// The table of states has every member of the United Nations, and its names
// lead to one state each, unless they are marked.
func TestStates(t *testing.T) {
	codes := map[string]bool{}
	for line := range records(stateTable) {
		f := strings.Split(line, "|")
		if len(f) != 5 {
			t.Fatalf("data/states.txt: %q has %d fields", line, len(f))
		}
		code := strings.TrimSpace(f[0])
		if codes[code] || len(code) != 2 {
			t.Errorf("data/states.txt: %q", line)
		}
		codes[code] = true
		for _, field := range f[1:] {
			for _, n := range strings.Split(field, ";") {
				checkState(t, code, strings.TrimSpace(n))
			}
		}
	}
	// 193 members, two observers, and Greenland, Gibraltar, Hong Kong, Kosovo,
	// Macau, Puerto Rico, Taiwan and Western Sahara.
	if len(codes) != 193+2+8 {
		t.Errorf("%d states", len(codes))
	}
}

// checkState checks one name of a state.
func checkState(t *testing.T, code, n string) {
	t.Helper()
	if n == "" {
		return
	}
	readings := stateReadings()[placeKey(fold(strings.TrimRight(n, "?!")))]
	if !hasCode(readings, code) {
		t.Errorf("%s: %q is not found", code, n)
	}
	if len(readings) > 1 && !strings.HasSuffix(n, "?") {
		t.Errorf("%s: %q is a name of %d states and not marked", code, n, len(readings))
	}
}

// Seats of power stand in states that there are.
func TestSeats(t *testing.T) {
	for line := range records(seatTable) {
		f := strings.Split(line, "|")
		if len(f) != 3 || !strings.Contains(stateTable, "\n"+strings.TrimSpace(f[1])+" | ") || strings.TrimSpace(f[2]) == "" {
			t.Errorf("data/seats.txt: %q", line)
		}
	}
}

// Every table is in the letters that names are folded to, or folds to
// something that is found.
func TestTables(t *testing.T) {
	for w := range givens() {
		if fold(w) != w {
			t.Errorf("data/given.txt: %q is not folded", w)
		}
	}
	for w, l := range vocabulary().words {
		if letters(fold(w)) != w && w != "&" && w != "his/her" || l == 0 {
			t.Errorf("data/words.txt: %q in %b", w, l)
		}
	}
	for line := range records(acronymTable) {
		short, names, found := strings.Cut(line, " | ")
		if !found {
			t.Errorf("data/acronyms.txt: %q", line)
		}
		for _, n := range strings.Split(names, ";") {
			if r := Compare(short, n, Organization); r.Verdict() != Same {
				t.Errorf("data/acronyms.txt: %s and %s: %s", short, n, r)
			}
		}
	}
	for line := range records(pressTable) {
		names, domains, _ := strings.Cut(line, "|")
		all := append(strings.Split(names, ";"), strings.Fields(domains)...)
		for _, n := range all[1:] {
			if r := Compare(all[0], n, Publication); r.Verdict() != Same {
				t.Errorf("data/press.txt: %s and %s: %s", all[0], n, r)
			}
		}
	}
}

// Reasons have words of their own and weights, and all fit into a result.
func TestReasons(t *testing.T) {
	if lastReason > 64 {
		t.Fatalf("%d reasons", lastReason)
	}
	seen := map[string]Reason{}
	for x := range lastReason {
		if y, found := seen[x.String()]; found {
			t.Errorf("%d and %d are both %q", x, y, x)
		}
		seen[x.String()] = x
		switch v := result(x).Verdict(); {
		case x < OtherShortForm && v != Same, x >= OtherFamily && v != Different:
			t.Errorf("%s: %s", x, v)
		case x >= OtherShortForm && x < OtherFamily && v != Unsure && x != MiddleFits:
			t.Errorf("%s: %s", x, v)
		}
	}
}
