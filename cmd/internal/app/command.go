package app

import (
	"context"

	"github.com/urfave/cli/v2"
)

// command is one command as the manual has it.
type command struct {
	name string
	// args are its arguments as the synopsis shows them: "[ACTOR]".
	args string
	// least and most are how many arguments it takes; most < 0 is any number.
	least, most int
	group       group
	// summary is one line, text one paragraph, examples two to four calls with
	// a comment line above each.
	summary, text, examples string
	// exits are the exit statuses that the command can end with, with what they
	// mean here; see [exits].
	exits []exit
	flags []cli.Flag
	run   func(ctx context.Context, in *invocation) error
	// raw leaves everything after the name unparsed; report is no answer but the
	// account of work that goes on, and is never paged.
	raw, hidden, report bool
}

// group is the heading that a command stands under.
type group string

// The groups, in the order of the help.
const (
	ask   group = "ASK"
	keep  group = "KEEP"
	read  group = "READ"
	house group = "HOUSE"
)

// groups lists the headings in order.
func groups() []group { return []group{ask, keep, read, house} }

// commands lists every command in the order of the help.
func commands() []*command {
	return []*command{
		whoCommand(), claimsCommand(), actorsCommand(), traceCommand(), blamedCommand(), reprintsCommand(), diffCommand(), showCommand(), searchCommand(), timelineCommand(),
		importCommand(), watchCommand(), removeCommand(), verifyCommand(), exportCommand(),
		reviewCommand(), linkCommand(), mergeCommand(), splitCommand(), judgeCommand(), undoCommand(), judgementsCommand(),
		readCommand(), extractCommand(), evalCommand(),
		demoCommand(), statsCommand(), completionCommand(), versionCommand(), helpCommand(), completeCommand(),
	}
}

// find returns the command of the given name, or nil.
func find(name string) *command {
	for _, c := range commands() {
		if c.name == name {
			return c
		}
	}
	return nil
}

// cli turns the command into what the flag parser understands. Every default
// of the parser's that would speak for us is switched off.
func (c *command) cli(p *program) *cli.Command {
	return &cli.Command{
		Name:            c.name,
		Usage:           c.summary,
		ArgsUsage:       c.args,
		Category:        string(c.group),
		Flags:           append(c.flags, helpFlag()),
		HideHelp:        true,
		HideHelpCommand: true,
		Hidden:          c.hidden,
		SkipFlagParsing: c.raw,
		OnUsageError:    func(_ *cli.Context, err error, _ bool) error { return flagError(err, c) },
		Action:          func(ctx *cli.Context) error { return p.call(ctx, c) },
	}
}

// call runs the command with the arguments that were parsed for it.
func (p *program) call(ctx *cli.Context, c *command) error {
	switch n := ctx.NArg(); {
	case n < c.least:
		return usagef("%s needs %s", c.name, c.args)
	case c.most == 0 && n > 0:
		return usagef("%s takes no arguments, not %q", c.name, ctx.Args().First())
	case c.most > 0 && n > c.most:
		return usagef("%s takes no more than %d of %s, not %q", c.name, c.most, c.args, ctx.Args().Get(c.most))
	}
	if err := c.checkValues(ctx); err != nil {
		return err
	}
	in, err := p.invoke(ctx, c)
	if err != nil {
		return err
	}
	err = c.run(ctx.Context, in)
	if e := in.close(); err == nil {
		err = e
	}
	return err
}
