package quadstore_test

import (
	"encoding/json"
	"testing"

	"github.com/cayleygraph/cayley/query"
	_ "github.com/cayleygraph/cayley/query/gizmo"
	cschema "github.com/cayleygraph/cayley/schema"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/quadstore"
)

// TestCayleyLanguages asks in Cayley's query languages.
func TestCayleyLanguages(t *testing.T) {
	tests := []struct{ name, language, query, want string }{
		{"hop", "gizmo", `g.V("<urn:saidby:actor-7>").in("<urn:saidby:blamed>").out("<urn:saidby:stated-by>").unique().all()`,
			`[{"id":"\u003curn:saidby:person-7\u003e"}]`},
		{"save", "gizmo", `g.V("<urn:saidby:claim-3>").save("<urn:saidby:stated-by>", "by").save("<urn:saidby:blamed>", "whom").all()`,
			`[{"by":"\u003curn:saidby:person-3\u003e","id":"\u003curn:saidby:claim-3\u003e","whom":"\u003curn:saidby:actor-3\u003e"}]`},
		{"values", "gizmo", `g.emit(g.V().has("<urn:saidby:blamed>", "<urn:saidby:actor-7>").has("<urn:saidby:url>", "https://a.example/107").toArray())`,
			`[["\u003curn:saidby:claim-107\u003e"]]`},
		{"count", "gizmo", `g.emit(g.V().has("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<urn:saidby:Claim>").count())`, `[2000]`},
		{"follow", "gizmo", `var said = g.M().in("<urn:saidby:stated-by>").out("<urn:saidby:blamed>")
			g.V("<urn:saidby:person-3>").follow(said).unique().all()`,
			`[{"id":"\u003curn:saidby:actor-3\u003e"},{"id":"\u003curn:saidby:actor-53\u003e"}]`},
	}
	onEngines(t, func(t *testing.T, s *quadstore.Store) {
		if err := s.Update(t.Context(), func(tx *quadstore.Tx) error { return tx.Add(claimQuads()...) }); err != nil {
			t.Fatal(err)
		}
		g := s.Cayley()
		for _, test := range tests {
			t.Run(test.language+" "+test.name, func(t *testing.T) {
				it, err := query.Execute(t.Context(), g, test.language, test.query, query.Options{Collation: query.JSON})
				if err != nil {
					t.Fatal(err)
				}
				var all []any
				for it.Next(t.Context()) {
					all = append(all, it.Result())
				}
				if err := it.Err(); err != nil {
					t.Fatal(err)
				}
				got, err := json.Marshal(all)
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(test.want, string(got)); d != "" {
					t.Errorf("(-want +got)\n%s", d)
				}
			})
		}
		t.Run("schema", func(t *testing.T) { loadClaim(t, g) })
	})
}

// loadClaim loads an object as Cayley's schema package does.
func loadClaim(t *testing.T, g *quadstore.Graph) {
	var got struct {
		ID    quad.IRI `quad:"@id"`
		URL   string   `quad:"urn:saidby:url"`
		Text  string   `quad:"urn:saidby:text"`
		Words []string `quad:"urn:saidby:word"`
		None  string   `quad:"urn:saidby:none,optional"`
	}
	if err := cschema.NewConfig().LoadTo(t.Context(), g, &got, claim(2)); err != nil {
		t.Fatal(err)
	}
	if got.ID != claim(2) || got.URL != "https://a.example/2" || got.Text != string(claimText(2)) || got.None != "" {
		t.Errorf("loaded %+v", got)
	}
	if d := cmp.Diff([]string{"word 2", "word 3", "word 4", "word 5"}, got.Words); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}
