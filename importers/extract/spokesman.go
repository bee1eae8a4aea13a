package extract

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// spokenFor returns of the title of a spokesman the part with whom it is for, where a name
// has it in the possessive: "Hill’s spokesman" of "the mayor Tom Hill’s spokesman". It is
// empty for any other title.
func spokenFor(t *prose.Text, r prose.Range) prose.Range {
	if !mouthpiece(t, r) {
		return prose.Range{}
	}
	for i := r.Last - 2; i > r.First; i-- {
		if t.Tokens[i].Tag != tag.POS {
			continue
		}
		first := i
		for first > r.First && t.Tokens[first-1].Tag != tag.POS && t.Tokens[first-1].Tag != tag.DT && t.Tokens[first-1].Tag != tag.Comma {
			first--
		}
		if first == i || !t.Tokens[i-1].IsName() {
			return prose.Range{}
		}
		for t.Tokens[r.Last-1].Tag == tag.Comma {
			r.Last--
		}
		return prose.Range{First: first, Last: r.Last}
	}
	return prose.Range{}
}

// spokenFor returns the title of an actor who is a spokesman with whom it is for by name
// alone, "Hill’s spokesman" of "Mayor Tom Hill’s spokesman", and whom the pronoun of "his
// spokesman" means.
func (b *builder) spokenFor(actor *schema.Actor, title, office prose.Range) (named prose.Range, whose string) {
	if !mouthpiece(b.t, title) {
		return office, ""
	}
	if b.t.Tokens[title.First].Tag == tag.PRPS {
		if s := b.resolver.Owner(title.First); len(s.Members) == 1 && !s.Members[0].Local && s.Members[0].Name != actor.Name {
			whose = " for " + s.Members[0].Name
		}
		return office, whose
	}
	for i := office.First; i < office.Last; i++ {
		if b.t.Tokens[i].Tag != tag.POS {
			continue
		}
		if m, at := b.cast.In(prose.Range{First: office.First, Last: i}); m != nil && at.Last == i {
			office.First = at.First
		}
		break
	}
	return office, ""
}

// mouthpiece reports whether a title ends with the office of one who speaks for others.
// With a preposition behind the noun the title tells by itself whom it is for.
func mouthpiece(t *prose.Text, r prose.Range) bool {
	for r.Len() > 1 && t.Tokens[r.Last-1].Tag == tag.Comma {
		r.Last--
	}
	if r.Empty() {
		return false
	}
	switch t.Tokens[r.Last-1].Lower {
	case "spokesman", "spokeswoman", "spokesperson":
		return true
	case "secretary", "officer", "director", "chief":
		if r.Len() > 1 {
			w := t.Tokens[r.Last-2].Lower
			return w == "press" || w == "media" || w == "communications"
		}
	}
	return false
}
