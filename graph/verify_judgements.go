package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// logged is what the log of judgements holds, and what follows from it. There are no
// more judgements than people could make.
type logged struct {
	// entries is how many there are.
	entries uint64
	// judgements are in the order in which they were written, and numbers say where.
	judgements []judgementEntry
	numbers    map[schema.ID]numbers
	// faults say what cannot be read.
	faults []string
}

// logged reads the log.
func (d *desk) logged() (*logged, error) {
	l := &logged{numbers: map[schema.ID]numbers{}}
	for pair, err := range d.view.Scan(d.ctx, judgementSpace, nil) {
		if err != nil {
			return nil, err
		}
		if len(pair.Key) != 8 || binary.BigEndian.Uint64(pair.Key) <= l.entries {
			l.faults = append(l.faults, fmt.Sprintf("an entry of the judgements has the number % x", pair.Key))
			continue
		}
		l.entries = binary.BigEndian.Uint64(pair.Key)
		e, err := unpackEntry(pair.Value)
		n := l.numbers[e.ID]
		switch {
		case err != nil:
			l.faults = append(l.faults, fmt.Sprintf("number %d: %v", l.entries, err))
		case e.Withdraws == (n.number == 0), e.Withdraws && n.withdrawn != 0:
			l.faults = append(l.faults, fmt.Sprintf("entry %d of the judgements does not fit those before it", l.entries))
		case e.Withdraws:
			n.withdrawn = l.entries
			l.numbers[e.ID] = n
		default:
			l.judgements = append(l.judgements, e)
			l.numbers[e.ID] = numbers{number: l.entries}
		}
	}
	return l, nil
}

// verifyJudgements checks the log of judgements: that every entry can be read, and that
// what follows from them is kept, and nothing else.
func (d *desk) verifyJudgements(report *verify.Report) error {
	fault := func(format string, args ...any) {
		report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf(format, args...)})
	}
	l, err := d.logged()
	if err != nil {
		return err
	}
	for _, f := range l.faults {
		fault("%s", f)
	}
	if n, err := entryCount(d.ctx, d.view); err != nil && !errors.Is(err, quadstore.ErrMalformed) {
		return err
	} else if n != l.entries {
		fault("there are said to be %d entries of judgements, and there are %d", n, l.entries)
	}
	want := map[string][]byte{}
	for _, e := range l.judgements {
		for _, k := range keptOf(e, l.numbers[e.ID]) {
			if k.value != nil {
				want[k.space+string(k.key)] = k.value
			}
		}
	}
	for _, space := range []string{numberSpace, judgedSpace} {
		for pair, err := range d.view.Scan(d.ctx, space, nil) {
			if err != nil {
				return err
			}
			key := space + string(pair.Key)
			if value, there := want[key]; !there || !bytes.Equal(value, pair.Value) {
				fault("%s % x does not follow from the log of judgements", space, pair.Key)
			}
			delete(want, key)
		}
	}
	if len(want) > 0 {
		fault("%d keys are lacking that follow from the log of judgements", len(want))
	}
	return nil
}

// mendJudgements makes anew what follows from the log of judgements, if it is at fault.
// Entries are never touched, not even those that cannot be read.
func (l *Library) mendJudgements(ctx context.Context) error {
	var log *logged
	sound, err := answer(ctx, l, func(d *desk) (bool, error) {
		var report verify.Report
		if err := d.verifyJudgements(&report); err != nil || report.OK() {
			return report.OK(), err
		}
		var err error
		log, err = d.logged()
		return false, err
	})
	if err != nil || sound {
		return err
	}
	for _, space := range []string{numberSpace, judgedSpace} {
		if err := l.clearSpace(ctx, space); err != nil {
			return err
		}
	}
	for some := range slices.Chunk(log.judgements, judgementsTogether) {
		if err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
			for _, e := range some {
				for _, k := range keptOf(e, log.numbers[e.ID]) {
					if k.value != nil {
						tx.Set(k.space, k.key, k.value)
					}
				}
			}
			return nil
		}); err != nil {
			return err
		}
	}
	return l.store.Update(ctx, func(tx *quadstore.Tx) error {
		tx.Set(stateSpace, []byte(judgedKey), numberKey(log.entries))
		return nil
	})
}
