package warc

import (
	"io"
	"math"
	"net/textproto"
	"strings"
	"time"
)

// The types of records that WARC 1.1 knows; a file may have others.
const (
	TypeInfo         = "warcinfo"
	TypeResponse     = "response"
	TypeResource     = "resource"
	TypeRequest      = "request"
	TypeMetadata     = "metadata"
	TypeRevisit      = "revisit"
	TypeConversion   = "conversion"
	TypeContinuation = "continuation"
)

// Record is one entry of a WARC file.
type Record struct {
	// Offset is where the record begins, in bytes, and Member where the gzip
	// member begins that holds it, or again the record where none does; see the
	// package comment.
	Offset, Member int64
	// Type is WARC-Type in small letters. ID is WARC-Record-ID, without <>.
	Type, ID string
	// TargetURI is the address that was asked for, without <>, blanks escaped.
	TargetURI string
	// RefersToURI is, in a revisit, the address of the record that has the body.
	RefersToURI string
	// Date is when the record was made, in UTC; zero where it cannot be read.
	Date time.Time
	// ContentType is that of the payload: the HTTP header's, or in a record that
	// holds no HTTP message the record's own.
	ContentType string
	// Status is the HTTP status, 0 where there is none.
	Status int
	// Header are the HTTP headers, nil where there are none.
	Header textproto.MIMEHeader
	// Truncated is why the crawler kept but a part of the payload: "length",
	// "time", "disconnect", "unspecified", or "segmented" where more of it is in
	// continuation records, which are not joined. Otherwise "".
	Truncated string
	// Body is the payload of a response or resource, nil in all other records
	// and where an error comes with the record. It may be read until the next
	// record is asked for. Its errors are [*Error], or those of the context.
	Body io.Reader
}

// DefaultMaxPayload is how many bytes a payload may have: 64 MiB.
const DefaultMaxPayload = 64 << 20

// Options are what a caller may choose. The zero value is good.
type Options struct {
	// MaxPayload is how many bytes Body gives at most, counted after decoding;
	// beyond, it fails with format.ErrTooLarge. 0 means DefaultMaxPayload.
	MaxPayload int64
}

func (o Options) maxPayload() int64 {
	if o.MaxPayload > 0 {
		return min(o.MaxPayload, math.MaxInt64-1)
	}
	return DefaultMaxPayload
}

// describe fills in what the header of a record says.
func (r *Record) describe(h textproto.MIMEHeader) {
	r.Type = strings.ToLower(h.Get("WARC-Type"))
	r.ID = bare(h.Get("WARC-Record-ID"))
	r.TargetURI = address(h.Get("WARC-Target-URI"))
	r.RefersToURI = address(h.Get("WARC-Refers-To-Target-URI"))
	r.Date = date(h.Get("WARC-Date"))
	r.ContentType = h.Get("Content-Type")
	r.Truncated = strings.ToLower(h.Get("WARC-Truncated"))
	if r.Truncated == "" && h.Get("WARC-Segment-Number") != "" {
		r.Truncated = "segmented"
	}
}

// bare takes the angle brackets off an address. (The grammar of WARC 1.0 put
// them about every address, by mistake.)
func bare(s string) string {
	if len(s) > 1 && s[0] == '<' && s[len(s)-1] == '>' {
		return s[1 : len(s)-1]
	}
	return s
}

// address is an address without the brackets, and with its blanks escaped, which
// some crawlers leave as they were in the page.
func address(s string) string { return strings.ReplaceAll(bare(s), " ", "%20") }

// date reads a WARC-Date; version 1.1 lets the end be left out.
func date(s string) time.Time {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02", "2006-01", "2006", "20060102150405"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
