package newsitem

import (
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// title is the story's headline, else that of its NITF, else the item's name.
func (it *Item) title(b story) string {
	best := ""
	for _, h := range it.Headlines {
		value := h.Value
		if strings.Contains(strings.ToLower(h.Type), "html") {
			if plain, err := html.Fragment(value); err == nil {
				value = plain
			}
		}
		value = format.OneLine(value)
		if role := Code(h.Role); value != "" && (role == "" || role == "main") {
			return value
		}
		if best == "" {
			best = value
		}
	}
	for _, other := range []string{b.headline, it.Name} {
		if best == "" {
			best = format.OneLine(other)
		}
	}
	return best
}

// authors reads the byline, else the creators, else the byline of the NITF.
// Who publishes the item is no author of it.
func (it *Item) authors(b story, own Party) []string {
	for _, stated := range [][]string{it.bylines(it.By...), it.Creators, it.bylines(b.byline)} {
		var names []string
		for _, name := range stated {
			if !same(name, own.Label()) {
				names = format.AddAuthor(names, name)
			}
		}
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// bylines are the names in bylines, whose own words are in the item's language.
func (it *Item) bylines(list ...string) []string {
	var names []string
	by, and := bylineWords(it.Language)
	for _, line := range list {
		line = format.OneLine(line)
		if first, rest, more := strings.Cut(line, " "); more && by != "" && (first == by || first == strings.ToUpper(by)) {
			line = rest
		}
		if and != "" {
			line = strings.ReplaceAll(line, and, " and ")
		}
		names = append(names, format.Authors(line)...)
	}
	return names
}

// bylineWords are what stands before the names in a byline of a language, and
// between them; "" where it may be part of a name, or is that of English.
func bylineWords(language string) (by, and string) {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch primary {
	case "de":
		return "Von", " und "
	case "fr":
		return "Par", " et "
	case "nl":
		return "Door", " en "
	case "sv":
		return "Av", " och "
	case "nb", "nn", "no":
		return "Av", " og "
	case "da":
		return "Af", " og "
	case "es", "pt", "ca":
		return "Por", ""
	case "it":
		return "Di", ""
	}
	return "", ""
}

// section is the first subject that has a name.
func (it *Item) section() string {
	for _, s := range it.Subjects {
		if s = format.OneLine(s); s != "" {
			return s
		}
	}
	return ""
}

// dates returns when the item was published and last changed.
func (it *Item) dates() (published, modified schema.Date) {
	published = firstDate(it.FirstCreated, it.ContentCreated, it.VersionCreated)
	modified = firstDate(it.VersionCreated, it.ContentModified)
	if modified == published {
		modified = schema.Date{}
	}
	return published, modified
}

// firstDate is the first date that can be read, else the first words.
func firstDate(stated ...string) schema.Date {
	var first schema.Date
	for _, s := range stated {
		d := format.Date(s)
		if d.Known() {
			return d
		}
		if first.IsZero() {
			first = d
		}
	}
	return first
}

// repeated returns the length of a first paragraph that is but the title.
func repeated(body, title string) int {
	start := len(body) - len(strings.TrimLeft(body, " \t\r\n"))
	end := strings.IndexAny(body[start:], "\r\n")
	if end < 0 || title == "" || !same(body[start:start+end], title) {
		return 0
	}
	return start + end
}

// same reports whether two names or lines are the same when folded.
func same(a, b string) bool {
	a, b = format.OneLine(a), format.OneLine(b)
	return a != "" && text.Fold(a) == text.Fold(b)
}
