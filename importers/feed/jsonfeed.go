package feed

import (
	"bytes"
	"strings"

	jsonfeed "github.com/mmcdole/gofeed/json"

	"github.com/saidby/saidby/importers/format"
)

// jsonEntry reads an item of a JSON Feed.
func (s *source) jsonEntry(p piece) (entry, error) {
	doc := append([]byte(`{"items":[`), s.doc[p.start:p.end]...)
	f, err := (&jsonfeed.Parser{}).Parse(bytes.NewReader(append(doc, "]}"...)))
	if err != nil {
		return entry{}, err
	}
	if len(f.Items) != 1 || f.Items[0] == nil {
		return entry{}, errNoFeed
	}
	it := f.Items[0]
	e := entry{
		id: strings.TrimSpace(it.ID), title: format.OneLine(it.Title), url: resolve(s.base, it.URL), section: format.OneLine(first(it.Tags)),
		authors: jsonAuthors(it.Authors, it.Author), language: languageOf(it.Language, s.head),
		content: body{it.ContentHTML, true}, summary: body{it.Summary, false},
	}
	if e.url == "" { // the specification wants an id to be the address
		e.url = resolve(nil, it.ID)
	}
	if strings.TrimSpace(it.ContentHTML) == "" {
		e.content = body{it.ContentText, false}
	}
	if len(e.authors) == 0 {
		e.authors = s.head.authors
	}
	e.dated(it.DatePublished, it.DateModified)
	return e, nil
}

// jsonAuthors are the names of authors, in the forms of both versions.
func jsonAuthors(list []*jsonfeed.Author, one *jsonfeed.Author) []string {
	var all []string
	for _, a := range append(list, one) {
		if a != nil {
			all = append(all, a.Name)
		}
	}
	return names(all...)
}
