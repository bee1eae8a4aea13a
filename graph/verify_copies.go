package graph

import (
	"bytes"
	"context"
	"fmt"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// pairsTogether is how many pairs are checked at once.
const pairsTogether = 256

// verifyCopies checks what is kept of articles that share text: that both are there,
// and that each is kept as the other has it.
func (d *desk) verifyCopies(report *verify.Report) error {
	var keys, values [][]byte
	check := func() error {
		err := d.verifyPairs(report, keys, values)
		keys, values = nil, nil
		return err
	}
	for pair, err := range d.view.Scan(d.ctx, overlapSpace, nil) {
		if err != nil {
			return err
		}
		keys, values = append(keys, bytes.Clone(pair.Key)), append(values, bytes.Clone(pair.Value))
		if len(keys) == pairsTogether {
			if err := check(); err != nil {
				return err
			}
		}
	}
	return check()
}

func (d *desk) verifyPairs(report *verify.Report, keys, values [][]byte) error {
	const length = len(schema.ID{})
	turned, articles := make([][]byte, len(keys)), make([]schema.ID, len(keys))
	for i, k := range keys {
		if len(k) != 2*length {
			report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("a pair of articles under a key of %d bytes", len(k))})
			return nil
		}
		turned[i] = append(bytes.Clone(k[length:]), k[:length]...)
		articles[i] = schema.ID(k[:length])
	}
	there, err := d.articlesThere(articles)
	if err != nil {
		return err
	}
	others, err := d.view.Get(d.ctx, overlapSpace, turned...)
	if err != nil {
		return err
	}
	for i, v := range values {
		o, err := unpackOverlap(v)
		switch {
		case err != nil:
			report.Add(verify.Fault{Law: verify.Key, Article: articles[i], Message: err.Error()})
		case !there[i]:
			report.Add(verify.Fault{Law: verify.Reprint, Article: articles[i], Message: "text is shared with an article that is not there"})
		case !bytes.Equal(packOverlap(o.Turned()), others[i]):
			report.Add(verify.Fault{Law: verify.Reprint, Article: articles[i], Message: "what two articles share is not the same for both"})
		}
	}
	return nil
}

// mendCopies makes what articles share anew, from their texts.
func (l *Library) mendCopies(ctx context.Context, articles []schema.ID) error {
	for _, space := range []string{shingleSpace, paragraphSpace, furtherSpace, overlapSpace} {
		if err := l.clearSpace(ctx, space); err != nil {
			return err
		}
	}
	for len(articles) > 0 {
		some := articles[:min(len(articles), pairsTogether)]
		articles = articles[len(some):]
		err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
			copies := newDetector(ctx, tx)
			for _, id := range some {
				p, err := printedText(ctx, &tx.View, id)
				if err != nil {
					return err
				}
				if p == nil {
					continue
				}
				copies.printed[id] = nil // nothing of it is kept any more
				if err := copies.add(id, p); err != nil {
					return err
				}
			}
			return copies.finish()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// clearSpace removes all keys of a space, some at a time.
func (l *Library) clearSpace(ctx context.Context, space string) error {
	const some = 50_000
	for more := true; more; {
		err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
			n := 0
			for pair, err := range tx.Scan(ctx, space, nil) {
				if err != nil {
					return err
				}
				if n++; n > some {
					break
				}
				tx.Delete(space, bytes.Clone(pair.Key))
			}
			more = n > some
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
