package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
)

// maxSizeLine is how many bytes the line may have that says a chunk's size.
const maxSizeLine = 256

// dechunk joins the chunks of a payload. It returns nil where the bytes do not
// begin with a chunk: the crawler has joined them.
func dechunk(r *bufio.Reader) io.Reader {
	head, _ := r.Peek(maxSizeLine)
	line, _, found := bytes.Cut(head, []byte("\n"))
	if len(head) == 0 || !found {
		return nil
	}
	if _, err := chunkSize(line); err != nil {
		return nil
	}
	return &chunked{r: r}
}

// unsaidChunks reports whether a payload is cut into chunks though its headers do
// not say so: its first line is the size of a chunk, and there stands another.
// (No page begins so by chance.)
func unsaidChunks(r *bufio.Reader) bool {
	head, _ := r.Peek(maxSizeLine)
	line, _, found := bytes.Cut(head, []byte("\r\n"))
	size, err := strconv.ParseUint(string(line), 16, 32)
	if !found || err != nil || size == 0 || len(line) > 8 {
		return false
	}
	whole, _ := r.Peek(min(len(line)+2+int(size)+maxSizeLine, r.Size()))
	if len(whole) < len(line)+int(size)+7 {
		return false
	}
	next := whole[len(line)+2+int(size):]
	size2, after, found := bytes.Cut(next[2:], []byte("\r\n"))
	_, err = strconv.ParseUint(string(size2), 16, 32)
	return string(next[:2]) == "\r\n" && found && err == nil && (len(after) > 0 || string(size2) == "0")
}

// chunkSize reads the line before a chunk: a number in base 16, and perhaps
// extensions, which mean nothing here.
func chunkSize(line []byte) (int64, error) {
	number, _, _ := strings.Cut(string(line), ";")
	size, err := strconv.ParseInt(strings.TrimSpace(number), 16, 63)
	if err != nil || size < 0 {
		return 0, malformed("no chunk begins here: %s", quoted(line))
	}
	return size, nil
}

// chunked reads chunks as one.
type chunked struct {
	r       *bufio.Reader
	left    int64 // of the chunk
	started bool
	err     error
}

// Read reads bytes of the chunks.
func (c *chunked) Read(p []byte) (int, error) {
	if c.err == nil && c.left == 0 {
		c.err = c.next()
	}
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	if c.err = short(err); n > 0 {
		return n, nil
	}
	return 0, c.err
}

// next goes to the next chunk, or returns io.EOF behind the last.
func (c *chunked) next() error {
	if c.started {
		line, err := c.r.ReadSlice('\n')
		switch {
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return short(err)
		case len(bytes.TrimSpace(line)) > 0:
			return malformed("a chunk does not end where its size says: %s", quoted(line))
		}
	}
	c.started = true
	line, err := c.r.ReadSlice('\n')
	if errors.Is(err, io.EOF) && strings.TrimSpace(string(line)) == "0" { // the line's end was left out
		return io.EOF
	}
	if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
		return short(err)
	}
	if c.left, err = chunkSize(bytes.TrimRight(line, "\r\n")); err != nil {
		return err
	}
	if c.left == 0 { // trailers may follow; the record's end is checked elsewhere
		return io.EOF
	}
	return nil
}

// short says that chunks break off; other errors stay as they are.
func short(err error) error {
	if errors.Is(err, io.EOF) {
		return truncated("the chunks break off")
	}
	return err
}

// long says that a line is too long; other errors stay as they are.
func long(err error) error {
	if errors.Is(err, bufio.ErrBufferFull) {
		return errLong
	}
	return err
}
