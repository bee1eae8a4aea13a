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
	var names []string
	for _, by := range it.By {
		for _, name := range format.Authors(by) {
			names = format.AddAuthor(names, name)
		}
	}
	if len(names) > 0 {
		return names
	}
	for _, name := range it.Creators {
		if !same(name, own.Label()) {
			names = format.AddAuthor(names, name)
		}
	}
	if len(names) > 0 {
		return names
	}
	return format.Authors(b.byline)
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
