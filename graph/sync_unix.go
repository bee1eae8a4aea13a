//go:build !windows

package graph

import (
	"errors"
	"os"
)

// syncFolder makes sure that the names in a folder are on disk.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
