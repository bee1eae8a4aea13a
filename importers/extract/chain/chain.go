package chain

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/utter"
)

// Link sets who relays whom. It first gives citing cues their true source and
// content: in "Reuters said C, citing S" it is S who says C. Utterances must be
// in the order of their cues.
func Link(t *prose.Text, us []utter.Utterance) {
	for i := range us {
		us[i].RelayedBy = -1
	}
	for i := range us {
		cite(t, us, i)
		whichCites(t, us, i)
		citedIn(t, us, i)
		thatAccording(t, us, i)
		asSaying(t, us, i)
	}
	for i := range us {
		if us[i].RelayedBy < 0 {
			us[i].RelayedBy = innermost(us, i)
		}
	}
}

// reach is how many cues away a relaying one is sought; the longest quoted
// speeches hold some fifty.
const reach = 60

// innermost returns the utterance with the smallest content that holds the cue
// of utterance i and, if it has one, the beginning of its content. Where two
// hold the same, as a citing one and the one that it hangs on do, it is the
// one that the other relays.
func innermost(us []utter.Utterance, i int) int {
	best, size := -1, 0
	for j := max(0, i-reach); j < min(len(us), i+reach); j++ {
		if i == j || !us[j].Covers(us[i].Cue.Range) || us[j].RelayedBy == i || reaches(us, j, i) {
			continue
		}
		if n := us[j].Size(); best < 0 || n < size || n == size && us[j].RelayedBy == best {
			best, size = j, n
		}
	}
	return best
}

// reaches reports whether following the relays from one utterance meets another.
func reaches(us []utter.Utterance, from, to int) bool {
	for n := 0; from >= 0 && n <= len(us); n++ {
		if from == to {
			return true
		}
		from = us[from].RelayedBy
	}
	return false
}
