package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// Status says what became of an article.
type Status string

// What can become of an article.
const (
	New       Status = "new"
	Changed   Status = "changed"
	Unchanged Status = "unchanged"
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
// and from where it was read is then kept from the first time.
//
// Extractions are validated first, all of them: an invalid one gives an error
// that wraps [schema.ErrInvalid], or [quads.ErrEncoding] for a string that is
// not UTF-8, and nothing is written. After any other error, or when ctx is
// cancelled, the articles whose receipts are returned are in the graph. The
// others are as they were, or their replacement has begun and will be finished
// by the next Put or Open; putting them again is always right.
func (l *Library) Put(ctx context.Context, xs ...*schema.Extraction) ([]Receipt, error) {
	pending := make([]*encoded, len(xs))
	for i, x := range xs {
		if err := x.Validate(); err != nil {
			return nil, fmt.Errorf("put: %w", err)
		}
		qs, err := quads.Encode(x)
		if err != nil {
			return nil, fmt.Errorf("put: %w", err)
		}
		pending[i] = &encoded{x, qs}
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

// encoded is an extraction with its quads.
type encoded struct {
	*schema.Extraction
	quads []quad.Quad
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

// change is what has to be done to the store.
type change struct {
	articles    []journalArticle
	add, remove []quad.Quad
	sets        []search.Set // of the articles that are not removed
}

// putPortion writes some articles together.
func (l *Library) putPortion(ctx context.Context, xs []*encoded) ([]Receipt, error) {
	if err := l.settle(ctx); err != nil {
		return nil, err
	}
	var c change
	receipts := make([]Receipt, len(xs))
	for i, x := range xs {
		status, err := l.compare(ctx, x, &c)
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", x.Article.ID.Short(), err)
		}
		receipts[i] = newReceipt(x.Extraction, status)
	}
	if err := l.carryOut(ctx, c); err != nil {
		return nil, err
	}
	return receipts, nil
}

// settle finishes what an earlier write that failed has left behind.
func (l *Library) settle(ctx context.Context) error {
	l.reading.Lock()
	defer l.reading.Unlock()
	return l.recover(ctx)
}

// compare adds to c what makes the store hold x and nothing else of its article.
func (l *Library) compare(ctx context.Context, x *encoded, c *change) (Status, error) {
	id := x.Article.ID
	digest := quads.Digest(x.quads)
	same, err := l.holds(ctx, quad.Quad{
		Subject: quads.Node(id), Predicate: quads.ContentDigest, Object: quad.String(digest), Label: quads.IndexLabel(id),
	})
	if err != nil {
		return "", err
	}
	if same {
		return Unchanged, nil
	}
	old, err := l.articleQuads(ctx, id)
	if err != nil {
		return "", err
	}
	stale := make(map[quad.Quad]bool, len(old))
	for _, q := range old {
		stale[q] = true
	}
	for _, q := range x.quads {
		if stale[q] {
			delete(stale, q)
		} else {
			c.add = append(c.add, q)
		}
	}
	for _, q := range old {
		if stale[q] {
			c.remove = append(c.remove, q)
		}
	}
	c.articles = append(c.articles, journalArticle{id, digest})
	c.sets = append(c.sets, search.Set{Article: id, Digest: digest, Documents: documents(x.Extraction)})
	if len(old) == 0 {
		return New, nil
	}
	return Changed, nil
}

// carryOut makes a change so that a crash at any moment leaves it undone or to
// be finished. Once it has begun, ctx no longer stops it.
func (l *Library) carryOut(ctx context.Context, c change) error {
	if len(c.articles) == 0 {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	j, err := newJournal(c.articles, c.remove)
	if err != nil {
		return err
	}
	l.reading.Lock()
	defer l.reading.Unlock()
	if err := j.write(l.dir); err != nil {
		return err
	}
	if err := l.store.Apply(ctx, c.add, nil); err != nil {
		return errors.Join(err, l.recover(ctx))
	}
	return l.finish(ctx, j, c.remove, c.sets)
}
