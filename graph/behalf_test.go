package graph_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
)

// voice is who says one thing in an article: a person with a title, an unnamed source,
// or a body.
type voice struct {
	kind        schema.ActorKind
	name, title string
	// alias is another name that the article has for it, to is whom it belongs to.
	alias, to string
}

// spoken is an article in which voices say one thing each.
func spoken(number int, voices ...voice) *schema.Extraction {
	words := ""
	for i, v := range voices {
		words += fmt.Sprintf("%s %s %s said berth %d-%d was free again since the morning.\n\n", v.title, v.name, v.alias, number, i)
	}
	b := sample.New(schema.Article{URL: fmt.Sprintf("https://berths.example/%d", number), Language: "en", Text: words, Published: schema.Date{Year: 2024, Month: 6, Day: number}})
	ids := map[string]schema.ID{}
	for i, v := range voices {
		var id schema.ID
		if v.kind == schema.Unnamed {
			id = b.Unnamed(v.name)
		} else {
			id = b.Actor(v.kind, v.name, v.name, v.alias)
		}
		ids[v.name] = id
		if v.title != "" && v.to == "" {
			b.Role(id, v.title)
		}
		if v.to != "" {
			b.Affiliate(id, ids[v.to], v.title)
		}
		b.Say(sample.Saying{
			Act: schema.Say, Manner: schema.Indirect, Speakers: []schema.ID{id}, Source: v.name, Cue: "said",
			Content: fmt.Sprintf("berth %d-%d was free again since the morning", number, i),
		})
	}
	return b.Extraction()
}

func TestSpokesmen(t *testing.T) {
	person, body, unnamed := schema.Person, schema.Organization, schema.Unnamed
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l,
		spoken(1, voice{kind: body, name: "Harbour Board", alias: "HB"}, voice{kind: person, name: "Ines Calder", title: "HB spokeswoman"}),
		spoken(2, voice{kind: person, name: "Ines Calder", title: "spokeswoman for the Harbour Board"}, voice{kind: person, name: "Ola Brandt", title: "former spokesman for the Harbour Board"}),
		spoken(3, voice{kind: unnamed, name: "Harbour Board spokesman"}, voice{kind: unnamed, name: "Fish Guild spokesman"}),
		spoken(4, voice{kind: person, name: "Ines Calder"}, voice{kind: body, name: "Harbour Board"}, voice{kind: person, name: "Tom Ashby", title: "spokesman", to: "Harbour Board"},
			voice{kind: person, name: "Rikke Sund", title: "member", to: "Harbour Board"}),
		spoken(5, voice{kind: person, name: "Vera Holm"}, voice{kind: person, name: "Jon Ash", title: "Holm press secretary"}, voice{kind: person, name: "Jonas Holm"}),
		spoken(6, voice{kind: person, name: "Vera Holm", alias: "Holm"}, voice{kind: person, name: "Jon Ash", title: "Holm press secretary"}),
		spoken(7, voice{kind: person, name: "Holm"}, voice{kind: person, name: "Ada Weir", title: "press secretary to Holm"}),
		spoken(8, voice{kind: person, name: "Vera Holm"}),
		spoken(9, voice{kind: person, name: "Vera Holm"}),
		spoken(10, voice{kind: person, name: "Vera Holm"}),
		spoken(11, voice{kind: person, name: "Vera Holm"}),
	)
	for name, want := range map[string][]string{
		"Harbour Board": {
			"Ines Calder, person, in 2, said 2", // not where no article says so
			"Harbour Board spokesman, unnamed, in 1, said 1",
			"Tom Ashby, person, in 1, said 1",
		},
		"Vera Holm":  {"Ada Weir, person, in 1, said 1", "Jon Ash, person, in 1, said 1"}, // not where two have the family name
		"Jonas Holm": nil,
		"Ola Brandt": nil,
	} {
		n, err := l.Find(t.Context(), name, schema.ActorNode)
		if err != nil {
			t.Fatal(err)
		}
		r, err := l.Show(t.Context(), n.ID)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Spokesmen {
			got = append(got, fmt.Sprintf("%s, %s, in %d, said %d", s.Name, s.Kind, len(s.Articles), s.Said))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("who speaks for %s (-want +got):\n%s", name, diff)
		}
	}
	// What a person takes from somebody is not counted here, either.
	for st, err := range l.Claims(t.Context(), graph.ClaimFilter{Speaker: schema.ActorID(person, "Ada Weir")}) {
		if err != nil {
			t.Fatal(err)
		}
		judge(t, l, decide(schema.RightSpeaker, st.Attribution.ID, schema.ID{}, schema.No, "Jo"))
	}
	r, err := l.Show(t.Context(), schema.ActorID(person, "Vera Holm"))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(r.Spokesmen, func(s graph.Spokesman) bool { return s.Name == "Ada Weir" && s.Said == 0 }) {
		t.Errorf("%+v", r.Spokesmen)
	}
}

// TestShowSome shows the page of an identity whichever of its members is asked for.
func TestShowSome(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "graph"))
	put(t, l, pressroom()...)
	vera := schema.ActorID(schema.Person, "Vera Holm")
	for _, asked := range []schema.ID{vera, schema.ActorID(schema.Person, "Vera K. Holm")} {
		for limit, want := range map[int]int{0: 6, 1: 1, 6: 6, 9: 6} {
			r, err := l.ShowSome(t.Context(), asked, limit)
			if err != nil {
				t.Fatal(err)
			}
			if r.Node.ID != asked || r.Actor.ID != vera || len(r.Statements) != want || r.Whole.Said != 6 {
				t.Errorf("%s, no more than %d: node %s, actor %s, %d statements of %d", asked.Short(), limit, r.Node.ID.Short(), r.Actor.ID.Short(), len(r.Statements), r.Whole.Said)
			}
		}
	}
	r, err := l.Show(t.Context(), schema.ActorID(schema.Person, "Holm"))
	if err != nil {
		t.Fatal(err)
	}
	want := []graph.Member{{ID: vera, Name: "Vera Holm", Articles: 1, Said: 1}}
	if diff := cmp.Diff(want, r.Means); diff != "" {
		t.Errorf("whom the bare name means (-want +got):\n%s", diff)
	}
}
