package records

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Record is what a plan is applied to.
type Record interface {
	// Strings are what stands at a place: a string, a number's digits, the name
	// of an object, or of a list those of its items; trimmed, and none that is
	// empty.
	Strings(Place) []string
	// Text are the strings that stand at a place as they are. Without any, stated
	// tells whether something else stands there.
	Text(Place) (parts []string, stated bool)
}

// Document makes an article of a record. A title that is missing is guessed, see
// [format.Headline]. It returns an error of the reading's line that wraps
// ErrMalformed where there is no text, [ErrGDELT], [ErrRemoved], or what [format.Finish] finds
// wrong.
func (p *Plan) Document(r Record, reading format.Reading) (format.Document, error) {
	raw, err := p.text(r)
	if err != nil {
		return format.Document{}, format.FailLine(reading.Input.Path, reading.Line, 0, err)
	}
	text := untruncated(raw)
	if isRemoved(text) && isRemoved(p.first(r, format.FieldTitle)) {
		return format.Document{}, format.FailLine(reading.Input.Path, reading.Line, 0, ErrRemoved)
	}
	a := &schema.Article{
		SourceID: p.first(r, format.FieldID), Text: text, Title: p.first(r, format.FieldTitle),
		URL: webAddress(p.first(r, format.FieldURL)), Canonical: webAddress(p.first(r, format.FieldCanonical)),
		Language: language(p.first(r, format.FieldLanguage)), Section: p.first(r, format.FieldSection),
		Published: format.Date(p.first(r, format.FieldPublished)), Modified: format.Date(p.first(r, format.FieldModified)),
		Authors: authors(p.all(r, format.FieldAuthors)), Publication: p.publication(r),
	}
	if a.Title == "" {
		a.Title = format.Headline(a.Text)
	}
	d, err := format.Finish(a, reading)
	if err != nil {
		return d, err
	}
	if text != raw {
		d.Notes = append(d.Notes, schema.Note{Message: "the text is cut short by its source"})
	}
	d.Notes = append(d.Notes, p.unreadable(r)...)
	return d, nil
}

// unreadable notes the dates and addresses that are stated and of no use: without a
// word of it nobody would look for what is lost.
func (p *Plan) unreadable(r Record) []schema.Note {
	var notes []schema.Note
	for _, f := range []format.Field{format.FieldPublished, format.FieldModified, format.FieldURL, format.FieldCanonical} {
		place, values := p.at(r, f)
		if len(values) == 0 || isMissing(values[0]) {
			continue
		}
		what := ""
		switch f {
		case format.FieldURL, format.FieldCanonical:
			if webAddress(values[0]) == "" {
				what = "no address"
			}
		default:
			if !format.Date(values[0]).Known() {
				what = "no date that can be read"
			}
		}
		if what != "" {
			notes = append(notes, schema.Note{Message: fmt.Sprintf("%s %q is %s", place.Path, short(values[0]), what)})
		}
	}
	return notes
}

// isMissing reports whether a value is how programs write that there is none.
func isMissing(s string) bool {
	switch Fold(s) {
	case "none", "null", "nil", "nan", "nat", "n/a", "na", "undefined", "-":
		return true
	}
	return false
}

// short is the beginning of a value, in one line, for a note.
func short(s string) string {
	const most = 80
	s = format.OneLine(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// at is the first place of a field that has something, and what stands there.
func (p *Plan) at(r Record, f format.Field) (Place, []string) {
	for _, place := range p.places[f] {
		if values := r.Strings(place); len(values) > 0 {
			return place, values
		}
	}
	return Place{}, nil
}

// all are what stands at the first place of a field that has something.
func (p *Plan) all(r Record, f format.Field) []string {
	_, values := p.at(r, f)
	return values
}

// first is the first of all, or "".
func (p *Plan) first(r Record, f format.Field) string {
	if values := p.all(r, f); len(values) > 0 {
		return values[0]
	}
	return ""
}

// publication is what [format.Finish] makes a publication of, nil where neither
// name nor domain is stated.
func (p *Plan) publication(r Record) *schema.Publication {
	pub := schema.Publication{Name: p.first(r, format.FieldPublication)}
	for _, place := range p.places[format.FieldDomain] {
		if values := r.Strings(place); len(values) > 0 && isHost(values[0]) {
			pub.Domain = values[0]
			break
		}
	}
	if pub.Name == "" && pub.Domain == "" {
		return nil
	}
	return &pub
}

// isHost reports whether a domain may be one: "politics" and "The end." are not.
func isHost(s string) bool {
	return strings.Contains(strings.Trim(s, "."), ".") && !strings.ContainsAny(s, " \t\n")
}

// webAddress returns an address with its scheme, or "" for what is none.
func webAddress(s string) string {
	if s != "" && !strings.Contains(s, ":") && strings.Contains(s, ".") && !strings.HasPrefix(s, "/") {
		s = "https://" + s
	}
	if schema.URLKey(s) == "" {
		return ""
	}
	return s
}
