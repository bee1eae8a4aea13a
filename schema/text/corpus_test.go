package text_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// shared reads a file of the folder shared, which stands beside the checkout and
// is not part of it, and skips the test where it is absent.
func shared(t *testing.T, name string) []byte {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(root) == root {
			t.Fatal("no go.mod above the test")
		}
		root = filepath.Dir(root)
	}
	b, err := os.ReadFile(filepath.Join(root, "..", "shared", filepath.FromSlash(name)))
	if err != nil {
		t.Skipf("the corpora are not here: %v", err)
	}
	return b
}

// TestSeedArticle checks that the first article falls into one sentence a
// paragraph, which is how it is written, whatever abbreviations are in it.
func TestSeedArticle(t *testing.T) {
	clean, _ := text.Clean(string(shared(t, "seed/article.txt")))
	paragraphs := text.Paragraphs(clean)
	if len(paragraphs) != 19 {
		t.Errorf("%d paragraphs, want 19", len(paragraphs))
	}
	for _, p := range paragraphs {
		if d := cmp.Diff([]text.Span{p}, text.Sentences(clean, p)); d != "" {
			t.Errorf("%q (-want +got):\n%s", p.In(clean), d)
		}
	}
}

// TestTreebank scores sentences and tokens on the English Web Treebank and holds
// the scores against a golden. Its files keep neither paragraphs nor layout, so
// the sentences of a document are joined with blanks, and with a line break
// behind those that end without a stop, which are titles and items of lists.
// The treebank parts words at hyphens and we do not: tokens are scored as they
// are and with hyphens undone on both sides.
func TestTreebank(t *testing.T) {
	var got bytes.Buffer
	for _, part := range []string{"dev", "test"} {
		var ends, spans, tokens, joined score
		for _, doc := range readTreebank(t, shared(t, "corpora/ud_ewt/"+part+".conllu")) {
			scoreSentences(doc, &ends, &spans)
			for _, s := range doc {
				ours := tokenSpans(text.Tokens(s.text, text.Span{End: len(s.text)}))
				tokens.add(s.tokens, ours)
				joined.add(joinHyphens(s.text, s.tokens), joinHyphens(s.text, ours))
			}
		}
		fmt.Fprintf(&got, "%-5s sentence ends   %v\n", part, ends)
		fmt.Fprintf(&got, "%-5s sentences       %v\n", part, spans)
		fmt.Fprintf(&got, "%-5s tokens          %v\n", part, tokens)
		fmt.Fprintf(&got, "%-5s hyphens undone  %v\n", part, joined)
	}
	golden := filepath.Join("testdata", "treebank.scores")
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("scores differ; if for the better, run with -update (-want +got):\n%s", d)
	}
}

// score counts spans: in the reference, found, and both.
type score struct{ want, got, both int }

func (s *score) add(want, got []text.Span) {
	in := make(map[text.Span]bool, len(want))
	for _, x := range want {
		in[x] = true
	}
	for _, x := range got {
		if in[x] {
			s.both++
		}
	}
	s.want += len(want)
	s.got += len(got)
}

func (s score) String() string {
	p, r := float64(s.both)/float64(s.got), float64(s.both)/float64(s.want)
	return fmt.Sprintf("precision %.4f  recall %.4f  F1 %.4f", p, r, 2*p*r/(p+r))
}

type treeSentence struct {
	text   string
	tokens []text.Span
}

// readTreebank reads a file in CoNLL-U, one slice for each document.
func readTreebank(t *testing.T, b []byte) (docs [][]treeSentence) {
	t.Helper()
	var s treeSentence
	doc, last, at := "", "", 0
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		switch cells := strings.Split(line, "\t"); {
		case strings.HasPrefix(line, "# sent_id = "):
			doc = line[:strings.LastIndexByte(line, '-')]
		case strings.HasPrefix(line, "# text = "):
			s, at = treeSentence{text: strings.TrimPrefix(line, "# text = ")}, 0
		case line == "" && s.text != "":
			if doc != last {
				docs = append(docs, nil)
				last = doc
			}
			docs[len(docs)-1] = append(docs[len(docs)-1], s)
			s = treeSentence{}
		case len(cells) == 10 && !strings.ContainsAny(cells[0], "-."):
			i := strings.Index(s.text[at:], cells[1])
			if i < 0 {
				t.Fatalf("token %q is not in %q", cells[1], s.text[at:])
			}
			s.tokens = append(s.tokens, text.Span{Start: at + i, End: at + i + len(cells[1])})
			at += i + len(cells[1])
		}
	}
	return docs
}

func scoreSentences(doc []treeSentence, ends, spans *score) {
	var b strings.Builder
	var want []text.Span
	for i, s := range doc {
		if i > 0 {
			b.WriteString(separator(doc[i-1].text))
		}
		s := strings.TrimSpace(s.text)
		want = append(want, text.Span{Start: b.Len(), End: b.Len() + len(s)})
		b.WriteString(s)
	}
	whole := b.String()
	var got []text.Span
	for _, p := range text.Paragraphs(whole) {
		got = text.AppendSentences(got, whole, p)
	}
	spans.add(want, got)
	ends.add(onlyEnds(want), onlyEnds(got))
}

// separator is what parts a sentence from the next one: a line break after one
// without a stop.
func separator(s string) string {
	s = strings.TrimRight(s, `"'”’)]} `)
	if s == "" || !strings.ContainsAny(s[len(s)-1:], ".?!") {
		return "\n"
	}
	return " "
}

func onlyEnds(spans []text.Span) []text.Span {
	out := make([]text.Span, len(spans))
	for i, s := range spans {
		out[i].End = s.End
	}
	return out
}

// joinHyphens makes one token of words with nothing but a hyphen between them.
func joinHyphens(s string, in []text.Span) (out []text.Span) {
	for i := 0; i < len(in); i++ {
		last := len(out) - 1
		if last >= 0 && in[i].In(s) == "-" && i+1 < len(in) && out[last].End == in[i].Start &&
			in[i].End == in[i+1].Start && wordlike(out[last].In(s)) && wordlike(in[i+1].In(s)) {
			i++
			out[last].End = in[i].End
			continue
		}
		out = append(out, in[i])
	}
	return out
}

func wordlike(s string) bool { return len(text.Words(s)) > 0 }
