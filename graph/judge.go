package graph

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Judge writes people's judgements to the log, and returns those that it changed:
// those that were not there, and those that were taken back, as they are now. What
// is there already, with the same id, changes nothing, so that a log that comes
// from elsewhere can be taken in again and again: what was taken back here stays so,
// and what comes as taken back is.
//
// A judgement without a time is made now, at a time later than those that it is to
// override, and not at all where the same person's latest word on the same pair is the
// same. Before one that is about somebody whose age or party articles state it writes
// whom it is about, see [schema.NamedIn], and returns that too. An id that is zero follows
// from the rest. One that is not valid, see [schema.Judgement.Validate], keeps all from
// being written.
//
// Nobody asks whether the graph holds the nodes: a judgement may come before the
// articles that tell of them, and stays when they go.
func (l *Library) Judge(ctx context.Context, js ...schema.Judgement) ([]schema.Judgement, error) {
	return l.intoLog(ctx, "judge", func(g *ledger) ([]schema.Judgement, error) { return g.judge(js) })
}

// judge takes judgements, and whom they are about, and returns those that are new.
func (g *ledger) judge(js []schema.Judgement) (changed []schema.Judgement, err error) {
	for _, j := range js {
		j.At, j.Withdrawn = j.At.UTC().Round(0), j.Withdrawn.UTC().Round(0)
		pins, err := g.pinned(&j)
		if err != nil {
			return nil, err
		}
		done, err := g.take(&j)
		if err != nil {
			return nil, err
		}
		if changed = append(changed, pins...); done {
			changed = append(changed, j)
		}
	}
	return changed, nil
}

// Withdraw takes judgements back, and returns those that stood until then. A time
// that is zero, or earlier than the judgement, is the earliest that can be meant. It
// returns [ErrNotFound] for an id that there is no judgement of, and then takes none
// back. A judgement that was taken back can be made again, at another time.
func (l *Library) Withdraw(ctx context.Context, by string, at time.Time, ids ...schema.ID) ([]schema.Judgement, error) {
	return l.intoLog(ctx, "take back", func(g *ledger) ([]schema.Judgement, error) {
		if by == "" {
			return nil, fmt.Errorf("nobody takes it back: %w", schema.ErrInvalid)
		}
		var changed []schema.Judgement
		for _, id := range ids {
			h, err := g.held(id)
			if err != nil {
				return nil, err
			}
			if h.number == 0 {
				return nil, fmt.Errorf("judgement %s: %w", id.Short(), ErrNotFound)
			}
			if h.withdrawn != 0 {
				continue
			}
			j, err := g.entry(h.number)
			if err != nil {
				return nil, err
			}
			if at.IsZero() {
				at = g.now
			}
			j.WithdrawnBy, j.Withdrawn = by, at.UTC().Round(0)
			if j.Withdrawn.Before(j.At) {
				j.Withdrawn = j.At
			}
			g.withdraw(&j, h)
			changed = append(changed, j)
		}
		return changed, nil
	})
}

// intoLog changes the log, as a whole or not at all.
func (l *Library) intoLog(ctx context.Context, what string, change func(*ledger) ([]schema.Judgement, error)) ([]schema.Judgement, error) {
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := l.check(); err != nil {
		return nil, err
	}
	var changed []schema.Judgement
	err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
		g, err := newLedger(ctx, tx, l.now())
		if err != nil {
			return err
		}
		if changed, err = change(g); err != nil {
			return err
		}
		return g.close()
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	return changed, nil
}

// take writes a judgement, and its withdrawal if it has one. It reports whether that
// changed anything.
func (g *ledger) take(j *schema.Judgement) (bool, error) {
	if j.At.IsZero() {
		if made, err := g.date(j); err != nil || !made {
			return false, err
		}
	}
	if j.ID.IsZero() {
		j.ID = schema.JudgementID(j)
	}
	if err := j.Validate(); err != nil {
		return false, err
	}
	h, err := g.held(j.ID)
	if err != nil || h.number != 0 && (h.withdrawn != 0 || j.Stands()) {
		return false, err
	}
	if h.number == 0 {
		h = g.append(j)
	}
	if !j.Stands() {
		g.withdraw(j, h)
	}
	return true, nil
}

// date gives a judgement that is made now its time. It reports whether there is
// anything to decide.
func (g *ledger) date(j *schema.Judgement) (bool, error) {
	standing, err := g.standing(j.A, j.B)
	if err != nil {
		return false, err
	}
	j.At = g.now
	if latest := latestOf(standing, j); latest != nil {
		turned := latest.A != j.A && j.Question == schema.IsReprint
		if latest.By == j.By && latest.Verdict == j.Verdict && !turned {
			return false, nil
		}
		if !j.At.After(latest.At) {
			j.At = latest.At.Add(1)
		}
	}
	for { // an id tells times to the second
		j.ID = schema.JudgementID(j)
		h, err := g.held(j.ID)
		if err != nil || h.number == 0 {
			return true, err
		}
		j.At = j.At.Truncate(time.Second).Add(time.Second)
	}
}

// latestOf returns the latest of some judgements about the same question and pair.
func latestOf(all []schema.Judgement, j *schema.Judgement) *schema.Judgement {
	var latest *schema.Judgement
	for i := range all {
		if k := &all[i]; k.Question == j.Question && pairOf(k) == pairOf(j) && (latest == nil || byTime(latest, k) < 0) {
			latest = k
		}
	}
	return latest
}

// byTime orders judgements by when they were made. Those of one moment, by people who
// did not know of each other, have an order, too.
func byTime(a, b *schema.Judgement) int { return cmp.Or(a.At.Compare(b.At), a.ID.Compare(b.ID)) }

// pairOf is what a judgement is about: the smaller id first, and zero as the second
// where it is about one node.
func pairOf(j *schema.Judgement) [2]schema.ID {
	if j.B.IsZero() {
		return [2]schema.ID{j.A}
	}
	return pairIDs(j.A, j.B)
}

// across is the other one of a pair.
func across(pair [2]schema.ID, from schema.ID) schema.ID {
	if pair[0] == from {
		return pair[1]
	}
	return pair[0]
}

// pairIDs is a pair of nodes with the smaller id first.
func pairIDs(a, b schema.ID) [2]schema.ID {
	if b.Compare(a) < 0 {
		a, b = b, a
	}
	return [2]schema.ID{a, b}
}
