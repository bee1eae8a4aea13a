package search

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind says what a token of a query is.
type tokenKind int

const (
	endToken tokenKind = iota
	openToken
	closeToken
	andToken
	orToken
	notToken
	valueToken // a word or a phrase, with or without a field
)

// token is one piece of a query.
type token struct {
	kind   tokenKind
	column int // 1-based, code points
	// The rest is for values.
	field       string
	named       bool // whether there is a field
	text        string
	valueColumn int // where text begins
	quoted      bool
	prefix      bool
}

// lexer cuts a query into tokens.
type lexer struct {
	s      string
	at     int // bytes
	column int // of at
}

// peek is the code point at which the lexer stands, 0 and 0 at the end.
func (l *lexer) peek() (rune, int) {
	if l.at == len(l.s) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(l.s[l.at:])
}

// take moves on by a code point of n bytes.
func (l *lexer) take(n int) {
	l.at += n
	l.column++
}

// next is the next token.
func (l *lexer) next() (token, error) {
	for {
		r, n := l.peek()
		t := token{column: l.column}
		switch {
		case n == 0:
			return t, nil
		case isBlank(r):
			l.take(n)
		case r == '(':
			l.take(n)
			t.kind = openToken
			return t, nil
		case r == ')':
			l.take(n)
			t.kind = closeToken
			return t, nil
		case r == '-':
			l.take(n)
			if !l.dangles() {
				t.kind = notToken
				return t, nil
			}
		case isQuote(r):
			return l.phrase(t)
		default:
			return l.chunk(t)
		}
	}
}

// dangles reports whether a hyphen that was just read stands before nothing, as a
// dash does. The rest of a longer dash is skipped.
func (l *lexer) dangles() bool {
	r, n := l.peek()
	if r != '-' {
		return n == 0 || isBlank(r) || r == ')'
	}
	for r == '-' {
		l.take(n)
		r, n = l.peek()
	}
	return true
}

// phrase reads words in quotation marks, of whatever family; a straight one is
// closed by a straight one if there is one.
func (l *lexer) phrase(t token) (token, error) {
	t.kind, t.quoted = valueToken, true
	open, n := l.peek()
	opened := l.column
	l.take(n)
	t.valueColumn = l.column
	rest := l.s[l.at:]
	end := strings.IndexFunc(rest, isQuote)
	if open == '"' {
		if straight := strings.IndexByte(rest, '"'); straight >= 0 {
			end = straight
		}
	}
	if end < 0 {
		return t, &SyntaxError{opened, "the quotation mark is never closed"}
	}
	t.text = rest[:end]
	l.at += end
	l.column += utf8.RuneCountInString(t.text)
	_, n = l.peek()
	l.take(n)
	if r, n := l.peek(); r == '*' {
		l.take(n)
		t.prefix = true
	}
	return t, nil
}

// chunk reads what stands between blanks, brackets and quotation marks: a word, an
// operator, or a field and its value.
func (l *lexer) chunk(t token) (token, error) {
	rest := l.s[l.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return isBlank(r) || r == '(' || r == ')' || isQuote(r) })
	if end < 0 {
		end = len(rest)
	}
	text := rest[:end]
	l.at += end
	l.column += utf8.RuneCountInString(text)
	switch text {
	case "AND":
		t.kind = andToken
		return t, nil
	case "OR":
		t.kind = orToken
		return t, nil
	case "NOT":
		t.kind = notToken
		return t, nil
	}
	t.kind, t.text, t.valueColumn = valueToken, text, t.column
	name, value, found := strings.Cut(text, ":")
	if found && isName(name) {
		return l.fieldValue(t, name, value)
	}
	return t.cutStar()
}

// fieldValue goes on behind a name and a colon.
func (l *lexer) fieldValue(t token, name, value string) (token, error) {
	t.field, t.named = strings.ToLower(name), true
	t.text, t.valueColumn = value, t.column+len(name)+1
	known := isField(t.field)
	r, _ := l.peek()
	switch {
	case value != "" && known:
		return t.cutStar()
	case isQuote(r) && value == "" && known:
		return l.phrase(t)
	case value == "" && known:
		return t, &SyntaxError{l.column, fmt.Sprintf("%s: wants a word or a phrase right behind the colon", t.field)}
	case value == "" && !isQuote(r): // "Pompeo: Iran did it" is no field
		t.field, t.named, t.text, t.valueColumn = "", false, name, t.column
		return t, nil
	}
	return t, &SyntaxError{t.column, fmt.Sprintf("no field %q; there are %s; words with a colon can be put in quotation marks", t.field, fieldList())}
}

// cutStar takes the star off a word that may go on.
func (t token) cutStar() (token, error) {
	star := strings.IndexByte(t.text, '*')
	if star < 0 {
		return t, nil
	}
	column := t.valueColumn + utf8.RuneCountInString(t.text[:star])
	if star < len(t.text)-1 {
		return t, &SyntaxError{column, "a star can only end a word"}
	}
	t.text, t.prefix = t.text[:star], true
	return t, nil
}

// isName reports whether s could be meant for a field.
func isName(s string) bool {
	for _, c := range []byte(s) {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return s != ""
}

func isField(name string) bool {
	for _, f := range Fields() {
		if string(f) == name {
			return true
		}
	}
	return false
}

func fieldList() string {
	var names []string
	for _, f := range Fields() {
		names = append(names, string(f)+":")
	}
	return strings.Join(names, " ")
}

// isBlank reports whether r parts the pieces of a query. Controls do too, so that
// nothing that does not show is part of a word.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// isQuote reports whether r is a double quotation mark of any family.
func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '″', '‶', '＂', '〝', '〞', '〟', '❝', '❞', '⹂', '「', '」', '『', '』':
		return true
	}
	return false
}
