package app

import (
	"context"
	"errors"
	"iter"

	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/format"
)

// markedDocument is a document of a corpus with what was found in it, or what
// kept it from being read.
type markedDocument struct {
	gold.Document
	path, id string
	found    []gold.Attribution
	// there says that it is among the predictions.
	there bool
	err   error
}

// marked yields the documents of the corpora that the arguments name.
func (in *invocation) marked(ctx context.Context) iter.Seq[markedDocument] {
	return func(yield func(markedDocument) bool) {
		for s, err := range importers.Sources(ctx, in.targets(), in.term.In()) {
			if err != nil {
				yield(markedDocument{err: err})
				return
			}
			for d := range in.markedIn(s.Path) {
				if !yield(d) || d.err != nil {
					return
				}
			}
		}
	}
}

// markedIn yields the documents of one corpus.
func (in *invocation) markedIn(path string) iter.Seq[markedDocument] {
	return func(yield func(markedDocument) bool) {
		r, err := in.input(path)
		if err != nil {
			yield(markedDocument{err: err})
			return
		}
		defer r.Close()
		empty := true
		for d, err := range gold.Each(r) {
			empty = false
			m := markedDocument{Document: d, path: path, err: corpusFault(path, err)}
			if err == nil {
				m.id = documentID(importers.Item{Path: path, Line: d.Line, Article: d.Article})
			}
			if !yield(m) {
				return
			}
		}
		if empty {
			yield(markedDocument{err: format.Fail(path, format.ErrEmpty)})
		}
	}
}

// corpusFault names the file beside the line of what is wrong with a corpus.
func corpusFault(path string, err error) error {
	var at *gold.LineError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &at):
		return format.FailLine(path, at.Line, 0, at.Err)
	}
	return format.Fail(path, err)
}
