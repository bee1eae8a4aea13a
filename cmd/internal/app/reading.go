package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/format"
)

// articleFlags returns the flags that say what is known of an article. --as takes
// more names than those of the importers where a command can read more.
func articleFlags(more ...string) []cli.Flag {
	return []cli.Flag{
		asFlag(more...),
		stringFlag("publication", "appeared in `NAME`"),
		stringFlag("url", "the article's own address `URL`"),
		stringFlag("date", "published on `DATE`; dates in the text are counted from it"),
		stringFlag("title", "the article's `TITLE`"),
		&cli.StringSliceFlag{Name: "map", Usage: "in JSON and tables, take a field from where `FIELD=PATH` says, as text=body.main|summary; may be given again"},
		&cli.StringSliceFlag{Name: "author", Usage: "written by `NAME`; may be given again"},
		stringFlag("language", "in `LANGUAGE`, a BCP 47 tag"),
		paceFlag(),
		privateFlag(),
	}
}

// paceFlag returns the flag for how politely sites are asked.
func paceFlag() cli.Flag {
	return &cli.DurationFlag{Name: "pace", Usage: "wait `TIME` between two requests to one site, as 500ms or 5s", Value: usualPace}
}

// privateFlag returns the flag that lets requests go to other networks.
func privateFlag() cli.Flag {
	return boolFlag("allow-private", "fetch from networks that are not public, too")
}

// Between two requests to one site: what is usual, and the least on networks that
// are public.
const usualPace, leastPace = time.Second, 200 * time.Millisecond

// web returns who fetches addresses.
func (in *invocation) web() (*fetch.Client, error) {
	pace := in.Duration("pace")
	private := in.Bool("allow-private")
	switch {
	case pace < leastPace && !private:
		return nil, usagef("--pace %s: want %s at least, to be polite", pace, leastPace)
	case pace <= 0:
		pace = -1 // none at all
	}
	return fetch.New(fetch.Options{AllowPrivate: private, Interval: pace}), nil
}

// asFlag returns the flag that names the format of what is read.
func asFlag(more ...string) cli.Flag {
	return stringFlag("as", "read as `FORMAT` ("+strings.Join(append(importers.Names(), more...), ", ")+") whatever it looks like")
}

// readOptions reads the flags that say how to read and what is known; extract
// says whether to find out who said what.
func (in *invocation) readOptions(withExtraction bool) (importers.Options, error) {
	o := importers.Options{As: in.String("as"), Stdin: in.term.In(), Defaults: format.Defaults{
		Title: in.String("title"), URL: in.String("url"), Publication: in.String("publication"),
		Language: in.String("language"), Authors: in.StringSlice("author"),
	}}
	var err error
	if o.Web, err = in.web(); err != nil {
		return o, err
	}
	if o.As, err = oneOf("as", o.As, importers.Names()); err != nil {
		return o, err
	}
	if o.Map, err = format.ParseMapping(in.StringSlice("map")); err != nil {
		return o, usagef("--map: %v", err)
	}
	if o.Defaults.Date, err = in.date("date"); err != nil {
		return o, err
	}
	if !withExtraction {
		return o, nil
	}
	e, err := extract.New()
	if err != nil {
		return o, fmt.Errorf("load the extractor: %w", err)
	}
	o.Extract, o.By = e.Extract, extract.Version
	return o, nil
}

// documentID is the id that programs know a document by: its own, else the
// file's name without its endings.
func documentID(item importers.Item) string {
	if item.Article.SourceID != "" {
		return item.Article.SourceID
	}
	name := filepath.Base(item.Path)
	if i := strings.IndexByte(name[min(1, len(name)):], '.'); i >= 0 {
		name = name[:i+1]
	}
	if item.Line > 0 {
		name = fmt.Sprintf("%s:%d", name, item.Line)
	}
	return name
}

// eachItem reads articles without keeping them. What cannot be read is
// reported, and the rest goes on; how it ended is the error.
func (in *invocation) eachItem(ctx context.Context, o importers.Options, do func(importers.Item) error) error {
	done, failed, skipped := 0, 0, 0
	for item := range importers.Run(ctx, in.targets(), o) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if item.Skipped != "" {
			skipped++
			continue
		}
		if item.Article == nil && item.Err == nil { // the end of what an address gave
			continue
		}
		if item.Err != nil {
			in.term.Errorf("%v", item.Err)
			failed++
			continue
		}
		if err := do(item); err != nil {
			return err
		}
		done++
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case failed > 0 && done > 0:
		return fmt.Errorf("%w, %w", errPartly, errSaid)
	case failed > 0:
		return errors.Join(errors.New("nothing could be read"), errSaid)
	case skipped > 0 && done == 0:
		return in.onlySkipped()
	}
	return nil
}

// formatFlag returns the flag for the form of what read and extract print.
func formatFlag() cli.Flag {
	return &cli.StringFlag{Name: "format", Usage: "print `FORMAT`: text or jsonl", Value: "text"}
}

// printJSONL reports whether --format asks for JSON Lines.
func (in *invocation) printJSONL() (bool, error) {
	f, err := oneOf("format", in.String("format"), []string{"text", "jsonl"})
	return f == "jsonl", err
}

// readExits are the statuses of commands that read without keeping.
func readExits() []exit {
	return []exit{
		{exitDone, "everything was read"}, {exitFailure, "wrong usage, or nothing could be read"},
		{exitPartly, "some articles were read and some were not"}, {exitInterrupted, "interrupted"},
	}
}
