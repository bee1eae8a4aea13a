package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// RepairReport says what a repair did.
type RepairReport struct {
	// Store is what was done to the keys of the store, below the articles. What was
	// removed there is named in Removed, and not again in Store.
	Store   quadstore.Repaired
	Removed []verify.Fault
	// Articles counts the articles that were looked at. Mended are those of them
	// whose short cuts and keys were made anew; Left those whose content is not that
	// of a valid extraction and was left as it is, with a digest that fits it.
	Articles, Mended, Left int
	// Strays counts quads that were removed since they were derived from an article
	// that is not there.
	Strays int
	// Documents is what the text index, which was filled anew, holds.
	Documents int
}

// Repair makes anew what is derived: the orders and numbers of the store, from
// that order by which articles are read; the short cuts, keys and digest of each
// article, from its content; what texts share, by what copies are found, and whom
// articles name; what judgements are found by, from their log; and the text index. What an article says, how it was read, and what people decided are
// never changed, apart from quads that cannot be read any more, which
// [quadstore.Store.Repair] removes and names. Content that breaks a law is left as
// it is, and so are quads under a label of no article, for they may be somebody's;
// Verify tells of both. An article that has lost something becomes whole when it is
// put again. A graph that is sound is not changed.
//
// A repair that is interrupted can be done again, and what was interrupted left
// nothing worse than it was. watch, if there is one, is told now and then how far
// it is.
func (l *Library) Repair(ctx context.Context, watch ...func(verify.Progress)) (*RepairReport, error) {
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := l.check(); err != nil {
		return nil, err
	}
	r := repair{ctx: ctx, library: l, watch: func(p verify.Progress) {
		for _, w := range watch {
			w(p)
		}
	}}
	if err := r.run(); err != nil {
		return nil, fmt.Errorf("repair: %w", err)
	}
	return &r.RepairReport, nil
}

// repair is a repair under way.
type repair struct {
	RepairReport
	ctx     context.Context
	library *Library
	watch   func(verify.Progress)
	index   searchIndex
	// otherCast says that it is not kept as an article says whom it names.
	otherCast bool
}

func (r *repair) run() error {
	store, err := r.library.store.Repair(r.ctx, func(keys int64) { r.watch(verify.Progress{Keys: keys}) })
	if err != nil {
		return err
	}
	for _, f := range store.Faults {
		r.Removed = append(r.Removed, verify.FaultOf(f))
	}
	r.Store, r.Store.Faults = *store, nil
	begin, err := r.mendNotes()
	if err != nil {
		return err
	}
	if r.index, err = r.emptyIndex(); err != nil {
		return err
	}
	if err := r.labels(); err != nil {
		return err
	}
	if err := r.copies(); err != nil {
		return err
	}
	if err := r.library.mendJudgements(r.ctx); err != nil {
		return err
	}
	if err := r.casts(); err != nil {
		return err
	}
	// What was changed since is in the notes.
	if err := r.fill(&search.Change{Revision: begin}); err != nil {
		return err
	}
	return r.library.writeIndex(r.ctx, nil)
}

// emptyIndex returns the text index with nothing in it.
func (r *repair) emptyIndex() (searchIndex, error) {
	l := r.library
	index, _, damage := l.soundIndex(r.ctx)
	if damage != nil {
		if !unusable(damage) {
			return nil, damage
		}
		if err := l.discardIndex(r.ctx); err != nil {
			return nil, err
		}
		var err error
		if index, err = l.askIndex(r.ctx); err != nil {
			return nil, err
		}
	}
	return index, index.Clear(r.ctx)
}

// fill writes to the text index, unless somebody else has filled it meanwhile.
func (r *repair) fill(c *search.Change) error {
	return r.index.Update(r.ctx, func(_ context.Context, shown uint64) (*search.Change, error) {
		if shown > 0 {
			return nil, nil
		}
		return c, nil
	})
}

