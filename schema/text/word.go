package text

import (
	"strings"
	"unicode/utf8"
)

// wordScan is one word on its way: where it and its last part between stops or
// hyphens began, and what is in it.
type wordScan struct {
	begin   int
	part    int // where the part after the last stop or hyphen begins
	letters bool
	dots    int
	apos    int // apostrophes inside
	kind    TokenKind
}

// word takes the word at the current position, whose first letter or digit is at
// i, splits its clitics off and emits all of them.
func (s *scanner) word(i int) {
	w := wordScan{begin: i, part: i}
	end := s.wordEnd(&w)
	switch {
	case w.kind == Link:
	case !w.letters:
		w.kind = Number
	case w.apos > 0:
		s.clitics(end)
		return
	default:
		if cut := contracted(s.text[s.pos:end]); cut > 0 {
			s.emit(s.pos+cut, Word)
		}
	}
	s.emit(end, w.kind)
}

// wordEnd reads to the end of the word.
func (s *scanner) wordEnd(w *wordScan) int {
	i := w.begin
	before := rune(0)
	for i < len(s.text) {
		if class := classes[s.text[i]]; class&(classLetter|classDigit) != 0 {
			w.letters = w.letters || class&classLetter != 0
			before = rune(s.text[i])
			i++
			continue
		}
		r, n := runeAt(s.text, i)
		if isWordRune(r) {
			w.letters = true
			before, i = r, i+n
			continue
		}
		if i == w.begin {
			return i + n
		}
		next, joins := s.inner(w, i, r, n, before)
		if !joins {
			return next
		}
		before, i = r, next
	}
	return i
}

// inner judges r, which is no letter and stands at i after before. It reports
// whether the word goes on behind it; next is where it does, or else where the
// word ends.
func (s *scanner) inner(w *wordScan, i int, r rune, n int, before rune) (next int, joins bool) {
	after, _ := runeAt(s.text, i+n)
	switch r {
	case '.':
		return s.innerStop(w, i, before, after)
	case '-', '‐', '‑':
		if joins = isWordRune(after); joins {
			w.part = i + n
		}
	case '\'', '’', '‘', '‛', 'ʼ', '`', '´', '＇':
		if joins = isLetter(after) || isWordRune(after) && before != '.'; joins {
			w.apos++
		}
	case ',':
		joins = isDigit(before) && isDigit(after)
	case ':':
		if strings.HasPrefix(s.text[i:], "://") && w.begin == s.pos {
			w.kind = Link
			return s.linkEnd(i), false
		}
		joins = isDigit(before) && isDigit(after)
	case '/', '⁄':
		joins = isDigit(before) && isDigit(after)
	case '&':
		joins = isUpper(before) && isUpper(after)
	case '_':
		joins = isWordRune(after)
	case '*': // f**k, but not a footnote's star
		stars := len(s.text[i:]) - len(strings.TrimLeft(s.text[i:], "*"))
		after, _ = runeAt(s.text, i+stars)
		joins, n = isLetter(before) && isLetter(after), stars
	case '+': // 30+
		if !isWordRune(after) && after != '+' {
			return i + n, false
		}
	case '@':
		if end := s.mailEnd(w, i); end > 0 {
			w.kind = Link
			return end, false
		}
	}
	if joins {
		return i + n, true
	}
	return i, false
}

// innerStop judges the full stop at i, between before and after, as inner does.
func (s *scanner) innerStop(w *wordScan, i int, before, after rune) (next int, joins bool) {
	stem := s.text[max(w.begin, i-stemLimit):i]
	_, first := runeAt(s.text, w.part)
	letter := w.part+first == i && isLetter(before) // one letter since the last stop
	switch {
	case isDigit(before) && isDigit(after) && w.begin == w.part:
		return i + 1, true
	case isWordRune(after):
		return s.stopInside(w, i, stem, letter, before, after)
	case letter && w.dots > 0 || dotted(stem): // U.S., a.m.
	case after == '.':
		return i, false
	case after == '-' && (letter || stopAfter(stem) != stopPlain): // Calif.-based
	case !s.keepsStop(stem, i):
		return i, false
	}
	w.dots++
	w.part = i + 1
	return i + 1, after == '-' || isApostrophe(after)
}

