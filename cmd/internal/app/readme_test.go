package app

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite what README.md shows")

// readme is the repository's front page.
var readme = filepath.Join("..", "..", "..", "README.md")

// TestREADME keeps the front page true: its screen of output is what the demo
// prints, its list of commands is the program's, and its command lines parse.
func TestREADME(t *testing.T) {
	b, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	got := string(b)
	want := replaced(t, got, "demo", "```console\n"+demoScreen(t)+"```")
	want = replaced(t, want, "commands", commandTable())
	want = replaced(t, want, "scores", scoreTable(t))
	if *update {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("README.md is out of step; go test ./cmd/internal/app -update (-want +got):\n%s", diff)
	}
	inConsole := false
	for _, l := range strings.Split(got, "\n") {
		if strings.HasPrefix(l, "```") {
			inConsole = !inConsole && strings.TrimSpace(l) == "```console"
		}
		line, isCommand := strings.CutPrefix(l, "$ ")
		line = strings.Replace(line, "go run ./cmd/saidby", "saidby", 1)
		if inConsole && isCommand && strings.Contains(line, "saidby") {
			parses(t, "README.md", line)
		}
	}
	for _, command := range []string{"go run ./cmd/saidby demo", "go test ./..."} {
		if !strings.Contains(got, "\n$ "+command+"\n") {
			t.Errorf("README.md does not say %q", command)
		}
	}
}

// replaced puts text between the marks of a part of the README.
func replaced(t *testing.T, page, part, text string) string {
	t.Helper()
	begin, end := "<!-- "+part+": made by a test -->\n", "\n<!-- end of "+part+" -->"
	before, rest, ok := strings.Cut(page, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("README.md has no part %q", part)
	}
	return before + begin + text + end + after
}

// demoScreen is the part of the demo's output that fits on a screen.
func demoScreen(t *testing.T) string {
	t.Helper()
	d := newDesk(t)
	var screen []string
	sections := strings.Split("\n"+d.must("demo"), "\n$ ")
	for _, wanted := range []string{"saidby trace " + quoted(rumour) + " --in", "saidby claims kessling", "saidby blamed", "saidby show "} {
		for _, s := range sections {
			if strings.HasPrefix(s, wanted) {
				screen = append(screen, "$ "+strings.TrimRight(s, "\n")+"\n")
			}
		}
	}
	if len(screen) != 4 {
		t.Fatalf("the demo has only %d of the sections that README.md shows", len(screen))
	}
	return strings.Join(screen, "\n")
}

// scoreTable shows the committed scores of the extraction.
func scoreTable(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("| texts | content | content exact | source | cue |\n|---|---|---|---|---|")
	for _, row := range [][2]string{{"articles", "the 41 articles in `testdata/articles`"}, {"polnear", "76 held-out articles of PolNeAR"}} {
		fmt.Fprintf(&b, "\n| %s |", row[1])
		for _, figure := range []string{"content@0.5", "content exact", "source@0.5", "cue@0.5"} {
			fmt.Fprintf(&b, " %s |", f1(t, row[0], figure))
		}
	}
	return b.String()
}

// f1 returns one figure of a committed score sheet.
func f1(t *testing.T, sheet, figure string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "eval", sheet+".scores"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, figure); ok {
			fields := strings.Fields(rest)
			return fields[len(fields)-1]
		}
	}
	t.Fatalf("%s.scores has no figure %q", sheet, figure)
	return ""
}

// commandTable lists the commands as the help does.
func commandTable() string {
	var b strings.Builder
	b.WriteString("| command | what it does |\n|---|---|")
	for _, g := range groups() {
		for _, c := range commands() {
			if c.group == g && !c.hidden {
				fmt.Fprintf(&b, "\n| `%s` | %s |", strings.ReplaceAll(c.synopsis(), "|", `\|`), c.summary)
			}
		}
	}
	return b.String()
}
