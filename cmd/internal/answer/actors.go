package answer

import (
	"strconv"

	"github.com/saidby/saidby/graph"
)

// Actors answers `saidby actors --json`.
type Actors struct {
	// Actors are those found, the one that most articles name first.
	Actors []KnownActor `json:"actors"`
}

// KnownActor is an actor under all the names that it goes by. It is a line of
// `actors --jsonl`. The id is that of the name that most articles have, the role
// the title that most of them give.
type KnownActor struct {
	Actor
	// Said counts acts of saying, Articles the articles that name the actor.
	Said     int `json:"said"`
	Articles int `json:"articles"`
	// First and Last are the dates of the first and the last of these articles in
	// EDTF; left out if none has one.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	// Names are all its names, that of the actor's id first.
	Names []ActorName `json:"names"`
	// Roles are the titles that articles give it, the one given most first.
	Roles []Tenure `json:"roles"`
	// Traits are what articles state of a person: ages, and parties.
	Traits []Trait `json:"traits"`
	// Doubts are those of them that one person hardly has.
	Doubts []Doubt `json:"doubts"`
}

// ActorName is a name of an actor.
type ActorName struct {
	// ID is the id of who is known by this name alone.
	ID string `json:"id"`
	// Name is the name.
	Name string `json:"name"`
	// Bare says that it is a family name or a first name that may mean others
	// elsewhere; the counts are then of articles in which it means this actor.
	Bare bool `json:"bare"`
	// Articles counts the articles that have the name, Said the acts of saying there.
	Articles int `json:"articles"`
	Said     int `json:"said"`
	// Reason is why it is a name of this actor; left out for the first one.
	Reason string `json:"reason,omitempty"`
	// Score is how well it fits a name that was there before, from 0 to 1; 0 for the
	// first one, and for bare names.
	Score float64 `json:"score"`
	// Judged says that a person decided it.
	Judged bool `json:"judged"`
}

// Tenure is a title and when it was given.
type Tenure struct {
	// Title is the title.
	Title string `json:"title"`
	// Standing is how it was held, by its own words: current, former, then, acting,
	// elect or late.
	Standing string `json:"standing"`
	// Articles counts the articles that give it.
	Articles int `json:"articles"`
	// First and Last are the dates of the first and the last of them in EDTF; left out
	// if none has one.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	// Article is the first one's id.
	Article string `json:"article"`
}

// Trait is what articles state of a person.
type Trait struct {
	// Kind is age or party.
	Kind string `json:"kind"`
	// Value is an age in years, or the name of a party.
	Value string `json:"value"`
	// Articles counts the articles that state it.
	Articles int `json:"articles"`
	// First and Last are the dates of the first and the last of them in EDTF; left out
	// if none has one.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	// Article is the first one's id.
	Article string `json:"article"`
}

// Doubt is two traits that one person hardly has: two people may bear the name, or an
// article may be wrong.
type Doubt struct {
	// Kind is age or party.
	Kind string `json:"kind"`
	// A and B are what two articles state.
	A Sighting `json:"a"`
	B Sighting `json:"b"`
}

// Sighting is a trait that one article states.
type Sighting struct {
	// Value is an age in years, or the name of a party.
	Value string `json:"value"`
	// Article is the article's id.
	Article string `json:"article"`
	// Published is its date in EDTF; left out if unknown.
	Published string `json:"published,omitempty"`
}

// NewKnownActor describes an actor under all its names.
func NewKnownActor(r graph.ActorRow) KnownActor {
	out := KnownActor{
		Actor: Actor{ID: r.ID.String(), Name: r.Name, Kind: string(r.Kind)},
		Said:  r.Said, Articles: r.Articles, First: r.First, Last: r.Last,
		Names: append(newActorNames(r.Members, false), newActorNames(r.Short, true)...), Roles: make([]Tenure, len(r.Roles)),
		Traits: newTraits(r.Traits), Doubts: []Doubt{},
	}
	for _, d := range r.Doubts {
		out.Doubts = append(out.Doubts, Doubt{string(d.A.Kind), newSighting(d.A), newSighting(d.B)})
	}
	for i, t := range r.Roles {
		out.Roles[i] = Tenure{t.Title, string(graph.StandingOf(t.Title)), t.Articles, t.First, t.Last, t.Article.String()}
	}
	if len(out.Roles) > 0 {
		out.Role = out.Roles[0].Title
	}
	return out
}

