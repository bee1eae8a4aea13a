package text

import (
	"unicode"
	"unicode/utf8"
)

// What a byte below 0x80 is; several may hold at once.
const (
	classLetter = 1 << iota
	classDigit
	classUpper
	classBlank
)

// classes is indexed by byte; bytes from 0x80 on have no class of their own.
var classes = [256]uint8{
	'\t': classBlank, '\n': classBlank, '\v': classBlank, '\f': classBlank, '\r': classBlank, ' ': classBlank,
	'0': classDigit, '1': classDigit, '2': classDigit, '3': classDigit, '4': classDigit,
	'5': classDigit, '6': classDigit, '7': classDigit, '8': classDigit, '9': classDigit,
	'a': classLetter, 'b': classLetter, 'c': classLetter, 'd': classLetter, 'e': classLetter,
	'f': classLetter, 'g': classLetter, 'h': classLetter, 'i': classLetter, 'j': classLetter,
	'k': classLetter, 'l': classLetter, 'm': classLetter, 'n': classLetter, 'o': classLetter,
	'p': classLetter, 'q': classLetter, 'r': classLetter, 's': classLetter, 't': classLetter,
	'u': classLetter, 'v': classLetter, 'w': classLetter, 'x': classLetter, 'y': classLetter,
	'z': classLetter,
	'A': classLetter | classUpper, 'B': classLetter | classUpper, 'C': classLetter | classUpper,
	'D': classLetter | classUpper, 'E': classLetter | classUpper, 'F': classLetter | classUpper,
	'G': classLetter | classUpper, 'H': classLetter | classUpper, 'I': classLetter | classUpper,
	'J': classLetter | classUpper, 'K': classLetter | classUpper, 'L': classLetter | classUpper,
	'M': classLetter | classUpper, 'N': classLetter | classUpper, 'O': classLetter | classUpper,
	'P': classLetter | classUpper, 'Q': classLetter | classUpper, 'R': classLetter | classUpper,
	'S': classLetter | classUpper, 'T': classLetter | classUpper, 'U': classLetter | classUpper,
	'V': classLetter | classUpper, 'W': classLetter | classUpper, 'X': classLetter | classUpper,
	'Y': classLetter | classUpper, 'Z': classLetter | classUpper,
}

// runeAt is the code point of text at i and its length, (0, 0) at or past the
// end.
func runeAt(text string, i int) (rune, int) {
	if i >= len(text) {
		return 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// runeBefore is the code point of text that ends at i and its length, (0, 0) at
// the beginning.
func runeBefore(text string, i int) (rune, int) {
	if i <= 0 {
		return 0, 0
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(text[:i])
}

// isBlank reports whether r is white space; the ends of the text count as such.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == 0 || classes[r]&classBlank != 0
	}
	return unicode.IsSpace(r)
}

// isWordRune reports whether r is a letter, a digit or a mark upon one.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&(classLetter|classDigit) != 0
	}
	return !isPunctBlock(r) && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r))
}

// isPunctBlock is a quick no for the block that news text uses most: dashes,
// curly quotation marks, bullets, the ellipsis.
func isPunctBlock(r rune) bool { return 0x2010 <= r && r <= 0x205E }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&classLetter != 0
	}
	return !isPunctBlock(r) && unicode.IsLetter(r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&classUpper != 0
	}
	return !isPunctBlock(r) && (unicode.IsUpper(r) || unicode.IsTitle(r))
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&(classLetter|classUpper) == classLetter
	}
	return !isPunctBlock(r) && unicode.IsLower(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isDoubleQuote reports whether r is a double quotation mark of any family.
func isDoubleQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '″', '‶', '＂', '〝', '〞', '〟', '❝', '❞', '⹂',
		'「', '」', '『', '』':
		return true
	}
	return false
}

// isSingleQuote reports whether r is a single quotation mark of any family or an
// apostrophe, those of transliterations included.
func isSingleQuote(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '‛', '‹', '›', '′', '‵', '＇', '`', '´', '❛', '❜',
		'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ˊ', 'ˋ':
		return true
	}
	return false
}

// isApostrophe reports whether r is written as an apostrophe inside words.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', 'ʼ', 'ʻ', '`', '´', '＇', '′':
		return true
	}
	return false
}

// isDash reports whether r is a dash or hyphen of any length.
func isDash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－', '⸺', '⸻':
		return true
	}
	return false
}

// isOpening reports whether r is an opening bracket.
func isOpening(r rune) bool {
	switch r {
	case '(', '[', '{', '（', '［', '【', '〔', '〈', '《':
		return true
	}
	return false
}

// isClosing reports whether r is a closing bracket.
func isClosing(r rune) bool {
	switch r {
	case ')', ']', '}', '）', '］', '】', '〕', '〉', '》':
		return true
	}
	return false
}

// IsIgnorable reports whether r shows nothing and separates nothing: controls
// other than white space, zero-width and directional characters, the soft
// hyphen and the byte order mark.
func IsIgnorable(r rune) bool {
	switch {
	case r < 0x20:
		return r < '\t' || r > '\r'
	case r < 0x7F:
		return false
	case r <= 0x9F:
		return r != 0x85
	case r < 0x2000:
		return r == 0xAD || r == 0x61C || r == 0x180E
	case r < 0xFE00:
		return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x206F
	}
	return r == 0xFEFF || 0xFFF9 <= r && r <= 0xFFFB
}
