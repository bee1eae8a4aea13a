package postgres

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// FuzzSettle checks that of several calls upon one key the last counts, and that
// nothing is inserted that may have been there. A byte is a call: what to do, a
// key and a value.
func FuzzSettle(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0x00, 0x80, 0x01, 0x40, 0x05, 0x80, 0x09})
	f.Fuzz(func(t *testing.T, calls []byte) {
		var made tx
		last := make(map[string]change)
		touched := make(map[string]bool) // by Set or Delete
		for i, c := range calls {
			key, value := []byte{'a' + c&7}, []byte{byte(i), c >> 3 & 7}
			switch c >> 6 {
			case 0, 1:
				made.Insert(key, value)
				last[string(key)] = change{kind: insert, key: key, value: value}
			case 2:
				made.Set(key, value)
				last[string(key)] = change{kind: set, key: key, value: value}
			case 3:
				made.Delete(key)
				last[string(key)] = change{kind: remove, key: key}
			}
			if c>>6 > 1 {
				touched[string(key)] = true
			}
		}
		var want []change
		for _, k := range slices.Sorted(maps.Keys(last)) {
			c := last[k]
			if touched[k] && c.kind == insert {
				c.kind = set
			}
			want = append(want, c)
		}
		if diff := cmp.Diff(want, settle(made.changes), cmp.AllowUnexported(change{}), cmpopts.IgnoreFields(change{}, "at"), cmp.Transformer("empty", func(cs []change) []change { return append([]change{}, cs...) })); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestChunks cuts by number and by size, and leaves nothing out.
func TestChunks(t *testing.T) {
	small := change{key: []byte("k")}
	large := change{key: []byte("k"), value: make([]byte, chunkBytes)}
	for _, test := range []struct {
		name    string
		changes []change
		want    []int
	}{
		{"none", nil, nil},
		{"one", []change{small}, []int{1}},
		{"as many as may be", slices.Repeat([]change{small}, chunkChanges), []int{chunkChanges}},
		{"one more", slices.Repeat([]change{small}, chunkChanges+1), []int{chunkChanges, 1}},
		{"large ones", []change{large, large, small, small, large}, []int{1, 1, 2, 1}},
	} {
		var got []int
		for chunk := range chunks(test.changes) {
			got = append(got, len(chunk))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestCopyReader reads the data of a COPY in any pieces.
func TestCopyReader(t *testing.T) {
	changes := []change{{key: []byte("a")}, {value: bytes.Repeat([]byte("v"), 100_000)}, {key: []byte("b"), value: []byte("w")}}
	whole, err := io.ReadAll(newCopyReader(changes))
	if err != nil {
		t.Fatal(err)
	}
	const head, row, tail = 19, 10, 2
	if want := head + 3*row + 100_003 + tail; len(whole) != want {
		t.Errorf("%d bytes, want %d", len(whole), want)
	}
	if err := iotest.TestReader(newCopyReader(changes), whole); err != nil {
		t.Error(err)
	}
}

// TestPlanRows reads what PostgreSQL says, and makes nothing of anything else.
func TestPlanRows(t *testing.T) {
	for plan, want := range map[string]int64{
		`[{"Plan": {"Node Type": "Index Only Scan", "Plan Rows": 4711, "Plan Width": 30}}]`: 4711,
		`[{"Plan": {"Plan Rows": 1e6}}]`: 1_000_000,
		`[]`:                             0,
		`{"sql": "SELECT"}`:              0,
		`distribution: full`:             0,
	} {
		if got := planRows([]byte(plan)); got != want {
			t.Errorf("%s: %d, want %d", plan, got, want)
		}
	}
}

// TestPages checks that a page of long values ends early, whatever it could have,
// and that ranges which share an answer share its bytes.
func TestPages(t *testing.T) {
	e, err := Open(t.Context(), pgserver.Database(t), Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = e.Close() }()
	const n, length = 60, 100_000
	err = e.Update(t.Context(), func(tx ordered.Tx) error {
		for i := range n {
			tx.Insert([]byte{'k', byte(i)}, bytes.Repeat([]byte{byte(i)}, length))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ ranges, most int }{{1, pageBytes + length}, {4, pageBytes/4 + length}} {
		cs := cursors(slices.Repeat([]ordered.Range{{}}, test.ranges))
		pairs := make([]int, test.ranges)
		for turns := 0; slices.ContainsFunc(cs, func(c cursor) bool { return !c.done }); turns++ {
			if turns > n {
				t.Fatal("no end")
			}
			if err := e.once(t.Context(), func(s *session) error { return s.turn(t.Context(), cs, longPage) }); err != nil {
				t.Fatal(err)
			}
			for i := range cs {
				if cs[i].values > test.most {
					t.Errorf("a page of %d bytes, want %d at most", cs[i].values, test.most)
				}
				cs[i].each(func(p ordered.Pair, _ error) bool {
					if p.Key[1] != byte(pairs[i]) || len(p.Value) != length {
						t.Errorf("pair %d of range %d has key %x and %d bytes", pairs[i], i, p.Key, len(p.Value))
					}
					pairs[i]++
					return true
				})
			}
		}
		if diff := cmp.Diff(slices.Repeat([]int{n}, test.ranges), pairs); diff != "" {
			t.Errorf("pairs of each range (-want +got):\n%s", diff)
		}
	}
}

// TestAgain knows what a server wants to have again, however deep it lies.
func TestAgain(t *testing.T) {
	e := &Engine{place: place{"host", "database"}}
	for code, want := range map[string]bool{serializationFailure: true, deadlockDetected: true, uniqueViolation: false, "": false} {
		err := fmt.Errorf("import: %w", e.fail(&pgconn.PgError{Code: code}))
		if again(err) != want {
			t.Errorf("SQLSTATE %q is tried again: %v", code, !want)
		}
	}
	if again(nil) || again(errors.New(serializationFailure)) {
		t.Error("tried again though no server asked for it")
	}
}
