package schema

import "fmt"

// Citation says that an article names a publication as the source of
// something it reports ("according to Reuters"). It is no reprint.
type Citation struct {
	ID          ID
	Article     ID
	Publication ID
	Evidence    Evidence
}

// CitationID derives a citation's id from article and publication.
func CitationID(article, publication ID) ID {
	return NewID("citation", article.String(), publication.String())
}

// Validate checks the citation's own laws. It returns an error that wraps [ErrInvalid].
func (c *Citation) Validate(article *Article) error {
	if c.Article != article.ID || c.Publication.IsZero() || c.Evidence.IsZero() || c.ID != CitationID(c.Article, c.Publication) {
		return fmt.Errorf("citation %s: %w", c.ID.Short(), ErrInvalid)
	}
	if err := c.Evidence.Validate(article); err != nil {
		return fmt.Errorf("citation %s: %w", c.ID.Short(), err)
	}
	return nil
}
