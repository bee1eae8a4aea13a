package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold is s as it is compared and as keys are made of it. Texts that differ only
// in the following fold to the same:
//
//   - how accents are encoded (NFC), and upper or lower case (full case folding,
//     so that "Straße" is "strasse");
//   - quotation marks: every double one of any family, and “ or ” written with
//     two single glyphs, is "; every single one and every apostrophe, the
//     modifier letters of transliterations and the primes included, is ';
//   - dashes: every hyphen, dash and minus, and every unbroken run of them, is
//     one -;
//   - the ellipsis character, which is three full stops;
//   - white space: every run of it is one space, and none is left at the edges;
//   - what [Clean] takes out because it does not show.
//
// Fold of a folded text is that same text.
func Fold(s string) string {
	simple := simpleLetters(s)
	if !simple {
		// Case folding is stable under composition only when it starts from the
		// decomposed form (The Unicode Standard, 3.13, definition D145).
		s = cases.Fold().String(norm.NFD.String(s))
	}
	out := make([]byte, 0, len(s))
	gap := false
	for i := 0; i < len(s); {
		if b := s[i]; isPlain(b) { // most letters are; the same comes of it below
			if gap {
				out, gap = append(out, ' '), false
			}
			out = append(out, b)
			i++
			continue
		}
		r, n := runeAt(s, i)
		i += n
		if IsIgnorable(r) {
			continue
		}
		if unicode.IsSpace(r) {
			gap = len(out) > 0
			continue
		}
		if gap {
			out, gap = append(out, ' '), false
		}
		out = appendFolded(out, r, s[i-n:i])
	}
	if simple {
		return string(out)
	}
	return norm.NFC.String(string(out))
}

// isPlain reports whether a byte is a letter or digit that folds to itself.
func isPlain(b byte) bool { return 'a' <= b && b <= 'z' || '0' <= b && b <= '9' }

// simpleLetters reports whether the letters of s are ASCII ones, so that folding
// and composing them needs no tables; punctuation may be any.
func simpleLetters(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := runeAt(s, i)
		if r >= utf8.RuneSelf && (r < 0x2000 || r > 0x206F) {
			return false
		}
		i += n
	}
	return true
}

// appendFolded appends r, already case-folded beyond ASCII and spelled glyph.
func appendFolded(out []byte, r rune, glyph string) []byte {
	last := byte(0)
	if len(out) > 0 {
		last = out[len(out)-1]
	}
	switch {
	case 'A' <= r && r <= 'Z':
		return append(out, byte(r)+'a'-'A')
	case 0xAB70 <= r && r <= 0xABBF: // Cherokee folds to capitals; x/text swaps the two
		return utf8.AppendRune(out, r-0xAB70+0x13A0)
	case 0x13F8 <= r && r <= 0x13FD:
		return utf8.AppendRune(out, r-8)
	case isWordRune(r) && !isSingleQuote(r):
		return append(out, glyph...)
	case isDoubleQuote(r):
		return append(out, '"')
	case isSingleQuote(r):
		if last == '\'' {
			out[len(out)-1] = '"'
			return out
		}
		return append(out, '\'')
	case isDash(r):
		if last == '-' {
			return out
		}
		return append(out, '-')
	case r == '…':
		return append(out, "..."...)
	}
	return append(out, glyph...)
}

// Words lists the words of s, folded as [Fold] does: runs of letters, digits and
// the marks upon them. An apostrophe between two letters and a point or comma
// between two digits stay inside the word ("don't", "5,000"); everything else
// parts words ("30-plus" is two). For search keys and for counting; where
// positions matter, see [Tokens].
func Words(s string) []string {
	s = Fold(s)
	words := make([]string, 0, 1+strings.Count(s, " "))
	for i := 0; i < len(s); {
		r, n := runeAt(s, i)
		if !isWordRune(r) {
			i += n
			continue
		}
		end := foldedWord(s, i)
		words = append(words, s[i:end])
		i = end
	}
	return words
}

// foldedWord is the end of the word of the folded text s that begins at i.
func foldedWord(s string, i int) int {
	before := rune(0)
	for i < len(s) {
		r, n := runeAt(s, i)
		if !isWordRune(r) {
			after, _ := runeAt(s, i+n)
			inner := r == '\'' && isLetter(before) && isLetter(after) ||
				(r == '.' || r == ',') && isDigit(before) && isDigit(after)
			if !inner {
				return i
			}
		}
		before = r
		i += n
	}
	return min(i, len(s))
}

// lowerKey writes word in lower case into buf, apostrophes as ', for look-ups in
// lists of ASCII words. It is false for words that are in no such list: longer
// ones and ones with other characters.
func lowerKey(buf *[24]byte, word string) ([]byte, bool) {
	n := 0
	for i := 0; i < len(word); {
		r, size := runeAt(word, i)
		i += size
		switch {
		case n == len(buf):
			return nil, false
		case r >= utf8.RuneSelf:
			if !isApostrophe(r) {
				return nil, false
			}
			r = '\''
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		}
		buf[n] = byte(r)
		n++
	}
	return buf[:n], true
}
