package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Extraction is pure: of the same article the same extractor finds the same. So
// the graph keeps, beside an article, which article of which extractor it holds,
// and an import that is done again need not extract again.
const readingSpace = "readings" // article → [readingKey], and the digest of the content

// Holds reports whether the graph holds what an extractor, by its name and
// version, finds in an article: then there is nothing to put. It may be asked by
// several goroutines at once.
func (l *Library) Holds(ctx context.Context, a *schema.Article, by string) (bool, error) {
	if by == "" {
		return false, nil
	}
	if err := l.check(); err != nil {
		return false, err
	}
	// Not from one moment of the graph, which costs a server two questions more: of what
	// changes in between it can only say that it is not held.
	v := &l.store.View
	values, err := v.Get(ctx, readingSpace, a.ID[:])
	if err != nil || values[0] == nil {
		return false, err
	}
	key, err := readingKey(a, by)
	if err != nil || len(values[0]) <= len(key) || string(values[0][:len(key)]) != key {
		return false, err
	}
	// What has lost something since, and was mended, has another digest.
	held, err := v.Holds(ctx, digestQuad(a.ID, string(values[0][len(key):])))
	return err == nil && held[0], err
}

// noteReading keeps what was read and by which extractor, where that is news.
func noteReading(ctx context.Context, tx *quadstore.Tx, x *encoded) error {
	if x.By == "" {
		tx.Delete(readingSpace, x.Article.ID[:])
		return nil
	}
	key, err := readingKey(x.Article, x.By)
	if err != nil {
		return err
	}
	before, err := tx.Get(ctx, readingSpace, x.Article.ID[:])
	if err == nil && string(before[0]) != key+x.digest {
		tx.Set(readingSpace, x.Article.ID[:], []byte(key+x.digest))
	}
	return err
}

// readingKey is 64 hexadecimal digits that stand for an article, as it is before
// anything is extracted from it, and an extractor.
func readingKey(a *schema.Article, by string) (string, error) {
	x := &schema.Extraction{Article: a}
	if a.Publication != nil {
		x.Publications = []schema.Publication{*a.Publication}
	}
	qs, err := quads.Encode(x)
	if err != nil {
		return "", fmt.Errorf("article %s: %w", a.ID.Short(), err)
	}
	sum := sha256.Sum256([]byte(by + " " + quads.Digest(qs)))
	return hex.EncodeToString(sum[:]), nil
}

// digestQuad says of what content an article is.
func digestQuad(article schema.ID, digest string) quad.Quad {
	return quad.Quad{
		Subject: quads.Node(article), Predicate: quads.ContentDigest, Object: quad.String(digest), Label: quads.IndexLabel(article),
	}
}
