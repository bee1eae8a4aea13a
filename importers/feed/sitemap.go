package feed

import (
	"bytes"
	"encoding/xml"
)

// newsPage reads a page of a news sitemap, which has no text.
func (s *source) newsPage(p piece) (entry, error) {
	var set struct {
		URL struct {
			Loc  string `xml:"loc"`
			News struct {
				Language string `xml:"publication>language"`
				Date     string `xml:"publication_date"`
				Title    string `xml:"title"`
			} `xml:"news"`
			Modified string `xml:"lastmod"`
		} `xml:"url"`
	}
	d := xml.NewDecoder(bytes.NewReader(s.document(p)))
	d.Strict = false
	if err := d.Decode(&set); err != nil {
		return entry{}, err
	}
	page := set.URL
	base, _ := s.own(p)
	e := entry{url: resolve(base, page.Loc), title: plainTitle(page.News.Title), language: languageTag(page.News.Language)}
	e.dated(page.News.Date, page.Modified)
	return e, nil
}
