package text

// stopRun is a run of stops and marks: "?", "...", "?!".
type stopRun struct {
	end    int
	dots   int  // full stops in it; … counts as three
	strong bool // ! or ? is among them
}

// stops reads the run that begins at i; the stops of ". . ." belong to one run,
// and so do those of "gone. ... The", but not those of "gone. ...The".
func (p *splitter) stops(i int) stopRun {
	run := stopRun{end: i}
	for {
		r, n := runeAt(p.text, run.end)
		switch r {
		case '.':
			run.dots++
		case '…':
			run.dots += 3
		case '!', '?':
			run.strong = true
		case ' ':
			if !p.spaced(run) {
				return run
			}
		default:
			return run
		}
		run.end += n
	}
}

// spaced reports whether the run goes on after the blank where it ends now.
func (p *splitter) spaced(run stopRun) bool {
	if run.dots == 0 {
		return false
	}
	i := run.end + 1
	for i < len(p.text) && p.text[i] == '.' {
		i++
	}
	next, _ := runeAt(p.text, i)
	return i > run.end+1 && !isWordRune(next) && next != '@'
}

// closing is what stands after the stop: where the closing marks end, and what
// they were.
type closing struct {
	end   int
	quote bool // a quotation closes
	any   bool // a quotation or a bracket closes
	odd   bool // a straight double mark stands open after it
}

// closers reads the closing marks and brackets from i on, also ones that a blank
// parts from the stop, and the number of a footnote.
func (p *splitter) closers(i int) closing {
	c := closing{end: i, odd: p.odd}
	for i < len(p.text) {
		r, n := runeAt(p.text, i)
		switch {
		case isClosing(r):
		case r == '[' && p.footnote(i) > 0:
			n = p.footnote(i)
		case r == '"' && (c.odd || straight(p.text, Span{i, i + n}) == Close):
			c.quote, c.odd = true, false
		case r != '"' && p.closes(i, r, n):
			c.quote = true
		case r == ' ' && c.end == i && p.parted(i+n, c.odd):
			i += n
			continue
		default:
			return c
		}
		c.any = true
		i += n
		c.end = i
	}
	return c
}

// closes reports whether r, which stands at i right after a stop, closes a
// quotation. One turned the wrong way does, if nothing else can be meant.
func (p *splitter) closes(i int, r rune, n int) bool {
	after, _ := runeAt(p.text, i+n)
	switch r {
	case '”', '»', '›', '」', '』':
		return turned(p.text, Span{i, i + n}, Close) == Close
	case '’', '\'':
		return !isWordRune(after)
	case '“':
		return isBlank(after) || isStop(after)
	}
	return false
}

// parted reports whether the closing mark at i belongs to what is before the
// blank that stands before it.
func (p *splitter) parted(i int, odd bool) bool {
	r, n := runeAt(p.text, i)
	after, _ := runeAt(p.text, i+n)
	if !isBlank(after) && !isStop(after) {
		return false
	}
	return r == '”' || isClosing(r) || r == '"' && odd
}

// footnote is the length of a reference as [12] at i, and 0 where none is.
func (p *splitter) footnote(i int) int {
	end := i + 1
	for end < len(p.text) && isDigit(rune(p.text[end])) {
		end++
	}
	if end == i+1 || end == len(p.text) || p.text[end] != ']' {
		return 0
	}
	return end + 1 - i
}
