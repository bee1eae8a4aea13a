package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/ordered"
	"github.com/saidby/saidby/graph/quadstore/pebble"
	"github.com/saidby/saidby/graph/search"
)

// formatVersion is the version of the folder's layout.
const formatVersion = 6

// Names within a graph's folder.
const (
	formatFile  = "format"
	quadsFolder = "quads"
	searchFile  = "search.db"
	lockFile    = "lock"
	// readersFolder is where those who read while somebody writes keep the
	// pictures that they read from.
	readersFolder = "readers"
)

// folder is a graph in a folder.
type folder struct {
	dir      string
	readOnly bool
	lock     *folderLock
}

var _ home = (*folder)(nil)

// openFolder opens the graph in a folder.
func openFolder(ctx context.Context, dir string, o Options) (*Library, error) {
	if err := prepare(dir, o); err != nil {
		return nil, err
	}
	if o.ReadOnly {
		return openToRead(ctx, dir, o)
	}
	lock, err := lockToWrite(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	l, err := openLocked(ctx, dir, lock, o)
	if err != nil {
		return nil, errors.Join(err, lock.close(true))
	}
	return l, nil
}

// openLocked opens a folder whose lock is held for writing.
func openLocked(ctx context.Context, dir string, lock *folderLock, o Options) (*Library, error) {
	err := readFormat(dir)
	if errors.Is(err, ErrNoGraph) && o.Create {
		err = create(dir)
	}
	if err != nil {
		return nil, err
	}
	if err := discardUnfinished(dir); err != nil {
		return nil, fmt.Errorf("open graph %s: %w", dir, err)
	}
	engine, err := pebble.Open(filepath.Join(dir, quadsFolder), pebble.Options{})
	if err != nil {
		return nil, fmt.Errorf("open graph %s: %w", dir, err)
	}
	// The format file is there, so that this is a graph even if it was begun by a
	// process that ended before its first quad.
	return newLibrary(ctx, &folder{dir: dir, lock: lock}, engine, Options{Create: true, Now: o.Now})
}

// openToRead opens a folder for questions. Where nobody writes, the quads are
// read in their place; where somebody does, from a picture of them.
func openToRead(ctx context.Context, dir string, o Options) (*Library, error) {
	if unsettled(dir) {
		settle(ctx, dir, o)
	}
	lock, err := lockToRead(ctx, dir)
	if err != nil {
		return nil, err
	}
	quads := filepath.Join(dir, quadsFolder)
	var engine *pebble.Engine
	if lock != nil {
		engine, err = pebble.Open(quads, pebble.Options{ReadOnly: true})
	} else {
		engine, err = pebble.Borrow(ctx, quads, filepath.Join(dir, readersFolder))
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open graph %s: %w", dir, err), lock.close(true))
	}
	return newLibrary(ctx, &folder{dir: dir, readOnly: true, lock: lock}, engine, o)
}

// settle lets a process that may write finish what one that ended in the middle
// has left. Where that cannot be, the graph is read as it is.
func settle(ctx context.Context, dir string, o Options) {
	o.ReadOnly, o.Create, o.Wait = false, false, -1
	if l, err := openFolder(ctx, dir, o); err == nil {
		err = l.writeIndex(ctx, nil)
		_ = errors.Join(err, l.Close()) // the question comes upon it again
	}
}

// newLibrary is the library over an engine, which is closed after an error.
func newLibrary(ctx context.Context, h home, engine ordered.Engine, o Options) (*Library, error) {
	store, err := newStore(ctx, engine, h.name(), o)
	if err != nil {
		return nil, errors.Join(err, engine.Close())
	}
	l := &Library{home: h, store: store, now: o.Now}
	if l.now == nil {
		l.now = time.Now
	}
	return l, nil
}

// newStore is the store in an engine, its errors in the words of this package.
func newStore(ctx context.Context, engine ordered.Engine, name string, o Options) (*quadstore.Store, error) {
	s, err := quadstore.New(ctx, engine, quadstore.Options{Create: o.Create})
	switch {
	case errors.Is(err, quadstore.ErrNoStore):
		return nil, fmt.Errorf("%s: %w", name, ErrNoGraph)
	case errors.Is(err, quadstore.ErrNewerFormat):
		return nil, fmt.Errorf("%s: %w: %w", name, ErrNewerFormat, err)
	case err != nil:
		return nil, fmt.Errorf("open graph %s: %w", name, err)
	}
	return s, nil
}

func (f *folder) name() string { return f.dir }

func (f *folder) openIndex(context.Context) (searchIndex, error) {
	path := filepath.Join(f.dir, searchFile)
	open := search.Open
	if f.readOnly {
		open = search.OpenReadOnly
	}
	x, err := open(path)
	if err != nil {
		return nil, err
	}
	return x, nil
}

func (f *folder) discardIndex(context.Context) error {
	return search.Discard(filepath.Join(f.dir, searchFile))
}

// mendIndex makes the index beside its place and moves it there when it is whole. A
// reader keeps its lock meanwhile, so that nobody changes what it makes the index of.
func (f *folder) mendIndex(ctx context.Context, fill func(searchIndex) error) error {
	if f.readOnly && f.lock == nil {
		return errors.ErrUnsupported // it is being written to
	}
	path := filepath.Join(f.dir, searchFile)
	fresh := fmt.Sprintf("%s.%d", path, os.Getpid()) // several readers may come upon it at once
	x, err := search.Open(fresh)
	if err != nil {
		return err
	}
	if err := errors.Join(fill(x), x.Close()); err != nil {
		return errors.Join(err, search.Discard(fresh))
	}
	if err := f.discardIndex(ctx); err != nil {
		return errors.Join(err, search.Discard(fresh))
	}
	return os.Rename(fresh, path)
}

// discardUnfinished throws away what somebody who was ended made of an index.
func discardUnfinished(dir string) error {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), searchFile+".") {
			err = errors.Join(err, search.Discard(filepath.Join(dir, e.Name())))
		}
	}
	return err
}

