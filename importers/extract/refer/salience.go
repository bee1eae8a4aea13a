package refer

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// What makes a mention stand out, in sentences that it is nearer for it.
const (
	perSentence  = 1.5
	perParagraph = 0.5
	asSpeaker    = 2.5
	asSubject    = 1.5
	asOwner      = -1
	sameGender   = 0.7
	inQuotation  = -4
	byDescribing = -0.7
	onlyNoun     = -1
	asBody       = -1.5
	doubtful     = -1.5
	ofPossessor  = -5
	inLabel      = -6
)

// salience tells how likely a mention is what a pronoun at a token stands for:
// near ones, speakers, subjects and those that the text speaks of most.
func (r *Resolver) salience(i, token int, want *demand) float64 {
	x := &r.mentions[i]
	from, to := &r.t.Tokens[x.at.First], &r.t.Tokens[token]
	score := -perSentence*float64(to.Sentence-from.Sentence) - perParagraph*float64(r.t.Sentences[to.Sentence].Paragraph-r.t.Sentences[from.Sentence].Paragraph)
	s := r.referent(i)
	if _, ok := r.spoken[x.at.First]; ok {
		score += asSpeaker
	} else if from.Quotation >= 0 && from.Quotation != to.Quotation {
		score += inQuotation
	}
	if r.isSubject(x.at) {
		score += asSubject
	}
	if x.at.Last < len(r.t.Tokens) {
		switch k := &r.t.Tokens[x.at.Last]; {
		case k.Tag == tag.POS || from.Tag == tag.PRPS:
			score += asOwner
		case k.Lower == ":" && r.t.SentenceOf(x.at.First).First == x.at.First: // who asks is "you"
			score += inLabel
		}
	}
	if len(s.Members) == 1 {
		m := s.Members[0]
		if want.gender != 0 && m.gender == want.gender {
			score += sameGender
		}
		switch _, ok := r.spoken[x.at.First]; {
		case m.Kind == schema.Unnamed && !ok:
			score += byDescribing + onlyNoun
		case m.Kind == schema.Unnamed:
			score += byDescribing
		case want.many && m.Kind == schema.Organization:
			score += asBody
		case want.gender != 0 && m.gender == 0 && !m.sure && len(m.words) > 1 && !english.IsFirstName(m.words[0]):
			score += doubtful
		}
		score += min(1, float64(len(m.Mentions))/5)
		if from.Sentence == to.Sentence && r.possessed(x.at, want.gender) {
			score += ofPossessor
		}
	}
	return score
}

// isSubject reports whether a mention opens its sentence or is followed by a
// finite verb.
func (r *Resolver) isSubject(at prose.Range) bool {
	first := at.First
	if m := r.cast.at[first]; m != nil {
		n := r.cast.names[first]
		first = n.opens()
	}
	s := r.t.SentenceOf(first)
	if first == s.First || first == s.First+1 && r.t.Tokens[s.First].Kind != 0 && (r.t.Tokens[s.First].Tag == tag.DT || r.t.Tokens[s.First].IsQuote() || r.t.Tokens[s.First].Tag == tag.CC) {
		return at.Last >= len(r.t.Tokens) || r.t.Tokens[at.Last].Tag != tag.POS
	}
	return at.Last < s.Last && r.t.Tokens[at.Last].IsFinite()
}

// possessed reports whether a description belongs to somebody of a gender: "her
// daughter" is not who "she" is.
func (r *Resolver) possessed(at prose.Range, gender byte) bool {
	first := at.First
	if n, ok := r.cast.names[first]; ok && r.cast.at[first] != nil { // "her daughter, Signe"
		for i := max(r.t.SentenceOf(first).First, n.opens()-4); i < n.opens(); i++ {
			if r.t.Tokens[i].Tag == tag.PRPS {
				first = i
			}
		}
	}
	k := &r.t.Tokens[first]
	return k.Tag == tag.PRPS && gender != 0 && agreement(k.Lower).gender == gender
}
