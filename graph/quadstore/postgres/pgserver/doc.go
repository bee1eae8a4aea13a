// Package pgserver gives tests and benchmarks a PostgreSQL of their own.
//
// Most tests want an empty database on a server that somebody else looks after:
//
//	url := pgserver.Database(t)
//
// The server is the one that the environment variable SAIDBY_TEST_POSTGRES
// names, as a URL of a user who may create databases. Without it one is started
// for the test binary, on a free port of the loopback interface, with a data
// folder of its own, from PostgreSQL's programs on PATH or where Debian keeps
// them. Where there are none the test is skipped and says so.
//
// A [Server] is for tests that stop it, kill it and start it again, and for
// benchmarks.
//
// # How it ends
//
// Each server that was started here has a keeper, a small shell that reads from a
// pipe which this process holds open. However this process ends, by its own will,
// by a panic or by SIGKILL, the pipe is closed, and the keeper stops the server
// and removes its folder. No test has to remember anything.
//
// PostgreSQL refuses to run as root; for root the server runs as the user
// postgres or, where there is none, nobody.
package pgserver
