package registered_test

import (
	"errors"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
	"github.com/saidby/saidby/graph/quadstore/registered"
)

// TestRegistered makes a store by name, makes it again in vain, and opens it.
func TestRegistered(t *testing.T) {
	tests := []struct {
		name    string
		address func(testing.TB) string
	}{
		{registered.Pebble, func(tb testing.TB) string { return tb.TempDir() }},
		{registered.Postgres, pgserver.Database},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			address := test.address(t)
			if _, err := cgraph.NewQuadStore(test.name, address, nil); !errors.Is(err, cgraph.ErrNotInitialized) {
				t.Fatalf("opened before it was made: %v", err)
			}
			if err := cgraph.InitQuadStore(test.name, address, nil); err != nil {
				t.Fatal(err)
			}
			if err := cgraph.InitQuadStore(test.name, address, nil); !errors.Is(err, cgraph.ErrDatabaseExists) {
				t.Fatalf("made twice: %v", err)
			}
			qs, err := cgraph.NewQuadStore(test.name, address, nil)
			if err != nil {
				t.Fatal(err)
			}
			q := quad.MakeIRI("a", "b", "c", "")
			if err := qs.ApplyDeltas([]cgraph.Delta{{Quad: q, Action: cgraph.Add}}, cgraph.IgnoreOpts{}); err != nil {
				t.Error(err)
			}
			if ref, err := qs.ValueOf(q.Object); ref == nil || err != nil {
				t.Errorf("the quad's object is %v, %v", ref, err)
			}
			if err := qs.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}
