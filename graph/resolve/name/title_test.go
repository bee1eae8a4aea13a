package name

import (
	"strings"
	"testing"
)

func TestTitles(t *testing.T) {
	for _, c := range []struct{ in, name string }{
		{"Mike Pompeo", "mike pompeo"},
		{"Mr. Tolland", "tolland"},
		{"U.S. Secretary of State Ada Thornquist", "ada thornquist"},
		{"then-Secretary of State Ada Thornquist", "ada thornquist"},
		{"former President Ada Thornquist", "ada thornquist"},
		{"Lt. Gen. Oran Whitlock", "oran whitlock"},
		{"Brigadier General Oran Whitlock", "oran whitlock"},
		{"Iranian Deputy Foreign Minister for Legal Affairs Oran Whitlock", "legal affairs oran whitlock"},
		{"South Korean President Oran Whitlock", "oran whitlock"},
		{"Secretary of Homeland Security Oran Whitlock", "oran whitlock"},
		{"Secretary-General Oran Whitlock", "oran whitlock"},
		{"President-elect Oran Whitlock", "oran whitlock"},
		{"Florida Sen. Oran Whitlock", "oran whitlock"},
		{"Sens. Oran Whitlock", "oran whitlock"},
		{"White House press secretary Oran Whitlock", "oran whitlock"},
		{"Prime Minister of Iraq Oran Whitlock", "oran whitlock"},
		{"Sheikh Oran", "oran"},
		{"Angus King", "angus king"},
		{"Dean Tolland", "dean tolland"},
		{"Marine Le Pen", "marine pen"},
		{"Judge", "judge"},
		{"Supreme Court Justice Oran Whitlock", "supreme court justice oran whitlock"},
		{"Oran Whitlock Jr.", "oran whitlock"},
		{"Oran Whitlock, PhD, MP", "oran whitlock"},
		{"Whitlock, Oran", "oran whitlock"},
		{"Oran Whitlock, the secretary of state", "oran whitlock"},
		{"Malcolm X", "malcolm x"},
		{"Jean-Luc O’Brien", "jean luc obrien"},
		{"Lindsey O. Graham", "lindsey o graham"},
		{"TJ Whitlock", "t j whitlock"},
		{"Al Gore", "al gore"},
		{"Bashar al-Assad", "bashar assad"},
	} {
		p := parsePerson(fold(c.in))
		var words []string
		for _, w := range p.tokens {
			words = append(words, w.text)
		}
		if got := strings.Join(words, " "); got != c.name {
			t.Errorf("%q: %q, want %q", c.in, got, c.name)
		}
	}
}
