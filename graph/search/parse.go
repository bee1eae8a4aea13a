package search

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

const (
	// maxWords is how many words a query may have. Each costs a look into the
	// index.
	maxWords = 256
	// maxDepth is how deep brackets may stand in one another; SQLite's parser gives
	// up somewhere beyond thirty.
	maxDepth = 12
)

// Parse reads a query as it is typed:
//
//	iran militia            both words, in any order
//	"air strikes"           these words, one behind the other
//	milit*                  words that begin so
//	-drone, NOT drone       not this
//	strikes OR attacks      either; binds less tightly than the blank between words
//	(strikes OR attacks) us brackets
//	actor:pompeo            in a speaker's name; also actor:"mike pompeo", actor:pomp*
//	pub:reuters             in the publication's name
//	title:iran              in the title of the article
//	act:blame               an act of the schema
//	manner:direct           direct, indirect or mixed
//	date:2019-12            dates that begin so (EDTF): 2019, 2019-12, XXXX-12-29
//	kind:claim              claim or article
//
// Words match whatever their ending, case and accents (see package words). OR, NOT
// and AND are operators in capitals only. Quotation marks and apostrophes may be
// straight or curly. Signs that make no word are passed over.
//
// It returns a *[SyntaxError] for what it cannot read, [ErrEmptyQuery] where
// nothing is asked. Any input is safe.
func Parse(query string) (Query, error) {
	p := parser{lexer: lexer{s: query, column: 1}}
	if err := p.advance(); err != nil {
		return Query{}, err
	}
	root, err := p.either()
	if err != nil {
		return Query{}, err
	}
	if p.token.kind == closeToken {
		return Query{}, &SyntaxError{p.token.column, "nothing opens this bracket"}
	}
	if root == nil {
		return Query{}, ErrEmptyQuery
	}
	return Query{Root: root}, nil
}

// parser reads by recursive descent; token is the one that comes next.
type parser struct {
	lexer
	token token
	depth int
	words int
}

func (p *parser) advance() (err error) {
	p.token, err = p.next()
	return err
}

// either reads parts with OR between them. Its answer is nil where only signs
// that make no word stand.
func (p *parser) either() (Expr, error) {
	first, err := p.together()
	if err != nil {
		return nil, err
	}
	parts := []Expr{first}
	for p.token.kind == orToken {
		column := p.token.column
		if err := p.advance(); err != nil {
			return nil, err
		}
		part, err := p.together()
		if err != nil {
			return nil, err
		}
		if part == nil || parts[len(parts)-1] == nil {
			return nil, &SyntaxError{column, "OR wants something on both sides"}
		}
		parts = append(parts, part)
	}
	if first == nil {
		return nil, nil
	}
	return disjoin(parts), nil
}

// together reads parts that are all to hold.
func (p *parser) together() (Expr, error) {
	var parts []Expr
	and := 0 // the column of an AND that still wants its right side
	for {
		switch p.token.kind {
		case endToken, closeToken, orToken:
			if and > 0 {
				return nil, &SyntaxError{and, "AND wants something on both sides"}
			}
			return conjoin(parts), nil
		case andToken:
			if len(parts) == 0 || and > 0 {
				return nil, &SyntaxError{p.token.column, "AND wants something on both sides"}
			}
			and = p.token.column
			if err := p.advance(); err != nil {
				return nil, err
			}
			continue
		}
		part, err := p.one()
		if err != nil {
			return nil, err
		}
		if part != nil {
			parts, and = append(parts, part), 0
		}
	}
}

// one reads a word, phrase or bracket with the NOTs before it.
func (p *parser) one() (Expr, error) {
	column, negated := 0, false
	for p.token.kind == notToken {
		column, negated = p.token.column, !negated
		if err := p.advance(); err != nil {
			return nil, err
		}
	}
	var part Expr
	var err error
	switch p.token.kind {
	case openToken:
		part, err = p.bracket()
	case valueToken:
		part, err = p.value()
	}
	if err != nil {
		return nil, err
	}
	if part == nil && column > 0 {
		return nil, &SyntaxError{column, "there is nothing here to leave out"}
	}
	if negated {
		part = negate(part)
	}
	return part, nil
}

func (p *parser) bracket() (Expr, error) {
	column := p.token.column
	if p.depth++; p.depth > maxDepth {
		return nil, &SyntaxError{column, fmt.Sprintf("brackets stand more than %d deep", maxDepth)}
	}
	if err := p.advance(); err != nil {
		return nil, err
	}
	inside, err := p.either()
	if err != nil {
		return nil, err
	}
	if p.token.kind != closeToken {
		return nil, &SyntaxError{column, "the bracket is never closed"}
	}
	if inside == nil {
		return nil, &SyntaxError{column, "there is nothing between the brackets"}
	}
	p.depth--
	return inside, p.advance()
}

// value makes a Match of a token.
func (p *parser) value() (Expr, error) {
	t := p.token
	m := Match{Field: Field(t.field), Prefix: t.prefix}
	var err error
	switch m.Field {
	case Act, Manner, Kind:
		m.Words, err = term(t)
	case Date:
		m.Prefix = true
		m.Words, err = date(t)
	default:
		m.Words = words.Forms(t.text)
		if len(m.Words) == 0 && (t.quoted || t.named || t.prefix) {
			err = &SyntaxError{t.column, "there is no word in this"}
		}
	}
	if err != nil {
		return nil, err
	}
	if p.words += len(m.Words); p.words > maxWords {
		return nil, &SyntaxError{t.column, fmt.Sprintf("a query has at most %d words", maxWords)}
	}
	if err := p.advance(); err != nil {
		return nil, err
	}
	if len(m.Words) == 0 {
		return nil, nil
	}
	return m, nil
}

// term reads a value of a field that knows a few terms only.
func term(t token) ([]string, error) {
	var known []string
	switch Field(t.field) {
	case Act:
		for _, act := range schema.Acts() {
			known = append(known, string(act))
		}
	case Manner:
		for _, manner := range schema.Manners() {
			known = append(known, string(manner))
		}
	case Kind:
		known = []string{string(schema.ClaimNode), string(schema.ArticleNode)}
	}
	name := strings.ToLower(strings.TrimSpace(t.text))
	for _, k := range known {
		if k == name && !t.prefix {
			return []string{name}, nil
		}
	}
	return nil, &SyntaxError{t.valueColumn, fmt.Sprintf("%s: wants one of %s", t.field, strings.Join(known, ", "))}
}

// date reads the beginning of a date. Whether there is such a day is not asked:
// one may be typing it.
func date(t token) ([]string, error) {
	s := strings.ToUpper(strings.TrimSpace(t.text))
	for i, c := range s {
		if (c < '0' || c > '9') && !strings.ContainsRune("-:.+XTZ", c) {
			column := t.valueColumn + utf8.RuneCountInString(s[:i])
			return nil, &SyntaxError{column, "a date is written 2019, 2019-12, 2019-12-29 or, without its year, XXXX-12-29"}
		}
	}
	if s == "" {
		return nil, &SyntaxError{t.valueColumn, "there is no date in this"}
	}
	return []string{s}, nil
}
