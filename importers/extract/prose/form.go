package prose

import (
	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/schema/text"
)

// Lemma returns the dictionary form of a verb, else the word in lower case.
func (k *Token) Lemma() string {
	if k.IsVerb() {
		return english.VerbLemma(k.Lower)
	}
	return k.Lower
}

// IsVerb reports whether the token is a verb other than a modal.
func (k *Token) IsVerb() bool {
	switch k.Tag {
	case tag.VB, tag.VBD, tag.VBG, tag.VBN, tag.VBP, tag.VBZ:
		return true
	}
	return false
}

// IsFinite reports whether the token is a verb form that can head a clause.
func (k *Token) IsFinite() bool {
	switch k.Tag {
	case tag.VBD, tag.VBP, tag.VBZ, tag.MD:
		return true
	}
	return false
}

// IsNoun reports whether the token is a common or proper noun.
func (k *Token) IsNoun() bool {
	switch k.Tag {
	case tag.NN, tag.NNS, tag.NNP, tag.NNPS:
		return true
	}
	return false
}

// IsName reports whether the token is a proper noun.
func (k *Token) IsName() bool { return k.Tag == tag.NNP || k.Tag == tag.NNPS }

// IsAdverb reports whether the token is an adverb or a negation.
func (k *Token) IsAdverb() bool {
	switch k.Tag {
	case tag.RB, tag.RBR, tag.RBS:
		return true
	}
	return k.IsNegation()
}

// IsNegation reports whether the token denies the verb beside it.
func (k *Token) IsNegation() bool {
	switch k.Lower {
	case "not", "n't", "never":
		return true
	}
	return false
}

// IsAuxiliary reports whether the token is a form of be, have or do, or a modal.
func (k *Token) IsAuxiliary() bool {
	if k.Tag == tag.MD {
		return true
	}
	if !k.IsVerb() && k.Kind != text.Word {
		return false
	}
	switch k.Lower {
	case "be", "am", "are", "is", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did",
		"'re", "'m", "'ve", "'d", "'ll":
		return true
	case "'s":
		return k.Tag == tag.VBZ
	}
	return false
}

// IsBe reports whether the token is a form of be.
func (k *Token) IsBe() bool {
	switch k.Lower {
	case "be", "am", "are", "is", "was", "were", "been", "being", "'re", "'m":
		return true
	case "'s":
		return k.Tag == tag.VBZ
	}
	return false
}

// IsQuote reports whether the token is a quotation mark.
func (k *Token) IsQuote() bool { return k.Kind == text.Quote }

// within makes of a quotation mark one that stands inside a noun phrase.
func (k *Token) within() { k.Kind, k.Tag = text.Punct, tag.SYM }

// IsNominal reports whether the token can stand inside a noun phrase before
// its head: determiners, adjectives, numbers, nouns, possessives.
func (k *Token) IsNominal() bool {
	switch k.Tag {
	case tag.DT, tag.PDT, tag.JJ, tag.JJR, tag.JJS, tag.CD, tag.PRPS, tag.POS, tag.Dollar, tag.SYM, tag.HYPH, tag.AFX, tag.ADD, tag.FW:
		return true
	}
	return k.IsNoun()
}
