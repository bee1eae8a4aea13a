package html

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// published returns when the article was published, from the most trustworthy
// place that states it: JSON-LD, meta fields of that very meaning, microdata,
// other meta fields, <time>, an element styled as a date, the address.
func (m *metadata) published() schema.Date {
	said := []string{
		m.main.text("datePublished"),
		m.first("article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
			"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "published_time", "dc.date.issued", "dcterms.issued",
			"dcterms.created", "dc.date.created", "citation_publication_date", "citation_date", "originalpublicationdate",
			"article:original_date", "pdate", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
			"ptime", "analyticsattributes.articledate"),
		m.prop("datePublished"),
		m.main.text("dateCreated"),
		m.prop("dateCreated"),
		m.first("dc.date", "dcterms.date", "date", "article.published", "created", "last-modified-date"),
	}
	for _, find := range []func() string{m.timeElement, m.dateElement} {
		said = append(said, find())
	}
	if d := firstDate(said...); d.Known() {
		return d
	}
	return urlDate(schema.URLKey(m.own))
}

// modified returns when the article was changed last.
func (m *metadata) modified() schema.Date {
	return firstDate(
		m.main.text("dateModified"),
		m.first("article:modified_time", "og:updated_time", "article:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
			"og:modified_time", "article:modified", "last-modified", "lastmod", "revised"),
		m.prop("dateModified"),
	)
}

// firstDate returns the first that can be read as a date, else the zero Date.
func firstDate(said ...string) schema.Date {
	for _, s := range said {
		if d := format.Date(s); d.Known() {
			return d
		}
	}
	return schema.Date{}
}

// timeElement returns the date of the first <time> that may be the article's:
// one that says so, else one that does not speak of a change, nor stands in a
// list of other stories.
func (m *metadata) timeElement() string {
	fallback := ""
	for n := range elements(m.doc, "time") {
		s := attr(n, "datetime")
		if s == "" {
			s = textOf(n)
		}
		if !format.Date(s).Known() || within(n, "aside", "footer", "nav", "li") != nil {
			continue
		}
		words := append(marks(n), marks(n.Parent)...)
		switch {
		case hasAttr(n, "pubdate"), slices.Contains(words, "published"), slices.Contains(words, "publish"), slices.Contains(words, "pubdate"):
			return s
		case slices.Contains(words, "updated"), slices.Contains(words, "modified"), slices.Contains(words, "comment"):
		case fallback == "":
			fallback = s
		}
	}
	return fallback
}

// hasAttr reports whether an element has an attribute, whatever its value.
func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// maxDateline is how many bytes an element has that is but a date.
const maxDateline = 80

// dateElement returns the text of the first short element that is styled as a
// date and is one.
func (m *metadata) dateElement() string {
	for n := range elements(m.doc, "span", "div", "p", "li", "h5", "h6", "abbr") {
		words := marks(n)
		if !slices.ContainsFunc(words, func(w string) bool {
			return w == "date" || w == "dateline" || w == "published" || w == "pubdate" || w == "timestamp" || w == "posted" || w == "publish"
		}) {
			continue
		}
		s := textOf(n)
		if len(s) <= maxDateline && within(n, "aside", "footer", "nav") == nil {
			if d := format.Date(s); d.Year != 0 && d.Month != 0 {
				return s
			}
		}
	}
	return ""
}

// urlDate reads a date from an address: /2019/12/30/, /2019-12-30- or
// /2019/dec/30/, or the month alone of /2019/12/.
func urlDate(key string) schema.Date {
	host, path, _ := strings.Cut(key, "/")
	if d := fullURLDate(path); host != "" && !d.IsZero() {
		return d
	}
	dirs := strings.Split(path, "/")
	for i := 0; i+2 < len(dirs); i++ {
		year, _ := strconv.Atoi(dirs[i])
		month, _ := strconv.Atoi(dirs[i+1])
		if len(dirs[i]) == 4 && len(dirs[i+1]) == 2 && year >= 1990 && year <= 2100 && month >= 1 && month <= 12 {
			return schema.Date{Year: year, Month: month}
		}
	}
	return schema.Date{}
}

// fullURLDate reads year, month and day from an address.
func fullURLDate(key string) schema.Date {
	parts := strings.FieldsFunc(key, func(r rune) bool { return r == '/' || r == '-' || r == '_' || r == '.' })
	for i := 0; i+2 < len(parts); i++ {
		year, err := strconv.Atoi(parts[i])
		if err != nil || len(parts[i]) != 4 || year < 1990 || year > 2100 {
			continue
		}
		month, err := strconv.Atoi(parts[i+1])
		if err != nil {
			if month = shortMonth(parts[i+1]); month == 0 {
				continue
			}
		}
		day, err := strconv.Atoi(parts[i+2])
		if err != nil || len(parts[i+2]) > 2 || len(parts[i+1]) > 3 {
			continue
		}
		if d := (schema.Date{Year: year, Month: month, Day: day}); month > 0 && day > 0 && d.Validate() == nil {
			return d
		}
	}
	return schema.Date{}
}

// shortMonth returns the number of a month's three-letter name, or 0.
func shortMonth(s string) int {
	i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", text.Fold(s))
	if len(s) != 3 || i < 0 || i%3 != 0 {
		return 0
	}
	return i/3 + 1
}