func (f *folder) bytes(context.Context) (int64, error) { return size(f.dir) }

func (f *folder) close(settled bool) error { return f.lock.close(settled) }

// unsettled reports whether a process that wrote to the folder ended in the
// middle, or whether the text index is gone.
func unsettled(dir string) bool {
	lock, err := os.Stat(filepath.Join(dir, lockFile))
	if err == nil && lock.Size() > 0 {
		return true
	}
	_, err = os.Stat(filepath.Join(dir, searchFile))
	return errors.Is(err, fs.ErrNotExist)
}

// format is the content of the format file.
type format struct {
	// Name tells a graph's folder from any other.
	Name    string `json:"name"`
	Version int    `json:"version"`
}

// readFormat checks that dir holds a graph that this program can read. It
// returns [ErrNoGraph], [ErrNewerFormat] or [ErrOlderFormat] where it does not.
func readFormat(dir string) error {
	b, err := os.ReadFile(filepath.Join(dir, formatFile))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", dir, ErrNoGraph)
	}
	if err != nil {
		return fmt.Errorf("read graph: %w", err)
	}
	var f format
	if err := json.Unmarshal(b, &f); err != nil || f.Name != "saidby" || f.Version < 1 {
		return fmt.Errorf("%s: its format file is not one of ours: %w", dir, ErrNoGraph)
	}
	if f.Version > formatVersion {
		return fmt.Errorf("%s has format %d, this program knows up to %d: %w", dir, f.Version, formatVersion, ErrNewerFormat)
	}
	if f.Version < formatVersion {
		return fmt.Errorf("%s has format %d, this program reads from %d on: %w", dir, f.Version, formatVersion, ErrOlderFormat)
	}
	return nil
}
