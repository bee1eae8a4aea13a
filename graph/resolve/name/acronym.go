package name

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/acronyms.txt
var acronymTable string

// entry is what the table of acronyms has under a name.
type entry struct {
	numbers []int
	letters bool
}

// acronyms lead from names and acronyms to the numbers of bodies.
var acronyms = sync.OnceValue(func() map[string]entry {
	found := make(map[string]entry, 400)
	add := func(name string, number int, isAcronym bool) {
		key := strings.Join(bodyWords(fold(name)), " ")
		e := found[key]
		e.numbers = append(e.numbers, number)
		e.letters = e.letters || isAcronym
		found[key] = e
	}
	number := 0
	for line := range records(acronymTable) {
		number++
		short, names, _ := strings.Cut(line, "|")
		add(strings.TrimSpace(short), number, true)
		for _, n := range strings.Split(names, ";") {
			add(strings.TrimSpace(n), number, false)
		}
	}
	return found
})

// knownBody looks a name up in the table of acronyms, also without a state in
// front of it.
func knownBody(name string) (numbers []int, isAcronym bool) {
	e := acronyms()[name]
	return e.numbers, e.letters
}

// meets reports whether two lists of numbers share one.
func meets(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// compareAcronym compares a name of one word, which may be an acronym, with
// a longer one. It reports false where it is none.
func compareAcronym(short, long *body) (Result, bool) {
	letters := short.acronym()
	if letters == "" || len(long.initials) == 0 || len(short.words) > 1 && short.alias == "" {
		return Result{}, false
	}
	fits := long.alias == letters
	for _, s := range long.initials {
		fits = fits || s == letters
	}
	if !fits {
		return Result{}, false
	}
	r := result(AcronymMay)
	// Four letters that fit are no accident, unless they are known to stand
	// for something else; two or three often are.
	if long.alias == letters || len(letters) >= 4 && len(short.known) == 0 {
		r = result(AcronymOf)
	}
	return r.states(short, long), true
}
