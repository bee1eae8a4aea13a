package app

import (
	"context"
	"errors"
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
is begun if there is none. It reads text, pages, feeds, mail, JSON and tables of other
programs, ninjs, NewsML-G2 and ClaimReviews, and tells which it is. Folders and archives (.zip, .tar, .tar.gz, .gz, .warc,
.warc.gz, .wacz) are read with all that is in them; - is standard input. Pages and
feeds are fetched by their address, one a second from a site and as its robots.txt
allows, under the name of saidby/1. An article that is there already is passed over, so
that an import that was interrupted goes on where it ended; one that has changed takes
the place of its older self, of which show still tells; one that says that it was
modified before what is held goes beside that. What cannot be read is reported with its
place, what is no article in a folder or archive is counted as skipped (--log jsonl
names each; hidden files and folders, whose names begin with a dot, are passed over),
and the rest goes on. What the flags say of an article wins over what a file with one
article says, and fills in what the articles of a file with many leave out. With --as saidby it
takes what export --to jsonl wrote, from whatever engine, as it is: nothing is
found out anew and nothing is lost, and the same export comes out again. Each
article then has its line of that file for its source.`,
		examples: `# one article, with what the file does not tell
saidby import --publication "The Herald" --date 2019-12-30 article.txt
# a folder of pages and texts, what another program wrote, and a web archive
saidby import articles/ articles.jsonl.gz crawl.warc.gz
# pages on the web, and what another program calls by other names
saidby import https://www.example.com/news/article --list pages.txt
saidby import --map text=body.main --map authors=by[*].name dump.jsonl
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

// importing is one run of import.
type importing struct {
	*invocation
	dry, failFast bool
	newsOnly      bool // articles that are known already are not reported
	progress      *term.Progress
	meter         *importers.Meter
	began         time.Time
	known         known
	visits        visits
	tally         answer.Import
	files         fileLog
	noted         int
	failure       error // what a run that fails fast stopped at
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
