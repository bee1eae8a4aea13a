package pebble

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/cockroachdb/pebble/v2/vfs/errorfs"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// history makes changes to a store from the beginning, closes and opens it in
// their middle, and returns how many were acknowledged. After each it calls seen.
func history(t *testing.T, fs vfs.FS, seen func(n uint64)) (n uint64, err error) {
	t.Helper()
	const sessions, changes = 2, 12
	for range sessions {
		e, err := open(fs, "store", Options{})
		if err != nil {
			return n, err
		}
		for range changes {
			err := e.Update(t.Context(), func(tx ordered.Tx) error {
				tx.Set([]byte("count"), binary.BigEndian.AppendUint64(nil, n+1))
				tx.Insert(fmt.Appendf(nil, "n%06d", n), make([]byte, 40<<10)) // tables come about, and compactions
				return nil
			})
			if err != nil {
				return n, errors.Join(err, refusesAll(t, e))
			}
			n++
			seen(n)
		}
		if err := e.Close(); err != nil {
			return n, err
		}
	}
	return n, nil
}

// refusesAll closes an engine that failed, which must return the failure from
// every call and may not hang.
func refusesAll(t *testing.T, e *Engine) error {
	t.Helper()
	want := e.failure.err()
	if want == nil {
		return errors.New("an Update failed, but the engine did not")
	}
	_, get := e.Get(t.Context(), []byte("count"))
	_, snapshot := e.Snapshot(t.Context())
	_, size := e.Size(t.Context())
	update := e.Update(t.Context(), func(ordered.Tx) error { return nil })
	for _, err := range []error{get, snapshot, size, update, e.Close()} {
		if !errors.Is(err, want) {
			return fmt.Errorf("error %w, want %w", err, want)
		}
	}
	return nil
}

// holdsHistory checks that a store holds n changes, or one more.
func holdsHistory(t *testing.T, fs vfs.FS, n uint64) {
	t.Helper()
	if _, err := fs.Stat("store"); err != nil && n == 0 {
		return
	}
	for range 2 {
		e, err := open(fs, "store", Options{})
		if err != nil {
			t.Fatalf("after %d changes: %v", n, err)
		}
		vs, err := e.Get(t.Context(), []byte("count"))
		if err != nil {
			t.Fatal(err)
		}
		count := uint64(0)
		if vs[0] != nil {
			count = binary.BigEndian.Uint64(vs[0])
		}
		found := uint64(0)
		for _, err := range e.Scan(t.Context(), ordered.Prefix([]byte("n"))) {
			if err != nil {
				t.Fatal(err)
			}
			found++
		}
		if found != count || count < n || count > n+1 {
			t.Fatalf("%d changes are there, %d are counted, %d were acknowledged", found, count, n)
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// Whichever write goes wrong, the engine says so, and what it acknowledged is
// there when the disk is well again, in the same process or after a crash.
func TestFaults(t *testing.T) {
	broken := errors.New("the disk is broken")
	faults := 0
	for at := int64(1); ; at += 1 + at/20 {
		mem := vfs.NewCrashableMem()
		var writes atomic.Int64
		fs := errorfs.Wrap(mem, errorfs.InjectorFunc(func(op errorfs.Op) error {
			if op.Kind.ReadOrWrite() == errorfs.OpIsWrite && op.Kind != errorfs.OpFilePreallocate && op.Kind != errorfs.OpLock && writes.Add(1) == at {
				return broken
			}
			return nil
		}))
		n, err := history(t, fs, func(uint64) {})
		if writes.Load() < at {
			break
		}
		if err != nil && !errors.Is(err, broken) {
			t.Fatalf("write %d, after %d changes: %v", at, n, err)
		}
		if err != nil {
			faults++
		}
		holdsHistory(t, mem.CrashClone(vfs.CrashCloneCfg{}), n)
		holdsHistory(t, mem, n)
	}
	t.Logf("%d faults", faults)
	if faults < 30 {
		t.Error("few writes fail, so that the test shows little")
	}
}

// A machine that loses its power at any moment has on its disk what was
// acknowledged, whatever else has come there.
func TestPowerCut(t *testing.T) {
	mem := vfs.NewCrashableMem()
	r := rand.New(rand.NewPCG(1, 2))
	clones := map[*vfs.MemFS]uint64{}
	_, err := history(t, mem, func(n uint64) {
		for _, percent := range []int{0, 30, 100} {
			clones[mem.CrashClone(vfs.CrashCloneCfg{UnsyncedDataPercent: percent, RNG: r})] = n
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for fs, n := range clones {
		holdsHistory(t, fs, n)
	}
}

// Damage is an error, not a wrong answer, and not the end of the process.
func TestDamage(t *testing.T) {
	mem := vfs.NewMem()
	n, err := history(t, mem, func(uint64) {})
	if err != nil {
		t.Fatal(err)
	}
	files, err := mem.List("store")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if !strings.HasSuffix(name, ".sst") {
			continue
		}
		f, err := mem.OpenReadWrite("store/"+name, vfs.WriteCategoryUnspecified)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteAt([]byte("damage"), 10); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	e, err := open(mem, "store", Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	found := uint64(0)
	for _, err = range e.Scan(t.Context(), ordered.Prefix([]byte("n"))) {
		found++
	}
	if err == nil {
		t.Errorf("%d of %d pairs of damaged tables, and no error", found, n)
	}
	if _, err := e.Get(t.Context(), []byte("count")); err == nil {
		t.Error("a value of a damaged table, and no error")
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
}
