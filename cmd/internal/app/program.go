package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/term"
)

// program is one run of saidby.
type program struct {
	streams term.Streams
	// dir is where relative paths start and the search for a graph begins; "" is
	// the process's working directory.
	dir string
	now func() time.Time
}

// Run does what args say (args[0] is the program's name) and returns the exit
// status. Relative paths start from dir, or from the working directory if it is
// "". Cancelling ctx interrupts the work
// and leaves the graph whole.
func Run(ctx context.Context, streams term.Streams, dir string, args []string) int {
	p := &program{streams: streams, dir: dir, now: time.Now}
	err := p.run(ctx, args)
	status := Status(err)
	if err == nil || errors.Is(err, errSaid) {
		return status
	}
	t := term.Open(streams, term.Options{JSON: wantsJSON(args), NoPager: true})
	t.Fail(p.failure(err, status, args))
	return status
}

// folder returns the folder that the program works in.
func (p *program) folder() string {
	if p.dir != "" {
		return p.dir
	}
	dir, err := os.Getwd()
	if err != nil { // the folder was removed; nothing can be found from there
		return string(filepath.Separator)
	}
	return dir
}

// path returns a path that an argument names, as the system finds it.
func (p *program) path(arg string) string {
	if p.dir == "" || arg == "-" || filepath.IsAbs(arg) || strings.Contains(arg, "://") {
		return arg
	}
	return filepath.Join(p.dir, arg)
}

// run parses args and calls the command.
func (p *program) run(ctx context.Context, args []string) error {
	app := p.cli()
	if len(args) < 2 || args[1] != completeName {
		t := term.Open(p.streams, term.Options{})
		if text, asked := helpAsked(app, args[min(1, len(args)):], t.Width()); asked {
			return showHelp(t, text)
		}
		var err error
		if args, err = flagsFirst(app, args); err != nil {
			return err
		}
	}
	return app.RunContext(ctx, args)
}

// cli returns the program as the flag parser understands it.
func (p *program) cli() *cli.App {
	app := &cli.App{
		Name:                      "saidby",
		Usage:                     summary,
		Flags:                     globalFlags(),
		HideHelp:                  true,
		HideHelpCommand:           true,
		HideVersion:               true,
		DisableSliceFlagSeparator: true, // names hold commas: "Hoffman, Jonathan"
		Reader:                    p.streams.In,
		Writer:                    p.streams.Err,
		ErrWriter:                 p.streams.Err,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              func(_ *cli.Context, err error, _ bool) error { return flagError(err, nil) },
		Action:                    p.root,
	}
	for _, c := range commands() {
		app.Commands = append(app.Commands, c.cli(p))
	}
	return app
}

// root is what happens without a command.
func (p *program) root(ctx *cli.Context) error {
	switch {
	case ctx.Bool("version"):
		return ctx.App.Command("version").Action(ctx)
	case ctx.NArg() == 0:
		return usagef("say what to do")
	}
	name := ctx.Args().First()
	err := usagef("there is no command %q", name)
	var names []string
	for _, c := range ctx.App.VisibleCommands() {
		names = append(names, c.Name)
	}
	if near := nearest(name, names); near != "" {
		return hint(err, "did you mean %q?", near)
	}
	return err
}

// flagError says what is wrong with a flag, without the parser's jargon.
func flagError(err error, c *command) error {
	message := err.Error()
	name, undefined := strings.CutPrefix(message, "flag provided but not defined: -")
	if !undefined {
		return valueError(message)
	}
	flags, where := globalFlags(), ""
	if c != nil {
		flags, where = append(flags, c.flags...), c.name+" has "
	} else {
		where = "there is "
	}
	bad := usagef("%sno flag --%s", where, strings.TrimLeft(name, "-"))
	var names []string
	for _, f := range flags {
		names = append(names, f.Names()[0])
	}
	if near := nearest(strings.TrimLeft(name, "-"), names); near != "" {
		return hint(bad, "did you mean --%s?", near)
	}
	return bad
}

// valueError says what is wrong with a flag's value, of which the parser says
// `invalid value "abc" for flag -n: parse error`.
func valueError(message string) error {
	rest, number := strings.CutPrefix(message, "invalid value ")
	value, err := strconv.QuotedPrefix(rest)
	name, reason, ok := strings.Cut(strings.TrimPrefix(rest, value+" for flag -"), ": ")
	if !number || err != nil || !ok {
		return usagef("%s", strings.ReplaceAll(message, "flag -", "flag --"))
	}
	if len(name) > 1 {
		name = "-" + name
	}
	if strings.Contains(reason, "out of range") {
		return usagef("-%s wants a smaller number than %s", name, value)
	}
	return usagef("-%s wants a number, not %s", name, value)
}

// helpFlag returns the flag that every command has.
func helpFlag() cli.Flag {
	return &cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show this help", DisableDefaultText: true}
}

// globalFlags returns the flags that every command understands.
func globalFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "graph", Usage: "the graph's folder `DIR`, or a postgres:// address (else $SAIDBY_GRAPH, the nearest .saidby upwards, $XDG_DATA_HOME/saidby)"},
		&cli.StringFlag{Name: "color", Usage: "use colour: `WHEN` is auto, always or never", DefaultText: "auto"},
		boolFlag("no-pager", "do not page long answers"),
		boolFlag("quiet", "leave notes and hints out", "q"),
		boolFlag("version", "show the version"),
		helpFlag(),
	}
}

// boolFlag returns a switch.
func boolFlag(name, usage string, aliases ...string) cli.Flag {
	return &cli.BoolFlag{Name: name, Usage: usage, Aliases: aliases, DisableDefaultText: true}
}

// stringFlag returns a flag with a value; usage names the value in backquotes.
func stringFlag(name, usage string, aliases ...string) cli.Flag {
	return &cli.StringFlag{Name: name, Usage: usage, Aliases: aliases}
}

// hinted is an error with advice on what to type next.
type hinted struct {
	error
	hints []string
}

func (h *hinted) Unwrap() error { return h.error }

// hint adds advice to an error.
func hint(err error, format string, args ...any) error {
	return &hinted{err, []string{fmt.Sprintf(format, args...)}}
}
