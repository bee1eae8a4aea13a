package quadstore_test

import (
	"encoding/json"
	"testing"

	"github.com/cayleygraph/cayley/query"
	_ "github.com/cayleygraph/cayley/query/graphql"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore"
)

// TestCayleyGraphQL asks for an object, with a list and another object in it.
func TestCayleyGraphQL(t *testing.T) {
	const ask = `{ claim(id: <urn:saidby:claim-5>) { id, <urn:saidby:url>, <urn:saidby:word> @opt, ` +
		`<urn:saidby:stated-by> { id, <urn:saidby:name> } } }`
	want := map[string]any{"claim": map[string]any{
		"id":                     "urn:saidby:claim-5",
		"<urn:saidby:url>":       "https://a.example/5",
		"<urn:saidby:word>":      []any{"word 5", "word 6", "word 7", "word 8"},
		"<urn:saidby:stated-by>": map[string]any{"id": "urn:saidby:person-5", "<urn:saidby:name>": "Person 5"},
	}}
	onEngines(t, func(t *testing.T, s *quadstore.Store) {
		if err := s.Update(t.Context(), func(tx *quadstore.Tx) error { return tx.Add(claimQuads()...) }); err != nil {
			t.Fatal(err)
		}
		it, err := query.Execute(t.Context(), s.Cayley(), "graphql", ask, query.Options{Collation: query.Raw})
		if err != nil {
			t.Fatal(err)
		}
		var got any
		for it.Next(t.Context()) {
			b, err := json.Marshal(it.Result())
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(b, &got); err != nil {
				t.Fatal(err)
			}
		}
		if err := it.Err(); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(any(want), got); d != "" {
			t.Errorf("(-want +got)\n%s", d)
		}
	})
}
