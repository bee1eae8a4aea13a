package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/archive"
)

// file is a member to be packed; kind is a tar.Type, or 0.
type file struct {
	name, text string
	kind       byte
}

var march = time.Date(2024, 3, 9, 8, 0, 0, 0, time.UTC)

// tarred packs files as a tar.
func tarred(files ...file) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.text)), Typeflag: f.kind, ModTime: march}
		if f.kind != 0 && f.kind != tar.TypeReg {
			h.Size, h.Linkname, f.text = 0, "/etc/passwd", ""
		}
		if err := w.WriteHeader(h); err != nil {
			panic(err)
		}
		_, _ = io.WriteString(w, f.text)
	}
	_ = w.Close()
	return b.String()
}

// zipped packs files as a zip; those whose name begins with "stored" are not compressed.
func zipped(files ...file) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: march}
		if strings.HasPrefix(f.name, "stored") {
			h.Method = zip.Store
		}
		if f.kind == tar.TypeSymlink {
			h.SetMode(0o777 | 1<<27) // fs.ModeSymlink
		}
		m, err := w.CreateHeader(h)
		if err != nil {
			panic(err)
		}
		_, _ = io.WriteString(m, f.text)
	}
	_ = w.Close()
	return b.String()
}

// gzipped compresses a file.
func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Name = "own.txt"
	_, _ = io.WriteString(w, s)
	_ = w.Close()
	return b.String()
}

// told is what an archive gives: a line for every member and every error.
func told(t testing.TB, raw string, kind archive.Kind, o archive.Options) []string {
	t.Helper()
	return toldBy(t, strings.NewReader(raw), kind, o)
}

func toldBy(t testing.TB, r io.Reader, kind archive.Kind, o archive.Options) []string {
	t.Helper()
	if o.Name == "" {
		o.Name = "week"
	}
	if o.TempDir == "" {
		o.TempDir = t.TempDir()
	}
	var lines []string
	for m, err := range archive.Members(context.Background(), r, nil, 0, kind, o) {
		var e *archive.Error
		if err != nil {
			if !errors.As(err, &e) {
				t.Errorf("not an *Error: %v", err)
			}
			lines = append(lines, "! "+err.Error())
			continue
		}
		text, err := io.ReadAll(m.Reader)
		line := fmt.Sprintf("%s %d %.30s", m.Name, m.Size, text)
		if err != nil {
			line = "? " + err.Error()
		}
		lines = append(lines, line)
	}
	return lines
}
