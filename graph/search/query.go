package search

import (
	"strings"

	"github.com/saidby/saidby/schema"
)

// Query is a question, as [Parse] reads it. The zero Query asks nothing.
type Query struct {
	// Root is nil in the zero Query.
	Root Expr
}

// Expr is a part of a query: [Match], [Not], [And] or [Or].
type Expr interface {
	// appendTo writes the part as it is typed. Where it becomes one of several
	// that are to hold together, an Or needs brackets, where it is negated, an And
	// does too.
	appendTo(b *strings.Builder, place place)
}

// place says where in a query a part stands.
type place int

const (
	atTop place = iota
	inAnd
	inNot
)

// Field is where a [Match] looks. Its value is what is typed before the colon.
type Field string

// The fields. Anywhere is the text, the speakers and, of an article, the title. The
// publication is only looked at when asked for, or "news" would find all of BBC
// News; so is the title of the article that a claim stands in, or a word of it
// would find every claim there.
const (
	Anywhere    Field = ""
	Title       Field = "title"
	Speaker     Field = "actor"
	Publication Field = "pub"
	Act         Field = "act"
	Manner      Field = "manner"
	Date        Field = "date"
	Kind        Field = "kind"
)

// Fields lists the fields that can be typed.
func Fields() []Field { return []Field{Speaker, Publication, Title, Act, Manner, Date, Kind} }

// Match asks for words in a field, one behind the other.
type Match struct {
	Field Field
	// Words are forms (see package words), at least one. In the fields Act, Manner
	// and Kind it is one term; in Date, the beginning of an EDTF date.
	Words []string
	// Prefix says that the last word may go on. Words are then compared by their
	// forms, otherwise by their stems. It is always set in the field Date.
	Prefix bool
}

// Not asks for documents that X does not find.
type Not struct{ X Expr }

// And asks for documents that each of its parts finds; it has two at least.
type And []Expr

// Or asks for documents that one of its parts finds; it has two at least.
type Or []Expr

// Of returns the query restricted to documents of one kind.
func (q Query) Of(kind schema.NodeKind) Query {
	only := Match{Field: Kind, Words: []string{string(kind)}}
	if q.Root == nil {
		return Query{Root: only}
	}
	return Query{Root: conjoin([]Expr{q.Root, only})}
}

// String returns the query as it can be typed: Parse of it gives the same query
// again.
func (q Query) String() string {
	if q.Root == nil {
		return ""
	}
	var b strings.Builder
	q.Root.appendTo(&b, atTop)
	return b.String()
}

func (m Match) appendTo(b *strings.Builder, _ place) {
	if m.Field != Anywhere {
		b.WriteString(string(m.Field) + ":")
	}
	if len(m.Words) == 1 {
		b.WriteString(m.Words[0])
	} else {
		b.WriteString(`"` + strings.Join(m.Words, " ") + `"`)
	}
	if m.Prefix && m.Field != Date {
		b.WriteByte('*')
	}
}

func (n Not) appendTo(b *strings.Builder, _ place) {
	b.WriteByte('-')
	n.X.appendTo(b, inNot)
}

func (a And) appendTo(b *strings.Builder, at place) {
	appendParts(b, a, " ", inAnd, at == inNot)
}

func (o Or) appendTo(b *strings.Builder, at place) {
	appendParts(b, o, " OR ", atTop, at != atTop)
}

func appendParts(b *strings.Builder, parts []Expr, glue string, inside place, brackets bool) {
	if brackets {
		b.WriteByte('(')
	}
	for i, part := range parts {
		if i > 0 {
			b.WriteString(glue)
		}
		part.appendTo(b, inside)
	}
	if brackets {
		b.WriteByte(')')
	}
}

// conjoin is parts as one, without an And directly in an And.
func conjoin(parts []Expr) Expr {
	var all And
	for _, part := range parts {
		if inner, ok := part.(And); ok {
			all = append(all, inner...)
		} else {
			all = append(all, part)
		}
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

// disjoin is parts as one, without an Or directly in an Or.
func disjoin(parts []Expr) Expr {
	var any Or
	for _, part := range parts {
		if inner, ok := part.(Or); ok {
			any = append(any, inner...)
		} else {
			any = append(any, part)
		}
	}
	switch len(any) {
	case 0:
		return nil
	case 1:
		return any[0]
	}
	return any
}

// negate is the opposite of x.
func negate(x Expr) Expr {
	if not, ok := x.(Not); ok {
		return not.X
	}
	return Not{x}
}
