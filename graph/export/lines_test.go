package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Lines have their numbers, whatever they end with, and one that is too long
// takes no other with it.
func TestLines(t *testing.T) {
	failed := errors.New("failed")
	for _, tt := range []struct {
		name string
		in   io.Reader
		want []string
		err  error
	}{
		{"none", strings.NewReader(""), nil, nil},
		{"ends", strings.NewReader("\uFEFFone\ntwo\r\n\nfour"), []string{"1 one", "2 two", "3 ", "4 four"}, nil},
		{"as long as may be", strings.NewReader("0123456789012345678\n01234567890123456789\n2"), []string{"1 0123456789012345678", "2 01234567890123456789", "3 2"}, nil},
		{"too long", strings.NewReader("a\n" + strings.Repeat("x", 100) + "\nb\n0123456789012345678901"), []string{"1 a", "2 …", "3 b", "4 …"}, nil},
		{"fails", io.MultiReader(strings.NewReader("a\nb"), broken{failed}), []string{"1 a"}, failed},
	} {
		l := lines{r: bufio.NewReaderSize(tt.in, 16), limit: 20}
		var got []string
		for l.next() {
			line := string(l.line)
			if l.long {
				line += "…"
			}
			got = append(got, fmt.Sprintf("%d %s", l.number, line))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || !errors.Is(l.err, tt.err) {
			t.Errorf("%s: error %v (-want +got):\n%s", tt.name, l.err, diff)
		}
	}
}

// A line that is too long is named, and says how long it may be.
func TestLineTooLong(t *testing.T) {
	l := lines{r: bufio.NewReader(strings.NewReader(strings.Repeat("x", 2<<20))), limit: 1 << 20}
	l.next()
	_, err := l.extraction()
	if want := "line 1: line too long: it may have 1 MiB at most"; !errors.Is(err, ErrTooLong) || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

type broken struct{ err error }

func (b broken) Read([]byte) (int, error) { return 0, b.err }
