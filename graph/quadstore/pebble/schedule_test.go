package pebble

import (
	"path/filepath"
	"testing"

	"github.com/cockroachdb/pebble/v2/vfs"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// Many short sessions do not leave a table each, and sessions that only ask leave
// the tables as they are.
func TestCompacts(t *testing.T) {
	mem := vfs.NewMem()
	session := func(write bool) int {
		e, err := open(mem, "store", Options{})
		if err != nil {
			t.Fatal(err)
		}
		if write {
			err := e.Update(t.Context(), func(tx ordered.Tx) error { tx.Set([]byte("a"), nil); tx.Set([]byte("b"), nil); return nil })
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
		files, err := mem.List("store")
		if err != nil {
			t.Fatal(err)
		}
		tables := 0
		for _, name := range files {
			if filepath.Ext(name) == ".sst" {
				tables++
			}
		}
		return tables
	}
	const sessions = 30
	tables := 0
	for range sessions {
		before := session(true)
		if tables = session(false); tables > before {
			t.Errorf("%d tables become %d although nothing was written", before, tables)
		}
	}
	if tables > 10 {
		t.Errorf("%d sessions left %d tables", sessions, tables)
	}
}
