package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/demo"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/cmd/internal/term"
)

// demoCommand shows what saidby does.
func demoCommand() *command {
	return &command{
		name: "demo", group: house,
		summary: "the main questions, asked of six articles",
		text: `Reads six articles that come with the program (an agency report, a story built on
it, two reprints, a denial, a blame; all invented), builds a graph of them in a
temporary folder, and asks it the main questions, each as you would type it.`,
		examples: `# look on
saidby demo
# keep articles and graph, and ask on
saidby demo --keep /tmp/sovenne && cd /tmp/sovenne && saidby claims`,
		exits: plainExits("shown"),
		flags: []cli.Flag{stringFlag("keep", "work in `DIR` and leave it there")},
		run:   runDemo,
	}
}

// demoWidth is the width of the answers where there is no terminal.
const demoWidth = "88"

// rumour is the claim that the demonstration follows.
const rumour = "a drone from the eastern shore had struck the ship"

// demoSteps are the commands of the demonstration. {blame} becomes the id of
// what the opposition leader said.
func demoSteps() []string {
	return []string{
		"import articles",
		"who " + quoted(rumour),
		"trace " + quoted(rumour) + " --in 'the eastern ledger'",
		"claims kessling",
		"claims --act deny",
		"blamed",
		"reprints",
		"diff https://www.radio-meridian.example/news/port-sovenne-fire 'Radar was down before Port Sovenne tanker fire'",
		"trace " + quoted(rumour),
		"search 'radar act:say'",
		"show {blame}",
		"stats",
		"verify",
	}
}

// quoted puts words into quotation marks for a shell.
func quoted(s string) string { return `"` + s + `"` }

// runDemo works in a folder of its own.
func runDemo(ctx context.Context, in *invocation) error {
	folder, err := in.demoFolder()
	if err != nil {
		return err
	}
	kept := in.String("keep") != ""
	if !kept {
		defer os.RemoveAll(folder)
	}
	if err := demo.Write(filepath.Join(folder, "articles")); err != nil {
		return fmt.Errorf("write the articles: %w", err)
	}
	if err := os.MkdirAll(filepath.Join(folder, folderName), 0o755); err != nil {
		return err
	}
	d := demonstration{in: in, program: &program{streams: in.demoStreams(), dir: folder, now: in.program.now}}
	for _, line := range demoSteps() {
		if err := d.step(ctx, line); err != nil {
			return err
		}
	}
	if kept {
		in.term.Notef("articles and graph are in %s", folder)
	} else {
		in.term.Notef("that graph is gone now; saidby demo --keep DIR leaves it for you to ask")
	}
	return nil
}

// demoFolder makes the folder to work in.
func (in *invocation) demoFolder() (string, error) {
	keep := in.String("keep")
	if keep == "" {
		return os.MkdirTemp("", "saidby-demo-")
	}
	keep = absolute(in.program.folder(), keep)
	if entries, err := os.ReadDir(keep); err == nil && len(entries) > 0 {
		return "", usagef("--keep %s: the folder is not empty", keep)
	}
	return keep, os.MkdirAll(keep, 0o755)
}

// demoStreams are the streams of the commands that are shown: those of the
// demonstration, laid out even where nobody looks, and paged as a whole.
func (in *invocation) demoStreams() term.Streams {
	s := in.program.streams
	getenv := s.Getenv
	s.Getenv = func(name string) string {
		switch value := getenv(name); {
		case name == "SAIDBY_GRAPH":
			return ""
		case name == "SAIDBY_PAGER":
			return "cat"
		case name == "COLUMNS" && value == "" && !s.OutTTY:
			return demoWidth
		default:
			return value
		}
	}
	s.In = strings.NewReader("")
	s.Out = flushing{in.term}
	return s
}

// flushing is the terminal's answer, sent on at once so that answers and notes
// keep their order.
type flushing struct{ t *term.Terminal }

func (f flushing) Write(b []byte) (int, error) {
	n, err := f.t.Out().Write(b)
	if err == nil {
		err = f.t.Flush()
	}
	return n, err
}

// demonstration is one run of the demo.
type demonstration struct {
	in      *invocation
	program *program
}

// step shows a command line and runs it.
func (d *demonstration) step(ctx context.Context, line string) error {
	if strings.Contains(line, "{blame}") {
		id, err := d.first(ctx, "claims adair --act blame --ids")
		if err != nil {
			return err
		}
		line = strings.ReplaceAll(line, "{blame}", id[:min(7, len(id))])
	}
	s := render.NewSheet(d.program.streams.Out, 0, d.in.term.Color())
	s.Prompt("saidby " + line)
	if err := s.Err(); err != nil {
		return err
	}
	if err := d.run(ctx, d.program, line); err != nil {
		return err
	}
	s.Break()
	return s.Err()
}

// run runs a command line.
func (d *demonstration) run(ctx context.Context, p *program, line string) error {
	args := []string{"saidby"}
	for _, global := range []string{"color"} {
		if v := d.in.String(global); v != "" {
			args = append(args, "--"+global, v)
		}
	}
	if d.in.Bool("quiet") {
		args = append(args, "--quiet")
	}
	if err := p.run(ctx, append(args, shellWords(line)...)); err != nil {
		return fmt.Errorf("saidby %s: %w", line, err)
	}
	return nil
}

// first returns the first line that a command prints.
func (d *demonstration) first(ctx context.Context, line string) (string, error) {
	var out bytes.Buffer
	p := *d.program
	p.streams.Out, p.streams.OutTTY, p.streams.Err = &out, false, io.Discard
	if err := d.run(ctx, &p, line); err != nil {
		return "", err
	}
	id, _, _ := strings.Cut(out.String(), "\n")
	if id == "" {
		return "", errors.New("nothing to show")
	}
	return id, nil
}

// shellWords splits a command line at blanks, save for those in quotation marks.
func shellWords(line string) []string {
	var words []string
	var word strings.Builder
	var mark rune
	open := false
	for _, r := range line {
		switch {
		case mark != 0 && r == mark:
			mark = 0
		case mark == 0 && (r == '"' || r == '\''):
			mark, open = r, true
		case mark == 0 && r == ' ':
			if open || word.Len() > 0 {
				words = append(words, word.String())
			}
			word.Reset()
			open = false
		default:
			word.WriteRune(r)
		}
	}
	if open || word.Len() > 0 {
		words = append(words, word.String())
	}
	return words
}
