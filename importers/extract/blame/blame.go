package blame

import (
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
)

// Charge is who is blamed and for what, in tokens. Event may be empty.
type Charge struct{ Blamed, Event prose.Range }

// Read returns the charge of an utterance whose act is to blame or accuse, and
// whether there is one.
func Read(t *prose.Text, u *utter.Utterance) (Charge, bool) {
	if u.Cue.Act != schema.BlameAct && u.Cue.Act != schema.Accuse || len(u.Content) == 0 || u.Cue.Entry.Has(english.Clause) {
		return Charge{}, false
	}
	content := u.Content[0]
	if u.Cue.Form == cue.Passive {
		return passive(t, u, content)
	}
	if len(u.Content) == 2 && !u.Cue.Tail.Empty() { // "held A responsible for B"
		event := u.Content[1]
		if t.Tokens[event.First].Tag == tag.IN {
			event.First++
		}
		return Charge{Blamed: phrase(t, content), Event: event}, true
	}
	at := preposition(t, content, u.Cue.Entry)
	if at < 0 {
		return Charge{Blamed: phrase(t, content)}, true
	}
	left, right := prose.Range{First: content.First, Last: at}, prose.Range{First: at + 1, Last: content.Last}
	if t.Tokens[at].Lower == "on" { // "blamed the delay on the weather"
		return Charge{Blamed: phrase(t, right), Event: left}, true
	}
	return Charge{Blamed: phrase(t, left), Event: right}, true
}

// preposition finds what parts the blamed from the charge: the first "for",
// "of" or "on" that the verb takes, outside of brackets and of names; of several
// "of" the one before a verb: "accused the head of the port of lying".
func preposition(t *prose.Text, r prose.Range, entry english.Cue) int {
	depth, of := 0, -1
	for i := r.First + 1; i < r.Last; i++ {
		k := &t.Tokens[i]
		switch {
		case k.Word == "(":
			depth++
		case k.Word == ")":
			depth--
		case depth > 0 || k.Tag != tag.IN && k.Tag != tag.RP:
		case k.Lower == "for" && entry.Has(english.For), k.Lower == "on" && i > r.First+1 && entry.Has(english.On):
			return i
		case k.Lower == "of" && entry.Has(english.Of) && i+1 < r.Last && !(t.Tokens[i-1].IsName() && t.Tokens[i+1].IsName()):
			if t.Tokens[i+1].Tag == tag.VBG {
				return i
			}
			if of < 0 {
				of = i
			}
		}
	}
	return of
}

// passive reads "A was blamed for B", "A was accused of B", "B was blamed on A":
// the subject is the blamed, or what it is for.
func passive(t *prose.Text, u *utter.Utterance, content prose.Range) (Charge, bool) {
	subject := Subject(t, u.Cue.Range.First)
	if t.Tokens[u.Cue.Range.Last-1].Lower == "on" || t.Tokens[max(content.First-1, 0)].Lower == "on" { // "was blamed by A on B"
		return Charge{Blamed: phrase(t, content), Event: subject}, true
	}
	if subject.Empty() {
		return Charge{}, false
	}
	if t.Tokens[content.First].Tag == tag.IN && content.Len() > 1 { // "was accused by X of selling"
		content.First++
	}
	return Charge{Blamed: subject, Event: content}, true
}

// Subject returns the noun phrase before a verb group; of a relative clause it
// is what the relative pronoun stands for.
func Subject(t *prose.Text, verb int) prose.Range {
	s := t.SentenceOf(verb)
	end := verb
	for end > s.First && (t.Tokens[end-1].Tag == tag.WDT || t.Tokens[end-1].Tag == tag.WP || t.Tokens[end-1].Tag == tag.Comma || t.Tokens[end-1].Lower == "that") {
		end--
	}
	// Step over what stands between noun and relative: "protests for months that".
	for {
		at := end
		for at > s.First && (english.IsTime(t.Tokens[at-1].Lower) || t.Tokens[at-1].Tag == tag.CD) {
			at--
		}
		if at == end || at == s.First || t.Tokens[at-1].Tag != tag.IN {
			break
		}
		end = at - 1
	}
	first := end
	for first > s.First {
		k := &t.Tokens[first-1]
		if k.IsNominal() || k.Tag == tag.IN && (k.Lower == "of" || k.Lower == "in" || k.Lower == "at" || k.Lower == "on") && first < end && first-1 > s.First && t.Tokens[first-2].IsNoun() {
			first--
			continue
		}
		break
	}
	if first == end && first > s.First && t.Tokens[first-1].Tag == tag.PRP {
		first--
	}
	return prose.Range{First: first, Last: end}
}

// phrase cuts the apposition off a blamed party: "the Kata’ib Hizbollah, also
// known as the Kata’ib Brigades,".
func phrase(t *prose.Text, r prose.Range) prose.Range {
	for i := r.First + 1; i < r.Last; i++ {
		if k := &t.Tokens[i]; k.Tag == tag.Comma || k.Tag == tag.WP || k.Tag == tag.WDT || k.Word == "(" {
			return prose.Range{First: r.First, Last: i}
		}
	}
	return r
}
