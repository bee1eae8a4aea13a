package term

import (
	"bufio"
	"context"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// Keys is where a person answers: by single keys on a terminal, else by lines, so that a
// script can answer, too.
type Keys struct {
	terminal *os.File // nil for lines
	lines    *bufio.Reader
}

// Keys returns where a person answers.
func (t *Terminal) Keys() *Keys {
	if file, ok := t.streams.In.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return &Keys{terminal: file}
	}
	return &Keys{lines: bufio.NewReader(t.streams.In)}
}

// Single reports whether answers are single keys, which the terminal does not show.
func (k *Keys) Single() bool { return k.terminal != nil }

// What the terminal sends for Ctrl-C and Ctrl-D where it does not act on them itself.
const (
	interruptKey = 3
	endKey       = 4
)

// Next waits for the next answer: a key, or a line without the blanks around it. A key
// without a character, such as an arrow, is "". It returns [io.EOF] when there are no
// more, and [context.Canceled] on Ctrl-C or when ctx is cancelled; a line that is being
// waited for is then lost.
func (k *Keys) Next(ctx context.Context) (string, error) {
	if k.terminal != nil {
		before, err := term.MakeRaw(int(k.terminal.Fd()))
		if err != nil {
			return "", err
		}
		defer func() { _ = term.Restore(int(k.terminal.Fd()), before) }()
	}
	type reading struct {
		text string
		err  error
	}
	read := make(chan reading, 1)
	go func() {
		text, err := k.read()
		read <- reading{text, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case r := <-read:
		return r.text, r.err
	}
}

// read reads what comes next.
func (k *Keys) read() (string, error) {
	if k.terminal == nil {
		line, err := k.lines.ReadString('\n')
		if line != "" {
			err = nil // the last line need not end
		}
		return strings.TrimSpace(line), err
	}
	var b [16]byte // more than any key sends
	n, err := k.terminal.Read(b[:])
	switch {
	case err != nil:
		return "", err
	case n == 0 || b[0] == endKey:
		return "", io.EOF
	case b[0] == interruptKey:
		return "", context.Canceled
	}
	r, _ := utf8.DecodeRune(b[:n])
	if steers(r) || r == utf8.RuneError {
		return "", nil
	}
	return strings.TrimSpace(string(r)), nil
}
