package app

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/graph/export"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/format"
)

// exportName is what --as calls the form of `export --to jsonl`. It is no format
// of articles: nothing is found out any more, the records say it all.
const exportName = "saidby"

// importNames lists what import can read.
func importNames() []string { return append(importers.Names(), exportName) }

// items yields what the arguments hold: articles with what is found in them, or
// the records of exports.
func (r *importing) items(ctx context.Context) (iter.Seq[importers.Item], error) {
	in := r.invocation
	as, err := oneOf("as", in.String("as"), importNames())
	if err != nil {
		return nil, err
	}
	if as == exportName {
		if err := in.checkExported(); err != nil {
			return nil, err
		}
		return ahead(ctx, exported(ctx, in.targets(), in.term.In())), nil
	}
	o, err := in.readOptions(true)
	if err != nil {
		return nil, err
	}
	o.Follow, o.Meter = in.Bool("follow"), r.meter
	if o.Follow || slices.ContainsFunc(in.paths(), importers.IsAddress) || len(in.StringSlice("list")) > 0 {
		o.Workers = webWorkers
	}
	if !r.dry {
		o.Held, o.Since = r.known.holds, r.known.since
	}
	return importers.Run(ctx, in.targets(), o), nil
}

// webWorkers is how many pages are fetched at once, from different sites: most of
// the time is waiting.
const webWorkers = 8

// checkExported refuses flags that say something of an article: an export has
// said it all, and its ids follow from that.
func (in *invocation) checkExported() error {
	for _, f := range articleFlags() {
		name, said := f.Names()[0], false
		switch f.(type) {
		case *cli.StringFlag:
			said = name != "as" && in.String(name) != ""
		case *cli.StringSliceFlag:
			said = len(in.StringSlice(name)) > 0
		}
		if said {
			return usagef("--%s cannot be said of an export: its articles come as they are", name)
		}
	}
	return nil
}

// exported yields the articles of exports, one file after the other, as
// [importers.Run] yields those that it reads.
func exported(ctx context.Context, targets iter.Seq[string], stdin io.Reader) iter.Seq[importers.Item] {
	return func(yield func(importers.Item) bool) {
		for s, err := range importers.Sources(ctx, targets, stdin) {
			if err != nil {
				var e *format.Error
				errors.As(err, &e)
				if !yield(importers.Item{Path: e.Path, Err: err}) {
					return
				}
				continue
			}
			for item := range exportedFrom(s.Path, stdin) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// exportedFrom yields the articles of one export.
func exportedFrom(path string, stdin io.Reader) iter.Seq[importers.Item] {
	return func(yield func(importers.Item) bool) {
		r := stdin
		if path != "-" {
			file, err := os.Open(path)
			if err != nil {
				yield(importers.Item{Path: path, Err: format.Fail(path, err)})
				return
			}
			defer file.Close()
			r = file
		}
		empty := true
		for x, err := range export.Read(r) {
			empty = false
			item := importers.Item{Path: path, Extraction: x}
			if err != nil {
				item = exportFault(path, err)
			} else {
				x.Article.Source.Path = path
				item.Article, item.Original, item.Line = x.Article, x.Article.Text, x.Article.Source.Line
			}
			if !yield(item) {
				return
			}
		}
		if empty {
			yield(importers.Item{Path: path, Err: format.Fail(path, format.ErrEmpty)})
		}
	}
}

// exportFault names the file beside the line of what is wrong with an export.
func exportFault(path string, err error) importers.Item {
	var at *export.LineError
	if !errors.As(err, &at) {
		return importers.Item{Path: path, Err: format.Fail(path, err)}
	}
	return importers.Item{Path: path, Line: at.Line, Err: format.FailLine(path, at.Line, at.Column, at.Err)}
}

// ahead yields what items does, and reads the next while one is being kept. When
// the context ends so does the sequence, even while standard input is waited for.
func ahead[T any](ctx context.Context, items iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan T)
		go func() {
			defer close(queue)
			for item := range items {
				select {
				case queue <- item:
				case <-ctx.Done():
					return
				}
			}
		}()
		for {
			select {
			case item, more := <-queue:
				if !more || !yield(item) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
