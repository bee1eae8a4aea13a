package prose_test

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/syntax"
)

// TestReach: a token reaches over all that hangs on it, but for marks at its ends.
func TestReach(t *testing.T) {
	p := parse(t, "The keeper of the lock said the gate was shut.")
	head := p.At(len("The "))
	if got := p.Words(p.Reach(head)); got != "The keeper of the lock" {
		t.Errorf("%q reaches over %q", p.Tokens[head].Word, got)
	}
	said := int(p.Tokens[head].Head)
	if p.Tokens[said].Word != "said" || p.Dependent(said, 1<<syntax.Nsubj, 0, len(p.Tokens)) != head || p.Dependent(said, 1<<syntax.Iobj, 0, len(p.Tokens)) >= 0 {
		t.Errorf("the keeper hangs on %q as %v", p.Tokens[said].Word, p.Tokens[head].Relation)
	}
}

// TestReachLaw: the reach of a token holds it and the reach of every other token that
// hangs on it and is no mark, in the same sentence.
func TestReachLaw(t *testing.T) {
	p := parse(t, story+"\n\n"+strings.Repeat("he said (that) she, who ", 200))
	for i := range p.Tokens {
		k, s, r := &p.Tokens[i], p.SentenceOf(i), p.Reach(i)
		if !r.Holds(i) || r.First < s.First || r.Last > s.Last {
			t.Fatalf("token %d reaches from %d to %d in a sentence from %d to %d", i, r.First, r.Last, s.First, s.Last)
		}
		if k.Head < 0 {
			continue
		}
		head := &p.Tokens[k.Head]
		if head.Sentence != k.Sentence || head.Dependents>>k.Relation&1 == 0 {
			t.Fatalf("token %d hangs on %d as %v, which does not know it", i, k.Head, k.Relation)
		}
		if k.Relation != syntax.Punct && !p.Reach(int(k.Head)).Contains(r) {
			t.Fatalf("token %d reaches farther than %d, on which it hangs", i, k.Head)
		}
	}
}
