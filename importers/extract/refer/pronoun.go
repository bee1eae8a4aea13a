package refer

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// maxBack is how many tokens a pronoun may look back: three or four paragraphs.
const maxBack = 220

// pronoun resolves he, she, it, they and their possessives to the nearest
// speaker or name that agrees. Who spoke last is preferred: news keeps to its
// speaker. Without one the source stays unresolved.
func (r *Resolver) pronoun(token int) Speaker {
	want := agreement(r.t.Tokens[token].Lower)
	if want.kinds == nil {
		return r.firstPerson(token)
	}
	for i := len(r.past) - 1; i >= 0; i-- {
		p := r.past[i]
		if token-p.token > maxBack {
			break
		}
		asDocument := !p.speaker.Medium.Empty() && slices.Contains(want.kinds, schema.Document)
		if (want.fits(p.speaker.Members) || asDocument) && !r.nearerRival(p, token, want) {
			s := p.speaker
			s.Confidence = min(0.8, s.Confidence)
			if len(s.Members) == 1 && want.gender != 0 && s.Members[0].gender == 0 && s.Members[0].Kind == schema.Person {
				s.Members[0].gender = want.gender
			}
			if !asDocument {
				s.Medium = prose.Range{}
			}
			return s
		}
	}
	if m := r.nearest(token, want); m != nil {
		if m.gender == 0 {
			m.gender = want.gender
		}
		return Speaker{Members: []*Member{m}, Confidence: 0.55}
	}
	return Speaker{}
}

// demand is what a pronoun asks of what it stands for.
type demand struct {
	kinds  []schema.ActorKind
	gender byte
	many   bool
}

func agreement(pronoun string) demand {
	switch pronoun {
	case "he", "his", "him":
		return demand{kinds: []schema.ActorKind{schema.Person, schema.Unnamed}, gender: 'm'}
	case "she", "her", "hers":
		return demand{kinds: []schema.ActorKind{schema.Person, schema.Unnamed}, gender: 'f'}
	case "it", "its":
		return demand{kinds: []schema.ActorKind{schema.Organization, schema.State, schema.Document, schema.Group}}
	case "they", "their", "them":
		return demand{kinds: []schema.ActorKind{schema.Unnamed, schema.Organization, schema.Group, schema.State}, many: true}
	}
	return demand{}
}

// fits reports whether speakers agree with the pronoun. A person whose words
// came by a document is "it" as that document.
func (d demand) fits(members []*Member) bool {
	if len(members) != 1 {
		return d.many && len(members) > 1
	}
	m := members[0]
	if !slices.Contains(d.kinds, m.Kind) {
		return false
	}
	return d.gender == 0 || m.gender == 0 || m.gender == d.gender
}

// nearerRival reports whether, since that speaker, another person of the same
// gender was named as a subject, so that the pronoun may be either's.
func (r *Resolver) nearerRival(p spoken, token int, want demand) bool {
	if want.gender == 0 {
		return false
	}
	if r.t.Tokens[p.token].Sentence == r.t.Tokens[token].Sentence {
		return false
	}
	s := r.t.SentenceOf(token)
	for i := s.First; i < token; i++ { // the sentence of the pronoun opens with another name
		m := r.cast.at[i]
		if m == nil || m.Kind != schema.Person || slices.Contains(p.speaker.Members, m) {
			continue
		}
		if m.gender == want.gender && i == s.First {
			return true
		}
	}
	return false
}

// nearest returns the last name before a token that agrees with the pronoun.
func (r *Resolver) nearest(token int, want demand) *Member {
	for i := token - 1; i >= 0 && token-i < maxBack; i-- {
		if m := r.cast.at[i]; m != nil && want.fits([]*Member{m}) {
			return m
		}
	}
	return nil
}

// firstPerson resolves "I" and "we" inside a quotation to its speaker, who is
// the last one that was resolved; outside of quotations they are the author's.
func (r *Resolver) firstPerson(token int) Speaker {
	if r.t.Tokens[token].Quotation < 0 || len(r.past) == 0 {
		return Speaker{}
	}
	s := r.past[len(r.past)-1].speaker
	s.Confidence = min(0.5, s.Confidence)
	return s
}

// relative resolves who, which and that to the noun phrase before them.
func (r *Resolver) relative(token int) Speaker {
	end := token
	s := r.t.SentenceOf(token)
	for end > s.First && (r.t.Tokens[end-1].Tag == tag.Comma || r.t.Tokens[end-1].IsQuote()) {
		end--
	}
	first := end
	for first > s.First {
		k := &r.t.Tokens[first-1]
		if k.IsNominal() || k.Tag == tag.IN && (k.Lower == "of" || k.Lower == "for") && first < end {
			first--
			continue
		}
		break
	}
	for first < end && r.t.Tokens[first].Tag == tag.IN {
		first++
	}
	if first == end {
		return Speaker{}
	}
	p := r.phrase(prose.Range{First: first, Last: end}, "")
	p.Confidence = min(p.Confidence, 0.8)
	return p
}
