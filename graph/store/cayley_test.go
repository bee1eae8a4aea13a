package store_test

import (
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"
	"github.com/cayleygraph/cayley/graph/graphtest/testutil"
)

// Cayley's own suite, over the handle and the indexes of this store. Its tests
// of paths are left out: they read a file of Cayley's repository, and one of
// them asks for an order of results that is an accident of the default indexes.
func TestCayleySuite(t *testing.T) {
	var generate testutil.DatabaseFunc = func(t testing.TB) (cgraph.QuadStore, cgraph.Options, func()) {
		s := open(t, t.TempDir())
		handle, err := s.Cayley()
		if err != nil {
			t.Fatal(err)
		}
		return handle, nil, func() { _ = s.Close() }
	}
	config := &graphtest.Config{NoPrimitives: true}
	for _, test := range []struct {
		name string
		run  func(testing.TB, testutil.DatabaseFunc, *graphtest.Config)
	}{
		{"load one quad", graphtest.TestLoadOneQuad},
		{"load dup", graphtest.TestLoadDup},
		{"load dup single", graphtest.TestLoadDupSingle},
		{"load dup raw", graphtest.TestLoadDupRaw},
		{"delete quad", graphtest.TestDeleteQuad},
		{"sizes", graphtest.TestSizes},
		{"iterator", graphtest.TestIterator},
		{"hasa", graphtest.TestHasA},
		{"set iterator", graphtest.TestSetIterator},
		{"deleted from iterator", graphtest.TestDeletedFromIterator},
		{"load typed quads", graphtest.TestLoadTypedQuads},
		{"add and remove", graphtest.TestAddRemove},
		{"node delete", graphtest.TestNodeDelete},
		{"iterators and next result order", graphtest.TestIteratorsAndNextResultOrderA},
		{"compare typed values", graphtest.TestCompareTypedValues},
		{"schema", graphtest.TestSchema},
		{"delete reinserted", graphtest.TestDeleteReinserted},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, generate, config) })
	}
	t.Run("writers", func(t *testing.T) { graphtest.TestWriters(t, generate, config) })
	t.Run("1k", func(t *testing.T) { graphtest.Test1K(t, generate, config) })
	t.Run("1k batch", func(t *testing.T) { graphtest.Test1KBatch(t, generate, config) })
}
