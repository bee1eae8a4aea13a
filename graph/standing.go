package graph

import "github.com/saidby/saidby/schema/text"

// Standing is how somebody held a title when an article gave it.
type Standing string

// The standings. Then is of who held the title at the time that is told of, Acting of
// who stands in for a holder, Elect of who is to hold it, Late of a holder who is dead.
const (
	Current Standing = "current"
	Former  Standing = "former"
	Then    Standing = "then"
	Acting  Standing = "acting"
	Elect   Standing = "elect"
	Late    Standing = "late"
)

// StandingOf reads from a title how it is held: "former mayor", "ex-mayor",
// "then-Secretary", "acting director", "president-elect", "the late senator". The word
// that says so may stand behind a body ("Ports Council former chairman"), but not
// behind what the title is of or is joined to: an "adviser to the former mayor" is in
// office.
func StandingOf(title string) Standing {
	for i, w := range text.Words(title) {
		switch w {
		case "former", "ex", "onetime", "retired":
			return Former
		case "then":
			return Then
		case "acting", "interim":
			return Acting
		case "elect", "designate":
			return Elect
		case "late":
			if i < 2 { // "the late"; further on it is a time of day
				return Late
			}
		case "of", "for", "to", "at", "in", "with", "under", "and":
			return Current
		}
	}
	return Current
}
