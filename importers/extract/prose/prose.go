package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/quote"
	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Text is an article's text taken apart.
type Text struct {
	Article    *schema.Article
	Body       string // Article.Text after text.Unwrap; of the same length
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Quotations []quote.Quotation
	// Nicknames are what names have in quotation marks inside, marks included, in order:
	// Elizabeth "Liz" Moor. They are no quotations.
	Nicknames []Range
}

// Paragraph is one non-blank line of the text.
type Paragraph struct {
	text.Span
	// First and Last bound its sentences, by number, half-open.
	First, Last int
	// Notice says that the paragraph is not part of the story; it then has no
	// sentences.
	Notice bool
}

// Sentence is one sentence of a paragraph.
type Sentence struct {
	text.Span
	// First and Last bound its tokens, by number, half-open.
	First, Last int
	Paragraph   int
}

// Token is one word, number or mark.
type Token struct {
	text.Token
	// Word is as written, Lower in lower case with straight apostrophes.
	Word, Lower string
	Tag         tag.Tag
	// Relation is how the token hangs on the one of number Head, which is -1 where
	// none governs it.
	Relation syntax.Relation
	Class    tag.Class
	Head     int32
	// left and right are how far what hangs on the token reaches, see [Text.Reach].
	left, right int16
	// Dependents is the set of the relations in which others hang on this one.
	Dependents syntax.Relations
	Sentence   int
	// Quotation is the number of the innermost quotation around the token, its
	// marks included; -1 outside of quotations.
	Quotation int
}

// Reader takes texts apart. It is safe for concurrent use.
type Reader struct {
	tagger *tag.Tagger
	syntax *syntax.Parser
}

// Load returns the reader over the embedded weights of the tagger and of the parser,
// which are decoded once. It returns an error that wraps [linear.ErrFormat] if they
// are damaged.
func Load() (*Reader, error) {
	tagger, err := tag.Load()
	if err != nil {
		return nil, err
	}
	parser, err := syntax.Load()
	return &Reader{tagger, parser}, err
}

// Parse takes an article's text apart, leaving out the given stretches, which
// are whole paragraphs or beginnings of paragraphs and in order. It costs time
// linear in the text.
func (r *Reader) Parse(a *schema.Article, skip []text.Span) *Text {
	t := &Text{Article: a, Body: text.Unwrap(a.Text)}
	spans := text.Paragraphs(t.Body)
	t.Tokens = make([]Token, 0, len(t.Body)/5)
	var p parser
	for i, span := range spans {
		for len(skip) > 0 && skip[0].Start < span.Start {
			skip = skip[1:]
		}
		story := span
		if len(skip) > 0 && skip[0].Start == span.Start {
			story = text.Trim(t.Body, text.Span{Start: skip[0].End, End: span.End})
		}
		t.Paragraphs = append(t.Paragraphs, Paragraph{Span: span, First: len(t.Sentences), Notice: story.Empty()})
		for _, s := range text.Sentences(t.Body, story) {
			p.sentence(t, r, s, i)
		}
		t.Paragraphs[i].Last = len(t.Sentences)
	}
	t.Quotations = quote.Find(t.Body, spans)
	t.findNicknames()
	t.markQuotations()
	return t
}

// parser holds the scratch space of one Parse.
type parser struct {
	tokens []text.Token
	words  []string
	tags   []tag.Tag
	class  []tag.Class
	lower  []string
	arcs   []syntax.Arc
	// family are the family names of people whom the text has named in full.
	family map[string]bool
}

// longestSentence is how many tokens a sentence may have. Prose has none near it; a
// list or a broken text that has no stops is cut, for there are as many sayings in a
// sentence as it is long, and each holds those behind it.
const longestSentence = 400

// sentence takes one sentence of a paragraph apart, or what is too long for one in
// pieces.
func (p *parser) sentence(t *Text, r *Reader, span text.Span, paragraph int) {
	p.tokens = initials(t.Body, text.AppendTokens(p.tokens[:0], t.Body, span))
	for rest := p.tokens; ; {
		n := min(len(rest), longestSentence)
		if n == len(rest) {
			p.piece(t, r, span, paragraph, rest)
			return
		}
		cut := text.Span{Start: span.Start, End: rest[n-1].End}
		p.piece(t, r, cut, paragraph, rest[:n])
		rest, span.Start = rest[n:], rest[n].Start
	}
}

