package postgres_test

import (
	"path/filepath"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/postgres"
	"github.com/saidby/saidby/graph/search/searchtest"
)

func open(t testing.TB) *postgres.Index {
	t.Helper()
	x, err := postgres.Open(t.Context(), pgserver.Database(t), postgres.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	return x
}

func TestIndex(t *testing.T) {
	searchtest.Run(t, func() searchtest.Index { return open(t) })
}

// TestSame compares the engines with one another.
func TestSame(t *testing.T) {
	file, err := search.Open(filepath.Join(t.TempDir(), "search.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	searchtest.Same(t, file, open(t))
}
