package refer

import (
	"slices"
	"sort"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
)

// mention is a place that a later pronoun may take up: a name, a description
// ("the guard", "an editorial") or another pronoun.
type mention struct {
	at prose.Range
	// who is set for names; the others are resolved when they are asked for.
	who  *Member
	kind form
	// known is who a description or pronoun turned out to be, if looked is set.
	known  Speaker
	looked bool
}

// form is how a mention is made.
type form uint8

const (
	named form = iota
	described
	pronominal
)

// mentions lists all mentions of a text in order.
func (c *Cast) mentions() []mention {
	var out []mention
	for i := 0; i < len(c.t.Tokens); i++ {
		k := &c.t.Tokens[i]
		switch m := c.at[i]; {
		case m != nil:
			out = append(out, mention{at: c.names[i].Range, who: m})
			i = c.names[i].Range.Last - 1
		case (k.Tag == tag.PRP || k.Tag == tag.PRPS) && agreement(k.Lower).kinds != nil:
			out = append(out, mention{at: prose.Range{First: i, Last: i + 1}, kind: pronominal})
		case c.headNoun(i):
			s := c.t.SentenceOf(i)
			first := i
			for first > s.First && c.t.Tokens[first-1].IsNominal() && i-first < maxPhrase {
				first--
			}
			out = append(out, mention{at: prose.Range{First: first, Last: i + 1}, kind: described})
		}
	}
	return out
}

// headNoun tells the last noun of a phrase that describes somebody, some body or
// a document.
func (c *Cast) headNoun(i int) bool {
	k := &c.t.Tokens[i]
	if !k.IsNoun() || i+1 < len(c.t.Tokens) && (c.t.Tokens[i+1].IsNoun() || c.t.Tokens[i+1].Tag == tag.POS) {
		return false
	}
	singular := english.Singular(k.Lower)
	return english.IsPerson(singular) || english.IsBody(singular) || english.IsDocument(singular) || english.IsGroup(k.Lower)
}

// last returns the number of the last mention that ends before a token.
func (r *Resolver) last(token int) int {
	return sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].at.Last > token }) - 1
}

// referent returns who a mention is, as far as is known.
func (r *Resolver) referent(i int) Speaker {
	x := &r.mentions[i]
	if s, ok := r.spoken[x.at.First]; ok {
		return s
	}
	if s, ok := r.carried[x.at.Last-1]; ok && x.kind == described {
		return s
	}
	if x.kind == named {
		return Speaker{Members: []*Member{x.who}, Confidence: 0.95}
	}
	if !x.looked && x.kind == described {
		x.known, x.looked = r.description(x.at), true
	}
	return x.known
}

// description returns whom a phrase that is no source describes.
func (r *Resolver) description(at prose.Range) Speaker {
	if m := r.cast.described[at.First]; m != nil {
		return Speaker{Members: []*Member{m}, Confidence: 0.9}
	}
	k := &r.t.Tokens[at.Last-1]
	singular := english.Singular(k.Lower)
	if definite(&r.t.Tokens[at.First]) || english.IsDocument(singular) {
		return r.phrase(at, "")
	}
	kind := schema.Unnamed
	if english.IsBody(singular) && !english.IsPerson(singular) {
		kind = schema.Organization
	}
	m := r.cast.local(kind, trimArticle(r.t.Words(at)))
	m.many = isPlural(k)
	if kind == schema.Unnamed {
		m.learnGender(r.t.Tokens[at.First:at.Last])
	}
	return unnamed(m, 0.8)
}

// demand is what a pronoun or a noun asks of what it stands for.
type demand struct {
	kinds  []schema.ActorKind
	gender byte
	many   bool
	// sort is the sort of body that a noun asks for.
	sort string
	// but are those that are not meant, such as who speaks.
	but []*Member
}

// fits reports whether speakers agree with what is asked for.
func (d *demand) fits(members []*Member) bool {
	if len(members) != 1 {
		return d.many && len(members) > 1
	}
	m := members[0]
	switch {
	case !slices.Contains(d.kinds, m.Kind) || slices.Contains(d.but, m):
		return false
	case m.place && d.gender != 0:
		return false
	case m.Local && m.many != d.many:
		return false
	case d.sort != "" && !m.sorted(d.sort):
		return false
	}
	return d.gender == 0 || m.gender == 0 || m.gender == d.gender
}

// candidate is who a pronoun may stand for, and how well.
type candidate struct {
	speaker Speaker
	score   float64
}

// antecedents returns the best candidate before a token and the best of those
// that are somebody else.
func (r *Resolver) antecedents(token int, want *demand) (best, other candidate) {
	for i := r.last(token); i >= 0 && token-r.mentions[i].at.First < maxBack; i-- {
		s := r.referent(i)
		document := want.document() && r.isDocument(i)
		if !document && !want.fits(s.Members) || len(s.Members) == 0 {
			continue
		}
		x := candidate{s, r.salience(i, token, want)}
		switch {
		case best.speaker.Members == nil || x.score > best.score && slices.Equal(x.speaker.Members, best.speaker.Members):
			best = x
		case slices.Equal(x.speaker.Members, best.speaker.Members):
		case x.score > best.score:
			best, other = x, best
		case other.speaker.Members == nil || x.score > other.score:
			other = x
		}
	}
	return best, other
}

// isDocument reports whether a mention is of what carried somebody's words.
func (r *Resolver) isDocument(i int) bool {
	x := &r.mentions[i]
	if s, ok := r.spoken[x.at.First]; ok {
		return !s.Medium.Empty()
	}
	_, ok := r.carried[x.at.Last-1]
	return ok && x.kind == described
}

func (d *demand) document() bool { return slices.Contains(d.kinds, schema.Document) && d.sort == "" }
