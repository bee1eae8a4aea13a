package chain_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/chain"
	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/importers/extract/utter/uttertest"
	"github.com/saidby/saidby/schema"
)

// hands writes every saying of a text as "source | cue | content" and, where
// somebody relays it, " <- " and the source and cue of the next hand.
func hands(tb testing.TB, body string) []string {
	tb.Helper()
	t := uttertest.Parse(tb, body)
	us := uttertest.Utterances(tb, t)
	chain.Link(t, us)
	var lines []string
	for i := range us {
		line := uttertest.Line(t, &us[i])
		if r := us[i].RelayedBy; r >= 0 {
			line += " <- " + t.Words(us[r].Source) + " " + t.Words(us[r].Cue.Range)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestLink(t *testing.T) {
	tests := []struct {
		rule, body string
		want       []string
	}{
		{"one hand", "The mayor said the lock was closed.", []string{"The mayor | said | the lock was closed"}},

		// A saying inside what somebody says.
		{"a saying inside another", "The mayor said the engineer had told him the lock was unsafe.", []string{
			"The mayor | said | the engineer had told him the lock was unsafe",
			"the engineer | had told | the lock was unsafe <- The mayor said",
		}},
		{"a charge inside another", "The radio said on Monday that the mayor had blamed the engineers for the collapse.", []string{
			"The radio | said | that the mayor had blamed the engineers for the collapse",
			"the mayor | had blamed | the engineers for the collapse <- The radio said",
		}},
		{"inside a quotation", "“Nobody told me that the lock was closed,” the mayor said.", []string{
			"Nobody | told | that the lock was closed <- the mayor said",
			"the mayor | said | “Nobody told me that the lock was closed,”",
		}},
		{"a noun inside what is denied", "The mayor rejected claims that he had lied.", []string{
			"The mayor | rejected | claims that he had lied",
			"- | claims | that he had lied <- The mayor rejected",
		}},
		{"three deep", "The mayor said that the engineers said that the builders had admitted that the lock was unsafe.", []string{
			"The mayor | said | that the engineers said that the builders had admitted that the lock was unsafe",
			"the engineers | said | that the builders had admitted that the lock was unsafe <- The mayor said",
			"the builders | had admitted | that the lock was unsafe <- the engineers said",
		}},

		// According to.
		{"according to over one verb", "The mayor said the lock was closed, according to the Daily Post.", []string{
			"The mayor | said | the lock was closed <- the Daily Post according to",
			"the Daily Post | according to | The mayor said the lock was closed",
		}},
		{"according to over two verbs", "The mayor accused the builders of fraud and threatened a lawsuit, according to Reuters.", []string{
			"The mayor | accused | the builders of fraud <- Reuters according to",
			"The mayor | threatened | a lawsuit <- Reuters according to",
			"Reuters | according to | The mayor accused the builders of fraud and threatened a lawsuit",
		}},
		{"according to at the beginning", "According to Reuters, the mayor said the lock was closed.", []string{
			"Reuters | According to | the mayor said the lock was closed",
			"the mayor | said | the lock was closed <- Reuters According to",
		}},

		// Citing: who is cited says it, who cites relays it.
		{"citing at the end", "Reuters said the lock was closed, citing military sources.", []string{
			"Reuters | said | the lock was closed",
			"military sources | citing | the lock was closed <- Reuters said",
		}},
		{"citing at the beginning", "Citing military sources, the Daily Post reported that the camp had been hit.", []string{
			"military sources | Citing | that the camp had been hit <- the Daily Post reported",
			"the Daily Post | reported | that the camp had been hit",
		}},
		{"citing in the middle", "The Daily Post, citing two officials, said the lock would close.", []string{
			"two officials | citing | the lock would close <- The Daily Post said",
			"The Daily Post | said | the lock would close",
		}},
		{"citing behind according to", "The mayor said the lock was closed, according to Reuters, citing two engineers.", []string{
			"The mayor | said | the lock was closed <- two engineers citing",
			"Reuters | according to | The mayor said the lock was closed",
			"two engineers | citing | The mayor said the lock was closed <- Reuters according to",
		}},
		{"citing a reason is no hand", "The mayor said the lock was closed, citing safety concerns.", []string{
			"The mayor | said | the lock was closed",
			"The mayor | citing | safety concerns",
		}},
		{"citing, three deep", "The Daily Post, citing two officials, reported that the mayor had told aides that he would resign.", []string{
			"two officials | citing | that the mayor had told aides that he would resign <- The Daily Post reported",
			"The Daily Post | reported | that the mayor had told aides that he would resign",
			"the mayor | had told | that he would resign <- two officials citing",
		}},

		// As saying.
		{"quoted as saying", "Reuters quoted the mayor as saying the lock was closed.", []string{
			"Reuters | quoted | the lock was closed",
			"the mayor | as saying | the lock was closed <- Reuters quoted",
		}},
		{"was quoted by X as saying", "The mayor was quoted by Reuters as saying the lock was closed.", []string{
			"Reuters | was quoted | the lock was closed",
			"The mayor | as saying | the lock was closed <- Reuters was quoted",
		}},
		{"was quoted as saying, by nobody", "The mayor was quoted as saying the lock was closed.", []string{
			"The mayor | was quoted as saying | the lock was closed",
		}},

		// The report behind.
		{"reported behind a saying", "Trade groups said the tax would hurt them, the Daily Post reported.", []string{
			"Trade groups | said | the tax would hurt them <- the Daily Post reported",
			"the Daily Post | reported | Trade groups said the tax would hurt them",
		}},
		{"side by side is no chain", "The mayor said the lock was closed. The governor said it was open.", []string{
			"The mayor | said | the lock was closed",
			"The governor | said | it was open",
		}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, hands(t, tt.body)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.body, diff)
		}
	}
}

// TestNoCircle: contents that hold each other's cues, as no sentence has them
// but a wrong reading may, do not relay each other in a circle.
func TestNoCircle(t *testing.T) {
	p := uttertest.Parse(t, "One two three four five six seven eight nine ten.")
	all := []prose.Range{{First: 0, Last: 10}}
	var us []utter.Utterance
	for i := range 5 {
		us = append(us, utter.Utterance{Cue: cue.Cue{Head: 2 * i, Range: prose.Range{First: 2 * i, Last: 2*i + 1}}, Content: all})
	}
	chain.Link(p, us)
	for i := range us {
		steps := 0
		for at := i; at >= 0; at = us[at].RelayedBy {
			if steps++; steps > len(us) {
				t.Fatalf("from %d the relays run in a circle", i)
			}
		}
	}
}

// TestInnermost: the hand nearest to a saying is the smallest content around it.
func TestInnermost(t *testing.T) {
	p := uttertest.Parse(t, "One two three four five six seven eight nine ten.")
	at := func(head, first, last int) utter.Utterance {
		return utter.Utterance{Cue: cue.Cue{Head: head, Range: prose.Range{First: head, Last: head + 1}}, Content: []prose.Range{{First: first, Last: last}}}
	}
	us := []utter.Utterance{at(0, 1, 10), at(2, 3, 10), at(5, 6, 10), at(7, 8, 10)}
	chain.Link(p, us)
	var got []int
	for i := range us {
		got = append(got, us[i].RelayedBy)
	}
	if diff := cmp.Diff([]int{-1, 0, 1, 2}, got); diff != "" {
		t.Errorf("relayed by (-want +got):\n%s", diff)
	}
}

func ExampleLink() {
	reader, err := prose.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	finder, err := cue.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	t := reader.Parse(&schema.Article{Text: "The mayor said the lock was closed, according to Reuters."}, nil)
	cues := finder.Find(t)
	speakers, err := source.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	words, err := content.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	sources := speakers.Find(t, cues)
	contents := words.Find(t, cues, sources)
	var us []utter.Utterance
	for i := range cues {
		us = append(us, utter.Utterance{Cue: cues[i], Source: sources[i], Content: contents[i]})
	}
	chain.Link(t, us)
	for i := range us {
		fmt.Printf("%d: %s, relayed by %d\n", i, t.Words(us[i].Source), us[i].RelayedBy)
	}
	// Output:
	// 0: The mayor, relayed by 1
	// 1: Reuters, relayed by -1
}
