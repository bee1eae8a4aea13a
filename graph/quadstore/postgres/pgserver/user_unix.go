//go:build unix

package pgserver

import (
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// servant is the user that a server runs as if this process is root's, and nil
// if it is not.
func servant() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		u, err = user.Lookup("nobody")
	}
	if err != nil {
		return nil, fmt.Errorf("PostgreSQL does not run as root: %w", err)
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	if err != nil {
		return nil, err
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
}

// own gives the folder to the server's user.
func own(dir string) error {
	c, err := servant()
	if c == nil {
		return err
	}
	return os.Chown(dir, int(c.Uid), int(c.Gid))
}

// asUser makes a command run as the server's user, in a session of its own, so
// that Ctrl-C reaches this process alone.
func asUser(c *exec.Cmd) {
	credential, err := servant()
	if err != nil {
		c.Err = err
	}
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Credential: credential}
}
