package app

import (
	"cmp"
	"context"
	_ "embed" // the fields' reference is a help topic
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/cmd/internal/term"
)

// summary is what saidby is, in one line.
const summary = "trace who said what, and who repeated it"

// helpWidth is the width that help is set for where nobody says how wide the
// screen is, and mostHelpWidth the width beyond which lines are hard to read.
const (
	helpWidth     = 80
	mostHelpWidth = 100
)

// helpCommand explains the program.
func helpCommand() *command {
	return &command{
		name: "help", args: "[COMMAND|TOPIC]", most: 1, group: house,
		summary: "explain a command or a topic",
		text: `Without an argument it lists the commands. The topics are environment (variables
that are read, and how the graph is found), fields (what --json, --jsonl and
--csv write) and query (how to search).`,
		examples: `# how to ask for a speaker's claims
saidby help claims
# the fields of every answer
saidby help fields`,
		exits: plainExits("explained"),
		run: func(_ context.Context, in *invocation) error {
			text, err := manual(in.Args().First(), in.term.Width())
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(in.out(), text)
			return err
		},
	}
}

// manual returns the help for a command, a topic, or "" for the program, for a
// screen of the given width, 0 if unknown. Topics are set by hand.
func manual(name string, width int) (string, error) {
	if name == "" {
		return programHelp(width), nil
	}
	if c := find(name); c != nil && !c.hidden {
		return c.help(width), nil
	}
	switch name {
	case "environment":
		return environmentTopic, nil
	case "fields":
		return answer.Reference(), nil
	case "query":
		return queryTopic, nil
	}
	return "", usagef("there is no command or topic %q", name)
}

// helpAsked returns the help that --help or -h among the arguments asks for. It
// is looked for before anything else, so that it helps with a wrong command
// line too, and because the flag parser has a help of its own for that flag.
func helpAsked(app *cli.App, args []string, width int) (text string, asked bool) {
	flags, words, _ := splitArgs(args, valueFlags(app))
	if !slices.ContainsFunc(flags, func(f flagTokens) bool { return f.name == "help" || f.name == "h" }) {
		return "", false
	}
	if len(words) > 0 {
		if c := find(words[0]); c != nil {
			return c.help(width), true
		}
	}
	return programHelp(width), true
}

// showHelp writes help that was asked for.
func showHelp(t *term.Terminal, text string) error {
	if _, err := fmt.Fprint(t.Out(), text); err != nil {
		return err
	}
	return t.Close()
}

// setWidth returns the width to set help for on a screen of the given width.
func setWidth(screen int) int {
	if screen <= 0 {
		return helpWidth
	}
	return min(screen, mostHelpWidth)
}

// writePair writes a head in a column and text beside it, broken to the width.
func writePair(b *strings.Builder, head string, column int, text string, width int) {
	for _, l := range render.Wrap(text, max(width-column-4, 20)) {
		fmt.Fprintf(b, "  %-*s  %s\n", column, head, l)
		head = ""
	}
}

// programHelp returns the help of the program as a whole.
func programHelp(screen int) string {
	width := setWidth(screen)
	var b strings.Builder
	fmt.Fprintf(&b, "saidby: %s\n\nUsage: saidby COMMAND [ARGUMENT...] [FLAG...]\n", summary)
	widest := 0
	for _, c := range commands() {
		if !c.hidden {
			widest = max(widest, len(c.synopsis()))
		}
	}
	for _, g := range groups() {
		fmt.Fprintf(&b, "\n%s\n", g)
		for _, c := range commands() {
			if c.group == g && !c.hidden {
				writePair(&b, c.synopsis(), widest, c.summary, width)
			}
		}
	}
	b.WriteString("\nFlags, before or after anything else:\n")
	writeFlags(&b, globalFlags(), width)
	for _, paragraph := range []string{
		"Ids may be shortened, and names work wherever ids do. Answers go to standard output, notes and errors to standard error.",
		"`saidby demo` shows it all on six short articles; `saidby help COMMAND` explains one command.",
	} {
		b.WriteString("\n" + strings.Join(render.Wrap(paragraph, width), "\n") + "\n")
	}
	b.WriteString("\nEXIT STATUS\n")
	writeExits(&b, append([]exit{{exitDone, "found, or done"}, {exitNothing, "nothing found, or verify found faults"},
		{exitFailure, "wrong usage, or a failure"}, {exitPartly, "some articles were imported and some were not"}}, graphExits()[1:]...), width)
	return b.String()
}

