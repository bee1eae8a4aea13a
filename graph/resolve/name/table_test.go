package name_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/resolve/name"
)

// pair is a line of a table of pairs.
type pair struct {
	kind name.Kind
	want name.Verdict
	a, b string
	line int
}

// pairs reads a table of pairs.
func pairs(t testing.TB, file string) []pair {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var found []pair
	kind := name.Unnamed
	for s, n := bufio.NewScanner(f), 1; s.Scan(); n++ {
		line := strings.TrimSpace(s.Text())
		verdict, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || line[0] == '#':
		case kindNamed(line) != nil:
			kind = *kindNamed(line)
		default:
			a, b, ok := strings.Cut(rest, " | ")
			want, known := verdictNamed(verdict)
			if !ok || !known {
				t.Fatalf("%s:%d: no pair: %q", file, n, line)
			}
			found = append(found, pair{kind, want, strings.TrimSpace(a), strings.TrimSpace(b), n})
		}
	}
	return found
}

func kindNamed(s string) *name.Kind {
	for _, k := range name.Kinds() {
		if k.String() == s {
			return &k
		}
	}
	return nil
}

func verdictNamed(s string) (name.Verdict, bool) {
	for _, v := range []name.Verdict{name.Different, name.Unsure, name.Same} {
		if v.String() == s {
			return v, true
		}
	}
	return 0, false
}

// The pairs that the rules were made on all have their verdict.
func TestPairs(t *testing.T) {
	for _, p := range pairs(t, "pairs.txt") {
		if r := name.Compare(p.a, p.b, p.kind); r.Verdict() != p.want {
			t.Errorf("pairs.txt:%d: %s %q | %q: %s, want %s", p.line, p.kind, p.a, p.b, r, p.want)
		}
	}
}
