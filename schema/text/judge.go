package text

import "unicode/utf8"

// judge decides what quotation marks do, read in the order of the text. It
// remembers which of the marks that need it stand open on the current line.
type judge struct {
	single bool // a single mark that may be closed by an apostrophe glyph
	low    bool // „ which “ closes
	lowOne bool // ‚ which ‘ closes
}

// lookAhead bounds, in bytes, how far the judge reads on to tell a possessive
// from a closing mark, so that the whole stays linear. Quotations inside
// quotations are rarely longer.
const lookAhead = 400

// mark judges the character r, n bytes long at i, and is false where that is no
// quotation mark.
func (j *judge) mark(text string, i int, r rune, n int) (Mark, bool) {
	m := Mark{Span: Span{i, i + n}}
	switch r {
	case '\n':
		*j = judge{}
		return m, false
	case '"', '＂':
		m.Family, m.Role = DoubleStraight, straight(text, m.Span)
	case '“', '‟', '❝':
		m.Family, m.Role = DoubleCurly, turned(text, m.Span, Open)
		if j.low && r == '“' {
			m.Family, m.Role, j.low = LowHigh, Close, false
		}
	case '”', '❞':
		m.Family, m.Role = DoubleCurly, turned(text, m.Span, Close)
		if j.low && m.Role == Close {
			m.Family, j.low = LowHigh, false
		}
	case '„':
		m.Family, m.Role, j.low = LowHigh, Open, true
	case '‚':
		if straight(text, m.Span) != Open {
			return m, false // a comma's look-alike
		}
		m.Family, m.Role, j.lowOne = LowHigh, Open, true
	case '«':
		m.Family, m.Role = Guillemet, turned(text, m.Span, Open)
	case '»':
		m.Family, m.Role = Guillemet, turned(text, m.Span, Close)
	case '‹':
		m.Family, m.Role = SingleGuillemet, turned(text, m.Span, Open)
	case '›':
		m.Family, m.Role = SingleGuillemet, turned(text, m.Span, Close)
	case '「', '『', '〝':
		m.Family, m.Role = CJK, Open
	case '」', '』', '〞', '〟':
		m.Family, m.Role = CJK, Close
	case '`', '\'', '＇', '‘', '’', '‛', '❛', '❜', '´', 'ʼ':
		return j.singleMark(text, m, r)
	default:
		return m, false
	}
	return m, true
}

// singleMark judges the glyphs that may be apostrophes.
func (j *judge) singleMark(text string, m Mark, r rune) (Mark, bool) {
	next, _ := runeAt(text, m.End)
	if next == r && (r == '`' || r == '‘' || !j.single && (r == '\'' || r == '’')) {
		return doubled(text, m, r), true
	}
	m.Family = SingleCurly
	if r == '\'' || r == '＇' || r == '`' || r == '´' {
		m.Family = SingleStraight
	}
	if j.lowOne && (r == '‘' || r == '’') && straight(text, m.Span) != Open && !isWordRune(next) {
		m.Family, m.Role, j.lowOne = LowHigh, Close, false
		return m, true
	}
	m.Role = j.singleRole(text, m.Span, r)
	if m.Role != Apostrophe && (r == '`' || r == '´' || r == 'ʼ') {
		return m, false
	}
	switch m.Role {
	case Open:
		j.single = true
	case Close:
		j.single = false
	}
	return m, true
}

// doubled is the double mark that two single glyphs r make, of which m is the
// first: backquotes and straight ones as LaTeX and some wires write them, curly
// ones as slips do.
func doubled(text string, m Mark, r rune) Mark {
	m.End += utf8.RuneLen(r)
	m.Family, m.Role = LatexDouble, Open
	switch r {
	case '\'':
		if straight(text, m.Span) != Open {
			m.Role = Close
		}
	case '‘':
		m.Family = DoubleCurly
	case '’':
		m.Family, m.Role = DoubleCurly, turned(text, m.Span, Close)
	}
	return m
}

// singleRole is what the single glyph r at s does.
func (j *judge) singleRole(text string, s Span, r rune) MarkRole {
	before, _ := runeBefore(text, s.Start)
	after, _ := runeAt(text, s.End)
	switch {
	case isWordRune(before) && isWordRune(after):
		return Apostrophe
	case (after == 's' || after == 'S') && !isBlank(before) && !isOpening(before) && !isDash(before):
		// The U.S.’s, “The Times”’s.
		if next, _ := runeAt(text, s.End+1); !isWordRune(next) && straight(text, s) != Open {
			return Apostrophe
		}
	case isWordRune(after):
		if k := elided(text[s.End:]); k == elidedAlways ||
			k == elidedOften && (r == '’' || !closesLater(text, s.End)) {
			return Apostrophe
		}
	case isWordRune(before) && (before == 'n' || before == 'N') && lonelyN(text, s.Start):
		return Apostrophe
	case isWordRune(before) || before == '.' && afterAbbreviation(text, s.Start):
		if !j.single || isBlank(after) && possessive(text, s.End, before) {
			return Apostrophe
		}
		return Close
	}
	switch r {
	case '‘', '‛', '❛':
		return turned(text, s, Open)
	case '’', '❜':
		return turned(text, s, Close)
	}
	return straight(text, s)
}

