package quadstore_test

import (
	"context"

	"github.com/cayleygraph/cayley/clog"
	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv/bolt"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"
)

// cayleyStore is one of Cayley's own stores, loaded as fast as it can be: 10,000
// quads in a transaction (with 3,000 and with 100,000 Bolt takes longer, and with
// 30,000 it is not faster), and what is there already is ignored, not refused.
// Cayley's bulk writer, which gathers 200,000, is several times as slow.
type cayleyStore struct {
	cgraph.QuadStore
	cgraph.QuadWriter
}

// openBolt opens Cayley's store in a Bolt database. It has no Bloom filters: with
// them it loads no faster, takes 600 MB more, and reads all of itself whenever it
// is opened. It does not sync, which makes it a tenth faster; a power cut may take
// from it what it has acknowledged, which none may from ours.
func openBolt(_ context.Context, dir string) (loading, error) {
	return openCayley(bolt.Type, dir, cgraph.Options{"no_bloom": true, "nosync": true})
}

// openSQL opens Cayley's store in a PostgreSQL database.
func openSQL(_ context.Context, url string) (loading, error) {
	return openCayley(postgres.Type, url+"?sslmode=disable", nil)
}

func openCayley(kind, place string, o cgraph.Options) (loading, error) {
	clog.SetLogger(nil)
	if err := cgraph.InitQuadStore(kind, place, o); err != nil && err != cgraph.ErrDatabaseExists {
		return nil, err
	}
	qs, err := cgraph.NewQuadStore(kind, place, o)
	if err != nil {
		return nil, err
	}
	w, err := writer.NewSingle(qs, cgraph.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true})
	return cayleyStore{qs, w}, err
}

func (c cayleyStore) write(_ context.Context, articles [][]quad.Quad) error {
	var all []quad.Quad
	for _, qs := range articles {
		all = append(all, qs...)
	}
	return c.AddQuadSet(all)
}

// Close closes the store; its writer has nothing to close.
func (c cayleyStore) Close() error { return c.QuadStore.Close() }
