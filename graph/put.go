package graph

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Status says what became of an article.
type Status string

// What can become of an article. Older is what was printed before what the graph holds
// of it, which stays; the older version is kept beside it.
const (
	New       Status = "new"
	Changed   Status = "changed"
	Unchanged Status = "unchanged"
	Older     Status = "older"
	Removed   Status = "removed"
)

// Receipt says what became of an article and what it holds, or held.
type Receipt struct {
	Article schema.ID
	Title   string
	Status  Status
	// Speakers counts the actors who are credited with something.
	Claims, Speakers, Attributions, Blames, Reprints int
}

// newReceipt counts what an extraction holds.
func newReceipt(x *schema.Extraction, status Status) Receipt {
	speakers := map[schema.ID]bool{}
	for _, a := range x.Attributions {
		for _, s := range a.Speakers {
			speakers[s] = true
		}
	}
	return Receipt{
		Article: x.Article.ID, Title: x.Article.Title, Status: status,
		Claims: len(x.Claims), Speakers: len(speakers), Attributions: len(x.Attributions),
		Blames: len(x.Blames), Reprints: len(x.Reprints),
	}
}

// maxQuads bounds how many quads are written together. A transaction costs some
// milliseconds of waiting for the disk however small it is, and memory as it grows.
const maxQuads = 20_000

// Put adds articles, each in place of what the graph knew of it before. One that
// says what the graph knows already is [Unchanged] and nothing is written; how
// and from where it was read is then kept from the first time. One that was modified
// before what the graph holds of it, as both state, is [Older], in whatever order they come.
//
// Extractions are validated first, all of them: an invalid one gives an error
// that wraps [schema.ErrInvalid], or [quads.ErrEncoding] for a string that is
// not UTF-8, and nothing is written. After any other error, or when ctx is
// cancelled, the articles whose receipts are returned are in the graph; the
// others are as they were, or are in the graph and not yet in the search index,
// which the next Put or Open sees to. Putting them again is always right.
func (l *Library) Put(ctx context.Context, xs ...*schema.Extraction) ([]Receipt, error) {
	pending, err := encode(xs)
	if err != nil {
		return nil, fmt.Errorf("put: %w", err)
	}
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := l.check(); err != nil {
		return nil, err
	}
	var receipts []Receipt
	for len(pending) > 0 {
		n := portion(pending)
		done, err := l.putPortion(ctx, pending[:n])
		if err != nil {
			return receipts, fmt.Errorf("put: %w", err)
		}
		receipts, pending = append(receipts, done...), pending[n:]
	}
	return receipts, nil
}

// encoded is an extraction with its quads and their digest.
type encoded struct {
	*schema.Extraction
	quads  []quad.Quad
	digest string
}

// encode validates and encodes extractions, several at once: that is a quarter of
// what it takes to put them, and the rest is done one after the other. The error is
// that of the first one that has one.
func encode(xs []*schema.Extraction) ([]*encoded, error) {
	all, errs := make([]*encoded, len(xs)), make([]error, len(xs))
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(len(xs), runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(xs); i = int(next.Add(1)) - 1 {
				all[i], errs[i] = newEncoded(xs[i])
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// newEncoded validates and encodes an extraction.
func newEncoded(x *schema.Extraction) (*encoded, error) {
	if err := x.Validate(); err != nil {
		return nil, err
	}
	qs, err := quads.Encode(x)
	if err != nil {
		return nil, err
	}
	return &encoded{x, qs, statedDigest(qs)}, nil
}

// statedDigest returns the digest that an encoding states of its own content.
func statedDigest(qs []quad.Quad) string {
	for _, q := range slices.Backward(qs) {
		if digest, ok := q.Object.(quad.String); ok && q.Predicate == quad.Value(quads.ContentDigest) {
			return string(digest)
		}
	}
	return ""
}

// portion returns how many of the articles are written together. The same
// article never stands twice in a portion.
func portion(xs []*encoded) int {
	total := 0
	seen := map[schema.ID]bool{}
	for i, x := range xs {
		total += len(x.quads)
		if i > 0 && total > maxQuads || seen[x.Article.ID] {
			return i
		}
		seen[x.Article.ID] = true
	}
	return len(xs)
}

// putPortion writes some articles in one transaction, and then brings the search
// index in step.
func (l *Library) putPortion(ctx context.Context, xs []*encoded) ([]Receipt, error) {
	var receipts []Receipt
	var written map[schema.ID]search.Set
	err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
		receipts, written = make([]Receipt, len(xs)), map[schema.ID]search.Set{}
		same, err := unchanged(ctx, tx, xs)
		if err != nil {
			return err
		}
		var changed []schema.ID
		copies, casts := newDetector(ctx, tx), newCasting(ctx, tx)
		for i, x := range xs {
			status := Unchanged
			if !same[i] {
				if status, err = l.replace(ctx, tx, x); err != nil {
					return fmt.Errorf("article %s: %w", x.Article.ID.Short(), err)
				}
				if status == Older {
					receipts[i] = newReceipt(x.Extraction, status)
					continue
				}
				if err := copies.put(x.Article); err != nil {
					return fmt.Errorf("copies of article %s: %w", x.Article.ID.Short(), err)
				}
				if err := casts.put(x.Extraction); err != nil {
					return fmt.Errorf("actors of article %s: %w", x.Article.ID.Short(), err)
				}
				changed = append(changed, x.Article.ID)
				written[x.Article.ID] = search.Set{Article: x.Article.ID, Digest: x.digest, Documents: documents(x.Extraction)}
			}
			if err := noteReading(ctx, tx, x); err != nil {
				return err
			}
			receipts[i] = newReceipt(x.Extraction, status)
		}
		if err := errors.Join(casts.finish(), copies.finish()); err != nil {
			return err
		}
		return l.note(ctx, tx, changed)
	})
	if err != nil {
		return nil, err
	}
	if err := l.followUp(ctx, written); err != nil {
		return nil, err
	}
	return receipts, nil
}

// unchanged reports for each article whether the store holds it as it is.
func unchanged(ctx context.Context, tx *quadstore.Tx, xs []*encoded) ([]bool, error) {
	digests := make([]quad.Quad, len(xs))
	for i, x := range xs {
		digests[i] = digestQuad(x.Article.ID, x.digest)
	}
	return tx.Holds(ctx, digests...)
}

// replace makes the store hold x and nothing else of its article, but for what it
// was before; unless x itself is what it was before.
func (l *Library) replace(ctx context.Context, tx *quadstore.Tx, x *encoded) (Status, error) {
	older, err := keepVersion(ctx, tx, x.Extraction, l.now())
	if err != nil || older {
		return Older, err
	}
	r, err := tx.Replace(ctx, quads.Labels(x.Article.ID), x.quads)
	if err != nil {
		return "", err
	}
	if r.Before == 0 {
		return New, nil
	}
	return Changed, nil
}

// note notes which articles a transaction touches, if any, and forgets what the
// index has shown since.
func (l *Library) note(ctx context.Context, tx *quadstore.Tx, changed []schema.ID) error {
	if len(changed) == 0 {
		return nil
	}
	if err := forget(ctx, tx, l.shown.Load()); err != nil {
		return err
	}
	return noteChange(ctx, tx, changed)
}

// followUp brings the search index in step after a transaction that wrote some
// articles. That is done even if ctx has been cancelled.
func (l *Library) followUp(ctx context.Context, written map[schema.ID]search.Set) error {
	if len(written) == 0 && !l.behind {
		return nil
	}
	return l.writeIndex(context.WithoutCancel(ctx), written)
}
