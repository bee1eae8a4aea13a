package pgserver

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// superuser and password are those of a started server's only user, who may do
// everything.
const superuser, password = "saidby", "said-by-whom"

// Options say how a server is started.
type Options struct {
	// Durable makes the server write to disk what it says it has written, as
	// PostgreSQL does by default. Otherwise it is faster, and may lose everything
	// in a power cut, though not when it is killed.
	Durable bool
}

// Server is a PostgreSQL with a data folder and a port of its own, which it keeps
// when it is stopped and started again.
type Server struct {
	bin, dir string
	port     int
	keeper   *exec.Cmd
	lifeline io.Closer
}

// Start starts a server that ends with the test. Without PostgreSQL's programs
// the test is skipped.
func Start(tb testing.TB, o Options) *Server {
	tb.Helper()
	s, err := start(o)
	if errors.Is(err, errMissing) {
		tb.Skip("skipped:", err)
	}
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.end(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// start makes a data folder with a keeper and starts a server there.
func start(o Options) (*Server, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "saidby-postgres-")
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin, dir: dir}
	if err := errors.Join(own(dir), s.keep()); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	if err := s.initialize(o); err != nil {
		return nil, errors.Join(err, s.end())
	}
	return s, nil
}

// keep starts the keeper.
func (s *Server) keep() error {
	s.keeper = s.command("sh", "-c", `read -r _; "$0/pg_ctl" -D "$1/data" -m immediate stop; cd / && rm -rf "$1"`, s.bin, s.dir)
	lifeline, err := s.keeper.StdinPipe()
	if err != nil {
		return err
	}
	s.lifeline = lifeline
	return s.keeper.Start()
}

// initialize fills the data folder and starts the server on the first port that
// nobody else took meanwhile.
func (s *Server) initialize(o Options) error {
	pwfile := filepath.Join(s.dir, "password")
	if err := os.WriteFile(pwfile, []byte(password), 0o644); err != nil {
		return err
	}
	if err := s.run("initdb", "--no-sync", "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256",
		"--username="+superuser, "--pwfile="+pwfile, "--pgdata="+s.data()); err != nil {
		return err
	}
	var err error
	for range 5 {
		if s.port, err = freePort(); err != nil {
			return err
		}
		if err = s.configure(o); err != nil {
			return err
		}
		if err = s.start(); err == nil {
			return nil
		}
	}
	return err
}

// configure writes the settings that differ from PostgreSQL's own.
func (s *Server) configure(o Options) error {
	settings := fmt.Sprintf("listen_addresses = '127.0.0.1'\nport = %d\nunix_socket_directories = ''\n", s.port)
	if !o.Durable {
		settings += "fsync = off\nfull_page_writes = off\n"
	}
	return os.WriteFile(filepath.Join(s.data(), "postgresql.auto.conf"), []byte(settings), 0o644)
}

// Start starts the server again after Stop or Kill and waits until it answers.
func (s *Server) Start(tb testing.TB) {
	tb.Helper()
	if err := s.start(); err != nil {
		tb.Fatal(err)
	}
}

func (s *Server) start() error {
	return s.run("pg_ctl", "-D", s.data(), "-l", filepath.Join(s.dir, "log"), "-w", "-t", "120", "start")
}

// Stop stops the server as an operator does; connections are cut.
func (s *Server) Stop(tb testing.TB) {
	tb.Helper()
	if err := s.run("pg_ctl", "-D", s.data(), "-m", "fast", "-w", "-t", "120", "stop"); err != nil {
		tb.Fatal(err)
	}
}

// Kill ends the server with SIGKILL, all of its processes.
func (s *Server) Kill(tb testing.TB) {
	tb.Helper()
	file := filepath.Join(s.data(), "postmaster.pid")
	b, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	first, _, _ := strings.Cut(string(b), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		tb.Fatalf("postmaster.pid begins with %q", first)
	}
	if err := kill(pid); err != nil {
		tb.Fatal(err)
	}
	// To PostgreSQL a process that nobody has asked after is still there.
	if err := os.Remove(file); err != nil {
		tb.Fatal(err)
	}
}

// URL returns the URL of the server's database postgres.
func (s *Server) URL() string {
	u := url.URL{
		Scheme: "postgres",
		User:   url.UserPassword(superuser, password),
		Host:   net.JoinHostPort("127.0.0.1", strconv.Itoa(s.port)),
		Path:   "/postgres",
	}
	return u.String()
}

// Database makes an empty database and returns its URL. It is dropped at the end
// of the test if the server runs then.
func (s *Server) Database(tb testing.TB) string {
	tb.Helper()
	return database(tb, s.URL(), func(err error) { tb.Log("the database stays:", err) })
}

// end lets the keeper end the server and waits for both.
func (s *Server) end() error {
	// The keeper's exit status is that of removing the folder.
	if err := errors.Join(s.lifeline.Close(), s.keeper.Wait()); err != nil {
		return fmt.Errorf("end PostgreSQL: %w", err)
	}
	return nil
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

// run runs one of PostgreSQL's programs; an error has what it printed.
func (s *Server) run(program string, args ...string) error {
	if out, err := s.command(filepath.Join(s.bin, program), args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s%s", program, err, out, s.log())
	}
	return nil
}

// command is a command in the server's folder, as its user, that knows nothing of
// whatever PostgreSQL this process may be set up for.
func (s *Server) command(program string, args ...string) *exec.Cmd {
	c := exec.CommandContext(context.Background(), program, args...)
	c.Dir, c.Env = s.dir, []string{"PATH=" + os.Getenv("PATH"), "HOME=" + s.dir, "LC_ALL=C"}
	asUser(c)
	return c
}

// log is the end of what the server wrote.
func (s *Server) log() string {
	b, err := os.ReadFile(filepath.Join(s.dir, "log"))
	if err != nil {
		return ""
	}
	return string(b[max(0, len(b)-2000):])
}

// freePort is a port of the loopback interface that was free a moment ago.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return l.Addr().(*net.TCPAddr).Port, l.Close()
}
