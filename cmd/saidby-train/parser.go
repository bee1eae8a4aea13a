package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag"
)

func parserCommand() *cli.Command {
	return &cli.Command{
		Name:            "parser",
		Usage:           "make the parser's weights from trees that a slower parser made",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "parsed", Usage: "`FILE` of trees to learn from, as annotate.py makes them", Required: true},
			&cli.StringFlag{Name: "out", Usage: "where to write", Value: "importers/extract/syntax/weights.bin"},
			&cli.StringSliceFlag{Name: "score", Usage: "`FILE` of such trees to score the weights on"},
		},
		Action: parser,
	}
}

func parser(c *cli.Context) error {
	trees, err := treebank(c.StringSlice("parsed"))
	if err != nil {
		return err
	}
	tagger, err := tag.Load()
	if err != nil {
		return err
	}
	examples := syntax.Examples(trees, tagger)
	b := syntax.Train(examples, syntax.Training{})
	fmt.Fprintf(c.App.ErrWriter, "%s: %d bytes from %d examples\n", c.String("out"), len(b), len(examples))
	if err := os.WriteFile(c.String("out"), b, 0o644); err != nil {
		return err
	}
	p, err := syntax.New(b)
	if err != nil {
		return err
	}
	for _, path := range c.StringSlice("score") {
		trees, err := treebank([]string{path})
		if err != nil {
			return err
		}
		s := syntax.Measure(p, syntax.Examples(trees, tagger))
		fmt.Fprintf(c.App.Writer, "%s: heads %.2f, with relations %.2f\n", path, s.UAS(), s.LAS())
	}
	return nil
}
