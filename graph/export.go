package graph

import (
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/saidby/saidby/graph/export"
)

// Formats of [Library.Export].
const (
	// NQuads is N-Quads, canonical and sorted, see [export.NQuads].
	NQuads = "nq"
	// JSONLines is one article a line, see [export.JSONLines].
	JSONLines = "jsonl"
)

// Export writes the content of all articles in a format. The same content gives
// the same bytes, whatever machine it was read on and in whatever order. It
// returns [ErrUnknownFormat] where there is none of that name.
func (l *Library) Export(ctx context.Context, w io.Writer, format string) error {
	if err := l.check(); err != nil {
		return err
	}
	var err error
	switch format {
	case NQuads:
		err = export.NQuads(w, l.contents(ctx))
	case JSONLines:
		err = export.JSONLines(w, l.contents(ctx))
	default:
		return fmt.Errorf("export to %q: %w", format, ErrUnknownFormat)
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// contents returns the quads of each article, in order of the articles' ids.
func (l *Library) contents(ctx context.Context) iter.Seq2[export.Article, error] {
	return answers(ctx, l, func(d *desk) iter.Seq2[export.Article, error] {
		return eachArticle(d, d.articleIDs, one(func(d *desk) (export.Article, error) {
			qs, err := articleQuads(d.ctx, d.view, d.article)
			return export.Article{ID: d.article, Quads: qs}, err
		}))
	})
}
