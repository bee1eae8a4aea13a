package postgres

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

// place is where words stand in a kind of document.
type place struct {
	// letter stands before the place's lexemes: before forms as a capital.
	letter string
	// column holds the words, with the endings _stems and _forms.
	column string
	// guard says which documents have the place.
	guard string
	// weight is what an occurrence counts for.
	weight int
}

var (
	publication = place{"p", "publication", "true", search.Weigh(schema.ClaimNode).Publication}
	speakers    = place{"s", "speakers", "true", search.Weigh(schema.ClaimNode).Speakers}
	headline    = place{"h", "title", "claim", search.Weigh(schema.ClaimNode).Title}
	title       = place{"t", "title", "NOT claim", search.Weigh(schema.ArticleNode).Title}
	claim       = place{"c", "body", "claim", search.Weigh(schema.ClaimNode).Text}
	story       = place{"y", "body", "NOT claim", search.Weigh(schema.ArticleNode).Text}
)

// places are where a field looks, none for a field of terms.
func places(f search.Field) []place {
	switch f {
	case search.Anywhere:
		return []place{claim, story, speakers, title}
	case search.Title:
		return []place{headline, title}
	case search.Speaker:
		return []place{speakers}
	case search.Publication:
		return []place{publication}
	}
	return nil
}

// needle is words to be found one behind the other in some places.
type needle struct {
	places []place
	words  []string // stems, or forms if the last may go on
	prefix bool
}

func newNeedle(m search.Match) needle {
	n := needle{places(m.Field), m.Words, m.Prefix}
	if !n.prefix {
		n.words = nil
		for _, w := range m.Words {
			n.words = append(n.words, words.Stem(w))
		}
	}
	return n
}

// column is the column of a place in which the needle is looked for.
func (n *needle) column(p place) string {
	if n.prefix {
		return p.column + "_forms"
	}
	return p.column + "_stems"
}

// tsquery asks for the lexemes of all words in one place, whatever their order.
func (n *needle) tsquery() string {
	var either []string
	for _, p := range n.places {
		letter := p.letter
		if n.prefix {
			letter = strings.ToUpper(letter)
		}
		var all []string
		for i, w := range n.words {
			lexeme := quote(letter + ":" + w)
			if n.prefix && i == len(n.words)-1 {
				lexeme += ":*"
			}
			all = append(all, lexeme)
		}
		either = append(either, strings.Join(all, " & "))
	}
	return "(" + strings.Join(either, " | ") + ")"
}

// written is the needle as it stands in a column.
func (n *needle) written() string {
	s := "<" + strings.Join(n.words, "><")
	if !n.prefix {
		s += ">"
	}
	return s
}

// found is a condition: the needle stands in one of its places.
func (n *needle) found(s *statement) string {
	argument := s.text(n.written())
	var either []string
	for _, p := range n.places {
		either = append(either, fmt.Sprintf("%s AND strpos(%s, %s) > 0", p.guard, n.column(p), argument))
	}
	return "(" + strings.Join(either, " OR ") + ")"
}

// frequency is a number: how often the needle stands in its places, each time with
// the place's weight.
func (n *needle) frequency(s *statement) string {
	rest := n.rest(s)
	var sum []string
	for _, p := range n.places {
		column := n.column(p)
		sum = append(sum, fmt.Sprintf("CASE WHEN %s THEN %d * (octet_length(%s) - octet_length(%s)) / %d ELSE 0 END",
			p.guard, p.weight, column, rest.without(column), rest.length))
	}
	return strings.Join(sum, " + ")
}

// remainder is how a column is written without the needle, which makes it shorter
// by length bytes each time.
type remainder struct {
	without func(column string) string
	length  int
}

// rest returns the remainder. Where the needle may overlap itself, only its first
// word is taken out, wherever the others follow.
func (n *needle) rest(s *statement) remainder {
	whole := n.written()
	for i := 1; i < len(whole); i++ {
		if whole[i] == '<' && strings.HasPrefix(whole, whole[i:]) {
			first := "<" + n.words[0] + ">"
			pattern := s.text(regexp.QuoteMeta(first) + "(?=" + regexp.QuoteMeta(whole[len(first):]) + ")")
			return remainder{func(column string) string { return "regexp_replace(" + column + ", " + pattern + ", '', 'g')" }, len(first)}
		}
	}
	argument := s.text(whole)
	return remainder{func(column string) string { return "replace(" + column + ", " + argument + ", '')" }, len(whole)}
}

// quote is a lexeme as tsvector and tsquery read it.
func quote(lexeme string) string {
	if strings.ContainsAny(lexeme, `'\`) { // which words do not, only queries made by hand
		lexeme = strings.ReplaceAll(strings.ReplaceAll(lexeme, `\`, `\\`), "'", "''")
	}
	return "'" + lexeme + "'"
}
