package term

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ColorMode says when to use colour.
type ColorMode string

// Auto uses colour on a terminal unless NO_COLOR is set or TERM is "dumb".
const (
	Auto   ColorMode = "auto"
	Always ColorMode = "always"
	Never  ColorMode = "never"
)

// Options are what the command line asks of the terminal.
type Options struct {
	// Color is Auto if empty.
	Color ColorMode
	// NoPager never starts a pager.
	NoPager bool
	// JSON makes every line on standard error a JSON object.
	JSON bool
	// Quiet drops notes and hints; errors stay.
	Quiet bool
}

// Terminal is where a command speaks.
type Terminal struct {
	streams Streams
	options Options
	answer  *bufio.Writer
	pager   *pager
	drawn   bool // a progress line stands on the error stream
}

// Open makes a terminal of streams. Close must be called for the answer to arrive.
func Open(s Streams, o Options) *Terminal {
	t := &Terminal{streams: s, options: o}
	var out io.Writer = s.Out
	if s.OutTTY && !o.NoPager {
		if command := pagerCommand(s.Getenv); command != "" && s.Lines > 1 {
			t.pager = &pager{command: command, out: s.Out, err: s.Err, room: s.Lines - 1}
			out = t.pager
		}
	}
	t.answer = bufio.NewWriterSize(out, 32<<10)
	return t
}

// In is where standard input is read.
func (t *Terminal) In() io.Reader { return t.streams.In }

// Out is where answers go. It is buffered; see [Terminal.Flush].
func (t *Terminal) Out() io.Writer { return t.answer }

// Width is the number of columns to lay answers out in. 0 says that nobody
// looks: lines are not broken, and tables have tabs between their columns.
func (t *Terminal) Width() int { return t.streams.width() }

// Color reports whether answers may be coloured.
func (t *Terminal) Color() bool { return t.colorOn(t.streams.OutTTY) }

// colorOn decides about colour for a stream that is a terminal or not.
func (t *Terminal) colorOn(tty bool) bool {
	switch t.options.Color {
	case Always:
		return true
	case Never:
		return false
	}
	return tty && t.streams.Getenv("NO_COLOR") == "" && t.streams.Getenv("TERM") != "dumb"
}

// Flush sends what was written to Out on its way.
func (t *Terminal) Flush() error { return t.answer.Flush() }

// Close flushes the answer and waits for the pager, if one was started.
func (t *Terminal) Close() error {
	err := t.answer.Flush()
	if t.pager != nil {
		if e := t.pager.close(); err == nil {
			err = e
		}
	}
	return err
}

// Notef says something about the work that is worth knowing.
func (t *Terminal) Notef(format string, args ...any) {
	if !t.options.Quiet {
		t.say("note", fmt.Sprintf(format, args...))
	}
}

// Hintf says what to type next.
func (t *Terminal) Hintf(format string, args ...any) {
	if !t.options.Quiet {
		t.say("hint", fmt.Sprintf(format, args...))
	}
}

// Sayf reports what was done, in a line without a label.
func (t *Terminal) Sayf(format string, args ...any) {
	if !t.options.Quiet {
		t.say("", fmt.Sprintf(format, args...))
	}
}

// Errorf says what went wrong with one part of the work while the rest goes on.
func (t *Terminal) Errorf(format string, args ...any) { t.say("error", fmt.Sprintf(format, args...)) }

// Failure is how a command ends that did not do what it was asked.
type Failure struct {
	// Status is the exit status.
	Status int `json:"status"`
	// Error is what happened.
	Error string `json:"error"`
	// Candidates are what an ambiguous name may have meant.
	Candidates []Candidate `json:"candidates,omitempty"`
	// Hints are what to type next.
	Hints []string `json:"hints,omitempty"`
}

// Candidate is one node that an ambiguous name may have meant.
type Candidate struct {
	// ID is the node's id, Kind the kind of node.
	ID   string `json:"id"`
	Kind string `json:"kind"`
	// Name is what it is called, Detail a fact that tells it from the others.
	Name   string `json:"name"`
	Detail string `json:"detail,omitempty"`
}

// Fail reports how a command ended.
func (t *Terminal) Fail(f Failure) {
	if t.options.JSON {
		t.json(f)
		return
	}
	t.say("", f.Error)
	for _, c := range f.Candidates {
		line := fmt.Sprintf("  %s  %s", shortID(c.ID), c.Name)
		if c.Detail != "" {
			line += "  (" + c.Detail + ")"
		}
		t.erase()
		fmt.Fprintln(t.streams.Err, Safe(line))
	}
	for _, h := range f.Hints {
		t.say("hint", h)
	}
}

// shortID cuts an id to the digits that people type.
func shortID(id string) string { return id[:min(len(id), 7)] }

// say writes one line to the error stream.
func (t *Terminal) say(label, message string) {
	_ = t.answer.Flush() // keep the order of answer and note where both go to one screen
	if t.options.JSON {
		if label == "" {
			label = "report"
		}
		t.json(map[string]string{label: message})
		return
	}
	t.erase()
	switch label {
	case "note", "hint":
		message = label + ": " + message
	}
	fmt.Fprintf(t.streams.Err, "saidby: %s\n", Safe(message))
}

// Log writes one JSON object in a line to the error stream, for programs that watch.
func (t *Terminal) Log(v any) { t.json(v) }

// json writes one JSON object in a line to the error stream.
func (t *Terminal) json(v any) {
	t.erase()
	e := json.NewEncoder(t.streams.Err)
	e.SetEscapeHTML(false)
	_ = e.Encode(v)
}

// Safe is s without the control characters that could steer a terminal. Line
// breaks and tabs become spaces.
func Safe(s string) string {
	if strings.IndexFunc(s, steers) < 0 && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case steers(r):
			return utf8.RuneError
		}
		return r
	}, s)
}

// steers tells control characters and those that turn the writing direction.
func steers(r rune) bool {
	return unicode.IsControl(r) || (r >= 0x202A && r <= 0x202E) || (r >= 0x2066 && r <= 0x2069)
}
