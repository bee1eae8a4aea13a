package syntax_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/syntax"
	"github.com/saidby/saidby/importers/extract/tag/conllu"
)

// clearTree reads words written as "form/tag/relation/head", heads counted from 1.
func clearTree(t *testing.T, text string) conllu.Sentence {
	t.Helper()
	var s conllu.Sentence
	for _, f := range strings.Fields(text) {
		p := strings.Split(f, "/")
		head := 0
		if _, err := fmt.Sscan(p[3], &head); err != nil {
			t.Fatal(err)
		}
		s.Words = append(s.Words, conllu.Word{Form: p[0], XPOS: p[1], Rel: p[2], Head: head - 1})
	}
	return s
}

func TestUniversal(t *testing.T) {
	for _, tt := range []struct{ name, clear, want string }{
		{"preposition", "searched/VBN/ROOT/0 on/IN/prep/1 Tuesday/NNP/pobj/2", "searched/root/0 on/case/3 Tuesday/obl/1"},
		{"of a noun", "roof/NN/ROOT/0 of/IN/prep/1 the/DT/det/4 mill/NN/pobj/2", "roof/root/0 of/case/4 the/det/4 mill/nmod/1"},
		{"two prepositions", "closed/VBD/ROOT/0 because/IN/prep/1 of/IN/prep/2 rain/NN/pobj/3", "closed/root/0 because/case/4 of/case/4 rain/obl/1"},
		{"nothing follows", "left/VBD/ROOT/0 the/DT/det/3 town/NN/dobj/1 he/PRP/nsubj/5 came/VBD/relcl/3 from/IN/prep/5",
			"left/root/0 the/det/3 town/obj/1 he/nsubj/5 came/acl:relcl/3 from/obl/5"},
		{"clause", "left/VBD/ROOT/0 without/IN/prep/1 paying/VBG/pcomp/2", "left/root/0 without/mark/3 paying/advcl/1"},
		{"by whom", "sold/VBN/ROOT/0 by/IN/agent/1 bakers/NNS/pobj/2", "sold/root/0 by/case/3 bakers/obl:agent/1"},
		{"to whom", "gave/VBD/ROOT/0 him/PRP/dative/1 flour/NN/dobj/1", "gave/root/0 him/iobj/1 flour/obj/1"},
		{"predicate", "He/PRP/nsubj/2 is/VBZ/ROOT/0 adamant/JJ/acomp/2 ././punct/2", "He/nsubj/3 is/cop/3 adamant/root/0 ./punct/3"},
		{"predicate in a clause", "said/VBD/ROOT/0 it/PRP/nsubj/3 was/VBD/ccomp/1 a/DT/det/5 lie/NN/attr/3", "said/root/0 it/nsubj/5 was/cop/5 a/det/5 lie/ccomp/1"},
		{"other names", "was/VBD/auxpass/3 not/RB/neg/3 told/VBN/ROOT/0 to/TO/aux/5 go/VB/xcomp/3", "was/aux:pass/3 not/advmod/3 told/root/0 to/mark/5 go/xcomp/3"},
		{"and", "bread/NN/ROOT/0 and/CC/cc/1 flour/NN/conj/1", "bread/root/0 and/cc/3 flour/conj/1"},
		{"two roots", "Rain/NN/ROOT/0 again/RB/ROOT/0", "Rain/root/0 again/parataxis/1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, w := range syntax.Universal(clearTree(t, tt.clear)).Words {
				got = append(got, fmt.Sprintf("%s/%s/%d", w.Form, w.Rel, w.Head+1))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// No arrangement of heads and relations may make a circle of a tree.
func FuzzUniversal(f *testing.F) {
	f.Add([]byte{0, 1, 2, 1, 0, 0})
	f.Add([]byte{5, 0, 3, 9, 9, 1, 4, 4})
	relations := []string{"prep", "pobj", "pcomp", "attr", "acomp", "agent", "dative", "nsubj", "cc", "conj", "ROOT"}
	forms := []string{"of", "is", "mill", "be", "by"}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var s conllu.Sentence
		for i, b := range raw[:min(len(raw), 40)] {
			form := forms[int(b>>4)%len(forms)]
			w := conllu.Word{Form: form, XPOS: []string{"IN", "VBZ", "NN"}[int(b)%3], Head: i - 1 - int(b>>2)%3, Rel: relations[int(b)%len(relations)]}
			w.Head = max(w.Head, -1)
			s.Words = append(s.Words, w)
		}
		got := syntax.Universal(s)
		roots := 0
		for i := range got.Words {
			at, steps := i, 0
			for ; got.Words[at].Head >= 0; at = got.Words[at].Head {
				if steps++; steps > len(got.Words) {
					t.Fatalf("word %d is in a circle: %v", i, got.Words)
				}
			}
			if got.Words[i].Head < 0 {
				roots++
			}
		}
		if roots != min(1, len(s.Words)) {
			t.Errorf("%d roots: %v", roots, got.Words)
		}
	})
}
