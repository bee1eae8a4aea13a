package gold_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema/text"
)

func TestEach(t *testing.T) {
	corpus := "\uFEFF{\"id\":\"a\",\"text\":\"A.\"}\r\n \t\n\n{\"id\":17,\"text\":\"\"}\n{\"id\":null,\"text\":\"C.\",\"title\":null}"
	var got []string
	for d, err := range gold.Each(strings.NewReader(corpus)) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%d %q %q", d.Line, d.Article.SourceID, d.Article.Text))
	}
	if d := cmp.Diff([]string{`1 "a" "A."`, `4 "17" ""`, `5 "" "C."`}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestEachEndsEarly: who has seen enough is not read on for.
func TestEachEndsEarly(t *testing.T) {
	for d, err := range gold.Each(strings.NewReader("{\"text\":\"A.\"}\n{\n")) {
		if err != nil || d.Line != 1 {
			t.Fatalf("line %d, %v", d.Line, err)
		}
		break
	}
}

func TestLineErrors(t *testing.T) {
	for _, tt := range []struct {
		name, corpus string
		line         int
		want         string
	}{
		{"not JSON", "\n{\"text\":\"a\"}\n{\"text\":", 3, "malformed JSON: unexpected end of JSON input"},
		{"a list", `[{"text":"a"}]`, 1, "malformed JSON: want one object a line, got: array"},
		{"no text", `{"id":"a","attributions":[]}`, 1, `malformed: no "text"`},
		{"a number for a text", `{"text":7}`, 1, `malformed: "text" is of type number`},
		{"a word for a span", `{"text":"a","attributions":[{"cue":["x"]}]}`, 1, `malformed: "attributions.cue" is of type string`},
		{"a list for an id", `{"text":"a","id":[]}`, 1, `malformed: "id" is of type array`},
		{"too long", "{\"text\":\"a\"}\n" + strings.Repeat(" ", 17<<20), 2, "too large: a line may have 16 MiB at most"},
	} {
		var last error
		for _, err := range gold.Each(strings.NewReader(tt.corpus)) {
			last = err
		}
		var fault *gold.LineError
		if !errors.As(last, &fault) || fault.Line != tt.line || fault.Err.Error() != tt.want {
			t.Errorf("%s: %v, want line %d: %s", tt.name, last, tt.line, tt.want)
		}
	}
}

func TestPredictions(t *testing.T) {
	var docs []gold.Document
	for d, err := range gold.Each(strings.NewReader(`{"id":"é","text":"“Ça va”, dit-il."}` + "\n" + `{"id":2,"text":"x\r\ny said."}`)) {
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	lines := "\uFEFF" + `{"id":"2","attributions":[{"cue":[[5,9]],"content":[[0,4]],"nested":true,"confidence":0.5}]}` + "\r\n\n" +
		`{"id":"other"}` + "\n" + `{"id":"é","attributions":[{"content":[[0,7]]}]}`
	p, err := gold.ReadPredictions(strings.NewReader(lines), int64(len(lines)))
	if err != nil {
		t.Fatal(err)
	}
	if p.Len() != 3 {
		t.Errorf("%d documents, want 3", p.Len())
	}
	var got []string
	for _, d := range docs {
		found, there, err := p.Of(d.Article.SourceID, &d)
		if err != nil || !there {
			t.Fatalf("%s: there %v, %v", d.Article.SourceID, there, err)
		}
		for _, a := range found {
			got = append(got, fmt.Sprintf("%q %q %v %v", text.Join(d.Article.Text, a.Cue), text.Join(d.Article.Text, a.Content), a.Nested, a.Confidence))
		}
	}
	if d := cmp.Diff([]string{`"" "“Ça va”" false 1`, `"said" "x\ny" true 0.5`}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if found, there, err := p.Of("none", &docs[0]); found != nil || there || err != nil {
		t.Errorf("nothing is found as %v, %v, %v", found, there, err)
	}
}

func TestPredictionErrors(t *testing.T) {
	for lines, want := range map[string]string{
		"{\"id\":\"a\"}\n{\"id\":":                 "gold line 2: malformed JSON: unexpected end of JSON input",
		"{\"id\":\"a\"}\n\n{\"id\":\"a\"}\n":       `gold line 3: the document "a" was on line 1 already`,
		"{\"id\":\"a\"}\n{\"attributions\":{}}":    `gold line 2: malformed: "attributions" is of type object`,
		`{"attributions":[{},{"confidence":1.5}]}`: "gold line 1: malformed: confidence 1.5 (want a number from 0 to 1)",
		"{\"id\":\"a\",\"text\":null}\n{}\n{}\n":   `gold line 3: the document "" was on line 2 already`,
	} {
		if _, err := gold.ReadPredictions(strings.NewReader(lines), int64(len(lines))); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", lines, err, want)
		}
	}
}
