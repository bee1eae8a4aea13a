package format

import (
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Document is an article as a format hands it over.
type Document struct {
	Article *schema.Article
	// Original is the text as it came, which Article.Source.Origin leads back
	// to. Where nothing had to be cleaned it is the article's text itself.
	Original string
	// Notes are hints to the person who imports: what of the article the source
	// does not hold. Their spans are bytes of the article's text.
	Notes []schema.Note
}

// CodePoints translates places in an article's text, counted in bytes, into
// places in the text as it came, counted in Unicode code points. That is the
// count of every export.
type CodePoints struct {
	text, original string
	origin         *text.Map
	offsets        *text.Offsets
}

// CodePoints counts the document's code points, once.
func (d Document) CodePoints() *CodePoints {
	return &CodePoints{d.Article.Text, d.Original, d.Article.Source.Origin, text.NewOffsets(d.Original)}
}

// Span translates a valid span of the article's text. Characters that cleaning
// took out behind the span's last character are not part of it.
func (c *CodePoints) Span(s text.Span) text.Span {
	if c.origin == nil {
		return c.offsets.Span(s)
	}
	start := c.offsets.Rune(c.origin.Original(s.Start))
	if s.Empty() {
		return text.Span{Start: start, End: start}
	}
	return text.Span{Start: start, End: max(start, c.offsets.Rune(c.end(s)))}
}

// end is the end, in the original, of the last character of a span: one code
// point and the marks upon it, which cleaning may have made one.
func (c *CodePoints) end(s text.Span) int {
	limit := c.origin.Original(s.End)
	_, n := utf8.DecodeLastRuneInString(s.In(c.text))
	end := min(c.origin.Original(s.End-n), limit)
	for end > 0 && end < len(c.original) && !utf8.RuneStart(c.original[end]) {
		end--
	}
	for first := true; end < limit; first = false {
		r, n := utf8.DecodeRuneInString(c.original[end:])
		if !first && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	return end
}
