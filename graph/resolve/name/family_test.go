package name_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/resolve/name"
)

// Members of one family are kept apart in every form that gives a first name, and
// the bare family name may be any of them.
func TestFamilies(t *testing.T) {
	for family, members := range map[string][][]string{
		"Clinton": {{"Bill Clinton", "William J. Clinton", "former President Bill Clinton"}, {"Hillary Clinton", "Hillary Rodham Clinton", "Secretary of State Hillary Clinton"}, {"Chelsea Clinton"}, {"Roger Clinton"}},
		"Bush":    {{"George W. Bush", "President George W. Bush"}, {"George H. W. Bush", "George H.W. Bush"}, {"Jeb Bush", "Gov. Jeb Bush"}, {"Laura Bush"}, {"Barbara Bush"}, {"Billy Bush"}},
		"Trump":   {{"Donald Trump", "Donald J. Trump"}, {"Donald Trump Jr.", "Donald Trump, Jr."}, {"Melania Trump"}, {"Ivanka Trump"}, {"Eric Trump"}, {"Tiffany Trump"}, {"Barron Trump"}, {"Fred Trump"}},
		"Kim":     {{"Kim Jong Un", "Kim Jong-un"}, {"Kim Jong Il", "Kim Jong-il"}, {"Kim Yo Jong", "Kim Yo-jong"}, {"Kim Il Sung"}},
		"Assad":   {{"Bashar al-Assad", "Bashar Assad"}, {"Hafez al-Assad"}, {"Asma al-Assad"}, {"Maher al-Assad"}},
	} {
		for i, a := range members {
			for j, b := range members {
				for _, x := range a {
					if r := name.Compare(family, x, name.Person); r.Verdict() != name.Unsure {
						t.Errorf("%s | %s: %s, want unsure", family, x, r)
					}
					for _, y := range b {
						r := name.Compare(x, y, name.Person)
						if i == j && r.Verdict() != name.Same || i != j && r.Verdict() != name.Different {
							t.Errorf("%s | %s: %s", x, y, r)
						}
					}
				}
			}
		}
	}
}

// A title before a full name and letters behind it change nothing.
func TestTitlesDoNotCount(t *testing.T) {
	for _, p := range pairs(t, "pairs.txt") {
		x := name.Parse(p.a, p.kind)
		if p.kind != name.Person || strings.ContainsAny(p.a, ",'’") || x.Bare() || name.Parse(p.b, p.kind).Bare() {
			continue
		}
		want := name.Compare(p.a, p.b, p.kind).Verdict()
		for _, s := range []string{"Dr. " + p.a, "Lt. Gen. " + p.a, "former U.S. President " + p.a, p.a + " MP", "then-Minister of Finance " + p.a} {
			if r := name.Compare(s, p.b, p.kind); r.Verdict() != want {
				t.Errorf("%s | %s: %s, want %s", s, p.b, r, want)
			}
		}
	}
}

// What a name costs in the index: few keys, fewer of them narrow.
func TestKeysAreFew(t *testing.T) {
	total, names, most := 0, 0, 0
	for _, p := range pairs(t, "pairs.txt") {
		for _, s := range []string{p.a, p.b} {
			n := len(name.Keys(s, p.kind))
			total, names, most = total+n, names+1, max(most, n)
		}
	}
	if mean := float64(total) / float64(names); mean > 5 || most > 20 {
		t.Errorf("%.1f keys a name, %d at most", mean, most)
	}
}
