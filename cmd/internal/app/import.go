package app

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/schema"
)

// importCommand takes articles into the graph.
func importCommand() *command {
	return &command{
		name: "import", args: "[FILE|DIR|GLOB|URL|-...]", least: 0, most: -1, group: keep,
		summary: "read articles and keep what they say",
		text: `Reads articles, finds out who said what in them, and keeps it in the graph, which
is begun if there is none. Folders and archives (.zip, .tar, .tar.gz, .gz, .warc,
.warc.gz, .wacz) are read with all that is in them; - is standard input. Pages and
feeds are fetched by their address, one a second from a site and as its robots.txt
allows, under the name of saidby/1. An article that is there already is left as it is,
or replaced if it has changed. What cannot be read is reported with its place, what is
no article in an archive is counted as skipped, and the rest goes
on. What the flags say of an article wins over what a file with one article says,
and fills in what the articles of a JSON Lines file leave out. With --as saidby it
takes what export --to jsonl wrote, from whatever engine, as it is: nothing is
found out anew and nothing is lost, and the same export comes out again. Each
article then has its line of that file for its source.`,
		examples: `# one article, with what the file does not tell
saidby import --publication "The Herald" --date 2019-12-30 article.txt
# a folder of pages and texts, what another program wrote, and a web archive
saidby import articles/ articles.jsonl.gz crawl.warc.gz
# a page on the web
saidby import https://www.example.com/news/article
# a whole graph, into another one
saidby export --to jsonl | saidby --graph there import --as saidby -`,
		exits: append([]exit{{exitDone, "everything was imported"}, {exitFailure, "wrong usage, or nothing was imported"},
			{exitPartly, "some articles were imported and some were not"}}, graphExits()[2:]...),
		flags: append(articleFlags(exportName),
			&cli.StringSliceFlag{Name: "list", Usage: "import what `FILE` names too, one file, folder or address a line"},
			boolFlag("follow", "fetch the pages that the entries of feeds lead to"),
			boolFlag("dry-run", "read and report, but keep nothing"),
			boolFlag("fail-fast", "stop at the first article that cannot be imported"),
			stringFlag("log", "write what is said on the way as `FORMAT`: text, or jsonl with a line for each file"),
			jsonFlag(), boolFlag("jsonl", "one JSON object a line")),
		run: runImport, report: true,
	}
}

// The graph takes articles in batches, so that each costs less; a batch is
// small enough for the report to flow and for little to be lost.
const (
	batchArticles = 64
	batchBytes    = 1 << 20
	batchTime     = time.Second
)

// importing is one run of import.
type importing struct {
	*invocation
	dry, failFast bool
	newsOnly      bool // articles that are known already are not reported
	progress      *term.Progress
	meter         *importers.Meter
	began         time.Time
	// batch are read and not yet kept, with the text they hold and since when.
	batch []importers.Item
	bytes int
	since time.Time

	known   known
	visits  visits
	tally   answer.Import
	files   fileLog
	noted   int
	failure error // what a run that fails fast stopped at
}

// runImport reads, keeps and reports.
func runImport(ctx context.Context, in *invocation) error {
	if err := in.checkImport(); err != nil {
		return err
	}
	if _, err := in.place(); err != nil {
		return err
	}
	r := in.importing()
	items, err := r.items(ctx)
	if err != nil {
		return err
	}
	r.measure(ctx)
	return r.finish(ctx, r.take(ctx, items))
}

// checkImport checks what the flags and arguments say together.
func (in *invocation) checkImport() error {
	if _, err := oneOf("log", in.String("log"), []string{"text", "jsonl"}); err != nil {
		return err
	}
	if in.NArg() == 0 && len(in.StringSlice("list")) == 0 {
		return usagef("import needs FILE|DIR|GLOB|URL|-..., or --list FILE")
	}
	return in.checkLists()
}

