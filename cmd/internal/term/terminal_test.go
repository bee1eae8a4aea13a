package term

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// screen is a terminal that a test looks at.
type screen struct {
	out, err bytes.Buffer
	env      map[string]string
}

func (s *screen) streams(tty bool) Streams {
	return Streams{
		In: strings.NewReader(""), Out: &s.out, Err: &s.err, Getenv: func(k string) string { return s.env[k] },
		OutTTY: tty, ErrTTY: tty, Columns: 72, Lines: 10,
	}
}

func TestWidth(t *testing.T) {
	for _, tt := range []struct {
		name    string
		tty     bool
		columns int
		env     string
		want    int
	}{
		{"terminal", true, 72, "", 72},
		{"terminal of unknown size", true, 0, "", 80},
		{"a very wide one", true, 400, "", 120},
		{"a very narrow one", true, 10, "", 40},
		{"no terminal", false, 0, "", 0},
		{"no terminal, COLUMNS", false, 0, "88", 88},
		{"COLUMNS wins", true, 72, "100", 100},
		{"COLUMNS is nonsense", true, 72, "wide", 72},
	} {
		s := screen{env: map[string]string{"COLUMNS": tt.env}}
		streams := s.streams(tt.tty)
		streams.Columns = tt.columns
		if got := Open(streams, Options{NoPager: true}).Width(); got != tt.want {
			t.Errorf("%s: width %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestColor(t *testing.T) {
	for _, tt := range []struct {
		tty  bool
		mode ColorMode
		env  map[string]string
		want bool
	}{
		{true, Auto, nil, true},
		{false, Auto, nil, false},
		{true, Auto, map[string]string{"NO_COLOR": "1"}, false},
		{true, Auto, map[string]string{"TERM": "dumb"}, false},
		{true, Never, nil, false},
		{false, Always, map[string]string{"NO_COLOR": "1"}, true},
	} {
		s := screen{env: tt.env}
		if got := Open(s.streams(tt.tty), Options{Color: tt.mode, NoPager: true}).Color(); got != tt.want {
			t.Errorf("tty %v, %s, %v: colour %v, want %v", tt.tty, tt.mode, tt.env, got, tt.want)
		}
	}
}

func TestStreamsAreKeptApart(t *testing.T) {
	var s screen
	term := Open(s.streams(false), Options{})
	fmt.Fprintln(term.Out(), "answer")
	term.Notef("no %s given", "publication")
	term.Hintf("saidby help")
	term.Sayf("imported 1 article")
	term.Errorf("a.txt: empty")
	if err := term.Close(); err != nil {
		t.Fatal(err)
	}
	if got, want := s.out.String(), "answer\n"; got != want {
		t.Errorf("standard output %q, want %q", got, want)
	}
	want := "saidby: note: no publication given\nsaidby: hint: saidby help\nsaidby: imported 1 article\nsaidby: a.txt: empty\n"
	if diff := cmp.Diff(want, s.err.String()); diff != "" {
		t.Errorf("standard error (-want +got):\n%s", diff)
	}
}

func TestQuietKeepsErrors(t *testing.T) {
	var s screen
	term := Open(s.streams(false), Options{Quiet: true})
	term.Notef("n")
	term.Hintf("h")
	term.Sayf("s")
	term.Errorf("e")
	if got, want := s.err.String(), "saidby: e\n"; got != want {
		t.Errorf("standard error %q, want %q", got, want)
	}
}

func TestFail(t *testing.T) {
	failure := Failure{
		Status: 2, Error: `"pompeo" may be any of these`, Hints: []string{"type more of the name"},
		Candidates: []Candidate{{"3522b801-aaaa", "actor", "Mike Pompeo", "U.S. Secretary of State"}, {"99ab0000-bbbb", "actor", "Susan Pompeo", ""}},
	}
	var s screen
	Open(s.streams(false), Options{}).Fail(failure)
	want := `saidby: "pompeo" may be any of these
  3522b80  Mike Pompeo  (U.S. Secretary of State)
  99ab000  Susan Pompeo
saidby: hint: type more of the name
`
	if diff := cmp.Diff(want, s.err.String()); diff != "" {
		t.Errorf("for people (-want +got):\n%s", diff)
	}
	s.err.Reset()
	Open(s.streams(false), Options{JSON: true}).Fail(failure)
	want = `{"status":2,"error":"\"pompeo\" may be any of these","candidates":[{"id":"3522b801-aaaa","kind":"actor","name":"Mike Pompeo","detail":"U.S. Secretary of State"},{"id":"99ab0000-bbbb","kind":"actor","name":"Susan Pompeo"}],"hints":["type more of the name"]}` + "\n"
	if diff := cmp.Diff(want, s.err.String()); diff != "" {
		t.Errorf("for programs (-want +got):\n%s", diff)
	}
}

// Text from outside must not steer the terminal: an escape sequence in a file's
// name could otherwise clear the screen or worse.
func TestSafe(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain “text” – 日本", "plain “text” – 日本"},
		{"a\x1b[2Jb", "a\uFFFD[2Jb"},
		{"two\nlines\tand tabs\r", "two lines and tabs "},
		{"right\u202eleft", "right\uFFFDleft"},
		{"bad \xff utf-8", "bad \uFFFD utf-8"},
	} {
		if got := Safe(tt.in); got != tt.want {
			t.Errorf("Safe(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestProgress(t *testing.T) {
	var s screen
	now := time.Unix(0, 0)
	term := Open(s.streams(true), Options{NoPager: true})
	p := term.Progress(func() time.Time { return now })
	p.Showf("%d articles", 7)
	now = now.Add(100 * time.Millisecond)
	p.Showf("too soon")
	term.Notef("a note")
	now = now.Add(time.Second)
	p.Showf("%s", strings.Repeat("long ", 100))
	p.Done()
	lines := s.err.String()
	if !strings.HasPrefix(lines, "saidby: 7 articles\r\x1b[Ksaidby: note: a note\nsaidby: long long") || strings.Contains(lines, "too soon") {
		t.Errorf("progress wrote %q", lines)
	}
	if !strings.HasSuffix(lines, "\r\x1b[K") {
		t.Errorf("the line was not erased: %q", lines)
	}
	for _, l := range strings.Split(lines, "\n") {
		if l, _, _ := strings.Cut(l, "\r"); len(l) > 72 {
			t.Errorf("line of %d columns on a terminal of 72: %q", len(l), l)
		}
	}
}

func TestNoProgressWithoutTerminal(t *testing.T) {
	var s screen
	p := Open(s.streams(false), Options{}).Progress(time.Now)
	p.Showf("7 articles")
	p.Done()
	if s.err.Len() > 0 {
		t.Errorf("progress was shown where nobody looks: %q", s.err.String())
	}
}

func TestPager(t *testing.T) {
	line := "an answer\n"
	for _, tt := range []struct {
		name    string
		tty     bool
		options Options
		pager   string
		lines   int
		want    string
	}{
		{"short answers are not paged", true, Options{}, "sed s/^/paged:/", 3, strings.Repeat(line, 3)},
		{"long ones are", true, Options{}, "sed s/^/paged:/", 20, strings.Repeat("paged:"+line, 20)},
		{"not without a terminal", false, Options{}, "sed s/^/paged:/", 20, strings.Repeat(line, 20)},
		{"not with --no-pager", true, Options{NoPager: true}, "sed s/^/paged:/", 20, strings.Repeat(line, 20)},
		{"cat is no pager", true, Options{}, "cat", 20, strings.Repeat(line, 20)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := screen{env: map[string]string{"PAGER": "false", "SAIDBY_PAGER": tt.pager}}
			term := Open(s.streams(tt.tty), tt.options)
			for range tt.lines {
				if _, err := io.WriteString(term.Out(), line); err != nil {
					t.Fatal(err)
				}
				if err := term.Flush(); err != nil {
					t.Fatal(err)
				}
			}
			if err := term.Close(); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, s.out.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A reader who leaves the pager early has seen enough, which is no failure.
func TestPagerLeftEarly(t *testing.T) {
	s := screen{env: map[string]string{"PAGER": "true"}}
	term := Open(s.streams(true), Options{})
	var err error
	for i := 0; i < 1_000_000 && err == nil; i++ {
		_, err = io.WriteString(term.Out(), strings.Repeat("line\n", 20))
	}
	if !errors.Is(err, ErrLeft) {
		t.Errorf("writing to a reader who left gave %v, want ErrLeft", err)
	}
	_ = term.Close()
}
