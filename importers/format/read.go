package format

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// ReadAll reads the whole of a source that holds one article. It returns an
// *Error that wraps ErrTooLarge, without reading on, where there is more than
// allowed, and ErrEmpty where there is nothing.
func ReadAll(ctx context.Context, in Input) ([]byte, error) {
	limit := in.limit()
	if in.Size > limit {
		return nil, tooLarge(in, in.Size)
	}
	var buf bytes.Buffer
	if in.Size > 0 {
		buf.Grow(int(in.Size) + bytes.MinRead) // one more read tells the end
	}
	n, err := buf.ReadFrom(&source{ctx, io.LimitReader(in.Reader, limit+1)})
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, Fail(in.Path, err)
	case n > limit:
		return nil, tooLarge(in, 0)
	case n == 0:
		return nil, Fail(in.Path, ErrEmpty)
	}
	return buf.Bytes(), nil
}

// tooLarge says how large a source is, if known, and how large it may be.
func tooLarge(in Input, size int64) *Error {
	if size == 0 {
		return Fail(in.Path, fmt.Errorf("%w: more than %s, the most that an article's file may have", ErrTooLarge, Size(in.limit())))
	}
	return Fail(in.Path, fmt.Errorf("%w: %s, and an article's file may have %s at most", ErrTooLarge, Size(size), Size(in.limit())))
}

// Size writes a number of bytes for a reader: "200 MiB".
func Size(n int64) string {
	switch {
	case n >= 10<<30:
		return fmt.Sprintf("%d GiB", n>>30)
	case n >= 1<<20:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// source stops reading when the context ends.
type source struct {
	ctx context.Context
	r   io.Reader
}

func (s *source) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// CheckUTF8 returns nil for valid UTF-8, else an *Error that wraps ErrBinary or
// ErrNotUTF8 and names the first byte that is wrong.
func CheckUTF8(path string, raw []byte) error {
	if nul := bytes.IndexByte(raw, 0); nul >= 0 {
		if name := UTF16(raw); name != "" {
			return FailAt(path, 0, fmt.Errorf("%w: the text is in %s; save it as UTF-8", ErrNotUTF8, name))
		}
		return FailAt(path, int64(nul), ErrBinary)
	}
	if at := FirstInvalid(raw); at >= 0 {
		return FailAt(path, int64(at), fmt.Errorf("%w (0x%02X)", ErrNotUTF8, raw[at]))
	}
	return nil
}

// UTF16 returns the name of the UTF-16 form that a byte order mark at the
// beginning announces, or "".
func UTF16(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return "UTF-16LE"
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return "UTF-16BE"
	}
	return ""
}

// FirstInvalid returns the offset of the first byte that is not part of valid
// UTF-8, or -1.
func FirstInvalid(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// IsContext reports whether an error is a context's and not a source's.
func IsContext(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
