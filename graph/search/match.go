package search

import (
	"strings"

	"github.com/saidby/saidby/graph/search/words"
)

// allDocuments is an expression that all documents match.
const allDocuments = `kind:"` + everything + `"`

// expression is a query in the language of FTS5. Words go into it as forms or
// stems, which hold no sign that FTS5 could take for its own.
func expression(x Expr) string {
	var b strings.Builder
	writeExpr(&b, x)
	return b.String()
}

func writeExpr(b *strings.Builder, x Expr) {
	switch x := x.(type) {
	case Match:
		writeMatch(b, x)
	case Not:
		writeAnd(b, And{x})
	case And:
		writeAnd(b, x)
	case Or:
		b.WriteByte('(')
		for i, part := range x {
			if i > 0 {
				b.WriteString(" OR ")
			}
			writeExpr(b, part)
		}
		b.WriteByte(')')
	}
}

// writeAnd writes what is to hold, and what is not behind it, since FTS5's NOT
// takes two sides.
func writeAnd(b *strings.Builder, parts []Expr) {
	var not Or
	n := 0
	b.WriteByte('(')
	for _, part := range parts {
		if negated, ok := part.(Not); ok {
			not = append(not, negated.X)
			continue
		}
		if n++; n > 1 {
			b.WriteString(" AND ")
		}
		writeExpr(b, part)
	}
	if n == 0 {
		b.WriteString(allDocuments)
	}
	if len(not) > 0 {
		b.WriteString(" NOT ")
		writeExpr(b, not)
	}
	b.WriteByte(')')
}

func writeMatch(b *strings.Builder, m Match) {
	b.WriteString(columns(m.Field, m.Prefix) + ` : "`)
	for i, w := range m.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		switch {
		case m.Field == Date:
			b.WriteString(Terms(w))
		case m.Prefix, m.Field == Act, m.Field == Manner, m.Field == Kind:
			b.WriteString(w)
		default:
			b.WriteString(words.Stem(w))
		}
	}
	b.WriteByte('"')
	if m.Prefix {
		b.WriteByte('*')
	}
}

// columns are the columns of the full-text table that a field looks in.
func columns(f Field, forms bool) string {
	switch f {
	case Anywhere:
		if forms {
			return "{speakers_forms title_forms claim_forms story_forms}"
		}
		return "{speakers title claim story}"
	case Title:
		if forms {
			return "{headline_forms title_forms}"
		}
		return "{headline title}"
	case Speaker:
		if forms {
			return "speakers_forms"
		}
		return "speakers"
	case Publication:
		if forms {
			return "publication_forms"
		}
		return "publication"
	}
	return string(f) // act, manner, date and kind are called as they are
}
