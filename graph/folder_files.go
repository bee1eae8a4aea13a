package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// prepare makes sure that there is a folder to be locked, and refuses one that
// it would be no use to lock.
func prepare(dir string, o Options) error {
	if err := readFormat(dir); err == nil || !errors.Is(err, ErrNoGraph) || !o.Create {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make graph: %w", err)
	}
	return nil
}

// vacant returns [ErrNoGraph] for a folder that holds other things than what a
// graph begins with, so that nobody's files get mixed up with a graph.
func vacant(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("make graph: %w", err)
	}
	for _, e := range entries {
		if e.Name() != lockFile && e.Name() != formatFile+".new" {
			return fmt.Errorf("make graph: %s is not empty: %w", dir, ErrNoGraph)
		}
	}
	return nil
}

// lockable refuses a folder that is neither a graph nor one that could become
// one: not even a lock is to be left in it.
func lockable(dir string) error {
	if err := readFormat(dir); !errors.Is(err, ErrNoGraph) {
		return err
	}
	err := vacant(dir)
	if errors.Is(err, ErrNoGraph) && readFormat(dir) == nil {
		return nil // another process began the graph while we looked
	}
	return err
}

// create makes dir a graph's folder. It refuses one that is not [vacant].
func create(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make graph: %w", err)
	}
	if err := vacant(dir); err != nil {
		return err
	}
	b, err := json.Marshal(format{Name: "saidby", Version: formatVersion})
	if err != nil {
		return fmt.Errorf("make graph: %w", err)
	}
	if err := writeFile(filepath.Join(dir, formatFile), append(b, '\n')); err != nil {
		return fmt.Errorf("make graph: %w", err)
	}
	return nil
}

// writeFile writes a file so that after a crash it is there whole or not at all.
func writeFile(path string, content []byte) error {
	f, err := os.OpenFile(path+".new", os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(path+".new"))
	}
	if err := os.Rename(path+".new", path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// size returns the bytes of all files under dir.
func size(dir string) (int64, error) {
	var total int64
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // the engine removes files as it likes
		}
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		total += info.Size()
		return nil
	})
	return total, err
}
