package format_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

func TestError(t *testing.T) {
	for _, tt := range []struct {
		err  *format.Error
		want string
	}{
		{format.Fail("a.txt", format.ErrEmpty), "a.txt: empty: there is no text in it"},
		{format.FailAt("a.txt", 0, format.ErrBinary), "a.txt: byte 0: binary, not a text"},
		{format.FailLine("a.jsonl", 3, 17, errors.New("x")), "a.jsonl:3:17: x"},
		{format.FailLine("a.jsonl", 3, 0, errors.New("x")), "a.jsonl:3: x"},
		{format.Fail("a.txt", &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission}), "a.txt: permission denied"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
	if !errors.Is(format.Fail("a", &fs.PathError{Err: fs.ErrNotExist}), fs.ErrNotExist) {
		t.Error("the cause is lost")
	}
}

// endless never ends; reading it whole would not either.
type endless struct{ n int64 }

func (e *endless) Read(p []byte) (int, error) {
	e.n += int64(len(p))
	return len(p), nil
}

func TestReadAll(t *testing.T) {
	ctx := context.Background()
	if raw, err := format.ReadAll(ctx, format.Input{Reader: strings.NewReader("abc"), MaxSize: 3}); err != nil || string(raw) != "abc" {
		t.Errorf("just as much as allowed: %q, %v", raw, err)
	}
	if _, err := format.ReadAll(ctx, format.Input{Reader: strings.NewReader("")}); !errors.Is(err, format.ErrEmpty) {
		t.Errorf("nothing: %v", err)
	}
	e := &endless{}
	if _, err := format.ReadAll(ctx, format.Input{Path: "x", Reader: e, MaxSize: 1 << 20}); !errors.Is(err, format.ErrTooLarge) || e.n > 4<<20 {
		t.Errorf("endless: %v after %d bytes", err, e.n)
	}
	e = &endless{}
	_, err := format.ReadAll(ctx, format.Input{Path: "x", Reader: e, Size: 200 << 20})
	if !errors.Is(err, format.ErrTooLarge) || e.n != 0 {
		t.Errorf("size known: %v after %d bytes", err, e.n)
	}
	if want := "x: too large: 200 MiB, and an article's file may have 64 MiB at most"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := format.ReadAll(canceled, format.Input{Reader: &endless{}}); !format.IsContext(err) {
		t.Errorf("canceled: %v", err)
	}
	broken := io.MultiReader(strings.NewReader("abc"), brokenReader{})
	if _, err := format.ReadAll(ctx, format.Input{Path: "x", Reader: broken}); err == nil || err.Error() != "x: disk on fire" {
		t.Errorf("broken: %v", err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("disk on fire") }

func TestCheckUTF8(t *testing.T) {
	for _, tt := range []struct {
		raw, want string
		is        error
	}{
		{"été", "", nil},
		{"ab\xe9cd", "x: byte 2: not valid UTF-8 (0xE9)", format.ErrNotUTF8},
		{"é\x80", "x: byte 2: not valid UTF-8 (0x80)", format.ErrNotUTF8},
		{"a\x00b", "x: byte 1: binary, not a text", format.ErrBinary},
		{"\xff\xfea\x00", "x: byte 0: not valid UTF-8: the text is in UTF-16LE; save it as UTF-8", format.ErrNotUTF8},
	} {
		err := format.CheckUTF8("x", []byte(tt.raw))
		if tt.is == nil {
			if err != nil {
				t.Errorf("%q: %v", tt.raw, err)
			}
			continue
		}
		if !errors.Is(err, tt.is) || err.Error() != tt.want {
			t.Errorf("%q: got %v, want %s", tt.raw, err, tt.want)
		}
	}
}

// TestPrecedence: in a source of one article the user's word counts, in one of
// many the article's own.
func TestPrecedence(t *testing.T) {
	said := format.Defaults{
		Title: "T", URL: "https://said.example/a", Publication: "Said", Language: "fr", Date: schema.Date{Year: 2020}, Authors: []string{"S"},
	}
	own := func() *schema.Article {
		return &schema.Article{
			Title: "O", URL: "https://own.example/a", Publication: &schema.Publication{Name: "Own"}, Language: "en",
			Published: schema.Date{Year: 2019}, Authors: []string{"O"}, Text: "Text.",
		}
	}
	type fields struct {
		Title, URL, Publication, Domain, Language, Published string
		Authors                                              []string
	}
	for _, tt := range []struct {
		name string
		a    *schema.Article
		line int
		want fields
	}{
		{"one, both", own(), 0, fields{"T", "https://said.example/a", "Said", "said.example", "fr", "2020", []string{"S"}}},
		{"one, only said", &schema.Article{Text: "x"}, 0, fields{"T", "https://said.example/a", "Said", "said.example", "fr", "2020", []string{"S"}}},
		{"many, both", own(), 7, fields{"O", "https://own.example/a", "Own", "own.example", "en", "2019", []string{"O"}}},
		{"many, only said", &schema.Article{Text: "x"}, 7, fields{"T", "https://said.example/a", "Said", "said.example", "fr", "2020", []string{"S"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := format.Finish(tt.a, format.Reading{Input: format.Input{Path: "p", Defaults: said}, Line: tt.line})
			if err != nil {
				t.Fatal(err)
			}
			a := d.Article
			got := fields{a.Title, a.URL, a.Publication.Name, a.Publication.Domain, a.Language, a.Published.EDTF(), a.Authors}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestPublication(t *testing.T) {
	for _, tt := range []struct{ name, domain, url, want string }{
		{"", "", "", ""},
		{"The Example", "", "", "The Example <>"},
		{"The Example", "", "https://news.example.co.uk/a", "The Example <example.co.uk>"},
		{"The Example", "www.example.org", "https://copy.example/a", "The Example <example.org>"},
		{"", "", "https://news.example.co.uk/a", "example.co.uk <example.co.uk>"},
		{"rferl.org", "", "", "rferl.org <rferl.org>"},
		{"Salon.com", "", "", "Salon.com <salon.com>"},
		{"Example Inc.", "", "", "Example Inc. <>"},
		{"U.S. Daily", "", "", "U.S. Daily <>"},
	} {
		a := &schema.Article{Text: "x", URL: tt.url}
		if tt.name != "" || tt.domain != "" {
			a.Publication = &schema.Publication{Name: tt.name, Domain: tt.domain}
		}
		d, err := format.Finish(a, format.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if p := d.Article.Publication; p != nil {
			got = fmt.Sprintf("%s <%s>", p.Name, p.Domain)
		}
		if got != tt.want {
			t.Errorf("%q, %q, %q: got %q, want %q", tt.name, tt.domain, tt.url, got, tt.want)
		}
	}
}

func TestFinishRefuses(t *testing.T) {
	if _, err := format.Finish(&schema.Article{Text: " \n\u200b\n"}, format.Reading{Input: format.Input{Path: "p"}}); !errors.Is(err, format.ErrEmpty) {
		t.Errorf("blank: %v", err)
	}
	_, err := format.Finish(&schema.Article{Text: "x"}, format.Reading{Input: format.Input{Path: "p", Defaults: format.Defaults{URL: "example"}}})
	if !errors.Is(err, format.ErrMalformed) {
		t.Errorf("address: %v", err)
	}
}

// TestCodePoints: places in the clean text lead to the same words in the text
// as it came, in code points.
func TestCodePoints(t *testing.T) {
	for _, tt := range []struct{ raw, find, want string }{
		{"plain words here", "words", "words"},
		{"“Öl”\u00a0said the\u200b man\r\nwho", "said", "said"},
		{"“Öl”\u00a0said the\u200b man\r\nwho", "the", "the"},
		{"“Öl”\u00a0said the\u200b man\r\nwho", "who", "who"},
		{"a\u00a0 cafe\u0301 x", "café", "cafe\u0301"},
		{"trailing   \r\n  next", "trailing", "trailing"},
		{"😀 😀 end", "end", "end"},
	} {
		d, err := format.Finish(&schema.Article{Text: tt.raw}, format.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		at := strings.Index(d.Article.Text, tt.find)
		if at < 0 {
			t.Fatalf("%q is not in %q", tt.find, d.Article.Text)
		}
		s := d.CodePoints().Span(text.Span{Start: at, End: at + len(tt.find)})
		if got := string([]rune(tt.raw)[s.Start:s.End]); got != tt.want {
			t.Errorf("%q in %q: got %q", tt.find, tt.raw, got)
		}
	}
}

// TestUnprinted: header lines go, and places still count from the beginning.
func TestUnprinted(t *testing.T) {
	raw := "Title: Ö\r\n\r\nHe\u00a0said."
	d, err := format.Finish(&schema.Article{Text: raw}, format.Reading{Raw: []byte(raw), Unprinted: strings.Index(raw, "He")})
	if err != nil {
		t.Fatal(err)
	}
	if d.Article.Text != "He said." {
		t.Errorf("text is %q", d.Article.Text)
	}
	s := d.CodePoints().Span(text.Span{Start: 3, End: 7})
	if got := string([]rune(raw)[s.Start:s.End]); got != "said" {
		t.Errorf("got %q", got)
	}
}

func FuzzCodePoints(f *testing.F) {
	f.Add("a\u00a0b\r\ncafe\u0301", 3)
	f.Add("\x00\x00ab", 2)
	f.Fuzz(func(t *testing.T, raw string, unprinted int) {
		raw = strings.ToValidUTF8(raw, "?")
		unprinted = min(max(unprinted, 0), len(raw))
		for unprinted < len(raw) && unprinted > 0 && raw[unprinted]&0xC0 == 0x80 {
			unprinted++
		}
		d, err := format.Finish(&schema.Article{Text: raw}, format.Reading{Unprinted: unprinted})
		if err != nil {
			return
		}
		points, runes := d.CodePoints(), []rune(raw)
		last := 0
		for i, r := range d.Article.Text {
			s := points.Span(text.Span{Start: i, End: i + len(string(r))})
			if s.Start < last || s.End < s.Start || s.End > len(runes) {
				t.Fatalf("span %v of byte %d in %q, after %d", s, i, raw, last)
			}
			last = s.Start
			// (Some signs have another code point under NFC; no small letter has.)
			if r >= 'a' && r <= 'z' && (s.Len() == 0 || runes[s.Start] != r) {
				t.Fatalf("%q at byte %d leads to %v of %q", r, i, s, raw)
			}
		}
	})
}
