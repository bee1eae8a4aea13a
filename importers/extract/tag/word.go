package tag

import (
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// word is what the features see of one word. All texts are hashes of the
// normal form: lower case, digits as 0, one family of quotation marks and of
// dashes, so that “It’s 2019” and "it's 1984" look alike.
type word struct {
	form   uint64           // hash of the normal form
	prefix [maxAffix]uint64 // hashes of its first 1…4 bytes
	suffix [maxAffix]uint64 // hashes of its last 1…4 bytes
	shape  uint64           // hash of the shape: "Xx", "X.X.", "0-x"
	caps   caps
	alpha  bool // holds a letter
	long   bool // four letters or more, so that a headline would capitalise it
	entry  entry
}

const maxAffix = 4

// caps says how a word is capitalised.
type caps uint8

const (
	lower  caps = iota // no capital
	title              // the first letter alone
	upper              // every letter, two at least
	single             // one letter, a capital
	mixed              // anything else
)

// normal appends the normal form of s to b and returns it.
func normal(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case '0' <= c && c <= '9':
				c = '0'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch r {
		case '“', '„', '«', '「', '『':
			b = append(b, "``"...)
		case '”', '»', '」', '』':
			b = append(b, "''"...)
		case '‘', '‚', '‹':
			b = append(b, '`')
		case '’', '›', 'ʼ', '′':
			b = append(b, '\'')
		case '—', '―':
			b = append(b, "--"...)
		case '–', '‐', '‑', '−':
			b = append(b, '-')
		case '…':
			b = append(b, "..."...)
		default:
			if unicode.IsDigit(r) {
				b = append(b, '0')
				continue
			}
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	// A lone en dash or minus does the work of a dash.
	if len(s) == len("–") && len(b) == 1 && b[0] == '-' {
		b = append(b, '-')
	}
	return b
}

// look fills w from the word s; b is scratch space, returned for reuse.
func (w *word) look(s string, b []byte) []byte {
	b = normal(b[:0], s)
	h := linear.Seed
	for i, c := range b {
		h = linear.Byte(h, c)
		if i < maxAffix {
			w.prefix[i] = h
		}
	}
	w.form = h
	for i := len(b); i < maxAffix; i++ {
		w.prefix[i] = 0
	}
	h = linear.Seed
	for i := range maxAffix {
		if i < len(b) {
			h = linear.Byte(h, b[len(b)-1-i])
			w.suffix[i] = h
		} else {
			w.suffix[i] = 0
		}
	}
	w.outline(s)
	return b
}

// outline sets the shape, which writes X for a capital, x for another letter
// and 0 for a digit, each once for a run of them, and keeps the rest.
func (w *word) outline(s string) {
	letters, capitals, pos, shape := 0, 0, 0, linear.Seed
	var last byte
	firstCapital := false
	for _, r := range s {
		c := class(r)
		switch c {
		case 'X':
			letters, capitals = letters+1, capitals+1
			firstCapital = firstCapital || pos == 0
		case 'x':
			letters++
		}
		if c != last {
			shape = linear.Byte(shape, c)
			last = c
		}
		pos++
	}
	w.shape, w.alpha, w.long = shape, letters > 0, letters > 3
	switch {
	case capitals == 0:
		w.caps = lower
	case letters == 1:
		w.caps = single
	case capitals == letters:
		w.caps = upper
	case capitals == 1 && firstCapital:
		w.caps = title
	default:
		w.caps = mixed
	}
}

func class(r rune) byte {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return byte(r)
	case r == '’' || r == '‘':
		return '\''
	case r == '–' || r == '‑' || r == '‐':
		return '-'
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r):
		return '0'
	}
	return '?'
}
