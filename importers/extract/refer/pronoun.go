package refer

import (
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// maxBack is how many tokens a pronoun may look back: three or four paragraphs.
const maxBack = 220

// pronoun resolves he, she, it, they and their possessives to what stands out
// most before them of what agrees. Where two stand out alike it stays open.
func (r *Resolver) pronoun(token int, hand Speaker) Speaker {
	want := agreement(r.t.Tokens[token].Lower)
	if want.kinds == nil {
		return r.firstPerson(token, hand)
	}
	if r.t.Tokens[token].Quotation >= 0 {
		want.but = hand.Members // who says "she" speaks of another
	}
	best, other := r.antecedents(token, &want)
	if best.speaker.Members == nil {
		return Speaker{}
	}
	s := best.speaker
	margin := 5.0
	if other.speaker.Members != nil {
		margin = best.score - other.score
	}
	switch {
	case margin >= 2:
		s.Confidence = min(0.8, s.Confidence)
	case margin >= 0.75:
		s.Confidence = min(0.7, s.Confidence)
	default:
		return Speaker{}
	}
	if len(s.Members) == 1 && s.Members[0].gender == 0 && s.Confidence >= 0.7 {
		s.Members[0].gender = want.gender
	}
	if !want.document() {
		s.Medium = prose.Range{}
	}
	return s
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
		return demand{kinds: []schema.ActorKind{schema.Unnamed, schema.Organization, schema.Group}, many: true}
	}
	return demand{}
}

// firstPerson resolves "I" and "we" to who is quoted with them; outside of
// quotations they are the author's.
func (r *Resolver) firstPerson(token int, hand Speaker) Speaker {
	if r.t.Tokens[token].Quotation < 0 || len(hand.Members) == 0 {
		return Speaker{}
	}
	hand.Confidence = min(0.8, hand.Confidence)
	hand.Medium = prose.Range{}
	return hand
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
	if len(p.Members) == 1 && p.Members[0].Local && p.Members[0].Kind == schema.Organization && r.t.Tokens[token].Lower == "who" {
		p.Members[0] = r.cast.local(schema.Unnamed, p.Members[0].Name) // "a developer who"
	}
	return p
}
