package main

import (
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"
)

func main() { os.Exit(run(os.Args, os.Stdout, os.Stderr)) }

// run returns the exit status: 0 when the weights were written, else 2.
func run(args []string, stdout, stderr io.Writer) int {
	usage := func(_ *cli.Context, err error, _ bool) error { return err }
	app := &cli.App{
		Name:            "saidby-train",
		Usage:           "make the weights that saidby carries in itself",
		Writer:          stdout,
		ErrWriter:       stderr,
		HideHelpCommand: true,
		OnUsageError:    usage,
		ExitErrHandler:  func(*cli.Context, error) {},
		Commands:        []*cli.Command{wordsCommand(), taggerCommand(), parserCommand(), sentencesCommand(), attributionCommand(), validateCommand()},
		Action: func(c *cli.Context) error {
			return fmt.Errorf("%q is not a command; try words, tagger, parser, sentences, attribution or validate", c.Args().First())
		},
	}
	for _, c := range app.Commands {
		c.OnUsageError = usage
	}
	if err := app.Run(args); err != nil {
		fmt.Fprintln(stderr, "saidby-train:", err)
		return 2
	}
	return 0
}
