package feed

import (
	"bytes"
	"fmt"
	"net/url"

	atomfeed "github.com/mmcdole/gofeed/atom"
	jsonfeed "github.com/mmcdole/gofeed/json"
	rssfeed "github.com/mmcdole/gofeed/rss"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// errNoFeed is why a text is refused as a whole.
var errNoFeed = fmt.Errorf("%w: no feed or news sitemap", format.ErrMalformed)

// head is what a feed says of itself.
type head struct {
	title, link, language string
	authors               []string
}

// publication is the one that prints the feed, nil where it has no title.
func (h head) publication() *schema.Publication {
	if h.title == "" {
		return nil
	}
	domain := ""
	if u, err := url.Parse(h.link); err == nil {
		domain = schema.Domain(u.Host)
	}
	return &schema.Publication{Name: h.title, Domain: domain}
}

// readHead reads what stands around the entries. Where the feed breaks off, or
// what follows the entries is broken, what stands before the first one counts.
func (s *source) readHead() error {
	if s.kind == sitemap {
		return nil
	}
	if at := format.FirstInvalid(s.headText); at >= 0 {
		return fmt.Errorf("%w (0x%02X outside the entries)", format.ErrNotUTF8, s.headText[at])
	}
	text := hideBase(s.headText)
	var err error
	if s.whole {
		if s.head, err = s.kind.head(text); err == nil {
			s.complete()
			return nil
		}
	}
	if s.kind != jsonFeed {
		text = append(text[:s.headFirst:s.headFirst], s.tail...)
	}
	if s.head, err = s.kind.head(text); err != nil {
		return fmt.Errorf("%w around the entries: %s", format.ErrMalformed, short(err.Error()))
	}
	s.complete()
	return nil
}

// complete brings the head into form.
func (s *source) complete() {
	s.head.title = plainTitle(s.head.title)
	if s.head.language = languageTag(s.head.language); s.head.language == "" {
		s.head.language = languageTag(s.language)
	}
}

// head reads a feed without entries.
func (k kind) head(doc []byte) (head, error) {
	switch k {
	case atom:
		return atomHead(doc)
	case jsonFeed:
		f, err := (&jsonfeed.Parser{}).Parse(bytes.NewReader(doc))
		if err != nil {
			return head{}, err
		}
		return head{f.Title, f.HomePageURL, f.Language, jsonAuthors(f.Authors, f.Author)}, nil
	}
	f, err := (&rssfeed.Parser{}).Parse(bytes.NewReader(doc))
	if err != nil {
		return head{}, err
	}
	h := head{title: f.Title, link: f.Link, language: f.Language}
	if dc := f.DublinCoreExt; dc != nil && h.language == "" {
		h.language = first(dc.Language)
	}
	return h, nil
}

// atomHead reads an Atom feed without entries.
func atomHead(doc []byte) (head, error) {
	f, err := (&atomfeed.Parser{}).Parse(bytes.NewReader(doc))
	if err != nil {
		return head{}, err
	}
	return head{f.Title, alternate(f.Links), f.Language, persons(f.Authors)}, nil
}
