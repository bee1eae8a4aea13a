package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// attributionCommand makes the weights that find cues, their sources and their
// contents, in this order: what finds sources learns from the cues that were
// found, and so on.
func attributionCommand() *cli.Command {
	return &cli.Command{
		Name:            "attribution",
		Usage:           "learn who says what from annotated articles",
		HideHelpCommand: true,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "gold", Usage: "annotated articles, a `FILE` of JSON lines", Required: true},
			&cli.StringFlag{Name: "out", Usage: "`FOLDER` of the packages cue, source and content", Value: "importers/extract"},
			&cli.BoolFlag{Name: "all", Usage: "learn from the held-out tenth too"},
			&cli.Uint64Flag{Name: "seed", Usage: "of the order of examples", Value: 3},
		},
		Action: trainAttribution,
	}
}

func trainAttribution(c *cli.Context) error {
	reader, err := prose.Load()
	if err != nil {
		return err
	}
	docs, err := goldFiles(c.StringSlice("gold"), c.Bool("all"))
	if err != nil {
		return err
	}
	write := func(part string, weights []byte) error {
		name := filepath.Join(c.String("out"), part, "weights.bin")
		fmt.Fprintf(c.App.ErrWriter, "%s: %d bytes from %d articles\n", name, len(weights), len(docs))
		return os.WriteFile(name, weights, 0o644)
	}
	w, err := learn(gold.Parse(reader, docs), c.Uint64("seed"))
	if err != nil {
		return err
	}
	return errors.Join(write("cue", w.cue), write("source", w.source), write("content", w.content))
}

// learned are the weights that [learn] makes, and the finders over them.
type learned struct {
	cue, source, content []byte
	cues                 *cue.Finder
	sources              *source.Finder
	contents             *content.Finder
}

// learn makes all weights: what finds sources learns from the cues that were
// found, and so on.
func learn(docs []gold.Parsed, seed uint64) (l learned, err error) {
	l.cue = cue.Train(docs, linear.Fitting{Rounds: 10, Least: 2, Rate: 0.05, Decay: 1e-4, Seed: seed})
	if l.cues, err = cue.New(l.cue); err != nil {
		return l, err
	}
	ranking := linear.Fitting{Rounds: 4, Least: 2, Rate: 0.1, Decay: 1e-4, Seed: seed}
	l.source = source.Train(l.cues, docs, ranking)
	if l.sources, err = source.New(l.source); err != nil {
		return l, err
	}
	l.content = content.Train(l.cues, l.sources, docs, ranking)
	l.contents, err = content.New(l.content)
	return l, err
}

// goldFiles reads annotated articles, with or without the held-out tenth.
func goldFiles(paths []string, all bool) (docs []gold.Document, err error) {
	for _, path := range paths {
		read, err := goldFile(path)
		if err != nil {
			return nil, err
		}
		for _, d := range read {
			if all || !gold.HeldOut(d) {
				docs = append(docs, d)
			}
		}
	}
	return docs, nil
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
