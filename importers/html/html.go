package html

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "html@1"

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
	a, err := parse(raw, in.Defaults.URL)
	if err != nil {
		return format.Document{}, format.Fail(in.Path, err)
	}
	if ctx.Err() != nil {
		return format.Document{}, ctx.Err()
	}
	return format.Finish(a, format.Reading{Input: in, Raw: raw, MediaType: "text/html", Importer: Importer})
}

// parse makes an article of a page; url is its own address, if the user gave it.
func parse(raw []byte, url string) (*schema.Article, error) {
	decoded, err := decode(raw)
	if err != nil {
		return nil, err
	}
	p, err := prune(decoded)
	if err != nil {
		return nil, err
	}
	doc, err := parseTree(p)
	if err != nil {
		return nil, err
	}
	m := newMetadata(doc, p, url)
	a := m.article()
	found, err := content(doc, m)
	if err != nil {
		return nil, err
	}
	a.Text, _ = text.Clean(found) // the text of a page is what comes out here: places count in it
	return a, nil
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
