package graph_test

import (
	"errors"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/quadstore/postgres"
	"github.com/saidby/saidby/graph/quadstore/postgres/pgserver"
)

// TestLayoutOnServer: a graph on a server says how it is laid out, and is not read by a
// program that would take it for something else.
func TestLayoutOnServer(t *testing.T) {
	url := pgserver.Database(t)
	l, err := graph.Open(t.Context(), url, graph.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	put(t, l, sample.Denial())
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	note := func(version string) {
		engine, err := postgres.Open(t.Context(), url, postgres.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s, err := quadstore.New(t.Context(), engine, quadstore.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Update(t.Context(), func(tx *quadstore.Tx) error {
			if tx.Delete("state", []byte("layout")); version != "" {
				tx.Set("state", []byte("layout"), []byte(version))
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, readOnly := range []bool{true, false} {
		for version, want := range map[string]error{"": graph.ErrOlderFormat, "5": graph.ErrOlderFormat, "6": nil, "99": graph.ErrNewerFormat, "x": quadstore.ErrMalformed} {
			note(version)
			l, err := graph.Open(t.Context(), url, graph.Options{ReadOnly: readOnly})
			if !errors.Is(err, want) || want == nil && err != nil {
				t.Errorf("layout %q: %v, want %v", version, err, want)
			}
			if err == nil {
				sound(t, l)
				if err := l.Close(); err != nil {
					t.Error(err)
				}
			}
		}
	}
}
