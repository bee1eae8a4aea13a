package answer

import "github.com/saidby/saidby/graph"

// FullActor is an actor with all that is known of it. Its id is the canonical one of
// whom the node that is shown belongs to, see [KnownActor], and may be another than
// the node's own. Its role is the title that most articles give.
type FullActor struct {
	Actor
	// Aliases are other names.
	Aliases []string `json:"aliases"`
	// Roles are the titles that texts give the actor.
	Roles []string `json:"roles"`
	// Whole is the same actor with its names, titles and counts.
	Whole KnownActor `json:"whole"`
	// Called are further names that articles have for it, those of most articles first.
	Called []CalledSo `json:"called"`
	// Means are the people whom a bare name means somewhere, in the fields of a name.
	Means []ActorName `json:"means"`
	// Namesakes are others whom articles mean by the same name.
	Namesakes []Namesake `json:"namesakes"`
	// Spokesmen are those who speak for it, who said most first.
	Spokesmen []Spokesman `json:"spokesmen"`
	// Article is the article that an unnamed source belongs to; left out for the others.
	Article string `json:"article,omitempty"`
	// Affiliations are the bodies that the actor belongs to, Members the actors
	// that belong to it.
	Affiliations []Affiliation `json:"affiliations"`
	Members      []Affiliation `json:"members"`
}

// Namesake is another of the same name.
type Namesake struct {
	// ID is the canonical id, Name the name; Detail tells it from others of the name.
	ID     string `json:"id"`
	Name   string `json:"name"`
	Detail string `json:"detail"`
}

// CalledSo is a name that articles have for an actor.
type CalledSo struct {
	// Name is the name, Articles counts them.
	Name     string `json:"name"`
	Articles int    `json:"articles"`
}

// Spokesman is an actor that speaks for another one, as some articles say.
type Spokesman struct {
	// ID, Name and Kind are the actor's.
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
	// Title are the words that say so.
	Title string `json:"title"`
	// Articles are the ids of those that say so, Said counts the acts of saying there.
	Articles []string `json:"articles"`
	Said     int      `json:"said"`
}

// Affiliation is a membership that a text states.
type Affiliation struct {
	// Actor is the other one of the two.
	Actor Actor `json:"actor"`
	// Relation are the words that join them.
	Relation string `json:"relation"`
	// Article is where it was read.
	Article string `json:"article"`
}

// newFullActor describes an actor with all that is known of it.
func newFullActor(r *graph.Record) *FullActor {
	a := r.Actor
	out := &FullActor{
		Actor: NewActor(*a), Aliases: list(a.Aliases), Roles: []string{}, Article: id(a.Article),
		Affiliations: newAffiliations(r.Affiliations), Members: newAffiliations(r.Members),
		Whole: NewKnownActor(*r.Whole), Called: make([]CalledSo, len(r.Called)), Means: newActorNames(r.Means, false),
		Spokesmen: newSpokesmen(r.Spokesmen), Namesakes: make([]Namesake, len(r.Namesakes)),
	}
	for i, n := range r.Namesakes {
		out.Namesakes[i] = Namesake{n.ID.String(), n.Name, n.Detail}
	}
	for i, c := range r.Called {
		out.Called[i] = CalledSo(c)
	}
	for _, role := range a.Roles {
		out.Roles = append(out.Roles, role.Title)
	}
	return out
}

// newSpokesmen describes who speaks for an actor.
func newSpokesmen(all []graph.Spokesman) []Spokesman {
	out := make([]Spokesman, len(all))
	for i, s := range all {
		out[i] = Spokesman{ID: s.ID.String(), Name: s.Name, Kind: string(s.Kind), Title: s.Title, Said: s.Said, Articles: make([]string, len(s.Articles))}
		for n, article := range s.Articles {
			out[i].Articles[n] = article.String()
		}
	}
	return out
}

// newAffiliations describes memberships.
func newAffiliations(links []graph.Link) []Affiliation {
	out := make([]Affiliation, len(links))
	for i, l := range links {
		out[i] = Affiliation{NewActor(l.Actor), l.Affiliation.Relation, l.Article.ID.String()}
	}
	return out
}
