package cue

import (
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// templates numbers the features, so that equal values of two of them differ.
const (
	fBias uint32 = iota + 300
	fLemma
	fTag
	fForm
	fAct
	fFrame
	fSuffix
	fBefore
	fBefore2
	fAfter
	fAfter2
	fLemmaForm
	fLemmaAfter
	fLemmaBefore
	fTagsAround
	fQuoted
	fQuoteAfter
	fQuoteBefore
	fLemmaQuote
	fSubject
	fPlace
	fFormAfter
	fLemmaSubject
	fNegated
	fParticle
	fHeadBefore
	fClause
	fLemmaClause
	fActAfter
	fClass
	fClasses
	fSubjectClass
	fObjectClass
	fVerbBefore
	fVerbAfter
	fOrder
)

// features appends the hashes of what the model looks at.
func features(t *prose.Text, c *Cue, keys []uint32) []uint32 {
	k := &t.Tokens[c.Head]
	lemma := linear.String(c.Entry.Word)
	form := uint64(c.Form)
	s := t.SentenceOf(c.Head)
	b1, b2 := around(t, c.Range.First-1, s), around(t, c.Range.First-2, s)
	a1, a2 := around(t, c.Range.Last, s), around(t, c.Range.Last+1, s)
	add := func(template uint32, a, b uint64) { keys = append(keys, linear.Feature(template, a, b)) }
	add(fBias, 0, 0)
	add(fLemma, lemma, 0)
	add(fTag, uint64(k.Tag), form)
	add(fForm, form, linear.Bit(c.Quoted))
	add(fAct, linear.String(string(c.Act)), form)
	add(fFrame, uint64(c.Entry.Frame), a1.tag)
	add(fSuffix, linear.String(suffix(k.Lower)), uint64(k.Tag))
	add(fBefore, b1.word, b1.tag)
	add(fBefore, 1, b1.tag)
	add(fBefore2, b2.word, b1.tag)
	add(fBefore2, b2.tag, b1.tag)
	add(fAfter, a1.word, a1.tag)
	add(fAfter, 1, a1.tag)
	add(fAfter2, a2.tag, a1.tag)
	add(fAfter2, a2.word, a1.word)
	add(fLemmaForm, lemma, form<<8|uint64(k.Tag))
	add(fLemmaAfter, lemma, a1.word)
	add(fLemmaAfter, lemma, 1<<20|a1.tag)
	add(fLemmaBefore, lemma, b1.tag)
	add(fTagsAround, b1.tag<<8|a1.tag, uint64(k.Tag))
	quoteAfter := distanceToQuote(t, c.Range.Last, s.Last, 1)
	quoteBefore := distanceToQuote(t, c.Range.First-1, s.First, -1)
	add(fQuoteAfter, quoteAfter, linear.Bit(c.Quoted))
	add(fQuoteBefore, quoteBefore, linear.Bit(c.Quoted))
	add(fLemmaQuote, lemma, quoteAfter<<8|quoteBefore)
	add(fQuoted, linear.Bit(c.Quoted), lemma)
	subject := subjectClass(t, c.Range.First, s.First)
	add(fSubject, subject, form)
	add(fLemmaSubject, lemma, subject)
	add(fPlace, linear.Bit(c.Range.First == s.First)<<2|linear.Bit(c.Range.Last >= s.Last-1)<<1|linear.Bit(c.Range.First-s.First < 4), form)
	add(fFormAfter, form, a1.word)
	add(fNegated, linear.Bit(c.Negated), lemma)
	add(fParticle, lemma, uint64(c.Range.Last-c.Head))
	clause := clauseAfter(t, c.Range.Last, s.Last)
	add(fClause, clause, form)
	add(fLemmaClause, lemma, clause)
	add(fActAfter, linear.String(string(c.Act)), clause<<8|subject)
	fine, coarse := uint64(k.Class.Fine), uint64(k.Class.Coarse)
	add(fClass, fine, form)
	add(fClass, coarse|1<<20, form<<8|clause)
	add(fClass, fine|1<<21, clause)
	add(fClass, fine|1<<22, subject)
	add(fClasses, fine, uint64(b1.class.Coarse))
	add(fClasses, fine|1<<20, uint64(a1.class.Coarse))
	add(fClasses, coarse<<8|uint64(b1.class.Coarse)|1<<21, uint64(a1.class.Coarse))
	add(fClasses, uint64(a1.class.Fine)|1<<22, form)
	add(fClasses, uint64(b1.class.Fine)|1<<23, form)
	subjectNoun, objectNoun := nounBeside(t, c.Range.First-1, s, -1), nounBeside(t, c.Range.Last, s, 1)
	add(fSubjectClass, subjectNoun, form)
	add(fSubjectClass, subjectNoun, fine|1<<20)
	add(fSubjectClass, subjectNoun, lemma)
	add(fObjectClass, objectNoun, form)
	add(fObjectClass, objectNoun, fine|1<<20)
	add(fObjectClass, objectNoun, lemma)
	add(fVerbBefore, verbBeside(t, c.Range.First-1, s, -1), form)
	add(fVerbAfter, verbBeside(t, c.Range.Last, s, 1), form)
	add(fVerbAfter, verbBeside(t, c.Range.Last, s, 1), fine|1<<20)
	add(fOrder, verbsBefore(t, c.Range.First, s), form)
	keys = tree(t, c, keys)
	if c.Range.First < c.Head {
		add(fHeadBefore, linear.String(t.Tokens[c.Head-1].Lower), lemma)
		add(fHeadBefore, linear.String(t.Tokens[c.Range.First].Lower), 0)
	}
	return keys
}

// neighbour is a token beside the cue, as hashes.
type neighbour struct {
	word, tag uint64
	class     tag.Class
}

func around(t *prose.Text, i int, s *prose.Sentence) neighbour {
	if i < s.First || i >= s.Last {
		return neighbour{}
	}
	return neighbour{linear.String(t.Tokens[i].Lower), uint64(t.Tokens[i].Tag), t.Tokens[i].Class}
}

// nounBeside returns the class of the nearest noun within a few tokens, or what
// a pronoun is.
func nounBeside(t *prose.Text, from int, s *prose.Sentence, step int) uint64 {
	for i, n := from, 0; i >= s.First && i < s.Last && n < 6; i, n = i+step, n+1 {
		switch k := &t.Tokens[i]; {
		case k.Tag == tag.PRP, k.Tag == tag.WP, k.Tag == tag.WDT:
			return linear.String(k.Lower)
		case k.IsName():
			return 1<<10 | uint64(k.Class.Coarse)
		case k.IsNoun():
			return 2<<10 | uint64(k.Class.Fine)
		case k.IsQuote():
			return 3 << 10
		case k.IsFinite() && !k.IsAuxiliary():
			return 4 << 10
		}
	}
	return 0
}

// verbBeside returns the class of the nearest verb on one side.
func verbBeside(t *prose.Text, from int, s *prose.Sentence, step int) uint64 {
	for i, n := from, 0; i >= s.First && i < s.Last && n < 20; i, n = i+step, n+1 {
		if k := &t.Tokens[i]; k.IsVerb() && !k.IsAuxiliary() {
			return 1<<10 | uint64(k.Class.Fine)
		}
	}
	return 0
}

// verbsBefore counts the finite verbs before a token, up to three.
func verbsBefore(t *prose.Text, i int, s *prose.Sentence) uint64 {
	n := uint64(0)
	for i--; i >= s.First && n < 3; i-- {
		if t.Tokens[i].IsFinite() {
			n++
		}
	}
	return n
}

func suffix(w string) string {
	if len(w) > 3 {
		return w[len(w)-3:]
	}
	return w
}

// distanceToQuote returns how near the next quotation mark is in the given
// direction: 1 to 3 tokens, 4 up to eight, 5 farther, 0 none.
func distanceToQuote(t *prose.Text, from, bound, step int) uint64 {
	for i, n := from, 1; ; i, n = i+step, n+1 {
		if step > 0 && i >= bound || step < 0 && i < bound {
			return 0
		}
		if t.Tokens[i].IsQuote() {
			switch {
			case n <= 3:
				return uint64(n)
			case n <= 8:
				return 4
			}
			return 5
		}
	}
}

// subjectClass says what stands where the subject would be.
func subjectClass(t *prose.Text, first, bound int) uint64 {
	if first-1 < bound {
		return 1
	}
	k := &t.Tokens[first-1]
	switch {
	case k.Tag == tag.PRP:
		switch k.Lower {
		case "he", "she":
			return 2
		case "they":
			return 3
		case "it":
			return 4
		}
		return 5
	case k.Tag == tag.WP || k.Tag == tag.WDT:
		return 6
	case k.IsName():
		return 7
	case k.IsNoun():
		singular := english.Singular(k.Lower)
		switch {
		case english.IsPerson(singular):
			return 8
		case english.IsBody(singular):
			return 9
		case english.IsDocument(singular):
			return 10
		case english.IsTime(k.Lower):
			return 11
		}
		return 12
	case k.Tag == tag.Comma:
		return 13
	case k.IsQuote():
		return 14
	case k.Tag == tag.CC:
		return 15
	case k.Tag == tag.TO:
		return 16
	case k.Tag == tag.IN:
		return 17
	case k.Tag == tag.DT, k.Tag == tag.PRPS, k.Tag == tag.JJ:
		return 18
	}
	return 19
}

// clauseAfter says what kind of content seems to follow.
func clauseAfter(t *prose.Text, i, last int) uint64 {
	if i >= last {
		return 1
	}
	k := &t.Tokens[i]
	switch {
	case k.Lower == "that":
		return 2
	case k.IsQuote():
		return 3
	case k.Tag == tag.TO:
		return 4
	case k.Tag == tag.Period:
		return 5
	case k.Lower == ":":
		return 6
	case strings.HasPrefix(k.Lower, "wh") || k.Lower == "how" || k.Lower == "if":
		return 7
	case k.Tag == tag.Comma:
		if i+1 < last && t.Tokens[i+1].IsQuote() {
			return 8
		}
		return 9
	case k.Tag == tag.IN:
		return 10
	}
	// A noun phrase: does a finite verb follow it within a few words?
	for j := i; j < last && j < i+8; j++ {
		if t.Tokens[j].IsFinite() {
			return 11
		}
		if !t.Tokens[j].IsNominal() && t.Tokens[j].Tag != tag.PRP && t.Tokens[j].Tag != tag.IN {
			break
		}
	}
	if k.IsNominal() || k.Tag == tag.PRP {
		return 12
	}
	return 13
}
