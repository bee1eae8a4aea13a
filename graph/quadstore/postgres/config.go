package postgres

import (
	"context"
	"fmt"
	"net"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

const (
	// connectTimeout is how long a connection may take to be made where neither
	// the URL's connect_timeout nor PGCONNECT_TIMEOUT says.
	connectTimeout = 5 * time.Second
	// maxConns is how many questions may be open at once where the URL's
	// pool_max_conns does not say. PostgreSQL itself admits a hundred connections.
	maxConns = 16
)

// parse reads a URL and adds what it does not say.
func parse(url string) (*pgxpool.Config, error) {
	plain, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("postgres: %w", err) // pgx has hidden the password
	}
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("postgres: %w", err)
	}
	if _, said := plain.RuntimeParams["pool_max_conns"]; !said {
		config.MaxConns = maxConns
	}
	c := config.ConnConfig
	timeout := c.ConnectTimeout
	if timeout == 0 {
		timeout = connectTimeout
	}
	c.ConnectTimeout = timeout
	c.DialFunc = (&net.Dialer{Timeout: timeout, KeepAlive: 30 * time.Second}).DialContext
	if c.RuntimeParams["application_name"] == "" {
		c.RuntimeParams["application_name"] = "saidby"
	}
	// Asking first whether a connection still lives would double the time of a
	// question; [Engine.acquire] sees for itself.
	config.ShouldPing = func(context.Context, pgxpool.ShouldPingParams) bool { return false }
	return config, nil
}

// place is where a database is, for messages.
type place struct{ host, database string }

func placeOf(config *pgxpool.Config) place {
	c := config.ConnConfig
	host := net.JoinHostPort(c.Host, strconv.Itoa(int(c.Port)))
	if len(c.Host) > 0 && c.Host[0] == '/' {
		host = c.Host // the folder of a Unix socket
	}
	return place{host, c.Database}
}

// String is "database D at H:P".
func (p place) String() string { return fmt.Sprintf("database %s at %s", p.database, p.host) }
