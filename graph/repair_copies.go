package graph

import (
	"context"
	"encoding/binary"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// mostAtOnce is among how many articles copies are looked for all at once: that takes
// some three kilobytes of memory for each.
const mostAtOnce = 200_000

// mendCopies makes what articles share anew, from their texts: first what one more
// article is searched by, and then all pairs at once, in memory, which is many times
// as fast as one article after the other. The articles are in the order of their ids.
func (l *Library) mendCopies(ctx context.Context, articles []schema.ID) error {
	for _, space := range []string{shingleSpace, paragraphSpace, furtherSpace, overlapSpace, passageSpace} {
		if err := l.clearSpace(ctx, space); err != nil {
			return err
		}
	}
	atOnce := len(articles) <= mostAtOnce
	for some := range slices.Chunk(articles, pairsTogether) {
		if err := l.store.Update(ctx, func(tx *quadstore.Tx) error { return enterCopies(ctx, tx, some, !atOnce) }); err != nil {
			return err
		}
	}
	if !atOnce {
		return nil
	}
	return reprint.Pairs(ctx, len(articles), l.printedBy(ctx, articles), worthKeeping, func(pairs []reprint.Pair) error {
		return l.store.Update(ctx, func(tx *quadstore.Tx) error {
			d := newDetector(ctx, tx)
			for _, p := range pairs {
				d.keep(articles[p.A], articles[p.B], p.Overlap, p.Passages)
			}
			return nil
		})
	})
}

// enterCopies takes articles into the search of which nothing is kept there, and
// searches for their copies if that is wanted.
func enterCopies(ctx context.Context, tx *quadstore.Tx, articles []schema.ID, searched bool) error {
	d := newDetector(ctx, tx)
	for _, id := range articles {
		p, err := printedText(ctx, &tx.View, id)
		if err != nil {
			return err
		}
		d.printed[id] = nil // nothing of it is kept any more
		if p == nil {
			continue
		}
		if err := d.add(id, p); err != nil {
			return err
		}
	}
	if searched {
		return d.finish()
	}
	d.write()
	return nil
}

// printedBy returns what reads the articles' texts by their numbers; nothing may be
// written meanwhile that changes one.
func (l *Library) printedBy(ctx context.Context, articles []schema.ID) func(int) (reprint.Printed, error) {
	return func(i int) (reprint.Printed, error) {
		p, err := printedText(ctx, &l.store.View, articles[i])
		if err != nil || p == nil {
			return reprint.Printed{}, err
		}
		return reprint.Printed{Text: p.text, Outlet: binary.BigEndian.Uint64(p.publication[:])}, nil
	}
}
