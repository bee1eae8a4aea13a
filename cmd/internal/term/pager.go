package term

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
)

// defaultPager shows colours, keeps the screen, and ends by itself where the
// answer fits.
const defaultPager = "less -FIRX"

// pagerCommand returns the pager to use: SAIDBY_PAGER, else PAGER, else less.
// "" and "cat" mean none.
func pagerCommand(getenv func(string) string) string {
	if getenv("TERM") == "dumb" {
		return ""
	}
	for _, name := range []string{"SAIDBY_PAGER", "PAGER"} {
		if command := strings.TrimSpace(getenv(name)); command != "" {
			if command == "cat" {
				return ""
			}
			return command
		}
	}
	if _, err := exec.LookPath("less"); err != nil {
		return ""
	}
	return defaultPager
}

// ErrLeft is returned when the reader has left the pager, and has seen enough.
var ErrLeft = errors.New("the reader has left")

// pager holds an answer back until it is longer than the screen, and only then
// starts a program to page through it.
type pager struct {
	command  string
	out, err io.Writer
	room     int // lines that fit

	held  bytes.Buffer
	lines int
	to    io.Writer // where the answer goes once it is too long to hold; nil before
	pipe  io.Closer // the pager's end, nil while there is none
	cmd   *exec.Cmd
}

// Write takes the next piece of the answer. It returns an error that wraps [ErrLeft]
// once the reader has left the pager.
func (p *pager) Write(b []byte) (int, error) {
	if p.to != nil {
		return p.pass(b)
	}
	p.held.Write(b)
	p.lines += bytes.Count(b, []byte{'\n'})
	if p.lines <= p.room {
		return len(b), nil
	}
	if err := p.start(); err != nil {
		p.to = p.out // no pager after all: speak plainly
	}
	if _, err := p.pass(p.held.Bytes()); err != nil {
		return 0, err
	}
	return len(b), nil
}

// pass gives a piece of the answer on.
func (p *pager) pass(b []byte) (int, error) {
	n, err := p.to.Write(b)
	if errors.Is(err, syscall.EPIPE) {
		err = fmt.Errorf("%w: %w", ErrLeft, err)
	}
	return n, err
}

// start runs the pager.
func (p *pager) start() error {
	cmd := exec.Command("sh", "-c", p.command)
	if runtime.GOOS == "windows" {
		fields := strings.Fields(p.command)
		cmd = exec.Command(fields[0], fields[1:]...)
	}
	cmd.Stdout, cmd.Stderr = p.out, p.err
	pipe, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	p.cmd, p.to, p.pipe = cmd, pipe, pipe
	return nil
}

// close shows what was held back, or waits until the reader is done. How the
// pager itself ends is the reader's affair.
func (p *pager) close() error {
	if p.to == nil {
		_, err := p.out.Write(p.held.Bytes())
		return err
	}
	if p.pipe == nil {
		return nil
	}
	_ = p.pipe.Close()
	var exit *exec.ExitError
	if err := p.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		return err
	}
	return nil
}
