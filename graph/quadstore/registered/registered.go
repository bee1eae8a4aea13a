package registered

import (
	"context"
	"errors"

	cgraph "github.com/cayleygraph/cayley/graph"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/quadstore/postgres"
)

// The names under which Cayley knows the stores.
const (
	// Pebble is the store in a folder.
	Pebble = "saidby-pebble"
	// Postgres is the store on a PostgreSQL server.
	Postgres = "saidby-postgres"
)

func init() {
	register(Pebble, func(_ context.Context, dir string) (ordered.Engine, error) {
		return pebble.Open(dir, pebble.Options{})
	})
	register(Postgres, func(ctx context.Context, url string) (ordered.Engine, error) {
		return postgres.Open(ctx, url, postgres.Options{Create: true})
	})
}

// register makes an engine known to Cayley.
func register(name string, open func(ctx context.Context, address string) (ordered.Engine, error)) {
	cgraph.RegisterQuadStore(name, cgraph.QuadStoreRegistration{
		IsPersistent: true,
		NewFunc: func(address string, _ cgraph.Options) (cgraph.QuadStore, error) {
			s, err := store(open, address, quadstore.Options{})
			if err != nil {
				return nil, err
			}
			return s.Cayley(), nil
		},
		InitFunc: func(address string, _ cgraph.Options) error {
			s, err := store(open, address, quadstore.Options{})
			if err == nil {
				return errors.Join(cgraph.ErrDatabaseExists, s.Close())
			}
			if !errors.Is(err, cgraph.ErrNotInitialized) {
				return err
			}
			if s, err = store(open, address, quadstore.Options{Create: true}); err != nil {
				return err
			}
			return s.Close()
		},
	})
}

// store opens the store at an address. It returns [cgraph.ErrNotInitialized]
// where there is none.
func store(open func(context.Context, string) (ordered.Engine, error), address string, o quadstore.Options) (*quadstore.Store, error) {
	ctx := context.Background()
	engine, err := open(ctx, address)
	if err != nil {
		return nil, err
	}
	s, err := quadstore.New(ctx, engine, o)
	if err != nil {
		if errors.Is(err, quadstore.ErrNoStore) {
			err = errors.Join(cgraph.ErrNotInitialized, err)
		}
		return nil, errors.Join(err, engine.Close())
	}
	return s, nil
}
