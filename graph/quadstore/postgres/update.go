package postgres

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// beginWriting waits for the changes of others. What is read after it, each
// statement sees as it is then: after the lock was got, and not before.
const beginWriting = `BEGIN ISOLATION LEVEL READ COMMITTED; SELECT one FROM saidby_writer WHERE one = 1 FOR UPDATE`

const commit, rollback = `COMMIT`, `ROLLBACK`

// tries is how often an Update is tried before the server's refusal is returned.
const tries = 30

// Backoff is how long an Update waits before a new try: about 5 ms before the
// second and twice as long each time, up to about a second; at random between half
// of that and all of it, so that those who were in each other's way part.
func Backoff(try int) time.Duration {
	d := min(5*time.Millisecond<<min(try-1, 10), time.Second)
	return d/2 + rand.N(d/2)
}

// Update makes a change in one transaction. It does so again for as long as the
// server asks for that.
func (e *Engine) Update(ctx context.Context, fn func(ordered.Tx) error) error {
	if err := e.open(); err != nil {
		return err
	}
	if e.readOnly {
		return ordered.ErrReadOnly
	}
	for try := 1; ; try++ {
		err := e.update(ctx, fn)
		if !again(err) || try == tries {
			return err
		}
		if err := pause(ctx, e.backoff(try)); err != nil {
			return err
		}
	}
}

// update tries once.
func (e *Engine) update(ctx context.Context, fn func(ordered.Tx) error) error {
	conn, s, err := e.acquire(ctx, e.writes, func(s *session) error { return s.look(ctx, beginWriting) })
	if err != nil {
		return err
	}
	// In mid-transaction, after a panic say, the connection is not used again, and
	// the server undoes what was done.
	defer conn.Release()
	t := &tx{}
	t.reader.on = func(_ context.Context, ask func(*session) error) error {
		if t.over {
			return ordered.ErrClosed
		}
		return e.fail(ask(s))
	}
	err = fn(t)
	t.over = true
	if err == nil {
		if err = e.commit(ctx, s, t); err == nil {
			e.statistics.refresh(ctx, s, len(t.changes))
			return nil
		}
	}
	if !s.conn.IsClosed() && ctx.Err() == nil {
		_, _ = s.conn.Exec(ctx, rollback).ReadAll()
	}
	return err
}

// commit writes what was gathered.
func (e *Engine) commit(ctx context.Context, s *session, t *tx) error {
	switch {
	case t.err != nil:
		return t.err
	case s.conn.IsClosed() || s.conn.TxStatus() != inTransaction:
		return e.fail(errSpoilt)
	}
	sent, err := s.write(ctx, settle(t.changes))
	if err == nil {
		return nil
	}
	if sent && s.conn.IsClosed() {
		err = fmt.Errorf("%w: %w", ErrUncertain, err)
	}
	return e.fail(err)
}

// inTransaction is the state of a connection in a transaction in which nothing has
// failed.
const inTransaction = 'T'

// errSpoilt is returned when a question failed within a change that went on as if
// it had not.
var errSpoilt = errors.New("a question failed before the change was written")

// pause waits.
func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
