package app

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/schema"
)

// The graph takes articles in batches, so that each costs less; a batch is
// small enough for the report to flow and for little to be lost.
const (
	batchArticles = 64
	batchBytes    = 1 << 20
	batchTime     = time.Second
	batchItems    = 1024 // with what is skipped, unchanged or wrong
)

// batch are items that are read and not yet kept.
type batch struct {
	items           []importers.Item
	articles, bytes int
	since           time.Time
}

func (b *batch) add(item importers.Item, now time.Time) {
	if len(b.items) == 0 {
		b.since = now
	}
	b.items = append(b.items, item)
	if item.Extraction != nil {
		b.articles++
		b.bytes += len(item.Article.Text)
	}
}

// full reports whether the batch is to be kept. What is wrong is told at once.
func (b *batch) full(now time.Time) bool {
	return len(b.items) >= batchItems || b.articles >= batchArticles || b.bytes >= batchBytes ||
		now.Sub(b.since) >= batchTime || b.items[len(b.items)-1].Err != nil
}

// take reads the articles and keeps them batch by batch. While one is kept the next
// is gathered: to wait for the disk would leave the processors idle.
func (r *importing) take(ctx context.Context, items iter.Seq[importers.Item]) error {
	batches, kept := make(chan batch), make(chan error, 1)
	go func() {
		var err error
		for b := range batches {
			if err = r.keep(ctx, b.items); err != nil {
				break
			}
		}
		kept <- err
	}()
	err, ended := r.gather(ctx, items, batches, kept)
	close(batches)
	if !ended {
		err = <-kept
	}
	r.progress.Done()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// gather makes batches of items. Where keeping ends before, with an error, it
// returns that and true.
func (r *importing) gather(ctx context.Context, items iter.Seq[importers.Item], batches chan<- batch, kept <-chan error) (err error, ended bool) {
	var b batch
	for item := range items {
		if item.Err != nil && ctx.Err() != nil {
			return nil, false
		}
		now := r.program.now()
		if b.add(item, now); !b.full(now) {
			continue
		}
		select {
		case batches <- b:
			b = batch{}
		case err := <-kept:
			return err, true
		}
	}
	if ctx.Err() != nil {
		return nil, false
	}
	select {
	case batches <- b:
		return nil, false
	case err := <-kept:
		return err, true
	}
}

// keep puts a batch into the graph and reports what became of each item.
func (r *importing) keep(ctx context.Context, items []importers.Item) error {
	receipts, err := r.put(ctx, extracted(items))
	if errors.Is(err, schema.ErrInvalid) && len(items) > 1 {
		// One of them breaks a law: take them one by one, so that the others pass.
		for _, item := range items {
			if err := r.keep(ctx, []importers.Item{item}); err != nil {
				return err
			}
		}
		return nil
	}
	if errors.Is(err, schema.ErrInvalid) {
		items[0].Err, items[0].Extraction = fmt.Errorf("%s: %w", source(items[0]), err), nil
		receipts, err = nil, nil
	}
	if err != nil {
		return err
	}
	for _, item := range items {
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
	if len(items) > 0 {
		r.showProgress(items[len(items)-1].Path)
	}
	return r.failure
}

// extracted returns the extractions of a batch.
func extracted(items []importers.Item) (all []*schema.Extraction) {
	for _, item := range items {
		if item.Extraction != nil {
			all = append(all, item.Extraction)
		}
	}
	return all
}
