package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The same articles give the same graph, byte for byte, whatever the order they
// come in, however often, and whatever their lines end with.
func TestSameGraph(t *testing.T) {
	articles := []string{}
	for _, pattern := range []string{"../demo/articles/*.txt", "../../../testdata/script/articles/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no articles (%v)", pattern, err)
		}
		articles = append(articles, files...)
	}
	write := func(d *desk, change func(string) string) []string {
		var names []string
		for _, path := range articles {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(path)
			if err := os.WriteFile(filepath.Join(d.dir, name), []byte(change(string(text))), 0o644); err != nil {
				t.Fatal(err)
			}
			names = append(names, name)
		}
		return names
	}
	same := func(s string) string { return s }
	first := newDesk(t)
	first.must(append([]string{"import"}, write(first, same)...)...)
	want := first.must("export")
	if strings.Count(want, "\n") < 1000 {
		t.Fatalf("only %d quads", strings.Count(want, "\n"))
	}

	for _, tt := range []struct {
		name   string
		change func(string) string
		load   func(d *desk, names []string)
	}{
		{"twice", same, func(d *desk, names []string) {
			d.must(append([]string{"import"}, names...)...)
			d.must(append([]string{"import"}, names...)...)
		}},
		{"the other way round, one by one", same, func(d *desk, names []string) {
			slices.Reverse(names)
			for _, n := range names {
				d.must("import", n)
			}
		}},
		{"with CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }, nil},
		{"with CR", func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }, nil},
		{"with no-break blanks", func(s string) string { return strings.ReplaceAll(s, " the ", "\u00a0the\u00a0") }, nil},
		{"with a byte order mark", func(s string) string { return "\ufeff" + s }, nil},
		{"with removals in between", same, func(d *desk, names []string) {
			for _, n := range names {
				d.must("import", n)
				d.must("import", names[0])
			}
			d.must("remove", "Museum buys a crane")
			d.must(append([]string{"import"}, names...)...)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			names := write(d, tt.change)
			if tt.load == nil {
				d.must(append([]string{"import"}, names...)...)
			} else {
				tt.load(d, names)
			}
			if got := d.must("export"); got != want {
				t.Errorf("the graph is another one: %s", firstDifference(want, got))
			}
			d.must("verify")
		})
	}
}

// firstDifference shows the first line in which two exports differ.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "\nwant " + a[i] + "\ngot  " + b[i]
		}
	}
	return "one ends before the other"
}
