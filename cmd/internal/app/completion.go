package app

import (
	"context"
	"embed"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/schema"
)

// completionScripts teach each shell to ask `saidby __complete` what may come next.
//
//go:embed completion
var completionScripts embed.FS

// shells lists the shells that there is a script for.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// completionCommand prints the script for a shell.
func completionCommand() *command {
	return &command{
		name: "completion", args: "SHELL", least: 1, most: 1, group: house,
		summary: "a script that completes what you type",
		text: `Prints a script for bash, zsh, fish or powershell. It asks saidby itself what may
come next: commands, flags, their values, and speakers and publications of the
graph that would be asked.`,
		examples: `# for this session
source <(saidby completion bash)
# for good, in zsh
saidby completion zsh > ~/.zfunc/_saidby
# for good, in fish
saidby completion fish > ~/.config/fish/completions/saidby.fish`,
		exits: plainExits("printed"),
		run: func(_ context.Context, in *invocation) error {
			shell := in.Args().First()
			script, err := completionScripts.ReadFile("completion/" + shell)
			if err != nil {
				return usagef("there is no script for %q: want one of %s", shell, strings.Join(shells(), ", "))
			}
			_, err = in.out().Write(script)
			return err
		},
	}
}

// completeName is the name of the command that the scripts call.
const completeName = "__complete"

// completeCommand tells a shell what may stand where the cursor is.
func completeCommand() *command {
	return &command{
		name: completeName, args: "WORD...", most: -1, group: house, hidden: true, raw: true, report: true,
		summary: "say what may come next (for shells)",
		text: `Takes the words of a command line after "saidby", the last one as far as it is
typed, and prints what it may become: one a line, with a tab before what it means.`,
		examples: "saidby __complete claims --ma",
		exits:    plainExits("said"),
		run: func(ctx context.Context, in *invocation) error {
			for _, c := range in.program.complete(ctx, in.Args().Slice()) {
				line := c.word
				if c.meaning != "" {
					line += "\t" + c.meaning
				}
				if _, err := fmt.Fprintln(in.out(), line); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// completion is a word that may stand where the cursor is.
type completion struct{ word, meaning string }

// complete returns what the last of words may become.
func (p *program) complete(ctx context.Context, words []string) []completion {
	if len(words) == 0 {
		words = []string{""}
	}
	before, typed := words[:len(words)-1], words[len(words)-1]
	app := p.cli()
	c, graphDir := commandBefore(app, before)
	flags := app.Flags
	if c != nil {
		flags = append(flags, c.flags...)
	}
	if flag, value, ok := strings.Cut(typed, "="); ok && strings.HasPrefix(flag, "--") {
		return prefixed(p.values(ctx, c, strings.TrimLeft(flag, "-"), value, graphDir), value, flag+"=")
	}
	if n := len(before); n > 0 && looksLikeFlag(before[n-1]) && valueFlags(app)[strings.TrimLeft(before[n-1], "-")] {
		return prefixed(p.values(ctx, c, strings.TrimLeft(before[n-1], "-"), typed, graphDir), typed, "")
	}
	var all []completion
	switch {
	case strings.HasPrefix(typed, "-"):
		for _, f := range flags {
			_, usage := placeholder(f)
			all = append(all, completion{"--" + f.Names()[0], usage})
		}
	case c == nil:
		for _, c := range commands() {
			if !c.hidden {
				all = append(all, completion{c.name, c.summary})
			}
		}
	default:
		all = p.arguments(ctx, c, typed, graphDir)
	}
	return prefixed(all, typed, "")
}

// commandBefore finds the command among the words before the cursor, and the
// graph that they name.
func commandBefore(app *cli.App, words []string) (c *command, graphDir string) {
	flags, rest, err := splitArgs(words, valueFlags(app))
	if err != nil { // the last flag is waiting for its value
		flags, rest, _ = splitArgs(words[:len(words)-1], valueFlags(app))
	}
	for _, f := range flags {
		if f.name == "graph" {
			graphDir = f.value()
		}
	}
	if len(rest) > 0 {
		c = find(rest[0])
	}
	return c, graphDir
}

// prefixed keeps what begins as was typed, and puts head before it. Letters
// may be of either case: names are typed in small ones.
func prefixed(all []completion, typed, head string) []completion {
	var kept []completion
	for _, c := range all {
		if len(c.word) >= len(typed) && strings.EqualFold(c.word[:len(typed)], typed) {
			kept = append(kept, completion{head + c.word, c.meaning})
		}
	}
	return kept
}

// values returns what the value of a flag of c, or of the program, may be.
func (p *program) values(ctx context.Context, c *command, flag, typed, graphDir string) []completion {
	switch flag {
	case "act":
		return terms(schema.Acts())
	case "kind":
		return terms(namedKinds())
	case "manner":
		return terms(schema.Manners())
	case "basis":
		return terms([]schema.Basis{schema.Declared, schema.Detected, schema.Judged})
	case "color":
		return terms([]string{"auto", "always", "never"})
	case "to":
		return terms([]string{"nq", "jsonl"})
	case "format":
		return terms([]string{"text", "jsonl"})
	case "as":
		if c != nil && c.name == "import" {
			return terms(importNames())
		}
		return terms(importers.Names())
	case "by":
		if c != nil && c.group == keep { // who decides, not who speaks
			return nil
		}
		return p.graphNames(ctx, typed, graphDir, schema.ActorNode)
	case "in", "of":
		return p.graphNames(ctx, typed, graphDir, schema.PublicationNode)
	}
	return nil
}

// arguments returns what a command's argument may be. Files are left to the shell.
func (p *program) arguments(ctx context.Context, c *command, typed, graphDir string) []completion {
	switch c.name {
	case "help":
		all := terms([]string{"environment", "fields", "query"})
		for _, c := range commands() {
			if !c.hidden {
				all = append(all, completion{c.name, c.summary})
			}
		}
		return all
	case "completion":
		return terms(shells())
	case "claims", "actors", "blamed", "timeline":
		return p.graphNames(ctx, typed, graphDir, schema.ActorNode)
	case "reprints":
		return p.graphNames(ctx, typed, graphDir, schema.PublicationNode)
	case "judge":
		return append(terms(judgeQuestions()), terms(schema.Verdicts())...)
	case "undo":
		return p.standingJudgements(ctx, graphDir)
	case "merge", "split", "show":
		return p.graphNames(ctx, typed, graphDir, schema.ActorNode, schema.PublicationNode)
	}
	return nil
}

// terms turns terms into completions.
func terms[T ~string](all []T) []completion {
	out := make([]completion, len(all))
	for i, t := range all {
		out[i].word = string(t)
	}
	return out
}
