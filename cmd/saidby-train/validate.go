package main

import (
	"crypto/sha256"
	"fmt"
	"runtime"
	"sync"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/score"
)

// validateCommand tells how well what is learned from some articles finds who says
// what in others.
func validateCommand() *cli.Command {
	return &cli.Command{
		Name:            "validate",
		Usage:           "cross-validate who says what over annotated articles",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "gold", Usage: "annotated articles, a `FILE` of JSON lines", Required: true},
			&cli.IntFlag{Name: "folds", Usage: "in how many parts the articles are divided", Value: 5},
			&cli.BoolFlag{Name: "top", Usage: "leave out what is found nested in another attribution"},
			&cli.Uint64Flag{Name: "seed", Usage: "of the order of examples", Value: 3},
		},
		Action: validate,
	}
}

// validate learns from all folds but one and scores on that one, for each in turn.
func validate(c *cli.Context) error {
	reader, err := prose.Load()
	if err != nil {
		return err
	}
	docs, err := goldFiles(c.StringSlice("gold"), true)
	if err != nil {
		return err
	}
	folds := c.Int("folds")
	if folds < 2 || folds > 255 {
		return fmt.Errorf("--folds is %d, want 2 to 255", folds)
	}
	parsed := gold.Parse(reader, docs)
	sheets, errs := make([]score.Sheet, folds), make([]error, folds)
	var all sync.WaitGroup
	room := make(chan bool, runtime.GOMAXPROCS(0)) // the examples of one fold take half a gigabyte
	for k := range folds {
		all.Go(func() {
			room <- true
			defer func() { <-room }()
			sheets[k].Top = c.Bool("top")
			errs[k] = fold(&sheets[k], reader, docs, parsed, k, folds, c.Uint64("seed"))
		})
	}
	all.Wait()
	var sum score.Sheet
	for k := range sheets {
		if errs[k] != nil {
			return errs[k]
		}
		f := sheets[k].Figures()
		fmt.Fprintf(c.App.Writer, "fold %d  content %.1f  exact %.1f  source %.1f  cue %.1f\n", k+1, f.Content.F1, f.Exact.F1, f.Source.F1, f.Cue.F1)
		sum.Merge(&sheets[k])
	}
	fmt.Fprint(c.App.Writer, sum.Figures())
	return nil
}

// fold learns from all documents but those of part k and adds how well it does on
// those.
func fold(sheet *score.Sheet, reader *prose.Reader, docs []gold.Document, parsed []gold.Parsed, k, folds int, seed uint64) error {
	var train []gold.Parsed
	var test []gold.Document
	for i, d := range docs {
		if part(d, folds) == k {
			test = append(test, d)
		} else {
			train = append(train, parsed[i])
		}
	}
	l, err := learn(train, seed)
	if err != nil {
		return err
	}
	x := extract.With(reader, l.cues, l.sources, l.contents)
	for _, d := range test {
		sheet.Add(score.Document{Text: d.Article.Text, Gold: d.Attributions, Found: score.Found(x.Extract(d.Article))})
	}
	return nil
}

// part returns the fold of a document, by its id alone.
func part(d gold.Document, folds int) int {
	sum := sha256.Sum256([]byte(d.Article.SourceID))
	return int(uint64(sum[0])<<8|uint64(sum[1])) % folds
}
