package app

import (
	"bufio"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

// Every command explains itself in the same way, on a screen of 80 columns.
func TestHelp(t *testing.T) {
	for _, c := range commands() {
		help := c.help(0)
		if !strings.HasPrefix(help, "saidby "+c.name+": "+c.summary+"\n\nUsage: saidby "+c.name) {
			t.Errorf("%s: help begins %q", c.name, help[:40])
		}
		if c.summary == "" || len(c.summary) > 50 || strings.HasSuffix(c.summary, ".") {
			t.Errorf("%s: summary %q", c.name, c.summary)
		}
		_, exits, found := strings.Cut(help, "\nEXIT STATUS\n  0    ")
		if !found || !strings.HasSuffix(exits, "\n") || strings.Contains(exits, "\n\n") {
			t.Errorf("%s: help does not end with its exit statuses", c.name)
		}
		if n := strings.Count("\n"+c.examples, "\n#"); !c.hidden && (n < 2 || n > 4) {
			t.Errorf("%s: %d examples, want 2 to 4", c.name, n)
		}
		wide(t, c.name, help)
	}
	wide(t, "the program", programHelp(0))
	for _, topic := range []string{"environment", "query", "fields"} {
		text, err := manual(topic, 0)
		if err != nil {
			t.Error(err)
		}
		wide(t, topic, text)
	}
}

// wide complains of lines that a screen of 80 columns breaks.
func wide(t *testing.T, name, text string) {
	t.Helper()
	for _, l := range strings.Split(text, "\n") {
		if utf8.RuneCountInString(l) > 80 {
			t.Errorf("%s: %d columns: %s", name, utf8.RuneCountInString(l), l)
		}
	}
}

// Paragraphs are broken once: to the width of the screen, however the source has
// them, so that every line is as full as it can be.
func TestHelpIsFilled(t *testing.T) {
	for _, screen := range []int{0, 60, 80, 100, 200} {
		width := setWidth(screen)
		for _, c := range commands() {
			paragraph := strings.Split(c.help(screen), "\n\n")[2]
			lines := strings.Split(paragraph, "\n")
			for i, l := range lines[:len(lines)-1] {
				next, _, _ := strings.Cut(lines[i+1], " ")
				if n := utf8.RuneCountInString(l); n > width || n+1+utf8.RuneCountInString(next) <= width {
					t.Errorf("%s on a screen of %d: %q, then %q", c.name, screen, l, next)
				}
			}
			if got, want := strings.Fields(paragraph), strings.Fields(c.text); strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("%s on a screen of %d: %q, want %q", c.name, screen, got, want)
			}
		}
	}
}

// Flags say what they do, name their value, and are known to no other meaning.
func TestFlagsAreExplained(t *testing.T) {
	for _, c := range parser().Commands {
		for _, f := range c.Flags {
			value, usage := placeholder(f)
			if usage == "" || takesValue(f) != (value != "") || value == "VALUE" {
				t.Errorf("%s --%s: usage %q, value %q", c.Name, f.Names()[0], usage, value)
			}
		}
	}
}

// Every example that the help shows is a command line that parses.
func TestExamplesParse(t *testing.T) {
	for _, c := range commands() {
		for _, line := range strings.Split(c.examples, "\n") {
			if !c.raw && !strings.HasPrefix(line, "#") {
				parses(t, c.name, line)
			}
		}
	}
}

// call finds the calls of saidby in a shell's command line.
var call = regexp.MustCompile(`(?:^|[|&(]\s*|xargs )saidby( [^|&)]*)?`)

// parses checks that the calls of saidby in a command line name commands and
// flags that there are.
func parses(t *testing.T, where, line string) {
	t.Helper()
	found := call.FindAllString(line, -1)
	if len(found) == 0 {
		t.Errorf("%s: no call of saidby in %q", where, line)
	}
	for _, f := range found {
		f = f[strings.Index(f, "saidby"):]
		f, _, _ = strings.Cut(f, " >")
		f, _, _ = strings.Cut(f, " #")
		app := parser()
		args, err := flagsFirst(app, shellWords(f))
		if err != nil {
			t.Errorf("%s: %s: %v", where, f, err)
			continue
		}
		flags, words, _ := splitArgs(args[1:], valueFlags(app))
		var known []cli.Flag
		if len(words) > 0 {
			c := app.Command(words[0])
			if c == nil {
				t.Errorf("%s: %s: no such command", where, f)
				continue
			}
			known = c.Flags
		}
		for _, flag := range flags {
			if !hasFlag(known, flag.name) && !hasFlag(app.Flags, flag.name) {
				t.Errorf("%s: %s: no flag --%s", where, f, flag.name)
			}
		}
	}
}

// Every statement of a help text is kept: no exit status is listed that has no
// meaning in the program's own list.
func TestExitStatusesAreKnown(t *testing.T) {
	known := map[string]bool{}
	_, list, _ := strings.Cut(programHelp(0), "EXIT STATUS\n")
	for s := bufio.NewScanner(strings.NewReader(list)); s.Scan(); {
		known[strings.Fields(s.Text())[0]] = true
	}
	for _, c := range commands() {
		_, list, _ := strings.Cut(c.help(0), "EXIT STATUS\n")
		for s := bufio.NewScanner(strings.NewReader(list)); s.Scan(); {
			if status := strings.Fields(s.Text())[0]; !known[status] {
				t.Errorf("%s ends with %s, of which the program's help knows nothing", c.name, status)
			}
		}
	}
}

func TestShellWords(t *testing.T) {
	for _, tt := range []struct {
		line string
		want []string
	}{
		{"saidby claims pompeo", []string{"saidby", "claims", "pompeo"}},
		{`who "two words" 'and "three" more'`, []string{"who", "two words", `and "three" more`}},
		{"  a  ''  b ", []string{"a", "", "b"}},
	} {
		if got := shellWords(tt.line); strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: %q, want %q", tt.line, got, tt.want)
		}
	}
}
