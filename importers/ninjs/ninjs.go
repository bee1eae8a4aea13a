package ninjs

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/format"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "ninjs@1"

// New returns the format. It implements [format.Many].
func New() format.Format { return ninjs{} }

type ninjs struct{}

// Name is "ninjs".
func (ninjs) Name() string { return "ninjs" }

// Streams is true: items are read as they come.
func (ninjs) Streams() bool { return true }

// Read yields an article or an error for each item, and then for each text
// among its associations. The errors wrap ErrMalformed, ErrNoArticle (an item
// that is no text, or no longer one), ErrEmpty, ErrNotUTF8, ErrBinary or
// ErrTooLarge.
func (ninjs) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		r := &reader{in: in, yield: yield}
		s := newSplitter(in.Reader)
		found := false
		for s.next() {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			found = true
			if !r.give(&s.item) {
				return
			}
		}
		switch {
		case ctx.Err() != nil:
			yield(format.Document{}, ctx.Err())
		case s.err != nil:
			yield(format.Document{}, format.FailLine(in.Path, s.line, 0, s.err))
		case !found && s.array:
			yield(format.Document{}, format.Fail(in.Path, fmt.Errorf("%w: the list has no items", format.ErrNoArticle)))
		case !found:
			yield(format.Document{}, format.Fail(in.Path, format.ErrEmpty))
		}
	}
}

// reader reads the items of one source.
type reader struct {
	in    format.Input
	yield func(format.Document, error) bool
}

// give yields what one object of the source is, and what is in it.
func (r *reader) give(p *piece) bool {
	it, at, err := open(p)
	if err != nil {
		line, column := p.place(at)
		return r.yield(format.Document{}, format.FailLine(r.in.Path, line, column, err))
	}
	line := p.line
	if p.only {
		line = 0
	}
	column := 0
	if p.second {
		column = p.column
	}
	return r.document(it, r.reading(p.raw, line), column) && r.giveWithin(p, it, 1)
}

// document yields the article of an item. What is wrong with it is told with the
// column of its beginning, where another item begins before it on its line; else
// column is 0.
func (r *reader) document(it *item, reading format.Reading, column int) bool {
	d, err := it.Document(reading)
	var fault *format.Error
	if errors.As(err, &fault) && fault.Line > 0 && fault.Column == 0 {
		fault.Column = column
	}
	return r.yield(d, err)
}

// reading says how an item was read that begins on a line; 0 is for one that is
// all of its source.
func (r *reader) reading(raw []byte, line int) format.Reading {
	return format.Reading{Input: r.in, Raw: raw, Line: line, MediaType: "application/json", Importer: Importer}
}

// open reads an object. Where it fails it also tells the byte at fault.
func open(p *piece) (it *item, at int, err error) {
	if p.err != nil {
		return nil, p.fault, p.err
	}
	if at := format.FirstInvalid(p.raw); at >= 0 {
		return nil, at, fmt.Errorf("%w (0x%02X)", format.ErrNotUTF8, p.raw[at])
	}
	if at, err := check(p.raw); err != nil {
		return nil, at, err
	}
	it, at, err = decode(p.raw, 0)
	if err == nil && it.empty() {
		return nil, 0, fmt.Errorf("%w: the object has neither uri nor body of a news item", format.ErrNoArticle)
	}
	return it, at, err
}
