package tag_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// treebank returns sentences of the English Web Treebank, which stands beside
// the checkout and not in it; the test is skipped where it is absent.
func treebank(t *testing.T, part string) []conllu.Sentence {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "corpora", "ud_ewt", part+".conllu"))
	if err != nil {
		t.Skipf("the treebank is not beside the checkout: %v", err)
	}
	defer f.Close()
	var out []conllu.Sentence
	for s, err := range conllu.Read(f) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

// tally counts right tags under one heading.
type tally struct{ right, found, gold int }

func (c tally) String() string {
	p, r := 100*float64(c.right)/float64(max(1, c.found)), 100*float64(c.right)/float64(max(1, c.gold))
	return fmt.Sprintf("precision %5.2f  recall %5.2f  of %5d", p, r, c.gold)
}

// TestAccuracy keeps the tagger's scores as a golden file, so that a change of
// score is seen and judged.
func TestAccuracy(t *testing.T) {
	tagger := loaded(t)
	var b strings.Builder
	for _, part := range []string{"dev", "test"} {
		sentences := treebank(t, part)
		plain, printed, err := tag.Score(tagger, sentences)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "EWT %s: gold tokens %.2f, as printed %.2f\n", part, plain, printed)
		if part == "dev" {
			details(&b, tagger, sentences)
		}
	}
	golden := filepath.Join("testdata", "accuracy.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", golden, diff)
	}
}

// details writes the scores of kinds of text, of tags that rules rely on, and
// of the same sentences as headlines and in capitals.
func details(b *strings.Builder, tagger *tag.Tagger, sentences []conllu.Sentence) {
	genres, tags := make(map[string]*tally), make(map[tag.Tag]*tally)
	var that, headline, shouting tally
	of := func(t tag.Tag) *tally {
		if tags[t] == nil {
			tags[t] = new(tally)
		}
		return tags[t]
	}
	for _, s := range sentences {
		s = tag.JoinHyphens(s)
		genre, _, _ := strings.Cut(s.ID, "-")
		if genres[genre] == nil {
			genres[genre] = new(tally)
		}
		e, _ := tag.FromTreebank(s)
		got := tagger.Tag(e.Words, nil)
		for i, want := range e.Tags {
			genres[genre].count(got[i] == want)
			if strings.EqualFold(e.Words[i], "that") {
				that.count(got[i] == want)
			}
			of(want).gold++
			of(got[i]).found++
			if got[i] == want {
				of(want).right++
			}
		}
		for i, t := range tagger.Tag(each(e.Words, headlineCase), nil) {
			headline.count(t == e.Tags[i])
		}
		for i, t := range tagger.Tag(each(e.Words, strings.ToUpper), nil) {
			shouting.count(t == e.Tags[i])
		}
	}
	for _, g := range []string{"weblog", "newsgroup", "email", "reviews", "answers"} {
		fmt.Fprintf(b, "  %-9s %.2f\n", g, genres[g].share())
	}
	fmt.Fprintf(b, "  as headlines %.2f, in capitals %.2f, the word that %.2f\n", headline.share(), shouting.share(), that.share())
	for _, t := range []tag.Tag{tag.NN, tag.NNS, tag.NNP, tag.VB, tag.VBD, tag.VBG, tag.VBN, tag.VBP, tag.VBZ, tag.MD,
		tag.IN, tag.TO, tag.WDT, tag.RB, tag.RP, tag.JJ, tag.POS, tag.OpenQuote, tag.CloseQuote} {
		fmt.Fprintf(b, "  %-4s %s\n", t, *tags[t])
	}
}

func (c *tally) count(right bool) {
	c.gold++
	if right {
		c.right++
	}
}

func (c *tally) share() float64 { return 100 * float64(c.right) / float64(max(1, c.gold)) }

func each(words []string, f func(string) string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = f(w)
	}
	return out
}

// headlineCase capitalises every word of four letters or more.
func headlineCase(w string) string {
	if len(w) < 4 || w[0] < 'a' || w[0] > 'z' {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}
