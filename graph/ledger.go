package graph

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// The log of judgements is, like older versions, of this graph and no part of
// articles: neither an import nor a removal or repair changes it. Entries are added and
// never changed; the other two spaces follow from them.
const (
	judgementSpace = "judgements" // number (8 bytes, big-endian), from 1 → [judgementEntry]
	judgedSpace    = "judged"     // node, number of a judgement about it that stands → its entry
	numberSpace    = "numbered"   // judgement → its number, and that of its withdrawal
)

// judgedKey is the key in stateSpace of the number of entries.
const judgedKey = "judgements"

// numbers are where the log holds a judgement, and where that it was taken back; 0
// for nowhere.
type numbers struct{ number, withdrawn uint64 }

func (n numbers) pack() []byte {
	b := binary.BigEndian.AppendUint64(nil, n.number)
	if n.withdrawn != 0 {
		b = binary.BigEndian.AppendUint64(b, n.withdrawn)
	}
	return b
}

func unpackNumbers(b []byte) (n numbers, err error) {
	switch len(b) {
	case 0:
	case 8:
		n.number = binary.BigEndian.Uint64(b)
	case 16:
		n.number, n.withdrawn = binary.BigEndian.Uint64(b), binary.BigEndian.Uint64(b[8:])
	default:
		return n, fmt.Errorf("the number of a judgement has %d bytes: %w", len(b), quadstore.ErrMalformed)
	}
	return n, nil
}

func numberKey(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// ledger is the log in a change, seen through what the change has written so far.
type ledger struct {
	ctx context.Context
	tx  *quadstore.Tx
	now time.Time
	// entries is how many there are, of which written are new.
	entries uint64
	written map[uint64]judgementEntry
	numbers map[schema.ID]numbers // of judgements that the change has touched
	judged  *beside
	// parted are actors of whom it was decided whether articles mean them.
	parted map[schema.ID]bool
}

func newLedger(ctx context.Context, tx *quadstore.Tx, now time.Time) (*ledger, error) {
	g := &ledger{
		ctx: ctx, tx: tx, now: now.UTC().Round(0), written: map[uint64]judgementEntry{}, numbers: map[schema.ID]numbers{},
		judged: newBeside(ctx, tx, judgedSpace, len(schema.ID{})), parted: map[schema.ID]bool{},
	}
	var err error
	if g.entries, err = entryCount(ctx, &tx.View); err != nil {
		return nil, err
	}
	// Nothing is ever written over, whatever the count says.
	for pair, err := range tx.Scan(ctx, judgementSpace, numberKey(g.entries+1)) {
		if err != nil {
			return nil, err
		}
		if len(pair.Key) == 8 {
			g.entries = binary.BigEndian.Uint64(pair.Key)
		}
	}
	return g, nil
}

// entryCount returns how many entries the log has.
func entryCount(ctx context.Context, v *quadstore.View) (uint64, error) {
	values, err := v.Get(ctx, stateSpace, []byte(judgedKey))
	if err != nil {
		return 0, err
	}
	n, err := unpackNumbers(values[0])
	return n.number, err
}

// close ends the change.
func (g *ledger) close() error {
	if len(g.written) > 0 {
		g.tx.Set(stateSpace, []byte(judgedKey), numberKey(g.entries))
	}
	return g.recast()
}

// held returns where a judgement is.
func (g *ledger) held(id schema.ID) (numbers, error) {
	if n, touched := g.numbers[id]; touched {
		return n, nil
	}
	values, err := g.tx.Get(g.ctx, numberSpace, id[:])
	if err != nil {
		return numbers{}, err
	}
	return unpackNumbers(values[0])
}

// entry returns the judgement under a number.
func (g *ledger) entry(n uint64) (schema.Judgement, error) {
	e, written := g.written[n]
	if !written {
		values, err := g.tx.Get(g.ctx, judgementSpace, numberKey(n))
		if err != nil {
			return schema.Judgement{}, err
		}
		if e, err = unpackEntry(values[0]); err != nil {
			return schema.Judgement{}, err
		}
	}
	return e.judgement(), nil
}

// standing returns the judgements about some nodes that stand; zero is no node.
func (g *ledger) standing(nodes ...schema.ID) (all []schema.Judgement, err error) {
	var prefixes [][]byte
	for i := range nodes {
		if !nodes[i].IsZero() {
			prefixes = append(prefixes, nodes[i][:])
		}
	}
	var fault error
	err = g.judged.under(0, prefixes, func(_ int, _, value []byte) {
		e, err := unpackEntry(value)
		if err != nil {
			fault = err
			return
		}
		all = append(all, e.judgement())
	})
	if err == nil {
		err = fault
	}
	return all, err
}

// write adds an entry to the log and returns its number.
func (g *ledger) write(e judgementEntry) uint64 {
	g.entries++
	g.written[g.entries] = e
	g.tx.Set(judgementSpace, numberKey(g.entries), e.pack())
	return g.entries
}

// append writes a judgement that is not there.
func (g *ledger) append(j *schema.Judgement) numbers {
	e := entryOf(j)
	n := numbers{number: g.write(e)}
	g.note(e, n)
	return n
}

// withdraw writes that a judgement that stands was taken back.
func (g *ledger) withdraw(j *schema.Judgement, n numbers) {
	n.withdrawn = g.write(judgementEntry{Withdraws: true, ID: j.ID, By: j.WithdrawnBy, At: j.Withdrawn})
	g.note(entryOf(j), n)
}

// note keeps what follows from where a judgement is.
func (g *ledger) note(e judgementEntry, n numbers) {
	g.numbers[e.ID] = n
	if e.Question == schema.NamedIn {
		g.parted[e.A] = true
	}
	for _, k := range keptOf(e, n) {
		switch {
		case k.space == numberSpace:
			g.tx.Set(k.space, k.key, k.value)
		case k.value == nil:
			g.judged.remove(k.key)
		default:
			g.judged.set(k.key, k.value)
		}
	}
}

// kept is a key beside the log, with its value; nil where it is to be gone.
type kept struct {
	space      string
	key, value []byte
}

// keptOf returns what follows from where a judgement is: its numbers and, as long as
// it stands, its entry under each of its nodes.
func keptOf(e judgementEntry, n numbers) []kept {
	all := []kept{{numberSpace, e.ID[:], n.pack()}}
	var value []byte
	if n.withdrawn == 0 {
		value = e.pack()
	}
	for _, node := range []schema.ID{e.A, e.B} {
		if !node.IsZero() {
			all = append(all, kept{judgedSpace, binary.BigEndian.AppendUint64(node[:len(node):len(node)], n.number), value})
		}
	}
	return all
}

// recast keeps anew whom those articles name of which the change decided that.
func (g *ledger) recast() error {
	if len(g.parted) == 0 {
		return nil
	}
	c := g.casting()
	for actor := range g.parted {
		c.touched[actor] = nil // in all articles
	}
	return c.finish()
}

// casting is what keeps whom articles name, which sees the log as the change leaves it.
func (g *ledger) casting() *casting {
	c := newCasting(g.ctx, g.tx)
	c.standing = func(node schema.ID) ([]schema.Judgement, error) {
		all, err := g.standing(node)
		slices.SortFunc(all, func(a, b schema.Judgement) int { return byTime(&a, &b) })
		return all, err
	}
	return c
}
