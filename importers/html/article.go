package html

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/schema"
)

// candidate is an article in JSON-LD that may be the page's.
type candidate struct {
	object
	// listed tells that it is an entry of a list or a part of something, alone that
	// it is the only part.
	listed, alone bool
	// here and elsewhere tell that its address is the page's or another's; an
	// address that is not stated, or but a home page's, is neither.
	here, elsewhere bool
	// title tells how well its headline goes with the page's, from 0 to 1; -1 where
	// one of the two is not stated.
	title float64
}

// another is how well the headlines of two stories may go together: both have
// words that any headline has.
const another = 0.34

// mainObject returns the JSON-LD object of the page's article: the one at the
// page's address, else the one whose headline is most like the page's, else the only
// one, else the first of two. Of several, one that has neither the page's address
// nor its headline is another story's; nor is an entry of a list the page's for
// standing there. A list page describes many articles and has none.
func (m *metadata) mainObject(said string) object {
	all := m.candidates(said)
	for _, c := range all {
		if c.here {
			return c.object
		}
	}
	var best *candidate
	for i, c := range all {
		if c.title >= 0.5 && !(c.listed && c.elsewhere) && (best == nil || c.title > best.title) {
			best = &all[i]
		}
	}
	if best != nil {
		return best.object
	}
	if c := onlyOne(all); c != nil {
		if c.isElsewhere() && (c.listed || m.contradicts(c.object)) {
			return nil
		}
		m.moved = c.isElsewhere()
		return c.object
	}
	all = slices.DeleteFunc(all, func(c candidate) bool { return c.listed || c.isElsewhere() })
	if len(all) == 1 || len(all) == 2 {
		return all[0].object
	}
	return nil
}

// onlyOne returns the only candidate that is not an entry of a list, or nil; the only
// part of something is one where there is no other at all.
func onlyOne(all []candidate) *candidate {
	var only *candidate
	for i, c := range all {
		switch {
		case c.listed && !(c.alone && len(all) == 1):
		case only != nil:
			return nil
		default:
			only = &all[i]
		}
	}
	return only
}

// isElsewhere reports whether both its address and its headline are another's.
func (c candidate) isElsewhere() bool { return c.elsewhere && c.title >= 0 && c.title < another }

// contradicts reports whether the page states an author or a date beside an article
// in JSON-LD, and not the same: sites give their articles other headlines for search
// engines, and addresses that are but numbers.
func (m *metadata) contradicts(o object) bool {
	for _, find := range []func() []string{m.metaAuthors, m.propAuthors, m.relAuthors, m.markedAuthors} {
		if names := find(); len(names) > 0 {
			theirs := m.linked.names(o["author"])
			return !slices.ContainsFunc(names, func(name string) bool {
				return slices.ContainsFunc(theirs, func(s string) bool {
					return strings.Contains(letters(s), letters(name)) || strings.Contains(letters(name), letters(s))
				})
			})
		}
	}
	stated := firstDate(m.first("article:published_time"), m.prop("datePublished"))
	theirs := firstDate(o.text("datePublished"))
	return stated.Known() && (stated.Year != theirs.Year || stated.Month != theirs.Month || stated.Day != theirs.Day)
}

// candidates returns the articles in JSON-LD, with what tells whether they are
// the page's. said is the page's address, if the user gave it.
func (m *metadata) candidates(said string) []candidate {
	base := m.base(said, "")
	var here []string
	for _, s := range []string{said, m.canonicalLink(), m.first("og:url")} {
		if key := schema.URLKey(resolve(base, s)); key != "" {
			here = append(here, key)
		}
	}
	titles := append(slices.Clone(m.heads), m.first("og:title"), m.documentTitle())
	titles = slices.DeleteFunc(titles, func(s string) bool { return s == "" })
	var all []candidate
	for i, o := range m.linked.objects {
		headline := o.text("headline", "name")
		if !o.isArticle() || len(all) >= maxArticles || len(headline) > maxTitle {
			continue
		}
		c := candidate{object: o, listed: m.linked.listed[i], alone: m.linked.alone[i], title: -1}
		if key := schema.URLKey(o.address("url", "mainEntityOfPage", "@id")); key != "" {
			c.here = slices.Contains(here, key)
			c.elsewhere = !c.here && len(here) > 0 && strings.Contains(key, "/")
		}
		if headline != "" && len(titles) > 0 {
			c.title = m.named(headline)
			for _, s := range titles {
				c.title = max(c.title, alike(s, headline))
			}
		}
		all = append(all, c)
	}
	return all
}