// importing begins a run of import.
func (in *invocation) importing() *importing {
	r := &importing{
		invocation: in, dry: in.Bool("dry-run"), failFast: in.Bool("fail-fast"), began: in.program.now(),
		progress: in.term.Progress(in.program.now), tally: answer.NewImport(),
	}
	if r.progress != nil {
		r.meter = &importers.Meter{}
	}
	r.known.in = in
	r.files.wanted = in.String("log") == "jsonl"
	return r
}

// take reads the articles and keeps them batch by batch.
func (r *importing) take(ctx context.Context, items iter.Seq[importers.Item]) error {
	for item := range items {
		if item.Err != nil && ctx.Err() != nil {
			break
		}
		now := r.program.now()
		if len(r.batch) == 0 {
			r.since = now
		}
		r.batch = append(r.batch, item)
		if item.Extraction != nil {
			r.bytes += len(item.Article.Text)
		}
		if item.Err != nil || len(r.batch) >= batchArticles || r.bytes >= batchBytes || now.Sub(r.since) >= batchTime {
			if err := r.keep(ctx); err != nil {
				return err
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	err := r.keep(ctx)
	r.progress.Done()
	return err
}

// keep puts the batch into the graph and reports what became of each item.
func (r *importing) keep(ctx context.Context) error {
	batch := r.batch
	r.batch, r.bytes = nil, 0
	receipts, err := r.put(ctx, extracted(batch))
	if errors.Is(err, schema.ErrInvalid) && len(batch) > 1 {
		// One of them breaks a law: take them one by one, so that the others pass.
		for _, item := range batch {
			r.batch = []importers.Item{item}
			if err := r.keep(ctx); err != nil {
				return err
			}
		}
		return nil
	}
	if errors.Is(err, schema.ErrInvalid) {
		batch[0].Err, batch[0].Extraction = fmt.Errorf("%s: %w", source(batch[0]), err), nil
		receipts, err = nil, nil
	}
	if err != nil {
		return err
	}
	for _, item := range batch {
		var receipt graph.Receipt
		if item.Extraction != nil {
			receipt, receipts = receipts[0], receipts[1:]
		}
		if err := r.report(ctx, item, receipt); err != nil {
			return err
		}
	}
	if err := errors.Join(r.noteVisits(ctx), r.term.Flush()); err != nil {
		return err
	}
	if len(batch) > 0 {
		r.showProgress(batch[len(batch)-1].Path)
	}
	return r.failure
}

// extracted returns the extractions of a batch.
func extracted(batch []importers.Item) (all []*schema.Extraction) {
	for _, item := range batch {
		if item.Extraction != nil {
			all = append(all, item.Extraction)
		}
	}
	return all
}

// measure counts what there is to read, where a person waits for it.
func (r *importing) measure(ctx context.Context) {
	if r.progress != nil {
		go r.meter.Count(ctx, r.paths())
	}
}

// put keeps a batch, or says what keeping it would do. The graph is begun, where
// there is none, when the first batch is ready: where nothing can be read nothing
// is begun.
func (r *importing) put(ctx context.Context, all []*schema.Extraction) ([]graph.Receipt, error) {
	switch {
	case len(all) == 0:
		return nil, nil
	case r.dry:
		receipts := make([]graph.Receipt, len(all))
		for i, x := range all {
			receipts[i] = dryReceipt(x)
		}
		return receipts, nil
	}
	l, err := r.known.open(ctx, graph.Options{Create: true})
	if err != nil {
		return nil, roomHint(err)
	}
	receipts, err := l.Put(ctx, all...)
	return receipts, roomHint(err)
}

// roomHint adds advice to an error of a graph whose disk is full. An answer that
// could not be written for that reason is no matter of the graph's.
func roomHint(err error) error {
	if !errors.Is(err, syscall.ENOSPC) {
		return err
	}
	return hint(err, "what the graph held before it still holds; make room and import again")
}
