package pebble_test

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
)

// childVariable makes the test binary a child that does something to a store.
const childVariable = "SAIDBY_PEBBLE_TEST_CHILD"

func TestMain(m *testing.M) {
	if job := os.Getenv(childVariable); job != "" {
		what, dir, _ := strings.Cut(job, " ")
		if err := child(context.Background(), what, dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child is what the child does.
func child(ctx context.Context, what, dir string) error {
	switch what {
	case "write":
		return writeForever(ctx, dir)
	case "borrow":
		e, err := pebble.Borrow(ctx, dir, dir+".reading")
		if err != nil {
			return err
		}
		fmt.Println("borrowed")
		_, _ = fmt.Scanln()
		return e.Close()
	case "fill":
		return fill(ctx, dir)
	}
	return errors.New("no such job")
}

// marks are the keys that every change sets to its number, one of them between
// the ballast and some behind it.
func marks() [][]byte {
	return [][]byte{[]byte("a"), []byte("ballast/5"), []byte("m"), []byte("z"), {0xff}}
}

// writeForever makes changes, and prints the number of each that is made. What is
// said goes up from what is there. Every change is one of a size of its own: now
// and then it is larger than what Pebble gathers in memory.
func writeForever(ctx context.Context, dir string) error {
	e, err := pebble.Open(dir, pebble.Options{})
	if err != nil {
		return err
	}
	r := rand.NewChaCha8([32]byte{1})
	noise := make([]byte, 12<<20)
	_, _ = r.Read(noise)
	for {
		var n uint64
		err := e.Update(ctx, func(tx ordered.Tx) error {
			vs, err := tx.Get(ctx, marks()[0])
			if err != nil {
				return err
			}
			if vs[0] != nil {
				n = binary.BigEndian.Uint64(vs[0])
			}
			n++
			size := 1000
			switch {
			case n%50 == 0:
				size = len(noise)
			case n%5 == 0:
				size = 300_000
			}
			tx.Set(fmt.Appendf(nil, "ballast/%d", r.Uint64()%100), noise[len(noise)-size:])
			for _, k := range marks() {
				tx.Set(k, binary.BigEndian.AppendUint64(nil, n))
			}
			tx.Insert(fmt.Appendf(nil, "history/%08d", n), nil)
			tx.Delete(fmt.Appendf(nil, "history/%08d", n-10))
			return nil
		})
		if err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// whole checks that a store shows one moment of the writer's history, and returns
// its number.
func whole(t *testing.T, e ordered.Engine) uint64 {
	t.Helper()
	vs, err := e.Get(t.Context(), marks()...)
	if err != nil {
		t.Fatal(err)
	}
	if vs[0] == nil {
		return 0
	}
	n := binary.BigEndian.Uint64(vs[0])
	for i, v := range vs {
		if string(v) != string(vs[0]) {
			t.Fatalf("%q is %x, and %q is %x", marks()[0], vs[0], marks()[i], v)
		}
	}
	at := max(n, 9) - 9
	for p, err := range e.Scan(t.Context(), ordered.Prefix([]byte("history/"))) {
		if err != nil {
			t.Fatal(err)
		}
		if at == 0 {
			at = 1
		}
		if string(p.Key) != fmt.Sprintf("history/%08d", at) {
			t.Fatalf("at %d there is %q, want history/%08d", n, p.Key, at)
		}
		at++
	}
	if at != n+1 {
		t.Fatalf("at %d the history ends before %d", n, at)
	}
	return n
}

// process is a child under way.
type process struct {
	*exec.Cmd
	in  io.Closer // closed by kill
	out *bufio.Scanner
}

func start(t *testing.T, what, dir string) *process {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childVariable+"="+what+" "+dir)
	c.Stderr = os.Stderr
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return &process{c, in, bufio.NewScanner(out)}
}

// kill ends a child that goes on for ever.
func (p *process) kill(t *testing.T) {
	t.Helper()
	if err := p.Process.Kill(); err != nil {
		t.Error(err)
	}
	for p.out.Scan() { // so that it does not stand still in writing
	}
	if err := p.Wait(); err == nil {
		t.Error("the child ended by itself")
	}
	_ = p.in.Close()
}