// stemLimit is how many bytes before a full stop are looked at for an
// abbreviation; all of them are shorter.
const stemLimit = 24

// stopInside judges a full stop with a letter or digit right behind it.
func (s *scanner) stopInside(w *wordScan, i int, stem string, letter bool, before, after rune) (next int, joins bool) {
	if end := s.siteEnd(w, i); end > 0 {
		w.kind = Link
		return end, false
	}
	k := stopAfter(stem)
	switch {
	case letter && isLetter(after), stem == "Ph", stem == "Ed":
		w.dots++
	case k != stopPlain && k != stopLetter: // Lt.Gov, No.5
		return i + 1, false
	case isLower(after) && (isLower(before) || isDigit(before)): // index.html
	case s.mailAhead(i):
	default:
		return i, false
	}
	w.part = i + 1
	return i + 1, true
}

// keepsStop reports whether the full stop at i, with no letter behind it, is part
// of the word stem rather than the end of the sentence.
func (s *scanner) keepsStop(stem string, i int) bool {
	k := stopAfter(stem)
	if k == stopPlain {
		return false
	}
	follower, next := s.follower(i + 1)
	last := follower == ""
	switch k {
	case stopLetter:
		return !last && isUpper(next) && (!opener(follower) || follower == "A" || follower == "I")
	case stopNumber:
		return !last && (isDigit(next) || next == '#')
	case stopDate:
		return !last
	case stopState:
		part := stem[strings.LastIndexByte(stem, '-')+1:]
		return !last || len(part) < len(stem) || !alsoWord(part) || afterComma(s.text, i-len(stem))
	}
	return true
}

// follower is the next word after i in the sentence, and its first character;
// "" where only punctuation follows.
func (s *scanner) follower(i int) (string, rune) {
	for i < len(s.text) {
		r, n := runeAt(s.text, i)
		if isWordRune(r) || r == '#' || r == '$' {
			return s.text[i:max(i+n, wordAfter(s.text, i))], r
		}
		i += n
	}
	return "", 0
}

// contracted is where to cut a word that the treebank takes for two, and 0 for
// all others.
func contracted(word string) int {
	if len(word) < 5 || len(word) > 6 || strings.IndexByte("cglwCGLW", word[0]) < 0 {
		return 0
	}
	var buf [24]byte
	key, _ := lowerKey(&buf, word)
	switch string(key) {
	case "cannot", "gonna", "gotta", "gimme", "lemme", "wanna":
		return 3
	}
	return 0
}

// clitics emits the word from the current position to end, its clitics apart.
func (s *scanner) clitics(end int) {
	var cuts [4]int
	n := 0
	for e := end; n < len(cuts); n++ {
		cut := cliticStart(s.text[s.pos:e])
		if cut == 0 {
			break
		}
		e = s.pos + cut
		cuts[n] = e
	}
	for n--; n >= 0; n-- {
		s.emit(cuts[n], Word)
	}
	s.emit(end, Word)
}

// cliticStart is where the clitic at the end of word begins, 0 if there is none.
func cliticStart(word string) int {
	for i := len(word); i > 0 && i >= len(word)-5; {
		r, n := utf8.DecodeLastRuneInString(word[:i])
		i -= n
		if !isApostrophe(r) {
			continue
		}
		tail := word[i+n:]
		switch {
		case len(tail) == 1 && strings.IndexByte("sSmMdD", tail[0]) >= 0,
			len(tail) == 2 && (strings.EqualFold(tail, "re") || strings.EqualFold(tail, "ve") || strings.EqualFold(tail, "ll")):
			return i
		case len(tail) == 1 && (tail[0] == 't' || tail[0] == 'T') && i > 1 && (word[i-1] == 'n' || word[i-1] == 'N'):
			return i - 1
		}
		return 0
	}
	return 0
}
