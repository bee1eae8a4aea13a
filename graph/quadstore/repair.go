package quadstore

import (
	"bytes"
	"context"
	"errors"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Repaired says what a repair did.
type Repaired struct {
	// Written counts the keys of quads that an order lacked, Surplus the quads that
	// the order by label did not hold and other orders, which lost them, did.
	Written, Surplus int64
	// Lost counts quads that are gone since a long term that they named was lost,
	// Malformed keys that were removed since they were none of this version's.
	Lost, Malformed int64
	// Terms counts long terms that were removed: no quad named them, or they were
	// others than their keys said.
	Terms int64
	// Counts counts numbers that were wrong.
	Counts int64
	// Faults name the quads and keys that were removed, up to 100 of each kind.
	Faults []Fault
}

// Any reports whether there was anything to do.
func (r *Repaired) Any() bool {
	return r.Written+r.Surplus+r.Lost+r.Malformed+r.Terms+r.Counts > 0
}

// Repair mends what [View.Check] finds. The order by label is taken for the truth,
// since it is that by which articles are read, replaced and removed: what other
// orders lack is written, what they alone have is removed, and the numbers are
// counted anew. Quads that cannot be read any more, because a long term of theirs is
// lost, are removed and named. Keys of no kind that is known are left alone, for
// they may be somebody's. Of a sound store nothing is changed.
//
// It makes many small changes. What is interrupted can be done again, and others
// may read and write meanwhile. watch, if it is not nil, is told now and then how
// many keys have been read.
func (s *Store) Repair(ctx context.Context, watch func(keys int64)) (*Repaired, error) {
	snapshot, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	found, err := snapshot.check(ctx, watch)
	if err = errors.Join(err, snapshot.Close()); err != nil {
		return nil, err
	}
	r := &repair{ctx: ctx, store: s, watch: watch, keys: found.Keys}
	if found.OK() {
		return &r.Repaired, nil
	}
	return &r.Repaired, r.mend(found)
}

// mend goes through the orders in which something was found, and counts anew.
func (r *repair) mend(found *check) error {
	unreadable := found.Found[FaultKey] > 0 // they may be in any order
	var sweep []order
	for _, o := range []order{bySubject, byPredicate} {
		if unreadable || found.missing[o] > 0 {
			r.lacking = append(r.lacking, o)
		}
		if unreadable || found.alone[o] > 0 {
			sweep = append(sweep, o)
		}
	}
	if len(r.lacking) > 0 || found.Found[FaultTerm] > 0 {
		sweep = append([]order{byLabel}, sweep...)
	}
	for _, o := range sweep {
		if err := r.sweep(o); err != nil {
			return err
		}
	}
	return r.recount()
}

// repair is a repair under way.
type repair struct {
	Repaired
	ctx   context.Context
	store *Store
	watch func(int64)
	keys  int64 // read so far
	// lacking are the orders that lack quads.
	lacking []order

	terms termCheck
	label labelTerms
}

// A change looks at this many keys, or as many as have this many bytes of values.
const (
	sweepKeys  = together
	sweepBytes = 8 << 20
)

// sweep mends an order, some keys at a time.
func (r *repair) sweep(o order) error {
	rest := ordered.Prefix([]byte{byte(o)})
	for rest.From != nil {
		before := r.Repaired
		var next []byte
		err := r.update(func(c *change) (err error) {
			r.Repaired = before // an engine may call again
			var pairs []ordered.Pair
			if pairs, next, err = c.some(rest); err != nil {
				return err
			}
			if o == byLabel {
				return c.mendLabels(pairs)
			}
			return c.mendOrder(o, pairs)
		})
		if err != nil {
			r.Repaired = before
			return err
		}
		rest.From = next
	}
	return nil
}

// change is a change that a repair makes.
type change struct {
	*repair
	tx   ordered.Tx
	view View // what was there before
}

func (r *repair) update(fn func(*change) error) error {
	return r.store.engine.Update(r.ctx, func(tx ordered.Tx) error { return fn(&change{r, tx, View{tx}}) })
}

// some returns pairs from the beginning of a range, and where the rest of it
// begins; nil if nothing is left.
func (c *change) some(r ordered.Range) (pairs []ordered.Pair, next []byte, err error) {
	r.Limit = sweepKeys
	size := 0
	for pair, err := range c.tx.Scan(c.ctx, r) {
		if err != nil {
			return nil, nil, err
		}
		pairs = append(pairs, ordered.Pair{Key: bytes.Clone(pair.Key), Value: bytes.Clone(pair.Value)})
		if size += len(pair.Value); size >= sweepBytes {
			break
		}
	}
	if len(pairs) == sweepKeys || size >= sweepBytes {
		next = append(bytes.Clone(pairs[len(pairs)-1].Key), 0)
	}
	if c.keys += int64(len(pairs)); c.watch != nil {
		c.watch(c.keys)
	}
	return pairs, next, nil
}

// mendOrder removes what the order by label does not hold.
func (c *change) mendOrder(o order, pairs []ordered.Pair) error {
	var quads []terms
	for _, pair := range pairs {
		t, err := parseKey(o, pair.Key)
		if err != nil {
			c.malformed(pair.Key, err)
			continue
		}
		quads = append(quads, t)
		if len(pair.Value) > 0 {
			c.tx.Set(pair.Key, nil)
			c.Written++
		}
	}
	there, err := c.view.hold(c.ctx, byLabel, quads)
	if err != nil {
		return err
	}
	for i := range quads {
		if t := &quads[i]; !there[i] {
			c.tx.Delete(t.key(o))
			c.Surplus++
			if err := c.name(FaultOrder, t, "stood in "+o.String()+" alone"); err != nil {
				return err
			}
		}
	}
	return nil
}

// malformed removes a key that nothing can be read from.
func (c *change) malformed(key []byte, err error) {
	c.tx.Delete(key)
	c.Malformed++
	if c.named(FaultKey) < mostFaults {
		c.Faults = append(c.Faults, Fault{Kind: FaultKey, Message: err.Error()})
	}
}

// name names a quad that is removed, unless there were many of its kind.
func (c *change) name(kind FaultKind, t *terms, message string) error {
	if c.named(kind) >= mostFaults {
		return nil
	}
	q, err := c.view.name(c.ctx, t)
	c.Faults = append(c.Faults, Fault{kind, q, message})
	return err
}

// named counts the faults of a kind that are named.
func (r *repair) named(kind FaultKind) (n int) {
	for _, f := range r.Faults {
		if f.Kind == kind {
			n++
		}
	}
	return n
}
