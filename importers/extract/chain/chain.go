package chain

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
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

// cite turns "C, citing S" round. S must be able to speak: people, a body, a
// document, a name; "citing safety concerns" gives a reason, not a source.
func cite(t *prose.Text, us []utter.Utterance, i int) {
	u := &us[i]
	if u.Cue.Form != cue.Participle || u.Cue.Entry.Word != "cite" && u.Cue.Entry.Word != "quote" || len(u.Content) != 1 || !canSpeak(t, u.Content[0]) {
		return
	}
	main := governing(t, us, i)
	if main < 0 {
		return
	}
	u.Source = u.Content[0]
	u.Content = slices.Clone(us[main].Content)
	u.RelayedBy = main
}

// asSaying gives "X quoted Y as saying C" its two hands: both say C, and X
// relays Y.
func asSaying(t *prose.Text, us []utter.Utterance, i int) {
	inner := &us[i]
	if inner.Cue.Form != cue.Participle || t.Tokens[inner.Cue.Range.First].Lower != "as" || len(inner.Content) == 0 {
		return
	}
	for j := i - 1; j >= 0 && us[j].Cue.Head >= t.SentenceOf(inner.Cue.Head).First; j-- {
		if w := us[j].Cue.Entry.Word; (w == "quote" || w == "cite") && (us[j].Cue.Form != cue.Passive || !us[j].Source.Empty()) {
			us[j].Content = slices.Clone(inner.Content)
			inner.RelayedBy = j
			return
		}
	}
}

// governing returns the utterance of the clause that a citing participle hangs
// on: the last one before it in its sentence, or the first after it where it
// opens the sentence.
func governing(t *prose.Text, us []utter.Utterance, i int) int {
	s := t.SentenceOf(us[i].Cue.Head)
	ok := func(j int) bool {
		return us[j].Cue.Head >= s.First && us[j].Cue.Head < s.Last && len(us[j].Content) > 0 && us[j].Cue.Form != cue.Participle && us[j].Cue.Form != cue.Infinitive
	}
	for j := i - 1; j >= 0 && us[j].Cue.Head >= s.First; j-- {
		if ok(j) {
			return j
		}
	}
	for j := i + 1; j < len(us) && us[j].Cue.Head < s.Last; j++ {
		if ok(j) {
			return j
		}
	}
	return -1
}

// canSpeak reports whether the head of a phrase is somebody or something that
// can be a source.
func canSpeak(t *prose.Text, r prose.Range) bool {
	head := -1
	for i := r.First; i < r.Last; i++ {
		k := &t.Tokens[i]
		if k.IsNoun() {
			head = i
			continue
		}
		if !k.IsNominal() && k.Tag != tag.CC {
			break
		}
	}
	if head < 0 {
		return false
	}
	k := &t.Tokens[head]
	singular := english.Singular(k.Lower)
	return k.IsName() || english.IsPerson(singular) || english.IsBody(singular) || english.IsDocument(singular) || english.IsGroup(k.Lower)
}
