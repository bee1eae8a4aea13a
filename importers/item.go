package importers

import (
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Item is one result of [Run]: an article, or what kept it from being read.
type Item struct {
	// Path is the source as the user gave it; Line is the line in a source of
	// many articles, counted from 1, else 0.
	Path string
	Line int
	// Article is nil where it could not be read.
	Article *schema.Article
	// Original is the text as it came, which Article.Source.Origin leads back to.
	Original string
	// Extraction is nil where Options.Extract is nil or Err is not.
	Extraction *schema.Extraction
	// Skipped says why a part of an archive was passed over that is no article, and
	// was not meant as one: a picture, a request of a crawler. Article and Err are nil.
	Skipped string
	// Err is a [*format.Error]: one line with file, place and fault.
	Err error
}

// CodePoints counts the code points of the text as it came. Its Span method
// translates spans of the article's text into what exports count in.
func (i Item) CodePoints() *format.CodePoints {
	return format.Document{Article: i.Article, Original: i.Original}.CodePoints()
}
