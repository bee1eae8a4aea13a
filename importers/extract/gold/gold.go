package gold

import (
	"fmt"
	"io"
	"iter"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Document is an annotated article.
type Document struct {
	Article *schema.Article
	// Line is where it stands in its corpus, counted from 1.
	Line int
	// Publisher and Date are as the corpus spells them, empty where it does not
	// say.
	Publisher, Date string
	Attributions    []Attribution

	given given
}

// Attribution is what an annotator marked, in bytes of the article's text.
// Any part may be empty.
type Attribution struct {
	Source, Cue, Content []text.Span
	// Nested says that another attribution relays this one. Corpora that mark no
	// such attributions have it nowhere.
	Nested bool
	// Confidence is that of the program that found it, from 0 to 1. What people
	// marked has none.
	Confidence float64
}

// Read reads a corpus as [Each] does, all at once.
func Read(r io.Reader) ([]Document, error) {
	var docs []Document
	for d, err := range Each(r) {
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// Each reads a corpus in the form that `saidby extract --format jsonl` writes,
// with the texts: a document a line, offsets in code points. Blank lines are
// passed over. It ends with the first error, a [*LineError]. Memory holds one
// line and its document.
func Each(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		lines := newLines(r)
		for lines.next() {
			d, err := parse(lines.Bytes())
			if err != nil {
				yield(Document{}, lines.fail(err))
				return
			}
			d.Line = lines.number
			if !yield(d, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(Document{}, lines.fail(err))
		}
	}
}

// parse reads a line of a corpus.
func parse(line []byte) (Document, error) {
	in, err := decode(line)
	if err != nil {
		return Document{}, err
	}
	if in.Text == nil {
		return Document{}, fmt.Errorf("%w: no \"text\"", format.ErrMalformed)
	}
	clean, back := text.Clean(*in.Text)
	a := &schema.Article{SourceID: string(in.ID), Title: in.Title, Text: clean, Language: "en"}
	if d, err := schema.ParseDate(in.Date); err == nil {
		a.Published = d
	}
	a.ID = schema.ArticleID(a)
	d := Document{Article: a, Publisher: in.Publisher, Date: in.Date, given: given{*in.Text, clean, back}}
	d.Attributions = d.given.attributions(in.Attributions)
	return d, nil
}
