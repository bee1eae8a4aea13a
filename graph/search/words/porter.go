package words

import "strings"

// Stem is the stem of a form by M. F. Porter, "An algorithm for suffix stripping",
// Program 14 (1980), with the author's two later departures (-bli and -logi). It
// leaves alone what is shorter than three bytes, longer than 64, or not written
// in a to z and digits. A stem begins with the same byte as its form.
func Stem(form string) string {
	if len(form) < 3 || len(form) > 64 {
		return form
	}
	for i := 0; i < len(form); i++ {
		if c := form[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return form
		}
	}
	w := stem{form}
	w.plural()
	w.tense()
	w.y()
	w.replace(doubleSuffix)
	w.replace(adjective)
	w.ending()
	w.tidy()
	return w.s
}

// stem is a word on its way to its stem.
type stem struct{ s string }

// plural is step 1a.
func (w *stem) plural() {
	switch {
	case !strings.HasSuffix(w.s, "s"), strings.HasSuffix(w.s, "ss"):
	case strings.HasSuffix(w.s, "sses"), strings.HasSuffix(w.s, "ies"):
		w.s = w.s[:len(w.s)-2]
	default:
		w.s = w.s[:len(w.s)-1]
	}
}

// tense is step 1b.
func (w *stem) tense() {
	switch {
	case strings.HasSuffix(w.s, "eed"):
		if measure(w.s[:len(w.s)-3]) > 0 {
			w.s = w.s[:len(w.s)-1]
		}
		return
	case strings.HasSuffix(w.s, "ed") && hasVowel(w.s[:len(w.s)-2]):
		w.s = w.s[:len(w.s)-2]
	case strings.HasSuffix(w.s, "ing") && hasVowel(w.s[:len(w.s)-3]):
		w.s = w.s[:len(w.s)-3]
	default:
		return
	}
	switch n := len(w.s); {
	case strings.HasSuffix(w.s, "at"), strings.HasSuffix(w.s, "bl"), strings.HasSuffix(w.s, "iz"):
		w.s += "e"
	case doubleConsonant(w.s) && w.s[n-1] != 'l' && w.s[n-1] != 's' && w.s[n-1] != 'z':
		w.s = w.s[:n-1]
	case measure(w.s) == 1 && closed(w.s):
		w.s += "e"
	}
}

// y is step 1c.
func (w *stem) y() {
	if n := len(w.s) - 1; strings.HasSuffix(w.s, "y") && hasVowel(w.s[:n]) {
		w.s = w.s[:n] + "i"
	}
}

// replace is steps 2 and 3: the suffix that the table knows is exchanged if what
// stands before it measures at least one.
func (w *stem) replace(table func(string) (string, string)) {
	old, replacement := table(w.s)
	if rest := w.s[:len(w.s)-len(old)]; old != "" && measure(rest) > 0 {
		w.s = rest + replacement
	}
}

// doubleSuffix is the table of step 2.
func doubleSuffix(s string) (old, replacement string) {
	return first(s, "ational", "ate", "tional", "tion", "enci", "ence", "anci", "ance", "izer", "ize", "logi", "log",
		"bli", "ble", "alli", "al", "entli", "ent", "eli", "e", "ousli", "ous", "ization", "ize", "ation", "ate",
		"ator", "ate", "alism", "al", "iveness", "ive", "fulness", "ful", "ousness", "ous", "aliti", "al",
		"iviti", "ive", "biliti", "ble")
}

// adjective is the table of step 3.
func adjective(s string) (old, replacement string) {
	return first(s, "icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness", "")
}

// first finds the first suffix in a list of suffixes and their replacements.
func first(s string, pairs ...string) (old, replacement string) {
	for i := 0; i < len(pairs); i += 2 {
		suffix := pairs[i]
		if n := len(s) - len(suffix); n >= 0 && s[len(s)-1] == suffix[len(suffix)-1] && s[n:] == suffix {
			return suffix, pairs[i+1]
		}
	}
	return "", ""
}

// ending is step 4.
func (w *stem) ending() {
	old, _ := first(w.s, "al", "", "ance", "", "ence", "", "er", "", "ic", "", "able", "", "ible", "", "ant", "",
		"ement", "", "ment", "", "ent", "", "ion", "", "ou", "", "ism", "", "ate", "", "iti", "", "ous", "",
		"ive", "", "ize", "")
	rest := w.s[:len(w.s)-len(old)]
	if old == "" || measure(rest) < 2 {
		return
	}
	if old == "ion" && !strings.HasSuffix(rest, "s") && !strings.HasSuffix(rest, "t") {
		return
	}
	w.s = rest
}

// tidy is steps 5a and 5b.
func (w *stem) tidy() {
	if rest, ok := strings.CutSuffix(w.s, "e"); ok {
		if m := measure(rest); m > 1 || m == 1 && !closed(rest) {
			w.s = rest
		}
	}
	if strings.HasSuffix(w.s, "ll") && measure(w.s[:len(w.s)-1]) > 1 {
		w.s = w.s[:len(w.s)-1]
	}
}

// vowel reports whether s[i] is a, e, i, o, u, or a y behind a consonant.
func vowel(s string, i int) bool {
	switch s[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return i > 0 && !vowel(s, i-1)
	}
	return false
}

func hasVowel(s string) bool {
	for i := range len(s) {
		if vowel(s, i) {
			return true
		}
	}
	return false
}

// measure counts the changes from vowels to consonants, Porter's m.
func measure(s string) int {
	m, before := 0, false
	for i := range len(s) {
		v := vowel(s, i)
		if before && !v {
			m++
		}
		before = v
	}
	return m
}

func doubleConsonant(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == s[n-2] && !vowel(s, n-1)
}

// closed reports whether s ends consonant, vowel, consonant other than w, x and
// y: Porter's *o.
func closed(s string) bool {
	n := len(s)
	if n < 3 || vowel(s, n-3) || !vowel(s, n-2) || vowel(s, n-1) {
		return false
	}
	return s[n-1] != 'w' && s[n-1] != 'x' && s[n-1] != 'y'
}
