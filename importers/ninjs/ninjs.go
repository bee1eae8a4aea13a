package ninjs

import (
	"context"
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

// Read yields an article or an error for each item. The errors wrap
// ErrMalformed, ErrNoArticle (an item that is no text, or no longer one),
// ErrEmpty, ErrNotUTF8, ErrBinary or ErrTooLarge.
func (ninjs) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		s := newSplitter(in.Reader)
		found := false
		for s.next() {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			found = true
			if !yield(read(in, &s.item)) {
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

// read reads one item.
func read(in format.Input, p *piece) (format.Document, error) {
	if p.err != nil {
		line, column := p.place(p.fault)
		return format.Document{}, format.FailLine(in.Path, line, column, p.err)
	}
	if at := format.FirstInvalid(p.raw); at >= 0 {
		line, column := p.place(at)
		return format.Document{}, format.FailLine(in.Path, line, column, fmt.Errorf("%w (0x%02X)", format.ErrNotUTF8, p.raw[at]))
	}
	it, at, err := decode(p.raw)
	if err != nil {
		line, column := p.place(at)
		return format.Document{}, format.FailLine(in.Path, line, column, err)
	}
	reading := format.Reading{Input: in, Raw: p.raw, Line: p.line, MediaType: "application/json", Importer: Importer}
	if p.only {
		reading.Line = 0
	}
	return it.Document(reading)
}
