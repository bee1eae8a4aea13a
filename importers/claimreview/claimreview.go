package claimreview

import (
	"context"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/format"
)

// Importer is the name and version that articles keep in their Source; what is
// told by reading blocks goes by it, too.
const Importer = "claimreview@1"

// New returns the format. It implements [format.Many].
func New() format.Format { return reviews{} }

type reviews struct{}

// Name is "claimreview".
func (reviews) Name() string { return "claimreview" }

// Streams is true: items are read as they come.
func (reviews) Streams() bool { return true }

// Read yields an article for each address that is reviewed at, where it comes
// first, and an error for each item that is none. The errors wrap ErrMalformed,
// ErrNoArticle (an item without a review, a review without a claim), ErrEmpty,
// ErrNotUTF8, ErrBinary or ErrTooLarge. Reviews of one address that stand more
// than 16 MiB apart in the source are two articles.
func (reviews) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		p := newPile(in)
		found := false
		for it := range items(in.Reader) {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			found = true
			p.add(it)
			if p.size > maxPile {
				p.many = true
				if !p.flush(yield) {
					return
				}
			}
		}
		switch {
		case ctx.Err() != nil:
			yield(format.Document{}, ctx.Err())
		case !found:
			yield(format.Document{}, format.Fail(in.Path, format.ErrEmpty))
		default:
			p.flush(yield)
		}
	}
}

// read reads the reviews of an item, one for one with their JSON. It returns an
// error for each that is none, and for an item that holds none.
func read(it item) (found []Review, raws [][]byte, errs []error) {
	if it.err != nil {
		return nil, nil, []error{it.err}
	}
	if at := format.FirstInvalid(it.raw); at >= 0 {
		return nil, nil, []error{fmt.Errorf("%w (0x%02X)", format.ErrNotUTF8, it.raw[at])}
	}
	objects, err := flatten(it.raw)
	if err != nil {
		return nil, nil, []error{err}
	}
	r := newReader(objects)
	count := 0
	for _, o := range objects {
		if !o.isReview() {
			continue
		}
		count++
		review, err := r.review(o)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		found, raws = append(found, review), append(raws, o.json())
	}
	switch {
	case count == 0:
		errs = append(errs, fmt.Errorf("%w: there is no ClaimReview in it", format.ErrNoArticle))
	case count == 1 && len(found) == 1:
		raws[0] = append([]byte(nil), it.raw...)
	}
	return found, raws, errs
}
