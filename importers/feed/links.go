package feed

import (
	"context"
	"errors"
	"fmt"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Link is an entry of a feed as one that fetches articles needs it.
type Link struct {
	// URL is the article's own address in full; it is never empty.
	URL string
	// Title is one line, empty where none is stated.
	Title string
	// Published is when the entry says that the article appeared, else when it
	// was last changed; it may be zero.
	Published schema.Date
	// Full tells that the entry holds the article's text.
	Full bool
}

// Links lists the addresses of a feed's or sitemap's entries, in their order.
// The base is where the feed comes from, an address or a file's name; errors
// name it. Sitemaps without news are listed too.
//
// Beside the links it returns one *format.Error, of one line, that counts the
// entries that are broken or have no address and quotes the first, and says
// where the feed breaks off or is too large. It returns no links for what is no
// feed at all, and the context's error as it is.
func Links(ctx context.Context, raw []byte, base string) ([]Link, error) {
	s, err := open(base, raw, base)
	if err != nil {
		return nil, err
	}
	var links []Link
	var failed error
	count := 0
	for number := range s.pieces {
		if ctx.Err() != nil {
			return links, ctx.Err()
		}
		link, err := s.link(number + 1)
		if err == nil {
			links = append(links, link)
			continue
		}
		if count++; failed == nil {
			failed = err
		}
	}
	return links, s.without(count, failed)
}

// errNoAddress is why an entry has no Link.
var errNoAddress = errors.New("the entry has no address")

// link reads the entry of a number as a link.
func (s *source) link(number int) (Link, error) {
	e, err := s.entry(number)
	if err != nil {
		return Link{}, err
	}
	if e.url == "" {
		return Link{}, format.FailLine(s.path, number, 0, errNoAddress)
	}
	full, err := e.text()
	return Link{e.url, e.title, e.published, err == nil && full != ""}, nil
}

// without says in one error how many entries have no link, why the first has
// none, and what was not read.
func (s *source) without(count int, failed error) error {
	rest := s.rest()
	if count == 0 {
		return rest
	}
	err := fmt.Errorf("%d of %d entries have no address to read; the first is %w", count, len(s.pieces), failed)
	if rest != nil {
		err = fmt.Errorf("%w; %w", err, rest)
	}
	return format.Fail(s.path, err)
}
