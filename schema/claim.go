package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// minContentWords is how many content words a claim needs to mean the same
// wherever it is read. "No comment" or "It is a lie" depend on their article.
// It is part of claims' identity: with another number they have other ids.
const minContentWords = 5

// Claim is the content of what is said. Articles that quote the same sentence
// under acts of one family hold the same Claim; where it was said and by whom
// is in its attributions.
type Claim struct {
	// ID follows from the other fields, see [NewClaim].
	ID ID
	// Text is the content without the quotation marks around it.
	Text string
	// Language is a BCP 47 tag, empty if unknown.
	Language string
	// Family is that of the acts under which it is the same claim.
	Family Family
	// Article is set for a claim that is too short to mean the same elsewhere;
	// it is then local to that article.
	Article ID
}

// NewClaim makes a claim with its id. The article counts only where the text
// is too short to identify the claim by itself: fewer than five content words,
// that is words other than articles, pronouns, prepositions, conjunctions and
// auxiliaries.
func NewClaim(family Family, language, content string, article ID) Claim {
	c := Claim{Text: content, Language: language, Family: family}
	if isShort(content) {
		c.Article = article
	}
	c.ID = claimID(&c)
	return c
}

// claimID derives the id from act family, language and the folded words, so
// that punctuation and quotation marks take no part (see [text.Words]).
func claimID(c *Claim) ID {
	fields := []string{string(c.Family), c.Language, strings.Join(text.Words(c.Text), " ")}
	if c.Local() {
		fields = append(fields, c.Article.String())
	}
	return NewID("claim", fields...)
}

// Local reports whether the claim is known in its article only.
func (c *Claim) Local() bool { return !c.Article.IsZero() }

// Validate checks text, family, id and that the claim is local if and only if
// it is short. It returns an error that wraps [ErrInvalid].
func (c *Claim) Validate() error {
	switch {
	case c.Text == "":
		return fmt.Errorf("claim %s has no text: %w", c.ID.Short(), ErrInvalid)
	case !slices.Contains(Families(), c.Family):
		return fmt.Errorf("claim %s is of unknown family %q: %w", c.ID.Short(), c.Family, ErrInvalid)
	case c.Local() && !isShort(c.Text):
		return fmt.Errorf("claim %s is local to an article, though it is long enough: %w", c.ID.Short(), ErrInvalid)
	case !c.Local() && isShort(c.Text):
		return fmt.Errorf("claim %s is too short to be local to no article: %w", c.ID.Short(), ErrInvalid)
	case c.ID != claimID(c):
		return fmt.Errorf("claim id %s does not follow from its text: %w", c.ID.Short(), ErrInvalid)
	}
	return nil
}

// validatePlace checks that a local claim is local to the article.
func (c *Claim) validatePlace(a *Article) error {
	if c.Local() && c.Article != a.ID {
		return fmt.Errorf("claim %s is local to another article, %s: %w", c.ID.Short(), c.Article.Short(), ErrInvalid)
	}
	return nil
}

// isShort tells a text with too few words that carry meaning of their own.
func isShort(s string) bool {
	n := 0
	for _, w := range text.Words(s) {
		if !isFunctionWord(w) {
			n++
		}
	}
	return n < minContentWords
}

// isFunctionWord tells the closed-class words of English: articles, pronouns,
// prepositions, conjunctions and auxiliaries. Other languages have none here,
// which only makes their short claims count as long ones.
func isFunctionWord(w string) bool {
	switch w {
	case "a", "an", "the", "this", "that", "these", "those", "i", "you", "he", "she", "it", "we", "they",
		"me", "him", "her", "us", "them", "my", "your", "his", "its", "our", "their", "who", "which", "what",
		"of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "about", "into", "than", "and", "or",
		"but", "if", "so", "not", "no", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have",
		"had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must",
		"there", "here", "very", "it's", "i'm", "that's", "don't":
		return true
	}
	return false
}
