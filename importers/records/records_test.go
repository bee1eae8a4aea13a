package records_test

import (
	"errors"
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

// TestUnreadable: what is stated and of no use is told with the name of its field.
func TestUnreadable(t *testing.T) {
	for _, tt := range []struct {
		record table
		want   []string
	}{
		{table{"date": "2024-06-31"}, []string{`date "2024-06-31" is no date that can be read`}},
		{table{"url": "see below", "date": "2024-06-30"}, []string{`url "see below" is no address`}},
		{table{"thread.url": "/a/1", "date_modify": "lately"}, []string{`date_modify "lately" is no date that can be read`, `thread.url "/a/1" is no address`}},
		{table{"canonical": "a b"}, []string{`canonical "a b" is no address`}},
		{table{"url": "quay.example/a", "date": "30 June 2024", "modified": "None", "canonical": "nan"}, nil},
	} {
		tt.record["text"] = "T."
		var got []string
		for _, n := range read(t, tt.record).Notes {
			got = append(got, n.Message)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%v (-want +got)\n%s", tt.record, diff)
		}
	}
}

// TestRemoved: what a source has emptied is no article; who writes of the word is.
func TestRemoved(t *testing.T) {
	_, err := records.NewPlan(nil).Document(table{"title": "[Removed]", "content": " [removed] "}, format.Reading{Input: format.Input{Path: "a"}, Line: 2})
	if !errors.Is(err, format.ErrNoArticle) || err.Error() != "a:2: no article in it: it was removed by its source" {
		t.Errorf("got %v", err)
	}
	if d := read(t, table{"title": "What [Removed] means", "content": "[Removed]"}); d.Article.Text != "[Removed]" {
		t.Errorf("got %q", d.Article.Text)
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
