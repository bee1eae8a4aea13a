package feed

import (
	"bytes"
	"strings"

	rssfeed "github.com/mmcdole/gofeed/rss"
)

// rssEntry reads an item of RSS, of any version.
func (s *source) rssEntry(p piece) (entry, error) {
	f, err := (&rssfeed.Parser{}).Parse(bytes.NewReader(s.document(p)))
	if err != nil {
		return entry{}, err
	}
	if len(f.Items) != 1 {
		return entry{}, errNoFeed
	}
	it := f.Items[0]
	base, language := s.own(p)
	e := entry{title: plainTitle(it.Title), content: looseBody(it.Content), summary: looseBody(it.Description)}
	if e.content.value == "" {
		e.content = looseBody(it.Custom["encoded"])
	}
	e.url = resolve(base, extension(it, "feedburner", "origLink"))
	for _, link := range it.Links {
		if e.url == "" {
			e.url = resolve(base, link)
		}
	}
	if g := it.GUID; g != nil {
		e.id = strings.TrimSpace(g.Value)
		if e.url == "" && strings.EqualFold(g.IsPermalink, "true") {
			e.url = resolve(nil, g.Value)
		}
	}
	if len(it.Categories) > 0 {
		e.section = plainTitle(it.Categories[0].Value)
	}
	e.authors = names(it.Author)
	e.dublinCore(it, &language)
	e.borrow(it)
	e.dated(first([]string{it.PubDate, extension(it, "dc", "date"), extension(it, "dcterms", "issued"), extension(it, "dcterms", "created"), extension(it, "atom", "published")}),
		first([]string{extension(it, "dcterms", "modified"), extension(it, "atom", "updated")}))
	if src := it.Source; src != nil {
		e.credit(resolve(base, src.URL))
		e.credit(plainTitle(src.Title))
	}
	e.language = languageOf(language, s.head)
	return e, nil
}

// dublinCore takes what an item says in Dublin Core.
func (e *entry) dublinCore(it *rssfeed.Item, language *string) {
	dc := it.DublinCoreExt
	if dc == nil {
		return
	}
	if creators := names(append(dc.Creator, dc.Author...)...); len(creators) > 0 {
		e.authors = creators
	}
	if e.section == "" {
		e.section = plainTitle(first(dc.Subject))
	}
	if e.id == "" {
		e.id = first(dc.Identifier)
	}
	if stated := first(dc.Language); stated != "" {
		*language = stated
	}
	for _, src := range dc.Source {
		e.credit(plainTitle(src))
	}
}

// borrow fills in what an item leaves out of RSS's own and states in elements of
// Dublin Core, iTunes or Atom.
func (e *entry) borrow(it *rssfeed.Item) {
	if e.title == "" {
		e.title = plainTitle(first([]string{extension(it, "dc", "title"), extension(it, "atom", "title")}))
	}
	if strings.TrimSpace(e.content.value) == "" {
		e.content = looseBody(extension(it, "atom", "content"))
	}
	if strings.TrimSpace(e.summary.value) == "" {
		e.summary = looseBody(first([]string{extension(it, "dc", "description"), extension(it, "itunes", "summary"), extension(it, "atom", "summary")}))
	}
	if len(e.authors) == 0 {
		e.authors = names(extension(it, "itunes", "author"))
	}
	for _, author := range it.Extensions["atom"]["author"] {
		if name := author.Children["name"]; len(name) > 0 && len(e.authors) == 0 {
			e.authors = names(name[0].Value)
		}
	}
}

// languageOf is an entry's language, else the feed's.
func languageOf(stated string, h head) string {
	if tag := languageTag(stated); tag != "" {
		return tag
	}
	return h.language
}

// extension returns the value of an item's element in another namespace, or "".
func extension(it *rssfeed.Item, space, name string) string {
	for _, x := range it.Extensions[space][name] {
		if v := strings.TrimSpace(x.Value); v != "" {
			return v
		}
	}
	return ""
}
