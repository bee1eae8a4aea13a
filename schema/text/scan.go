package text

import (
	"strings"
	"unicode/utf8"
)

// scanner cuts a sentence into tokens, left to right.
type scanner struct {
	text  string // ends where the sentence ends
	pos   int
	out   []Token
	judge judge
}

// next moves past one token, or past one blank.
func (s *scanner) next() {
	r, n := runeAt(s.text, s.pos)
	switch {
	case isBlank(r) && (r != 0 || n == 0):
		s.pos += n
	case isWordRune(r):
		s.word(s.pos)
	case isSingleQuote(r) || isDoubleQuote(r):
		s.quote(r, n)
	case r == '.':
		s.stop()
	case r == '?' || r == '!':
		s.emit(s.run("?!"), Punct)
	case r == '…':
		s.emit(s.pos+n, Punct)
	case isDash(r):
		s.dash(r, n)
	case r == '@' || r == '#':
		s.handle()
	case (r == ':' || r == ';') && s.face() > 0:
		s.emit(s.face(), Symbol)
	case isStop(r) || isOpening(r) || isClosing(r):
		s.emit(s.pos+n, Punct)
	case r < utf8.RuneSelf: // ***, >>, $$$
		s.emit(s.run(s.text[s.pos:s.pos+n]), Symbol)
	default:
		s.symbol(n)
	}
}

// emit adds the token from the current position to end and moves there.
func (s *scanner) emit(end int, kind TokenKind) {
	s.out = append(s.out, Token{Span{s.pos, end}, kind})
	s.pos = end
}

// run is the end of the run of characters of set at the current position.
func (s *scanner) run(set string) int {
	rest := strings.TrimLeft(s.text[s.pos:], set)
	return len(s.text) - len(rest)
}

// stop is a full stop that belongs to no word: "..." is one token, ".5" a number.
func (s *scanner) stop() {
	if next, _ := runeAt(s.text, s.pos+1); isDigit(next) {
		if before, _ := runeBefore(s.text, s.pos); isBlank(before) || isDash(before) || before == '$' || isOpening(before) {
			s.word(s.pos + 1)
			return
		}
	}
	s.emit(s.run("."), Punct)
}

// dash is a minus before a number, or a dash of any length: runs are one token.
func (s *scanner) dash(r rune, n int) {
	before, _ := runeBefore(s.text, s.pos)
	next, _ := runeAt(s.text, s.pos+n)
	if (r == '-' || r == '−') && isDigit(next) && (isBlank(before) || isOpening(before)) {
		s.word(s.pos + n)
		return
	}
	end := s.pos
	for {
		d, size := runeAt(s.text, end)
		if !isDash(d) {
			break
		}
		end += size
	}
	s.emit(end, Dash)
}

// face is the end of the face drawn with punctuation, as :-) is, that stands
// alone at the current position; 0 if there is none.
func (s *scanner) face() int {
	i := s.pos + 1
	if i < len(s.text) && s.text[i] == '-' {
		i++
	}
	if i >= len(s.text) || strings.IndexByte(")(DPp", s.text[i]) < 0 {
		return 0
	}
	before, _ := runeBefore(s.text, s.pos)
	after, _ := runeAt(s.text, i+1)
	if !isBlank(before) || !isBlank(after) {
		return 0
	}
	return i + 1
}

// handle is @name or #tag; before anything but a letter the sign stands alone.
func (s *scanner) handle() {
	end := s.pos + 1
	letters := false
	for {
		r, n := runeAt(s.text, end)
		if !isWordRune(r) && r != '_' {
			break
		}
		letters = letters || isLetter(r) || r == '_'
		end += n
	}
	if letters {
		s.emit(end, Handle)
		return
	}
	s.emit(s.pos+1, Symbol)
}

// symbol takes one sign with the marks, selectors and joined signs upon it, so
// that an emoji is one token.
func (s *scanner) symbol(n int) {
	end := s.pos + n
	for {
		r, size := runeAt(s.text, end)
		switch {
		case r == 0x200D: // zero-width joiner: the next sign belongs here too
			end += size
			if sign, more := runeAt(s.text, end); !isBlank(sign) && !isWordRune(sign) {
				end += more
			}
			continue
		case 0xFE00 <= r && r <= 0xFE0F, 0x1F3FB <= r && r <= 0x1F3FF, r == 0x20E3:
			end += size
			continue
		}
		break
	}
	s.emit(end, Symbol)
}

// quote is a quotation mark, or an apostrophe at the edge of a word.
func (s *scanner) quote(r rune, n int) {
	m, ok := s.judge.mark(s.text, s.pos, r, n)
	if !ok {
		s.symbol(n)
		return
	}
	if m.Role != Apostrophe {
		s.emit(m.End, Quote)
		return
	}
	if next, _ := runeAt(s.text, m.End); isWordRune(next) {
		s.word(m.End) // ’em, ’90s, ”’s
		return
	}
	if last := len(s.out) - 1; last >= 0 && s.out[last].End == s.pos && clipped(s.out[last].In(s.text)) {
		s.out[last].End = m.End
		s.pos = m.End
		return
	}
	s.emit(m.End, Word)
}

// clipped reports whether an apostrophe after word stands for lost letters
// (workin’, ol’) rather than for the possessive of a plural.
func clipped(word string) bool {
	if len(word) > 4 && (strings.HasSuffix(word, "in") || strings.HasSuffix(word, "IN")) {
		return true
	}
	var buf [24]byte
	key, ok := lowerKey(&buf, word)
	if !ok {
		return false
	}
	switch string(key) {
	case "ol", "o", "th", "'n", "an", "lil", "wi", "doin", "goin", "mo", "po":
		return true
	}
	return false
}
