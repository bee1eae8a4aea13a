//go:build !unix

package pgserver

import (
	"errors"
	"fmt"
	"os/exec"
)

// The keeper is a shell: elsewhere the environment has to name a server.

func own(string) error { return fmt.Errorf("%w: it is not started on this system", errMissing) }

func asUser(*exec.Cmd) {}

func kill(int) error { return errors.ErrUnsupported }
