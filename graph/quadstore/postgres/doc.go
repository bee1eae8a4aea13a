// Package postgres is an engine of ordered keys in PostgreSQL, or in one of the
// databases that speak its language and spread over many machines: CockroachDB,
// YugabyteDB.
//
// There are only two types: the [Engine], which [Open] opens, and its [Options].
// What an engine promises is written in package ordered.
//
// # Tables
//
//	saidby_keys    k bytea PRIMARY KEY, v bytea NOT NULL: the pairs
//	saidby_writer  one integer PRIMARY KEY: a single row, the lock of the writer
//
// They are made in the first schema of the search path, so that several graphs
// fit into one database: postgres://host/database?search_path=name.
//
// The SQL is plain. There are no extensions, sequences, advisory locks, temporary
// tables or functions of ours on the server.
//
// # Transactions
//
// A change locks the row of saidby_writer first, so that there is one at a time
// in the whole cluster: no deadlocks, nothing to serialize. It gathers what it
// does in memory and writes it at the end, sorted: inserts with COPY, the rest in
// chunks of many rows. Servers that lock in another way may refuse with SQLSTATE
// 40001; the change is then made again.
//
// A snapshot is a transaction that only reads, at REPEATABLE READ, on a connection
// of its own. Long ones keep the server from clearing away what was deleted
// meanwhile. As many may be open as there are connections (the URL's
// pool_max_conns, 16 by default); the next one waits. A change has another
// connection and waits for no reader.
//
// When the connection is lost in the middle of COMMIT nobody can know what became
// of the change; then, and only then, the error is [ErrUncertain].
//
// # Estimates
//
// Up to a thousand keys are counted. Of a longer range the planner is asked, through
// EXPLAIN, how many rows it expects; a change that is large for the store has the
// server ANALYZE the keys at once. CockroachDB explains in another form: there a
// thousand is the largest estimate.
//
// # Round trips
//
// A Get is one round trip, and so is a Scan of up to 64 ranges that are short, or
// whose limits are. What does not fit into a first page of 64 pairs is asked for in
// larger ones, of 2,000 pairs or a megabyte of values; the engine's own Scan then
// begins again in a snapshot, so that all of it shows one moment. A small change is
// two round trips: the lock, and everything else. Statements are prepared when they are first
// needed, in the same round trip; behind a pooler that mixes up sessions, such as
// PgBouncer before 1.21 in transaction mode, add default_query_exec_mode=exec to
// the URL.
package postgres
