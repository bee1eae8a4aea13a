package extract_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/importers/plain"
)

// TestArticles scores the extraction against what a reader found in each
// article of testdata/articles, and keeps the scores as a golden, so that a
// change of quality is seen and judged.
func TestArticles(t *testing.T) {
	x := extractor(t)
	var all score.Sheet
	var facts score.Facts
	var lines strings.Builder
	for _, p := range articles(t) {
		want, got := marked(t, p), gold.ReadingOf(x.Extract(p.article))
		d := score.Document{Text: p.article.Text, Gold: spans(want), Found: spans(got)}
		var s score.Sheet
		var f score.Facts
		s.Add(d)
		f.Add(d.Text, want, got)
		all.Add(d)
		facts.Add(d.Text, want, got)
		fmt.Fprintln(&lines, row(p.name, s.Counts(), f))
	}
	golden(t, "eval/articles.scores", all.Figures().String()+list(facts)+"\n"+heading()+lines.String())
}

func spans(r *gold.Reading) []gold.Attribution {
	out := make([]gold.Attribution, len(r.Sayings))
	for i, s := range r.Sayings {
		out[i] = s.Attribution
	}
	return out
}

// list writes what is right besides the spans, one a line.
func list(f score.Facts) string {
	var b strings.Builder
	for _, x := range []struct {
		name string
		score.Share
	}{
		{"act", f.Act}, {"manner", f.Manner}, {"speaker", f.Speaker}, {"kind", f.Kind},
		{"blamed", f.Blamed}, {"blamed for", f.Event}, {"relayed-by", f.Relay}, {"said", f.Said}, {"credit", f.Credit},
	} {
		fmt.Fprintf(&b, "%-14s   %6.2f  %d of %d\n", x.name, 100*float64(x.Right)/float64(max(1, x.Of)), x.Right, x.Of)
	}
	for _, x := range []struct {
		name string
		score.Tally
	}{{"decline", f.Decline}, {"reprint", f.Reprint}, {"notice", f.Notice}, {"alias", f.Alias}, {"role", f.Role}} {
		fmt.Fprintf(&b, "%-14s %v  %d of %d found, %d marked\n", x.name, x.Rate(), x.Right, x.Found, x.Gold)
	}
	return b.String()
}

// heading explains the rows: right/found/marked of the spans and of what stands
// behind the blocks, right/all of what is compared where the content matches.
func heading() string {
	return strings.TrimRight(cell("", 21)+cells("content", "exact", "source", "cue", "act", "manner", "speaker", "kind", "blamed", "for",
		"relayed", "said", "decline", "reprint", "notice", "alias", "role"), " ") + "\n"
}

// row is the line of one article.
func row(name string, c score.Counts, f score.Facts) string {
	three := func(t score.Tally) string { return fmt.Sprintf("%d/%d/%d", t.Right, t.Found, t.Gold) }
	two := func(s score.Share) string { return fmt.Sprintf("%d/%d", s.Right, s.Of) }
	return strings.TrimRight(cell(name, 21)+cells(three(c.Content), three(c.Exact), three(c.Source), three(c.Cue),
		two(f.Act), two(f.Manner), two(f.Speaker), two(f.Kind), two(f.Blamed), two(f.Event), two(f.Relay), two(f.Said),
		three(f.Decline), three(f.Reprint), three(f.Notice), three(f.Alias), three(f.Role)), " ")
}

func cells(values ...string) string {
	s := ""
	for _, v := range values {
		s += cell(v, 9)
	}
	return s
}

func cell(s string, width int) string { return fmt.Sprintf("%-*s ", width, s) }

// TestPolNeAR scores the extraction on the articles of the corpus that nothing
// is trained on. The corpus marks no nested attributions.
func TestPolNeAR(t *testing.T) {
	docs, err := gold.Read(bytes.NewReader(shared(t, "corpora/polnear_train.jsonl")))
	if err != nil {
		t.Fatal(err)
	}
	x := extractor(t)
	s := score.Sheet{Top: true}
	for _, d := range docs {
		if gold.HeldOut(d) {
			s.Add(score.Document{Text: d.Article.Text, Gold: d.Attributions, Found: score.Found(x.Extract(d.Article))})
		}
	}
	f := s.Figures()
	golden(t, "eval/polnear.scores", f.String())
	atLeast(t, "content@0.5", f.Content.F1, 50)
	atLeast(t, "source@0.5", f.Source.F1, 45)
}

// atLeast is a floor that no golden may be moved below.
func atLeast(t *testing.T, name string, got, want float64) {
	t.Helper()
	if got < want {
		t.Errorf("%s: F1 %.2f, want at least %.0f", name, got, want)
	}
}

// TestSeed scores the extraction on the article that the project began with.
func TestSeed(t *testing.T) {
	docs, err := gold.Read(bytes.NewReader(shared(t, "seed/gold.jsonl")))
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	a, err := read(plain.New(), "article.txt", shared(t, "seed/article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != docs[0].Article.Text {
		t.Fatal("article and gold are not of one text")
	}
	found := score.Found(extractor(t).Extract(a))
	var s score.Sheet
	m := s.Add(score.Document{Text: a.Text, Gold: docs[0].Attributions, Found: found})
	f := s.Figures()
	atLeast(t, "content@0.5", f.Content.F1, 95)
	atLeast(t, "content exact", f.Exact.F1, 85)
	atLeast(t, "source@0.5", f.Source.F1, 90)
	for _, i := range m.False {
		t.Errorf("attribution at byte %d is none of the gold", found[i].Cue[0].Start)
	}
	t.Logf("\n%v", f)
}
