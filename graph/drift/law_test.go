package drift

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/internal/sample"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// mirrors checks that who is compared with whom makes no difference.
func mirrors(t *testing.T, a, b *schema.Extraction) {
	t.Helper()
	if diff := cmp.Diff(Compare(a, b), Compare(b, a).turned()); diff != "" {
		t.Errorf("seen from the other side (-want +got)\n%s", diff)
	}
}

// lawful checks what holds of every comparison.
func lawful(t *testing.T, a, b *schema.Extraction) {
	t.Helper()
	d := Compare(a, b)
	x, y := readBoth(a.Article.Text, b.Article.Text)
	inA, inB := covered{t, x, make([]bool, len(x.words))}, covered{t, y, make([]bool, len(y.words))}
	for _, p := range d.Kept {
		v, w := inA.take(p.A), inB.take(p.B)
		if strings.Join(v, " ") != strings.Join(w, " ") || len(v) != p.Words {
			t.Errorf("kept %q as %q, %d words", v, w, p.Words)
		}
	}
	for _, p := range d.Cut {
		if n := len(inA.take(p.A)); n != p.Words || n == 0 || p.B != (text.Span{}) {
			t.Errorf("cut %+v has %d words", p, n)
		}
	}
	for _, p := range d.Added {
		if n := len(inB.take(p.B)); n != p.Words || n == 0 || p.A != (text.Span{}) {
			t.Errorf("added %+v has %d words", p, n)
		}
	}
	for _, c := range d.Changed {
		if len(inA.take(c.A)) != c.Words || len(inB.take(c.B)) != c.WordsB || len(c.Edits) == 0 {
			t.Errorf("changed %+v", c)
		}
		for i, e := range c.Edits {
			if !text.Valid(x.text, e.A) || !text.Valid(y.text, e.B) || !c.A.Contains(e.A) || !c.B.Contains(e.B) || e.A.Empty() && e.B.Empty() ||
				i > 0 && (e.A.Start < c.Edits[i-1].A.End || e.B.Start < c.Edits[i-1].B.End) {
				t.Errorf("edit %+v in %+v", e, c)
			}
		}
	}
	inA.whole()
	inB.whole()
	if d.Common > min(d.Words, d.WordsB) || d.Words != len(x.words) || d.WordsB != len(y.words) {
		t.Errorf("%d words of %d and %d", d.Common, d.Words, d.WordsB)
	}
	for _, c := range d.Attributions {
		for i, spans := range [...][]text.Span{c.A, c.LostA, c.B, c.GainedB} {
			for _, s := range spans {
				if in := [...]string{x.text, y.text}[i/2]; !text.Valid(in, s) || s.Empty() {
					t.Errorf("%s: span %v of %d bytes", c.Kind, s, len(in))
				}
			}
		}
	}
}

// covered is which words of a text were told of.
type covered struct {
	t    *testing.T
	side *side
	by   []bool
}

// take returns the words of a passage, none of which may be told of twice.
func (c *covered) take(s text.Span) []string {
	c.t.Helper()
	if !text.Valid(c.side.text, s) {
		c.t.Fatalf("span %v of %d bytes", s, len(c.side.text))
	}
	var out []string
	for _, w := range c.side.under([]text.Span{s}) {
		if c.by[w] {
			c.t.Errorf("%q is told of twice", c.side.words[w].In(c.side.text))
		}
		c.by[w] = true
		out = append(out, plain(c.side.words[w].In(c.side.text)))
	}
	return out
}

