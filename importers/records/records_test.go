package records_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// table is a record with one string a column.
type table map[string]string

func (r table) Strings(p records.Place) []string {
	if s := r[p.Column]; s != "" {
		return []string{s}
	}
	return nil
}

func (r table) Text(p records.Place) ([]string, bool) {
	s, stated := r[p.Column]
	return []string{s}, stated
}

// read makes an article of a record.
func read(t *testing.T, r table) format.Document {
	t.Helper()
	d, err := records.NewPlan(nil).Document(r, format.Reading{Input: format.Input{Path: "a"}, Line: 1})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestCutShort: what NewsAPI adds to a text is no part of it; what only looks so is.
func TestCutShort(t *testing.T) {
	for raw, want := range map[string]string{
		"The port is… [+12 chars]":     "The port is…",
		"The port is…\r\n[+7 chars]\n": "The port is…",
		"The port [+x chars]":          "The port [+x chars]",
		"The port [+ chars]":           "The port [+ chars]",
		"The port chars]":              "The port chars]",
		"[+1 chars] of port":           "[+1 chars] of port",
	} {
		if d := read(t, table{"content": raw}); d.Article.Text != want {
			t.Errorf("%q: %q", raw, d.Article.Text)
		}
	}
}

func TestAuthors(t *testing.T) {
	for raw, want := range map[string][]string{
		"By Jane Doe and John Roe":     {"Jane Doe", "John Roe"},
		"['Jane Doe', 'Doe, John']":    {"Jane Doe", "Doe, John"},
		`["Pat O'Hara", 'Pat O\'Roe']`: {"Pat O'Hara", "Pat O'Roe"},
		"[]":                           nil,
		"['Jane Doe'":                  {"['Jane Doe'"},
		"['Jane' Doe]":                 {"['Jane' Doe]"},
		"[Jane Doe]":                   {"[Jane Doe]"},
	} {
		if diff := cmp.Diff(want, read(t, table{"text": "T.", "authors": raw}).Article.Authors); diff != "" {
			t.Errorf("%s (-want +got)\n%s", raw, diff)
		}
	}
}

func TestLanguage(t *testing.T) {
	for raw, want := range map[string]string{"English": "en", "persian": "fa", "en-GB": "en-GB", "Klingon": "Klingon", "": ""} {
		if got := read(t, table{"text": "T.", "language": raw}).Article.Language; got != want {
			t.Errorf("%q: %q", raw, got)
		}
	}
}

// TestPlaces: every place has a number of its own, and every first name one.
func TestPlaces(t *testing.T) {
	m, err := format.ParseMapping([]string{"text=a.b|a.c", "title=A"})
	if err != nil {
		t.Fatal(err)
	}
	p := records.NewPlan(m)
	seen := map[int]bool{}
	for _, f := range format.Fields() {
		for _, place := range p.Places(f) {
			if seen[place.Number] || place.Number >= p.Count() || place.Root >= p.Roots() {
				t.Errorf("%s: %+v", f, place)
			}
			seen[place.Number] = true
		}
	}
	text, title := p.Places(format.FieldText), p.Places(format.FieldTitle)
	if len(text) != 2 || len(title) != 1 || text[0].Root != text[1].Root || text[0].Root != title[0].Root || text[1].Column != "a.c" {
		t.Errorf("%+v %+v", text, title)
	}
}
