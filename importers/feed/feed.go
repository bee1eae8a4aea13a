package feed

import (
	"context"
	"errors"
	"iter"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "feed@1"

// Bounds of a feed.
const (
	// MaxEntries is how many entries of a feed are read: 50,000, which is also
	// the most that a sitemap may have.
	MaxEntries = 50_000
	// MaxEntry is how many bytes an entry may have: 4 MiB.
	MaxEntry = 4 << 20
	// MinText is how many bytes of text, without markup, make a description or
	// summary an article's text: 600, about a hundred words.
	MinText = 600
)

// ErrSummary is returned for an entry that holds no text but at most a summary.
// It comes as a [*SummaryError] in a [format.Error] that names the entry's number.
var ErrSummary = errors.New("only a summary")

// SummaryError says where the article of an entry can be read. It wraps ErrSummary.
type SummaryError struct {
	// URL is the entry's address, or "" if it has none.
	URL string
}

// Error tells the address.
func (e *SummaryError) Error() string {
	if e.URL == "" {
		return ErrSummary.Error() + ", and no address to read the article at"
	}
	return ErrSummary.Error() + "; read the article at " + e.URL
}

// Unwrap returns ErrSummary.
func (e *SummaryError) Unwrap() error { return ErrSummary }

// New returns the format. It implements [format.Many].
func New() format.Format { return feed{} }

type feed struct{}

// Name is "feed".
func (feed) Name() string { return "feed" }

// Streams is true: each entry is an article that speaks for itself first. (The
// bytes are held in memory for all that, within the Input's MaxSize.)
func (feed) Streams() bool { return true }

// Read yields an article or an error for every entry, in the order of the feed.
// An entry's error has its number as Line and wraps ErrSummary, ErrMalformed,
// ErrNotUTF8 or ErrTooLarge. The feed's own errors wrap these too, or ErrEmpty,
// ErrBinary, and ErrNoArticle where there is no entry in it.
func (feed) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		raw, err := format.ReadAll(ctx, in)
		if err != nil {
			yield(format.Document{}, err)
			return
		}
		s, err := open(in.Path, raw, in.Path)
		if err != nil {
			yield(format.Document{}, err)
			return
		}
		for number := 1; number <= len(s.pieces); number++ {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			if !yield(s.article(in, number)) {
				return
			}
		}
		if err := s.rest(); err != nil {
			yield(format.Document{}, err)
		}
	}
}

// article reads the entry of a number as an article.
func (s *source) article(in format.Input, number int) (format.Document, error) {
	e, err := s.entry(number)
	if err != nil {
		return format.Document{}, err
	}
	text, err := e.text()
	switch {
	case err != nil:
		return format.Document{}, format.FailLine(s.path, number, 0, err)
	case text == "":
		return format.Document{}, format.FailLine(s.path, number, 0, &SummaryError{e.url})
	}
	a := &schema.Article{
		SourceID: e.id, Title: e.title, URL: e.url, Text: text, Language: e.language, Authors: e.authors,
		Published: e.published, Modified: e.modified, Section: e.section, Credits: e.credits,
		Publication: s.head.publication(),
	}
	if a.Title == "" {
		a.Title = format.Headline(text)
	}
	return format.Finish(a, format.Reading{
		Input: in, Raw: s.raw(number), Line: number, MediaType: s.kind.mediaType(), Importer: Importer,
	})
}
