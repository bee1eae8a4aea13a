package name

import "github.com/saidby/saidby/schema"

// Kind says what sort of thing a name names, and so how it is read.
type Kind uint8

// The kinds of name. They are those of [schema.ActorKind], and publications.
const (
	Unnamed Kind = iota
	Person
	Organization
	State
	Group
	Document
	Publication
)

// KindOf is the kind of an actor's name. An unknown kind is Unnamed, which is
// never the same as anything.
func KindOf(k schema.ActorKind) Kind {
	switch k {
	case schema.Person:
		return Person
	case schema.Organization:
		return Organization
	case schema.State:
		return State
	case schema.Group:
		return Group
	case schema.Document:
		return Document
	}
	return Unnamed
}

// Kinds lists every kind.
func Kinds() []Kind {
	return []Kind{Unnamed, Person, Organization, State, Group, Document, Publication}
}

// String is the kind in one word.
func (k Kind) String() string {
	switch k {
	case Person:
		return "person"
	case Organization:
		return "organization"
	case State:
		return "state"
	case Group:
		return "group"
	case Document:
		return "document"
	case Publication:
		return "publication"
	}
	return "unnamed"
}
