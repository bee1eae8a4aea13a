package blame

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
)

// Charge is who or what is blamed and for what, in tokens.
type Charge struct {
	// Blamed is all that is blamed, without what only describes it.
	Blamed prose.Range
	// Parties are those that Blamed lists, in order; one where it lists none.
	Parties []Party
	// Event is what for; it may be empty.
	Event prose.Range
}

// Read returns the charges of an utterance: those that its cue makes, or those
// that somebody is "to blame" for in what is said. Who denies a charge or asks
// about it makes none, nor who "does not blame".
func Read(t *prose.Text, u *utter.Utterance) []Charge {
	if len(u.Content) == 0 || u.Cue.Negated {
		return nil
	}
	switch act := u.Cue.Act; {
	case act == schema.Deny, act == schema.Ask, act == schema.Decline:
		return nil
	case u.Cue.Entry.Has(english.Self):
		return own(t, u)
	case act != schema.BlameAct && act != schema.Accuse:
		return faults(t, u.Content)
	case u.Cue.Form == cue.Noun:
		return noun(t, u)
	}
	blamed, event := verb(t, u)
	return charge(t, blamed, event)
}

// charge makes the charge of two ranges, or none if nobody is blamed.
func charge(t *prose.Text, blamed, event prose.Range) []Charge {
	blamed, ps := parties(t, blamed)
	if len(ps) == 0 || blamed.Overlaps(event) {
		return nil
	}
	return []Charge{{Blamed: blamed, Parties: ps, Event: event}}
}

// own reads "took responsibility for B": the speaker blames himself.
func own(t *prose.Text, u *utter.Utterance) []Charge {
	if u.Source.Empty() {
		return nil
	}
	return charge(t, u.Source, opened(t, u.Content[0], "for"))
}

// verb returns who a verb blames and for what.
func verb(t *prose.Text, u *utter.Utterance) (blamed, event prose.Range) {
	content, entry := u.Content[0], u.Cue.Entry
	switch {
	case u.Cue.Form == cue.Passive && !idle(t, &u.Cue):
		return passive(t, u)
	case !u.Cue.Tail.Empty() && len(u.Content) == 2 && entry.Has(english.To): // "put B down to A"
		return u.Content[1], content
	case !u.Cue.Tail.Empty() && len(u.Content) == 2: // "held A responsible for B"
		return content, opened(t, u.Content[1], "for")
	case !u.Cue.Tail.Empty():
		return content, prose.Range{}
	}
	if head, what := relativeObject(t, u); !head.Empty() {
		if what {
			return content, head
		}
		return relative(t, content, head, entry)
	}
	if k := &t.Tokens[content.First]; k.Tag == tag.IN || k.Tag == tag.TO || k.Lower == "that" && k.Tag != tag.DT || entry.Has(english.Clause) && k.IsQuote() {
		return prose.Range{}, prose.Range{} // "charged that the bridge was sold"
	}
	at := parting(t, content, entry)
	if at < 0 {
		if entry.Has(english.Clause|english.To) || !entry.Has(english.Object) {
			return prose.Range{}, prose.Range{}
		}
		return content, prose.Range{}
	}
	left, right := prose.Range{First: content.First, Last: at}, prose.Range{First: at + 1, Last: content.Last}
	if backwards(t.Tokens[at].Lower) { // "blamed the delay on the weather"
		return right, left
	}
	return left, right
}

// idle reports whether the subject of a passive says nothing, for it belongs to
// the cue: "the finger is being pointed at".
func idle(t *prose.Text, c *cue.Cue) bool {
	return slices.ContainsFunc(t.Tokens[c.Range.First:c.Head], func(k prose.Token) bool { return k.IsNoun() })
}

// passive reads "A was blamed for B", "A was accused of B", "B was blamed on A":
// the subject is the blamed, or what it is for.
func passive(t *prose.Text, u *utter.Utterance) (blamed, event prose.Range) {
	content := u.Content[0]
	subject := source.Subject(t, u.Cue.Range.First)
	if at := u.Cue.Range.First - 1; subject.Empty() && u.Cue.Range.First == u.Cue.Head && at > 0 && t.Tokens[at].Tag == tag.Comma {
		subject = source.Subject(t, at) // "the builders, blamed for the flood, left"
	}
	if subject.Overlaps(content) {
		subject = prose.Range{}
	}
	if event := laid(t, subject); !event.Empty() {
		return content, event
	}
	for _, i := range []int{u.Cue.Range.Last - 1, max(content.First-1, 0), content.First} { // "was blamed by A on B"
		if w := t.Tokens[i].Lower; backwards(w) && u.Cue.Entry.Has(english.On|english.To) {
			content.First = max(content.First, i+1)
			return content, subject
		}
	}
	if subject.Empty() {
		return prose.Range{}, prose.Range{}
	}
	return subject, charged(t, content, u.Cue.Entry)
}

// laid returns what the blame is for in "the blame for the collapse", which is put on
// somebody.
func laid(t *prose.Text, subject prose.Range) prose.Range {
	for i := subject.First; i+2 < subject.Last && i < subject.First+3; i++ {
		if w := t.Tokens[i].Lower; (w == "blame" || w == "responsibility") && t.Tokens[i+1].Lower == "for" {
			return prose.Range{First: i + 2, Last: subject.Last}
		}
	}
	return prose.Range{}
}

// charged cuts off a charge what stands before it: "in parliament | of lying".
func charged(t *prose.Text, content prose.Range, entry english.Cue) prose.Range {
	if t.Tokens[content.First].Tag != tag.IN || content.Len() < 2 {
		return content
	}
	if opens(t.Tokens[content.First].Lower, entry) {
		content.First++
		return content
	}
	for i := content.First + 1; i+1 < content.Last; i++ {
		if k := &t.Tokens[i]; k.Tag == tag.IN && opens(k.Lower, entry) && (k.Lower != "of" || t.Tokens[i+1].Tag == tag.VBG) {
			return prose.Range{First: i + 1, Last: content.Last}
		} else if k.IsFinite() || k.IsQuote() {
			break
		}
	}
	content.First++
	return content
}

// opened returns a range without the preposition that opens it.
func opened(t *prose.Text, r prose.Range, preposition string) prose.Range {
	if r.Len() > 1 && t.Tokens[r.First].Lower == preposition {
		r.First++
	}
	return r
}

// relativeObject returns what "whom" stands for in "consultants whom she blamed
// for", or an empty range, and whether it is what somebody is blamed for: "the flood,
// for which she blamed".
func relativeObject(t *prose.Text, u *utter.Utterance) (head prose.Range, what bool) {
	first, s := u.Source.First, t.SentenceOf(u.Cue.Head)
	if u.Source.Empty() || u.Source.Last > u.Cue.Range.First || first-2 < s.First {
		return prose.Range{}, false
	}
	if k := &t.Tokens[first-1]; k.Tag != tag.WP && k.Tag != tag.WDT {
		return prose.Range{}, false
	}
	at := first - 2
	if t.Tokens[at].Lower != "for" {
		return source.Subject(t, first), false
	}
	for at > s.First && t.Tokens[at-1].Tag == tag.Comma {
		at--
	}
	return source.Subject(t, at), true
}

// relative reads "whom she blamed for B" and "which she blamed on A".
func relative(t *prose.Text, content, head prose.Range, entry english.Cue) (blamed, event prose.Range) {
	if w := t.Tokens[content.First].Lower; backwards(w) {
		content.First++
		return content, head
	}
	return head, charged(t, content, entry)
}
