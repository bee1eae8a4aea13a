package quadstore_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// BenchmarkLoadPostgres fills empty databases on a server of its own, which writes
// to disk what it says it has written: with ours and with Cayley's SQL store. The
// bytes a quad are not shown here; see package postgres.
func BenchmarkLoadPostgres(b *testing.B) {
	server := pgserver.Start(b, pgserver.Options{Durable: true})
	n := benchSize(b, benchSQLVariable, benchSQLUsual)
	file, _ := benchFile(b, n)
	for _, c := range []contender{{"ours", 20_000, openServer}, {"cayley-sql", 10_000, openSQL}} {
		b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
			for range b.N {
				url := server.Database(b)
				load(b, c, file, url)
				reopen(b, c, url)
			}
		})
	}
}

// openServer opens a store of ours in a database.
func openServer(ctx context.Context, url string) (loading, error) {
	engine, err := postgres.Open(ctx, url, postgres.Options{Create: true})
	if err != nil {
		return nil, err
	}
	s, err := quadstore.New(ctx, engine, quadstore.Options{Create: true})
	return library{s}, err
}
