package reprint_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema/text"
)

// folded is a stretch as texts are compared: its words in lower case.
func folded(s string) []string {
	return strings.FieldsFunc(strings.Map(unicode.ToLower, s), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// FuzzCompare: what is told of two texts is the same from both sides, a text shares
// all of itself, and a passage has the same words in both.
func FuzzCompare(f *testing.F) {
	f.Add("The ferry was late again on Monday, and nobody was told.", "On Monday the ferry was late again on Monday, and that was it.")
	f.Add("“We wait,” she said. “We wait and wait and wait for it.”\n\nThe quay is open.", "“We wait and wait and wait for it.”\nThe quay is open.")
	f.Add("a a a a a a a a", "a a a a a a a a a")
	f.Fuzz(func(t *testing.T, one, other string) {
		one, _ = text.Clean(one)
		other, _ = text.Clean(other)
		a, b := reprint.New(one, nil), reprint.New(other, nil)
		x, y := reprint.Compare(a, b), reprint.Compare(b, a).Turned()
		x.Longest, y.Longest = 0, 0
		if x != y {
			t.Fatalf("%+v from one side, %+v from the other", x, y)
		}
		if x.Shared > min(x.A, x.B) || x.Unquoted > x.Shared || x.Containment() > 1 || x.Plain() > 1 {
			t.Fatalf("%+v", x)
		}
		if self := reprint.Compare(a, a); self.Shared != self.A || self.A > 0 && self.Containment() != 1 {
			t.Fatalf("a text and itself: %+v", self)
		}
		end := 0
		for _, p := range reprint.Passages(a, b, reprint.Width) {
			if p.A.Start < end {
				t.Fatal("a word is in two passages")
			}
			end = p.A.End
			words := folded(p.A.In(one))
			if len(words) != p.Words || !slices.Equal(words, folded(p.B.In(other))) {
				t.Fatalf("%q and %q, %d words", p.A.In(one), p.B.In(other), p.Words)
			}
		}
		sample := b.Sample()
		for _, key := range a.Sample() {
			if slices.Contains(sample, key) && x.Shared == 0 {
				t.Fatal("samples meet where nothing is shared")
			}
		}
	})
}

// TestQuotation: two reports of one speech share much, and are no copies.
func TestQuotation(t *testing.T) {
	speech := "“" + strings.Repeat("We shall build the bridge and we shall pay for it with the money that we have. ", 1) + strings.Join(counted(90), " ") + "”"
	a := reprint.New("The mayor spoke at noon in the hall of the old town before many people.\n"+speech, nil)
	b := reprint.New("At the hall a speech was held that nobody will forget so soon, they say.\n"+speech, nil)
	o := reprint.Compare(a, b)
	if o.Containment() < 0.5 || o.IsReprint() {
		t.Errorf("%+v: containment %.2f, reprint %v", o, o.Containment(), o.IsReprint())
	}
}

// counted returns n different words.
func counted(n int) []string {
	words := make([]string, n)
	for i := range words {
		words[i] = "word" + strings.Repeat("a", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26))
	}
	return words
}

// TestAside: paragraphs that are left out share nothing, and those around them meet.
func TestAside(t *testing.T) {
	footer := strings.Join(counted(80), " ")
	aside := func(key uint64) bool { return key == reprint.ParagraphKey(footer) }
	o := reprint.Compare(reprint.New("One two three four.\n"+footer, aside), reprint.New(footer+"\nFive six seven.", aside))
	if o.Shared != 0 || o.A != 0 {
		t.Errorf("%+v", o)
	}
}

func BenchmarkCompare(b *testing.B) {
	all := helsinki(b)
	b.Run("prepare", func(b *testing.B) {
		for i := range b.N {
			reprint.New(all[i%len(all)].Text, nil)
		}
	})
	x, y := reprint.New(all[0].Text, nil), reprint.New(all[1].Text, nil)
	b.Run("compare", func(b *testing.B) {
		for range b.N {
			reprint.Compare(x, y)
		}
	})
}
