package importers

import (
	"bytes"
	"context"
	"net/url"

	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
)

// fetch reads what an address leads to. A page's own address is the one that
// answered, unless the user says another.
func (o *Options) fetch(ctx context.Context, address string) []Item {
	if o.Web == nil {
		return []Item{{Path: address, Err: format.Fail(address, ErrAddress)}}
	}
	got, err := o.Web.Get(ctx, address, fetch.Validators{})
	if err != nil {
		return []Item{{Path: address, Err: err}}
	}
	f, err := o.format(got.Body[:min(len(got.Body), headSize)], nameIn(got.URL))
	if err != nil {
		return []Item{{Path: address, Err: format.Fail(address, err)}}
	}
	in := format.Input{Path: address, Reader: bytes.NewReader(got.Body), Size: int64(len(got.Body)), MaxSize: o.MaxSize, Defaults: o.Defaults}
	if f.Name() == html.New().Name() && in.Defaults.URL == "" {
		in.Defaults.URL = got.URL
	}
	return o.read(ctx, f, in)
}

// nameIn returns the path of an address, which may end as a file's name does.
func nameIn(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Path
}
