package claimreview

import (
	"bytes"
	"cmp"
	"fmt"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// maxPile is how many bytes of reviews wait for others of their addresses.
const maxPile = 16 << 20

// pile holds what was read until no more is expected for its addresses.
type pile struct {
	in      format.Input
	entries []*entry
	byURL   map[string]*entry
	size    int
	// many says that the source holds more than this pile.
	many bool
}

// entry is an article on its way, or an error.
type entry struct {
	line    int
	reviews []Review
	raw     [][]byte
	err     error
}

func newPile(in format.Input) *pile { return &pile{in: in, byURL: map[string]*entry{}} }

// add takes an item down.
func (p *pile) add(it item) {
	found, raws, errs := read(it)
	for i, r := range found {
		e := p.entry(r.URL, it.line)
		if len(e.reviews) == MaxReviews {
			errs = append(errs, fmt.Errorf("%w: more than %d reviews of one address", format.ErrTooLarge, MaxReviews))
			break
		}
		e.reviews, e.raw = append(e.reviews, r), append(e.raw, raws[i])
		p.size += 2*len(raws[i]) + entrySize
	}
	for _, err := range errs {
		p.entries = append(p.entries, &entry{line: it.line, err: err})
		p.size += entrySize
	}
}

// entrySize is about what a review costs beside its values, in bytes.
const entrySize = 1 << 10

// entry returns the article for an address; one without an address stands alone.
func (p *pile) entry(url string, line int) *entry {
	key := schema.URLKey(url)
	if e := p.byURL[key]; e != nil {
		return e
	}
	e := &entry{line: line}
	p.entries = append(p.entries, e)
	if key != "" {
		p.byURL[key] = e
	}
	return e
}

// flush yields all that was taken down. It returns false where no more is wanted.
func (p *pile) flush(yield func(format.Document, error) bool) bool {
	alone := len(p.entries) == 1 && !p.many
	for _, e := range p.entries {
		if e.err != nil {
			if !yield(format.Document{}, format.FailLine(p.in.Path, e.line, 0, e.err)) {
				return false
			}
			continue
		}
		r := format.Reading{Input: p.in, Raw: bytes.Join(e.raw, []byte("\n")), Line: e.line, MediaType: "application/ld+json", Importer: Importer}
		if alone {
			r.Line = 0
		}
		if !yield(format.Finish(article(e.reviews), r)) {
			return false
		}
	}
	p.entries, p.byURL, p.size = nil, map[string]*entry{}, 0
	return true
}

// article makes an article of the reviews of one address.
func article(list []Review) *schema.Article {
	first := &list[0]
	a := &schema.Article{
		URL: first.URL, Title: cmp.Or(first.Headline, first.Claim), Text: Append("", list), Language: first.Language, Published: first.Published,
	}
	publication := schema.Publication{Domain: first.URL}
	if a.URL == "" {
		publication.Domain = first.ReviewerURL
	}
	if first.Reviewer.Kind == schema.Person {
		a.Authors = []string{first.Reviewer.Name}
	} else {
		publication.Name = first.Reviewer.Name
	}
	if publication.Name != "" || publication.Domain != "" {
		a.Publication = &publication
	}
	return a
}
