package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is raw as an article's text is kept, with a map back to raw:
//
//   - CR LF, CR, vertical tab, form feed, U+0085 and U+2028 become LF, U+2029
//     becomes LF LF;
//   - every other white space (tab, no-break, thin, figure, ideographic ...)
//     becomes one space each;
//   - controls, zero-width and directional characters, soft hyphens and byte
//     order marks go;
//   - letters with accents are composed (NFC);
//   - spaces before a line end and at the end of the text go.
//
// Clean of a cleaned text is that same text. Where nothing changes, clean is raw
// itself and the map nil. Invalid UTF-8 is passed through: the caller checks.
func Clean(raw string) (clean string, m *Map) {
	clean, m = cleanRunes(raw)
	return compose(clean, m)
}

// cleanRunes does all of Clean that can be seen one character at a time.
func cleanRunes(raw string) (string, *Map) {
	i := plainPrefix(raw, 0)
	if i == len(raw) && (i == 0 || raw[i-1] != ' ') {
		return raw, nil
	}
	m := &Map{raw: len(raw)}
	out := append(make([]byte, 0, len(raw)), raw[:i]...)
	for i < len(raw) {
		r, n := runeAt(raw, i)
		i += n
		switch {
		case r == '\n':
			out = cut(out, m, i-1)
			out = append(out, '\n')
		case r == '\r':
			out = cut(out, m, i-1)
			out = append(out, '\n')
			if i < len(raw) && raw[i] == '\n' {
				i++
			}
		case r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
			out = cut(out, m, i-n)
			out = append(out, '\n')
			if r == 0x2029 {
				out = append(out, '\n')
			}
		case IsIgnorable(r):
		case unicode.IsSpace(r):
			out = append(out, ' ')
		default:
			out = append(out, raw[i-n:i]...)
		}
		m.add(len(out), i)
		if j := plainPrefix(raw, i); j > i {
			out = append(out, raw[i:j]...)
			i = j
		}
	}
	out = cut(out, m, len(raw))
	m.clean = len(out)
	if s := string(out); s != raw {
		return s, m
	}
	return raw, nil
}

// plainPrefix is the end of the stretch of raw after from that needs no change,
// save perhaps for spaces at its end.
func plainPrefix(raw string, from int) int {
	i := from
	for i < len(raw) {
		c := raw[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(raw[i:])
			if IsIgnorable(r) || unicode.IsSpace(r) {
				return i
			}
			i += n
			continue
		}
		if c < ' ' && (c != '\n' || i == from || raw[i-1] == ' ') || c == 0x7F {
			return i
		}
		i++
	}
	return i
}

// cut takes the spaces off the end of out, where the source stands at raw.
func cut(out []byte, m *Map, raw int) []byte {
	n := len(out)
	for n > 0 && out[n-1] == ' ' {
		n--
	}
	if n < len(out) {
		out = out[:n]
		m.add(n, raw)
	}
	return out
}

// compose brings s into Unicode normalization form C. The map from leads from s
// to the original.
func compose(s string, from *Map) (string, *Map) {
	i := norm.NFC.QuickSpanString(s)
	if i == len(s) {
		return s, from
	}
	m := &Map{raw: len(s), from: from}
	out := append(make([]byte, 0, len(s)+len(s)/16), s[:i]...)
	changed := false
	for i < len(s) {
		n := norm.NFC.NextBoundaryInString(s[i:], true)
		segment := s[i : i+n]
		i += n
		if norm.NFC.IsNormalString(segment) {
			out = append(out, segment...)
		} else {
			out = norm.NFC.AppendString(out, segment)
			changed = true
		}
		m.add(len(out), i)
		if j := i + norm.NFC.QuickSpanString(s[i:]); j > i {
			out = append(out, s[i:j]...)
			i = j
		}
	}
	if !changed {
		return s, from
	}
	m.clean = len(out)
	return string(out), m
}
