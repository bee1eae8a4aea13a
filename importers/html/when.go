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

// firstDate returns the first that can be read as a date, else the zero Date. One
// in figures counts where day and month can be told apart ("14/05/2025 10:30"); the
// time of that day is what another says.
func firstDate(said ...string) schema.Date {
	var day schema.Date
	for _, s := range said {
		d := format.Date(s)
		switch {
		case d.Known() && (day.IsZero() || strings.HasPrefix(d.EDTF(), day.EDTF())):
			return d
		case !d.Known() && day.IsZero() && len(s) <= maxDateline:
			day = format.Date(plainDate(s))
		}
	}
	return day
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
		if !format.Date(s).Known() {
			s = plainDate(s)
		}
		if s == "" || within(n, "aside", "nav", "li") != nil || inFooter(n) || m.isOthers(n) {
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
	for n := range elements(m.doc, "span", "div", "p", "li", "h2", "h3", "h4", "h5", "h6", "abbr") {
		words := marks(n)
		if !slices.ContainsFunc(words, func(w string) bool {
			return w == "date" || w == "dateline" || w == "published" || w == "pubdate" || w == "timestamp" || w == "posted" || w == "publish" || w == "created" ||
				w == "datum" || w == "fecha" || w == "submitted"
		}) {
			continue
		}
		s := textOf(n)
		if len(s) <= maxDateline && within(n, "aside", "nav") == nil && !inFooter(n) && !m.isOthers(n) {
			if d := format.Date(s); d.Year != 0 && d.Month != 0 {
				return s
			}
			if s = plainDate(s); s != "" {
				return s
			}
		}
	}
	return ""
}

// plainDate finds a date among the words of a text that is not English, or has
// the month as a number, and returns it as 2006-01-02, or "": "Dienstag, 5. Juni
// 2018", "Tue, 05/14/2024 - 09:30". Where day and month cannot be told apart
// there is none.
func plainDate(s string) string {
	var d schema.Date
	for _, w := range strings.FieldsFunc(text.Fold(s), func(r rune) bool { return r == ' ' || r == ',' || r == '|' || r == '(' || r == ')' }) {
		if n := numericDate(w); !n.IsZero() {
			return n.EDTF()
		}
		w = strings.Trim(w, ".")
		n, err := strconv.Atoi(w)
		switch {
		case err == nil && len(w) == 4 && n >= 1900 && d.Year == 0:
			d.Year = n
		case err == nil && n >= 1 && n <= 31 && len(w) <= 2 && d.Day == 0:
			d.Day = n
		case err != nil && d.Month == 0:
			d.Month = foreignMonth(w)
		}
	}
	if d.Year == 0 || d.Month == 0 || d.Day == 0 || d.Validate() != nil {
		return ""
	}
	return d.EDTF()
}

// numericDate reads 14.05.2024, 14/05/2024, 05/14/2024 and 2024年5月14日; 05/04/2024 may be
// either and is none.
func numericDate(w string) schema.Date {
	if ymd := strings.FieldsFunc(w, func(r rune) bool { return r == '年' || r == '月' || r == '日' }); len(ymd) == 3 && strings.Contains(w, "年") {
		w = ymd[2] + "." + ymd[1] + "." + ymd[0]
	}
	sep := "/"
	if strings.Contains(w, ".") {
		sep = "."
	}
	parts := strings.Split(w, sep)
	if len(parts) != 3 || len(parts[2]) != 4 {
		return schema.Date{}
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return schema.Date{}
		}
		n[i] = v
	}
	d := schema.Date{Year: n[2], Month: n[1], Day: n[0]}
	switch {
	case sep == "/" && n[0] <= 12 && n[1] <= 12 && n[0] != n[1]:
		return schema.Date{}
	case sep == "/" && n[1] > 12:
		d.Month, d.Day = n[0], n[1]
	}
	if d.Year < 1900 || d.Validate() != nil {
		return schema.Date{}
	}
	return d
}

// foreignMonth returns the number of a month by its name in German, French,
// Spanish, Italian, Portuguese, Dutch, Polish, Russian or Arabic, or 0. English
// names are read elsewhere.
func foreignMonth(w string) int {
	names := [12]string{
		" januar jänner janvier enero gennaio janeiro januari stycznia января يناير ", " februar février febrero febbraio fevereiro februari lutego февраля فبراير ",
		" märz mars marzo março maart marca марта مارس ", " avril abril aprile april kwietnia апреля أبريل ابريل ", " mai mayo maggio maio mei maja мая مايو ",
		" juni juin junio giugno junho czerwca июня يونيو ", " juli juillet julio luglio julho lipca июля يوليو ", " août aout agosto augustus sierpnia августа أغسطس اغسطس august ",
		" septembre septiembre settembre setembro september września сентября سبتمبر ", " oktober octobre octubre ottobre outubro października октября أكتوبر اكتوبر ",
		" novembre noviembre novembro november listopada ноября نوفمبر ", " dezember décembre diciembre dicembre dezembro december grudnia декабря ديسمبر ",
	}
	for i, list := range names {
		if strings.Contains(list, " "+w+" ") {
			return i + 1
		}
	}
	return 0
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
