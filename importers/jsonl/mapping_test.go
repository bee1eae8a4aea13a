package jsonl_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/jsonl"
)

// fields are what a record says of an article.
type fields struct {
	ID, Title, URL, Canonical, Publication, Domain, Published, Modified, Language, Section string
	Authors                                                                                []string
	Text                                                                                   string
}

// fieldsOf reads a source of one article.
func fieldsOf(t *testing.T, in format.Input) fields {
	t.Helper()
	docs, errs := formattest.Read(t, jsonl.New(), in)
	if len(docs) != 1 || len(errs) != 0 {
		t.Fatalf("%d articles, errors %q", len(docs), errs)
	}
	a := docs[0].Article
	got := fields{a.SourceID, a.Title, a.URL, a.Canonical, "", "", a.Published.EDTF(), a.Modified.EDTF(), a.Language, a.Section, a.Authors, a.Text}
	if a.Publication != nil {
		got.Publication, got.Domain = a.Publication.Name, a.Publication.Domain
	}
	return got
}

// TestDumps: dumps that are well known are read by the names of their fields.
func TestDumps(t *testing.T) {
	for _, tt := range []struct {
		name, raw string
		want      fields
	}{
		{"news-please", `{"authors":["Jane Doe","John Roe"],"date_download":"2024-03-10 08:00:00","date_modify":"2024-03-09 13:00:00","date_publish":"2024-03-09 12:15:00",` +
			`"description":"A teaser.","filename":"x.json","image_url":null,"language":"en","localpath":null,"maintext":"The port is empty.","source_domain":"www.herald.example.com",` +
			`"title":"Port empty","title_page":null,"url":"https://www.herald.example.com/port"}`,
			fields{Title: "Port empty", URL: "https://www.herald.example.com/port", Publication: "example.com", Domain: "example.com",
				Published: "2024-03-09T12:15:00Z", Modified: "2024-03-09T13:00:00Z", Language: "en", Authors: []string{"Jane Doe", "John Roe"}, Text: "The port is empty."}},
		{"NewsAPI", `{"source":{"id":"the-herald","name":"The Herald"},"author":"Jane Doe, John Roe","title":"Port empty","description":"A teaser.","url":"https://herald.example.org/port",` +
			`"urlToImage":null,"publishedAt":"2024-03-09T12:15:00Z","content":"The port is empty.\r\nNobody… [+1234 chars]"}`,
			fields{Title: "Port empty", URL: "https://herald.example.org/port", Publication: "The Herald", Domain: "example.org", Published: "2024-03-09T12:15:00Z",
				Authors: []string{"Jane Doe", "John Roe"}, Text: "The port is empty.\nNobody…"}},
		{"cc_news", `{"title":"Port empty","text":"The port is empty.","domain":"www.herald.example.net","date":"2017-06-15 00:00:00","description":"A teaser.","url":"http://www.herald.example.net/port","image_url":null}`,
			fields{Title: "Port empty", URL: "http://www.herald.example.net/port", Publication: "example.net", Domain: "example.net", Published: "2017-06-15T00:00:00Z", Text: "The port is empty."}},
		{"Webz.io", `{"thread":{"uuid":"u1","url":"https://herald.example.com/port","site_full":"www.herald.example.com","site":"herald.example.com","section_title":"World","title":"Port"},` +
			`"uuid":"u1","author":"Jane Doe","published":"2024-03-09T12:15:00.000+02:00","title":"","text":"The port is empty.","language":"english"}`,
			fields{ID: "u1", Title: "Port", URL: "https://herald.example.com/port", Publication: "example.com", Domain: "example.com", Published: "2024-03-09T12:15:00+02:00",
				Language: "en", Section: "World", Authors: []string{"Jane Doe"}, Text: "The port is empty."}},
		{"All the News", `{"id":"17","title":"Port empty","publication":"The Herald","author":"Jane Doe","date":"2016-12-31","year":"2016.0","month":"12.0","url":"","content":"The port is empty."}`,
			fields{ID: "17", Title: "Port empty", Publication: "The Herald", Published: "2016-12-31", Authors: []string{"Jane Doe"}, Text: "The port is empty."}},
		{"own names win", `{"maintext":"No.","content":"No.","text":"Yes.","date_publish":"2001-01-01","published":"2002-02-02","date":"2024-03-09","uuid":"no","id":"yes"}`,
			fields{ID: "yes", Published: "2024-03-09", Text: "Yes."}},
		{"what is of no use", `{"text":"T.","domain":"politics","content":{"x":1},"source":"wire","authors":"['Jane Doe', \"Pat O'Hara\"]"}`,
			fields{Authors: []string{"Jane Doe", "Pat O'Hara"}, Text: "T."}},
		{"brackets that are no list", `{"text":"T.","author":"[Staff]"}`, fields{Authors: []string{"[Staff]"}, Text: "T."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, fieldsOf(t, formattest.Input(tt.raw))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestMapping: mapped fields stand where the mapping says, and the others under
// their usual names.
func TestMapping(t *testing.T) {
	const raw = `{"text":"Usual.","title":"Usual","date":"2024-03-09","body":"","parts":[{"p":"One."},{"p":2},{"p":"Two."}],"a.b":{"c|d":"Odd"},` +
		`"by":[{"name":"Jane Doe"},{"name":"John Roe"}],"HEAD":{"Main":"Port empty"},"nothing":null}`
	for _, tt := range []struct {
		mapping []string
		want    fields
	}{
		{nil, fields{Title: "Usual", Published: "2024-03-09", Text: "Usual."}},
		{[]string{"title=head.main", "text=nowhere|nothing|body|parts[*].p"}, fields{Title: "Port empty", Published: "2024-03-09", Text: "One.\n\nTwo."}},
		{[]string{"text=parts[2].p", "title=nowhere", "date=nowhere"}, fields{Text: "Two."}},
		{[]string{`section="a.b"."c|d"`, "authors=by[*].name"}, fields{Title: "Usual", Published: "2024-03-09", Section: "Odd", Authors: []string{"Jane Doe", "John Roe"}, Text: "Usual."}},
		{[]string{"authors=by", "id=parts[1].p"}, fields{ID: "2", Title: "Usual", Published: "2024-03-09", Authors: []string{"Jane Doe", "John Roe"}, Text: "Usual."}},
		{[]string{"publication=by[1]", "domain=text"}, fields{Title: "Usual", Publication: "John Roe", Published: "2024-03-09", Text: "Usual."}},
	} {
		in := formattest.Input(raw)
		m, err := format.ParseMapping(tt.mapping)
		if err != nil {
			t.Fatal(err)
		}
		in.Map = m
		if diff := cmp.Diff(tt.want, fieldsOf(t, in)); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.mapping, diff)
		}
	}
}

// TestMappedNowhere: a text that is not where the mapping says is an error that
// names the places.
func TestMappedNowhere(t *testing.T) {
	for _, tt := range []struct{ mapping, raw, want string }{
		{"text=maintext", `{"text":"T."}`, `a:1: malformed: no text at "maintext"`},
		{"text=a.b|c[0]", `{"a":{"B":" "},"c":[]}`, `a:1: malformed: no text at "a.b" or "c[0]"`},
		{`text=a|"b.c"|d`, `{}`, `a:1: malformed: no text at "a", "\"b.c\"" or "d"`},
		{"text=a.b", `{"a":{"b":17}}`, `a:1: malformed: "a.b" is no string`},
		{"text=articles[0].body", `{"articles":[{"text":"T."}]}`, `a:1: malformed: no text at "articles[0].body"`},
		{"title=a", `{"a":"A"}`, `a:1: malformed: no "text"`},
		{"text=a", `{"globaleventid":1}`, "a:1: no article in it: GDELT lists addresses, themes and events, and no texts (fetch the pages and import these)"},
	} {
		in := formattest.Input(tt.raw)
		m, err := format.ParseMapping([]string{tt.mapping})
		if err != nil {
			t.Fatal(err)
		}
		in.Map = m
		if diff := cmp.Diff([]string{tt.want}, told(t, in)); diff != "" {
			t.Errorf("%s of %s (-want +got)\n%s", tt.mapping, tt.raw, diff)
		}
	}
}

// BenchmarkDumps tells how fast records with names of others are read, before
// extraction: as lines, and in one list.
func BenchmarkDumps(b *testing.B) {
	record := `{"authors":["Jane Doe"],"date_publish":"2024-03-09 12:15:00","description":"A teaser.","filename":"x.json","language":"en","maintext":"` +
		strings.Repeat("Words “and” more words, she said.\\n", 25) + `","source_domain":"www.herald.example.com","title":"Port empty","url":"https://www.herald.example.com/port"}`
	for _, form := range []struct{ name, opening, behind string }{{"lines", "", "\n"}, {"list", "[", ",\n"}} {
		b.Run(form.name, func(b *testing.B) {
			b.SetBytes(int64(len(record)))
			b.ReportAllocs()
			in := format.Input{Path: "a", Reader: formattest.File(form.opening, formattest.Repeat(record+form.behind, b.N))}
			n := 0
			for _, err := range jsonl.New().Read(context.Background(), in) {
				if err == nil {
					n++
				}
			}
			if n != b.N {
				b.Fatal(n)
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "records/s")
		})
	}
}
