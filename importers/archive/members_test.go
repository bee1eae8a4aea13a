package archive_test

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/archive"
	"github.com/saidby/saidby/importers/format"
)

// week are the members of a small archive, with junk between.
func week() []file {
	return []file{
		{"news/", "", tar.TypeDir}, {"news/talks.html", "<p>Talks.", 0}, {"__MACOSX/news/._talks.html", "x", 0}, {"./b/flood.txt", "Flood.", 0},
		{".hidden/a.txt", "x", 0}, {"news/.DS_Store", "x", 0}, {"Thumbs.db", "x", 0}, {"news/talks.html", "<p>Again.", 0}, {"stored.txt", "Stored.", 0}, {"empty.txt", "", 0},
	}
}

var weekTold = []string{"news/talks.html 9 <p>Talks.", "b/flood.txt 6 Flood.", "news/talks.html 9 <p>Again.", "stored.txt 7 Stored.", "empty.txt 0 "}

// TestKinds: the same members come from every kind, in order, from stream and file.
func TestKinds(t *testing.T) {
	for _, tt := range []struct {
		name, raw string
		kind      archive.Kind
		want      []string
	}{
		{"week.zip", zipped(week()...), archive.Zip, weekTold},
		{"week.wacz", "a stub before" + zipped(week()...), archive.Zip, weekTold},
		{"week.tar", tarred(week()...), archive.Tar, weekTold},
		{"week.tgz", gzipped(tarred(week()...)), archive.TarGzip, weekTold},
		{"week", gzipped(tarred(week()...)), archive.TarGzip, weekTold},
		{"dir/talks.html.gz", gzipped("<p>Talks."), archive.Gzip, []string{"talks.html 0 <p>Talks."}},
		{"-", gzipped("<p>") + gzipped("Talks."), archive.Gzip, []string{"own.txt 0 <p>Talks."}},
		{"../...gz", strings.Replace(gzipped("Talks."), "own.txt", "/wn.txt", 1), archive.Gzip, []string{"data 0 Talks."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if kind, ok := archive.Sniff([]byte(tt.raw), tt.name); tt.raw[0] != 'a' && (!ok || kind != tt.kind) {
				t.Errorf("sniffed %v, %v", kind, ok)
			}
			if diff := cmp.Diff(tt.want, told(t, tt.raw, tt.kind, archive.Options{Name: tt.name})); diff != "" {
				t.Errorf("stream (-want +got)\n%s", diff)
			}
			var names []string
			for m, err := range archive.Members(context.Background(), nil, strings.NewReader(tt.raw), int64(len(tt.raw)), tt.kind, archive.Options{Name: tt.name}) {
				if err != nil {
					t.Fatal(err)
				}
				if tt.kind != archive.Gzip && !m.Modified.Equal(march) {
					t.Errorf("%s: modified %v", m.Name, m.Modified)
				}
				names = append(names, m.Name)
			}
			if len(names) != len(tt.want) {
				t.Errorf("file: %q", names)
			}
		})
	}
}

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		raw, name string
		want      archive.Kind
	}{
		{"", "a.zip", 0}, {"PK", "a.zip", 0}, {"text", "a.tar", 0}, {strings.Repeat("\x00", 1024), "a.tar", 0}, {strings.Repeat("x", 1024), "a.tar", 0},
		{zipped(), "empty", archive.Zip}, {zipped(week()...), "A.DOCX", 0}, {"\x1f\x8b\x08", "a.tar.gz", archive.TarGzip}, {"\x1f\x8b\x08", "", archive.Gzip},
		{gzipped(tarred(week()...))[:40], "a", archive.Gzip}, {tarred(week()...)[:512], "a", archive.Tar},
	} {
		got, ok := archive.Sniff([]byte(tt.raw), tt.name)
		if ok != (tt.want != 0) || ok && got != tt.want {
			t.Errorf("%s, %d bytes: %v, %v; want %v", tt.name, len(tt.raw), got, ok, tt.want)
		}
	}
	for kind, want := range map[archive.Kind]string{archive.Zip: "zip", archive.Tar: "tar", archive.TarGzip: "tar.gz", archive.Gzip: "gz", 0: "unknown"} {
		if kind.String() != want {
			t.Errorf("%d: %q", kind, kind)
		}
	}
}

