package words

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// Word is one word of a text.
type Word struct {
	// Span is where the word stands, in bytes, with its points and with an ending
	// behind an apostrophe.
	Span text.Span
	// Form is the folded word: letters, digits and the marks that are part of a
	// letter; never empty.
	Form string
}

// Scan yields the words of s in order.
func Scan(s string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for i := 0; i < len(s); {
			r, n := glyph(s, i)
			if !inWord(r) || unicode.IsMark(r) { // a mark upon nothing begins no word
				i += n
				continue
			}
			form, end := word(s, i)
			if form != "" && !yield(Word{Span: text.Span{Start: i, End: end}, Form: form}) {
				return
			}
			i = end
		}
	}
}

// Forms lists the forms of the words of s.
func Forms(s string) []string {
	var forms []string
	for w := range Scan(s) {
		forms = append(forms, w.Form)
	}
	return forms
}

// word reads the word of s that begins at i: its form, and where it ends.
func word(s string, i int) (form string, end int) {
	r, n := glyph(s, i)
	if alone(r) {
		return fold(s[i : i+n]), i + n
	}
	if end = pointed(s, i, i+n); end > i {
		return fold(s[i:end]), max(end, ending(s, end))
	}
	end, apostrophe := run(s, i)
	if apostrophe > 0 && ending(s, apostrophe) == end {
		return fold(s[i:apostrophe]), end
	}
	return fold(s[i:end]), end
}

// run is the end of the letters and digits of s from i on, with apostrophes
// between letters and commas between thousands; and where the last apostrophe
// among them stands, 0 if there is none.
func run(s string, i int) (end, apostrophe int) {
	before, number := rune(0), true
	start := i
	for i < len(s) {
		r, n := glyph(s, i)
		switch {
		case inWord(r):
			if alone(r) {
				return i, apostrophe
			}
			number = number && isDigit(r)
		case r == ' ':
			return i, apostrophe
		case i > start && isApostrophe(r):
			after, _ := glyph(s, i+n)
			if !isLetter(before) || !isLetter(after) || alone(after) || elides(s[start:i]) {
				return i, apostrophe
			}
			apostrophe = i
		case r == ',' && number && thousand(s, i+n):
		default:
			return i, apostrophe
		}
		before = r
		i += n
	}
	return i, apostrophe
}

// pointed is the end of letters with points between them ("U.S.", "a.m", "J.K."),
// i where there are none; the second character begins at next.
func pointed(s string, i, next int) int {
	if r, _ := glyph(s, next); r != '.' {
		return i
	}
	letters, end := 0, i
	for p := i; ; {
		r, n := glyph(s, p)
		if alone(r) || !isLetter(r) || !single(s[p:p+n]) {
			break
		}
		after, m := glyph(s, p+n)
		if after == '.' {
			letters++
			p += n + m
			end = p
			continue
		}
		if letters > 0 && !inWord(after) {
			letters++
			end = p + n
		}
		break
	}
	if letters < 2 {
		return i
	}
	return end
}

// single reports whether a glyph is one letter once it is folded, which a
// ligature is not.
func single(glyph string) bool {
	if len(glyph) == 1 {
		return true
	}
	return utf8.RuneCountInString(fold(glyph)) == 1
}

// thousand reports whether exactly three digits stand in s at i.
func thousand(s string, i int) bool {
	for range 3 {
		r, n := glyph(s, i)
		if !isDigit(r) {
			return false
		}
		i += n
	}
	r, _ := glyph(s, i)
	return !isDigit(r)
}

// elides reports whether a word is an article that leaves a vowel out.
func elides(word string) bool {
	switch word {
	case "d", "D", "l", "L":
		return true
	}
	return false
}

// ending is the end of an apostrophe and an ending that stand in s at i: the
// possessive, and short forms of will, are, have, am, had and would. It is i
// where there is none.
func ending(s string, i int) int {
	r, n := glyph(s, i)
	if !isApostrophe(r) {
		return i
	}
	end := i + n
	for end < len(s) {
		r, n := glyph(s, end)
		if !inWord(r) || alone(r) {
			break
		}
		end += n
	}
	if end > i+n+16 {
		return i
	}
	switch fold(s[i+n : end]) {
	case "s", "ll", "re", "ve", "m", "d":
		return end
	}
	return i
}

// glyph is the character of s at i and its length in bytes with the marks upon
// it and the characters behind it that do not show; (0, 0) at the end.
func glyph(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf && (i+1 == len(s) || shows(s[i+1])) {
		return rune(c), 1
	}
	return wideGlyph(s, i)
}

// shows reports whether a byte is a character by itself that can be seen or parts.
func shows(c byte) bool { return ' ' <= c && c < 0x7F || '\t' <= c && c <= '\r' }

func wideGlyph(s string, i int) (rune, int) {
	r, n := utf8.DecodeRuneInString(s[i:])
	for i+n < len(s) && !shows(s[i+n]) {
		m, size := utf8.DecodeRuneInString(s[i+n:])
		if !text.IsIgnorable(m) && (!unicode.IsMark(m) || m == iotaBelow) {
			break
		}
		n += size
	}
	if r == iotaBelow {
		r = 'ι'
	}
	return r, n
}

// iotaBelow is the one mark that is a letter once it is folded, the iota
// subscript of Greek; here it is that letter from the beginning.
const iotaBelow = '\u0345'
