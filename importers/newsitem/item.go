package newsitem

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Item is what a news item states. What it does not state is empty. The
// comments name the property of NewsML-G2; ninjs maps its own to these.
type Item struct {
	// ID is the item's guid, a URI.
	ID string
	// Class is itemClass ("text", "ninat:picture"), Status pubStatus ("usable",
	// "stat:canceled"); both may have a scheme before the code.
	Class, Status string
	// Headlines are as printed, Name is the item's title within the trade.
	Headlines []Headline
	Name      string
	// By are the bylines as printed, Creators the names of persons.
	By, Creators []string
	// Dateline is the place and date as printed before the text, where it is
	// stated apart from it.
	Dateline string
	// Language is a BCP 47 tag.
	Language string
	// The dates are as stated, RFC 3339 as a rule.
	FirstCreated, VersionCreated, ContentCreated, ContentModified string
	Provider, CopyrightHolder                                     Party
	InfoSources, DerivedFrom                                      []Party
	Hops                                                          []Hop
	CreditLines, CopyrightNotices, UsageTerms                     []string
	// Subjects are the names of abstract subjects, the most important first.
	Subjects []string
	// Addresses are alternative ids and links with their roles.
	Addresses []Address
	Bodies    []Body
}

// Headline is one headline; Role is empty or "main" for that of the story.
type Headline struct{ Role, Type, Value string }

// Address is an alternative id or link.
type Address struct{ Role, Value string }

// Document makes the article. Where that fails it returns an *format.Error with
// the reading's line, which wraps format.ErrNoArticle for an item that is no
// usable text (pictures, packages without a text, cancelled and withheld items),
// format.ErrEmpty where there is no text, or what [format.Finish] returns.
func (it *Item) Document(r format.Reading) (format.Document, error) {
	if err := it.unfit(); err != nil {
		return format.Document{}, fail(r, err)
	}
	body, err := it.read()
	if err != nil {
		return format.Document{}, fail(r, err)
	}
	own := it.publisher()
	a := &schema.Article{
		SourceID: strings.TrimSpace(it.ID), Title: it.title(body), Text: body.text, Language: strings.TrimSpace(it.Language),
		Authors: it.authors(body, own), Section: it.section(),
	}
	a.Published, a.Modified = it.dates()
	a.Credits = it.credits(own)
	a.URL, a.Canonical = it.addresses(it.passedOn(own))
	a.Publication = it.publication(own, a.URL)
	if r.Unprinted = repeated(body.text, a.Title); a.Title == "" {
		a.Title = format.Headline(body.text)
	}
	bare := strings.TrimLeft(body.text[r.Unprinted:], " \t\r\n")
	if opened := withDateline(bare, format.OneLine(it.Dateline)); opened != bare {
		a.Text, r.Unprinted = opened, 0
	}
	return format.Finish(a, r)
}

// fail names the place of the item.
func fail(r format.Reading, err error) *format.Error {
	if r.Line > 0 {
		return format.FailLine(r.Input.Path, r.Line, 0, err)
	}
	return format.Fail(r.Input.Path, err)
}

// unfit tells an item that is no article, or none any more.
func (it *Item) unfit() error {
	switch status := Code(it.Status); status {
	case "canceled", "cancelled":
		return fmt.Errorf("%w: the item was cancelled by its provider", format.ErrNoArticle)
	case "withheld":
		return fmt.Errorf("%w: the item is withheld by its provider", format.ErrNoArticle)
	}
	switch class := Code(it.Class); class {
	case "composite", "package": // one that has a text is a story with its pictures
		if len(it.Bodies) == 0 {
			return fmt.Errorf("%w: a package, which lists other items", format.ErrNoArticle)
		}
	case "picture", "graphic", "audio", "video", "animation", "event", "planning", "concept":
		return fmt.Errorf("%w: the item's type is %s", format.ErrNoArticle, class)
	}
	return nil
}
