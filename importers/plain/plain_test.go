package plain_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/plain"
	"github.com/saidby/saidby/schema/text"
)

// read reads one text and checks what holds of every result.
func read(t testing.TB, raw string, d format.Defaults) (format.Document, error) {
	t.Helper()
	var doc format.Document
	var err error
	n := 0
	for doc, err = range plain.New().Read(context.Background(), format.Input{Path: "a.txt", Reader: strings.NewReader(raw), Defaults: d}) {
		n++
	}
	if n != 1 {
		t.Fatalf("%d results for one text", n)
	}
	if err == nil {
		if err := doc.Article.Validate(); err != nil {
			t.Fatalf("invalid article: %v", err)
		}
	}
	return doc, err
}

const body = "The harbour master said on Monday that no ship had entered the port for a week.\n"

func TestRead(t *testing.T) {
	type fields struct {
		Title, URL, Publication, Date string
		Authors                       []string
		Text                          string
	}
	for _, tt := range []struct {
		name, raw string
		want      fields
	}{
		{"no header", "Port empty for a week\n\n" + body, fields{Title: "Port empty for a week", Text: "Port empty for a week\n\n" + strings.TrimSpace(body)}},
		{"whole header", "title: Port empty\nDATE: December 30, 2019\nURL: https://example.org/a\nPublication: The Example\nAuthors: Jane Doe and John Roe\n\n\n" + body,
			fields{"Port empty", "https://example.org/a", "The Example", "2019-12-30", []string{"Jane Doe", "John Roe"}, strings.TrimSpace(body)}},
		{"CR LF, mark, blank line before", "\uFEFF\r\nTitle: Port empty\r\n\r\n" + strings.ReplaceAll(body, "\n", "\r\n"), fields{Title: "Port empty", Text: strings.TrimSpace(body)}},
		{"two authors, two lines", "Author: Jane Doe\nAuthor: John Roe\n\n" + body, fields{Authors: []string{"Jane Doe", "John Roe"}, Text: strings.TrimSpace(body)}},
		{"header that goes on in prose", "Title: something\nthat reads on.\n\n" + body, fields{Text: "Title: something\nthat reads on.\n\n" + strings.TrimSpace(body)}},
		{"unknown name among them", "Title: Port empty\nMood: grim\n\n" + body, fields{Title: "Title: Port empty", Text: "Title: Port empty\nMood: grim\n\n" + strings.TrimSpace(body)}},
		{"not at the top", body + "\nTitle: Port empty\n\nMore.\n", fields{Text: body + "\nTitle: Port empty\n\nMore."}},
		{"a headline that looks like one", "Date: a fruit conquers the desert\n\n" + body,
			fields{Title: "Date: a fruit conquers the desert", Text: "Date: a fruit conquers the desert\n\n" + strings.TrimSpace(body)}},
		{"header and guess", "Date: 2019-12\n\nPort empty for a week\n\n" + body, fields{Title: "Port empty for a week", Date: "2019-12", Text: "Port empty for a week\n\n" + strings.TrimSpace(body)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := read(t, tt.raw, format.Defaults{})
			if err != nil {
				t.Fatal(err)
			}
			a := doc.Article
			got := fields{a.Title, a.URL, "", a.Published.EDTF(), a.Authors, a.Text}
			if a.Publication != nil {
				got.Publication = a.Publication.Name
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestBad(t *testing.T) {
	for _, tt := range []struct {
		name, raw, want string
		is              error
	}{
		{"empty", "", "a.txt: empty: there is no text in it", format.ErrEmpty},
		{"blank", " \n\t\n", "a.txt: empty: there is no text in it", format.ErrEmpty},
		{"header only", "Title: x\n\n", "a.txt: empty: there is no text in it", format.ErrEmpty},
		{"binary", "abc\x00def", "a.txt: byte 3: binary, not a text", format.ErrBinary},
		{"Latin 1", "Title: x\n\ncaf\xe9", "a.txt: byte 13: not valid UTF-8 (0xE9)", format.ErrNotUTF8},
		{"bad date", "Title: x\nDate: 3/4/2019\n\n" + body, `a.txt:2: malformed: date "3/4/2019" (want 2019-12-30, 2019-12 or 2019)`, format.ErrMalformed},
		{"bad address", "URL: example\nTitle: x\n\n" + body, `a.txt:1: malformed: URL "example" (want https://…)`, format.ErrMalformed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(t, tt.raw, format.Defaults{})
			if !errors.Is(err, tt.is) || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

// TestSame: line ends, no-break spaces and a byte order mark change nothing.
func TestSame(t *testing.T) {
	raw := "Port empty for a week\n\nThe harbour master said “no ship” came.\n"
	want, err := read(t, raw, format.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	for name, other := range map[string]string{
		"CR LF":          strings.ReplaceAll(raw, "\n", "\r\n"),
		"CR":             strings.ReplaceAll(raw, "\n", "\r"),
		"no-break space": strings.ReplaceAll(raw, " ", "\u00a0"),
		"mark":           "\uFEFF" + raw,
		"soft hyphens":   strings.ReplaceAll(raw, "harbour", "har\u00adbour"),
	} {
		got, err := read(t, other, format.Defaults{})
		if err != nil {
			t.Fatal(err)
		}
		if got.Article.ID != want.Article.ID || got.Article.Text != want.Article.Text {
			t.Errorf("%s: id %s and text %q", name, got.Article.ID.Short(), got.Article.Text)
		}
	}
}

// TestSeed reads the article that the project began with. Its title is not the
// first line, which is a promotion.
func TestSeed(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "seed", "article.txt"))
	if err != nil {
		t.Skip("the seed article is not here (../shared/seed beside the checkout)")
	}
	doc, err := read(t, string(raw), format.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "US conducts air strikes on Iran-linked paramilitary group in Iraq, Syria"; doc.Article.Title != want {
		t.Errorf("title is %q", doc.Article.Title)
	}
	if doc.Article.Publication != nil {
		t.Errorf("publication is %v; the text does not state it", doc.Article.Publication)
	}
}

// FuzzRead: there is one result; an article obeys the schema, its text is clean,
// and it stands in the file where Origin says.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Title: x\r\nDate: 2019\r\n\r\nText\u00a0here.", "Port empty\n\n" + body, "Author: a\n\n\xff", "\uFEFFURL: https://x.example/\n\nT"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		doc, err := read(t, raw, format.Defaults{})
		if err != nil {
			return
		}
		a := doc.Article
		if again, _ := text.Clean(a.Text); again != a.Text {
			t.Fatalf("the text is not clean: %q", a.Text)
		}
		last := -1
		for i, r := range a.Text {
			at := a.Source.Origin.Original(i)
			if at < last || at > len(raw) {
				t.Fatalf("byte %d leads to %d after %d in %q", i, at, last, raw)
			}
			if r >= 'a' && r <= 'z' && raw[at] != byte(r) {
				t.Fatalf("%q at byte %d leads to %q", r, i, raw[at:])
			}
			last = at
		}
	})
}

func ExampleNew() {
	file := strings.NewReader("Title: Port empty\nDate: 2019-12-30\n\nThe harbour master said so.\n")
	for doc, err := range plain.New().Read(context.Background(), format.Input{Path: "port.txt", Reader: file}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Article.Published, doc.Article.Title)
		fmt.Println(doc.Article.Text)
	}
	// Output:
	// 2019-12-30 Port empty
	// The harbour master said so.
}
