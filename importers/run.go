package importers

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"

	"github.com/saidby/saidby/importers/format"
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
	// MaxSize is how many bytes a source of one article may have; 0 means
	// [format.DefaultMaxSize], 64 MiB.
	MaxSize int64
	// Workers is how many articles are read and extracted at once; 0 means one
	// for each processor. Memory grows with it.
	Workers int
	// Stdin is what the target "-" reads.
	Stdin io.Reader
	// Extract is called for every article, from several goroutines at once.
	Extract func(*schema.Article) *schema.Extraction
}

// workers returns the number of workers.
func (o *Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// Run reads the articles of all targets and extracts from them, several at
// once, and yields the results in the order of the input. An article that
// cannot be read, or on which extraction panics, yields an item with an error,
// and the rest goes on. When the context ends, so does the sequence, without an
// item for it: ask the context.
func Run(ctx context.Context, targets []string, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		articles := 0
		for item := range start(ctx, targets, o).items(ctx) {
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

// pipeline has one goroutine that finds sources, and reads those of many
// articles; workers that do the rest; and a queue of jobs in the order of the
// input, whose length bounds how far ahead anything is read.
type pipeline struct {
	Options
	targets []string
	queue   chan *job
	todo    chan *job
}

// job is the work on one article, or on a source of one.
type job struct {
	path  string
	work  func() []Item
	items []Item
	done  chan struct{}
}

// start starts the pipeline. It ends by itself, or when the context does.
func start(ctx context.Context, targets []string, o Options) *pipeline {
	n := o.workers()
	p := &pipeline{Options: o, targets: targets, queue: make(chan *job, 2*n), todo: make(chan *job, n)}
	go p.find(ctx)
	for range n {
		go func() {
			for j := range p.todo {
				j.run()
			}
		}()
	}
	return p
}

// run does the work. A panic of the work on one source becomes an error of it.
func (j *job) run() {
	defer close(j.done)
	defer func() {
		if r := recover(); r != nil {
			j.items = []Item{{Path: j.path, Err: format.Fail(j.path, fmt.Errorf("%w: %v", ErrReading, r))}}
		}
	}()
	j.items = j.work()
}

// items yields the results in the order of the queue.
func (p *pipeline) items(ctx context.Context) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for {
			var j *job
			var more bool
			select {
			case j, more = <-p.queue:
			case <-ctx.Done():
				return
			}
			if !more {
				return
			}
			select {
			case <-j.done:
			case <-ctx.Done():
				return
			}
			for _, item := range j.items {
				if ctx.Err() != nil || !yield(item) {
					return
				}
			}
		}
	}
}

// put hands a job to the workers; it returns false when the context has ended.
func (p *pipeline) put(ctx context.Context, path string, work func() []Item) bool {
	j := &job{path: path, work: work, done: make(chan struct{})}
	select {
	case p.queue <- j:
	case <-ctx.Done():
		return false
	}
	select {
	case p.todo <- j:
		return true
	case <-ctx.Done():
		return false
	}
}

// find finds the sources and makes jobs of them.
func (p *pipeline) find(ctx context.Context) {
	defer close(p.queue)
	defer close(p.todo)
	for s, err := range Sources(ctx, p.targets, p.Stdin) {
		if err != nil {
			var e *format.Error
			errors.As(err, &e)
			if !p.put(ctx, e.Path, func() []Item { return []Item{{Path: e.Path, Err: err}} }) {
				return
			}
			continue
		}
		if !p.source(ctx, s) {
			return
		}
	}
}

// source makes the jobs of one source: one for the whole of it, or one for each
// of its articles, which are then read here.
func (p *pipeline) source(ctx context.Context, s Source) (wanted bool) {
	f, in, done, err := p.open(s)
	if err != nil {
		return p.put(ctx, s.Path, func() []Item { return []Item{{Path: s.Path, Err: format.Fail(s.Path, err)}} })
	}
	if many, ok := f.(format.Many); !ok || !many.Streams() {
		return p.put(ctx, s.Path, func() []Item {
			defer done()
			var items []Item
			for d, err := range f.Read(ctx, in) {
				items = append(items, p.item(s.Path, d, err))
			}
			return items
		})
	}
	defer done()
	defer func() {
		if r := recover(); r != nil {
			wanted = p.put(ctx, s.Path, func() []Item { panic(r) })
		}
	}()
	for d, err := range f.Read(ctx, in) {
		if format.IsContext(err) || !p.put(ctx, s.Path, func() []Item { return []Item{p.item(s.Path, d, err)} }) {
			return false
		}
	}
	return true
}

// open opens a source and chooses its format.
func (p *pipeline) open(s Source) (f format.Format, in format.Input, done func() error, err error) {
	r, size, done, err := s.open()
	if err != nil {
		return nil, in, nil, err
	}
	buffered := bufio.NewReaderSize(r, max(headSize, 64<<10))
	if p.As != "" {
		f, err = ByName(p.As)
	} else {
		var head []byte
		if head, err = peek(buffered); err == nil {
			f, err = Sniff(head, s.Path)
		}
	}
	if err != nil {
		_ = done()
		return nil, in, nil, err
	}
	in = format.Input{Path: s.Path, Reader: buffered, Size: size, MaxSize: p.MaxSize, Defaults: p.Defaults}
	return f, in, done, nil
}

// item makes a result of what a format has read.
func (p *pipeline) item(path string, d format.Document, err error) (item Item) {
	if err != nil {
		item = Item{Path: path, Err: err}
		var e *format.Error
		if errors.As(err, &e) {
			item.Line = e.Line
		}
		return item
	}
	item = Item{Path: path, Line: d.Article.Source.Line, Article: d.Article, Original: d.Original}
	if p.Extract == nil {
		return item
	}
	defer func() {
		if r := recover(); r != nil {
			item = Item{Path: path, Line: item.Line, Err: format.FailLine(path, item.Line, 0,
				fmt.Errorf("%w on article %q: %v", ErrExtraction, nameOf(d.Article), r))}
		}
	}()
	item.Extraction = p.Extract(d.Article)
	return item
}

// nameOf returns what a reader knows an article by.
func nameOf(a *schema.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.ID.Short()
}
