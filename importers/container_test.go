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
		{"lines.jsonl.gz", []string{"lines.jsonl.gz:1 One <>", "lines.jsonl.gz:2 Two <>"}},
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

// TestFolder: of what lies in a folder every file is read or told as skipped, save
// hidden ones, whatever the case of its ending.
func TestFolder(t *testing.T) {
	item := `{"title":"Port empty","text":"The harbour master said on Monday that the port was empty."}`
	feed := `<rss version="2.0"><channel><title>The Quay</title><item><title>Port</title><description>` + strings.Repeat("No ship had come. ", 40) + `</description></item></channel></rss>`
	tree(t, map[string]string{
		"a.HTML": page, "b.html?x=1": page, "c.html.1": page, "d.php?id=5": page, "e.asp": page, "f.php": "<?php echo 1;", "g.erb": "<html><p>{{x}}</p></html>",
		"h.JSON": `{"description":"` + strings.Repeat("No ship had come. ", 400) + `",` + item[1:], "i.jl": item + "\n", "j.json?page=2": item, "k.json": "{", "l.XML": feed, "m.xml": "<svg/>", "n.rdf": feed, "o.md": "<h1>Port</h1>\n" + port,
		"p.pdf": "%PDF-1.4", "q.json.xz": "\xfd7zXZ\x00", "r.patch": "From: a@b.example\nDate: Mon, 11 Mar 2024 06:00:00 +0000\nSubject: x\n\n+x\n", "s.webmanifest": item,
		".hidden": port, ".git/config": port, "t": "-> u", "u/v.css": "p{}", "w": port,
	})
	want := []string{
		"a.HTML:0 Port empty for a week <>", "b.html?x=1:0 Port empty for a week <>", "c.html.1:0 Port empty for a week <>", "d.php?id=5:0 Port empty for a week <>",
		"e.asp:0 Port empty for a week <>", "skipped: f.php: no article's format", "skipped: g.erb: no article in it: 0 bytes of prose", "h.JSON:1 Port empty <>",
		"i.jl:1 Port empty <>", "j.json?page=2:1 Port empty <>", "skipped: k.json: no article's format", "l.XML:1 Port <>", "skipped: m.xml: no article's format",
		"n.rdf:1 Port <>", "skipped: o.md: no article's format", "skipped: p.pdf: no article's format", "skipped: q.json.xz: no article's format",
		"skipped: r.patch: no article's format", "skipped: s.webmanifest: no article's format", "skipped: t: a link to a folder", "skipped: u/v.css: no article's format",
		"w:0 Port empty for a week <>",
	}
	if diff := cmp.Diff(want, outcomes(t, ".")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"skipped: u/v.css: no article's format", "error: u: no articles in this folder (.txt, .html, .jsonl, .csv, .eml, .xml ...)"}, outcomes(t, "u")); diff != "" {
		t.Errorf("nothing to read (-want +got)\n%s", diff)
	}
}

// TestCompressed: a .gz is what is in it, under the name that was given; nothing in a
// message names a file that is not there.
func TestCompressed(t *testing.T) {
	lines := strings.Repeat("{\"text\":\"The port is empty.\"}\n", 3)
	tree(t, map[string]string{
		"a.json.gz": gzipped(t, `{"text":"The port`), "b.json.gz": gzipped(t, `{"data":[1]}`), "c.jsonl.gz": gzipped(t, lines)[:30], "d.txt.gz": gzipped(t, port)[:60],
		"e.pdf.gz": gzipped(t, "%PDF-1.4"), "in/e.pdf.gz": gzipped(t, "%PDF-1.4"), "in/f.txt.gz": gzipped(t, port), "g.zip": zipped(t, members{{"h.json.gz", gzipped(t, `{"text":`)}}),
	})
	for target, want := range map[string][]string{
		"a.json.gz":  {"error: a.json.gz:1:17: malformed JSON: unexpected end of JSON input"},
		"b.json.gz":  {`error: b.json.gz:1: malformed: no "text"`},
		"c.jsonl.gz": {"error: c.jsonl.gz: truncated: it breaks off"},
		"d.txt.gz":   {"error: d.txt.gz: truncated: it breaks off"},
		"e.pdf.gz":   {"error: e.pdf.gz: binary, not a text: it is a PDF document (make a text of it first, with pdftotext)"},
		"in":         {"skipped: in/e.pdf.gz: no article's format", "in/f.txt.gz:0 Port empty for a week <>"},
		"g.zip":      {"error: g.zip/h.json.gz:1:8: malformed JSON: unexpected end of JSON input"},
	} {
		if diff := cmp.Diff(want, outcomes(t, target)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", target, diff)
		}
	}
}

// TestCompressedSame: compressed or not, an article is the same one.
func TestCompressedSame(t *testing.T) {
	tree(t, map[string]string{"a.jsonl": "{\"text\":\"The port is empty.\"}\n", "a.jsonl.gz": gzipped(t, "{\"text\":\"The port is empty.\"}\n")})
	var ids []string
	for item := range importers.Run(context.Background(), slices.Values([]string{"a.jsonl", "a.jsonl.gz"}), importers.Options{}) {
		ids = append(ids, item.Article.ID.String()+" "+item.Article.Source.SHA256)
	}
	if len(ids) != 2 || ids[0] != ids[1] {
		t.Errorf("got %q", ids)
	}
}

// TestMemberTooLarge: a member is named once.
func TestMemberTooLarge(t *testing.T) {
	tree(t, map[string]string{"a.zip": zipped(t, members{{"in/b.txt", strings.Repeat(port, 4)}})})
	want := []string{"a.zip/in/b.txt: too large: more than 150 bytes, the most that an article's file may have"}
	if diff := cmp.Diff(want, runWith(importers.Options{MaxSize: 150}, "a.zip")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestBrokenOnTheWay: where a file of many breaks off, line and file are named once.
func TestBrokenOnTheWay(t *testing.T) {
	var lines strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&lines, "{\"text\":\"In the year %d the port was empty.\"}\n", i*i%7919)
	}
	packed := gzipped(t, lines.String())
	tree(t, map[string]string{"a.jsonl.gz": packed[:len(packed)/2]})
	got := outcomes(t, "a.jsonl.gz")
	if last := got[len(got)-1]; !strings.HasPrefix(last, "error: a.jsonl.gz:") || !strings.HasSuffix(last, ": truncated: it breaks off") || strings.Count(last, "a.jsonl") != 1 {
		t.Errorf("got %q", last)
	}
}
