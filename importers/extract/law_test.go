package extract_test

import (
	"bytes"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/unicode/norm"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/plain"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// TestValid checks every extraction by the laws of the schema.
func TestValid(t *testing.T) {
	x := extractor(t)
	for _, p := range everything(t) {
		if err := x.Extract(p.article).Validate(); err != nil {
			t.Errorf("%s: %v", p.name, err)
		}
	}
}

// TestSame checks that the same article gives the same extraction, again and
// from several goroutines at once.
func TestSame(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	x, all := extractor(t), everything(t)
	want := make([]*schema.Extraction, len(all))
	for i, p := range all {
		want[i] = x.Extract(p.article)
		if d := cmp.Diff(want[i], x.Extract(p.article), sameArticle); d != "" {
			t.Errorf("%s, extracted again (-first +second):\n%s", p.name, d)
		}
	}
	var group sync.WaitGroup
	for n := range 8 {
		group.Go(func() {
			for j := range all {
				i := (j + n*len(all)/8) % len(all)
				if d := cmp.Diff(want[i], x.Extract(all[i].article), sameArticle); d != "" {
					t.Errorf("%s, several at once (-alone +together):\n%s", all[i].name, d)
				}
			}
		})
	}
	group.Wait()
}

// sameArticle leaves the article itself out, which is what was given.
var sameArticle = cmpopts.IgnoreFields(schema.Extraction{}, "Article")

// TestSpelling checks that how an article's bytes are spelled changes nothing
// in what is extracted from it.
func TestSpelling(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	x := extractor(t)
	replace := func(old, new string) func([]byte) []byte {
		return func(raw []byte) []byte { return bytes.ReplaceAll(raw, []byte(old), []byte(new)) }
	}
	for _, spelling := range []struct {
		name   string
		change func([]byte) []byte
	}{
		{"CR LF", replace("\n", "\r\n")},
		{"CR", replace("\n", "\r")},
		{"no-break spaces", replace(" ", "\u00A0")},
		{"thin spaces before line breaks", replace("\n", "\u2009\n")},
		{"byte order mark", func(raw []byte) []byte { return append([]byte("\uFEFF"), raw...) }},
		{"accents apart", norm.NFD.Bytes},
		{"zero-width spaces", replace(". ", ".\u200B ")},
	} {
		t.Run(spelling.name, func(t *testing.T) {
			for _, p := range articles(t) {
				a, err := read(plain.New(), p.name+".txt", spelling.change(p.raw))
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(x.Extract(p.article), x.Extract(a), sameArticle); d != "" {
					t.Errorf("%s (-as it is +changed):\n%s", p.name, d)
				}
			}
		})
	}
}

// FuzzExtract holds extraction to the laws of the schema on any text.
func FuzzExtract(f *testing.F) {
	for _, p := range articles(f) {
		f.Add([]byte(p.article.Text), p.article.Title, true)
	}
	for _, s := range []string{
		" ", "said", "“", "“ said ” said, said “said", "\n\n—\n:\n", "He said he said he said he said.",
		"A said that B said that C said that D denied that E accused F of G.", "According to according to, citing citing.",
		"“A,” “B,” ‘C,’ «D» „E“ ``F'' said said.", "(AP) — (Reuters) - AFP – (AP)", "X was blamed by Y for Z on W by V.",
		"\u0301said \u0301 “\u0301”", "👩‍💻 said “👍🏽”. снег сказал", "held responsible … for … of … by", "Jan. 0 said on February 30 that in 0000",
	} {
		f.Add([]byte(s), s, false)
	}
	x := extractor(f)
	f.Fuzz(func(t *testing.T, raw []byte, title string, dated bool) {
		if !utf8.Valid(raw) || !utf8.ValidString(title) || len(raw) > 1<<16 {
			return
		}
		a := &schema.Article{Title: title, Language: "en"}
		if a.Text, _ = text.Clean(string(raw)); a.Text == "" {
			return
		}
		if dated {
			p := schema.NewPublication("The Example", "", schema.Outlet)
			a.Published, a.Publication = schema.Date{Year: 2024, Month: 2, Day: 29}, &p
		}
		a.ID = schema.ArticleID(a)
		got := x.Extract(a)
		if err := got.Validate(); err != nil {
			t.Fatalf("%q: %v", a.Text, err)
		}
		if gold.ReadingOf(got).Format(a.Text) != gold.ReadingOf(x.Extract(a)).Format(a.Text) {
			t.Errorf("%q is read in two ways", a.Text)
		}
	})
}
