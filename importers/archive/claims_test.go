package archive_test

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/archive"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

// claiming makes a zip of one member whose end says that there are n in a
// directory of size bytes, in the form with 64 bits where that is needed.
func claiming(n, size uint64) string {
	raw := zipped(file{"a.txt", "Talks.", 0})
	at, end := strings.Index(raw, "PK\x01\x02"), strings.Index(raw, "PK\x05\x06")
	wide := make([]byte, 56+20)
	copy(wide, "PK\x06\x06")
	binary.LittleEndian.PutUint64(wide[4:], 44)
	binary.LittleEndian.PutUint64(wide[24:], n)
	binary.LittleEndian.PutUint64(wide[32:], n)
	binary.LittleEndian.PutUint64(wide[40:], size)
	binary.LittleEndian.PutUint64(wide[48:], uint64(at))
	copy(wide[56:], "PK\x06\x07")
	binary.LittleEndian.PutUint64(wide[64:], uint64(end))
	binary.LittleEndian.PutUint32(wide[72:], 1)
	tail := []byte(raw[end:])
	copy(tail[8:20], bytes.Repeat([]byte{0xff}, 12))
	return raw[:end] + string(wide) + string(tail)
}

// header is the header of a tar's member that has but a size.
func header(t *testing.T, name string, size int64) string {
	t.Helper()
	var b bytes.Buffer
	if err := tar.NewWriter(&b).WriteHeader(&tar.Header{Name: name, Size: size, Mode: 0o644}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestClaims: what an archive says of itself costs nothing before it is there.
func TestClaims(t *testing.T) {
	long := tarred(file{"x", "", 0})[:512]
	pax := []byte(header(t, "pax", 4<<30))
	pax[156] = 'x'
	for i := range 8 { // the checksum, over itself as blanks
		pax[148+i] = ' '
	}
	sum := 0
	for _, c := range pax[:512] {
		sum += int(c)
	}
	copy(pax[148:], fmt.Sprintf("%06o\x00 ", sum))
	for _, tt := range []struct {
		name string
		raw  io.Reader
		kind archive.Kind
		want []string
	}{
		{"a million members that are not there", strings.NewReader(claiming(1_000_000, 46_000_000)), archive.Zip, []string{"a.txt 0 Talks.", "! week: byte 72: truncated: the directory at its end is missing or broken"}},
		{"more members than there are bytes", strings.NewReader(claiming(1<<62, 51)), archive.Zip, []string{"a.txt 0 Talks.", "! week: byte 72: truncated: the directory at its end is missing or broken"}},
		{"a directory of exabytes", strings.NewReader(claiming(1, 1<<62)), archive.Zip, []string{"a.txt 0 Talks.", "! week: byte 72: truncated: the directory at its end is missing or broken"}},
		{"ten terabytes", formattest.File(header(t, "large", 10<<40), formattest.Repeat("news", 1<<20)), archive.Tar,
			[]string{"! week: large: byte 1024: too large: a member may have 16 GiB at most", "! week: byte 4195840: truncated: it breaks off"}},
		{"a gigabyte of extended header", formattest.File(string(pax), formattest.Repeat("news", 1<<28)), archive.Tar, []string{"! week: byte 1049089: too large: archive/tar: header field too long"}},
		{"junk behind a header", formattest.File(long, formattest.Repeat("junk", 1<<22)), archive.Tar, []string{"x 0 ", "! week: byte 1024: malformed: archive/tar: invalid tar header"}},
		{"zeros without end", formattest.File(long, formattest.Repeat(strings.Repeat("\x00", 1<<10), 64<<10)), archive.Tar, []string{"x 0 "}},
		{"gigabytes of gzip", formattest.File(bomb(64 << 20)), archive.Gzip, []string{"? week: data: too large: it unpacks to more than 1000 times its size"}},
		{"nothing but empty members of gzip", formattest.Repeat(gzipped(""), 50_000), archive.Gzip, []string{"own.txt 0 "}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			formattest.Within(t, 32<<20, time.Minute, func() { got = toldBy(t, tt.raw, tt.kind, archive.Options{}) })
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%.2000s", diff)
			}
		})
	}
}

// TestMemory: memory does not grow with the archive, be its members many or one.
func TestMemory(t *testing.T) {
	many := tarred(file{"a.txt", strings.Repeat("The talks collapsed. ", 5000), 0})
	many = many[:len(many)-1024]
	tiny := tarred(file{"a.txt", "T.", 0})
	tiny = tiny[:len(tiny)-1024]
	end := strings.Repeat("\x00", 1024)
	for name, r := range map[string]io.Reader{
		"many": formattest.File(formattest.Repeat(many, 600), end),
		"one":  formattest.File(header(t, "large", 64<<20), formattest.Repeat(strings.Repeat("news", 256), 64<<10), end),
		"tiny": formattest.File(formattest.Repeat(tiny, 50_000), end),
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			formattest.Within(t, 16<<20, time.Minute, func() {
				for m, err := range archive.Members(context.Background(), r, nil, 0, archive.Tar, archive.Options{}) {
					if err != nil {
						t.Fatal(err)
					}
					if _, err := io.Copy(io.Discard, m.Reader); err != nil {
						t.Fatal(err)
					}
					n++
				}
			})
			if n == 0 {
				t.Error(format.ErrEmpty)
			}
		})
	}
}
