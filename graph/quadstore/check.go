package quadstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// FaultKind is what sort of thing is wrong with a store.
type FaultKind string

// The kinds of fault.
const (
	// FaultKey: a key that this version does not write, or one with a value that it
	// does not write there.
	FaultKey FaultKind = "key"
	// FaultOrder: a quad that one order has and another has not.
	FaultOrder FaultKind = "order"
	// FaultCount: a number that is kept and is not that of the quads.
	FaultCount FaultKind = "count"
	// FaultTerm: a long term that a quad names and its label lacks, that no quad of
	// its label names, or that is another one than its key says.
	FaultTerm FaultKind = "term"
)

// Fault is one thing that is wrong with a store.
type Fault struct {
	Kind FaultKind
	// Quad is what it is about, as far as that is known: a quad whose object is lost
	// has none, and of a long term only the label may be known.
	Quad quad.Quad
	// Message says what is wrong, without the quad.
	Message string
}

// mostFaults is how many faults of a kind are named.
const mostFaults = 100

// Checked is what a check found.
type Checked struct {
	// Keys counts all keys, Quads the quads under labels, Terms the long terms.
	Keys, Quads, Terms int64
	// Faults are what is wrong, up to 100 of each kind.
	Faults []Fault
	// Found counts what is wrong, also what is not among Faults.
	Found map[FaultKind]int64
}

// OK reports whether nothing is wrong.
func (c *Checked) OK() bool { return len(c.Found) == 0 }

// Check reads every key and returns what is wrong: that a key is none that this
// version writes, that the three orders do not hold the same quads, that a number
// which is kept is wrong, or that the long terms of a label are not those which
// its quads name. Of what is derived (see [Tx.Set]) it looks at the form of the
// keys only. An error means that the store could not be read.
//
// It reads all keys once and, where orders differ, some of them again to find
// out which. It needs memory for the long terms of one label, and a number for
// each predicate. watch, if it is not nil, is told now and then how many keys have
// been read. Unless the view is a snapshot's, what is written meanwhile is taken
// for a fault.
func (v *View) Check(ctx context.Context, watch func(keys int64)) (*Checked, error) {
	c, err := v.check(ctx, watch)
	if err != nil {
		return nil, err
	}
	return &c.Checked, nil
}

func (v *View) check(ctx context.Context, watch func(keys int64)) (*check, error) {
	c := newCheck(ctx, v, watch)
	for pair, err := range v.keys.Scan(ctx, ordered.Range{}) {
		if err != nil {
			return nil, err
		}
		c.tick()
		if err := errors.Join(c.key(pair), c.err); err != nil {
			return nil, err
		}
	}
	if err := c.endLabel(); err != nil {
		return nil, err
	}
	c.compareCounts()
	if err := c.compareOrders(); err != nil {
		return nil, err
	}
	return c, c.err
}

// check is a check under way.
type check struct {
	Checked
	ctx   context.Context
	view  *View
	watch func(int64)

	sums map[order]*sum
	// missing counts the quads that an order lacks and that by label has, alone those
	// that it has and that by label lacks.
	missing, alone map[order]int64

	kept  map[string]int64 // the numbers that are kept, by key
	count counter
	label labelTerms
	terms termCheck
	err   error // of the engine, when a fault was named
}

func newCheck(ctx context.Context, v *View, watch func(int64)) *check {
	s := newSeeds()
	return &check{
		Checked: Checked{Found: map[FaultKind]int64{}}, ctx: ctx, view: v, watch: watch,
		sums:    map[order]*sum{bySubject: {seeds: s}, byPredicate: {seeds: s}, byLabel: {seeds: s}},
		missing: map[order]int64{}, alone: map[order]int64{},
		kept: map[string]int64{}, count: newCounter(), label: labelTerms{named: map[string]bool{}},
	}
}

// step is after how many keys somebody who watches is told.
const step = 1 << 14

func (c *check) tick() {
	if c.Keys++; c.watch != nil && c.Keys%step == 0 {
		c.watch(c.Keys)
	}
}

// key looks at one key.
func (c *check) key(pair ordered.Pair) error {
	space := byte(0)
	if len(pair.Key) > 0 {
		space = pair.Key[0]
	}
	switch space {
	case byte(bySubject), byte(byPredicate):
		t, err := c.quad(order(space), pair)
		if err == nil {
			c.sums[order(space)].add(&t)
		}
	case byte(byLabel):
		return c.underLabel(pair)
	case countSpace:
		c.keep(pair)
	case metaSpace:
		if string(pair.Key) != string(formatKey()) || string(pair.Value) != strconv.Itoa(Format) {
			c.malformed(pair.Key, "is not known to this version")
		}
	case derivedSpace:
		if !isDerived(pair.Key) {
			c.malformed(pair.Key, "is in no space")
		}
	default:
		c.malformed(pair.Key, "is of no kind that this version writes")
	}
	return nil
}

// quad looks at the key of a quad and returns its terms. An error has been
// reported.
func (c *check) quad(o order, pair ordered.Pair) (terms, error) {
	t, err := parseKey(o, pair.Key)
	if err != nil {
		c.add(FaultKey, nil, err.Error())
		return t, err
	}
	if len(pair.Value) > 0 {
		c.add(FaultKey, &t, fmt.Sprintf("has a value of %d bytes in %s", len(pair.Value), o))
	}
	return t, nil
}

// malformed reports a key that is not one of ours.
func (c *check) malformed(key []byte, what string) {
	c.add(FaultKey, nil, fmt.Sprintf("key % x %s", key[:min(len(key), longest)], what))
}

// add counts a fault of a quad, if there is one, and names it unless there were
// many of its kind.
func (c *check) add(kind FaultKind, t *terms, message string) {
	if c.Found[kind]++; c.Found[kind] > mostFaults {
		return
	}
	f := Fault{Kind: kind, Message: message}
	if t != nil {
		var err error
		f.Quad, err = c.view.name(c.ctx, t)
		c.err = errors.Join(c.err, err)
	}
	c.Faults = append(c.Faults, f)
}

// name returns as much of a quad as can be read.
func (v *View) name(ctx context.Context, t *terms) (q quad.Quad, err error) {
	for i, d := range quad.Directions {
		whole := t[i]
		if isLong(whole) {
			values, err := v.keys.Get(ctx, longKey(t[3], whole))
			if err != nil {
				return q, err
			}
			whole = values[0]
		}
		if value, err := parseTerm(whole); err == nil && value != nil {
			q.Set(d, value)
		}
	}
	return q, nil
}

// isDerived reports whether a key is in a space, whose name NUL ends.
func isDerived(key []byte) bool { return bytes.IndexByte(key, 0) >= 0 }

// String names an order for people.
func (o order) String() string {
	switch o {
	case bySubject:
		return "the order by subject"
	case byPredicate:
		return "the order by predicate"
	}
	return "the order by label"
}
