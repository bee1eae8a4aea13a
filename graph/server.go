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
	l, err := newLibrary(ctx, s, engine, o)
	if err != nil {
		return nil, err
	}
	s.store = l.store
	if err := l.checkLayout(ctx, o.ReadOnly); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

func (s *server) name() string { return PlaceName(s.url) }

func (s *server) openIndex(ctx context.Context) (searchIndex, error) {
	x, err := searchpg.Open(ctx, s.url, searchpg.Options{Create: !s.o.ReadOnly, ReadOnly: s.o.ReadOnly})
	if err != nil {
		return nil, err
	}
	return x, nil
}

func (s *server) discardIndex(ctx context.Context) error { return searchpg.Discard(ctx, s.url) }

func (s *server) mendIndex(ctx context.Context, fill func(searchIndex) error) error {
	if s.o.ReadOnly {
		return errors.ErrUnsupported
	}
	if err := s.discardIndex(ctx); err != nil {
		return err
	}
	x, err := s.openIndex(ctx)
	if err != nil {
		return err
	}
	return errors.Join(fill(x), x.Close())
}

func (s *server) bytes(ctx context.Context) (int64, error) { return s.store.Bytes(ctx) }

func (s *server) close(bool) error { return nil }
