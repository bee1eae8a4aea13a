package app

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/extract"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/importers/format"
)

// finder finds attributions: it extracts them, or looks them up among those that
// a file says were found.
type finder struct {
	extract *extract.Extractor

	path        string
	predictions *gold.Predictions
	// used are the documents that were asked for, strange counts those of which
	// the predictions know nothing.
	used    map[string]bool
	strange int
	close   func() error
}

// finder makes the finder that the flags ask for.
func (in *invocation) finder() (*finder, error) {
	f := &finder{used: map[string]bool{}, close: func() error { return nil }}
	var err error
	switch path := in.String("predicted"); {
	case !in.IsSet("predicted"):
		if f.extract, err = extract.New(); err != nil {
			err = fmt.Errorf("load the extractor: %w", err)
		}
	case strings.TrimSpace(path) == "":
		err = usagef("--predicted is empty: want FILE")
	default:
		f.path = in.program.path(path)
		err = f.open(in.term.In())
	}
	return f, err
}

// open reads which documents the predictions are of. What is no plain file is
// kept in memory.
func (f *finder) open(stdin io.Reader) error {
	var file *os.File
	in := stdin
	if f.path != "-" {
		var err error
		if file, err = os.Open(f.path); err != nil {
			return format.Fail(f.path, err)
		}
		f.close, in = file.Close, file
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			return f.read(file, info.Size())
		}
	}
	b, err := io.ReadAll(in)
	if err != nil {
		return format.Fail(f.path, err)
	}
	return f.read(bytes.NewReader(b), int64(len(b)))
}

func (f *finder) read(file io.ReaderAt, size int64) error {
	var err error
	f.predictions, err = gold.ReadPredictions(file, size)
	return corpusFault(f.path, err)
}

// search finds the attributions of a document. It is called by several
// goroutines at once. A panic of the extraction becomes an error.
func (f *finder) search(d markedDocument) (out markedDocument) {
	defer func() {
		if r := recover(); r != nil {
			out = markedDocument{err: format.FailLine(d.path, d.Line, 0, fmt.Errorf("%w on article %q: %v", importers.ErrExtraction, d.id, r))}
		}
	}()
	switch {
	case d.err != nil:
	case f.predictions != nil:
		var err error
		d.found, d.there, err = f.predictions.Of(d.id, &d.Document)
		d.err = corpusFault(f.path, err)
	case strings.TrimSpace(d.Article.Text) != "":
		if d.Article.Title == "" {
			d.Article.Title = format.Headline(d.Article.Text)
		}
		d.found = score.Found(f.extract.Extract(d.Article))
	}
	return d
}

// note takes down whether the predictions know a document.
func (f *finder) note(d markedDocument) {
	switch {
	case f.predictions == nil:
	case d.there:
		f.used[d.id] = true
	default:
		f.strange++
	}
}

// report tells of documents that only one side has.
func (f *finder) report(t *term.Terminal) {
	if f.strange > 0 {
		t.Notef("%s of the corpus: nothing predicted, which counts as nothing found", render.Count(f.strange, "document", "documents"))
	}
	if f.predictions == nil {
		return
	}
	if n := f.predictions.Len() - len(f.used); n > 0 {
		t.Notef("%s predicted: not in the corpus, and not counted", render.Count(n, "document", "documents"))
	}
}
