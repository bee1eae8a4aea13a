package name

import "strings"

// foreign reports whether a word shows that the name was brought over
// from another script: it is a first name that is, has an Arabic particle, is in
// the table of spellings, or has letters or an end that only such names have.
func (t *token) foreign() bool {
	if len(t.known.groups) > 0 {
		return !t.known.home
	}
	if t.particle == "al" || t.particle == "bin" {
		return true
	}
	if _, found := vocabulary().spellings[t.text]; found {
		return true
	}
	return foreignLetters(t.text) || foreignEnd(t.text)
}

// foreignLetters tells letters that stand together in transliterations only: a q
// without u, kh, zh.
func foreignLetters(w string) bool {
	for i := 0; i+1 < len(w); i++ {
		if w[i] == 'q' && w[i+1] != 'u' {
			return true
		}
	}
	for _, s := range []string{"kh", "zh", "yy", "iy", "shch", "abd", "ullah", "allah"} {
		if strings.Contains(w, s) {
			return true
		}
	}
	return strings.HasSuffix(w, "q")
}

// foreignEnd tells the ends of Russian, Ukrainian, Armenian, Georgian and
// Persian family names.
func foreignEnd(w string) bool {
	for _, end := range []string{"ov", "ev", "ova", "eva", "sky", "skaya", "ska", "enko", "vich", "vych", "shvili", "adze", "yan", "zadeh", "pour", "yev", "chuk", "einov", "oglu"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
