package importers_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		name, head, want string
		is               error
	}{
		{"a.txt", "The port is empty.", "plain", nil},
		{"a", "The port is empty.", "plain", nil},
		{"a.unknown", "caf\xe9", "plain", nil}, // which tells the byte
		{"a.html", "<p>The port", "html", nil},
		{"a.htm", "no tag at all", "html", nil},
		{"a.txt", "<!-- saved --><!DOCTYPE html><html>", "html", nil},
		{"-", "\uFEFF\n<HTML lang=en>", "html", nil},
		{"-", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>", "html", nil},
		{"-", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html", nil},
		{"-", `{"text":"a"}`, "jsonl", nil},
		{"a.jsonl", `["a"]`, "jsonl", nil},
		{"a.ndjson", "\n", "jsonl", nil},
		{"a.json", `{"text":"a"}`, "jsonl", nil},
		{"a.txt", `{"text":"a"}`, "plain", nil},
		{"a.txt", `{"format": "saidby", "version": 1}`, "jsonl", nil}, // which refuses it
		{"-", "<?xml version='1.0'?>\n<rss>", "feed", nil},
		{"a.txt", "<feed xmlns='http://www.w3.org/2005/Atom'>", "feed", nil},
		{"a.json", `{"version":"https://jsonfeed.org/version/1.1","items":[]}`, "feed", nil},
		{"a.rss", "no tag at all", "feed", nil},
		{"a.xml", "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", "newsml", nil},
		{"a.jsonl", `{"uri":"urn:a:1","headline":"Port empty","body_text":"x"}`, "ninjs", nil},
		{"a.txt", "From: desk@a.example\nSubject: Port empty\n\nx", "mail", nil},
		{"a.txt", "From our correspondent in the port", "plain", nil},
		{"-", "From desk@a.example Mon Mar 11 08:00:00 2024\nSubject: a\n", "mail", nil},
		{"a.eml", "x", "mail", nil},
		{"-", "<?xml version='1.0'?>\n<svg>", "", importers.ErrUnknownFormat},
		{"a.xml", "<places><a>b", "", importers.ErrUnknownFormat},
		{"a.xml", "<!-- made by hand --><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "", importers.ErrUnknownFormat},
		{"a.gpx", "<gpx version='1'\n xmlns='urn:x'>", "", importers.ErrUnknownFormat},
		{"-", "<places>\n<a>b</a>\n</places>\n", "", importers.ErrUnknownFormat},
		{"-", "<!DOCTYPE svg><svg>", "", importers.ErrUnknownFormat},
		{"-", "<Reuters> The port is empty, said the mayor > he.", "plain", nil},
		{"-", "<3 from the port", "plain", nil},
		{"-", "<b>Port</b> empty", "plain", nil},
		{"a.txt", "<places><a>b</a></places>", "plain", nil},
		{"a.JL", "[1]", "jsonl", nil},
		{"a.jsonlines.2", "1", "jsonl", nil},
		{"a.html?from=b.org", "x", "html", nil},
		{"a.mbx", "x", "mail", nil},
		{"a.txt", "", "", format.ErrEmpty},
		{"a.txt", "ab\x00c", "", format.ErrBinary},
		{"a.txt", "%PDF-1.7 ...", "", format.ErrBinary},
		{"a.jsonl", "PK\x03\x04", "", format.ErrBinary},
	} {
		f, err := importers.Sniff([]byte(tt.head), tt.name, nil)
		got := ""
		if f != nil {
			got = f.Name()
		}
		if got != tt.want || !errors.Is(err, tt.is) {
			t.Errorf("%s, %q: got %q, %v; want %q, %v", tt.name, tt.head, got, err, tt.want, tt.is)
		}
	}
	_, err := importers.Sniff([]byte("%PDF-1.7"), "a.txt", nil)
	if want := "binary, not a text: it is a PDF document (make a text of it first, with pdftotext)"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}

func TestNames(t *testing.T) {
	if diff := cmp.Diff([]string{"claimreview", "csv", "feed", "html", "jsonl", "mail", "newsml", "ninjs", "plain"}, importers.Names()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, name := range importers.Names() {
		if f, err := importers.ByName(name); err != nil || f.Name() != name {
			t.Errorf("%s: %v, %v", name, f, err)
		}
	}
	_, err := importers.ByName("pdf")
	if want := `unknown format "pdf" (want claimreview, csv, feed, html, jsonl, mail, newsml, ninjs, plain)`; !errors.Is(err, importers.ErrUnknownFormat) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

const port = "Port empty for a week\n\nThe harbour master said on Monday that no ship had entered the port for a week.\n"

// tree writes files into a new folder, makes it the current one, and removes it
// at the end. A content of "/" makes a folder, "-> x" a link.
func tree(t testing.TB, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		target, isLink := strings.CutPrefix(content, "-> ")
		switch {
		case content == "/":
			err = os.MkdirAll(path, 0o755)
		case isLink:
			err = os.Symlink(target, path)
		default:
			err = os.WriteFile(path, []byte(content), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

// sources lists what the targets stand for, with errors in their places.
func sources(targets ...string) []string {
	var got []string
	for s, err := range importers.Sources(context.Background(), slices.Values(targets), strings.NewReader("")) {
		if err != nil {
			got = append(got, "error: "+err.Error())
			continue
		}
		got = append(got, s.Path)
	}
	return got
}

func TestSources(t *testing.T) {
	tree(t, map[string]string{
		"b.txt": port, "a.html": "<p>x", "lines.jsonl": "{}", "README.md": port, "style.css": "p{}", "picture.png": "\x89PNG", "notes": port,
		"program": "\x7fELF\x00", "package.json": "{\n}", "lines.json": `{"id":1,"text":"x"}`, ".hidden.txt": port, ".git/x.txt": port,
		"sub/c.txt": port, "sub/deep/d.htm": "<p>x", "sub/deep/e.TXT": port, "empty/": "/", "dangling.txt": "-> nowhere", "link.txt": "-> b.txt",
		"loop": "-> .", "odd[1].txt": port, "sub/feed.xml": "<rss version='2.0'>", "sub/map.xml": "<svg>", "sub/item.json": `{"uri":"urn:a:1","body_text":"x"}`, "sub/m.eml": "x", "folder.txt/f.txt": port, "sub/.h/g.txt": port,
	})
	for _, tt := range []struct {
		name    string
		targets []string
		want    []string
	}{
		{"as given", []string{"b.txt", "-", "README.md", "a.html"}, []string{"b.txt", "-", "README.md", "a.html"}},
		{"folder", []string{"."}, []string{
			"a.html", "b.txt", "error: dangling.txt: no such file or directory", "folder.txt/f.txt", "lines.json", "lines.jsonl", "link.txt", "notes",
			"odd[1].txt", "sub/c.txt", "sub/deep/d.htm", "sub/deep/e.TXT", "sub/feed.xml", "sub/item.json", "sub/m.eml"}},
		{"folder with nothing", []string{"empty"}, []string{"error: empty: no articles in this folder (.txt, .html, .jsonl, .csv, .eml, .xml ...)"}},
		{"missing", []string{"nowhere.txt", "b.txt"}, []string{"error: nowhere.txt: no such file or directory", "b.txt"}},
		{"address", []string{"https://example.org/a", "b.txt"},
			[]string{"https://example.org/a", "b.txt"}},
		{"pattern", []string{"*.txt"}, []string{"b.txt", "error: dangling.txt: no such file or directory", "folder.txt/f.txt", "link.txt", "odd[1].txt"}},
		{"pattern in a folder", []string{"sub/*/?.htm"}, []string{"sub/deep/d.htm"}},
		{"any depth", []string{"**/*.txt"}, []string{"b.txt", "error: dangling.txt: no such file or directory", "folder.txt/f.txt", "link.txt", "odd[1].txt", "sub/c.txt"}},
		{"all under", []string{"sub/**"}, []string{"sub/c.txt", "sub/deep/d.htm", "sub/deep/e.TXT", "sub/feed.xml", "sub/item.json", "sub/m.eml", "sub/map.xml"}},
		{"nothing matches", []string{"*.pdf", "b.txt"}, []string{"error: *.pdf: no file matches", "b.txt"}},
		{"bad pattern", []string{"[.txt"}, []string{"error: [.txt: malformed pattern"}},
		{"signs in a name", []string{"odd[1].txt"}, []string{"odd[1].txt"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, sources(tt.targets...)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	for _, target := range []string{"*.pdf", "empty"} {
		for _, err := range importers.Sources(context.Background(), slices.Values([]string{target}), nil) {
			if !errors.Is(err, importers.ErrNoMatch) {
				t.Errorf("%s: %v is no ErrNoMatch", target, err)
			}
		}
	}
}

func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root can read everything")
	}
	tree(t, map[string]string{"a.txt": port, "b.txt": port, "closed/c.txt": port, "d.txt": port})
	for _, name := range []string{"b.txt", "closed"} {
		if err := os.Chmod(name, 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(name, 0o755)
	}
	if diff := cmp.Diff([]string{"a.txt ok", "b.txt: permission denied", "closed: permission denied", "d.txt ok"}, run(".")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// run runs over the targets and tells each result in a line.
func run(targets ...string) []string {
	return runWith(importers.Options{}, targets...)
}

func runWith(o importers.Options, targets ...string) []string {
	var got []string
	for item := range importers.Run(context.Background(), slices.Values(targets), o) {
		switch {
		case item.Err != nil:
			got = append(got, item.Err.Error())
		case item.Line > 0:
			got = append(got, fmt.Sprintf("%s:%d ok", item.Path, item.Line))
		default:
			got = append(got, item.Path+" ok")
		}
	}
	return got
}

// TestBadInput: each bad source gives one line that names file and place, and
// the rest goes on.
func TestBadInput(t *testing.T) {
	tree(t, map[string]string{
		"01-empty.txt": "", "02-blank.txt": "\n \n", "03-binary.txt": "abc\x00\x01", "04-latin.txt": "The caf\xe9 is closed.", "05-good.txt": port,
		"06-none.html": "<html><body><p>Nothing here.</p></body></html>", "07-lines.jsonl": "{\"text\":\"A.\"}\n{\"text\":\n{\"text\":\"C.\"}\n",
		"08-dangling.txt": "-> nowhere", "09-header.txt": "Title: x\nDate: soon\n\n" + port, "10-pdf.txt": "%PDF-1.4", "11-good.txt": port,
		"12-folder.txt/": "/",
	})
	large, err := os.Create("13-large.txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := large.WriteString("Text."); err != nil {
		t.Fatal(err)
	}
	if err := large.Truncate(200 << 20); err != nil { // sparse: takes no room
		t.Fatal(err)
	}
	large.Close()
	want := []string{
		"01-empty.txt: empty: there is no text in it",
		"02-blank.txt: empty: there is no text in it",
		"03-binary.txt: binary, not a text",
		"04-latin.txt: byte 7: not valid UTF-8 (0xE9)",
		"05-good.txt ok",
		"06-none.html: no article in it: 0 bytes of prose",
		"07-lines.jsonl:1 ok",
		"07-lines.jsonl:2:8: malformed JSON: unexpected end of JSON input",
		"07-lines.jsonl:3 ok",
		"08-dangling.txt: no such file or directory",
		`09-header.txt:2: malformed: date "soon" (want 2019-12-30, 2019-12 or 2019)`,
		"10-pdf.txt: binary, not a text: it is a PDF document (make a text of it first, with pdftotext)",
		"11-good.txt ok",
		"13-large.txt: binary, not a text",
	}
	if diff := cmp.Diff(want, run(".")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestLarge: what is too large is refused without being read.
func TestLarge(t *testing.T) {
	tree(t, map[string]string{"large.txt": strings.Repeat("Words. ", 10_000), "small.txt": port})
	if err := os.Truncate("large.txt", 200<<20); err != nil {
		t.Fatal(err)
	}
	want := []string{"large.txt: too large: 200 MiB, and an article's file may have 64 MiB at most", "small.txt ok"}
	if diff := cmp.Diff(want, run("large.txt", "small.txt")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want = []string{"small.txt: too large: 103 bytes, and an article's file may have 50 bytes at most"}
	if diff := cmp.Diff(want, runWith(importers.Options{MaxSize: 50}, "small.txt")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestOrder: whatever the number of workers and the time each article takes,
// results come in the order of the input.
func TestOrder(t *testing.T) {
	files := map[string]string{}
	var want []string
	for i := range 30 {
		name := fmt.Sprintf("%02d.txt", i)
		files[name] = fmt.Sprintf("Number %d. %s", i, port)
		want = append(want, name+" ok")
	}
	var lines strings.Builder
	for i := range 50 {
		fmt.Fprintf(&lines, "{\"text\":\"Line %d.\"}\n", i)
		want = append(want, fmt.Sprintf("z.jsonl:%d ok", i+1))
	}
	files["z.jsonl"] = lines.String()
	tree(t, files)
	for _, workers := range []int{0, 1, 2, 7} {
		extract := func(a *schema.Article) *schema.Extraction {
			time.Sleep(time.Duration(a.ID[0]%8) * time.Millisecond)
			return &schema.Extraction{Article: a}
		}
		got := runWith(importers.Options{Workers: workers, Extract: extract}, ".")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d workers (-want +got)\n%s", workers, diff)
		}
	}
}

// TestPanic: where extraction breaks down on one article, the rest goes on.
func TestPanic(t *testing.T) {
	tree(t, map[string]string{"a.txt": port, "b.txt": "Bad news for all\n\n" + port, "c.jsonl": "{\"text\":\"Bad.\",\"title\":\"Bad line\"}\n{\"text\":\"Good.\"}\n"})
	extract := func(a *schema.Article) *schema.Extraction {
		if strings.HasPrefix(a.Text, "Bad") {
			panic("no such verb")
		}
		return &schema.Extraction{Article: a}
	}
	want := []string{
		"a.txt ok", `b.txt: extraction broke down on article "Bad news for all": no such verb`,
		`c.jsonl:1: extraction broke down on article "Bad line": no such verb`, "c.jsonl:2 ok",
	}
	if diff := cmp.Diff(want, runWith(importers.Options{Extract: extract}, ".")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestStdin(t *testing.T) {
	for stdin, want := range map[string]string{
		port:                      "- ok",
		"{\"text\":\"A.\"}\n":     "-:1 ok",
		"<!doctype html><p>x":     "-: no article in it: 0 bytes of prose",
		"":                        "-: empty: there is no text in it",
		"\xff\xfeT\x00":           "-: byte 0: not valid UTF-8: the text is in UTF-16LE; save it as UTF-8",
		"Le caf\xe9 est ferm\xe9": "-: byte 6: not valid UTF-8 (0xE9)",
	} {
		if diff := cmp.Diff([]string{want}, runWith(importers.Options{Stdin: strings.NewReader(stdin)}, "-")); diff != "" {
			t.Errorf("%q (-want +got)\n%s", stdin, diff)
		}
	}
	if diff := cmp.Diff([]string{"-: there is no standard input"}, run("-")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestAs: a format that is asked for is taken, whatever a file looks like.
func TestAs(t *testing.T) {
	tree(t, map[string]string{"a.log": "{\"text\":\"A.\"}\n", "b.txt": "<p>Nothing"})
	if diff := cmp.Diff([]string{"a.log:1 ok"}, runWith(importers.Options{As: "jsonl"}, "a.log")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"a.log ok", "b.txt ok"}, runWith(importers.Options{As: "plain"}, "a.log", "b.txt")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{`a.log: unknown format "pdf" (want claimreview, csv, feed, html, jsonl, mail, newsml, ninjs, plain)`}, runWith(importers.Options{As: "pdf"}, "a.log")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestOneArticle: a title or an address can be said of one article only.
func TestOneArticle(t *testing.T) {
	tree(t, map[string]string{"a.txt": port, "b.txt": port})
	o := importers.Options{Defaults: format.Defaults{URL: "https://example.org/a"}}
	if diff := cmp.Diff([]string{"a.txt ok"}, runWith(o, "a.txt")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"a.txt ok", "b.txt: title and URL can be given for one article only"}, runWith(o, "a.txt", "b.txt")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	o = importers.Options{Defaults: format.Defaults{Publication: "The Example", Date: schema.Date{Year: 2020}}}
	for item := range importers.Run(context.Background(), slices.Values([]string{"."}), o) {
		if item.Err != nil || item.Article.Publication.Name != "The Example" || item.Article.Published.Year != 2020 {
			t.Errorf("%s: %v, %+v", item.Path, item.Err, item.Article)
		}
	}
}

// endless gives lines for ever.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	return copy(p, "{\"text\":\"The port is empty.\"}\n"), nil
}

// TestStops: the sequence ends with the context, and when nobody wants more.
func TestStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for item := range importers.Run(ctx, slices.Values([]string{"-"}), importers.Options{Stdin: endless{}}) {
		if item.Err != nil && !errors.Is(item.Err, format.ErrMalformed) {
			t.Fatal(item.Err)
		}
		if n++; n == 100 {
			cancel()
		}
		if n > 200 {
			t.Fatal("it goes on")
		}
	}
	n = 0
	for range importers.Run(context.Background(), slices.Values([]string{"-"}), importers.Options{Stdin: endless{}}) {
		if n++; n == 100 {
			break
		}
	}
}

// TestBounded: no more is read than a few articles ahead of what is taken.
func TestBounded(t *testing.T) {
	const workers = 2
	began := make(chan struct{}, 1000)
	extract := func(a *schema.Article) *schema.Extraction { began <- struct{}{}; return &schema.Extraction{Article: a} }
	for range importers.Run(context.Background(), slices.Values([]string{"-"}), importers.Options{Stdin: endless{}, As: "jsonl", Workers: workers, Extract: extract}) {
		time.Sleep(50 * time.Millisecond)
		if n := len(began); n > 6*workers {
			t.Errorf("%d articles extracted ahead", n)
		}
		break
	}
}

// ExampleRun reads two files, of which one holds nothing.
func ExampleRun() {
	dir, err := os.MkdirTemp("", "saidby")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	_ = os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Title: Port empty\n\nThe harbour master said so.\n"), 0o644)
	_ = os.WriteFile(filepath.Join(dir, "b.txt"), nil, 0o644)
	for item := range importers.Run(context.Background(), slices.Values([]string{dir}), importers.Options{}) {
		if item.Err != nil {
			fmt.Println(errors.Is(item.Err, format.ErrEmpty))
			continue
		}
		fmt.Println(item.Article.Title)
	}
	// Output:
	// Port empty
	// true
}
