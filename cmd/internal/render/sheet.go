package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/saidby/saidby/cmd/internal/term"
)

// Sheet is what an answer is written on. The first error in writing is kept
// and ends all further writing; see [Sheet.Err].
type Sheet struct {
	w     io.Writer
	width int
	color bool
	err   error
	gap   bool // the last line written is empty
}

// NewSheet makes a sheet of the given width in columns. Width 0 means that
// lines are not broken and lists have tabs between their columns.
func NewSheet(w io.Writer, width int, color bool) *Sheet {
	return &Sheet{w: w, width: width, color: color}
}

// LaidOut reports whether the sheet is for a person's eyes.
func (s *Sheet) LaidOut() bool { return s.width > 0 }

// Err returns the first error in writing.
func (s *Sheet) Err() error { return s.err }

// Ink is a way to set a word apart. It only ever repeats what position or
// words already say.
type Ink int

// The inks.
const (
	Plain Ink = iota
	Ident     // an id
	Name      // who or what it is about
	Verb      // what is done
	Faint     // what one may skip
	Hit       // what was searched for
)

// ink returns text in the given ink.
func (s *Sheet) ink(i Ink, text string) string {
	if !s.color || text == "" || i == Plain {
		return text
	}
	code := ""
	switch i {
	case Ident:
		code = "33"
	case Name:
		code = "1"
	case Verb:
		code = "36"
	case Faint:
		code = "2"
	case Hit:
		code = "1;31"
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// line writes one line, without the blanks at its end.
func (s *Sheet) line(parts ...string) {
	text := strings.TrimRight(strings.Join(parts, ""), " ")
	s.gap = text == ""
	if s.err == nil {
		_, s.err = fmt.Fprintln(s.w, text)
	}
}

// linef writes one formatted line.
func (s *Sheet) linef(format string, args ...any) { s.line(fmt.Sprintf(format, args...)) }

// blank writes an empty line, unless there is one already.
func (s *Sheet) blank() {
	if !s.gap {
		s.line()
	}
}

// Prompt writes a command line as it would be typed.
func (s *Sheet) Prompt(command string) { s.line(s.ink(Faint, "$ "), s.ink(Name, command)) }

// Break sets two answers apart.
func (s *Sheet) Break() { s.blank() }

// row writes one entry of a list for a program: cells with tabs between them.
func (s *Sheet) row(cells ...string) {
	for i, c := range cells {
		cells[i] = term.Safe(c)
	}
	if s.err == nil {
		_, s.err = fmt.Fprintln(s.w, strings.Join(cells, "\t"))
	}
}

// hang writes text behind head, breaking it so that further lines begin where
// the text began. Head and text may not hold colours; they get the given inks.
func (s *Sheet) hang(head string, headInk Ink, text string, ink Ink) {
	indent := Columns(head)
	for i, l := range s.broken(text, indent) {
		if i == 0 {
			s.line(s.ink(headInk, head), s.ink(ink, l))
			continue
		}
		s.line(spaces(indent), s.ink(ink, l))
	}
}

// under writes text with the same prefix before each of its lines.
func (s *Sheet) under(prefix, text string, ink Ink) {
	for _, l := range s.broken(text, Columns(prefix)) {
		s.line(prefix, s.ink(ink, l))
	}
}

// broken returns text in lines that fit beside an indent.
func (s *Sheet) broken(text string, indent int) []string {
	text = term.Safe(text)
	if !s.LaidOut() {
		return []string{text}
	}
	return Wrap(text, max(s.width-indent, narrowest))
}

// narrowest is the least width that text is broken to.
const narrowest = 20

// spaces returns n blanks.
func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// pad returns text filled up with blanks to n columns.
func pad(text string, n int) string { return text + spaces(n-Columns(text)) }

// join joins what is not empty.
func join(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// Count returns "1 claim", "2 claims", and so on.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Thousands(n) + " " + many
}

// Thousands writes a number with commas between the thousands.
func Thousands(n int) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
