package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/saidby/saidby/importers/records"
)

// How much of a source is looked at, in bytes, to tell lines from a document: as
// much as it takes, so that nobody waits for more of a slow one.
const (
	minOpening = 4 << 10
	maxOpening = 64 << 10
)

// open chooses how a source is read.
func open(in io.Reader, plan *records.Plan) pieces {
	r := bufio.NewReaderSize(in, maxOpening)
	if mark, _ := r.Peek(3); string(mark) == "\xEF\xBB\xBF" {
		_, _ = r.Discard(len(mark))
	}
	for n := minOpening; n <= maxOpening; n *= 2 {
		head, err := r.Peek(n)
		document, decided := isDocument(head, plan)
		switch {
		case decided && document:
			return &splitter{r: r, plan: plan}
		case decided || err != nil:
			return &scanner{r: r}
		}
	}
	return &scanner{r: r}
}

// isDocument reports whether a source is a document and not lines, by its first
// bytes: it begins with a list, or with an object over several lines or one that
// wraps a list of articles. It is not decided where the bytes are too few.
func isDocument(head []byte, plan *records.Plan) (document, decided bool) {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 || head[0] != '{' {
		return len(head) > 0 && head[0] == '[', len(head) > 0
	}
	var first json.RawMessage
	d := json.NewDecoder(bytes.NewReader(head))
	err := d.Decode(&first)
	switch {
	case err == nil:
		return bytes.IndexByte(first, '\n') >= 0 || wraps(first, plan), true
	case !errors.Is(err, io.ErrUnexpectedEOF):
		return false, true // for the line to tell
	}
	document = bytes.IndexByte(head, '\n') >= 0 || wraps(head, plan)
	return document, document
}

// wraps reports whether an object, which may be cut off, wraps a list of
// articles and has no text itself.
func wraps(object []byte, plan *records.Plan) bool {
	var l lexer
	k, found := keys{plan: plan}, false
	for i, b := range object {
		l.step(b)
		if k.step(b, l) && b == '[' {
			behind := bytes.TrimLeft(object[i+1:], " \t\r\n")
			found = found || len(behind) > 0 && (behind[0] == '{' || behind[0] == ']')
		}
	}
	return found && !k.hasText
}
