package syntax_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag"
)

// show writes a parse as the words with their relations and heads.
func show(s sentence, arcs []syntax.Arc) string {
	var b strings.Builder
	for i, a := range arcs {
		head := "-"
		if a.Head >= 0 {
			head = s.words[a.Head]
		}
		fmt.Fprintf(&b, "%s %s %s\n", s.words[i], a.Relation, head)
	}
	return b.String()
}

func TestParse(t *testing.T) {
	p := loaded(t)
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"Yes", "yes root -\n"},
		{"The miller said that the dam had failed .", "the det miller\nmiller nsubj said\nsaid root -\nthat mark failed\nthe det dam\n" +
			"dam nsubj failed\nhad aux failed\nfailed ccomp said\n. punct said\n"},
		{"Two villages were searched on Tuesday .", "two nummod villages\nvillages nsubj:pass searched\nwere aux:pass searched\n" +
			"searched root -\non case tuesday\ntuesday obl searched\n. punct searched\n"},
		{"He declined to name the supplier .", "he nsubj declined\ndeclined root -\nto mark name\nname xcomp declined\n" +
			"the det supplier\nsupplier obj name\n. punct declined\n"},
		{"The baker sold bread and flour .", "the det baker\nbaker nsubj sold\nsold root -\nbread obj sold\nand cc flour\n" +
			"flour conj bread\n. punct sold\n"},
	} {
		s := tagged(t, tt.text)
		got := show(s, p.Parse(s.words, s.tags, s.classes, nil))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// tree says what keeps the arcs from being a tree with one root over n words.
func tree(arcs []syntax.Arc, n int) error {
	if len(arcs) != n {
		return fmt.Errorf("%d arcs for %d words", len(arcs), n)
	}
	roots := 0
	for i, a := range arcs {
		if int(a.Head) >= n || a.Head < -1 {
			return fmt.Errorf("word %d hangs on %d of %d", i, a.Head, n)
		}
		if (a.Head < 0) != (a.Relation == syntax.Root) {
			return fmt.Errorf("word %d hangs on %d as %s", i, a.Head, a.Relation)
		}
		if a.Head < 0 {
			roots++
		}
		steps := 0
		for k := int32(i); k >= 0; k = arcs[k].Head {
			if steps++; steps > n {
				return fmt.Errorf("word %d is in a circle", i)
			}
		}
	}
	if roots != min(n, 1) {
		return fmt.Errorf("%d roots", roots)
	}
	return nil
}

// FuzzParse holds that any words with any tags give one tree.
func FuzzParse(f *testing.F) {
	f.Add("the miller said that the dam had failed .", []byte{14, 1, 6, 12, 14, 1, 6, 6, 38})
	f.Add("a  b\xff “", []byte{0, 255, 41})
	f.Fuzz(func(t *testing.T, text string, tags []byte) {
		p := loaded(t)
		words := strings.Split(text, " ")
		var ts []tag.Tag
		var classes []tag.Class
		for _, b := range tags {
			ts = append(ts, tag.Tag(b))
			classes = append(classes, tag.Class{Fine: uint16(b) * 3, Coarse: b})
		}
		arcs := p.Parse(words, ts, classes, nil)
		if err := tree(arcs, len(words)); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(arcs, p.Parse(words, ts, classes, nil)); diff != "" {
			t.Errorf("the same words give another tree:\n%s", diff)
		}
	})
}

func TestLong(t *testing.T) {
	p := loaded(t)
	for _, word := range []string{"", "and", "said", ","} {
		words := make([]string, 10_000)
		for i := range words {
			words[i] = word
		}
		if err := tree(p.Parse(words, make([]tag.Tag, 9_000), nil, nil), len(words)); err != nil {
			t.Errorf("%q 10,000 times: %v", word, err)
		}
	}
}
