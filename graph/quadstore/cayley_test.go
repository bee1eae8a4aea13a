package quadstore_test

import (
	"context"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// cayleyEngines are the databases that the graph is tested on, each empty.
var cayleyEngines = []struct {
	name string
	open func(testing.TB) (ordered.Engine, error)
}{
	{"pebble", func(tb testing.TB) (ordered.Engine, error) {
		return pebble.Open(tb.TempDir(), pebble.Options{})
	}},
	{"postgres", func(tb testing.TB) (ordered.Engine, error) {
		return postgres.Open(context.Background(), pgserver.Database(tb), postgres.Options{Create: true})
	}},
}

// onEngines runs a test on an empty store of each engine.
func onEngines(t *testing.T, test func(*testing.T, *quadstore.Store)) {
	t.Helper()
	for _, e := range cayleyEngines {
		t.Run(e.name, func(t *testing.T) { test(t, newCayleyStore(t, e.open)) })
	}
}

// newCayleyStore returns an empty store, which the end of the test closes.
func newCayleyStore(tb testing.TB, open func(testing.TB) (ordered.Engine, error)) *quadstore.Store {
	tb.Helper()
	engine, err := open(tb)
	if err != nil {
		tb.Fatal(err)
	}
	s, err := quadstore.New(context.Background(), engine, quadstore.Options{Create: true})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// TestCayleyConformance runs Cayley's own tests of stores. Those of paths and of
// integration read Cayley's data by paths from its source folder.
func TestCayleyConformance(t *testing.T) {
	t.Chdir(cayleyFolder(t, "graph/memstore"))
	for _, e := range cayleyEngines {
		t.Run(e.name, func(t *testing.T) {
			graphtest.TestAll(t, func(tb testing.TB) (cgraph.QuadStore, cgraph.Options, func()) {
				return newCayleyStore(tb, e.open).Cayley(), nil, func() {}
			}, nil)
		})
	}
}
