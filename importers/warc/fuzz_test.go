package warc_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/warc"
)

// FuzzRecords: whatever the bytes, reading ends without a panic; records stand
// in their order, each at a place of its own; faults are *Error; and there are
// no more results than bytes can begin records.
func FuzzRecords(f *testing.F) {
	whole := strings.Join(crawl(), "")
	f.Add([]byte(whole), true)
	f.Add([]byte(zipped(crawl()...)), true)
	f.Add([]byte(zipped(whole)), false)
	f.Add([]byte(answer(harbour, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", chunks(zipped("Talks.")))), true)
	f.Add([]byte(strings.Replace(whole, "Content-Length: ", "Content-Length: 1", 3)), true)
	f.Add([]byte("\nWARC/1.0\n\x1f\x8b\x08\x00"+zipped("WARC/1.1\n\nWARC/1.1\n")), true)
	f.Fuzz(func(t *testing.T, raw []byte, readBodies bool) {
		last, n := warc.Record{Offset: -1}, 0
		for rec, err := range warc.Records(context.Background(), bytes.NewReader(raw), warc.Options{MaxPayload: 1 << 20}) {
			n++
			var e *warc.Error
			if err != nil && (!errors.As(err, &e) || e.Offset != rec.Offset || rec.Body != nil) {
				t.Fatalf("%v with %+v", err, rec)
			}
			again := err != nil && rec.Member == last.Member && rec.Offset == last.Offset // the rest of the record before is at fault
			if !again && (rec.Member < last.Member || rec.Member == last.Member && rec.Offset <= last.Offset) {
				t.Fatalf("%d, %d after %d, %d: %v", rec.Member, rec.Offset, last.Member, last.Offset, err)
			}
			last = rec
			if readBodies && rec.Body != nil {
				if _, err := io.Copy(io.Discard, rec.Body); err != nil && !errors.As(err, &e) {
					t.Fatalf("not an *Error: %v", err)
				}
			}
		}
		begins := len(raw)
		if bytes.Contains(raw, []byte("\x1f\x8b\x08")) {
			begins *= 1032 // which is how much deflate can press together
		}
		if n == 0 || n > 2*(begins/8+2) {
			t.Fatalf("%d results of %d bytes", n, len(raw))
		}
	})
}
