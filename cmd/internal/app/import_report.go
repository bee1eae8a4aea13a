package app

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/schema/text"
)

// report says what became of an item.
func (r *importing) report(ctx context.Context, item importers.Item, receipt graph.Receipt) error {
	if err := r.files.begin(r, item.Path); err != nil {
		return err
	}
	defer r.visits.item(item)
	switch {
	case item.Err != nil:
		r.fail(item)
		return nil
	case item.Skipped != "":
		r.tally.Skip(item.Skipped)
		r.files.tally.Skip(item.Skipped)
		return nil
	case item.Extraction != nil:
		return r.article(item, receipt)
	case item.Article != nil: // is held as it is
		return r.article(item, graph.Receipt{Article: item.Article.ID, Title: item.Article.Title, Status: graph.Unchanged})
	case item.Unchanged:
		visit, _ := r.known.visit(ctx, item.Path)
		r.visits.unchanged(item.Path, visit.Articles)
		for _, id := range visit.Articles {
			if err := r.article(item, graph.Receipt{Article: id, Status: graph.Unchanged}); err != nil {
				return err
			}
		}
	}
	return nil
}

// article says what became of an article.
func (r *importing) article(item importers.Item, receipt graph.Receipt) error {
	entry := answer.NewImported(item.Path, item.Line, receipt, item.Extraction)
	r.tally.Add(entry, r.form == asJSON)
	r.files.tally.Add(entry, false)
	kept := receipt.Status == graph.Unchanged || receipt.Status == graph.Older
	if kept && r.newsOnly {
		return nil
	}
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
	if !kept {
		r.note(item)
	}
	return nil
}

// mostNotes is how many articles' notes are told before they are only counted.
const mostNotes = 5

// note passes on what was noticed for the person who imports.
func (r *importing) note(item importers.Item) {
	if len(item.Extraction.Notes) == 0 || r.files.wanted {
		return
	}
	if r.noted++; r.noted > mostNotes {
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

// errFailFast is returned by a run that stops at its first failure.
var errFailFast = errors.New("stopped at the first failure")

// fail reports an article that could not be read or kept.
func (r *importing) fail(item importers.Item) {
	r.tally.Fail(item.Path, item.Line, item.Err, r.form == asJSON)
	r.files.tally.Fail(item.Path, item.Line, item.Err, r.files.keeps())
	if !r.files.wanted {
		r.term.Errorf("%v", item.Err)
	}
	if r.failFast {
		r.failure = errFailFast
	}
}

// showProgress tells a person how far the work is.
func (r *importing) showProgress(path string) {
	if r.progress == nil {
		return
	}
	line := render.Count(r.tally.Read(), "article", "articles")
	took := r.program.now().Sub(r.began)
	if rate := float64(r.tally.Read()) / took.Seconds(); took > time.Second {
		line += fmt.Sprintf(", %.0f/s", rate)
	}
	if share, known := r.meter.Share(); known && share > 0 {
		left := time.Duration(float64(took) * (1 - share) / share)
		line += fmt.Sprintf(", %.0f %%, %s left", 100*share, render.Roughly(left))
	}
	r.progress.Showf("%s  %s", line, path)
}

// onlySkipped says that what the arguments name holds no articles at all.
func (in *invocation) onlySkipped() error {
	named := in.Args().Slice()
	where := "what was named"
	switch n := len(named); {
	case n > 1:
		where = fmt.Sprintf("%s and %s more", named[0], render.Thousands(n-1))
	case n == 1 && named[0] == "-":
		where = "standard input"
	case n == 1:
		where = named[0]
	}
	return fmt.Errorf("nothing to import: there are no articles in %s", where)
}

// summary says in one line what was done.
func (r *importing) summary(took time.Duration) string {
	t := &r.tally
	verb := "imported"
	if r.dry {
		verb = "read, and kept nothing of,"
	}
	line := fmt.Sprintf("%s %s", verb, render.Count(t.New+t.Changed, "article", "articles"))
	if t.Changed > 0 {
		line += fmt.Sprintf(" (%s changed)", render.Thousands(t.Changed))
	}
	line += ", " + render.Count(t.Claims, "claim", "claims")
	if t.Unchanged > 0 {
		line += fmt.Sprintf("; %s unchanged", render.Thousands(t.Unchanged))
	}
	if n := t.Failures; n > 0 {
		line += fmt.Sprintf("; %s failed%s", render.Thousands(n), reasons(t.FailedWhy))
	}
	if n := t.Skipped; n > 0 {
		line += fmt.Sprintf("; %s skipped%s", render.Thousands(n), reasons(t.SkippedWhy))
	}
	return fmt.Sprintf("%s, in %s", line, took)
}

// mostReasons is how many reasons a summary tells.
const mostReasons = 3

// reasons says in brackets why something failed or was skipped, the commonest
// reasons first.
func reasons(all []answer.Reason) string {
	var told []string
	for i, r := range all {
		if i == mostReasons {
			told = append(told, "…")
			break
		}
		told = append(told, fmt.Sprintf("%s %s", render.Thousands(r.Count), r.Reason))
	}
	if len(told) == 0 {
		return ""
	}
	return " (" + strings.Join(told, ", ") + ")"
}

// finish reports the whole and says how it ended.
func (r *importing) finish(ctx context.Context, err error) error {
	r.progress.Done()
	if r.listFault != nil {
		r.fail(importers.Item{Path: "--list", Err: r.listFault})
	}
	if e := r.files.end(r); err == nil {
		err = e
	}
	if r.noted > mostNotes {
		r.term.Notef("%s had notes too", render.Count(r.noted-mostNotes, "more article", "more articles"))
	}
	t := &r.tally
	if r.form == asJSON {
		if e := writeJSON(r.out(), t); err == nil {
			err = e
		}
	}
	r.term.Sayf("%s", r.summary(r.program.now().Sub(r.began).Round(time.Millisecond)))
	switch {
	case err != nil && ctx.Err() != nil:
		return ctx.Err()
	case err != nil && !errors.Is(err, errFailFast):
		return err
	case t.Failures > 0 && t.Read() > 0:
		return fmt.Errorf("%w, %w", errPartly, errSaid)
	case t.Failures > 0:
		return fmt.Errorf("nothing was imported, %w", errSaid)
	case t.Read() == 0 && t.Skipped > 0:
		return r.onlySkipped()
	}
	return nil
}
