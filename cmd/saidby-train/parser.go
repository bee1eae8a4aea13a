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
		Usage:           "make the parser's weights",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "conllu", Usage: "treebank to learn from", Required: true},
			&cli.StringFlag{Name: "lexicon", Usage: "lexicon made by the words command", Value: "importers/extract/tag/lexicon.bin"},
			&cli.StringFlag{Name: "out", Usage: "where to write", Value: "importers/extract/syntax/weights.bin"},
			&cli.StringSliceFlag{Name: "score", Usage: "treebank to score the weights on"},
		},
		Action: parser,
	}
}

func parser(c *cli.Context) error {
	lexicon, err := os.ReadFile(c.String("lexicon"))
	if err != nil {
		return err
	}
	trees, err := treebank(c.StringSlice("conllu"))
	if err != nil {
		return err
	}
	tagger, err := tag.Load()
	if err != nil {
		return err
	}
	examples, err := syntax.Examples(trees, lexicon, tagger)
	if err != nil {
		return err
	}
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
		plain, printed := syntax.Measure(p, tagger, trees, false), syntax.Measure(p, tagger, trees, true)
		fmt.Fprintf(c.App.Writer, "%s: heads %.2f, with relations %.2f; as printed %.2f, %.2f\n",
			path, plain.UAS(), plain.LAS(), printed.UAS(), printed.LAS())
	}
	return nil
}
