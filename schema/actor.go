package schema

import (
	"fmt"
	"slices"

	"github.com/saidby/saidby/schema/text"
)

// ActorKind says what sort of speaker or blamed party an actor is.
type ActorKind string

// The kinds of actor. An Unnamed one ("Iranian officials", "three people
// familiar with the matter") stays local to its article until a person says
// otherwise. A Document is a report, poll, filing or law that speaks for itself.
const (
	Person       ActorKind = "person"
	Organization ActorKind = "organization"
	State        ActorKind = "state"
	Group        ActorKind = "group"
	Document     ActorKind = "document"
	Unnamed      ActorKind = "unnamed"
)

// ActorKinds lists every kind of actor.
func ActorKinds() []ActorKind {
	return []ActorKind{Person, Organization, State, Group, Document, Unnamed}
}

// Actor is a speaker or a blamed party.
type Actor struct {
	// ID follows from kind and name, see [ActorID] and [LocalActorID].
	ID   ID
	Kind ActorKind
	// Name is the fullest form found ("Mike Pompeo"); of an unnamed source it
	// is the description ("military and militia sources").
	Name string
	// Aliases are the other forms found, sorted, each once ("KH", "Pompeo").
	Aliases []string
	// Roles are titles that the text gives the actor, in order of mention.
	Roles []Role
	// Affiliations are memberships that the text states, in order of mention.
	Affiliations []Affiliation
	// Traits are what the text states of a person beside its name, in order of mention,
	// each once.
	Traits []Trait
	// Article and Ordinal are set for what is local to its article: where an
	// unnamed source or an untitled document was found, and which of several
	// that share one description it is, counted from 1. Else both are zero.
	Article ID
	Ordinal int
	// Mention is where the name was read; zero where no one place has it.
	Mention Evidence
}

// Role is a title that a text gives an actor: "U.S. Secretary of State".
type Role struct {
	Title    string
	Evidence Evidence
}

// Affiliation is a membership that a text states: "the Quds Force, a unit of
// Iran's Islamic Revolutionary Guards Corps".
type Affiliation struct {
	// To is the larger body.
	To ID
	// Relation are the words that join the two: "a unit of".
	Relation string
	Evidence Evidence
}

// ActorID derives the id of a named actor from kind and name. Namesakes are
// one actor, and two spellings two, until a [Judgement] says otherwise.
func ActorID(kind ActorKind, name string) ID {
	return NewID("actor", string(kind), name)
}

// LocalActorID derives the id of an actor that is local to its article, from
// the article, the description and its ordinal among equal descriptions.
func LocalActorID(article ID, kind ActorKind, description string, ordinal int) ID {
	return NewID("actor", string(kind), article.String(), description, itoa(ordinal))
}

// Local reports whether the actor is known in its article only.
func (a *Actor) Local() bool { return !a.Article.IsZero() }

// Validate checks kind, name, id and evidence against the article that the
// actor was found in. References to other actors are checked by
// [Extraction.Validate]. It returns an error that wraps [ErrInvalid].
func (a *Actor) Validate(article *Article) error {
	want := ActorID(a.Kind, a.Name)
	if a.Local() {
		want = LocalActorID(a.Article, a.Kind, a.Name, a.Ordinal)
	}
	switch {
	case a.Name == "":
		return fmt.Errorf("actor %s has no name: %w", a.ID.Short(), ErrInvalid)
	case !slices.Contains(ActorKinds(), a.Kind):
		return fmt.Errorf("actor %q is of unknown kind %q: %w", a.Name, a.Kind, ErrInvalid)
	case a.Kind == Unnamed && !a.Local():
		return fmt.Errorf("unnamed actor %q is not local to an article: %w", a.Name, ErrInvalid)
	case a.Local() && a.Article != article.ID:
		return fmt.Errorf("actor %q is local to another article, %s: %w", a.Name, a.Article.Short(), ErrInvalid)
	case a.Local() != (a.Ordinal > 0) || a.Ordinal < 0:
		return fmt.Errorf("actor %q has the ordinal %d: %w", a.Name, a.Ordinal, ErrInvalid)
	case a.ID != want:
		return fmt.Errorf("actor id %s does not follow from %q: %w", a.ID.Short(), a.Name, ErrInvalid)
	case !isSet(a.Aliases):
		return fmt.Errorf("aliases of actor %q are not sorted, each once: %w", a.Name, ErrInvalid)
	}
	return a.validateEvidence(article)
}

// validateEvidence checks what the name, roles, affiliations and traits were read from.
func (a *Actor) validateEvidence(article *Article) error {
	if err := a.Mention.Validate(article); err != nil {
		return fmt.Errorf("actor %q: %w", a.Name, err)
	}
	for _, r := range a.Roles {
		if r.Title == "" {
			return fmt.Errorf("actor %q has a role without a title: %w", a.Name, ErrInvalid)
		}
		if err := r.Evidence.Validate(article); err != nil {
			return fmt.Errorf("role %q of actor %q: %w", r.Title, a.Name, err)
		}
	}
	for _, f := range a.Affiliations {
		if f.To.IsZero() || f.To == a.ID {
			return fmt.Errorf("actor %q is affiliated with itself or nobody: %w", a.Name, ErrInvalid)
		}
		if err := f.Evidence.Validate(article); err != nil {
			return fmt.Errorf("affiliation of actor %q: %w", a.Name, err)
		}
	}
	return a.validateTraits(article)
}

// AddAlias takes down another name of the actor, once and in order. A form
// that folds to the actor's own name is not an alias (see [text.Fold]).
func (a *Actor) AddAlias(name string) {
	if name == "" || text.Fold(name) == text.Fold(a.Name) {
		return
	}
	if i, found := slices.BinarySearch(a.Aliases, name); !found {
		a.Aliases = slices.Insert(a.Aliases, i, name)
	}
}
