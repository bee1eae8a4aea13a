package formattest

import (
	"io"
	"strings"
)

// Repeat returns a reader that gives a part n times over and then ends, without
// ever holding more than the part. math.MaxInt is as good as for ever.
func Repeat(part string, n int) io.Reader { return &repeat{part: part, n: n} }

// File returns a reader that gives its parts one after the other: strings as
// they are, and readers.
func File(parts ...any) io.Reader {
	var list []io.Reader
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			list = append(list, strings.NewReader(p))
		case io.Reader:
			list = append(list, p)
		}
	}
	return io.MultiReader(list...)
}

// repeat is the reader of Repeat; rest is what is left of the current part.
type repeat struct {
	part, rest string
	n          int
}

// Read reads bytes of as many parts as there is room for.
func (r *repeat) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if r.rest == "" {
			if r.n <= 0 || r.part == "" {
				break
			}
			r.n--
			r.rest = r.part
		}
		k := copy(p[n:], r.rest)
		r.rest = r.rest[k:]
		n += k
	}
	if n == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	return n, nil
}
