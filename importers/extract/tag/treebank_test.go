package tag_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// tree reads "form/XPOS/head/rel" items; a trailing ~ glues the word to the
// next. Heads count from 1, 0 is the root.
func tree(t *testing.T, items string) conllu.Sentence {
	t.Helper()
	var b strings.Builder
	for i, item := range strings.Fields(items) {
		item, glued := strings.CutSuffix(item, "~")
		f := strings.Split(item, "/")
		misc := "_"
		if glued {
			misc = "SpaceAfter=No"
		}
		b.WriteString(strings.Join([]string{string(rune('1' + i)), f[0], "_", "_", f[1], "_", f[2], f[3], "_", misc}, "\t") + "\n")
	}
	for s, err := range conllu.Read(strings.NewReader(b.String())) {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	t.Fatal("no sentence")
	return conllu.Sentence{}
}

func TestJoinHyphens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"participle before a noun", "an/DT/5/det Iran/NNP/4/compound~ -/HYPH/4/punct~ linked/VBN/5/amod militia/NN/0/root",
			"an/DT/2 Iran-linked/JJ/2 militia/NN/-1"},
		{"noun that heads its phrase", "his/PRP$/4/nmod:poss co/AFX/4/compound~ -/HYPH/4/punct~ founder/NN/0/root",
			"his/PRP$/1 co-founder/NN/-1"},
		{"names", "Abu/NNP/3/compound~ -/HYPH/1/punct~ Bakr/NNP/4/compound Naji/NNP/0/root", "Abu-Bakr/NNP/1 Naji/NNP/-1"},
		{"numbers", "6/CD/0/root~ -/SYM/3/case~ 1/CD/1/nmod", "6-1/CD/-1"},
		{"long chain", "state/NN/8/compound~ -/HYPH/1/punct~ of/IN/7/case~ -/HYPH/3/punct~ the/DT/7/det~ -/HYPH/5/punct~ art/NN/1/nmod lab/NN/0/root",
			"state-of-the-art/JJ/1 lab/NN/-1"},
		{"dash with blanks", "wheat/NN/0/root -/HYPH/1/punct rye/NN/1/conj", "wheat/NN/-1 -/HYPH/0 rye/NN/0"},
		{"hyphen at the end", "mid/AFX/0/root~ -/HYPH/1/punct~", "mid/AFX/-1 -/HYPH/0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, w := range tag.JoinHyphens(tree(t, c.in)).Words {
				head := "-1"
				if w.Head >= 0 {
					head = string(rune('0' + w.Head))
				}
				got += " " + w.Form + "/" + w.XPOS + "/" + head
			}
			if diff := cmp.Diff(c.want, got[1:]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestExamplesAreVariantsOfOneSentence(t *testing.T) {
	s := tree(t, "\"/``/4/punct~ A/DT/3/det deal/NN/4/nsubj failed/VBD/0/root ,/,/4/punct~ \"/''/4/punct")
	got, err := tag.Examples([]conllu.Sentence{s})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) < 2 {
		t.Fatalf("%d variants, want straight and curly quotation marks", len(got))
	}
	if diff := cmp.Diff([]string{"“", "A", "deal", "failed", ",", "”"}, got[1].Words); diff != "" {
		t.Errorf("curly (-want +got):\n%s", diff)
	}
	for _, e := range got {
		if diff := cmp.Diff(got[0].Tags, e.Tags); diff != "" {
			t.Errorf("tags (-want +got):\n%s", diff)
		}
	}
}

func TestFromTreebankNamesUnknownTags(t *testing.T) {
	_, err := tag.FromTreebank(tree(t, "wow/INTJ/0/root"))
	if err == nil || !strings.Contains(err.Error(), `word 1: unknown part of speech "INTJ"`) {
		t.Errorf("error is %v", err)
	}
}
