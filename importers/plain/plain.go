package plain

import (
	"context"
	"iter"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// Importer is the name and version that articles keep in their Source.
const Importer = "plain@1"

// New returns the format.
func New() format.Format { return plain{} }

type plain struct{}

// Name is "plain".
func (plain) Name() string { return "plain" }

// Read yields the one article of the input, or one error: ErrEmpty, ErrBinary,
// ErrNotUTF8 with its byte, ErrTooLarge, or ErrMalformed for a header line that
// cannot be understood, with its line.
func (plain) Read(ctx context.Context, in format.Input) iter.Seq2[format.Document, error] {
	return func(yield func(format.Document, error) bool) {
		yield(read(ctx, in))
	}
}

func read(ctx context.Context, in format.Input) (format.Document, error) {
	raw, err := format.ReadAll(ctx, in)
	if err != nil {
		return format.Document{}, err
	}
	if err := format.CheckUTF8(in.Path, raw); err != nil {
		return format.Document{}, err
	}
	h, err := parseHeader(string(raw))
	if err != nil {
		return format.Document{}, format.FailLine(in.Path, h.line, 0, err)
	}
	a := &schema.Article{Title: h.title, URL: h.url, Published: h.date, Authors: h.authors, Text: string(raw)}
	if h.publication != "" {
		a.Publication = &schema.Publication{Name: h.publication}
	}
	if a.Title == "" && in.Defaults.Title == "" {
		a.Title = format.Headline(a.Text[h.size:])
	}
	return format.Finish(a, format.Reading{
		Input: in, Raw: raw, MediaType: "text/plain", Importer: Importer, Unprinted: h.size,
	})
}