// possessive reports whether the glyph that ends at i, after the letter before
// and with a single mark open, is yet an apostrophe: a noun follows, and further
// on another mark that can only be the closing one.
func possessive(text string, i int, before rune) bool {
	switch before {
	case 's', 'S', 'z', 'x', 'n': // n for lyin’, doin’
		first, _ := runeAt(text, i+1)
		return isWordRune(first) && closesLater(text, i)
	}
	return false
}

// closesLater reports whether, from i on, a single mark that can only close
// comes on the same line, and before another one that opens.
func closesLater(text string, i int) bool {
	last := rune(0)
	for k, r := range text[i:min(len(text), i+lookAhead)] {
		after, _ := runeAt(text, i+k+utf8.RuneLen(r))
		switch r {
		case '\n', '‘':
			return false
		case '\'', '’':
			switch {
			case after == r || last == r: // a double mark of two glyphs
			case isBlank(last) && isWordRune(after):
				return false
			case !isWordRune(after) && !isBlank(last) && (last != 's' || !isBlank(after)):
				return true
			}
		}
		last = r
	}
	return false
}

// straight is the role of a mark that has no direction of its own.
func straight(text string, s Span) MarkRole {
	before, after := sides(text, s)
	switch {
	case before && !after:
		return Open
	case after && !before:
		return Close
	}
	return Ambiguous
}

// turned is glyph, the role that the glyph itself has, unless its neighbours on
// both sides say the contrary.
func turned(text string, s Span, glyph MarkRole) MarkRole {
	a, _ := runeAt(text, s.End)
	before, after := sides(text, s)
	switch {
	case glyph == Close && before && isWordRune(a):
		return Open
	case glyph == Open && after && !before:
		return Close
	}
	return glyph
}

// sides tells of a mark whether what is before it is such as stands before a
// quotation, and whether what is after it is such as stands after one. Marks
// next to it count as what stands beyond them.
func sides(text string, s Span) (before, after bool) {
	i := s.Start
	b, n := runeBefore(text, i)
	for i > s.Start-8 && (isSingleQuote(b) || isDoubleQuote(b)) {
		i -= n
		b, n = runeBefore(text, i)
	}
	i = s.End
	a, n := runeAt(text, i)
	for i < s.End+8 && (isSingleQuote(a) || isDoubleQuote(a)) {
		i += n
		a, n = runeAt(text, i)
	}
	before = isBlank(b) || isOpening(b) || isDash(b) || b == '/' || b == '='
	after = isBlank(a) || isClosing(a) || isDash(a) || a == '/' || a == '>'
	switch a {
	case ',', ';', ':', '!', '?':
		after = true
	case '.', '…':
		// "...and so on" and ".@name" begin a quotation, however.
		next, _ := runeAt(text, i+utf8.RuneLen(a))
		after = !before || a == '.' && next != '.' && next != '@' && !isWordRune(next)
	}
	return before, after
}

// isStop reports whether r ends a sentence or a clause.
func isStop(r rune) bool {
	switch r {
	case '.', ',', '!', '?', ';', ':', '…', '。', '！', '？':
		return true
	}
	return false
}

// elision says how surely an apostrophe stands before a word.
type elision uint8

const (
	elidedNever elision = iota
	elidedOften
	elidedAlways
)

// elided judges the word that s begins with: some lose their head to an
// apostrophe (’em, ’til), and so do years and decades.
func elided(s string) elision {
	end := 0
	for end < len(s) && end < 24 && classes[s[end]]&(classLetter|classDigit) != 0 {
		end++
	}
	word := s[:end]
	if end >= 2 && isDigit(rune(s[0])) && isDigit(rune(s[1])) {
		switch word[2:] {
		case "s", "ers":
			return elidedAlways
		case "":
			return elidedOften
		}
		return elidedNever
	}
	var buf [24]byte
	key, _ := lowerKey(&buf, word)
	switch string(key) {
	case "em", "t", "tis", "twas", "twere", "til", "cuz", "coz", "neath", "tween", "gainst", "fraid":
		return elidedAlways
	case "twill", "twould", "till", "cause", "bout", "round", "n", "nuff", "sup", "ere", "im", "ol", "kay", "hood":
		return elidedOften
	}
	return elidedNever
}

// lonelyN reports whether the word that ends at i is the n of rock ’n’ roll.
func lonelyN(text string, i int) bool {
	b, size := runeBefore(text, i-1)
	if !isSingleQuote(b) {
		return isBlank(b)
	}
	b, _ = runeBefore(text, i-1-size)
	return isBlank(b) || isLetter(b)
}

// afterAbbreviation reports whether an abbreviation ends at i, its stop included.
func afterAbbreviation(text string, i int) bool {
	stem := wordBefore(text, 0, i-1)
	k := stopAfter(stem)
	return k == stopPlace || k == stopState || k == stopTime || k == stopLetter
}
