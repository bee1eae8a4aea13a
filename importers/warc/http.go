package warc

import (
	"bytes"
	"errors"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// open finds the payload in the block of a record and sets its Body, if it is of
// a type that has one.
func (w *walker) open(rec *Record, b *body) error {
	if rec.Type != TypeResponse && rec.Type != TypeResource && rec.Type != TypeRevisit {
		return nil
	}
	w.http.Reset(&b.block)
	if rec.Type != TypeResource && isHTTP(rec.ContentType, w.http.Peek) {
		err := w.httpHeader(rec)
		switch {
		case rec.Type == TypeRevisit: // without its body an answer is of little use, and so are its faults
			return nil
		case err != nil:
			return err
		}
	}
	if rec.Type == TypeRevisit {
		return nil
	}
	r, err := w.decode(rec.Header)
	if err != nil {
		return err
	}
	b.r, rec.Body = r, b
	return nil
}

// isHTTP reports whether a block holds an HTTP message.
func isHTTP(contentType string, peek func(int) ([]byte, error)) bool {
	if strings.HasPrefix(strings.ToLower(contentType), "application/http") {
		return true
	}
	head, _ := peek(5)
	return string(head) == "HTTP/"
}

// httpHeader reads the status line and the headers of an answer.
func (w *walker) httpHeader(rec *Record) error {
	line, err := w.http.ReadSlice('\n')
	n := len(line)
	version, rest, _ := strings.Cut(string(bytes.TrimSpace(line)), " ")
	code, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	status, bad := strconv.Atoi(code)
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return long(err)
	case !strings.HasPrefix(version, "HTTP/") || bad != nil || status < 100 || status > 999:
		return malformed("no HTTP status line: %s", quoted(bytes.TrimSpace(line)))
	}
	h := textproto.MIMEHeader{}
	if err == nil {
		if h, err = fields(w.http, maxHeader-n, false); err != nil {
			return err
		}
	}
	rec.Status, rec.Header, rec.ContentType = status, h, h.Get("Content-Type")
	return nil
}