// mendTogether is how many labels are looked at in one change.
const mendTogether = 60

// labels goes through all labels: those of articles come first.
func (r *repair) labels() error {
	var some []quad.Value
	for label, err := range r.library.store.Labels(r.ctx) {
		if err != nil {
			return err
		}
		if some = append(some, label.Label); len(some) == mendTogether {
			if err := r.some(some); err != nil {
				return err
			}
			some = some[:0]
		}
	}
	return r.some(some)
}

// some mends the articles among some labels and takes out what is derived from
// nothing.
func (r *repair) some(labels []quad.Value) error {
	before := r.RepairReport
	var c search.Change
	err := r.library.store.Update(r.ctx, func(tx *quadstore.Tx) error {
		r.RepairReport = before // an engine may call again
		c = search.Change{}
		var changed []schema.ID
		for _, label := range labels {
			id, ok := quads.ArticleOf(label)
			switch {
			case ok && label == quad.Value(quads.Label(id)):
				set, mended, err := r.mend(tx, id)
				if err != nil {
					return fmt.Errorf("article %s: %w", id.Short(), err)
				}
				if mended {
					changed = append(changed, id)
				}
				if set.Digest != "" {
					c.Sets = append(c.Sets, set)
				}
			case ok && label == quad.Value(quads.IndexLabel(id)):
				if err := r.removeStray(tx, id); err != nil {
					return err
				}
			}
		}
		return r.library.note(r.ctx, tx, changed)
	})
	if err != nil {
		r.RepairReport = before
		return err
	}
	for _, set := range c.Sets {
		r.Documents += len(set.Documents)
	}
	r.watch(verify.Progress{Articles: r.Articles})
	if len(c.Sets) == 0 {
		return nil
	}
	return r.fill(&c)
}

// copies finds anew which articles share text, where what is kept of that is at
// fault, or where it never was.
func (r *repair) copies() error {
	var articles []schema.ID
	sound, err := answer(r.ctx, r.library, func(d *desk) (bool, error) {
		var report verify.Report
		if err := d.verifyCopies(&report); err != nil {
			return false, err
		}
		var err error
		if articles, err = d.articleIDs(); err != nil {
			return false, err
		}
		return report.OK(), nil
	})
	if err != nil || sound {
		return err
	}
	return r.library.mendCopies(r.ctx, articles)
}

// casts keeps anew whom articles name, where what is kept of that is at fault.
func (r *repair) casts() error {
	var articles []schema.ID
	sound, err := answer(r.ctx, r.library, func(d *desk) (bool, error) {
		var report verify.Report
		if err := errors.Join(d.verifyKnown(&report), d.verifyNamesakes(&report)); err != nil {
			return false, err
		}
		var err error
		articles, err = d.articleIDs()
		return report.OK() && !r.otherCast, err
	})
	if err != nil || sound {
		return err
	}
	return r.library.mendCasts(r.ctx, articles)
}

// removeStray removes what is derived from an article of which nothing is there.
func (r *repair) removeStray(tx *quadstore.Tx, id schema.ID) error {
	for _, err := range tx.Match(r.ctx, quads.Pattern{Label: quads.Label(id)}) {
		return err
	}
	removed, err := tx.Replace(r.ctx, []quad.Value{quads.IndexLabel(id)}, nil)
	r.Strays += removed.Before
	return err
}

// mendNotes makes the notes of changes anew where they cannot be read: as if all
// changes had been forgotten. It returns the newest revision.
func (r *repair) mendNotes() (newest uint64, err error) {
	v := &r.library.store.View
	newest, err = readNotes(r.ctx, v)
	if !errors.Is(err, quadstore.ErrMalformed) {
		return newest, err
	}
	err = r.library.store.Update(r.ctx, func(tx *quadstore.Tx) error {
		newest, err = forgetAll(r.ctx, tx)
		return err
	})
	return newest, err
}
