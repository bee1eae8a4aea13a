package render

import (
	"fmt"
	"testing"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// holms are people of one family, of whom one is known by several names.
func holms() []graph.ActorRow {
	member := func(name string, articles int, reason string) graph.Member {
		return graph.Member{ID: schema.ActorID(schema.Person, name), Name: name, Articles: articles, Said: articles, Reason: reason}
	}
	in, other := schema.NewID("article", "one"), schema.NewID("article", "another")
	vera := graph.ActorRow{
		Identity: graph.Identity{
			ID: schema.ActorID(schema.Person, "Vera Holm"), Kind: schema.Person, Name: "Vera Holm",
			Members: []graph.Member{member("Vera Holm", 1200, ""), member("Vera Kirstine Holm", 1, "same family name, same first name")},
			Short:   []graph.Member{member("Holm", 3, "in articles that mean no other")},
		},
		Articles: 1204, Said: 3011, First: "2024-03-01T08:00:00Z", Last: "2025-01-10",
		Roles: []graph.Tenure{
			{Title: "Mayor of the free harbour of Hollin", Articles: 900, First: "2024-03-01", Last: "2024-11-30", Article: in},
			{Title: "former mayor", Articles: 2, First: "2024-12-02", Last: "2025-01-10", Article: in},
			{Title: "acting harbour master", Articles: 1, First: "2024-05-01", Last: "2024-05-01", Article: in},
			{Title: "then-councillor", Articles: 1, Article: in},
		},
		Traits: []graph.Trait{
			{Kind: schema.Age, Value: "34", Articles: 1, First: "2024-03-01", Last: "2024-03-01", Article: in},
			{Kind: schema.Age, Value: "71", Articles: 2, First: "2024-03-04", Last: "2025-01-09", Article: other},
			{Kind: schema.Party, Value: "Labour", Articles: 40, First: "2024-03-01", Last: "2025-01-10", Article: in},
		},
		Doubts: []graph.Doubt{{
			A: graph.Sighting{Kind: schema.Age, Value: "34", Article: in, Printed: "2024-03-01T08:00:00Z"},
			B: graph.Sighting{Kind: schema.Age, Value: "71", Article: other, Printed: "2024-03-04"},
		}, {
			A: graph.Sighting{Kind: schema.Party, Value: "Labour", Article: in},
			B: graph.Sighting{Kind: schema.Party, Value: "Conservative", Article: other, Printed: "2024"},
		}},
	}
	jonas := graph.ActorRow{
		Identity: graph.Identity{ID: schema.ActorID(schema.Person, "Jonas Holm"), Kind: schema.Person, Name: "Jonas Holm", Members: []graph.Member{member("Jonas Holm", 1, "")}},
		Articles: 1, Said: 1,
	}
	return []graph.ActorRow{vera, jonas}
}

func TestActors(t *testing.T) {
	golden(t, "actors", func(s *Sheet) { Actors(s, holms()) })
	outlet := schema.NewPublication("The Estuary Gazette", "", schema.Outlet)
	golden(t, "actors_unnamed", func(s *Sheet) {
		source := []graph.UnnamedSource{{ID: schema.NewID("source"), Article: schema.NewID("article", "one")}}
		Unnamed(s, []graph.UnnamedRow{
			{Description: "three people familiar with the plans of the harbour board", Publication: &outlet, Articles: 3, Said: 4, First: "2024-03-01", Last: "2024-03-09", Sources: source},
			{Description: "pilots", Articles: 1, Said: 1, Sources: source},
		})
	})
}

func TestShowIdentity(t *testing.T) {
	vera := holms()[0]
	r := &graph.Record{
		Node:  graph.Node{Kind: schema.ActorNode, ID: vera.Members[1].ID, Name: vera.Members[1].Name},
		Actor: &schema.Actor{ID: vera.ID, Kind: schema.Person, Name: vera.Name}, Whole: &vera,
		Called: []graph.CalledSo{{Name: "Holm", Articles: 900}, {Name: "the mayor", Articles: 1}},
		Means:  []graph.Member{{ID: vera.ID, Name: vera.Name, Articles: 3}},
		Limit:  1, Statements: []graph.Statement{fireStatement()},
	}
	for n := range mostOnPage + 3 {
		r.Spokesmen = append(r.Spokesmen, graph.Spokesman{
			ID: schema.NewID("spokesman", fmt.Sprint(n)), Kind: schema.Person, Name: fmt.Sprint("Speaker ", n), Title: "spokesman for Vera Holm",
			Articles: []schema.ID{schema.NewID("article", "one")}, Said: 20 - n,
		})
	}
	r.Spokesmen[1].Name, r.Spokesmen[1].Title = "Holm’s press secretary", "Holm’s press secretary"
	golden(t, "show_identity", func(s *Sheet) {
		if err := Show(s, r, nil); err != nil {
			t.Fatal(err)
		}
	})
}

func fireStatement() graph.Statement {
	st := fire()
	return st.interrupted()
}
