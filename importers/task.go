package importers

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/saidby/saidby/importers/archive"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
	"github.com/saidby/saidby/importers/warc"
)

// task is the work on one article, or on a source of one.
type task struct {
	path string
	work func() []Item
}

// run does the work. A panic of the work on one source becomes an error of it.
func (t task) run() (items []Item) {
	defer func() {
		if r := recover(); r != nil {
			items = []Item{{Path: t.path, Err: format.Fail(t.path, fmt.Errorf("%w: %v", ErrReading, r))}}
		}
	}()
	return t.work()
}

// fault is the task of a source that cannot be read.
func fault(path string, err error) task {
	return task{path, func() []Item { return []Item{{Path: path, Err: err}} }}
}

// tasks finds the sources and makes tasks of them. Sources of many articles are
// read here, those of one where the task is done.
func (o *Options) tasks(ctx context.Context, targets iter.Seq[string]) iter.Seq[task] {
	return func(yield func(task) bool) {
		for s, err := range o.sources(ctx, targets) {
			if err != nil {
				var e *format.Error
				errors.As(err, &e)
				if !yield(fault(e.Path, err)) {
					return
				}
				continue
			}
			if s.passed != "" && !yield(passed(s.Path, s.passed)) || s.passed == "" && !o.source(ctx, s, yield) {
				return
			}
		}
	}
}

// source makes the tasks of one source: one for the whole of it, or one for each
// of its articles. It returns false when no more are wanted.
func (o *Options) source(ctx context.Context, s Source, yield func(task) bool) (wanted bool) {
	switch {
	case s.web && o.Follow:
		return o.followed(ctx, s.Path, yield)
	case s.web:
		return yield(task{s.Path, func() []Item { return o.fetched(ctx, s.Path) }})
	}
	in, head, done, err := o.open(s)
	if err != nil {
		return yield(fault(s.Path, format.Fail(s.Path, err)))
	}
	wanted = true
	defer func() {
		if r := recover(); r != nil && wanted {
			wanted = yield(task{s.Path, func() []Item { panic(r) }})
		}
	}()
	if warc.Sniff(head) {
		defer done()
		return o.pages(ctx, s, in, func(t task) bool { wanted = yield(t); return wanted })
	}
	if kind, ok := archive.Sniff(head, s.name()); ok {
		defer done()
		return o.archived(ctx, s, in, kind, func(t task) bool { wanted = yield(t); return wanted })
	}
	f, err := o.format(head, s.name())
	if err != nil {
		_ = done()
		return yield(fault(s.Path, format.Fail(s.Path, err)))
	}
	if f.Name() == html.New().Name() && in.Defaults.URL == "" {
		in.Defaults.URL = s.address
	}
	if many, ok := f.(format.Many); !ok || !many.Streams() {
		if s.stream != nil { // which is gone when the task is done
			raw, err := format.ReadAll(ctx, in)
			if err != nil {
				return yield(fault(s.memberFault(err)))
			}
			in.Reader, in.Size = bytes.NewReader(raw), int64(len(raw))
		}
		return yield(task{s.Path, func() []Item {
			defer done()
			items := o.read(ctx, f, in)
			// What is called a page is rather meant as an article, wherever it lies.
			if !s.meant() || (s.found || len(items) > 1) && f.Name() != html.New().Name() {
				items = withoutFaults(items)
			}
			return items
		}})
	}
	defer done()
	for d, err := range f.Read(ctx, in) {
		if format.IsContext(err) {
			return false
		}
		t, none := o.entry(ctx, s.Path, d, withoutName(err))
		if none {
			continue
		}
		if wanted = yield(t); !wanted {
			return false
		}
	}
	return true
}

// read reads the whole of a source.
func (o *Options) read(ctx context.Context, f format.Format, in format.Input) (items []Item) {
	for d, err := range f.Read(ctx, in) {
		items = append(items, o.item(ctx, in.Path, d, err))
	}
	return items
}

// open opens a source and returns its first bytes.
func (o *Options) open(s Source) (in format.Input, head []byte, done func() error, err error) {
	r, size, done, err := s.open()
	if err != nil {
		return in, nil, nil, err
	}
	buffered, ok := r.(*bufio.Reader)
	if !ok {
		buffered = bufio.NewReaderSize(o.meter(r), max(headSize, 64<<10))
	}
	if head, err = peek(buffered, headSize); err != nil {
		_ = done()
		return in, nil, nil, err
	}
	in = format.Input{Path: s.Path, Reader: buffered, Size: size, MaxSize: o.MaxSize, Defaults: o.Defaults, Map: o.Map}
	return in, head, done, nil
}

// format chooses the format of a source.
func (o *Options) format(head []byte, name string) (format.Format, error) {
	if o.As != "" {
		return ByName(o.As)
	}
	return Sniff(head, name, o.Map)
}
