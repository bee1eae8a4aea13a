package search

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
)

// Document is what can be found: a claim in an article, or the article itself.
type Document struct {
	// Article is where it can be read, Node the claim or again the article.
	Article, Node schema.ID
	// Kind is schema.ClaimNode or schema.ArticleNode.
	Kind schema.NodeKind
	// Title and Text are as a reader sees them; snippets are cut from them. The
	// title of a claim is that of its article; only title: looks in it.
	Title, Text string
	// Speakers are names; words of two names never make a phrase.
	Speakers []string
	// Publication is what pub: looks in: a name, and whatever else it may be asked
	// for by (aliases, a domain).
	Publication string
	// Act, Manner and Date are terms of the schema, the date as EDTF. Each may
	// hold several values with blanks between them.
	Act, Manner, Date string
}

// Set is all that one article gives to the index.
type Set struct {
	Article   schema.ID
	Digest    string
	Documents []Document
}

// Change brings the index from one revision of the graph to a later one. Articles
// are taken out first; of two sets of one article the later counts.
type Change struct {
	// Sets are articles as they are to be found from now on, each in place of all
	// that the index holds of it. An article may have no documents.
	Sets []Set
	// Removed are articles that are gone. One that the index does not hold is no
	// error.
	Removed []schema.ID
	// Revision is what the index shows afterwards. It is 0 while a fill has not
	// come to its end; otherwise it is not less than before.
	Revision uint64
}

// Validate returns an error that wraps schema.ErrInvalid if the change breaks a
// law of its fields or does not follow upon the revision that is shown. It is
// exported for other engines.
func (c *Change) Validate(shown uint64) error {
	if c.Revision < shown {
		return fmt.Errorf("revision %d after %d: %w", c.Revision, shown, schema.ErrInvalid)
	}
	if c.Revision > math.MaxInt64 {
		return fmt.Errorf("revision %d: %w", c.Revision, schema.ErrInvalid)
	}
	for i := range c.Sets {
		if err := c.Sets[i].validate(); err != nil {
			return err
		}
	}
	return nil
}

// Entry says what the index holds of one article.
type Entry struct {
	Article schema.ID
	// Digest is the one that was given with the documents.
	Digest string
	// Documents counts them.
	Documents int
}

// Hit is an answer.
type Hit struct {
	Article, Node schema.ID
	Kind          schema.NodeKind
	// Score is higher the better the document fits; it compares within one
	// answer only. See [Index.Search] and [Index.Similar].
	Score float64
	// Snippet is a stretch of the document's own words, on one line. What was
	// looked for stands between U+0002 and U+0003; where there is more text
	// before or behind, an ellipsis says so.
	Snippet string
}

// validate returns an error that wraps schema.ErrInvalid if the set breaks a law.
func (s *Set) validate() error {
	if s.Article.IsZero() {
		return fmt.Errorf("documents of no article: %w", schema.ErrInvalid)
	}
	for i := range s.Documents {
		if problem := s.Documents[i].problem(s.Article); problem != "" {
			return fmt.Errorf("article %s, document %d: %s: %w", s.Article.Short(), i+1, problem, schema.ErrInvalid)
		}
	}
	return nil
}

func (d *Document) problem(article schema.ID) string {
	switch {
	case d.Article != article:
		return "is of article " + d.Article.Short()
	case d.Node.IsZero():
		return "has no node"
	case d.Kind != schema.ClaimNode && d.Kind != schema.ArticleNode:
		return fmt.Sprintf("is of kind %q, neither claim nor article", d.Kind)
	case !utf8.ValidString(d.Title), !utf8.ValidString(d.Text), !utf8.ValidString(d.Publication),
		!utf8.ValidString(strings.Join(d.Speakers, "")), !utf8.ValidString(d.Act + d.Manner + d.Date):
		return "is not UTF-8"
	}
	return ""
}
