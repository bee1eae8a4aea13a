package fetch

import (
	"cmp"
	"net/http"
	"time"
)

// Response is the answer that an address led to.
type Response struct {
	// URL is where the answer came from: the address in its plain form (no
	// fragment, no default port) or, after redirects, the last one.
	URL string
	// Redirects are the addresses that led on, in order, beginning with the one
	// that was asked for. It is nil where that one answered itself.
	Redirects []string
	// Status is the HTTP status: 2xx, or 304 along with ErrNotModified.
	Status int
	// Body is all of the answer, unpacked; nil with ErrNotModified.
	Body []byte
	// ContentType is the header of that name as sent, as "text/html; charset=utf-8".
	ContentType string
	// Validators are to be given when the address is asked for again.
	Validators Validators
	// Fetched is when the answer was complete, in UTC.
	Fetched time.Time
}

// Validators tell a server which version of a page one has. The zero value
// asks for the page in any case.
type Validators struct {
	// ETag and LastModified are the headers of these names, as sent.
	ETag, LastModified string
}

// maxValidator is the most bytes that a validator has; a longer one is not
// kept, for it would come back with every request.
const maxValidator = 1024

// validators are those of an answer. What no request could send is left out.
func validators(h http.Header) Validators {
	return Validators{h.Get("ETag"), h.Get("Last-Modified")}.sound()
}

// sound leaves out what cannot be sent.
func (v Validators) sound() Validators {
	for _, s := range []*string{&v.ETag, &v.LastModified} {
		if len(*s) > maxValidator || printable(*s) != *s {
			*s = ""
		}
	}
	return v
}

// set puts the validators into the headers of a request.
func (v Validators) set(h http.Header) {
	if v.ETag != "" {
		h.Set("If-None-Match", v.ETag)
	}
	if v.LastModified != "" {
		h.Set("If-Modified-Since", v.LastModified)
	}
}

// or fills in what a 304 leaves out.
func (v Validators) or(before Validators) Validators {
	return Validators{cmp.Or(v.ETag, before.ETag), cmp.Or(v.LastModified, before.LastModified)}
}