// TestEmpty: an archive without a member says so.
func TestEmpty(t *testing.T) {
	for _, tt := range []struct {
		raw  string
		kind archive.Kind
	}{
		{"", archive.Zip}, {"", archive.Tar}, {"", archive.TarGzip}, {"", archive.Gzip}, {zipped(), archive.Zip}, {tarred(), archive.Tar},
		{gzipped(""), archive.TarGzip}, {zipped(file{"__MACOSX/x", "x", 0}), archive.Zip},
	} {
		if diff := cmp.Diff([]string{"! week: " + format.ErrEmpty.Error()}, told(t, tt.raw, tt.kind, archive.Options{})); diff != "" {
			t.Errorf("%v (-want +got)\n%s", tt.kind, diff)
		}
	}
}

// TestNested: archives in archives are the caller's to open, down to a depth.
func TestNested(t *testing.T) {
	raw := zipped(file{"a.zip", zipped(file{"b.tgz", gzipped(tarred(file{"c.txt", "Deep.", 0})), 0}), 0})
	var lines []string
	var walk func(r io.Reader, kind archive.Kind, o archive.Options)
	walk = func(r io.Reader, kind archive.Kind, o archive.Options) {
		for m, err := range archive.Members(context.Background(), r, nil, 0, kind, o) {
			if err != nil {
				lines = append(lines, err.Error())
				continue
			}
			text, _ := io.ReadAll(m.Reader)
			lines = append(lines, m.Name)
			if kind, ok := archive.Sniff(text, m.Name); ok {
				walk(bytes.NewReader(text), kind, archive.Options{Name: m.Name, Depth: o.Depth + 1, MaxDepth: o.MaxDepth, TempDir: o.TempDir})
			}
		}
	}
	walk(strings.NewReader(raw), archive.Zip, archive.Options{TempDir: t.TempDir()})
	walk(strings.NewReader(raw), archive.Zip, archive.Options{TempDir: t.TempDir(), MaxDepth: 2})
	want := []string{"a.zip", "b.tgz", "c.txt", "a.zip", "b.tgz", "b.tgz: archives nested too deep: 3 of them"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestStop: who wants no more in the middle of a member is not asked again, and
// the temporary file is gone.
func TestStop(t *testing.T) {
	for raw, kind := range map[string]archive.Kind{zipped(week()...): archive.Zip, tarred(week()...): archive.Tar, gzipped(tarred(week()...)): archive.TarGzip} {
		dir := t.TempDir()
		var first io.Reader
		n := 0
		for m, err := range archive.Members(context.Background(), strings.NewReader(raw), nil, 0, kind, archive.Options{TempDir: dir}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == 1 {
				first = m.Reader
				continue
			}
			if _, err := first.Read(make([]byte, 1)); !errors.Is(err, archive.ErrPast) {
				t.Errorf("%v: the first member still reads: %v", kind, err)
			}
			_, _ = m.Reader.Read(make([]byte, 1))
			break
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 || n != 2 {
			t.Errorf("%v: %d members; left in the folder: %v", kind, n, left)
		}
	}
}

// TestContext: the context's end is told by the member that is read, and last.
func TestContext(t *testing.T) {
	for raw, kind := range map[string]archive.Kind{zipped(week()...): archive.Zip, tarred(week()...): archive.Tar, gzipped("x"): archive.Gzip} {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		var all []error
		for m, err := range archive.Members(ctx, strings.NewReader(raw), nil, 0, kind, archive.Options{TempDir: dir}) {
			if err == nil {
				cancel()
				_, err = io.ReadAll(m.Reader)
			}
			all = append(all, err)
		}
		if len(all) != 2 || !errors.Is(all[0], context.Canceled) || !errors.Is(all[1], context.Canceled) {
			t.Errorf("%v: %v", kind, all)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("%v: left in the folder: %v", kind, left)
		}
		cancel()
	}
}

func ExampleMembers() {
	week := tarred(file{"news/talks.txt", "The port is empty, she said.", 0}, file{"../passwd", "x", 0})
	for m, err := range archive.Members(context.Background(), strings.NewReader(week), nil, 0, archive.Tar, archive.Options{Name: "week.tar"}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		text, err := io.ReadAll(m.Reader)
		fmt.Println(m.Name, m.Size, m.Modified.UTC().Format(time.DateOnly), string(text), err)
	}
	// Output:
	// news/talks.txt 28 2024-03-09 The port is empty, she said. <nil>
	// week.tar: ../passwd: byte 1024: unsafe name
}
