package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract/tag"
)

func taggerCommand() *cli.Command {
	return &cli.Command{
		Name:            "tagger",
		Usage:           "make the tagger's weights",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "conllu", Usage: "treebank to learn from", Required: true},
			&cli.StringFlag{Name: "lexicon", Usage: "lexicon made by the words command", Value: "importers/extract/tag/lexicon.bin"},
			&cli.StringFlag{Name: "out", Usage: "where to write", Value: "importers/extract/tag/weights.bin"},
			&cli.StringSliceFlag{Name: "score", Usage: "treebank to score the weights on"},
		},
		Action: tagger,
	}
}

func tagger(c *cli.Context) error {
	lexicon, err := os.ReadFile(c.String("lexicon"))
	if err != nil {
		return err
	}
	trees, err := treebank(c.StringSlice("conllu"))
	if err != nil {
		return err
	}
	examples, err := tag.Examples(trees)
	if err != nil {
		return err
	}
	b, err := tag.Train(examples, lexicon, tag.Training{})
	if err != nil {
		return err
	}
	fmt.Fprintf(c.App.ErrWriter, "%s: %d bytes from %d examples\n", c.String("out"), len(b), len(examples))
	if err := os.WriteFile(c.String("out"), b, 0o644); err != nil {
		return err
	}
	t, err := tag.New(lexicon, b)
	if err != nil {
		return err
	}
	for _, path := range c.StringSlice("score") {
		trees, err := treebank([]string{path})
		if err != nil {
			return err
		}
		plain, printed, err := tag.Score(t, trees)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.App.Writer, "%s: %.2f, as printed %.2f\n", path, plain, printed)
	}
	return nil
}
