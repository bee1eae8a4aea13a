package jsonl

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/format"
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

// Read yields an article or an error for every line that is not blank. The
// errors wrap ErrMalformed, ErrNotUTF8, ErrTooLarge, ErrEmpty or ErrExport.
func (jsonl) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		s := newScanner(in.Reader, MaxLine)
		found := false
		for s.next() {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			line := bytes.TrimSpace(s.line)
			if len(line) == 0 && !s.long {
				continue
			}
			if err := unfit(line, s.number); err != nil {
				yield(format.Document{}, format.FailLine(in.Path, s.number, 0, err))
				return
			}
			found = true
			if !yield(read(in, s, line)) {
				return
			}
		}
		switch {
		case s.err != nil:
			yield(format.Document{}, format.FailLine(in.Path, s.number+1, 0, s.err))
		case !found:
			yield(format.Document{}, format.Fail(in.Path, format.ErrEmpty))
		}
	}
}

// unfit tells, by its first line that is not blank, a source that has no such
// lines at all, so that it yields one error and not one for every line.
func unfit(line []byte, number int) error {
	switch {
	case number > 1:
		return nil
	case bytes.IndexByte(line, 0) >= 0:
		return format.ErrBinary
	case IsExport(line):
		return ErrExport
	case len(line) == 1 && (line[0] == '{' || line[0] == '['):
		return fmt.Errorf("%w: JSON over several lines (want one article a line)", format.ErrMalformed)
	}
	return nil
}

// read reads one line.
func read(in format.Input, s *scanner, line []byte) (format.Document, error) {
	if s.long {
		return format.Document{}, format.FailLine(in.Path, s.number, 0,
			fmt.Errorf("%w: a line may have %s at most", format.ErrTooLarge, format.Size(MaxLine)))
	}
	if at := format.FirstInvalid(line); at >= 0 {
		return format.Document{}, format.FailLine(in.Path, s.number, at+1, format.ErrNotUTF8)
	}
	a, column, err := decode(line)
	if err != nil {
		return format.Document{}, format.FailLine(in.Path, s.number, column, err)
	}
	if a.Title == "" {
		a.Title = format.Headline(a.Text)
	}
	return format.Finish(a, format.Reading{
		Input: in, Raw: line, Line: s.number, MediaType: "application/jsonl", Importer: Importer,
	})
}
