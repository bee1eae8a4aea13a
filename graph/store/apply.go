package store

import (
	"context"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
)

// ErrInvalidQuad is returned when a quad has no subject, predicate or object, or
// a value that is not valid UTF-8. Nothing has been written then.
var ErrInvalidQuad = errors.New("invalid quad")

// Apply adds quads and then removes others, each in one transaction that is on
// disk when Apply returns. A quad that is both added and removed is there in the
// end. Adding what is there and removing what is not changes nothing.
//
// A crash may leave the additions without the removals; doing the same Apply
// again completes it. After an error neither or only the additions are there,
// and the store can still be used, or says [ErrClosed] where the disk does not
// let it open again. ctx is looked at before each transaction.
func (s *Store) Apply(ctx context.Context, add, remove []quad.Quad) error {
	for _, list := range [][]quad.Quad{add, remove} {
		for _, q := range list {
			if !valid(q) {
				return fmt.Errorf("%v: %w", q, ErrInvalidQuad)
			}
		}
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	adding := make(map[quad.Quad]bool, len(add))
	for _, q := range add {
		adding[q] = true
	}
	if err := s.write(ctx, cgraph.Add, add, nil); err != nil {
		return fmt.Errorf("add %d quads: %w", len(add), err)
	}
	if err := s.write(ctx, cgraph.Delete, remove, adding); err != nil {
		return fmt.Errorf("remove %d quads: %w", len(remove), err)
	}
	return nil
}

// write does one transaction with those of the quads that change something,
// except the ones to be kept.
func (s *Store) write(ctx context.Context, action cgraph.Procedure, qs []quad.Quad, keep map[quad.Quad]bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	there, err := s.there(ctx, qs)
	if err != nil {
		return err
	}
	deltas := make([]cgraph.Delta, 0, len(qs))
	for _, q := range qs {
		if there[q] == (action == cgraph.Delete) && !keep[q] {
			there[q] = action == cgraph.Add // only once
			deltas = append(deltas, cgraph.Delta{Quad: q, Action: action})
		}
	}
	if len(deltas) == 0 {
		return nil
	}
	return s.commit(deltas)
}

// commit does one transaction. If it fails, the store is opened anew, so that
// nothing that the transaction left in Cayley's caches is ever used.
func (s *Store) commit(deltas []cgraph.Delta) error {
	handle, err := s.writable()
	if err != nil {
		return err
	}
	s.values.Lock()
	defer s.values.Unlock()
	if err := handle.ApplyDeltas(deltas, cgraph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}); err != nil {
		return errors.Join(err, s.reopen())
	}
	return nil
}

// writable returns the handle, or why it cannot be written to.
func (s *Store) writable() (*ckv.QuadStore, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.handle == nil:
		return nil, errors.Join(ErrClosed, s.broken)
	case s.readOnly != nil:
		return nil, errors.Join(ErrReadOnly, s.readOnly)
	}
	s.written = true
	return s.handle, nil
}

// there returns which of the quads are in the store. A label is looked up once,
// since the quads of one Apply mostly share theirs.
func (s *Store) there(ctx context.Context, qs []quad.Quad) (map[quad.Quad]bool, error) {
	wanted := make(map[quad.Quad]bool, len(qs))
	perLabel := map[quad.Value]int{}
	for _, q := range qs {
		wanted[q] = false
		perLabel[q.Label]++
	}
	for label, n := range perLabel {
		if label == nil || n < 8 {
			continue
		}
		for q, err := range s.Match(ctx, quads.Pattern{Label: label}) {
			if err != nil {
				return nil, err
			}
			if _, ok := wanted[q]; ok {
				wanted[q] = true
			}
		}
	}
	for q := range wanted {
		if q.Label != nil && perLabel[q.Label] >= 8 {
			continue
		}
		for got, err := range s.Match(ctx, quads.Pattern{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object}) {
			if err != nil {
				return nil, err
			}
			if got == q {
				wanted[q] = true
			}
		}
	}
	return wanted, nil
}

// validValue reports whether a value can be kept: Cayley turns an empty IRI into
// nothing and an invalid string into an error in the middle of a transaction. A
// moment loses its fraction of a second.
func validValue(v quad.Value) bool {
	switch v := v.(type) {
	case quad.String:
		return utf8.ValidString(string(v))
	case quad.IRI:
		return v != "" && utf8.ValidString(string(v))
	case quad.BNode:
		return v != "" && utf8.ValidString(string(v))
	case quad.TypedString:
		return utf8.ValidString(string(v.Value)) && v.Type != "" && utf8.ValidString(string(v.Type))
	case quad.LangString:
		return utf8.ValidString(string(v.Value)) && v.Lang != "" && utf8.ValidString(v.Lang)
	case quad.Int, quad.Float, quad.Bool:
		return true
	case quad.Time:
		return time.Time(v).Nanosecond() == 0 && time.Time(v).Location() == time.UTC
	default:
		return false
	}
}
