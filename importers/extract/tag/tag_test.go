package tag_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/tag"
)

func TestParseIsTheInverseOfString(t *testing.T) {
	n := 0
	for i := tag.NN; i.String() != "?"; i++ {
		n++
		if got, ok := tag.Parse(i.String()); !ok || got != i {
			t.Errorf("Parse(%q) = %v, %v", i.String(), got, ok)
		}
	}
	if n != int(tag.Dollar) {
		t.Errorf("%d tags have names, want %d", n, tag.Dollar)
	}
	for _, name := range []string{"", "?", "nn", "NOUN", "PRPS"} {
		if got, ok := tag.Parse(name); ok {
			t.Errorf("Parse(%q) = %v, want none", name, got)
		}
	}
}

func TestKinds(t *testing.T) {
	kinds := map[string]func(tag.Tag) bool{
		"noun": tag.Tag.IsNoun, "proper": tag.Tag.IsProper, "plural": tag.Tag.IsPlural, "verb": tag.Tag.IsVerb,
		"finite": tag.Tag.IsFinite, "adjective": tag.Tag.IsAdjective, "adverb": tag.Tag.IsAdverb,
		"pronoun": tag.Tag.IsPronoun, "wh": tag.Tag.IsWh, "determiner": tag.Tag.IsDeterminer, "punct": tag.Tag.IsPunct,
	}
	want := map[string]string{
		"noun": "NN NNS NNP NNPS", "proper": "NNP NNPS", "plural": "NNS NNPS", "verb": "VB VBD VBG VBN VBP VBZ",
		"finite": "VBD VBP VBZ MD", "adjective": "JJ JJR JJS", "adverb": "RB RBR RBS", "pronoun": "PRP PRP$",
		"wh": "WP WP$ WDT WRB", "determiner": "DT PDT PRP$", "punct": ", . : `` '' -LRB- -RRB- HYPH NFP",
	}
	got := make(map[string]string)
	for kind, is := range kinds {
		list := ""
		for i := tag.None; i <= tag.Dollar; i++ {
			if is(i) {
				list += " " + i.String()
			}
		}
		got[kind] = list[1:]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}
