package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/saidby/saidby/schema/text"
)

// Longest is where a name is cut, in bytes of its folded form. Longer ones are
// no names.
const Longest = 240

// fold is s as names are compared: folded as [text.Fold] does, without accents
// and without a possessive at its end, and cut at [Longest].
func fold(s string) string {
	s = plain(text.Fold(cut(s, 8*Longest)))
	s = strings.TrimSuffix(s, "'s")
	return strings.TrimRight(cut(strings.TrimRight(s, "',.;: "), Longest), " ")
}

// cut is at most the first n bytes of s, whole characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// plain takes the accents off folded text and spells letters that
// English does not have with those it has.
func plain(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		default:
			b.WriteString(spelled(r))
		}
	}
	// Compatibility forms can hold capitals and marks of their own.
	return text.Fold(b.String())
}

// spelled writes a letter that has no accent to take off.
func spelled(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	case 'ə':
		return "a"
	case 'ħ':
		return "h"
	}
	return string(r)
}

// letters keeps the letters and digits of a word.
func letters(w string) string {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c < 'a' || c > 'z' {
			return strings.Map(func(r rune) rune {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					return r
				}
				return -1
			}, w)
		}
	}
	return w
}
