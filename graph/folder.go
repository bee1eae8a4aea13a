package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// formatVersion is the version of the folder's layout and of the quads in it.
const formatVersion = 1

// Names within a graph's folder.
const (
	formatFile  = "format"
	quadsFolder = "quads"
	searchFile  = "search.db"
	journalFile = "journal"
	lockFile    = "lock"
)

// format is the content of the format file.
type format struct {
	// Name tells a graph's folder from any other.
	Name    string `json:"name"`
	Version int    `json:"version"`
}

// readFormat checks that dir holds a graph that this program can read. It
// returns [ErrNoGraph] or [ErrNewerFormat] where it does not.
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

// removeFile removes a file for good.
func removeFile(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// size returns the bytes of all files under dir.
func size(dir string) (int64, error) {
	var total int64
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // LevelDB removes files as it likes
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
