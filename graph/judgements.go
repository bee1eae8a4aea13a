package graph

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Judgements returns all judgements in the order in which they were written, those
// that were taken back, too.
func (l *Library) Judgements(ctx context.Context) iter.Seq2[schema.Judgement, error] {
	return answers(ctx, l, func(d *desk) iter.Seq2[schema.Judgement, error] { return d.judgements() })
}

// JudgementsAbout returns the judgements that stand in which any of some nodes takes
// part, the earliest first.
func (l *Library) JudgementsAbout(ctx context.Context, nodes ...schema.ID) ([]schema.Judgement, error) {
	return answer(ctx, l, func(d *desk) ([]schema.Judgement, error) { return d.standing(nodes) })
}

// judgementsTogether is how many entries of the log are looked at at once.
const judgementsTogether = 256

func (d *desk) judgements() iter.Seq2[schema.Judgement, error] {
	return func(yield func(schema.Judgement, error) bool) {
		var some []schema.Judgement
		flush := func() bool {
			err := d.completeJudgements(some)
			for i := 0; i < len(some) && err == nil; i++ {
				if !yield(some[i], nil) {
					return false
				}
			}
			some = some[:0]
			return err == nil || yield(schema.Judgement{}, err) && false
		}
		for pair, err := range d.view.Scan(d.ctx, judgementSpace, nil) {
			var e judgementEntry
			if err == nil {
				e, err = unpackEntry(pair.Value)
			}
			if err != nil {
				yield(schema.Judgement{}, err)
				return
			}
			if e.Withdraws {
				continue
			}
			if some = append(some, e.judgement()); len(some) == judgementsTogether && !flush() {
				return
			}
		}
		flush()
	}
}

// completeJudgements adds to judgements whether they were taken back, when and by whom.
func (d *desk) completeJudgements(js []schema.Judgement) error {
	keys := make([][]byte, len(js))
	for i := range js {
		keys[i] = js[i].ID[:]
	}
	found, err := d.view.Get(d.ctx, numberSpace, keys...)
	if err != nil {
		return err
	}
	var withdrawals [][]byte
	var of []*schema.Judgement
	for i, b := range found {
		n, err := unpackNumbers(b)
		if err != nil {
			return err
		}
		if n.withdrawn != 0 {
			withdrawals, of = append(withdrawals, numberKey(n.withdrawn)), append(of, &js[i])
		}
	}
	entries, err := d.view.Get(d.ctx, judgementSpace, withdrawals...)
	if err != nil {
		return err
	}
	for i, b := range entries {
		e, err := unpackEntry(b)
		if err != nil {
			return err
		}
		of[i].Withdrawn, of[i].WithdrawnBy = e.At, e.By
	}
	return nil
}

// FindJudgement returns the judgement that an id, or the first four or more
// hexadecimal digits of one, means. It returns [ErrNotFound], or an
// [*AmbiguousError].
func (l *Library) FindJudgement(ctx context.Context, ref string) (schema.Judgement, error) {
	return answer(ctx, l, func(d *desk) (schema.Judgement, error) {
		found, err := d.judgementsLike(ref)
		switch {
		case err != nil:
			return schema.Judgement{}, err
		case len(found) == 0:
			return schema.Judgement{}, fmt.Errorf("judgement %q: %w", ref, ErrNotFound)
		case len(found) > 1:
			e := &AmbiguousError{Ref: ref}
			for _, j := range found {
				e.Candidates = append(e.Candidates, Node{
					Kind: schema.JudgementNode, ID: j.ID, Name: joinDetail(string(j.Question), string(j.Verdict)),
					Detail: joinDetail("by "+j.By, j.At.Format(time.RFC3339)),
				})
			}
			return schema.Judgement{}, e
		}
		return found[0], nil
	})
}

// judgementsLike returns the judgements whose ids begin so.
func (d *desk) judgementsLike(ref string) (found []schema.Judgement, err error) {
	digits := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(ref)), "-", "")
	whole, err := hex.DecodeString(digits[:len(digits)&^1])
	if err != nil || len(digits) < quads.PrefixLength {
		return nil, nil
	}
	var keys [][]byte
	for pair, err := range d.view.Under(d.ctx, numberSpace, 0, whole) {
		if err != nil {
			return nil, err
		}
		n, err := unpackNumbers(pair.Value)
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(hex.EncodeToString(pair.Key), digits) {
			keys = append(keys, numberKey(n.number))
		}
	}
	return d.entries(keys)
}

// entries returns the judgements under some keys of the log.
func (d *desk) entries(keys [][]byte) ([]schema.Judgement, error) {
	values, err := d.view.Get(d.ctx, judgementSpace, keys...)
	if err != nil {
		return nil, err
	}
	js := make([]schema.Judgement, len(values))
	for i, b := range values {
		e, err := unpackEntry(b)
		if err != nil {
			return nil, err
		}
		js[i] = e.judgement()
	}
	return js, d.completeJudgements(js)
}

// LatestJudgements returns the judgement that was written last of those that stand, and
// before it those that were made with it, in one go: whom an article means, and who that
// is. It returns [ErrNotFound] where none stands.
func (l *Library) LatestJudgements(ctx context.Context) ([]schema.Judgement, error) {
	return answer(ctx, l, func(d *desk) (latest []schema.Judgement, err error) {
		last, err := entryCount(d.ctx, d.view)
		if err != nil {
			return nil, err
		}
		for last > 0 {
			var keys [][]byte
			for ; last > 0 && len(keys) < judgementsTogether; last-- {
				keys = append(keys, numberKey(last))
			}
			js, err := d.entries(keys)
			if err != nil {
				return nil, err
			}
			for _, j := range js {
				switch n := len(latest); {
				case !j.Stands(): // a withdrawal has the id of what it takes back, which does not, either
				case n == 0, j.By == latest[n-1].By && j.At.Equal(latest[n-1].At):
					latest = append(latest, j)
				default:
					slices.Reverse(latest)
					return latest, nil
				}
			}
		}
		if len(latest) == 0 {
			return nil, fmt.Errorf("a judgement that stands: %w", ErrNotFound)
		}
		slices.Reverse(latest)
		return latest, nil
	})
}

// Nodes describes some nodes, in order. One that the graph does not hold has its id
// alone: people may have judged it before its articles came, or after they went. The
// bearer of a name by which every article means another has that name, and no more.
func (l *Library) Nodes(ctx context.Context, ids ...schema.ID) ([]Node, error) {
	return answer(ctx, l, func(d *desk) ([]Node, error) {
		nodes := make([]Node, len(ids))
		for i, id := range ids {
			n, _, err := d.describe(id)
			if errors.Is(err, ErrNotFound) {
				n, err = d.bearer(id)
			}
			if err != nil {
				return nil, err
			}
			n.ID = id
			nodes[i] = n
		}
		return nodes, nil
	})
}

// bearer describes the bearer of a name by which every article means another; of nobody
// it returns nothing.
func (d *desk) bearer(id schema.ID) (n Node, err error) {
	others, err := d.namesakes().of(id)
	if err != nil || len(others) == 0 {
		return n, err
	}
	n, _, err = d.describe(others[0].id)
	n.Detail, _, _ = strings.Cut(n.Detail, ", in ")
	return n, err
}
