package jsonl_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/jsonl"
	"github.com/saidby/saidby/schema/text"
)

// read reads all lines and returns articles, and errors as they are told.
func read(t testing.TB, raw string, d format.Defaults) (docs []format.Document, errs []string) {
	t.Helper()
	for doc, err := range jsonl.New().Read(context.Background(), format.Input{Path: "a.jsonl", Reader: strings.NewReader(raw), Defaults: d}) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		if err := doc.Article.Validate(); err != nil {
			t.Fatalf("invalid article: %v", err)
		}
		docs = append(docs, doc)
	}
	return docs, errs
}

func TestFields(t *testing.T) {
	type fields struct {
		ID, Title, URL, Canonical, Publication, Published, Modified, Language, Section string
		Authors                                                                        []string
		Text                                                                           string
	}
	for _, tt := range []struct {
		name, raw string
		want      fields
	}{
		{"all", `{"id":"17","text":"T.","title":"A","url":"https://a.example/1","canonical":"https://b.example/1","publication":{"name":"P","domain":"www.p.example"},` +
			`"date":"2024-03-09","modified":"2024-03-10","authors":["Jane Doe","Roe, John"],"language":"en","section":"World","other":{"x":[1]}}`,
			fields{"17", "A", "https://a.example/1", "https://b.example/1", "P <p.example>", "2024-03-09", "2024-03-10", "en", "World", []string{"Jane Doe", "Roe, John"}, "T."}},
		{"other forms", `{"ID":17,"text":"T.","publication":"P","published":1577692800,"author":"Jane Doe and John Roe","url":"p.example/x"}`,
			fields{ID: "17", URL: "https://p.example/x", Publication: "P <p.example>", Published: "2019-12-30T08:00:00Z", Authors: []string{"Jane Doe", "John Roe"}, Text: "T."}},
		{"publisher, author objects", `{"text":"T.","publisher":"p.example.com","author":[{"name":"Jane Doe"}]}`,
			fields{Publication: "p.example.com <example.com>", Authors: []string{"Jane Doe"}, Text: "T."}},
		{"nulls and nonsense", `{"id":null,"text":"T.","title":null,"url":"n/a","authors":null,"publication":7,"date":[]}`, fields{Publication: "7 <>", Text: "T."}},
		{"big number", `{"id":12345678901234567890,"text":"T."}`, fields{ID: "12345678901234567890", Text: "T."}},
		{"escapes", `{"text":"\u201cHi\u201d\u00a0\ud83d\ude00\r\n"}`, fields{Text: "“Hi” 😀"}},
		{"headline", `{"text":"Port empty for a week\n\nThe harbour master said on Monday that no ship had come."}`,
			fields{Title: "Port empty for a week", Text: "Port empty for a week\n\nThe harbour master said on Monday that no ship had come."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, errs := read(t, tt.raw, format.Defaults{})
			if len(docs) != 1 || len(errs) != 0 {
				t.Fatalf("%d articles, errors %q", len(docs), errs)
			}
			a := docs[0].Article
			got := fields{a.SourceID, a.Title, a.URL, a.Canonical, "", a.Published.EDTF(), a.Modified.EDTF(), a.Language, a.Section, a.Authors, a.Text}
			if a.Publication != nil {
				got.Publication = fmt.Sprintf("%s <%s>", a.Publication.Name, a.Publication.Domain)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestBrokenLines: each broken line is told with its place, and the rest goes on.
func TestBrokenLines(t *testing.T) {
	raw := "\uFEFF" + strings.Join([]string{
		`{"id":"1","text":"One."}`,
		``,
		`{"id":"3","text":"Three."`,
		`  {"id":"4","text":"Four."}  ` + "\r",
		`not json`,
		`[1,2]`,
		`null`,
		`{"text":""}`,
		`{"text":["T"]}`,
		"{\"text\":\"caf\xe9\"}",
		`{"text":"Eleven.","title":"` + strings.Repeat("x", jsonl.MaxLine) + `"}`,
		`{"id":"12","text":"Twelve."}`,
	}, "\n")
	docs, errs := read(t, raw, format.Defaults{})
	var ids []string
	for _, d := range docs {
		ids = append(ids, fmt.Sprintf("%d %s", d.Article.Source.Line, d.Article.SourceID))
	}
	if diff := cmp.Diff([]string{"1 1", "4 4", "12 12"}, ids); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want := []string{
		"a.jsonl:3:25: malformed JSON: unexpected end of JSON input",
		"a.jsonl:5:2: malformed JSON: invalid character 'o' in literal null (expecting 'u')",
		"a.jsonl:6:1: malformed JSON: want an object, got: array",
		`a.jsonl:7: malformed: no "text"`,
		"a.jsonl:8: empty: there is no text in it",
		`a.jsonl:9: malformed: "text" is no string`,
		"a.jsonl:10:13: not valid UTF-8",
		"a.jsonl:11: too large: a line may have 16 MiB at most",
	}
	if diff := cmp.Diff(want, errs); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestUnfit: a source that is no JSON Lines at all gives one error.
func TestUnfit(t *testing.T) {
	for raw, want := range map[string]string{
		"":                  "a.jsonl: empty: there is no text in it",
		"\n\n":              "a.jsonl: empty: there is no text in it",
		"[]":                "a.jsonl: no article in it: the list is empty",
		"{\"articles\":[]}": "a.jsonl: no article in it: the list is empty",
		"[\n\n":             "a.jsonl:1: malformed JSON: the list does not end",
		"{\n\"a\"":          "a.jsonl:1:5: malformed JSON: unexpected end of JSON input",
		"{\"url\":\"https://a.example/1\",\"seendate\":\"20240309T121500Z\"}\n{\"url\":\"b\"}": "a.jsonl:1: no article in it: GDELT lists addresses, themes and events, and no texts (fetch the pages and import these)",
		"PK\x03\x04\x00\x00\n\x00\n\x00\n":                                         "a.jsonl:1: binary, not a text",
		"{\"format\":\"saidby\",\"version\":1,\"text\":\"a\"}\n{\"text\":\"b\"}\n": "a.jsonl:1: an export of saidby, no articles (take it in with saidby import --as saidby)",
	} {
		docs, errs := read(t, raw, format.Defaults{})
		if diff := cmp.Diff([]string{want}, errs); diff != "" || len(docs) != 0 {
			t.Errorf("%q: %d articles (-want +got)\n%s", raw, len(docs), diff)
		}
	}
}

// lines gives n lines and then ends, without ever holding them.
type lines struct {
	line string
	n    int
	rest string
}

func (l *lines) Read(p []byte) (int, error) {
	if l.rest == "" {
		if l.n == 0 {
			return 0, io.EOF
		}
		l.n--
		l.rest = l.line
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// TestMemory: memory does not grow with the source.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	count, peak := 0, uint64(0)
	in := format.Input{Path: "a", Reader: &lines{line: `{"text":"` + strings.Repeat("Words and more words. ", 500) + "\"}\n", n: 5_000}}
	for _, err := range jsonl.New().Read(context.Background(), in) {
		if err != nil {
			t.Fatal(err)
		}
		if count++; count%1000 == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
		}
	}
	if count != 5_000 || peak > 16<<20 {
		t.Errorf("%d articles, %d MiB", count, peak>>20)
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range jsonl.New().Read(ctx, format.Input{Path: "a", Reader: &lines{line: "{\"text\":\"T.\"}\n", n: 1 << 30}}) {
		if n++; n == 10 {
			cancel()
		}
		last = err
	}
	if n != 11 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last %v", n, last)
	}
}

// FuzzRead: every line that is not blank gives one result, and an element of a
// document no more than one, in order; articles obey the schema and stand where
// Origin says.
func FuzzRead(f *testing.F) {
	f.Add("{\"text\":\"a\u00a0b\"}\n\n{\"id\":3,\"text\":\"x\"}\nbad\n")
	f.Add(`{"text":"T.","authors":[{"name":"a"},"b",3],"publication":{"name":{}},"date":{"x":1}}`)
	f.Add("{\n}")
	f.Add(`[{"text":"T."},{"text":"U"},3,[{}],"x]",{"text":"V"}]`)
	f.Add("{\"articles\":[{\"content\":\"T\"}\n,\n{\"content\":\"U\"}],\"n\":1}\n{\"text\":\n\"V\"}")
	f.Fuzz(func(t *testing.T, raw string) {
		want := 0
		for line := range strings.SplitSeq(strings.TrimPrefix(raw, "\uFEFF"), "\n") {
			if strings.Trim(line, " \t\r\n\v\f\u0085\u00a0") != "" {
				want++
			}
		}
		docs, errs := read(t, raw, format.Defaults{})
		document := strings.ContainsAny(raw, "[{") // perhaps
		if got := len(docs) + len(errs); got > want+1 && !document || got > len(raw)+1 {
			t.Fatalf("%d results for %d lines", got, want)
		}
		last := 0
		for _, d := range docs {
			if d.Article.Source.Line <= last {
				t.Fatalf("line %d after %d", d.Article.Source.Line, last)
			}
			last = d.Article.Source.Line
			if again, _ := text.Clean(d.Article.Text); again != d.Article.Text {
				t.Fatalf("the text is not clean: %q", d.Article.Text)
			}
			for i, r := range d.Article.Text {
				if at := d.Article.Source.Origin.Original(i); r >= 'a' && r <= 'z' && d.Original[at] != byte(r) {
					t.Fatalf("%q at byte %d leads to %q", r, i, d.Original[at:])
				}
			}
		}
	})
}

func ExampleNew() {
	file := strings.NewReader(`{"id":1,"text":"The port is empty, she said.","date":"2019-12-30"}` + "\n" + `{"id":2` + "\n")
	for doc, err := range jsonl.New().Read(context.Background(), format.Input{Path: "port.jsonl", Reader: file}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Article.SourceID, doc.Article.Published, doc.Article.Text)
	}
	// Output:
	// 1 2019-12-30 The port is empty, she said.
	// port.jsonl:2:7: malformed JSON: unexpected end of JSON input
}

// BenchmarkRead tells how fast a file of articles is read, before extraction.
func BenchmarkRead(b *testing.B) {
	line := `{"id":"1","title":"A","date":"2024-03-09","text":"` + strings.Repeat("Words “and” more words, she said. ", 100) + "\"}\n"
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	n := 0
	for _, err := range jsonl.New().Read(context.Background(), format.Input{Path: "a", Reader: &lines{line: line, n: b.N}}) {
		if err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "lines/s")
}
