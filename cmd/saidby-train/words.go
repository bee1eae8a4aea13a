package main

import (
	"cmp"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract/tag"
)

func wordsCommand() *cli.Command {
	return &cli.Command{
		Name:            "words",
		Usage:           "make the tagger's lexicon: classes of words that are used alike",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "conllu", Usage: "treebank to count words in", Required: true},
			&cli.StringSliceFlag{Name: "text", Usage: "articles to count words in: a `FILE` of JSON lines with a field \"text\""},
			&cli.StringFlag{Name: "out", Usage: "where to write", Value: "importers/extract/tag/lexicon.bin"},
		},
		Action: words,
	}
}

func words(c *cli.Context) error {
	trees, err := treebank(c.StringSlice("conllu"))
	if err != nil {
		return err
	}
	var failed error
	text := func(yield func([]string) bool) {
		for article, err := range articles(c.StringSlice("text")) {
			if failed = err; err != nil || !sentences(article, yield) {
				return
			}
		}
	}
	b, err := tag.Lexicon(trees, text, tag.Survey{})
	if err := cmp.Or(failed, err); err != nil {
		return err
	}
	fmt.Fprintf(c.App.ErrWriter, "%s: %d bytes\n", c.String("out"), len(b))
	return os.WriteFile(c.String("out"), b, 0o644)
}
