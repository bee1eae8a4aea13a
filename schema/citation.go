package schema

import "fmt"

// Citation says that an article names a publication as the source of
// something it reports ("according to Reuters"). It is no reprint.
type Citation struct {
	// ID follows from article and publication, see [CitationID].
	ID ID
	// Article is the one that cites, Publication the one that is cited.
	Article, Publication ID
	// Evidence is where it does so first.
	Evidence Evidence
}

// CitationID derives a citation's id from article and publication: however
// often the article cites it, it is one citation.
func CitationID(article, publication ID) ID {
	return NewID("citation", article.String(), publication.String())
}

// Validate checks the citation's own laws. References to other values are
// checked by [Extraction.Validate]. It returns an error that wraps [ErrInvalid].
func (c *Citation) Validate(article *Article) error {
	switch {
	case c.Article != article.ID:
		return fmt.Errorf("citation %s belongs to article %s: %w", c.ID.Short(), c.Article.Short(), ErrInvalid)
	case c.Publication.IsZero():
		return fmt.Errorf("citation %s cites no publication: %w", c.ID.Short(), ErrInvalid)
	case c.Evidence.IsZero():
		return fmt.Errorf("citation %s has no evidence: %w", c.ID.Short(), ErrInvalid)
	case c.ID != CitationID(c.Article, c.Publication):
		return fmt.Errorf("citation id %s does not follow from its content: %w", c.ID.Short(), ErrInvalid)
	}
	if err := c.Evidence.Validate(article); err != nil {
		return fmt.Errorf("citation %s: %w", c.ID.Short(), err)
	}
	return nil
}
