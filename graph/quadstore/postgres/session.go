package postgres

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// statement is a statement with parameters that each connection prepares when it
// first needs it, in the same round trip.
type statement struct {
	name, sql string
	// types are the object ids of the parameters' types.
	types []uint32
}

// question is one statement to be run.
type question struct {
	// statement or, without parameters, sql.
	*statement
	sql  string
	args [][]byte
	// row is called with each row of the answer, which is valid during the call;
	// nil means that there are none.
	row func(values [][]byte)
}

// binaryForm is the format of all parameters and results.
var binaryForm = []int16{pgx.BinaryFormatCode}

// session is a connection and what was prepared on it.
type session struct {
	conn     *pgconn.PgConn
	prepared map[string]bool
	// plain keeps from preparing: the URL says that a pooler stands between.
	plain bool
	// used is set once something was asked.
	used bool
}

// sessionKey is where a connection keeps its session.
const sessionKey = "saidby"

// sessionOf returns a connection's session.
func sessionOf(c *pgxpool.Conn) *session {
	data := c.Conn().PgConn().CustomData()
	s, ok := data[sessionKey].(*session)
	if !ok {
		mode := c.Conn().Config().DefaultQueryExecMode
		s = &session{
			conn:     c.Conn().PgConn(),
			prepared: make(map[string]bool),
			plain:    mode == pgx.QueryExecModeExec || mode == pgx.QueryExecModeSimpleProtocol,
		}
		data[sessionKey] = s
	}
	return s
}

// ask runs statements one after the other, in a single round trip. The first that
// fails ends it.
func (s *session) ask(ctx context.Context, questions ...question) (err error) {
	p := s.conn.StartPipeline(ctx)
	defer func() {
		if e := p.Close(); err == nil {
			err = e
		}
	}()
	var preparing []string
	for _, q := range questions {
		switch {
		case q.statement == nil:
			p.SendQueryParams(q.sql, nil, nil, nil, binaryForm)
		case s.plain:
			p.SendQueryParams(q.statement.sql, q.args, q.types, binaryForm, binaryForm)
		default:
			if !s.prepared[q.name] && !slices.Contains(preparing, q.name) {
				p.SendPrepare(q.name, q.statement.sql, q.types)
				preparing = append(preparing, q.name)
			}
			p.SendQueryPrepared(q.name, q.args, binaryForm, binaryForm)
		}
	}
	if err := p.Sync(); err != nil {
		return err
	}
	for _, q := range questions {
		if err := s.answer(p, q); err != nil {
			return err
		}
	}
	return nil
}

// answer reads the answer to one question, and that to its preparation.
func (s *session) answer(p *pgconn.Pipeline, q question) error {
	for {
		result, err := p.GetResults()
		if err != nil {
			return err
		}
		switch r := result.(type) {
		case *pgconn.StatementDescription:
			s.prepared[q.name] = true
		case *pgconn.ResultReader:
			for r.NextRow() {
				if q.row != nil {
					q.row(r.Values())
				}
			}
			_, err := r.Close()
			return err
		case nil:
			return errors.New("the server did not answer")
		default:
			return fmt.Errorf("the server answered with %T", r)
		}
	}
}
