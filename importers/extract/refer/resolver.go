package refer

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/prose"
)

// Resolver resolves the sources of one article: who spoke before is who "he" or
// "the statement" may be.
type Resolver struct {
	cast     *Cast
	t        *prose.Text
	mentions []mention
	// upTo is the first mention whose pronouns are not yet read.
	upTo int
	// spoken leads from the first tokens of sources to who they are, carried
	// from the nouns of documents to whose words they carried.
	spoken, carried map[int]Speaker
	// papers leads from nouns for documents to the last of them.
	papers map[string]Speaker
	// crowds leads from plural nouns to the unnamed sources described with them.
	crowds map[string]*Member
}

// NewResolver starts at the beginning of an article.
func NewResolver(c *Cast) *Resolver {
	return &Resolver{
		cast: c, t: c.t, mentions: c.mentions(), spoken: map[int]Speaker{}, carried: map[int]Speaker{},
		papers: map[string]Speaker{}, crowds: map[string]*Member{},
	}
}

// Resolve returns who the words of a source refer to. Sources must come in the
// order of the text.
func (r *Resolver) Resolve(source prose.Range) Speaker { return r.ResolveWithin(source, Speaker{}) }

// ResolveWithin returns who a source refers to that stands in the words of
// somebody else, the hand that relays it: "I" is the hand, "she" is not.
func (r *Resolver) ResolveWithin(source prose.Range, hand Speaker) Speaker {
	if source.Empty() {
		return Speaker{}
	}
	r.read(source.First)
	s := r.resolve(r.trim(source), hand)
	if len(s.Members) > 0 {
		r.spoken[source.First] = s
		if m, at := r.cast.In(source); m != nil && slices.Contains(s.Members, m) { // "the minister, Anna White"
			r.spoken[at.First] = s
		}
		r.carry(source, s)
	}
	return s
}

// Owner returns whom the pronoun means that opens the description of somebody: "his" of
// "his spokesman, Tom Hill,", where all sources before it are resolved.
func (r *Resolver) Owner(token int) Speaker {
	if r.t.Tokens[token].Quotation >= 0 {
		return Speaker{}
	}
	r.read(token)
	return r.pronoun(token, Speaker{})
}

// read resolves the pronouns before a token in their order, so that a later one
// takes up whom the text speaks of.
func (r *Resolver) read(token int) {
	for ; r.upTo < len(r.mentions) && r.mentions[r.upTo].at.First < token; r.upTo++ {
		x := &r.mentions[r.upTo]
		if _, ok := r.spoken[x.at.First]; !ok && x.kind == pronominal && !x.looked && r.t.Tokens[x.at.First].Quotation < 0 {
			x.known, x.looked = r.pronoun(x.at.First, Speaker{}), true
		}
	}
}
