package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract/gold"
)

// sentencesCommand writes plain sentences as a treebank without trees, for another
// program to annotate: annotate.py beside this file.
func sentencesCommand() *cli.Command {
	return &cli.Command{
		Name:            "sentences",
		Usage:           "print texts as a treebank without trees, for another parser to fill in",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "gold", Usage: "annotated articles, a `FILE` of JSON lines, of which the held-out tenth is left out"},
			&cli.StringSliceFlag{Name: "text", Usage: "articles: a `FILE` of JSON lines with a field \"text\""},
			&cli.BoolFlag{Name: "held-out", Usage: "print the held-out tenth of the annotated articles instead"},
		},
		Action: printSentences,
	}
}

func printSentences(c *cli.Context) error {
	out := bufio.NewWriter(c.App.Writer)
	seen := map[string]bool{} // agencies' reports stand in many papers
	put := func(words []string) bool {
		key := strings.Join(words, " ")
		if len(words) > 1 && !seen[key] {
			blank(out, words)
		}
		seen[key] = true
		return true
	}
	docs, err := goldFiles(c.StringSlice("gold"), true)
	if err != nil {
		return err
	}
	for _, d := range docs {
		if gold.HeldOut(d) == c.Bool("held-out") {
			sentences(d.Article.Text, put)
		}
	}
	for article, err := range articles(c.StringSlice("text")) {
		if err != nil {
			return err
		}
		sentences(article, put)
	}
	return out.Flush()
}

// blank writes a sentence in CoNLL-U with nothing known of its words. Those with
// hyphens are split, as treebanks have them.
func blank(w io.Writer, words []string) {
	n := 0
	put := func(form, misc string) {
		n++
		fmt.Fprintf(w, "%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", n, form, misc)
	}
	for _, word := range words {
		parts := strings.Split(word, "-")
		if len(parts) == 1 || slices.Contains(parts, "") || strings.ContainsAny(word, "@/") {
			put(word, "_")
			continue
		}
		for _, part := range parts[:len(parts)-1] {
			put(part, "SpaceAfter=No")
			put("-", "SpaceAfter=No")
		}
		put(parts[len(parts)-1], "_")
	}
	fmt.Fprintln(w)
}
