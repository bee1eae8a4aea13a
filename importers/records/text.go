package records

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
)

// ErrGDELT is returned for a record of GDELT, which has no text. It wraps
// [format.ErrNoArticle].
var ErrGDELT = fmt.Errorf("%w: GDELT lists addresses, themes and events, and no texts (fetch the pages and import these)", format.ErrNoArticle)

// ErrRemoved is returned for a record that was emptied by its source, as NewsAPI does
// with articles that their publishers took back. It wraps [format.ErrNoArticle].
var ErrRemoved = fmt.Errorf("%w: it was removed by its source", format.ErrNoArticle)

// isRemoved reports whether a title or text is what NewsAPI puts in its place.
func isRemoved(s string) bool { return strings.EqualFold(strings.TrimSpace(s), "[removed]") }

// text is the text of a record: of the first place that has one which is not
// blank. Without a mapping a blank one is for [format.Finish] to refuse.
func (p *Plan) text(r Record) (string, error) {
	blank, other := false, ""
	for _, place := range p.places[format.FieldText] {
		parts, stated := r.Text(place)
		if text := strings.Join(parts, "\n\n"); strings.TrimSpace(text) != "" {
			return text, nil
		}
		blank = blank || len(parts) > 0
		if stated && len(parts) == 0 && other == "" {
			other = place.Path.String()
		}
	}
	switch {
	case other != "":
		return "", fmt.Errorf("%w: %q is no string", format.ErrMalformed, other)
	case p.isGDELT(r):
		return "", ErrGDELT
	case p.mapped[format.FieldText]:
		return "", fmt.Errorf("%w: no text at %s", format.ErrMalformed, p.whereText())
	case blank:
		return "", nil
	}
	return "", fmt.Errorf(`%w: no "text"`, format.ErrMalformed)
}

// isGDELT reports whether a record has what only GDELT's have.
func (p *Plan) isGDELT(r Record) bool {
	for _, place := range p.foreign {
		if len(r.Strings(place)) > 0 {
			return true
		}
	}
	return false
}

// whereText names the places of the text: "a", "b" or "c".
func (p *Plan) whereText() string {
	var b strings.Builder
	places := p.places[format.FieldText]
	for i, place := range places {
		switch {
		case i == 0:
		case i == len(places)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", place.Path.String())
	}
	return b.String()
}

// untruncated cuts off what NewsAPI puts behind a text that it cuts short:
// "[+1234 chars]", which was never printed.
func untruncated(text string) string {
	rest, ok := strings.CutSuffix(strings.TrimRight(text, " \t\r\n"), " chars]")
	if !ok {
		return text
	}
	open := strings.LastIndex(rest, "[+")
	if open < 0 || open+2 == len(rest) || strings.Trim(rest[open+2:], "0123456789") != "" {
		return text
	}
	return strings.TrimRight(rest[:open], " ")
}
