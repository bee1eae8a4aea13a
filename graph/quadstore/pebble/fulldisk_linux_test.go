package pebble_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
)

// A full disk: the error says so, what was acknowledged can be read, and with room
// again one can go on, in the same process. A child does it in a file system of
// its own.
func TestFullDisk(t *testing.T) {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childVariable+"=fill "+t.TempDir())
	c.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	out, err := c.CombinedOutput()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited || strings.Contains(string(out), errNoMount.Error()) {
		t.Skipf("this system does not let a test make a small disk: %v %s", err, out)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

var errNoMount = errors.New("no file system of one's own")

// fill fills small disks with changes of several sizes.
func fill(ctx context.Context, dir string) error {
	const flags = syscall.MS_NOSUID | syscall.MS_NODEV
	for _, size := range []int{1000, 200_000, 9_000_000} {
		disk := filepath.Join(dir, fmt.Sprint(size))
		if err := os.Mkdir(disk, 0o755); err != nil {
			return err
		}
		if err := syscall.Mount("tmpfs", disk, "tmpfs", flags, "size=48m"); err != nil {
			return errors.Join(errNoMount, err)
		}
		if err := fillDisk(ctx, disk, size); err != nil {
			return fmt.Errorf("changes of %d bytes: %w", size, err)
		}
		// A store that failed keeps files open as long as its process lives.
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			return err
		}
	}
	return nil
}

func fillDisk(ctx context.Context, disk string, size int) error {
	dir, ballast := filepath.Join(disk, "store"), filepath.Join(disk, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 28<<20), 0o644); err != nil {
		return err
	}
	e, err := pebble.Open(dir, pebble.Options{})
	if err != nil {
		return err
	}
	n, err := grow(ctx, e, 0, size)
	if !errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("after %d changes: error %w, want one that says that the disk is full", n, err)
	}
	fmt.Printf("full after %d changes of %d bytes: %v\n", n, size, err)
	if _, err := grow(ctx, e, n, size); !errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("again: %w", err)
	}
	_ = e.Close()
	if _, err := e.Size(ctx); !errors.Is(err, ordered.ErrClosed) {
		return fmt.Errorf("after Close: %w", err)
	}
	if err := reread(ctx, dir, pebble.Options{ReadOnly: true}, n); err != nil {
		return fmt.Errorf("while the disk is full: %w", err)
	}
	if e, err := pebble.Open(dir, pebble.Options{}); err == nil { // it may be that a little room is left
		_ = e.Close()
	} else if !errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("open on a full disk: %w", err)
	}
	if err := os.Remove(ballast); err != nil {
		return err
	}
	for range 2 {
		if err := reread(ctx, dir, pebble.Options{}, n); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
	}
	return nil
}

// grow makes changes from the n-th on until one fails, and returns how many there
// are.
func grow(ctx context.Context, e *pebble.Engine, n uint64, size int) (uint64, error) {
	r := rand.NewChaCha8([32]byte{byte(size)})
	for ; n < 1e6; n++ {
		noise := make([]byte, size)
		_, _ = r.Read(noise)
		err := e.Update(ctx, func(tx ordered.Tx) error {
			tx.Set([]byte("count"), binary.BigEndian.AppendUint64(nil, n+1))
			tx.Insert(binary.BigEndian.AppendUint64([]byte("n"), n), noise)
			return nil
		})
		if err != nil {
			return n, err
		}
	}
	return n, errors.New("the disk did not fill up")
}

// reread opens a store in which n changes were acknowledged, and perhaps one more
// is, checks that each is there whole, and adds what may be added.
func reread(ctx context.Context, dir string, o pebble.Options, n uint64) error {
	e, err := pebble.Open(dir, o)
	if err != nil {
		return err
	}
	vs, err := e.Get(ctx, []byte("count"))
	if err != nil {
		return err
	}
	count := binary.BigEndian.Uint64(vs[0])
	if count != n && count != n+1 {
		return fmt.Errorf("%d changes, %d were acknowledged", count, n)
	}
	found := uint64(0)
	for _, err := range e.Scan(ctx, ordered.Prefix([]byte("n"))) {
		if err != nil {
			return err
		}
		found++
	}
	if found != count {
		return fmt.Errorf("%d of %d changes are there", found, count)
	}
	if !o.ReadOnly {
		err = e.Update(ctx, func(tx ordered.Tx) error { tx.Set([]byte("more"), nil); return nil })
	}
	return errors.Join(err, e.Close())
}