// synopsis returns the command with its arguments.
func (c *command) synopsis() string { return strings.TrimSpace(c.name + " " + c.args) }

// help returns the help of one command.
func (c *command) help(screen int) string {
	width := setWidth(screen)
	var b strings.Builder
	fmt.Fprintf(&b, "saidby %s: %s\n\nUsage: saidby %s", c.name, c.summary, c.synopsis())
	if len(c.flags) > 0 {
		b.WriteString(" [FLAG...]")
	}
	b.WriteString("\n\n")
	for _, l := range render.Wrap(c.text, width) {
		b.WriteString(l + "\n")
	}
	if len(c.flags) > 0 {
		b.WriteString("\nFlags:\n")
		writeFlags(&b, c.flags, width)
	}
	b.WriteString("\nExamples:\n")
	for _, l := range strings.Split(c.examples, "\n") {
		if !strings.HasPrefix(l, "#") {
			l = "$ " + l
		}
		fmt.Fprintf(&b, "  %s\n", l)
	}
	b.WriteString("\nEXIT STATUS\n")
	writeExits(&b, c.exits, width)
	return b.String()
}

// writeExits writes exit statuses with their meanings.
func writeExits(b *strings.Builder, exits []exit, width int) {
	for _, e := range exits {
		writePair(b, fmt.Sprint(e.status), 3, e.meaning, width)
	}
}

// writeFlags writes flags with what they do.
func writeFlags(b *strings.Builder, flags []cli.Flag, width int) {
	heads := make([]string, len(flags))
	widest := 0
	for i, f := range flags {
		heads[i] = flagHead(f)
		widest = max(widest, len(heads[i]))
	}
	for i, f := range flags {
		_, usage := placeholder(f)
		writePair(b, heads[i], widest, usage, width)
	}
}

// flagHead returns a flag as it is typed: "--limit N, -n".
func flagHead(f cli.Flag) string {
	value, _ := placeholder(f)
	head := strings.TrimSpace("--" + f.Names()[0] + " " + value)
	for _, n := range f.Names()[1:] {
		head += ", -" + n
	}
	return head
}

// placeholder takes the name of a flag's value out of its usage, where it
// stands in backquotes.
func placeholder(f cli.Flag) (value, usage string) {
	d, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return "", ""
	}
	before, rest, found := strings.Cut(d.GetUsage(), "`")
	name, after, closed := strings.Cut(rest, "`")
	switch {
	case found && closed:
		return name, before + name + after
	case d.TakesValue():
		return cmp.Or(name, "VALUE"), d.GetUsage()
	}
	return "", d.GetUsage()
}

// environmentTopic explains the variables.
const environmentTopic = `saidby: the environment

Which graph is asked, the first that applies:
  --graph DIR           a folder, or a postgres:// address
  SAIDBY_GRAPH          the same
  .saidby               the nearest folder of this name, from here upwards
  $XDG_DATA_HOME/saidby (usually ~/.local/share/saidby)

saidby import begins a graph where there is none. To keep one beside its
articles, make a folder .saidby first.

Other variables:
  NO_COLOR              if set, no colour; so does TERM=dumb
  COLUMNS               the width to lay answers out in. Without a terminal and
                        without COLUMNS lines are not broken, and lists have
                        tabs between their columns
  SAIDBY_PAGER, PAGER   pages answers longer than the screen; "cat" pages
                        nothing. The default is less -FIRX
`

// queryTopic explains the language of saidby search.
const queryTopic = `saidby: how to search

  words                 all of them, in any order; endings do not matter
  "some words"          these words in this order
  prefix*               words that begin so
  -word, NOT word       not this one
  this OR that          either

  actor:pompeo          said by; actor:"mike pompeo" where the name has blanks
  pub:reuters           printed in
  act:blame             what was done: say, deny, blame, threaten ...
  manner:direct         direct, indirect or mixed
  date:2019-12          said or printed then; the beginning of a date is enough
  title:iran            in the article's title

Claims and articles are found; the best come first.
`
