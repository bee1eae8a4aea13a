package importers

import (
	"errors"
	"strings"
)

// What can be wrong with a target, beside what [format.Format] finds wrong with
// its content. Each comes wrapped in a [*format.Error].
var (
	// ErrNoMatch is returned for a pattern that matches no file, and for a
	// folder that holds nothing to import.
	ErrNoMatch = errors.New("nothing to import")
	// ErrAddress is returned for an address on the web where Options.Web is nil.
	ErrAddress = errors.New("addresses on the web cannot be read here (save the page and import the file)")
	// ErrUnknownFormat is returned where no format reads what a source holds,
	// or where there is no format of that name.
	ErrUnknownFormat = errors.New("unknown format")
	// ErrOneArticle is returned for the second article where title or address
	// were given, which can be those of one article only.
	ErrOneArticle = errors.New("title and URL can be given for one article only")
	// ErrReading is returned where a format broke down on a source.
	ErrReading = errors.New("reading broke down")
	// ErrExtraction is returned where extraction broke down on an article.
	ErrExtraction = errors.New("extraction broke down")
)

// Reason says in a few words, without place and advice, why a source could not be
// read: the first of the errors in its chain that wraps nothing.
func Reason(err error) string {
	reason, _, _ := strings.Cut(root(err).Error(), " (")
	reason, _, _ = strings.Cut(reason, ": ")
	return reason
}

// root returns the first error in the chain that wraps nothing.
func root(err error) error {
	for {
		switch e := err.(type) {
		case interface{ Unwrap() error }:
			if e.Unwrap() == nil {
				return err
			}
			err = e.Unwrap()
		case interface{ Unwrap() []error }:
			if len(e.Unwrap()) == 0 {
				return err
			}
			err = e.Unwrap()[0]
		default:
			return err
		}
	}
}
