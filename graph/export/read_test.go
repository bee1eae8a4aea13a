package export_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/export"
	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// written exports extractions in both formats.
func written(t testing.TB, xs ...*schema.Extraction) (jsonl, nq string) {
	t.Helper()
	var a, b bytes.Buffer
	if err := errors.Join(export.JSONLines(&a, articles(t, xs...)), export.NQuads(&b, articles(t, xs...))); err != nil {
		t.Fatal(err)
	}
	return a.String(), b.String()
}

// readAll returns what Read yields: extractions and what is wrong with the rest.
func readAll(r io.Reader) (xs []*schema.Extraction, errs []error) {
	for x, err := range export.Read(r) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		xs = append(xs, x)
	}
	return xs, errs
}

// carried reads an export that must be sound.
func carried(t testing.TB, jsonl string) []*schema.Extraction {
	t.Helper()
	xs, errs := readAll(strings.NewReader(jsonl))
	if len(errs) > 0 {
		t.Fatal(errors.Join(errs...))
	}
	return xs
}

// complete returns articles that leave no field of a record out.
func complete() []*schema.Extraction {
	xs := sample.Newsroom()
	date := schema.Date{Year: 2021, Month: 4, Day: 8, Clock: "06:30:00-05:00", Text: "Thursday", Rule: schema.LastSuch}
	for _, x := range xs {
		a := x.Article
		a.Modified, a.SourceID, a.Section, a.Authors = date, "a-31200", "World", []string{"Mira Okafor", "Ada Brandt", "Mira Okafor"}
		a.Published.Text, a.Published.Rule = "yesterday", schema.FromDay
		a.Credits = []schema.Credit{{Tag: "meta byline", Value: "MO"}, {Value: "https://norrland.example/a/31200.html"}}
		for i := range x.Attributions {
			a := &x.Attributions[i]
			a.Negated, a.Hedges, a.Medium, a.Addressee, a.Said = i%2 == 0, []string{"likely", "", "likely"}, "a statement", "reporters", date
		}
		for i := range x.Reprints {
			x.Reprints[i].Reason, x.Reprints[i].Tag = "the copy is later", "link rel=canonical"
			for _, p := range slices.Backward(x.Publications) {
				x.Reprints[i].Through = append(x.Reprints[i].Through, p.ID)
			}
		}
		for i := range x.Blames {
			x.Blames[i].When = []schema.Date{date, {Text: "long ago"}}[i%2]
		}
		for i := range x.Publications {
			p := &x.Publications[i]
			p.Aliases = []string{"RN", "RN/NS"}
			if a.Publication != nil && a.Publication.ID == p.ID {
				a.Publication.Aliases = p.Aliases
			}
		}
	}
	return append(xs, sample.Generate(7, 20)...)
}

// The law: what is read is what was written, as the graph would decode it, and
// it is written again as the same bytes in both formats.
func TestRoundTrip(t *testing.T) {
	want := complete()
	jsonl, nq := written(t, want...)
	got := carried(t, jsonl)
	for i, line := range strings.Split(strings.TrimSuffix(jsonl, "\n"), "\n") {
		qs, err := quads.Encode(want[i])
		if err != nil {
			t.Fatal(err)
		}
		x, err := quads.Decode(want[i].Article.ID, qs)
		if err != nil {
			t.Fatal(err)
		}
		x.Article.Source = schema.Source{
			Line: i + 1, MediaType: export.MediaType, Importer: export.Importer, SHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(line))),
		}
		if diff := cmp.Diff(x, got[i]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", x.Article.Title, diff)
		}
	}
	jsonl2, nq2 := written(t, got...)
	if diff := cmp.Diff(jsonl, jsonl2); diff != "" {
		t.Errorf("JSON Lines (-first +second):\n%s", diff)
	}
	if diff := cmp.Diff(nq, nq2); diff != "" {
		t.Errorf("N-Quads (-first +second):\n%s", diff)
	}
}

