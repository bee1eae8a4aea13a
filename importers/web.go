package importers

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"net/url"
	"time"

	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/format"
)

// Visit is a fetched address: what to ask for again only if it has changed.
type Visit struct {
	// Address is the one that was asked for, Fetched when, in UTC.
	Address string
	Fetched time.Time
	// Validators are to be given when it is asked for again.
	Validators fetch.Validators
}

// fetched reads what an address leads to, within one task.
func (o *Options) fetched(ctx context.Context, address string) (items []Item) {
	got, items := o.get(ctx, address)
	if got == nil {
		return items
	}
	o.answered(ctx, address, got, func(t task) bool {
		items = append(items, t.run()...)
		return true
	})
	return visited(items, address, got)
}

// followed makes the tasks of what an address leads to. Of a feed whose entries
// lead on, each is a task of its own.
func (o *Options) followed(ctx context.Context, address string, yield func(task) bool) bool {
	got, items := o.get(ctx, address)
	if got == nil {
		return yield(task{address, func() []Item { return items }})
	}
	wanted := o.answered(ctx, address, got, yield)
	end := Item{Path: address, Visit: visit(address, got)}
	return wanted && yield(task{address, func() []Item { return []Item{end} }})
}

// get fetches an address; where there is nothing to read it returns what to
// report instead.
func (o *Options) get(ctx context.Context, address string) (*fetch.Response, []Item) {
	if o.Web == nil {
		return nil, []Item{{Path: address, Err: format.Fail(address, ErrAddress)}}
	}
	var since fetch.Validators
	if o.Since != nil {
		since = o.Since(ctx, address)
	}
	got, err := o.Web.Get(ctx, address, since)
	switch {
	case errors.Is(err, fetch.ErrNotModified):
		return nil, []Item{{Path: address, Unchanged: true, Visit: visit(address, got)}}
	case err != nil:
		item := Item{Path: address, Err: err}
		if lasting(err) {
			item.Visit = &Visit{Address: address, Fetched: o.Web.Now()}
		}
		return nil, []Item{item}
	}
	return got, nil
}

// lasting reports whether a page will most likely not be there the next time,
// either.
func lasting(err error) bool {
	var status *fetch.StatusError
	switch {
	case errors.As(err, &status):
		return status.Code >= 400 && status.Code < 500 && status.Code != 408 && status.Code != 425 && status.Code != 429
	case format.IsContext(err):
		return false
	}
	return !errors.Is(err, fetch.ErrUnreachable) && !errors.Is(err, fetch.ErrTooSlow) && !errors.Is(err, fetch.ErrRobots)
}

// answered makes the tasks of an answer. A page's own address is the one that
// answered, unless the user says another.
func (o *Options) answered(ctx context.Context, address string, got *fetch.Response, yield func(task) bool) bool {
	body := bytes.NewReader(got.Body)
	return o.source(ctx, Source{Path: address, address: got.URL, stream: bufio.NewReaderSize(body, headSize)}, yield)
}

// visited puts the visit to the last of the items that an address led to. Where
// one of them failed it has no validators: what was wrong may be mended, also in
// this program.
func visited(items []Item, address string, got *fetch.Response) []Item {
	v := visit(address, got)
	for _, i := range items {
		if i.Err != nil {
			v.Validators = fetch.Validators{}
		}
	}
	if len(items) == 0 {
		items = []Item{{Path: address}}
	}
	items[len(items)-1].Visit = v
	return items
}

func visit(address string, got *fetch.Response) *Visit {
	return &Visit{address, got.Fetched, got.Validators}
}

// entry makes the task of an entry of a feed: of one that holds but a summary, and
// leads on, the page that it leads to, if that is wanted.
func (o *Options) entry(ctx context.Context, path string, d format.Document, err error) (t task, none bool) {
	var summary *feed.SummaryError
	if !o.Follow || !errors.As(err, &summary) || summary.URL == "" {
		return task{path, func() []Item {
			items := []Item{o.item(ctx, path, d, err)}
			if items[0].Line > 0 {
				items = withoutFaults(items)
			}
			return items
		}}, false
	}
	if o.Skip != nil && o.Skip(ctx, summary.URL) {
		return task{}, true
	}
	page := *o
	page.Follow = false // it may be a feed again, which leads back
	return task{summary.URL, func() []Item { return page.fetched(ctx, summary.URL) }}, false
}

// nameIn returns the path of an address, which may end as a file's name does.
func nameIn(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Path
}
