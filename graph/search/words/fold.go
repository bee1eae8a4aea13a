package words

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Longest is how many bytes of a form are kept. It is far beyond any word and
// well below what an engine takes for one key (PostgreSQL: 2 KB).
const Longest = 128

// fold is the form of a word: case-folded, compatibility characters and
// ligatures taken apart, accents, points, apostrophes and commas gone.
func fold(word string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return foldWide(word)
		}
		plain = plain && ('a' <= c && c <= 'z' || '0' <= c && c <= '9')
	}
	if plain {
		return word[:min(len(word), Longest)]
	}
	form := make([]byte, 0, len(word))
	for i := 0; i < len(word) && len(form) < Longest; i++ {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			form = append(form, c+'a'-'A')
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			form = append(form, c)
		}
	}
	return string(form)
}

// foldWide is fold beyond ASCII. Decomposition stands on both sides of case
// folding because each makes work for the other (The Unicode Standard, 3.13,
// definition D146).
func foldWide(word string) string {
	word = norm.NFKD.String(cases.Fold().String(norm.NFKD.String(word)))
	form := make([]byte, 0, len(word))
	for _, r := range word {
		switch {
		case isAccent(r) || !inWord(r) || len(form) == 0 && unicode.IsMark(r):
		case r < utf8.RuneSelf:
			form = append(form, byte(r))
		default:
			form = append(form, plainLetter(r)...)
		}
	}
	form = norm.NFC.Bytes(form)
	if len(form) > Longest {
		n := Longest
		for n > 0 && !utf8.RuneStart(form[n]) {
			n--
		}
		form = form[:n]
	}
	return string(form)
}

// plainLetter is a folded letter that has no decomposition as it is written
// without its stroke, hook or ligature.
func plainLetter(r rune) string {
	switch r {
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ŧ':
		return "t"
	case 'þ':
		return "th"
	}
	if 0xAB70 <= r && r <= 0xABBF || 0x13F8 <= r && r <= 0x13FD {
		return string(unicode.ToUpper(r)) // Cherokee alone folds to its capitals
	}
	return string(r)
}

// isAccent reports whether r is a mark that readers leave out when they type: the
// accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel signs
// of Arabic. The marks of other scripts are letters in their own right.
func isAccent(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r < 0x370:
		return true
	case r < 0x6EE:
		return unicode.Is(unicode.Mn, r)
	}
	return 0x1AB0 <= r && r <= 0x1AFF || 0x1DC0 <= r && r <= 0x1DFF || 0x20D0 <= r && r <= 0x20F0
}

// inWord reports whether r is a letter, a mark, or a digit of any script.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if 0x2010 <= r && r <= 0x205E || isApostrophe(r) {
		return false
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Nl)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return inWord(r) && unicode.IsLetter(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// alone reports whether r is a word by itself, as in scripts without spaces.
func alone(r rune) bool {
	if r < 0x2E80 {
		return false
	}
	return r == 'ー' || r == 'ｰ' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// isApostrophe reports whether r may be written for an apostrophe; these are the
// characters that text.Fold makes one.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '‛', '‹', '›', '′', '‵', '＇', '`', '´', '❛', '❜',
		'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ˊ', 'ˋ':
		return true
	}
	return false
}
