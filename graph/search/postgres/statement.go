package postgres

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/graph/search"
)

// statement collects the arguments of a statement while it is written.
type statement struct{ args []any }

// text is a place for an argument that is a text.
func (s *statement) text(v string) string { return s.argument(v, "text") }

// number is a place for an argument in double precision.
func (s *statement) number(v float64) string { return s.argument(v, "float8") }

func (s *statement) argument(v any, kind string) string {
	s.args = append(s.args, v)
	return fmt.Sprintf("$%d::%s", len(s.args), kind)
}

const (
	// everything is a lexeme that all documents have.
	everything = "all"
	// wordless is a lexeme that documents have which have none of their words, being
	// overlong.
	wordless = "wordless"
)

// matches is a condition for the documents that an expression finds. The GIN index
// gives those that have the words; where they are to stand in order, or a document
// has no lexemes of its words, they are looked for in the row.
func (s *statement) matches(x search.Expr) string {
	q, exact := tsquery(x)
	condition := s.condition(x)
	if exact {
		condition = "(NOT overlong OR " + condition + ")"
	}
	return s.lexemes(q) + " AND " + condition
}

// lexemes is a condition for the documents that answer to a tsquery, and for those
// without words.
func (s *statement) lexemes(q string) string {
	return "lexemes @@ " + s.argument(q+" | "+wordless, "tsquery")
}

// has is a condition for the documents that have one word in one place.
func (s *statement) has(n needle) string {
	return fmt.Sprintf("(lexemes @@ %s OR overlong AND %s)", s.argument(n.tsquery(), "tsquery"), n.found(s))
}

// tsquery asks for the lexemes of the documents that an expression finds; for
// those of others too if it is not exact.
func tsquery(x search.Expr) (q string, exact bool) {
	switch x := x.(type) {
	case search.Not:
		q, exact = tsquery(x.X)
		if !exact {
			return everything, false
		}
		return "!" + q, true
	case search.And:
		return joined(x, " & ")
	case search.Or:
		return joined(x, " | ")
	case search.Match:
		if places(x.Field) == nil {
			return term(x), true
		}
		n := newNeedle(x)
		return n.tsquery(), len(n.words) == 1
	}
	return everything, false
}

func joined(parts []search.Expr, operator string) (q string, exact bool) {
	exact = true
	var all []string
	for _, part := range parts {
		q, e := tsquery(part)
		all, exact = append(all, q), exact && e
	}
	return "(" + strings.Join(all, operator) + ")", exact
}

// term asks for the lexeme of an act, a manner, a kind or a date.
func term(m search.Match) string {
	lexeme := quote(string(m.Field) + ":" + search.Terms(m.Words[0]))
	if m.Prefix {
		lexeme += ":*"
	}
	return lexeme
}

// condition is [statement.matches] without the index.
func (s *statement) condition(x search.Expr) string {
	switch x := x.(type) {
	case search.Not:
		return "NOT " + s.condition(x.X)
	case search.And:
		return s.conditions(x, " AND ")
	case search.Or:
		return s.conditions(x, " OR ")
	case search.Match:
		if places(x.Field) == nil {
			return "lexemes @@ " + s.argument(term(x), "tsquery")
		}
		n := newNeedle(x)
		return n.found(s)
	}
	return "false"
}

func (s *statement) conditions(parts []search.Expr, operator string) string {
	var all []string
	for _, part := range parts {
		all = append(all, s.condition(part))
	}
	return "(" + strings.Join(all, operator) + ")"
}
