package render

import (
	"testing"

	"github.com/saidby/saidby/graph/drift"
	"github.com/saidby/saidby/schema"
)

const harbourCopy = `Fire on the quay: who is to blame

Kessel Shipping, also known as “the blue fleet”, is to blame for the fire that closed the eastern basin.

A drone had struck the quay, officials said.

“Nobody,” said Mayor Ana Brill, “has shown us two photographs.” Shops are open.`

func TestDiff(t *testing.T) {
	a, b := fire(), newStory("Harbour Weekly", "Who is to blame", "2024-03-14", harbourCopy)
	blame, mayor, relayed := a.blame(), a.interrupted(), a.relayed()
	a.x.Actors = append(a.x.Actors, blame.Speakers[0], blame.BlamedActors[0], mayor.Speakers[0], relayed.Speakers[0], relayed.Via[0].Speakers[0])
	a.x.Attributions = append(a.x.Attributions, blame.Attribution, mayor.Attribution, relayed.Via[0].Attribution, relayed.Attribution)
	a.x.Blames = blame.Blames
	officials := b.unnamedActor("officials")
	quoted := b.says(schema.Say, b.words("Mayor Ana Brill"), b.words("said"), b.words("“Nobody,”", "“has shown us two photographs.”"), mayor.Speakers[0])
	quoted.Attribution.Manner = schema.Direct
	b.x.Actors = append(b.x.Actors, officials, mayor.Speakers[0])
	b.x.Attributions = append(b.x.Attributions,
		b.says(schema.Say, b.words("officials"), b.words("said"), b.words("A drone had struck the quay"), officials).Attribution, quoted.Attribution)
	golden(t, "diff", func(s *Sheet) {
		d := drift.Compare(&a.x, &b.x)
		Diff(s, &a.x, &b.x, &d)
	})
	golden(t, "diff_turned", func(s *Sheet) {
		d := drift.Compare(&b.x, &a.x)
		Diff(s, &b.x, &a.x, &d)
	})
	golden(t, "diff_same", func(s *Sheet) {
		d := drift.Compare(&a.x, &a.x)
		Diff(s, &a.x, &a.x, &d)
	})
}

// What was kept in another order is told of with both places.
func TestDiffMoved(t *testing.T) {
	a := newStory("The Northern Standard", "Quay", "2024-03-12", "The quay is shut for the whole week.\n\nShops are open.\n\nSchools are open.")
	b := newStory("Harbour Weekly", "Quay", "2024-03-13", "Shops are open.\n\nSchools are open.\n\nThe quay is shut for the whole week.")
	golden(t, "diff_moved", func(s *Sheet) {
		d := drift.Compare(&a.x, &b.x)
		Diff(s, &a.x, &b.x, &d)
	})
}

// Every kind of change has its own name.
func TestKindLabels(t *testing.T) {
	seen := map[string]drift.Kind{}
	for _, k := range drift.Kinds() {
		label := kindLabel(k)
		if before, taken := seen[label]; taken {
			t.Errorf("%s and %s are both called %q", before, k, label)
		}
		seen[label] = k
	}
}

func TestDiffSummary(t *testing.T) {
	for _, tt := range []struct {
		d    drift.Drift
		want string
	}{
		{drift.Drift{}, "100 % of the original is in the copy; nothing differs"},
		{
			drift.Drift{Words: 1000, WordsB: 1000, Common: 999, Changed: make([]drift.Change, 1)},
			"99 % of the original is in the copy; 1 passage changed",
		},
		{
			drift.Drift{
				Words: 100, Common: 87, Cut: make([]drift.Passage, 3), Added: make([]drift.Passage, 1), Kept: []drift.Passage{{Moved: true}, {}},
				Attributions: []drift.AttributionChange{{Kind: drift.QuoteAltered}, {Kind: drift.Lost}, {Kind: drift.Lost}},
			},
			"87 % of the original is in the copy; 3 passages cut, 1 added, 1 moved; 1 quotation altered, 2 attributions lost",
		},
	} {
		if got := DiffSummary(&tt.d); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
