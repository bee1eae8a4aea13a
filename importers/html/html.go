package html

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "html@3"

// New returns the format.
func New() format.Format { return page{} }

type page struct{}

// Name is "html".
func (page) Name() string { return "html" }

// Read yields the one article of the page, or one error: ErrEmpty, ErrBinary,
// ErrTooLarge, or ErrNoArticle where the page holds none (a list of other
// articles, a page of a few words).
func (page) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		yield(read(ctx, in))
	}
}

func read(ctx context.Context, in format.Input) (format.Document, error) {
	raw, err := format.ReadAll(ctx, in)
	if err != nil {
		return format.Document{}, err
	}
	a, gaps, err := parse(raw, in.Defaults.URL)
	if err != nil {
		return format.Document{}, format.Fail(in.Path, err)
	}
	if ctx.Err() != nil {
		return format.Document{}, ctx.Err()
	}
	if a.URL != "" && schema.URLKey(in.Defaults.URL) != "" {
		in.Defaults.URL = a.URL // what the user said, or the article's address where that is but a rendering of it
	}
	d, err := format.Finish(a, format.Reading{Input: in, Raw: raw, MediaType: "text/html", Importer: Importer})
	if err != nil {
		return format.Document{}, err
	}
	story := d.Article.Text
	if reviews := claimreview.Find(story); len(reviews) > 0 {
		story = strings.TrimRight(story[:reviews[0].Start], "\n")
	}
	d.Notes = gaps.notes(story)
	return d, nil
}

// parse makes an article of a page, and tells what of it the page does not
// hold; url is its own address, if the user gave it.
func parse(raw []byte, url string) (*schema.Article, gaps, error) {
	decoded, err := decode(raw)
	if err != nil {
		return nil, gaps{}, err
	}
	p, err := prune(decoded)
	if err != nil {
		return nil, gaps{}, err
	}
	doc, err := parseTree(p)
	if err != nil {
		return nil, gaps{}, err
	}
	m := newMetadata(doc, p, url)
	a := m.article()
	reviews := m.reviews()
	found, err := content(doc, m, len(reviews) > 0)
	if err != nil {
		return nil, gaps{}, err
	}
	story, _ := text.Clean(found) // the text of a page is what comes out here: places count in it
	a.Text = claimreview.Append(story, reviews)
	g := m.signs(story)
	if g.lost = m.linked.lost; len(reviews) > claimreview.MaxReviews {
		g.lost = append(g.lost, fmt.Sprintf("the page states more than %d reviews of claims; the others are left out", claimreview.MaxReviews))
	}
	return a, g, nil
}

// reviews returns the reviews of claims that the page states: in JSON-LD, else in
// microdata. It must be called before content, which takes the tree apart.
func (m *metadata) reviews() []claimreview.Review {
	found := claimreview.Linked(m.linked.objects)
	if len(found) == 0 {
		found = claimreview.Microdata(m.doc)
	}
	for i := range found {
		if found[i].Reviewer.Name == "" {
			found[i].Reviewer.Name = m.siteName
		}
	}
	return found
}

// parseTree builds the tree of a page. It returns an error that wraps
// ErrTooLarge where more than 512 elements nest, the parser's own limit.
func parseTree(p *pruned) (*html.Node, error) {
	doc, err := html.Parse(bytes.NewReader(p.page))
	if err != nil {
		return nil, fmt.Errorf("%w: elements nested too deep", format.ErrTooLarge)
	}
	return doc, nil
}
