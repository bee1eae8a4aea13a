package score_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/schema/text"
)

// script returns the path of the scorer that others measure with. The test is
// skipped where it, or what runs it, is absent.
func script(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(dir, "..", "shared", "eval", "score_attributions.py")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the scorer is not beside the checkout: %v", err)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skipf("nothing runs the scorer: %v", err)
	}
	return path
}

// TestScript compares all figures with those of the script on documents made
// at random, with spans that cross, nest, repeat and end between words.
func TestScript(t *testing.T) {
	path := script(t)
	for seed := range uint64(3) {
		docs := randomDocuments(rand.New(rand.NewPCG(seed, 0)))
		for _, top := range []bool{false, true} {
			s := score.Sheet{Top: top}
			for _, d := range docs {
				s.Add(d)
			}
			if d := cmp.Diff(runScript(t, path, docs, top), s.Figures().String()); d != "" {
				t.Errorf("seed %d, top %v (-script +got):\n%s", seed, top, d)
			}
		}
	}
}

// runScript returns what the script prints.
func runScript(t *testing.T, path string, docs []score.Document, top bool) string {
	t.Helper()
	dir := t.TempDir()
	var marked, found bytes.Buffer
	for i, d := range docs {
		writeLine(t, &marked, fmt.Sprint(i), d.Text, d.Gold)
		writeLine(t, &found, fmt.Sprint(i), d.Text, d.Found)
	}
	args := []string{path, filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "found.jsonl")}
	for i, b := range [][]byte{marked.Bytes(), found.Bytes()} {
		if err := os.WriteFile(args[i+1], b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if top {
		args = append(args, "--top")
	}
	out, err := exec.Command("python3", args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// writeLine writes one document, with places in code points.
func writeLine(t *testing.T, b *bytes.Buffer, id, body string, as []gold.Attribution) {
	t.Helper()
	type line struct {
		Source  []text.Span `json:"source"`
		Cue     []text.Span `json:"cue"`
		Content []text.Span `json:"content"`
		Nested  bool        `json:"nested"`
	}
	points := text.NewOffsets(body)
	translate := func(in []text.Span) (out []text.Span) {
		for _, s := range in {
			out = append(out, points.Span(s))
		}
		return out
	}
	lines := []line{}
	for _, a := range as {
		lines = append(lines, line{translate(a.Source), translate(a.Cue), translate(a.Content), a.Nested})
	}
	if err := json.NewEncoder(b).Encode(map[string]any{"id": id, "text": body, "attributions": lines}); err != nil {
		t.Fatal(err)
	}
}

// randomDocuments makes documents of a few words in several scripts.
func randomDocuments(r *rand.Rand) []score.Document {
	words := []string{"said", "that", "“Non,”", "dété", "Ĳssel", "5,000", "½", "снег", "雪", "a\u0301b", "—", "…", "’", "\n\n", "Ⅷ", "ⓐ", "x²", "\U0001F642", "ไม้"}
	docs := make([]score.Document, 40)
	for i := range docs {
		body := ""
		for range 5 + r.IntN(60) {
			body += words[r.IntN(len(words))] + " "
		}
		docs[i] = score.Document{Text: body, Gold: randomAttributions(r, body)}
		for _, a := range docs[i].Gold { // found are those marked, more or less
			if r.IntN(5) > 0 {
				a.Content, a.Source = shaken(r, body, a.Content), shaken(r, body, a.Source)
				a.Nested = r.IntN(4) == 0
				docs[i].Found = append(docs[i].Found, a)
			}
		}
		docs[i].Found = append(docs[i].Found, randomAttributions(r, body)...)
	}
	return docs
}

func randomAttributions(r *rand.Rand, body string) []gold.Attribution {
	out := make([]gold.Attribution, r.IntN(6))
	for i := range out {
		out[i] = gold.Attribution{Source: randomSpans(r, body, 10), Cue: randomSpans(r, body, 8), Content: randomSpans(r, body, 60)}
		if i > 0 && r.IntN(3) == 0 {
			out[i].Content = out[i-1].Content
		}
	}
	return out
}

func randomSpans(r *rand.Rand, body string, size int) []text.Span {
	out := make([]text.Span, r.IntN(3))
	for i := range out {
		start := r.IntN(len(body))
		out[i] = between(body, text.Span{Start: start, End: start + r.IntN(size)})
	}
	return out
}

// shaken moves the ends of spans a little.
func shaken(r *rand.Rand, body string, spans []text.Span) []text.Span {
	out := make([]text.Span, len(spans))
	for i, s := range spans {
		out[i] = between(body, text.Span{Start: s.Start + r.IntN(5) - 2, End: s.End + r.IntN(9) - 4})
	}
	return out
}

// between brings a span inside the text and its ends between code points.
func between(body string, s text.Span) text.Span {
	points := text.NewOffsets(body)
	s = points.Bytes(points.Span(s))
	return text.Span{Start: s.Start, End: max(s.Start, s.End)}
}
