package refer

import (
	"slices"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// sentenceHeads finds names that are taken for common words where every word has a
// capital, at the head of a sentence and behind what is quoted: "Sale said" and "…,”
// Vale said".
func (c *Cast) sentenceHeads() {
	var common map[string]bool
	for i := range c.t.Tokens {
		k := &c.t.Tokens[i]
		if c.at[i] != nil || !prose.Capital(k.Word) || !mistakable(k) || !c.heads(i) {
			continue
		}
		m := c.surnamed(k.Word)
		if m == nil && c.actsBehind(i) {
			if common == nil {
				common = c.commonWords()
			}
			if !common[k.Lower] {
				m = c.knownAlone(k)
			}
		}
		if m != nil {
			c.add(Name{Range: prose.Range{First: i, Last: i + 1}, End: i + 1, Kind: m.Kind})
		}
	}
}

// mistakable tells the tags that names are given by mistake.
func mistakable(k *prose.Token) bool {
	return k.Tag == tag.NN || k.Tag == tag.NNS || k.Tag == tag.VB || k.Tag == tag.JJ
}

// heads reports whether a token opens its sentence or goes on after a quotation.
func (c *Cast) heads(i int) bool {
	if i == c.t.SentenceOf(i).First {
		return true
	}
	before := &c.t.Tokens[i-1]
	return before.IsQuote() && before.Quotation >= 0 && before.Quotation != c.t.Tokens[i].Quotation
}

// surnamed returns whose family name a word is, of those named in full. A hyphen parts it
// in two: "Vale-Moor".
func (c *Cast) surnamed(word string) *Member {
	words := text.Words(word)
	if len(words) == 0 {
		return nil
	}
	for _, m := range c.ends[words[len(words)-1]] {
		if n := len(m.words) - len(words); n > 0 && m.Kind == schema.Person && slices.Equal(m.words[n:], words) {
			return m
		}
	}
	return nil
}

// knownAlone returns who goes by a word alone: by a first name that nobody else has, or by
// a name that stands elsewhere in a sentence.
func (c *Cast) knownAlone(k *prose.Token) *Member {
	word := text.Fold(k.Word)
	if singular := english.Singular(k.Lower); english.IsPerson(singular) || english.IsGroup(k.Lower) || english.IsBody(singular) ||
		english.IsDocument(singular) || english.IsTime(k.Lower) || english.IsTitle(k.Lower) {
		return nil
	}
	var found *Member
	for _, m := range c.ends[word] {
		if len(m.words) < 2 || m == found {
			continue
		}
		if found != nil || m.Kind != schema.Person || m.words[0] != word {
			return nil
		}
		found = m
	}
	if found != nil {
		return found
	}
	m := c.keys[word]
	if m == nil || m.Kind == schema.Group || !slices.ContainsFunc(m.Mentions, c.inside) {
		return nil
	}
	return m
}

// inside reports whether a name stands where its capital tells that it is one, and one in
// the singular: not "Millennials".
func (c *Cast) inside(r prose.Range) bool {
	s := c.t.SentenceOf(r.First)
	return r.First > s.First && c.t.Tokens[r.First].Tag == tag.NNP && !headline(c.t, s) && !c.t.Tokens[r.First-1].IsQuote()
}

// actsBehind reports whether what follows a word is what follows a name: a verb, the
// possessive, another name.
func (c *Cast) actsBehind(i int) bool {
	if i+1 >= c.t.SentenceOf(i).Last {
		return false
	}
	k := &c.t.Tokens[i+1]
	return k.IsVerb() && k.Tag != tag.VBG || k.Tag == tag.MD || k.Tag == tag.POS || k.IsAdverb() || k.Tag == tag.Comma || k.Tag == tag.CC
}

// commonWords collects the words that the text writes in small letters.
func (c *Cast) commonWords() map[string]bool {
	all := map[string]bool{}
	for i := range c.t.Tokens {
		if k := &c.t.Tokens[i]; k.Kind == text.Word && !prose.Capital(k.Word) {
			all[k.Lower] = true
		}
	}
	return all
}
