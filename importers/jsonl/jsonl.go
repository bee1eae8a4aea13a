package jsonl

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "jsonl@1"

// ErrExport is returned for what saidby itself wrote: read as mere articles it
// would lose what was found in them, and take ids for names.
var ErrExport = errors.New("an export of saidby, no articles (take it in with saidby import --as saidby)")

// IsExport reports whether a line begins as a record of saidby's own export does.
func IsExport(line []byte) bool {
	start := bytes.ReplaceAll(line[:min(len(line), 64)], []byte(" "), nil)
	return bytes.HasPrefix(start, []byte(`{"format":"saidby"`))
}

// New returns the format. It implements [format.Many].
func New() format.Format { return jsonl{} }

type jsonl struct{}

// Name is "jsonl".
func (jsonl) Name() string { return "jsonl" }

// Streams is true: articles are read as they come.
func (jsonl) Streams() bool { return true }

// Read yields an article or an error for every line that is not blank, or for
// every element of a document. The errors wrap ErrMalformed, ErrNotUTF8,
// ErrTooLarge, ErrEmpty, ErrNoArticle, ErrBinary or ErrExport.
func (jsonl) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		r := newReader(in)
		for r.pieces.next() {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			p := r.pieces.last()
			line := bytes.TrimSpace(p.raw)
			if len(line) == 0 && !p.long {
				continue
			}
			d, err := r.read(p, line)
			if !yield(d, err) || r.found == 0 && unfit(err) {
				return
			}
			r.found++
		}
		if err := r.end(); err != nil {
			yield(format.Document{}, err)
		}
	}
}

// reader reads one source.
type reader struct {
	in     format.Input
	plan   *records.Plan
	object *object
	pieces pieces
	kind   kind
	found  int
}

func newReader(in format.Input) *reader {
	plan := records.NewPlan(in.Map)
	pieces := open(in.Reader, plan)
	_, document := pieces.(*splitter)
	return &reader{in: in, plan: plan, object: newObject(plan), pieces: pieces, kind: kindOfSource(document)}
}

// unfit tells by what is wrong with the first piece a source that holds no
// articles at all, so that it yields one error and not one for every line.
func unfit(err error) bool {
	return errors.Is(err, format.ErrBinary) || errors.Is(err, ErrExport) || errors.Is(err, records.ErrGDELT)
}

// read reads one piece.
func (r *reader) read(p *piece, line []byte) (format.Document, error) {
	fail := func(column int, err error) (format.Document, error) {
		return format.Document{}, format.FailLine(r.in.Path, p.number, column, err)
	}
	switch {
	case p.long:
		return fail(0, fmt.Errorf("%w: %s may have %s at most", format.ErrTooLarge, r.kind.noun, format.Size(MaxLine)))
	case r.found == 0 && bytes.IndexByte(line, 0) >= 0:
		return fail(0, format.ErrBinary)
	case r.found == 0 && IsExport(line):
		return fail(0, ErrExport)
	}
	if at := format.FirstInvalid(line); at >= 0 {
		return fail(at+1, format.ErrNotUTF8)
	}
	if column, err := r.object.read(line); err != nil {
		return fail(column, err)
	}
	return r.plan.Document(r.object, format.Reading{
		Input: r.in, Raw: line, Line: p.number, MediaType: r.kind.media, Importer: Importer,
	})
}

// kind is what depends on whether a source is lines or a document: its media
// type, what a piece of it is called, and what is wrong where there is none.
type kind struct {
	media, noun string
	empty       error
}

func kindOfSource(document bool) kind {
	if document {
		return kind{"application/json", "an article of a list", fmt.Errorf("%w: the list is empty", format.ErrNoArticle)}
	}
	return kind{"application/jsonl", "a line", format.ErrEmpty}
}

// end says what is wrong where a source ends.
func (r *reader) end() error {
	p := r.pieces.last()
	switch {
	case p.err != nil:
		return format.FailLine(r.in.Path, p.number+1, 0, p.err)
	case r.found == 0:
		return format.Fail(r.in.Path, r.kind.empty)
	}
	return nil
}
