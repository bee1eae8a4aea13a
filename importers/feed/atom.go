package feed

import (
	"bytes"
	"strings"

	atomfeed "github.com/mmcdole/gofeed/atom"
)

// atomEntry reads an entry of Atom.
func (s *source) atomEntry(p piece) (entry, error) {
	f, err := (&atomfeed.Parser{}).Parse(bytes.NewReader(s.document(p)))
	if err != nil {
		return entry{}, err
	}
	if len(f.Entries) != 1 {
		return entry{}, errNoFeed
	}
	in := f.Entries[0]
	base, language := s.own(p)
	e := entry{
		id: strings.TrimSpace(in.ID), title: plainTitle(in.Title), url: resolve(base, alternate(in.Links)), language: languageOf(language, s.head),
		content: atomBody(in.Content), summary: looseBody(in.Summary), authors: persons(in.Authors),
	}
	if len(in.Categories) > 0 {
		c := in.Categories[0]
		e.section = plainTitle(first([]string{c.Label, c.Term}))
	}
	e.dated(in.Published, in.Updated)
	if src := in.Source; src != nil {
		e.credit(resolve(base, alternate(src.Links)))
		e.credit(plainTitle(src.Title))
		if len(e.authors) == 0 {
			e.authors = persons(src.Authors)
		}
	}
	if len(e.authors) == 0 {
		e.authors = s.head.authors
	}
	return e, nil
}

// alternate is the address of the page that a feed or entry stands for: the
// first link of that kind, pages first.
func alternate(links []*atomfeed.Link) string {
	found := ""
	for _, l := range links {
		if !strings.EqualFold(l.Rel, "alternate") || strings.TrimSpace(l.Href) == "" {
			continue
		}
		if l.Type == "" || strings.Contains(l.Type, "html") {
			return l.Href
		}
		if found == "" {
			found = l.Href
		}
	}
	return found
}

// persons are the names of persons.
func persons(list []*atomfeed.Person) []string {
	all := make([]string, 0, len(list))
	for _, p := range list {
		all = append(all, p.Name)
	}
	return names(all...)
}

// atomBody is the text of an entry's content. Content that is found elsewhere,
// or no text, is none.
func atomBody(c *atomfeed.Content) body {
	if c == nil || c.Src != "" && strings.TrimSpace(c.Value) == "" {
		return body{}
	}
	switch kind := strings.ToLower(strings.TrimSpace(c.Type)); {
	case strings.Contains(kind, "html"):
		return body{withoutPrefix(c.Value), true}
	case kind == "text", strings.HasPrefix(kind, "text/"):
		return body{c.Value, false}
	case kind == "":
		return looseBody(c.Value)
	}
	return body{}
}

// withoutPrefix writes <xhtml:p> as HTML knows it, <p>, where the content's
// first tag has such a prefix.
func withoutPrefix(markup string) string {
	t, ok := nextToken([]byte(markup), 0)
	if !ok || t.prefix == "" {
		return markup
	}
	return strings.NewReplacer("<"+t.prefix+":", "<", "</"+t.prefix+":", "</").Replace(markup)
}
