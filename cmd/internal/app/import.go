package app

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"syscall"
	"time"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// importCommand takes articles into the graph.
func importCommand() *command {
	return &command{
		name: "import", args: "FILE|DIR|GLOB|URL|-...", least: 1, most: -1, group: keep,
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
			boolFlag("dry-run", "read and report, but keep nothing"),
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
	dry      bool
	progress *term.Progress
	began    time.Time
	// batch are read and not yet kept, with the text they hold and since when.
	batch []importers.Item
	bytes int
	since time.Time
	tally answer.Import
	notes int
}

// runImport reads, keeps and reports.
func runImport(ctx context.Context, in *invocation) error {
	items, err := in.items(ctx)
	if err != nil {
		return err
	}
	if _, err := in.place(); err != nil {
		return err
	}
	r := &importing{
		invocation: in, dry: in.Bool("dry-run"), began: in.program.now(), progress: in.term.Progress(in.program.now),
	}
	r.tally = answer.NewImport()
	err = r.take(ctx, items)
	r.progress.Done()
	return r.finish(ctx, err)
}

// take reads the articles and keeps them batch by batch.
func (r *importing) take(ctx context.Context, items iter.Seq[importers.Item]) error {
	for item := range items {
		if item.Skipped != "" {
			r.tally.Skipped++
			continue
		}
		if item.Err != nil {
			if ctx.Err() != nil {
				break
			}
			if err := r.keep(ctx); err != nil {
				return err
			}
			r.fail(item, item.Err)
			continue
		}
		now := r.program.now()
		if len(r.batch) == 0 {
			r.since = now
		}
		r.batch = append(r.batch, item)
		r.bytes += len(item.Article.Text)
		if len(r.batch) >= batchArticles || r.bytes >= batchBytes || now.Sub(r.since) >= batchTime {
			if err := r.keep(ctx); err != nil {
				return err
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return r.keep(ctx)
}

// keep puts the batch into the graph and reports each article.
func (r *importing) keep(ctx context.Context) error {
	batch := r.batch
	r.batch, r.bytes = nil, 0
	if len(batch) == 0 {
		return nil
	}
	receipts, err := r.put(ctx, batch)
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
		r.fail(batch[0], fmt.Errorf("%s: %w", source(batch[0]), err))
		return nil
	}
	if err != nil {
		return err
	}
	for i, item := range batch {
		if err := r.report(item, receipts[i]); err != nil {
			return err
		}
	}
	if err := r.term.Flush(); err != nil {
		return err
	}
	r.progress.Showf("%s, %s  %s", render.Count(r.tally.Read(), "article", "articles"),
		render.Count(r.tally.Claims, "claim", "claims"), batch[len(batch)-1].Path)
	return nil
}

// put keeps a batch, or says what keeping it would do. The graph is opened, and
// begun where there is none, when the first batch is ready: nobody is locked out
// while input is waited for, and where nothing can be read nothing is begun.
func (r *importing) put(ctx context.Context, batch []importers.Item) ([]graph.Receipt, error) {
	if r.dry {
		receipts := make([]graph.Receipt, len(batch))
		for i, item := range batch {
			receipts[i] = dryReceipt(item.Extraction)
		}
		return receipts, nil
	}
	l, err := r.open(ctx, graph.Options{Create: true})
	if err != nil {
		return nil, roomHint(err)
	}
	all := make([]*schema.Extraction, len(batch))
	for i, item := range batch {
		all[i] = item.Extraction
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

// report says what became of one article.
func (r *importing) report(item importers.Item, receipt graph.Receipt) error {
	entry := answer.NewImported(item.Path, item.Line, receipt, item.Extraction)
	r.tally.Add(entry, r.form == asJSON)
	if r.form == asJSONL {
		return writeLine(r.out(), entry)
	}
	if r.form == forPeople {
		r.progress.Done()
		s := r.sheet()
		render.Imported(s, receipt, item.Extraction)
		if s.Err() != nil {
			return s.Err()
		}
	}
	if receipt.Status != graph.Unchanged {
		r.note(item)
	}
	return nil
}

// mostNotes is how many articles' notes are told before they are only counted.
const mostNotes = 5

// note passes on what the extraction noticed for the person who imports.
func (r *importing) note(item importers.Item) {
	if len(item.Extraction.Notes) == 0 {
		return
	}
	if r.notes++; r.notes > mostNotes {
		return
	}
	lines := text.NewLines(item.Article.Text)
	for _, n := range item.Extraction.Notes {
		message := n.Message
		if !n.Span.Empty() {
			line, _ := lines.At(n.Span.Start)
			message += fmt.Sprintf(" (line %d)", line)
		}
		r.term.Notef("%s: %s", source(item), message)
	}
	if a := item.Article; a.Publication == nil && a.Published.IsZero() && item.Line == 0 {
		// With a date the article would become another one: its id would follow
		// from publication, title and date.
		r.term.Hintf("saidby import --publication NAME %s", source(item))
	}
}

// source names where an article was read from.
func source(item importers.Item) string {
	if item.Line > 0 {
		return fmt.Sprintf("%s:%d", item.Path, item.Line)
	}
	return item.Path
}

// fail reports an article that could not be read or kept.
func (r *importing) fail(item importers.Item, err error) {
	r.tally.Fail(item.Path, item.Line, err, r.form == asJSON)
	r.term.Errorf("%v", err)
}

// errOnlySkipped is returned where archives hold no articles at all.
var errOnlySkipped = errors.New("nothing to import: there are no articles in the archives")

// summary says in one line what was done.
func (r *importing) summary(took time.Duration) string {
	t := &r.tally
	verb := "imported"
	if r.dry {
		verb = "read, and kept nothing of,"
	}
	line := fmt.Sprintf("%s %s, %s", verb, render.Count(t.New+t.Changed, "article", "articles"),
		render.Count(t.Claims, "claim", "claims"))
	if t.Unchanged > 0 {
		line += fmt.Sprintf("; %s unchanged", render.Thousands(t.Unchanged))
	}
	if n := t.Failures; n > 0 {
		line += fmt.Sprintf("; %s failed", render.Thousands(n))
	}
	if n := t.Skipped; n > 0 {
		line += fmt.Sprintf("; %s skipped", render.Thousands(n))
	}
	return fmt.Sprintf("%s, in %s", line, took)
}

// finish reports the whole and says how it ended.
func (r *importing) finish(ctx context.Context, err error) error {
	if r.notes > mostNotes {
		r.term.Notef("%s had notes too", render.Count(r.notes-mostNotes, "more article", "more articles"))
	}
	t := &r.tally
	if r.form == asJSON {
		if e := writeJSON(r.out(), t); err == nil {
			err = e
		}
	}
	took := r.program.now().Sub(r.began).Round(time.Millisecond)
	r.term.Sayf("%s", r.summary(took))
	switch {
	case err != nil && ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return err
	case t.Failures > 0 && t.Read() > 0:
		return fmt.Errorf("%w, %w", errPartly, errSaid)
	case t.Failures > 0:
		return fmt.Errorf("nothing was imported, %w", errSaid)
	case t.Read() == 0 && t.Skipped > 0:
		return errOnlySkipped
	}
	return nil
}
