package postgres

import (
	"context"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// statistics keeps what the planner knows of the keys in step with a load. By
// itself the server would look at them again a minute later, too late for the
// questions after a first import.
type statistics struct {
	// changed is how many changes were made, and due after how many to look again.
	changed, due int
}

const (
	// statisticsFirst is how many changes are worth a look at all.
	statisticsFirst = 10_000
	// statisticsShare is the part of all keys that has to have changed: of a large
	// store a look takes a second.
	statisticsShare = 5
	// statisticsGrowth is how many times as many changes make the next look due, so
	// that a long load is seldom interrupted.
	statisticsGrowth = 4
)

// refresh counts changes, and has the server look at the keys when it is time.
// Whatever fails, the changes are made, so it returns no error.
func (st *statistics) refresh(ctx context.Context, s *session, changes int) {
	st.changed += changes
	st.due = max(st.due, statisticsFirst)
	if st.changed < st.due || !s.explains() {
		return
	}
	var all int64
	if s.ask(ctx, question{
		statement: explainStatement,
		args:      bounds(ordered.Range{}),
		row:       func(row [][]byte) { all = planRows(row[0]) },
	}) != nil {
		return
	}
	if part := int(all / statisticsShare); st.changed < part {
		st.due = part
		return
	}
	st.due = statisticsGrowth * st.changed
	_, _ = s.conn.Exec(ctx, `ANALYZE saidby_keys`).ReadAll()
}
