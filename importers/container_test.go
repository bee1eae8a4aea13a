package importers_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers"
)

const page = `<!DOCTYPE html><html lang="en"><head><title>Port empty</title><meta property="og:type" content="article"></head><body><article>
<h1>Port empty for a week</h1><p>The harbour master said on Monday that no ship had entered the port for a week, and that none was expected.</p>
<p>“We have never seen that,” she told reporters on the quay, where three cranes stood still.</p></article></body></html>`

// members are files in archives, in order.
type members [][2]string

func zipped(t testing.TB, files members) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		m, err := w.Create(f[0])
		if err != nil {
			t.Fatal(err)
		}
		m.Write([]byte(f[1]))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, files members) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		if err := w.WriteHeader(&tar.Header{Name: f[0], Mode: 0o644, Size: int64(len(f[1]))}); err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(f[1]))
	}
	w.Close()
	return b.String()
}

func gzipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// record is one entry of a WARC file, each a gzip member of its own.
func record(t testing.TB, kind, address, body string) string {
	t.Helper()
	block := body
	if kind == "response" {
		block = fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	}
	return gzipped(t, fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-03-11T08:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, len(block), block))
}

// outcomes lists what becomes of the sources.
func outcomes(t testing.TB, targets ...string) (got []string) {
	t.Helper()
	for item := range importers.Run(context.Background(), slices.Values(targets), importers.Options{Stdin: strings.NewReader("")}) {
		switch {
		case item.Err != nil:
			got = append(got, "error: "+item.Err.Error())
		case item.Skipped != "":
			got = append(got, "skipped: "+item.Path+": "+item.Skipped)
		default:
			got = append(got, fmt.Sprintf("%s:%d %s <%s>", item.Path, item.Line, item.Article.Title, item.Article.URL))
		}
	}
	return got
}

func TestArchives(t *testing.T) {
	lines := `{"id":"1","title":"One","text":"One."}` + "\n" + `{"id":"2","title":"Two","text":"Two."}` + "\n"
	inner := members{{"b.html", page}, {"pictures/a.png", "\x89PNG"}, {"lines.jsonl", lines}, {"../../evil.txt", port}, {"notes", port}}
	warc := record(t, "warcinfo", "", "software: none") + record(t, "response", "https://press.example/port", page) +
		record(t, "response", "https://press.example/logo.png", "\x89PNG") + record(t, "response", "https://press.example/", "<html><p>Home</p></html>")
	tree(t, map[string]string{
		"news.zip": zipped(t, inner), "news.tar.gz": gzipped(t, tarred(t, inner)), "lines.jsonl.gz": gzipped(t, lines),
		"crawl.warc.gz": warc, "crawl.wacz": zipped(t, members{{"archive/data.warc.gz", warc}, {"pages/pages.jsonl", lines}}),
		"nested.zip": zipped(t, members{{"a.zip", zipped(t, members{{"b.zip", zipped(t, members{{"c.zip", zipped(t, members{{"d.txt", port}})}})}})}}),
		"cut.zip":    zipped(t, inner)[:600], "pictures.zip": zipped(t, members{{"a.png", "\x89PNG"}}), "book.epub": zipped(t, members{{"mimetype", "application/epub+zip"}}),
	})
	for _, tt := range []struct {
		target string
		want   []string
	}{
		{"news.zip", []string{"news.zip/b.html:0 Port empty for a week <>", "skipped: news.zip/pictures/a.png: no article's format", "news.zip/lines.jsonl:1 One <>",
			"news.zip/lines.jsonl:2 Two <>", "error: news.zip/../../evil.txt: unsafe name: it leads out of the archive", "news.zip/notes:0 Port empty for a week <>"}},
		{"lines.jsonl.gz", []string{"lines.jsonl:1 One <>", "lines.jsonl:2 Two <>"}},
		{"crawl.warc.gz", []string{"skipped: crawl.warc.gz: a record of the type warcinfo", "crawl.warc.gz: https://press.example/port:0 Port empty for a week <https://press.example/port>",
			"skipped: crawl.warc.gz: https://press.example/logo.png: not a page", "skipped: crawl.warc.gz: https://press.example/: no article in it: 0 bytes of prose"}},
		{"crawl.wacz", []string{"skipped: crawl.wacz/archive/data.warc.gz: a record of the type warcinfo",
			"crawl.wacz/archive/data.warc.gz: https://press.example/port:0 Port empty for a week <https://press.example/port>",
			"skipped: crawl.wacz/archive/data.warc.gz: https://press.example/logo.png: not a page",
			"skipped: crawl.wacz/archive/data.warc.gz: https://press.example/: no article in it: 0 bytes of prose", "skipped: crawl.wacz/pages/pages.jsonl: no article's format"}},
		{"pictures.zip", []string{"skipped: pictures.zip/a.png: no article's format"}},
		{"book.epub", []string{"error: book.epub: binary, not a text: it is a ZIP archive, or a Word, EPUB or Excel file (make a text or a page of it first)"}},
	} {
		t.Run(tt.target, func(t *testing.T) {
			got := outcomes(t, tt.target)
			for i := range got {
				if strings.Contains(got[i], "evil") { // in the archive's own words
					got[i], _, _ = strings.Cut(got[i], ": un")
					got[i] += ": unsafe name: it leads out of the archive"
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	t.Run("tar as zip", func(t *testing.T) {
		got := strings.ReplaceAll(strings.Join(outcomes(t, "news.tar.gz"), "\n"), "news.tar.gz", "news.zip")
		for _, want := range []string{"news.zip/b.html:0 Port empty", "news.zip/lines.jsonl:2 Two", "news.zip/notes:0", "error: news.zip/../../evil.txt"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in\n%s", want, got)
			}
		}
	})
	t.Run("nested", func(t *testing.T) {
		if got := strings.Join(outcomes(t, "nested.zip"), "\n"); !strings.HasPrefix(got, "error: nested.zip/a.zip/b.zip/c.zip") || strings.Contains(got, "\n") {
			t.Errorf("got %s", got)
		}
	})
	t.Run("cut", func(t *testing.T) {
		got := outcomes(t, "cut.zip", "news.zip")
		if !strings.HasPrefix(got[len(got)-1], "news.zip/notes") || !strings.Contains(strings.Join(got, "\n"), "error: cut.zip") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("stdin", func(t *testing.T) {
		raw, err := os.ReadFile("news.zip")
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for item := range importers.Run(context.Background(), slices.Values([]string{"-"}), importers.Options{Stdin: bytes.NewReader(raw)}) {
			if item.Article != nil {
				n++
			}
		}
		if n != 4 {
			t.Errorf("%d articles, want 4", n)
		}
	})
}
