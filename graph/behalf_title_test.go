package graph

import (
	"slices"
	"strings"
	"testing"
)

func TestSpokenFor(t *testing.T) {
	for title, want := range map[string]string{
		"spokesman for the Harbour Board":                    "Harbour Board",
		"a spokesperson of the Fish Guild":                   "Fish Guild",
		"Harbour Board spokeswoman":                          "Harbour Board",
		"one senior Harbour Board spokesman":                 "Harbour Board",
		"Harbour Board’s spokesman":                          "Harbour Board",
		"the Sailors' spokesman":                             "Sailors",
		"Harbour Board deputy press secretary":               "Harbour Board",
		"director of communications at the Fish Guild":       "Fish Guild",
		"Fish Guild press secretary for Vera Holm":           "Vera Holm | Fish Guild",
		"Spokesmen at the Harbour Board and the Fish Guild":  "Harbour Board and the Fish Guild | Harbour Board | Fish Guild",
		"then-spokesman for Vera Holm":                       "Vera Holm",
		"acting spokesman for Vera Holm":                     "Vera Holm",
		"spokesman":                                          "nobody",
		"spokesman for":                                      "nobody",
		"communications director":                            "nobody",
		"former spokesman for the Harbour Board":             "no",
		"ex-spokeswoman for the Harbour Board":               "no",
		"Harbour Board director":                             "no",
		"professor of communications":                        "no",
		"secretary of the press club":                        "no",
		"":                                                   "no",
		"and":                                                "no",
		"spokesman for and":                                  "nobody",
		"spokeswoman, Harbour Board":                         "nobody",
		"Harbour Board communications and marketing officer": "no",
	} {
		bodies, is := spokenFor(title)
		got := strings.Join(bodies, " | ")
		if !is {
			got = "no"
		} else if len(bodies) == 0 {
			got = "nobody"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

// FuzzSpokenFor holds titles to the law that those whom one names stand in it, and that
// what is no title of a speaker names nobody.
func FuzzSpokenFor(f *testing.F) {
	f.Add("spokesman for the Harbour Board and the Fish Guild")
	f.Add("the Sailors' deputy press secretary to Vera Holm’s and")
	f.Fuzz(func(t *testing.T, title string) {
		bodies, is := spokenFor(title)
		if !is && len(bodies) > 0 {
			t.Fatalf("%q is no title of a speaker, and names %q", title, bodies)
		}
		spaced := strings.Join(strings.Fields(title), " ")
		if slices.ContainsFunc(bodies, func(b string) bool { return b == "" || !strings.Contains(spaced, b) }) {
			t.Fatalf("%q does not hold all of %q", title, bodies)
		}
	})
}

func TestStandingOf(t *testing.T) {
	for title, want := range map[string]Standing{
		"Mayor": Current, "": Current, "former mayor": Former, "Former Mayor of Hollin": Former, "ex-mayor": Former, "the ex-mayor": Former,
		"Ports Council former chairman": Former, "then-Secretary": Then, "then mayor": Then, "acting director": Acting, "Interim head": Acting,
		"president-elect": Elect, "mayor-designate": Elect, "late senator": Late, "the late senator": Late,
		"adviser to the former mayor": Current, "host of the late show": Current, "the evening late host": Current,
		"harbour master and former pilot": Current, "thence secretary": Current, "executive": Current,
	} {
		if got := StandingOf(title); got != want {
			t.Errorf("%q: %s, want %s", title, got, want)
		}
	}
}