// newTraits describes what articles state of a person.
func newTraits(traits []graph.Trait) []Trait {
	out := make([]Trait, len(traits))
	for i, t := range traits {
		out[i] = Trait{string(t.Kind), t.Value, t.Articles, t.First, t.Last, t.Article.String()}
	}
	return out
}

func newSighting(s graph.Sighting) Sighting {
	return Sighting{s.Value, s.Article.String(), s.Printed}
}

// newActorNames describes names.
func newActorNames(members []graph.Member, bare bool) []ActorName {
	out := make([]ActorName, len(members))
	for i, m := range members {
		out[i] = ActorName{m.ID.String(), m.Name, bare, m.Articles, m.Said, m.Reason, m.Score, m.Judged}
	}
	return out
}

// Ident is the actor's id.
func (a KnownActor) Ident() string { return a.ID }

// Header names the columns of [KnownActor.Record].
func (a KnownActor) Header() []string {
	return []string{"id", "name", "kind", "role", "said", "articles", "first", "last", "other_names"}
}

// Record is the actor as a line of CSV.
func (a KnownActor) Record() []string {
	return []string{
		a.ID, a.Name, a.Kind, a.Role, strconv.Itoa(a.Said), strconv.Itoa(a.Articles), a.First, a.Last, strconv.Itoa(len(a.Names) - 1),
	}
}

// Unnamed answers `saidby actors --unnamed --json`.
type Unnamed struct {
	// Unnamed are those found, the one that most articles have first.
	Unnamed []UnnamedSources `json:"unnamed"`
}

// UnnamedSources are what one outlet calls sources that it does not name, in all of
// its articles. It is a line of `actors --unnamed --jsonl`. Whether they are the same
// people nobody knows.
type UnnamedSources struct {
	// Description is what they are called, Kind what that describes: "unnamed" people,
	// or an organization, group or document that one article tells of.
	Description string `json:"description"`
	Kind        string `json:"kind"`
	// Publication is the outlet, null if unknown.
	Publication *Publication `json:"publication"`
	// Said counts acts of saying, Articles the articles that have such a source.
	Said     int `json:"said"`
	Articles int `json:"articles"`
	// First and Last are the dates of the first and the last of these articles in
	// EDTF; left out if none has one.
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	// Sources are the sources of single articles, at most the first eight.
	Sources []UnnamedSource `json:"sources"`
}

// UnnamedSource is an unnamed source of one article.
type UnnamedSource struct {
	// ID is the source's id, Article that of its article.
	ID      string `json:"id"`
	Article string `json:"article"`
}

// NewUnnamedSources describes unnamed sources.
func NewUnnamedSources(r graph.UnnamedRow) UnnamedSources {
	out := UnnamedSources{
		Description: r.Description, Kind: string(r.Kind), Publication: NewPublication(r.Publication), Said: r.Said, Articles: r.Articles,
		First: r.First, Last: r.Last, Sources: make([]UnnamedSource, len(r.Sources)),
	}
	for i, s := range r.Sources {
		out.Sources[i] = UnnamedSource{s.ID.String(), s.Article.String()}
	}
	return out
}

// Ident is the id of the first source.
func (u UnnamedSources) Ident() string { return u.Sources[0].ID }

// Header names the columns of [UnnamedSources.Record].
func (u UnnamedSources) Header() []string {
	return []string{"id", "description", "kind", "publication", "said", "articles", "first", "last"}
}

// Record is the unnamed sources as a line of CSV.
func (u UnnamedSources) Record() []string {
	publication := ""
	if u.Publication != nil {
		publication = u.Publication.Name
	}
	return []string{u.Ident(), u.Description, u.Kind, publication, strconv.Itoa(u.Said), strconv.Itoa(u.Articles), u.First, u.Last}
}