// whole checks that every word was told of.
func (c *covered) whole() {
	c.t.Helper()
	for i, told := range c.by {
		if !told {
			c.t.Errorf("%q is not told of", c.side.words[i].In(c.side.text))
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("A fire closed the quay. Nobody was hurt.", "Nobody was hurt. A fire closed the old quay, he said.", 0, 5, 7, 12)
	f.Add("“We will not go,” she said.\n\nThe end.", "She said they would not go. The end.", 1, 20, 21, 24)
	f.Add("a. a. a. b. a.", "a. b. a. a.", 0, 2, 3, 4)
	f.Add("日本 “は” U.S. 5,000", "日本 ‘は’ U.S 5,000.", 0, 6, 7, 10)
	f.Fuzz(func(t *testing.T, one, other string, i, j, k, l int) {
		if len(one)+len(other) > 4000 || !utf8.ValidString(one) || !utf8.ValidString(other) {
			return
		}
		one, _ = text.Clean(one)
		other, _ = text.Clean(other)
		a, b := quoting(one, i, j, k, l), quoting(other, k, l, i, j)
		lawful(t, a, b)
		mirrors(t, a, b)
		if d := Compare(a, a); len(d.Cut)+len(d.Added)+len(d.Changed)+len(d.Attributions) > 0 || d.Common != d.Words {
			t.Errorf("compared with itself: %+v", d)
		}
	})
}

// quoting is an article with two acts of saying somewhere, as far as the numbers are
// places in the text.
func quoting(body string, i, j, k, l int) *schema.Extraction {
	x := article(body)
	cue, content := text.Span{Start: i, End: j}, text.Span{Start: k, End: l}
	if !text.Valid(body, cue) || !text.Valid(body, content) || cue.Empty() || content.Empty() {
		return x
	}
	speaker := schema.Actor{ID: schema.ActorID(schema.Person, "Ana Brill"), Kind: schema.Person, Name: "Ana Brill"}
	x.Actors = append(x.Actors, speaker)
	for _, spans := range [][2]text.Span{{cue, content}, {content, cue}} {
		a := schema.Attribution{
			Article: x.Article.ID, Speakers: []schema.ID{speaker.ID}, Act: schema.Say, Manner: schema.Mixed, Hedges: []string{"not"},
			Cue: schema.NewEvidence(x.Article, spans[0]), Content: schema.NewEvidence(x.Article, spans[1]),
		}
		claim := schema.NewClaim(schema.Assertion, "", a.Content.Quote, x.Article.ID)
		a.Claim = claim.ID
		a.ID = schema.AttributionID(&a)
		x.Claims, x.Attributions = append(x.Claims, claim), append(x.Attributions, a)
	}
	x.Attributions[1].RelayedBy = x.Attributions[0].ID
	return x
}

// A paragraph more, or paragraphs in another order, change nothing in what became of
// the acts of saying.
func TestAroundIt(t *testing.T) {
	const claim = "the quay was closed after cracks were found in its piers"
	say := func(cue string) func(*sample.Builder) {
		return spoken(sample.Saying{Act: schema.Say, Manner: schema.Indirect, Source: "Ana Brill", Cue: cue, Content: claim}, schema.Person, "Ana Brill")
	}
	a := desk("The ferry sailed.\n\nAna Brill said "+claim+".\n\nIt rained all day long.", say("said"))
	bare := "The quay was closed after cracks were found in its piers."
	want := Compare(a, desk("The ferry sailed.\n\n"+bare+"\n\nIt rained all day long.", nil))
	if len(want.Attributions) != 1 {
		t.Fatalf("%d changes", len(want.Attributions))
	}
	for _, body := range []string{
		bare, bare + "\n\nThe ferry sailed.", "It rained all day long. " + bare + " The council will meet again in June.",
		"Shops are open.\n\n" + bare + "\n\nThe ferry sailed.\n\nIt rained all day long.",
	} {
		got := Compare(a, desk(body, nil))
		if len(got.Attributions) != 1 || got.Attributions[0].Kind != want.Attributions[0].Kind || !cmp.Equal(got.Attributions[0].A, want.Attributions[0].A) {
			t.Errorf("%q: %+v", body, got.Attributions)
		}
	}
}

// shapes are long texts of the kinds that are hard to compare, two of each.
func shapes(size int) map[string][2]string {
	build := func(sentence func(i int) string) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			b.WriteString(sentence(i))
		}
		return b.String()
	}
	words := strings.Fields("harbour ferry quay crane storm pier minister council engine barge captain school bridge cement winter survey letter budget")
	story := func(seed, change int) func(int) string {
		return func(i int) string {
			var s []string
			for k := range 18 {
				w := words[(i*7+k*k*(i%11+1)+seed)%len(words)]
				if change > 0 && (i*18+k)%change == 0 {
					w = "other"
				}
				s = append(s, w+fmt.Sprint((i*k+k)%97))
			}
			return "The " + strings.Join(s, " ") + ".\n"
		}
	}
	return map[string][2]string{
		"a word in ten is another": {build(story(0, 0)), build(story(0, 10))},
		"nothing in common":        {build(story(0, 0)), build(story(5, 0))},
		"the same again and again": {build(func(int) string { return "The quay is shut. " }), build(func(i int) string {
			return [...]string{"The quay is shut. ", "The quay is open. ", "So it is. "}[i%3]
		})},
		"one sentence": {build(func(i int) string { return words[i%7] + " " }), build(func(i int) string { return words[i%5] + " " })},
		"one letter":   {build(func(i int) string { return "a " }), build(func(i int) string { return "a. " })},
	}
}

// Nothing takes more than a bounded time, however the texts are made.
func TestLongTexts(t *testing.T) {
	for name, texts := range shapes(200 << 10) {
		a, b := article(texts[0]), article(texts[1])
		start := time.Now()
		Compare(a, b)
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

// How long a reader waits for two texts of a megabyte each.
func BenchmarkCompare(b *testing.B) {
	for name, texts := range shapes(1 << 20) {
		b.Run(name, func(b *testing.B) {
			one, other := article(texts[0]), article(texts[1])
			b.SetBytes(2 << 20)
			for b.Loop() {
				Compare(one, other)
			}
		})
	}
}
