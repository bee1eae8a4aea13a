package jsonl_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/jsonl"
)

// told reads a source and writes what came of each article, "line: title / text",
// and then the errors.
func told(t testing.TB, in format.Input) (all []string) {
	t.Helper()
	docs, errs := formattest.Read(t, jsonl.New(), in)
	for _, d := range docs {
		all = append(all, fmt.Sprintf("%d: %s / %s", d.Article.Source.Line, d.Article.Title, d.Article.Text))
	}
	return append(all, formattest.Told(errs)...)
}

// TestDocuments: a list of articles, alone or wrapped, and an object over several
// lines are read like lines, each article by its number.
func TestDocuments(t *testing.T) {
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"one object", "\uFEFF\n{\n  \"title\": \"A\",\n  \"text\": \"One.\"\n}\n", []string{"1: A / One."}},
		{"objects", "{\n\"text\": \"One.\"\n}\n{\"text\":\"Two.\"}\n{\n}\n", []string{"1:  / One.", "2:  / Two.", `a:3: malformed: no "text"`}},
		{"list", `[{"text":"One."},{"text":"Two."}]`, []string{"1:  / One.", "2:  / Two."}},
		{"pretty list", "[\n  {\n    \"text\": \"One, ]}\\\"\"\n  },\n  {\n    \"text\": \"Two.\"\n  }\n]\n", []string{"1:  / One, ]}\"", "2:  / Two."}},
		{"wrapped", `{"status":"ok","totalResults":2,"articles":[{"title":"A","content":"One."},{"content":"Two."}],"more":{"x":[1]}}`,
			[]string{"1: A / One.", "2:  / Two."}},
		{"wrapped, pretty", "{\n \"status\": \"ok\",\n \"posts\" : [\n {\"text\":\"One.\"}\n ]\n}", []string{"1:  / One."}},
		{"several answers", "{\"articles\":[{\"text\":\"One.\"}]}\n{\"articles\":[]}\n{\"articles\":[{\"text\":\"Two.\"}]}\n", []string{"1:  / One.", "2:  / Two."}},
		{"no wrapper: a text", `{"text":"One.","articles":[{"text":"Two."}]}`, []string{"1:  / One."}},
		{"no wrapper: a text behind", `{"articles":[{"text":"Two."}],"text":"One."}`, []string{"1:  / One."}},
		{"no wrapper: strings", `{"articles":["a","the"],"text":"One."}`, []string{"1:  / One."}},
		{"no wrapper: deeper", `{"a":{"articles":[{"text":"Two."}]},"text":"One."}`, []string{"1:  / One."}},
		{"escaped name", `{"\u0061rticles":[{"text":"One."}]}`, []string{"1:  / One."}},
		{"broken elements", `[{"text":"One."},{"text":Two},3,"x, ]",[{}],null,{"text":"Seven."}]`, []string{
			"1:  / One.", "7:  / Seven.",
			"a:2:9: malformed JSON: invalid character 'T' looking for beginning of value", "a:3:1: malformed JSON: want an object, got: number",
			"a:4:1: malformed JSON: want an object, got: string", "a:5:1: malformed JSON: want an object, got: array", `a:6: malformed: no "text"`}},
		{"cut off", `[{"text":"One."},{"text":"Tw`, []string{"1:  / One.", "a:2:11: malformed JSON: unexpected end of JSON input"}},
		{"cut off between", `[{"text":"One."},`, []string{"1:  / One.", "a:2: malformed JSON: the list does not end"}},
		{"stray", "[{\"text\":\"One.\"}] x {\"text\":\"Two.\"}", []string{"1:  / One.", "a:2: malformed JSON: 'x' begins no article (want an object)"}},
		{"a broken line is no document", "{\"text\":\"One.\"\n{\"text\":\"Two.\"}\n", []string{"2:  / Two.", "a:1:14: malformed JSON: unexpected end of JSON input"}},
		{"list of no articles", `{"articles":[{"url":"https://a.example/1","seendate":"20240309T121500Z"},{"url":"x"}]}`,
			[]string{"a:1: no article in it: GDELT lists addresses, themes and events, and no texts (fetch the pages and import these)"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, told(t, formattest.Input(tt.raw))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestIs(t *testing.T) {
	for raw, want := range map[string]bool{
		`{"id":1,"TEXT":"One.`: true, "\uFEFF\n[\n{\"maintext\":": true, `{"status":"ok","articles":[{"source":{},"content":"x`: true,
		`{"a":1,"b":{"text":"x"}}`: false, `{"scripts":[{"text":"x"}]}`: false, `{"articles":1,"b":[{"text":"x"}]}`: false,
		`["text"]`: false, `[Text: harbour empty]`: false, `{"name":"text","version":"1"}`: false, `text: "x"`: false, "": false,
	} {
		if got := jsonl.Is([]byte(raw), nil); got != want {
			t.Errorf("%s: %v", raw, got)
		}
	}
	if m, err := format.ParseMapping([]string{"text=body.plain"}); err != nil || !jsonl.Is([]byte(`[{"Body":{"plain":"x"}}]`), m) || jsonl.Is([]byte(`{"text":"x"}`), m) {
		t.Error("the mapping is not looked at")
	}
}

// TestHostile: whatever a source holds, memory and time are bounded, and what is
// sound behind it is read.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	const two = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"
	repeat := formattest.Repeat
	for _, tt := range []struct {
		name  string
		parts []any
		found int
	}{
		{"a long line", []any{`{"text":"`, repeat("xxxxxxxxxxxxxxxx", 1<<22), "\"}\n", two}, 2},
		{"a long article of a list", []any{`[{"text":"`, repeat("xxxxxxxxxxxxxxxx", 1<<22), `"},{"text":"One."}]`}, 1},
		{"a long list", []any{`{"articles":[`, repeat(`{"text":"Words.","other":"`+strings.Repeat("x", 16<<10)+`"},`, 1<<12), `{"text":"One."}]}`}, 1<<12 + 1},
		{"a line 100,000 deep", []any{`{"a":`, repeat("[", 100_000), "\n", two}, 2},
		{"an article 100,000 deep", []any{`[{"a":`, repeat(`{"a":`, 100_000), "1", repeat("}", 100_000), `},{"text":"One."}]`}, 1},
		{"a list 4 million deep", []any{repeat("[", 1<<22)}, 0},
		{"10,000 names", []any{`{`, repeat(`"name":{"name":["text"]},`, 10_000), "\"text\":\"One.\"}\n", two}, 3},
		{"a million names", []any{`{`, repeat(`"source":1,`, 1<<20), "\"text\":\"One.\"}\n", two}, 3},
		{"a million backslashes", []any{`{"text":"`, repeat(`\\`, 1<<20), "\"}\n", two}, 3},
		{"a million quotation marks", []any{`{"text":"`, repeat(`\"`, 1<<20), "\"}\n", two}, 3},
		{"an endless name", []any{`[{"`, repeat("articles", 1<<20), `":1,"text":"One."}]`}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			formattest.Within(t, 60<<20, time.Minute, func() {
				found := 0
				for _, err := range jsonl.New().Read(t.Context(), format.Input{Path: "a", Reader: formattest.File(tt.parts...)}) {
					if err == nil {
						found++
					}
				}
				if found != tt.found {
					t.Errorf("%d articles", found)
				}
			})
		})
	}
}

