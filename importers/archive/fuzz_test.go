package archive_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/archive"
)

// FuzzMembers: whatever the bytes, reading ends without a panic; names stay in
// the archive; faults are *Error; there are no more results than bytes can hold.
func FuzzMembers(f *testing.F) {
	f.Add([]byte(zipped(week()...)), uint8(archive.Zip), true)
	f.Add([]byte(sized(f, week()...)[:400]), uint8(archive.Zip), true)
	f.Add([]byte(tarred(week()...)), uint8(archive.Tar), true)
	f.Add([]byte(gzipped(tarred(week()...))), uint8(archive.TarGzip), false)
	f.Add([]byte(gzipped("Talks.")), uint8(archive.Gzip), true)
	f.Fuzz(func(t *testing.T, raw []byte, kind uint8, read bool) {
		_, _ = archive.Sniff(raw, "")
		n := 0
		o := archive.Options{Name: "a", MaxTotal: 16 << 20, MaxMember: 8 << 20}
		for m, err := range archive.Members(context.Background(), nil, bytes.NewReader(raw), int64(len(raw)), archive.Kind(kind%6), o) {
			n++
			var e *archive.Error
			if err != nil {
				if !errors.As(err, &e) {
					t.Fatalf("not an *Error: %v", err)
				}
				continue
			}
			if m.Name != path.Clean(m.Name) || path.IsAbs(m.Name) || strings.HasPrefix(m.Name, "..") || strings.ContainsAny(m.Name, "\\\x00") {
				t.Fatalf("name %q", m.Name)
			}
			if read {
				if _, err := io.Copy(io.Discard, m.Reader); err != nil && !errors.As(err, &e) {
					t.Fatalf("not an *Error: %v", err)
				}
			}
		}
		most := len(raw)/30 + 2 // bytes of the shortest header
		if k := archive.Kind(kind % 6); k == archive.TarGzip {
			most = 16<<20/512 + 2
		}
		if n == 0 || n > 2*most {
			t.Fatalf("%d results of %d bytes", n, len(raw))
		}
	})
}
