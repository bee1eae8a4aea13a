package csv

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "csv@1"

// New returns the format. It implements [format.Many].
func New() format.Format { return csv{} }

type csv struct{}

// Name is "csv".
func (csv) Name() string { return "csv" }

// Streams is true: articles are read as they come.
func (csv) Streams() bool { return true }

// Read yields an article or an error for every row. The errors wrap
// ErrMalformed, ErrNotUTF8, ErrTooLarge, ErrEmpty, ErrNoArticle or ErrBinary.
func (csv) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		t := newTable(in)
		if err := t.begin(); err != nil {
			yield(format.Document{}, err)
			return
		}
		for t.again || t.rows.next() {
			if ctx.Err() != nil {
				yield(format.Document{}, ctx.Err())
				return
			}
			t.again, t.found = false, true
			if !yield(t.read()) {
				return
			}
		}
		if err := t.end(); err != nil {
			yield(format.Document{}, err)
		}
	}
}

// table reads one source.
type table struct {
	in    format.Input
	plan  *records.Plan
	rows  *scanner
	row   record
	again bool // the first row, which has been read, is an article
	found bool
}

func newTable(in format.Input) *table {
	return &table{in: in, plan: records.NewPlan(in.Map), rows: &scanner{r: unmarked(in.Reader)}}
}

// fail says what is wrong with the row last read.
func (t *table) fail(column int, err error) error {
	return format.FailLine(t.in.Path, t.rows.line, column, err)
}

// begin reads the first line, and tells by it a source that is no table of
// articles, so that it yields one error and not one for every row.
func (t *table) begin() error {
	head := t.rows.head()
	t.rows.comma = chooseComma(t.in.Path, head, t.rows.last, t.plan)
	if !t.rows.next() {
		return nil
	}
	if bytes.IndexByte(t.rows.data, 0) >= 0 {
		return t.fail(0, format.ErrBinary)
	}
	if t.rows.fault != nil {
		return t.fail(0, t.rows.fault)
	}
	if err := t.row.charset.see(t.rows.data); err != nil {
		return t.fail(0, err)
	}
	first := t.rows.row.cells
	names := make([]string, len(first))
	for i, c := range first {
		names[i] = t.row.charset.decode(c.in(t.rows.data))
	}
	h := newHeader(t.plan, names)
	switch {
	case t.rows.row.count > maxCells:
		return t.fail(0, fmt.Errorf("%w: %d columns, and a table may have %d at most", format.ErrTooLarge, t.rows.row.count, maxCells))
	case h.err != nil && (isGDELT(names) || h.foreign):
		return t.fail(0, records.ErrGDELT)
	case h.err != nil:
		return t.fail(0, h.err)
	}
	t.row.header, t.again = h, !h.named
	t.rows.width = h.width
	return nil
}

// read makes an article of the row last read.
func (t *table) read() (format.Document, error) {
	if t.rows.fault != nil {
		return format.Document{}, t.fail(0, t.rows.fault)
	}
	raw := bytes.TrimRight(t.rows.data, "\r\n")
	if err := t.row.charset.see(raw); err != nil {
		return format.Document{}, t.fail(firstLineColumn(raw), err)
	}
	t.row.data, t.row.cells = t.rows.data, t.rows.row.cells
	return t.plan.Document(&t.row, format.Reading{
		Input: t.in, Raw: raw, Line: t.rows.line, MediaType: t.mediaType(), Importer: Importer,
	})
}

// firstLineColumn is the byte of a row that is not UTF-8, counted from 1, if it
// stands on the row's first line, else 0.
func firstLineColumn(raw []byte) int {
	at := format.FirstInvalid(raw)
	if bytes.IndexByte(raw[:at], '\n') >= 0 {
		return 0
	}
	return at + 1
}

// mediaType is that of a table with tabs or with another sign.
func (t *table) mediaType() string {
	if t.rows.comma == '\t' {
		return "text/tab-separated-values"
	}
	return "text/csv"
}

// end says what is wrong where a source ends.
func (t *table) end() error {
	switch {
	case t.rows.err != nil:
		return format.FailLine(t.in.Path, t.rows.lines+1, 0, t.rows.err)
	case t.found:
		return nil
	case t.row.header.named:
		return format.Fail(t.in.Path, fmt.Errorf("%w: nothing follows the names of the columns", format.ErrNoArticle))
	}
	return format.Fail(t.in.Path, format.ErrEmpty)
}
