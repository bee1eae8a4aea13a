package answer

import (
	"strings"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema/text"
)

// Search answers `saidby search --json`.
type Search struct {
	// Query is what was asked for.
	Query string `json:"query"`
	// Claims are the claims that fit, the best first.
	Claims []FoundClaim `json:"claims"`
	// Articles are the articles that fit, the best first.
	Articles []FoundArticle `json:"articles"`
}

// FoundClaim is a claim that fits.
type FoundClaim struct {
	// Kind is "claim". It tells the lines of `search --jsonl` apart.
	Kind string `json:"kind"`
	// Score is greater for what fits better; only the order means anything.
	Score float64 `json:"score"`
	// Snippet is a part of the claim with the words that fit in [brackets].
	Snippet string `json:"snippet"`
	Statement
}

// FoundArticle is an article that fits.
type FoundArticle struct {
	// Kind is "article".
	Kind string `json:"kind"`
	// Score is greater for what fits better; only the order means anything.
	Score float64 `json:"score"`
	// Snippet is a part of the text with the words that fit in [brackets].
	Snippet string `json:"snippet"`
	// Article is the article.
	Article Article `json:"article"`
}

// NewFoundClaim describes a claim that fits; o counts the article's code points.
func NewFoundClaim(f graph.FoundClaim, o *text.Offsets) FoundClaim {
	return FoundClaim{"claim", f.Score, Brackets(f.Snippet), NewStatement(f.Statement, o)}
}

// NewFoundArticle describes an article that fits.
func NewFoundArticle(f graph.FoundArticle) FoundArticle {
	return FoundArticle{"article", f.Score, Brackets(f.Snippet), NewArticle(f.Article)}
}

// Brackets puts what fits in a snippet into [brackets].
func Brackets(snippet string) string {
	return strings.NewReplacer("\x02", "[", "\x03", "]").Replace(snippet)
}

// Hit is a claim or an article that fits, whichever is set.
type Hit struct {
	Claim   *FoundClaim
	Article *FoundArticle
}

// MarshalJSON writes the one that is set.
func (h Hit) MarshalJSON() ([]byte, error) {
	if h.Claim != nil {
		return marshal(h.Claim)
	}
	return marshal(h.Article)
}

// Ident is the id that --ids prints.
func (h Hit) Ident() string {
	if h.Claim != nil {
		return h.Claim.Ident()
	}
	return h.Article.Article.ID
}

// Header names the columns of [Hit.Record].
func (Hit) Header() []string {
	return []string{"kind", "id", "speaker", "act", "snippet", "article", "title"}
}

// Record is the hit as a line of CSV.
func (h Hit) Record() []string {
	if c := h.Claim; c != nil {
		return []string{c.Kind, c.Claim, names(c.Speakers), c.Act, c.Snippet, c.Statement.Article.ID, c.Statement.Article.Title}
	}
	a := h.Article
	return []string{a.Kind, a.Article.ID, "", "", a.Snippet, a.Article.ID, a.Article.Title}
}
