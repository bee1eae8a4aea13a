//go:build unix

package search_test

import (
	"errors"
	"os"
	"syscall"
)

// dropRights makes the process one of nobody's, if it is the superuser's.
func dropRights() error {
	const nobody = 65534
	if os.Getuid() != 0 {
		return nil
	}
	return errors.Join(syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody))
}
