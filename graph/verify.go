package graph

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/verify"
)

// Verify checks every law of the graph and reports what breaks one; see package
// verify. An error means that the graph could not be read, not that it is at
// fault. It looks at one moment; where somebody else writes meanwhile, the text
// index is of another moment and is not compared. watch, if there is one, is told
// now and then how far the check is.
func (l *Library) Verify(ctx context.Context, watch ...func(verify.Progress)) (*verify.Report, error) {
	l.writing.Lock()
	defer l.writing.Unlock()
	o := verify.Options{Watch: func(p verify.Progress) {
		for _, w := range watch {
			w(p)
		}
	}}
	report, err := l.verify(ctx, o)
	if err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	return report, nil
}

func (l *Library) verify(ctx context.Context, o verify.Options) (*verify.Report, error) {
	index, before, damage := l.soundIndex(ctx)
	switch {
	case damage == nil:
		o.Indexed = searched(ctx, index)
	case !unusable(damage):
		return nil, damage
	}
	var newest uint64
	var notes error
	report, err := answer(ctx, l, func(d *desk) (*verify.Report, error) {
		if newest, notes = readNotes(ctx, d.view); notes != nil && !errors.Is(notes, quadstore.ErrMalformed) {
			return nil, notes
		}
		o.Read = d.verifyCast
		report, err := verify.Run(ctx, d.view, o)
		if err != nil {
			return nil, err
		}
		if err := checkVersions(ctx, d.view); errors.Is(err, quadstore.ErrMalformed) {
			report.Add(verify.Fault{Law: verify.Key, Message: err.Error()})
		} else if err != nil {
			return nil, err
		}
		return report, errors.Join(d.verifyCopies(report), d.verifyKnown(report), d.verifyNamesakes(report), d.verifyJudgements(report))
	})
	if err != nil {
		return nil, err
	}
	if notes != nil {
		report.Add(verify.Fault{Law: verify.Key, Message: notes.Error()})
		return report, nil
	}
	if damage != nil {
		report.Add(verify.Fault{Law: verify.Search, Message: damage.Error()})
		return report, nil
	}
	after, err := index.Revision(ctx)
	if err != nil {
		return nil, err
	}
	inStep(report, before, after, newest)
	return report, nil
}

// inStep judges what was found of a text index that showed one revision before it
// was read and one after, where the articles were of the newest. One that moves
// meanwhile, or is ahead, is being written to by somebody else.
func inStep(r *verify.Report, before, after, newest uint64) {
	switch {
	case before != after || after > newest:
		r.Drop(verify.Search)
		r.Moving = true
	case after < newest:
		r.Add(verify.Fault{
			Law: verify.Search, Message: fmt.Sprintf("the text index shows revision %d of the graph, the newest is %d", after, newest),
		})
	}
}

// soundIndex returns the text index and which revision it shows, or what keeps
// it from being read.
func (l *Library) soundIndex(ctx context.Context) (index searchIndex, shown uint64, err error) {
	if index, err = l.askIndex(ctx); err != nil {
		return nil, 0, err
	}
	// One in a file can be damaged deep inside; a server looks after its own.
	if file, ok := index.(*search.Index); ok {
		if err := file.Check(ctx); err != nil {
			return nil, 0, err
		}
	}
	shown, err = index.Revision(ctx)
	return index, shown, err
}

// unusable reports whether an error says that there is no text index that could
// be asked, which a repair makes anew.
func unusable(err error) bool {
	return errors.Is(err, search.ErrCorrupt) || errors.Is(err, fs.ErrNotExist)
}

// searched tells verify what the search index holds.
func searched(ctx context.Context, index searchIndex) iter.Seq2[verify.Indexed, error] {
	return func(yield func(verify.Indexed, error) bool) {
		for e, err := range index.Digests(ctx) {
			if !yield(verify.Indexed{Article: e.Article, Digest: e.Digest, Documents: e.Documents}, err) {
				return
			}
		}
	}
}
