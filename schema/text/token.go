package text

// TokenKind is what stands under a [Token].
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota // a word, a clitic ('s, n't), an abbreviation, a compound with hyphens
	Number                  // digits with their points, commas, colons and slashes
	Punct                   // . , ; : ? ! ... and brackets
	Quote                   // a quotation mark, not an apostrophe
	Dash                    // a dash that stands between words, or --
	Symbol                  // $ % & and everything else
	Link                    // a web or e-mail address
	Handle                  // @name or #tag
)

// String names the kind in lower case.
func (k TokenKind) String() string {
	switch k {
	case Word:
		return "word"
	case Number:
		return "number"
	case Punct:
		return "punct"
	case Quote:
		return "quote"
	case Dash:
		return "dash"
	case Symbol:
		return "symbol"
	case Link:
		return "link"
	}
	return "handle"
}

// Token is one word, number or mark of a sentence. Its JSON is that of its span
// alone.
type Token struct {
	Span
	Kind TokenKind
}

// Tokens lists the tokens of text inside within, in order, without overlap, and
// with nothing but white space between them. within should be one sentence: a
// full stop at its end is a token of its own, even after a word that might be
// an abbreviation elsewhere.
//
// The conventions are those of the Penn Treebank (Marcus et al. 1993; tokenizer
// by MacIntyre 1995): clitics are split (wo|n't, it|'s, can|not), double dashes
// and ellipses are one token. Unlike it, quotation marks keep their glyphs, and
// words with hyphens stay whole, as do names with an apostrophe inside
// ("Kata’ib"), abbreviations with their stops, web addresses, handles and tags.
// A slash parts words but not numbers.
func Tokens(text string, within Span) []Token {
	return AppendTokens(make([]Token, 0, within.Len()/5+4), text, within)
}

// AppendTokens appends to dst what [Tokens] returns.
func AppendTokens(dst []Token, text string, within Span) []Token {
	s := scanner{text: text[:within.End], pos: within.Start, out: dst}
	for s.pos < len(s.text) {
		s.next()
	}
	return s.out
}
