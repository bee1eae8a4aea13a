package graph_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// TestFindForms: a question takes any form of a name, and says whom it took it for.
func TestFindForms(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	d := func(day int) schema.Date { return schema.Date{Year: 2024, Month: 3, Day: day} }
	put(t, l,
		named(1, d(1), "Mayor: Vera Holm", "Thomas Holm", "the Harbour Board"),
		named(2, d(2), "Mayor: Vera Holm", "Senator: Ola Brandt"),
		named(3, d(3), "former Mayor: Thomas Holm", "Council President: Michael Aas"),
		named(4, d(4), "Pope: Anselm", "Lund"),
		named(5, d(5), "Vera Holm", "HB"),
		named(6, d(6), "Vera Holm"),
	)
	for _, tt := range []struct{ ref, want string }{
		{"Vera Holm", "Vera Holm"},
		{"Ms. Vera Holm", "Vera Holm"},
		{"Mrs. Holm", "Vera Holm"},
		{"Mr. Holm", "Thomas Holm"},
		{"Mayor Holm", "Vera Holm | Thomas Holm"}, // whom articles call so
		{"Holm", "Vera Holm | Thomas Holm"},
		{"Sen. Brandt", "Ola Brandt"},
		{"Orn Senator Ola Brandt", "Ola Brandt"},
		{"Mike Aas", "Michael Aas"},
		{"Mr. Michael Aas", "Michael Aas"},
		{"Pope Anselm", "Anselm"},
		{"Mr. Lund", "Lund"},
		{"Harbour Board", "the Harbour Board"},
		{"Harbour Board Inc.", "the Harbour Board"},
		{"Mayor Brandt Holm", ""},
		{"Vera Aas", ""},
	} {
		n, err := l.Find(t.Context(), tt.ref, schema.ActorNode)
		var ambiguous *graph.AmbiguousError
		got := n.Known.Name
		switch {
		case errors.As(err, &ambiguous):
			var names []string
			for _, c := range ambiguous.Candidates {
				names = append(names, c.Name)
			}
			got = strings.Join(names, " | ")
		case errors.Is(err, graph.ErrNotFound):
		case err != nil:
			t.Fatal(err)
		}
		if got != tt.want {
			t.Errorf("find %q: %q, want %q", tt.ref, got, tt.want)
		}
	}
}
