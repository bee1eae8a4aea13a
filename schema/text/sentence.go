package text

import "unicode/utf8"

// Sentences lists the sentences inside paragraph, in order, without blanks at
// their edges; between them there is nothing but blanks. A line break always
// ends a sentence.
//
// A full stop ends one unless it belongs to an abbreviation or an initial, or
// what follows goes on in lower case after one of these or after a quotation. A
// question or exclamation mark does not when what follows is in lower case, nor
// when a quotation closes with it and the speaker follows (“Why?” Smith asked).
// Closing quotation marks and brackets stay with the sentence before them;
// sentences end inside quotations as they do outside.
func Sentences(text string, paragraph Span) []Span {
	return AppendSentences(make([]Span, 0, 1+paragraph.Len()/96), text, paragraph)
}

// AppendSentences appends to dst what [Sentences] returns.
func AppendSentences(dst []Span, text string, paragraph Span) []Span {
	p := splitter{text: text[:paragraph.End], start: paragraph.Start}
	for i := paragraph.Start; i < len(p.text); {
		if !endings[p.text[i]] {
			i++
			continue
		}
		next, ends := p.judge(i)
		if ends {
			dst = p.add(dst, next)
		}
		i = next
	}
	return p.add(dst, len(p.text))
}

// endings has the bytes that may end a sentence, or begin a character that may,
// and the straight mark, which has to be counted.
var endings = [256]bool{'.': true, '!': true, '?': true, '\n': true, '"': true, 0xE2: true, 0xE3: true, 0xEF: true}

// splitter finds where the sentences of one paragraph end.
type splitter struct {
	text  string // ends where the paragraph ends
	start int    // of the sentence being read
	odd   bool   // a straight double mark stands open
}

// add appends the sentence that ends at end, trimmed, if there is anything in it.
func (p *splitter) add(dst []Span, end int) []Span {
	s := Trim(p.text, Span{p.start, end})
	p.start = end
	if s.Empty() {
		return dst
	}
	return append(dst, s)
}

// judge reads the character at i and what belongs to it, and reports whether a
// sentence ends there.
func (p *splitter) judge(i int) (next int, ends bool) {
	r, n := runeAt(p.text, i)
	switch r {
	case '"':
		p.odd = !p.odd
		return i + n, false
	case '\n':
		p.odd = false
		return i + n, true
	case '。', '！', '？':
		return p.closers(i + n).end, true
	case '.', '!', '?', '…':
	default:
		return i + n, false
	}
	run := p.stops(i)
	c := p.closers(run.end)
	if p.ends(i, run, c) {
		p.odd = c.odd
		return c.end, true
	}
	return run.end, false
}

// ends reports whether the run of stops at i, with its closers, ends a sentence.
func (p *splitter) ends(i int, run stopRun, c closing) bool {
	next, n := runeAt(p.text, c.end)
	if n == 0 {
		return true
	}
	if !isBlank(next) {
		return p.endsTight(i, c)
	}
	first, at := p.opening(c.end)
	switch {
	case at == 0:
		return !p.onlyMarks(c.end)
	case isLower(first):
		return p.address(at) || !c.any && !run.strong && run.dots == 1 && p.endsPlain(i)
	case isStop(first):
		return p.leading(at)
	case run.strong:
		return !p.speaker(at, c) && (run.end > i+1 || wordBefore(p.text, p.start, i) != "Yahoo")
	case run.dots > 1:
		return isUpper(first) || isDigit(first) || c.any
	}
	return p.endsWord(i, at, first)
}

// opening is the first character after i that tells how the next sentence
// begins, and where it stands: opening marks, brackets and dashes are passed by.
// Position 0 means that nothing follows on the line.
func (p *splitter) opening(i int) (first rune, at int) {
	for i < len(p.text) {
		r, n := runeAt(p.text, i)
		switch {
		case r == '\n':
			return 0, 0
		case isBlank(r), isOpening(r), isDash(r), isSingleQuote(r), isDoubleQuote(r), r == '*', r == '_':
		default:
			return r, i
		}
		i += n
	}
	return 0, 0
}

// onlyMarks reports whether nothing but quotation marks is left on the line.
func (p *splitter) onlyMarks(i int) bool {
	for i < len(p.text) && p.text[i] != '\n' {
		r, n := runeAt(p.text, i)
		if !isBlank(r) && !isSingleQuote(r) && !isDoubleQuote(r) {
			return false
		}
		i += n
	}
	return true
}

// leading reports whether the stops at i begin a sentence, as those of "...and
// so on" and of ".@name" do.
func (p *splitter) leading(i int) bool {
	for {
		r, n := runeAt(p.text, i)
		if r != '.' && r != '…' {
			return isWordRune(r) || r == '@'
		}
		i += n
	}
}

// wordBefore is the word of text that ends at i and begins at from or later,
// with the stops, hyphens and apostrophes inside it. Of very long words it is
// the end only.
func wordBefore(text string, from, i int) string {
	k := i
	for k > from && i-k < 40 {
		r, n := runeBefore(text, k)
		if !isWordRune(r) && r != '.' && r != '-' && !isApostrophe(r) && r != '&' {
			break
		}
		k -= n
	}
	for k < i && text[k] < utf8.RuneSelf && !isWordRune(rune(text[k])) {
		k++
	}
	return text[k:i]
}

// wordAfter is the end of the word that begins at i: letters and digits only.
func wordAfter(text string, i int) int {
	for i < len(text) {
		r, n := runeAt(text, i)
		if !isWordRune(r) {
			break
		}
		i += n
	}
	return i
}
