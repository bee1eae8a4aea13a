package english

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStates holds the names of states against those that the graph resolves, which are
// maintained there: current names, former ones and seats of governments that no other
// place, person or people has. Left out are those that news mostly writes of something
// else.
func TestStates(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "graph", "resolve", "name", "data", "states.txt"))
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := map[string]bool{}
	for _, n := range strings.Split("antigua; bharat; chinese taipei; communist china; eire; emirates; formosa; fsm; hermit kingdom; hindustan; holland; islamic republic; bih; "+
		"kosova; ksa; mainland china; malaya; male; nippon; palestinian territory; persia; png; puerto rico; commonwealth of puerto rico; red china; roc; rsa; sadr; saint vincent; "+
		"saudis; siam; solomons; st. vincent; trinidad; washington, d.c.", "; ") {
		elsewhere[n] = true
	}
	for _, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		for i, known := range map[int]func(string) bool{1: IsState, 2: IsState, 4: func(n string) bool { return IsCapital(n) || IsState(n) }} {
			for _, name := range strings.Split(f[i], ";") {
				name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
				if name != "" && !strings.HasSuffix(name, "?") && !strings.HasSuffix(name, "!") && !elsewhere[name] && !known(name) {
					t.Errorf("%q of %s is not known", name, strings.TrimSpace(f[1]))
				}
			}
		}
	}
}

// TestStateForms: a state is known with its accents and in its style.
func TestStateForms(t *testing.T) {
	for name, want := range map[string]bool{
		"türkiye": true, "turkiye": true, "côte d’ivoire": true, "côte d'ivoire": true, "são tomé": true, "kingdom of the netherlands": true,
		"people's republic of china": true, "democratic republic of the congo": true, "union of kenya": false, "republic of orn": false, "orn": false,
	} {
		if IsState(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	if !IsCapital("bogotá") || IsCapital("orn") || !IsRegion("québec") {
		t.Error("capitals and regions with accents")
	}
}
