package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	cgraph "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/hidal-go/hidalgo/kv"

	"github.com/saidby/saidby/graph/quads"
)

// indexes are the orders in which quads are kept.
func indexes() []ckv.QuadIndex {
	const s, p, o, l = quad.Subject, quad.Predicate, quad.Object, quad.Label
	return []ckv.QuadIndex{
		{Dirs: []quad.Direction{s, p, o, l}},
		{Dirs: []quad.Direction{o, p, s, l}},
		{Dirs: []quad.Direction{l, s, p, o}},
	}
}

// initialize writes Cayley's metadata, unless they are there, with our indexes
// in place of its default ones. That takes several transactions: a process that
// ends between them leaves an empty store with the default indexes, which is set
// right here. It returns an error for a store that holds quads in other orders.
func initialize(db kv.KV) error {
	ctx := context.Background()
	ours, err := json.Marshal(indexes())
	if err != nil {
		return err
	}
	err = ckv.Init(db, cayleyOptions())
	if err != nil && !errors.Is(err, cgraph.ErrDatabaseExists) {
		return err
	}
	theirs, err := metadata(ctx, db, "indexes")
	if err != nil || bytes.Equal(ours, theirs) {
		return err
	}
	written, err := metadata(ctx, db, "horizon") // Cayley's last id
	if err != nil {
		return err
	}
	if written != nil {
		return errors.New("its quads are kept in other orders than this program's")
	}
	return kv.Update(ctx, db, func(tx kv.Tx) error { return tx.Put(metaKey("indexes"), ours) })
}

// metaKey is where Cayley keeps a fact about the whole store.
func metaKey(name string) kv.Key { return kv.Key{[]byte("meta"), []byte(name)} }

// metadata returns such a fact, or nil.
func metadata(ctx context.Context, db kv.KV, name string) (value []byte, err error) {
	err = kv.View(db, func(tx kv.Tx) error {
		v, err := tx.Get(ctx, metaKey(name))
		if errors.Is(err, kv.ErrNotFound) {
			return nil
		}
		value = bytes.Clone(v)
		return err
	})
	return value, err
}

// scan returns the index that answers most of a pattern by its prefix, and the
// directions of that prefix.
func scan(p quads.Pattern) (ckv.QuadIndex, []quad.Direction) {
	all := indexes()
	best, length := 0, 0
	for i, index := range all {
		n := 0
		for n < len(index.Dirs) && p.Get(index.Dirs[n]) != nil {
			n++
		}
		if n > length {
			best, length = i, n
		}
	}
	return all[best], all[best].Dirs[:length]
}

// resolve returns Cayley's ids of a pattern's values; nil where it does not know
// one of them, so that nothing matches.
func (s *Store) resolve(p quads.Pattern) (*ckv.QuadStore, *names, map[quad.Direction]ckv.Int64Value, error) {
	s.values.RLock()
	defer s.values.RUnlock()
	qs, names, err := s.current()
	if err != nil {
		return nil, nil, nil, err
	}
	ids := make(map[quad.Direction]ckv.Int64Value, 4)
	for _, d := range quad.Directions {
		v := p.Get(d)
		if v == nil {
			continue
		}
		ref, err := qs.ValueOf(v)
		if err != nil {
			return nil, nil, nil, fmt.Errorf("look up %v: %w", v, err)
		}
		id, ok := ref.(ckv.Int64Value)
		if !ok || id == 0 {
			return nil, nil, nil, nil
		}
		ids[d] = id
	}
	return qs, names, ids, nil
}
