//go:build unix

package pgserver

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// kill kills PostgreSQL's main process and its children, and returns when none of
// them runs any more. Where there is no /proc the children are left to notice that
// they are orphans, which they do when they next wait for something.
func kill(pid int) error {
	// Stopped, it begets no more children.
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		return fmt.Errorf("stop process %d: %w", pid, err)
	}
	family := append(children(pid), pid)
	for _, p := range family {
		if err := syscall.Kill(p, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("kill process %d: %w", p, err)
		}
	}
	for _, p := range family {
		for range 1000 {
			if !running(p) {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		if running(p) {
			return fmt.Errorf("process %d survived SIGKILL", p)
		}
	}
	return nil
}

// children lists the processes whose parent is pid.
func children(pid int) []int {
	files, _ := filepath.Glob("/proc/[0-9]*/stat") // the pattern is well formed
	var pids []int
	for _, f := range files {
		child, err := strconv.Atoi(filepath.Base(filepath.Dir(f)))
		if _, parent, ok := stat(child); err == nil && ok && parent == strconv.Itoa(pid) {
			pids = append(pids, child)
		}
	}
	return pids
}

// running reports whether a process runs. One that has ended but that nobody has
// asked after, a zombie, does not: the first process of a container may never ask.
func running(pid int) bool {
	if state, _, ok := stat(pid); ok && state == "Z" {
		return false
	}
	return !errors.Is(syscall.Kill(pid, 0), syscall.ESRCH)
}

// stat reads a process's state and parent from /proc; see proc_pid_stat(5).
func stat(pid int) (state, parent string, ok bool) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return "", "", false
	}
	// The name, in parentheses, may have anything in it.
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	if len(fields) < 2 {
		return "", "", false
	}
	return fields[0], fields[1], true
}
