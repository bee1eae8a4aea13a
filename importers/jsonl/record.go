package jsonl

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// record is a line. Every field but text may be written in several ways.
type record struct {
	ID          values          `json:"id"`
	Text        json.RawMessage `json:"text"`
	Title       values          `json:"title"`
	URL         values          `json:"url"`
	Canonical   values          `json:"canonical"`
	Publication publication     `json:"publication"`
	Publisher   publication     `json:"publisher"`
	Date        values          `json:"date"`
	Published   values          `json:"published"`
	Modified    values          `json:"modified"`
	Authors     values          `json:"authors"`
	Author      values          `json:"author"`
	Language    values          `json:"language"`
	Section     values          `json:"section"`
}

// decode reads a line. Where it fails it also tells the byte of the line at
// fault, counted from 1, or 0.
func decode(line []byte) (a *schema.Article, column int, err error) {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, place(err), fmt.Errorf("%w JSON: %s", format.ErrMalformed, reason(err))
	}
	a = &schema.Article{
		SourceID: r.ID.first(), Title: r.Title.first(), URL: webAddress(r.URL.first()), Canonical: webAddress(r.Canonical.first()),
		Language: r.Language.first(), Section: r.Section.first(),
		Published: format.Date(r.Date.or(r.Published).first()), Modified: format.Date(r.Modified.first()),
		Authors: authors(r.Authors.or(r.Author)), Publication: r.Publication.or(r.Publisher).schema(),
	}
	if a.Text, err = decodeText(r.Text); err != nil {
		return nil, 0, err
	}
	return a, 0, nil
}

// decodeText reads the text, which must be a string.
func decodeText(raw json.RawMessage) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", fmt.Errorf(`%w: no "text"`, format.ErrMalformed)
	}
	var s string
	if raw[0] != '"' || json.Unmarshal(raw, &s) != nil {
		return "", fmt.Errorf(`%w: "text" is no string`, format.ErrMalformed)
	}
	return s, nil
}

// authors takes several names as they are; one alone may be a byline.
func authors(v values) []string {
	if len(v) == 1 {
		return format.Authors(v[0])
	}
	var names []string
	for _, name := range v {
		names = format.AddAuthor(names, name)
	}
	return names
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

// place returns the byte of the line at which decoding failed, from 1, or 0.
func place(err error) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return int(syntax.Offset)
	case errors.As(err, &kind):
		return int(kind.Offset)
	}
	return 0
}

// reason says in plain words why decoding failed.
func reason(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return "want one object a line, got: " + kind.Value
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}