// White space, fields of a later day, and null for what is left out make no
// other record.
func TestReadTolerates(t *testing.T) {
	x := sample.Broadcast()
	want, _ := written(t, x)
	for name, change := range map[string]func(string) string{
		"a byte order mark": func(s string) string { return "\uFEFF" + s },
		"blank lines":       func(s string) string { return "\n \t\r\n" + s + "\n\n" },
		"CRLF":              func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"no line's end":     func(s string) string { return strings.TrimSuffix(s, "\n") },
		"blanks":            func(s string) string { return "  " + strings.ReplaceAll(s, `,"`, `, "`) },
		"fields of a later day": func(s string) string {
			return strings.ReplaceAll(s, `"id":`, `"weather":{"wind":[3,"SW"]},"id":`)
		},
		"null": func(s string) string {
			return strings.ReplaceAll(s, `"confidence":`, `"medium":null,"addressee":null,"said":null,"confidence":`)
		},
		"empty lists": func(s string) string { return strings.ReplaceAll(s, `"name":`, `"roles":[],"name":`) },
		"escapes":     func(s string) string { return strings.ReplaceAll(s, "Vessel", `\u0056essel`) },
	} {
		changed := change(want)
		if changed == want {
			t.Fatalf("%s: nothing changed", name)
		}
		got, _ := written(t, carried(t, changed)...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// A line that is no sound record is named with its place, and the rest goes on.
func TestReadRefuses(t *testing.T) {
	first, _ := written(t, sample.Wire())
	sound, _ := written(t, complete()[1])
	sound = strings.TrimSuffix(sound, "\n")
	for _, tt := range []struct {
		name, old, new string // what is changed in a sound line, once
		want           string
		is             error
	}{
		{"cut short", sound[500:], "", "line 2, byte 500: malformed record: unexpected end of JSON input", export.ErrMalformed},
		{"no JSON", `{"format":`, `{format:`, "line 2, byte 2: malformed record: invalid character 'f' looking for", export.ErrMalformed},
		{"a second value", sound, sound + "{}", fmt.Sprintf("line 2, byte %d: malformed record: invalid character '{' after", len(sound)+1), export.ErrMalformed},
		{"not UTF-8", "Depot near", "D\xffpot near", fmt.Sprintf("line 2, byte %d: malformed record: not valid UTF-8", strings.Index(sound, "Depot")+2), export.ErrMalformed},
		{"another format", `"format":"saidby"`, `"format":"x"`, "line 2: no record of an export", export.ErrForeign},
		{"an article", `{"format":"saidby","version":1,`, `{"modified":["2020"],`, "line 2: no record of an export", export.ErrForeign},
		{"a text", `{`, "Title: {", "line 2: no record of an export", export.ErrForeign},
		{"a later version", `"version":1`, `"version":2`, "line 2: record of a newer saidby: it has version 2, and this one reads up to 1", export.ErrNewer},
		{"a later version in another form", `"version":1,`, `"version":3,"authors":{},`, "line 2: record of a newer saidby: it has version 3", export.ErrNewer},
		{"no version", `"version":1,`, ``, "line 2: malformed record: version 0", export.ErrMalformed},
		{"a field of another kind", `"negated":true`, `"negated":"yes"`, ": malformed record: attributions.negated is a JSON string", export.ErrMalformed},
		{"a span of three", `[[2,13]]`, `[[2,13,30]]`, "line 2: malformed record: span: want [start,end], got 3 numbers", export.ErrMalformed},
		{"a span of words", `[[2,13]]`, `[["a","b"]]`, "line 2: malformed record: span: json: cannot unmarshal string", export.ErrMalformed},
		{"a span outside", `[[288,302]]`, `[[288,2500]]`, "line 2: malformed record: actors[4].mention has span [288,2500] in a text of 320 code points", export.ErrMalformed},
		{"a span before", `[[0,20]]`, `[[-1,20]]`, "line 2: malformed record: attributions[0].source has span [-1,20]", export.ErrMalformed},
		{"no span", `[[0,20]]`, `[]`, "line 2: malformed record: attributions[0].source has no span", export.ErrMalformed},
		{"no id", `"publication":"`, `"publication":"urn:`, `line 2: malformed record: publication is no id: "urn:`, export.ErrMalformed},
		{"a publication that is not there", `"publication":"968612fc`, `"publication":"968612fd`, `line 2: malformed record: publication is not among the publications: "968612fd`, export.ErrMalformed},
		{"a relay's id", `"relayed_by":"`, `"relayed_by":"x`, `line 2: malformed record: attributions[1].relayed_by is no id: "x`, export.ErrMalformed},
		{"no date", `"edtf":"2021-04-10"`, `"edtf":"April 10, 2021"`, `line 2: malformed record: published is no date in EDTF: "April 10, 2021"`, export.ErrMalformed},
		{"another quote", `"quote":"Halden Wire"`, `"quote":"Holden Wire"`, `evidence at byte 2 says "Halden Wire", its quote "Holden Wire": invalid`, schema.ErrInvalid},
		{"another text", `"text":"A Halden`, `"text":"A  Halden`, "invalid", schema.ErrInvalid},
		{"another id", `"id":"1efce42b`, `"id":"1efce42c`, "article id 1efce42 does not follow from its content: invalid", schema.ErrInvalid},
		{"no text", `"text":`, `"words":`, "has span", export.ErrMalformed},
		{"an unknown act", `"act":"cite"`, `"act":"sing"`, `has unknown act "sing": invalid`, schema.ErrInvalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			line := strings.Replace(sound, tt.old, tt.new, 1)
			xs, errs := readAll(strings.NewReader(first + line + "\n\n" + sound + "\n"))
			if len(xs) != 2 || len(errs) != 1 || xs[1].Article.Source.Line != 4 {
				t.Fatalf("%d articles, errors %v", len(xs), errs)
			}
			var at *export.LineError
			if err := errs[0]; !errors.As(err, &at) || at.Line != 2 || !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v\nwant %s", err, tt.want)
			}
		})
	}
}

// What is no export at all, or one of a newer saidby, is refused once and not
// line by line. One whose first line alone is broken is an export all the same.
func TestReadForeign(t *testing.T) {
	sound, _ := written(t, sample.Newsroom()...)
	for name, tt := range map[string]struct {
		in    string
		is    error
		reads int
	}{
		"articles":   {"\n{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", export.ErrForeign, 0},
		"a text":     {"Title: Depot hit\n\nOne.\n", export.ErrForeign, 0},
		"JSON":       {"{\n  \"format\": \"saidby\"\n}\n", export.ErrForeign, 0},
		"newer":      {strings.ReplaceAll(sound, `"version":1`, `"version":2`), export.ErrNewer, 0},
		"one line":   {"One.\n", export.ErrForeign, 0},
		"cut short":  {sound[700:], export.ErrForeign, 4},
		"a bad line": {strings.Replace(sound, `"id":"`, `"id":`, 1), export.ErrMalformed, 4},
	} {
		xs, errs := readAll(strings.NewReader(tt.in))
		if len(xs) != tt.reads || len(errs) != 1 || !errors.Is(errs[0], tt.is) {
			t.Errorf("%s: %d articles, errors %v", name, len(xs), errs)
		}
	}
	if xs, errs := readAll(strings.NewReader("\n\n")); len(xs)+len(errs) > 0 {
		t.Errorf("an empty export: %d articles, errors %v", len(xs), errs)
	}
}

// A source that breaks off gives what was whole, and the line that was not.
func TestReadFails(t *testing.T) {
	sound, _ := written(t, sample.Newsroom()...)
	failed := errors.New("failed")
	xs, errs := readAll(io.MultiReader(strings.NewReader(sound[:len(sound)-9]), iotest.ErrReader(failed)))
	if len(xs) != 4 || len(errs) != 1 || !errors.Is(errs[0], failed) || errs[0].Error() != "line 5: failed" {
		t.Errorf("%d articles, errors %v", len(xs), errs)
	}
}

// Who has seen enough is not read on for.
func TestReadStops(t *testing.T) {
	sound, _ := written(t, sample.Newsroom()...)
	n := 0
	for range export.Read(strings.NewReader(sound)) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d articles", n)
	}
}

// repeated gives a text n times and then ends, without ever holding it.
type repeated struct {
	text, rest string
	n          int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.n == 0 {
			return 0, io.EOF
		}
		r.n--
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// Memory does not grow with the export.
func TestReadMemory(t *testing.T) {
	line, _ := written(t, sample.Generate(3, 1)...)
	n, peak := 0, uint64(0)
	for _, err := range export.Read(&repeated{text: line, n: 300}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%100 == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
		}
	}
	if n != 300 || peak > 16<<20 {
		t.Errorf("%d articles of %d bytes, %d MiB", n, len(line), peak>>20)
	}
}

// BenchmarkRead tells how fast an export is read, before it is kept.
func BenchmarkRead(b *testing.B) {
	line, _ := written(b, sample.Generate(3, 1)...)
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for _, err := range export.Read(&repeated{text: line, n: b.N}) {
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