// piece adds a sentence of the given tokens.
func (p *parser) piece(t *Text, r *Reader, span text.Span, paragraph int, tokens []text.Token) {
	p.words = p.words[:0]
	for _, tok := range tokens {
		p.words = append(p.words, tok.In(t.Body))
	}
	p.tags, p.class = r.tagger.TagAndClass(p.words, p.tags, p.class)
	p.families()
	s := Sentence{Span: span, First: len(t.Tokens), Paragraph: paragraph}
	p.lower = p.lower[:0]
	for i, tok := range tokens {
		k := Token{Token: tok, Word: p.words[i], Lower: lower(p.words[i]), Tag: p.tags[i], Class: p.class[i], Sentence: len(t.Sentences), Quotation: -1}
		t.Tokens = append(t.Tokens, k)
		p.lower = append(p.lower, k.Lower)
	}
	s.Last = len(t.Tokens)
	p.arcs = r.syntax.Parse(p.lower, p.tags, p.class, p.arcs)
	for i, a := range p.arcs {
		k := &t.Tokens[s.First+i]
		k.Head, k.Relation = a.Head, a.Relation
		if a.Head >= 0 {
			k.Head += int32(s.First)
		}
	}
	capitals(t.Tokens[s.First:s.Last])
	t.hang(&s)
	t.Sentences = append(t.Sentences, s)
}

// capitals makes names of nouns that the tagger did not know as such but that
// are written as names inside a sentence in ordinary case.
func capitals(sentence []Token) {
	upper, words := 0, 0
	for i := range sentence {
		if sentence[i].Kind == text.Word {
			words++
			if Capital(sentence[i].Word) {
				upper++
			}
		}
	}
	if 2*upper > words {
		return
	}
	for i := range sentence {
		if k := &sentence[i]; i > 0 && Capital(k.Word) && !sentence[i-1].IsQuote() {
			switch k.Tag {
			case tag.NN:
				k.Tag = tag.NNP
			case tag.NNS:
				k.Tag = tag.NNPS
			}
		}
	}
}

// Capital reports whether a word begins with a capital letter.
func Capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// lower folds case and apostrophes; what is already so is not copied.
func lower(w string) string {
	w = strings.ToLower(w)
	if strings.ContainsAny(w, "’‘") {
		w = strings.NewReplacer("’", "'", "‘", "'").Replace(w)
	}
	return w
}

// markQuotations tells each token the innermost quotation around it.
func (t *Text) markQuotations() {
	i := 0
	for q := range t.Quotations {
		span := t.Quotations[q].Span
		for i < len(t.Tokens) && t.Tokens[i].Start < span.Start {
			i++
		}
		for j := i; j < len(t.Tokens) && t.Tokens[j].Start < span.End; j++ {
			t.Tokens[j].Quotation = q // inner quotations come later and win
		}
	}
}

// Span returns the bytes of the tokens from first to before last.
func (t *Text) Span(first, last int) text.Span {
	if first >= last {
		return text.Span{}
	}
	return text.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
}

// SentenceOf returns the sentence of a token.
func (t *Text) SentenceOf(token int) *Sentence { return &t.Sentences[t.Tokens[token].Sentence] }

// Outer returns the number of the outermost quotation around a token, or -1.
func (t *Text) Outer(token int) int {
	q := t.Tokens[token].Quotation
	for q >= 0 && t.Quotations[q].Parent >= 0 {
		q = t.Quotations[q].Parent
	}
	return q
}

// At returns the number of the first token that starts at or after a byte.
func (t *Text) At(offset int) int {
	lo, hi := 0, len(t.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; t.Tokens[mid].Start < offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Tokens returns the numbers of the first token of a quotation and of the one
// after its last, its marks included.
func (t *Text) QuotationTokens(q int) (first, last int) {
	span := t.Quotations[q].Span
	return t.At(span.Start), t.At(span.End)
}
