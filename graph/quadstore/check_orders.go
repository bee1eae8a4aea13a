package quadstore

import (
	"context"
	"hash/maphash"
	"iter"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// sum is a fingerprint of a set of quads that does not depend on their order: how
// many there are, and the sum of their hashes. The hashes are of 128 bits and
// differ from check to check, so that two sets which have the same sum are the
// same but for a chance that nobody need reckon with.
type sum struct {
	quads     int64
	high, low uint64

	seeds  *[2]maphash.Seed
	buffer []byte
}

func newSeeds() *[2]maphash.Seed { return &[2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()} }

// add adds a quad.
func (s *sum) add(t *terms) {
	b := s.buffer[:0]
	for _, term := range t {
		b = append(b, term...)
	}
	s.buffer = b
	s.quads++
	s.high += maphash.Bytes(s.seeds[0], b)
	s.low += maphash.Bytes(s.seeds[1], b)
}

// equal reports whether two sums are of the same quads.
func (s *sum) equal(o *sum) bool { return s.quads == o.quads && s.high == o.high && s.low == o.low }

// compareOrders finds the quads in which an order differs from that by label.
func (c *check) compareOrders() error {
	for _, o := range []order{bySubject, byPredicate} {
		if c.sums[o].equal(c.sums[byLabel]) {
			continue
		}
		var err error
		if c.missing[o], err = c.compare(byLabel, o, "is missing in "+o.String()); err != nil {
			return err
		}
		if c.alone[o], err = c.compare(o, byLabel, "stands in "+o.String()+" alone"); err != nil {
			return err
		}
	}
	return nil
}

// compare reports the quads of one order that another one lacks, and counts them.
func (c *check) compare(has, lacks order, message string) (n int64, err error) {
	var batch []terms
	report := func() error {
		there, err := c.view.hold(c.ctx, lacks, batch)
		if err != nil {
			return err
		}
		for i := range batch {
			if !there[i] {
				n++
				c.add(FaultOrder, &batch[i], message)
			}
		}
		batch = batch[:0]
		return nil
	}
	for t, err := range c.view.quads(c.ctx, ordered.Prefix([]byte{byte(has)})) {
		if err != nil {
			return n, err
		}
		if batch = append(batch, t.clone()); len(batch) == together {
			if err := report(); err != nil {
				return n, err
			}
		}
	}
	err = report()
	return n, err
}

// hold reports for each of some quads whether an order has it.
func (v *View) hold(ctx context.Context, o order, quads []terms) ([]bool, error) {
	there := make([]bool, len(quads))
	keys := make([][]byte, len(quads))
	for i := range quads {
		keys[i] = quads[i].key(o)
	}
	values, err := v.keys.Get(ctx, keys...)
	for i := range values {
		there[i] = values[i] != nil
	}
	return there, err
}

// quads yields the quads of a range of an order's keys and passes over keys that
// are not those of quads. The terms are valid until the next ones.
func (v *View) quads(ctx context.Context, r ordered.Range) iter.Seq2[terms, error] {
	return func(yield func(terms, error) bool) {
		for pair, err := range v.keys.Scan(ctx, r) {
			if err != nil {
				yield(terms{}, err)
				return
			}
			if t, err := parseKey(order(r.From[0]), pair.Key); err == nil && !yield(t, nil) {
				return
			}
		}
	}
}

// clone returns a copy that stays valid.
func (t *terms) clone() (own terms) {
	size := 0
	for _, term := range t {
		size += len(term)
	}
	b := make([]byte, 0, size)
	for i, term := range t {
		start := len(b)
		b = append(b, term...)
		own[i] = b[start:len(b):len(b)]
	}
	return own
}