// FuzzDocument: what encoding/json writes of articles comes back with its text and
// title, the same one a line, as a list over many lines, and wrapped.
func FuzzDocument(f *testing.F) {
	f.Add("Harbour empty", "“No,” she said; \"none\".\n\nNext \\ } ] ,", `articles":[{`)
	f.Fuzz(func(t *testing.T, title, body, other string) {
		if !utf8.ValidString(strings.Join([]string{title, body, other}, " ")) { // each of them
			t.Skip()
		}
		record := map[string]any{"title": title, "text": body, "other": map[string]any{other: []any{other, 1.5, nil}}}
		line, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		list, err := json.MarshalIndent(map[string]any{"articles": []any{record, record}, "before": other}, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		want := told(t, formattest.Input(string(line)+"\n"+string(line)))
		for _, raw := range [][]byte{list, bytes.Join([][]byte{[]byte("["), line, []byte(",\n"), line, []byte("]")}, nil)} {
			if diff := cmp.Diff(want, told(t, formattest.Input(string(raw)))); diff != "" {
				t.Fatalf("%s\n(-lines +document)\n%s", raw, diff)
			}
		}
		docs, _ := formattest.Read(t, jsonl.New(), formattest.Input(string(line)))
		if clean := format.OneLine(title); len(docs) == 1 && (docs[0].Original != body || clean != "" && docs[0].Article.Title != clean) {
			t.Fatalf("%q and %q", docs[0].Article.Title, docs[0].Original)
		}
		if len(docs) == 0 && !strings.Contains(want[0], "empty") {
			t.Fatal(want)
		}
	})
}
