package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// lines are read line by line, as *bufio.Reader does.
type lines interface {
	ReadSlice(delim byte) ([]byte, error)
}

// errLong says that a header is too long.
var errLong = fmt.Errorf("%w: a header of more than %s", format.ErrTooLarge, format.Size(maxHeader))

// fields reads the lines "Name: value" of a header up to an empty one, of left
// bytes at most. Where strict is not set, what is no such line is passed over
// and a header may end with the bytes, as HTTP headers in the wild require.
func fields(r lines, left int, strict bool) (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	for key := ""; ; {
		line, err := r.ReadSlice('\n')
		left -= len(line)
		switch {
		case left < 0 || errors.Is(err, bufio.ErrBufferFull):
			return nil, errLong
		case errors.Is(err, io.EOF) && strict:
			return nil, truncated("the header breaks off")
		case err != nil && !errors.Is(err, io.EOF):
			return nil, err
		}
		line = bytes.TrimRight(line, "\r\n")
		switch name, value, ok := strings.Cut(string(line), ":"); {
		case len(line) == 0:
			return h, nil
		case (line[0] == ' ' || line[0] == '\t') && key != "": // goes on with the field before
			values := h[key]
			values[len(values)-1] = strings.TrimSpace(values[len(values)-1] + " " + strings.TrimSpace(string(line)))
		case ok && strings.TrimSpace(name) != "":
			key = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
			h[key] = append(h[key], strings.TrimSpace(value))
		case strict:
			return nil, malformed("no header field: %s", quoted(line))
		}
		if err != nil {
			return h, nil
		}
	}
}

// recordHeader reads the version line and the header of a record, and how many
// bytes its block has.
func recordHeader(r lines) (h textproto.MIMEHeader, size int64, err error) {
	line, err := r.ReadSlice('\n')
	n := len(line)
	version := string(bytes.TrimSpace(line))
	switch {
	case errors.Is(err, io.EOF) && strings.HasPrefix("WARC/1.0", version):
		return nil, 0, truncated("the header breaks off")
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull):
		return nil, 0, err
	case !strings.HasPrefix(version, "WARC/"):
		return nil, 0, malformed(`no record begins here, for that "WARC/1.0" is wanted: %s`, quoted(line))
	case errors.Is(err, bufio.ErrBufferFull):
		return nil, 0, errLong
	case !isVersion(line) || strings.Trim(version[5:], "0123456789.") != "" || version[5] > '1':
		return nil, 0, malformed("unknown version %s", quoted([]byte(version)))
	case err != nil:
		return nil, 0, truncated("the header breaks off")
	}
	if h, err = fields(r, maxHeader-n, true); err != nil {
		return nil, 0, err
	}
	size, err = blockSize(h)
	return h, size, err
}

// blockSize reads Content-Length.
func blockSize(h textproto.MIMEHeader) (int64, error) {
	values := h["Content-Length"]
	if len(values) == 0 {
		return 0, malformed("no Content-Length")
	}
	size, err := strconv.ParseInt(values[0], 10, 64)
	if err != nil || size < 0 || size > 1<<60 || !isDigit(values[0][0]) {
		return 0, malformed("Content-Length is %s", quoted([]byte(values[0])))
	}
	return size, nil
}

// quoted shows the beginning of bytes that may be anything.
func quoted(b []byte) string {
	if len(b) > 24 {
		return strconv.QuoteToASCII(string(b[:24])) + "..."
	}
	return strconv.QuoteToASCII(string(b))
}
