package importers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/inorder"
	"github.com/saidby/saidby/schema"
)

// Options say how to run. The zero value reads every format, with a worker for
// each processor, and extracts nothing.
type Options struct {
	// As is the name of the format of all sources; "" means that [Sniff] chooses.
	As string
	// Defaults are what the user says of the articles, see the package comment
	// of format. Title and URL can be those of one article only: where there is
	// a second, it is refused.
	Defaults format.Defaults
	// Map says where the fields of other people's records stand, in JSON and tables.
	Map format.Mapping
	// MaxSize is how many bytes a source of one article may have; 0 means
	// [format.DefaultMaxSize], 64 MiB.
	MaxSize int64
	// Workers is how many articles are read and extracted at once; 0 means one
	// for each processor. Memory grows with it.
	Workers int
	// Stdin is what the target "-" reads.
	Stdin io.Reader
	// Web fetches what is named by an address; where it is nil, addresses are
	// refused.
	Web *fetch.Client
	// Follow reads the pages that the entries of a feed lead to, where an entry
	// holds but a summary. Skip, if there is one, says which pages need not be.
	Follow bool
	Skip   func(ctx context.Context, address string) bool
	// Since, if there is one, says what is known of an address, so that it is
	// fetched only where it has changed.
	Since func(ctx context.Context, address string) fetch.Validators
	// Extract is called for every article, from several goroutines at once. By is
	// its name and version.
	Extract func(*schema.Article) *schema.Extraction
	By      string
	// Held, if there is one, says that what is extracted from an article is known
	// already: then it is not extracted again.
	Held func(context.Context, *schema.Article) bool
	// Meter, if there is one, is told how much there is to read and has been read.
	Meter *Meter
}

// Run reads the articles of all targets and extracts from them, several at
// once, and yields the results in the order of the input. An article that
// cannot be read, or on which extraction panics, yields an item with an error,
// and the rest goes on. When the context ends, so does the sequence, without an
// item for it: ask the context.
func Run(ctx context.Context, targets iter.Seq[string], o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		articles := 0
		for item := range o.items(ctx, targets) {
			if item.Article != nil {
				articles++
			}
			if articles > 1 && o.Defaults.One() && item.Article != nil {
				item = Item{Path: item.Path, Line: item.Line, Err: format.FailLine(item.Path, item.Line, 0, ErrOneArticle)}
			}
			if !yield(item) {
				return
			}
		}
	}
}

// items yields the results of all tasks.
func (o *Options) items(ctx context.Context, targets iter.Seq[string]) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for items := range inorder.Map(ctx, o.tasks(ctx, targets), o.Workers, task.run) {
			for _, item := range items {
				if ctx.Err() != nil || !yield(item) {
					return
				}
			}
		}
	}
}

// item makes a result of what a format has read.
func (o *Options) item(ctx context.Context, path string, d format.Document, err error) (item Item) {
	if err != nil {
		item = Item{Path: path, Err: err}
		var e *format.Error
		if errors.As(err, &e) {
			item.Line = e.Line
		}
		return item
	}
	item = Item{Path: path, Line: d.Article.Source.Line, Article: d.Article, Original: d.Original}
	switch {
	case o.Extract == nil:
		return item
	case o.Held != nil && o.Held(ctx, d.Article):
		item.Unchanged = true
		return item
	}
	defer func() {
		if r := recover(); r != nil {
			item = Item{Path: path, Line: item.Line, Err: format.FailLine(path, item.Line, 0,
				fmt.Errorf("%w on article %q: %v", ErrExtraction, nameOf(d.Article), r))}
		}
	}()
	item.Extraction = o.Extract(d.Article)
	item.Extraction.By = o.By
	item.Extraction.Notes = append(item.Extraction.Notes, d.Notes...)
	return item
}

// nameOf returns what a reader knows an article by.
func nameOf(a *schema.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.ID.Short()
}
