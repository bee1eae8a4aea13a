package chain

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
)

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
	if us[main].Source.Empty() { // the participle has the subject of its clause
		us[main].Source = u.Source
	}
	u.Source = u.Content[0]
	withoutCiting(&us[main], u)
	u.Content = slices.Clone(us[main].Content)
	u.RelayedBy = main
}

// withoutCiting drops pieces of a content that hold who is cited for it.
func withoutCiting(main, citing *utter.Utterance) {
	if len(main.Content) < 2 {
		return
	}
	main.Content = slices.DeleteFunc(slices.Clone(main.Content), func(r prose.Range) bool { return r.Contains(citing.Cue.Range) })
}

// whichCites turns "according to X, which cites S, C" round: S says C, and X, of
// whose name the clause is no part, relays it.
func whichCites(t *prose.Text, us []utter.Utterance, i int) {
	u := &us[i]
	if w := u.Cue.Entry.Word; w != "cite" && w != "quote" || u.Cue.Form != cue.Verb || u.Source.Len() != 1 || len(u.Content) == 0 || !canSpeak(t, u.Content[0]) {
		return
	}
	which := u.Source.First
	if k := &t.Tokens[which]; k.Tag != tag.WDT && k.Tag != tag.WP || which == 0 || t.Tokens[which-1].Tag != tag.Comma {
		return
	}
	for j := max(0, i-2); j < min(len(us), i+3); j++ {
		if j == i || !us[j].Source.Holds(which) || len(us[j].Content) == 0 {
			continue
		}
		us[j].Source.Last = which - 1
		u.Source = upToComma(t, u.Content[0])
		u.Content = slices.Clone(us[j].Content)
		u.RelayedBy = j
		return
	}
}

// upToComma cuts a phrase at its first comma.
func upToComma(t *prose.Text, r prose.Range) prose.Range {
	for i := r.First + 1; i < r.Last; i++ {
		if t.Tokens[i].Tag == tag.Comma {
			return prose.Range{First: r.First, Last: i}
		}
	}
	return r
}

// citedIn turns "in an e-mail cited in the filing, X wrote C" round: the filing
// relays what X wrote.
func citedIn(t *prose.Text, us []utter.Utterance, i int) {
	u := &us[i]
	if w := u.Cue.Entry.Word; w != "cite" && w != "quote" || u.Cue.Range.Len() != 1 || u.Source.Last > u.Cue.Head || len(u.Content) != 1 {
		return
	}
	by := u.Content[0]
	if w := t.Tokens[by.First].Lower; w != "in" && w != "by" || by.First != u.Cue.Range.Last || by.Len() < 2 {
		return
	}
	if by.First++; !canSpeak(t, by) {
		return
	}
	main := governing(t, us, i)
	if main < 0 || us[main].RelayedBy >= 0 || us[main].Source.Holds(u.Cue.Head) || len(us[main].Content) < 2 && us[main].Covers(u.Cue.Range) {
		return
	}
	u.Source = upToComma(t, by)
	u.Cue.Range.Last++
	withoutCiting(&us[main], u)
	u.Content = slices.Clone(us[main].Content)
	us[main].RelayedBy = i
}

// thatAccording gives "X said that, according to S, C" its two hands: what stands
// before the comma belongs to neither content, and X says all behind it.
func thatAccording(t *prose.Text, us []utter.Utterance, i int) {
	u := &us[i]
	if u.Cue.Form != cue.According || len(u.Content) < 2 || t.Tokens[u.Content[0].Last-1].Lower != "that" || u.Content[0].Last > u.Cue.Range.First {
		return
	}
	that := u.Content[0].Last - 1
	for j := max(0, i-3); j < min(len(us), i+4); j++ {
		if j == i || us[j].Cue.Form != cue.Verb || !u.Content[0].Contains(us[j].Cue.Range) || len(us[j].Content) != 1 || us[j].Content[0].First != that {
			continue
		}
		u.Content = slices.Clone(u.Content[1:])
		us[j].Content = []prose.Range{{First: that, Last: u.Content[len(u.Content)-1].Last}}
		return
	}
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
	last := -1
	for j := i - 1; j >= 0 && us[j].Cue.Head >= s.First; j-- {
		if ok(j) && (last < 0 || us[j].Cue.Entry.Word == "report" && us[j].Covers(us[last].Cue.Range)) {
			last = j // who reports what another said is who cites
		}
	}
	if last >= 0 {
		return last
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
		if !k.IsNominal() && k.Tag != tag.CC && !(k.IsQuote() && i == r.First) {
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
