package warc

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"slices"
	"strings"
)

// maxCodings is how many encodings may lie over one another.
const maxCodings = 4

// decode undoes the encodings of a payload that its HTTP headers name.
func (w *walker) decode(h textproto.MIMEHeader) (io.Reader, error) {
	names := append(codings(h["Content-Encoding"]), codings(h["Transfer-Encoding"])...)
	if h != nil && !slices.Contains(names, "chunked") && unsaidChunks(w.http) {
		names = append(names, "chunked")
	}
	if len(names) > maxCodings {
		return nil, fmt.Errorf("%w: %d of them, one over the other", ErrEncoding, len(names))
	}
	r := w.http
	for _, name := range slices.Backward(names) {
		next, err := undo(r, name)
		switch {
		case err != nil:
			return nil, err
		case next != nil:
			r = bufio.NewReader(next)
		}
	}
	return r, nil
}

// codings lists the encodings that a header names, first applied first.
func codings(values []string) []string {
	var names []string
	for name := range strings.SplitSeq(strings.ToLower(strings.Join(values, ",")), ",") {
		if name = strings.TrimSpace(name); name != "" && name != "identity" {
			names = append(names, name)
		}
	}
	return names
}

// undo returns a reader that undoes one encoding, or nil if the bytes do not
// begin as it does and are taken as they are.
func undo(r *bufio.Reader, name string) (io.Reader, error) {
	if head, _ := r.Peek(1); len(head) == 0 {
		return nil, nil
	}
	switch name {
	case "chunked":
		return dechunk(r), nil
	case "gzip", "x-gzip":
		if head, _ := r.Peek(4); isMember(head) {
			return &lazy{r: r, name: "the gzip payload", open: func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }}, nil
		}
		return nil, nil
	case "deflate":
		if head, _ := r.Peek(2); len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8+int(head[1]))%31 == 0 {
			return &lazy{r: r, name: "the deflate payload", open: func(r io.Reader) (io.Reader, error) { return zlib.NewReader(r) }}, nil
		}
		return &lazy{r: r, name: "the deflate payload", open: func(r io.Reader) (io.Reader, error) { return flate.NewReader(r), nil }}, nil
	case "utf-8", "none", "binary", "8bit", "7bit": // no encodings, but servers write them
		return nil, nil
	}
	return nil, fmt.Errorf("%w: %.40q", ErrEncoding, name)
}

// lazy opens a decompressor when it is first read, for that reads already.
type lazy struct {
	r, from io.Reader
	name    string
	open    func(io.Reader) (io.Reader, error)
}

// Read reads decompressed bytes.
func (l *lazy) Read(p []byte) (n int, err error) {
	if l.from == nil {
		if l.from, err = l.open(l.r); err != nil {
			return 0, decoding(l.name, eof(err))
		}
	}
	n, err = l.from.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = decoding(l.name, err)
	}
	return n, err
}
