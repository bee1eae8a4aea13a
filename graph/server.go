package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	searchpg "github.com/saidby/saidby/graph/search/postgres"
)

// server is a graph on a PostgreSQL server, or on one that speaks its protocol.
type server struct {
	url   string
	o     Options
	store *quadstore.Store
}

var _ home = (*server)(nil)

// openServer opens a graph on a server, where writers wait for each other change
// by change.
func openServer(ctx context.Context, address string, o Options) (*Library, error) {
	s := &server{url: address, o: o}
	engine, err := postgres.Open(ctx, address, postgres.Options{Create: o.Create, ReadOnly: o.ReadOnly})
	if errors.Is(err, postgres.ErrNoStore) {
		return nil, fmt.Errorf("%s: %w", s.name(), ErrNoGraph)
	}
	if err != nil {
		return nil, fmt.Errorf("open graph: %w", err)
	}
	s.store, err = newStore(ctx, engine, s.name(), o)
	if err != nil {
		return nil, errors.Join(err, engine.Close())
	}
	return &Library{home: s, store: s.store}, nil
}

func (s *server) name() string { return PlaceName(s.url) }

func (s *server) openIndex(ctx context.Context) (searchIndex, error) {
	x, err := searchpg.Open(ctx, s.url, searchpg.Options{Create: !s.o.ReadOnly, ReadOnly: s.o.ReadOnly})
	if err != nil {
		return nil, err
	}
	return x, nil
}

// discardIndex has nothing to throw away: a server mends its own tables.
func (s *server) discardIndex() error { return nil }

// mendIndex is for files.
func (s *server) mendIndex(context.Context, func(searchIndex) error) error {
	return errors.ErrUnsupported
}

func (s *server) bytes(ctx context.Context) (int64, error) { return s.store.Bytes(ctx) }

func (s *server) close(bool) error { return nil }
