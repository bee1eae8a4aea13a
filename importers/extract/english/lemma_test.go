package english

import (
	"slices"
	"strings"
	"testing"
)

func TestVerbLemma(t *testing.T) {
	tests := []struct{ rule, forms, want string }{
		{"irregular", "said says say", "say"},
		{"irregular", "told telling tells", "tell"},
		{"irregular", "wrote written writing", "write"},
		{"irregular", "swore sworn", "swear"},
		{"irregular", "thought thinking thinks", "think"},
		{"irregular", "was were been being is are", "be"},
		{"irregular", "held holding", "hold"},
		{"irregular", "found", "find"},
		{"irregular", "foresaw foreseen foresees", "foresee"},
		{"irregular", "undertook undertaken undertaking", "undertake"},
		{"irregular", "understood", "understand"},
		{"-e dropped", "accused accusing accuses", "accuse"},
		{"-e dropped", "blamed blaming", "blame"},
		{"-e dropped", "denounced denouncing", "denounce"},
		{"-e dropped", "acknowledged acknowledging", "acknowledge"},
		{"-e dropped", "agreed agreeing agrees", "agree"},
		{"-e dropped", "guaranteed guaranteeing", "guarantee"},
		{"-e dropped", "believed believing", "believe"},
		{"-e dropped", "stated stating", "state"},
		{"-e dropped", "apologised apologising", "apologise"},
		{"no -e", "answered answering", "answer"},
		{"no -e", "reported reporting reports", "report"},
		{"no -e", "expressed expressing", "express"},
		{"no -e", "told telling", "tell"},
		{"doubled consonant", "admitted admitting admits", "admit"},
		{"doubled consonant", "slammed slamming", "slam"},
		{"doubled consonant", "rebutted", "rebut"},
		{"doubled consonant", "referred referring", "refer"},
		{"doubled consonant", "begged begging", "beg"},
		{"doubled consonant", "planned planning", "plan"},
		{"doubled l", "signalled signalling signaled", "signal"},
		{"doubled l", "labelled labeled", "label"},
		{"own double", "called calling calls", "call"},
		{"own double", "assessed", "assess"},
		{"own double", "dismissed dismisses dismissing", "dismiss"},
		{"own double", "stressed stresses", "stress"},
		{"-y", "denied denies denying", "deny"},
		{"-y", "testified testifies", "testify"},
		{"-y", "replied replying", "reply"},
		{"vowel and -y", "conveyed conveys", "convey"},
		{"sibilant", "teaches", "teach"},
		{"sibilant", "blushes", "blush"},
		{"sibilant", "expresses", "express"},
		{"not in the tables", "walked walking walks", "walk"},
		{"not in the tables", "provoked provoking", "provoke"},
		{"not in the tables", "looked", "look"},
		{"not in the tables", "seized seizing", "seize"},
		{"not in the tables", "circulated circulating", "circulate"},
		{"not in the tables", "stopped", "stop"},
		{"no suffix at all", "bring brings brought", "bring"},
		{"no suffix at all", "sing", "sing"},
		{"no suffix at all", "need", "need"},
		{"no suffix at all", "focus", "focus"},
	}
	for _, tt := range tests {
		for _, form := range strings.Fields(tt.forms) {
			if got := VerbLemma(form); got != tt.want {
				t.Errorf("%s: VerbLemma(%q) = %q, want %q", tt.rule, form, got, tt.want)
			}
		}
	}
}

// TestVerbsLemmatiseBack bends every verb of the table and leads it back.
func TestVerbsLemmatiseBack(t *testing.T) {
	bent := map[string]bool{} // verbs with irregular past forms, which the tables list
	for line := range strings.Lines(irregularTable) {
		if f := strings.Fields(line); len(f) > 0 {
			bent[f[0]] = true
			for _, form := range f {
				if got := VerbLemma(form); got != f[0] && !slices.Contains(strings.Fields(irregularTable), got) {
					t.Errorf("VerbLemma(%q) = %q, want %q", form, got, f[0])
				}
			}
		}
	}
	for word := range verbs() {
		forms := []string{word, third(word), suffixed(word, "ing")}
		if !bent[word] {
			forms = append(forms, suffixed(word, "ed"))
		}
		for _, form := range forms {
			if got := VerbLemma(form); got != word {
				t.Errorf("VerbLemma(%q) = %q, want %q", form, got, word)
			}
		}
	}
}

// third bends a verb to the third person.
func third(v string) string {
	switch {
	case consonantY(v):
		return v[:len(v)-1] + "ies"
	case sibilant(v):
		return v + "es"
	}
	return v + "s"
}

// suffixed adds "ed" or "ing" as the spelling rules want it.
func suffixed(v, suffix string) string {
	switch {
	case suffix == "ed" && consonantY(v):
		return v[:len(v)-1] + "ied"
	case strings.HasSuffix(v, "ee"):
		return v + strings.TrimPrefix(suffix, "e")
	case strings.HasSuffix(v, "ie") && suffix == "ing":
		return v[:len(v)-2] + "ying"
	case strings.HasSuffix(v, "e"):
		return v[:len(v)-1] + suffix
	case slices.Contains(strings.Fields("admit beg brag commit dub plan quip rap rebut refer slam"), v):
		return v + v[len(v)-1:] + suffix
	}
	return v + suffix
}

func consonantY(v string) bool {
	return strings.HasSuffix(v, "y") && !strings.ContainsAny(v[len(v)-2:len(v)-1], "aeiou")
}

func TestSingular(t *testing.T) {
	for noun, want := range map[string]string{
		"officials": "official", "spokesmen": "spokesman", "women": "woman", "people": "person", "ministries": "ministry",
		"agencies": "agency", "churches": "church", "boxes": "box", "analysis": "analysis", "census": "census", "press": "press",
		"houses": "house", "witnesses": "witness", "businesses": "business", "shoes": "shoe", "sources": "source", "police": "police",
		"bus": "bus", "gas": "gas", "statement": "statement", "countrymen": "countryman", "men": "man", "attorneys": "attorney",
	} {
		if got := Singular(noun); got != want {
			t.Errorf("Singular(%q) = %q, want %q", noun, got, want)
		}
	}
}

// FuzzVerbLemma: a lemma never grows by more than the "e" that a suffix hid, is
// never empty, and is the same each time it is asked for.
func FuzzVerbLemma(f *testing.F) {
	for _, s := range []string{"accused", "admitted", "denies", "ing", "ed", "ied", "ses", "ées", "ßed", "eeing", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, form string) {
		got := VerbLemma(form)
		if _, listed := irregular()[form]; !listed && len(got) > len(form) {
			t.Errorf("VerbLemma(%q) = %q is longer", form, got)
		}
		if (got == "") != (form == "") || got != VerbLemma(form) {
			t.Errorf("VerbLemma(%q) = %q", form, got)
		}
		if s := Singular(form); s == "" && form != "" || s != Singular(form) {
			t.Errorf("Singular(%q) = %q", form, s)
		}
	})
}
