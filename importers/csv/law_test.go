package csv_test

import (
	stdcsv "encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/csv"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/schema"
)

// FuzzRead: any bytes give articles or errors, in the order of their lines.
func FuzzRead(f *testing.F) {
	for _, raw := range []string{
		"title,text\nA,\"One.\nB,Two.\n", "text\tb\n\"x\" y\tz\n", "text;b\r\n\"x\r\ny\";z\r\n", "\xEF\xBB\xBFtext\n\x93x\x94\n\xc3\xa9", "\xff\xfet\x00", "text,a\n1\n2,3,4\n,\n",
	} {
		f.Add(raw, "")
		f.Add(raw, "text=2|1")
	}
	f.Fuzz(func(t *testing.T, raw, part string) {
		in := formattest.Input(raw)
		if m, err := format.ParseMapping([]string{part}); err == nil {
			in.Map = m
		}
		docs, _ := formattest.Read(t, csv.New(), in)
		last := 0
		for _, d := range docs {
			if d.Article.Source.Line <= last || !utf8.ValidString(d.Original) {
				t.Fatalf("line %d after %d, %q", d.Article.Source.Line, last, d.Original)
			}
			last = d.Article.Source.Line
		}
	})
}

// FuzzWritten: what encoding/csv writes comes back, whatever stands between the
// cells, whatever ends the lines, and in whatever order the columns are.
func FuzzWritten(f *testing.F) {
	f.Add("Harbour empty", "“No,” she said; \"none\".\n\nNext,\tone|two.", "World", uint8(0))
	f.Add("\"A\"", "\"\"\r\n\"", "\",\"", uint8(255))
	f.Fuzz(func(t *testing.T, title, body, section string, how uint8) {
		for _, s := range []string{title, body, section} {
			if !utf8.ValidString(s) || strings.Contains(s, "\r") || format.OneLine(s) == "" || strings.HasSuffix(strings.TrimSpace(s), "]") || len(s) == 4 || len(s) == 3 {
				t.Skip() // and with 3 or 4 letters it may be a word for nothing
			}
		}
		names, cells := []string{"Title", "section", "text"}, []string{title, section, body}
		for range how % 3 {
			names, cells = append(names[1:], names[0]), append(cells[1:], cells[0])
		}
		var file strings.Builder
		w := stdcsv.NewWriter(&file)
		w.Comma = []rune(",;\t|")[how/3%4]
		w.UseCRLF = how/12%2 == 1
		if err := w.WriteAll([][]string{names, cells, cells}); err != nil {
			t.Fatal(err)
		}
		docs, errs := formattest.Read(t, csv.New(), formattest.Input(file.String()))
		if len(docs) != 2 || len(errs) != 0 {
			t.Fatalf("%d articles, %v of %q", len(docs), errs, file.String())
		}
		want, err := format.Finish(&schema.Article{Text: body}, format.Reading{})
		if err != nil {
			t.Skip() // nothing is left of it
		}
		for _, d := range docs {
			a := d.Article
			if a.Text != want.Article.Text || a.Title != format.OneLine(title) || a.Section != format.OneLine(section) {
				t.Fatalf("%q, %q and %q of %q", a.Title, a.Section, a.Text, file.String())
			}
		}
	})
}

// BenchmarkRead tells how fast a table of articles is read, before extraction.
func BenchmarkRead(b *testing.B) {
	for name, n := range map[string]int{"1KB": 25, "4KB": 100} {
		b.Run(name, func(b *testing.B) {
			row := "17,The Example,Jane Doe,2024-03-09,\"" + strings.Repeat("Words “and” more \"\"words\"\", she said. ", n) + "\",Harbour talks collapse\n"
			b.SetBytes(int64(len(row)))
			b.ReportAllocs()
			in := format.Input{Path: "a", Reader: formattest.File("id,publication,author,date,content,title\n", formattest.Repeat(row, b.N))}
			read := 0
			for _, err := range csv.New().Read(b.Context(), in) {
				if err != nil {
					b.Fatal(err)
				}
				read++
			}
			b.ReportMetric(float64(read)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}
