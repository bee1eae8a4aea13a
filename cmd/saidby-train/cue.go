package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/tag"
)

// cueCommand makes the weights that decide which verbs attribute.
func cueCommand() *cli.Command {
	return &cli.Command{
		Name:            "cue",
		Usage:           "learn which words attribute from annotated articles",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "gold", Usage: "annotated articles, a `FILE` of JSON lines", Required: true},
			&cli.StringFlag{Name: "out", Usage: "where to write", Value: "importers/extract/cue/weights.bin"},
			&cli.BoolFlag{Name: "all", Usage: "learn from the held-out tenth too"},
			&cli.IntFlag{Name: "rounds", Usage: "rounds over the examples", Value: 8},
			&cli.IntFlag{Name: "least", Usage: "occurrences below which a feature is not learned", Value: 2},
			&cli.Uint64Flag{Name: "seed", Usage: "of the order of examples", Value: 3},
		},
		Action: trainCue,
	}
}

func trainCue(c *cli.Context) error {
	tagger, err := tag.Load()
	if err != nil {
		return err
	}
	var docs []gold.Document
	for _, path := range c.StringSlice("gold") {
		read, err := goldFile(path)
		if err != nil {
			return err
		}
		for _, d := range read {
			if c.Bool("all") || !gold.HeldOut(d) {
				docs = append(docs, d)
			}
		}
	}
	weights := cue.Train(tagger, docs, cue.Training{Rounds: c.Int("rounds"), Least: c.Int("least"), Missed: 10, Seed: c.Uint64("seed")})
	if err := os.WriteFile(c.String("out"), weights, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(c.App.ErrWriter, "%s: %d bytes from %d articles\n", c.String("out"), len(weights), len(docs))
	return nil
}

func goldFile(path string) ([]gold.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docs, err := gold.Read(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return docs, nil
}
