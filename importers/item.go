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
	// Extraction is nil where Options.Extract is nil, Err is not, or Unchanged.
	Extraction *schema.Extraction
	// Unchanged says that what the source gives is known already: by Options.Held,
	// or because an address has not changed since; then Article is nil.
	Unchanged bool
	// Skipped says why a file of a folder or a part of an archive was passed over that
	// is no article, and was not meant as one: a picture, a request of a crawler.
	// Article and Err are nil.
	Skipped string
	// Visit comes with the last item of what an address led to, which may hold
	// nothing else. It does not come where the address could not be fetched and may
	// be another time.
	Visit *Visit
	// Err is a [*format.Error]: one line with file, place and fault.
	Err error
}

// CodePoints counts the code points of the text as it came. Its Span method
// translates spans of the article's text into what exports count in.
func (i Item) CodePoints() *format.CodePoints {
	return format.Document{Article: i.Article, Original: i.Original}.CodePoints()
}
