package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// Article is a text as printed in one place. A reprint is an Article of its
// own; what it was copied from is a [Reprint].
type Article struct {
	// ID follows from the other fields, see [ArticleID].
	ID ID
	// SourceID is the id that the article came with ("id" of a JSON line);
	// empty where it came with none.
	SourceID string
	// Title is one line, empty if unknown.
	Title string
	// Text is the text as [text.Clean] leaves it; every Span of an Extraction is
	// a range of its bytes.
	Text string
	// Language is a BCP 47 tag, "en" for example; empty if unknown.
	Language string
	// URL is the article's own address, Canonical the one that it declares as
	// canonical, which for a reprint may be the original's.
	URL, Canonical string
	// Publication is where this copy appeared; nil if unknown.
	Publication *Publication
	// Authors are names as printed, in order.
	Authors []string
	// Published and Modified are when this copy appeared and was last changed, as
	// far as it says; either may be partial or zero.
	Published, Modified Date
	// Section is the part of the publication, "World" for example.
	Section string
	// Credits are machine-readable statements of origin that the article
	// carries beside its text (syndication links, isBasedOn, credit lines).
	Credits []Credit
	// Source says how and by what the article was read. It describes this
	// reading, not the article, and takes no part in identity.
	Source Source
}

// Credit is a machine-readable statement of where an article comes from. What
// it is worth is for the reader of credits to say: pages declare themselves as
// their own source, too.
type Credit struct {
	// Tag names the field that made it, `link rel=syndication-source` for example.
	Tag string
	// Value is what the field says: an address or a name.
	Value string
}

// Source is how an article was read.
type Source struct {
	// Path is the file, address or archive member as given by the user; "-" is
	// standard input. Line is the line of a file that holds many articles,
	// counted from 1, or 0.
	Path string
	Line int
	// MediaType is the type of the original bytes, "text/plain" for example.
	MediaType string
	// SHA256 is the hexadecimal digest of the original bytes.
	SHA256 string
	// Importer is the importer's name and version, "plain@1" for example.
	Importer string
	// Origin maps offsets of Text back to the text as it came; nil means that
	// both are the same.
	Origin *text.Map
}

// ArticleID derives an article's id: from its own canonicalised address, else
// from publication, title and date together, else from publication, where it is
// known, and text. The declared
// canonical address is never used, or a reprint would melt into its original.
// Words that could not be read as a date are none here: a column keeps its
// title from week to week.
func ArticleID(a *Article) ID {
	if key := URLKey(a.URL); key != "" {
		return NewID("article", "url", key)
	}
	if a.Publication != nil && a.Title != "" && a.Published.Known() {
		return NewID("article", "print", a.Publication.ID.String(), a.Title, a.Published.EDTF())
	}
	sum := sha256.Sum256([]byte(a.Text))
	if a.Publication != nil { // two outlets that print one text print two articles
		return NewID("article", "copy", a.Publication.ID.String(), hex.EncodeToString(sum[:]))
	}
	return NewID("article", "text", hex.EncodeToString(sum[:]))
}

// Validate checks that the article has a cleaned text in valid UTF-8, that its
// ids follow from its content and that its dates exist. It returns an error
// that wraps [ErrInvalid].
func (a *Article) Validate() error {
	switch {
	case a.Text == "":
		return fmt.Errorf("article %s has no text: %w", a.ID.Short(), ErrInvalid)
	case !utf8.ValidString(a.Text):
		return fmt.Errorf("article %s is not valid UTF-8: %w", a.ID.Short(), ErrInvalid)
	case !isClean(a.Text):
		return fmt.Errorf("article %s has a text that was not cleaned: %w", a.ID.Short(), ErrInvalid)
	case a.ID != ArticleID(a):
		return fmt.Errorf("article id %s does not follow from its content: %w", a.ID.Short(), ErrInvalid)
	}
	if a.Publication != nil {
		if err := a.Publication.Validate(); err != nil {
			return fmt.Errorf("article %s: %w", a.ID.Short(), err)
		}
	}
	if err := validateDate("published", a.Published); err != nil {
		return fmt.Errorf("article %s: %w", a.ID.Short(), err)
	}
	if err := validateDate("modified", a.Modified); err != nil {
		return fmt.Errorf("article %s: %w", a.ID.Short(), err)
	}
	return nil
}

// isClean reports whether [text.Clean] would leave s as it is. Spans count from
// the cleaned text, and no key may hold what cleaning takes out.
func isClean(s string) bool {
	clean, _ := text.Clean(s)
	return clean == s
}
