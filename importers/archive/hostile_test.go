package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/archive"
)

// TestNames: names that lead out of an archive, links and devices are passed
// over, each with an error, and the rest is read.
func TestNames(t *testing.T) {
	files := []file{
		{"../x.txt", "x", 0}, {"a/../../x.txt", "x", 0}, {"/etc/x.txt", "x", 0}, {`C:x.txt`, "x", 0}, {`a\x.txt`, "x", 0},
		{"link.txt", "/etc/passwd", tar.TypeSymlink}, {"a\x1b[2J/../x", "x", 0}, {"last.txt", "Last.", 0},
	}
	want := []string{
		"! week: ../x.txt: unsafe name", "! week: a/../../x.txt: unsafe name", "! week: /etc/x.txt: unsafe name", "! week: C:x.txt: unsafe name",
		`! week: a\x.txt: unsafe name`, "! week: link.txt: not a regular file", `! week: "a\x1b[2J/../x": unsafe name`, "last.txt 5 Last.",
	}
	for raw, kind := range map[string]archive.Kind{zipped(files...): archive.Zip, tarred(files...): archive.Tar} {
		got := told(t, raw, kind, archive.Options{})
		for i := range got {
			for at := range len(files) * 2 {
				got[i] = strings.Replace(got[i], fmt.Sprintf("byte %d: ", at*512), "", 1)
			}
			got[i], _, _ = strings.Cut(got[i], "file: ")
			got[i] = strings.Replace(got[i], "not a regular ", "not a regular file", 1)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%v (-want +got)\n%s", kind, diff)
		}
	}
	devices := tarred(file{"null", "", tar.TypeChar}, file{"sda", "", tar.TypeBlock}, file{"pipe", "", tar.TypeFifo}, file{"hard", "", tar.TypeLink})
	wantDevices := []string{"! week: null: byte 0: not a regular file: a device", "! week: sda: byte 512: not a regular file: a device",
		"! week: pipe: byte 1024: not a regular file: a pipe", "! week: hard: byte 1536: not a regular file: a link"}
	if diff := cmp.Diff(wantDevices, told(t, devices, archive.Tar, archive.Options{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// patched sets two bytes at an offset in the local and in the directory's header
// of the first member of a zip.
func patched(raw string, local, central int, value uint16) string {
	b := []byte(raw)
	binary.LittleEndian.PutUint16(b[local:], value)
	binary.LittleEndian.PutUint16(b[bytes.Index(b, []byte("PK\x01\x02"))+central:], value)
	return string(b)
}

// TestZipMembers: members that cannot be read are told, and the next is read.
func TestZipMembers(t *testing.T) {
	raw := zipped(file{"a.txt", "Talks.", 0}, file{"b.txt", "Flood.", 0})
	broken := strings.Replace(zipped(file{"stored.txt", "Talks.", 0}, file{"b.txt", "Flood.", 0}), "Talks.", "Walks.", 1)
	for _, tt := range []struct{ name, raw, want string }{
		{"encrypted", patched(raw, 6, 8, 9), "! week: a.txt: encrypted"},
		{"method", patched(raw, 8, 10, 93), "! week: a.txt: unsupported compression: method 93"},
		{"checksum", broken, "? week: stored.txt: malformed: zip: checksum error"},
	} {
		if diff := cmp.Diff([]string{tt.want, "b.txt 6 Flood."}, told(t, tt.raw, archive.Zip, archive.Options{})); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
	if diff := cmp.Diff([]string{"! week: byte 0: truncated: the directory at its end is missing or broken"}, told(t, "PK no zip", archive.Zip, archive.Options{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestCut: wherever an archive is cut, the members before are given, then one
// error; a member is never given short without one.
func TestCut(t *testing.T) {
	files := []file{{"a.txt", "Talks.", 0}, {"stored.txt", strings.Repeat("Flood. ", 20), 0}, {"c.txt", strings.Repeat("More. ", 20), 0}}
	want := told(t, tarred(files...), archive.Tar, archive.Options{})
	for name, tt := range map[string]struct {
		raw  string
		kind archive.Kind
	}{
		"zip": {zipped(files...), archive.Zip}, "sized zip": {sized(t, files...), archive.Zip},
		"tar": {tarred(files...), archive.Tar}, "tgz": {gzipped(tarred(files...)), archive.TarGzip},
	} {
		t.Run(name, func(t *testing.T) {
			for cut := 1; cut < len(tt.raw); cut++ {
				got := told(t, tt.raw[:cut], tt.kind, archive.Options{TempDir: os.TempDir()})
				n := len(got) - 1
				if tt.kind == archive.Tar && cut >= len(tt.raw)-512 {
					continue // one of the two blocks at the end is there, which is enough
				}
				if n < 0 || n > len(want) || !strings.HasPrefix(got[n], "!") && !strings.HasPrefix(got[n], "?") || !strings.Contains(got[n], "truncated") {
					t.Fatalf("cut at %d of %d: %q", cut, len(tt.raw), got)
				}
				for i, line := range got[:n] {
					if _, text, _ := strings.Cut(want[i], " "); !strings.HasPrefix(line, strings.Fields(want[i])[0]) || !strings.HasSuffix(line, strings.SplitN(text, " ", 2)[1]) {
						t.Fatalf("cut at %d of %d: %q", cut, len(tt.raw), got)
					}
				}
			}
		})
	}
}

// sized packs files as a zip whose members say their length before they come.
func sized(t testing.TB, files ...file) string {
	t.Helper()
	packed, err := zip.NewReader(strings.NewReader(zipped(files...)), int64(len(zipped(files...))))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range packed.File {
		h := f.FileHeader
		h.Flags &^= 8
		from, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		to, err := w.CreateRaw(&h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(to, from); err != nil {
			t.Fatal(err)
		}
	}
	_ = w.Close()
	return b.String()
}

// bomb is gzip that unpacks to n zeros, made in small memory.
func bomb(n int) string {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, 9)
	for chunk := make([]byte, 1<<20); n > 0; n -= len(chunk) {
		_, _ = w.Write(chunk)
	}
	_ = w.Close()
	return b.String()
}

// TestBombs: what swells without end is stopped, whether it is read or passed over.
func TestBombs(t *testing.T) {
	zeros := strings.Repeat("\x00", 24<<20)
	junk := gzipped(tarred(file{".junk", zeros, 0}, file{"last.txt", "Last.", 0}))
	for _, tt := range []struct {
		name, raw string
		kind      archive.Kind
		o         archive.Options
		want      []string
	}{
		{"zip", zipped(file{"a", zeros, 0}, file{"b", "Flood.", 0}), archive.Zip, archive.Options{}, []string{"? week: a: too large: it unpacks to more than 1000 times its size", "b 6 Flood."}},
		{"gzip", bomb(24 << 20), archive.Gzip, archive.Options{}, []string{"? week: data: too large: it unpacks to more than 1000 times its size"}},
		{"tar", junk, archive.TarGzip, archive.Options{}, []string{"! week: byte *: too large: it unpacks to more than 1000 times its size"}},
		{"a member", zipped(file{"a", "Talks, talks.", 0}, file{"b", "Flood.", 0}), archive.Zip, archive.Options{MaxMember: 8}, []string{"! week: a: too large: a member may have 8 bytes at most", "b 6 Flood."}},
		{"a member of unknown size", gzipped("Talks, talks."), archive.Gzip, archive.Options{MaxMember: 8}, []string{"? week: data: too large: a member may have 8 bytes at most"}},
		{"all", zipped(file{"a", "Talks, talks.", 0}, file{"b", "Flood.", 0}, file{"c", "", 0}), archive.Zip, archive.Options{MaxTotal: 16}, []string{"a 13 Talks, talks.", "? week: b: too large: an archive may have 16 bytes at most"}},
		{"members", tarred(week()...), archive.Tar, archive.Options{MaxMembers: 2}, []string{"news/talks.html 9 <p>Talks.", "! week: too large: more than 2 members"}},
		{"spool", zipped(week()...), archive.Zip, archive.Options{MaxSpool: 100}, []string{"! week: too large: a zip that comes as a stream may have 100 bytes at most"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := told(t, tt.raw, tt.kind, tt.o)
			if len(got) == 1 && strings.Contains(tt.want[0], "*") {
				before, after, _ := strings.Cut(tt.want[0], "*")
				if strings.HasPrefix(got[0], before) && strings.HasSuffix(got[0], after) {
					return
				}
			}
			if tt.kind == archive.Gzip && len(got) == 1 {
				got[0] = strings.Replace(got[0], "own.txt", "data", 1)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestOverlap: members of a zip that share their bytes are counted each.
func TestOverlap(t *testing.T) {
	raw := zipped(file{"a", strings.Repeat("The talks collapsed. ", 1<<19), 0})
	at := strings.Index(raw, "PK\x01\x02")
	end := strings.Index(raw, "PK\x05\x06")
	const n = 40
	tail := []byte(raw[end:])
	binary.LittleEndian.PutUint16(tail[8:], n)
	binary.LittleEndian.PutUint16(tail[10:], n)
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*(end-at)))
	got := told(t, raw[:at]+strings.Repeat(raw[at:end], n)+string(tail), archive.Zip, archive.Options{})
	if last := got[len(got)-1]; len(got) >= n || !strings.HasSuffix(last, archive.ErrBomb.Error()) {
		t.Errorf("%d results, the last %s", len(got), last)
	}
}

// TestDirectory: a zip's directory is not taken in without end.
func TestDirectory(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if _, err := w.CreateHeader(&zip.FileHeader{Name: "a", Extra: make([]byte, 60_000)}); err != nil {
		t.Fatal(err)
	}
	_ = w.Close()
	raw := b.String()
	at, end := strings.Index(raw, "PK\x01\x02"), strings.Index(raw, "PK\x05\x06")
	const n = 1200
	tail := []byte(raw[end:])
	binary.LittleEndian.PutUint16(tail[8:], n)
	binary.LittleEndian.PutUint16(tail[10:], n)
	binary.LittleEndian.PutUint32(tail[12:], uint32(n*(end-at)))
	r := strings.NewReader(raw[:at] + strings.Repeat(raw[at:end], n) + string(tail))
	var got []string
	for _, err := range archive.Members(context.Background(), nil, r, r.Size(), archive.Zip, archive.Options{Name: "week"}) {
		got = append(got, fmt.Sprint("! ", err))
	}
	if diff := cmp.Diff([]string{"! week: too large: the directory of a zip may have 64 MiB at most"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestReader: an error of the reader is told once, as it is.
func TestReader(t *testing.T) {
	gone := errors.New("the disk is gone")
	for raw, kind := range map[string]archive.Kind{zipped(week()...): archive.Zip, tarred(week()...): archive.Tar, gzipped(tarred(week()...)): archive.TarGzip, gzipped("x"): archive.Gzip} {
		for _, cut := range []int{0, 5, len(raw) / 2} {
			n := 0
			for m, err := range archive.Members(context.Background(), io.MultiReader(strings.NewReader(raw[:cut]), failing{gone}), nil, 0, kind, archive.Options{TempDir: t.TempDir()}) {
				if err == nil {
					_, err = io.ReadAll(m.Reader)
				}
				if errors.Is(err, gone) {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%v cut at %d: told %d times", kind, cut, n)
			}
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
