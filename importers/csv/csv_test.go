package csv_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/csv"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

// mapping reads a mapping that is known to be sound.
func mapping(t testing.TB, parts ...string) format.Mapping {
	t.Helper()
	m, err := format.ParseMapping(parts)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// told reads a table and writes what came of each row: "line: title / text", or
// the error.
func told(t testing.TB, in format.Input) (rows []string) {
	t.Helper()
	docs, errs := formattest.Read(t, csv.New(), in)
	for _, d := range docs {
		rows = append(rows, fmt.Sprintf("%d: %s / %s", d.Article.Source.Line, d.Article.Title, d.Article.Text))
	}
	return append(rows, formattest.Told(errs)...)
}

func TestTables(t *testing.T) {
	for _, tt := range []struct {
		name, raw string
		mapping   []string
		want      []string
	}{
		{"usual names", "Title,TEXT\nA,One.\n\nB,\"Two, three.\"\n", nil, []string{"2: A / One.", "4: B / Two, three."}},
		{"byte order mark, CR LF", "\uFEFFtext,title\r\nOne.,A\r\n\"Two.\r\n\r\nThree.\",B", nil, []string{"2: A / One.", "3: B / Two.\n\nThree."}},
		{"semicolons", "title;content\nA, B;One, two, three.\n", nil, []string{"2: A, B / One, two, three."}},
		{"tabs", "title\tmaintext\nA\tOne; two.\n", nil, []string{"2: A / One; two."}},
		{"bars", "title|article\nA|One.\n", nil, []string{"2: A / One."}},
		{"one column", "text\n\"One, two.\"\nThree.\n", nil, []string{"2:  / One, two.", "3:  / Three."}},
		{"quotation marks", "title,text\nA,\"He said \"\"no\"\".\"\nB,He said \"no\".\nC,\"He said \"no\" again.\"\n", nil,
			[]string{"2: A / He said \"no\".", "3: B / He said \"no\".", "4: C / He said \"no\" again."}},
		{"rows of nothing", "title,text\n,\n \t,\" \"\nA,One.\n\"\",\"\"\nB,\n", nil, []string{"4: A / One.", "a:6: empty: there is no text in it"}},
		{"nothing by name", "title,text\nNone,One.\nB,NULL\n", nil, []string{"2:  / One.", "a:3: empty: there is no text in it"}},
		{"mapped names", "Head Line,body text,text\nA,One.,no\n", []string{"title=head line", "text=body text"}, []string{"2: A / One."}},
		{"alternatives", "a,b\n,One.\nTwo.,Three.\n", []string{"text=x|a|b"}, []string{"2:  / One.", "3:  / Two."}},
		{"dots", "source.name,text\nP,One.\n", []string{"title=source.name"}, []string{"2: P / One."}},
		{"numbers", "A;One, two.\nB;Three, four.\n", []string{"title=1", "text=2"}, []string{"1: A / One, two.", "2: B / Three, four."}},
		{"numbers and names", "text,title\nOne.,A\n", []string{"title=2"}, []string{"2: A / One."}},
		{"numbers above two names", "date,author,body\n2024-03-09,Jane Doe,One.\n", []string{"text=3"}, []string{"2:  / One."}},
		{"a word is no header", "published,One.\npublished,Two.\n", []string{"text=2"}, []string{"1:  / One.", "2:  / Two."}},
		{"windows-1252", "title,text\nA,Plain.\nB,\x93Caf\xe9\x94.\n", nil, []string{"2: A / Plain.", "3: B / “Café”."}},
		{"broken UTF-8", "title,text\nA,Café.\nB,Caf\xe9.\n", nil, []string{"2: A / Café.", "a:3:6: not valid UTF-8 (0xE9)"}},
		{"UTF-16", "\xff\xfet\x00e\x00x\x00t\x00\n\x00\xe9\x00.\x00", nil, []string{"2:  / é."}},
		{"other widths", "title,text\nA\nB,One.\nC,Two.,x\nD,Three.\n", nil,
			[]string{"3: B / One.", "5: D / Three.", "a:2: malformed: 1 column, and the first line has 2", "a:4: malformed: 3 columns, and the first line has 2"}},
		{"missing text", "title,body\nA,\nB,None\n", []string{"text=body"}, []string{`a:2: malformed: no text at "body"`, `a:3: malformed: no text at "body"`}},
		{"cut short", "title,content\nA,One two… [+1234 chars]\n", nil, []string{"2: A / One two…"}},
		{"flattened", "thread.title,text\nA,One.\n", nil, []string{"2: A / One."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := formattest.Input(tt.raw)
			in.Map = mapping(t, tt.mapping...)
			if diff := cmp.Diff(tt.want, told(t, in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestUnclosed: a quotation mark that does not close costs the row where it
// stands and no other.
func TestUnclosed(t *testing.T) {
	const fault = ": malformed: a quotation mark does not close"
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"before other quotes", "title,text\nA,\"One.\nB,\"Two.\"\nC,Three.\n", []string{"3: B / Two.", "4: C / Three.", "a:2" + fault}},
		{"to the end", "title,text\nA,\"One.\nB,Two.\nC,Three.\n", []string{"3: B / Two.", "4: C / Three.", "a:2" + fault}},
		{"twice", "title,text\n\"A,One.\n\"B,Two.\nC,Three.\n", []string{"4: C / Three.", "a:2" + fault, "a:3" + fault}},
		{"its own lines", "title,text\nA,\"One, said \"he.\n\nTwo, he said, and three.\nFour, five.\nD,Six.\n\"E\",\"Seven.\"\n",
			[]string{"6: D / Six.", "7: E / Seven.", "a:2" + fault}},
		{"too wide", "title,text\nA,\"x \"y\" z\nB\",\"Two.\",3\nC,Three.\n", []string{"4: C / Three.", "a:2" + fault}},
		{"blanks behind commas, from a row on", "title,text\nA, One.\n\"B, Two.\nC, Three.\n", []string{"2: A / One.", "4: C / Three.", "a:3" + fault}},
		{"blanks behind commas", "title, text\nA, \"One.\n\"B, Two.\nC, Three.\n", []string{"2: A / \"One.", "4: C / Three.", "a:3" + fault}},
		{"tabs", "title\ttext\n\"We won,\" she said\tOne.\nB\tTwo \"or\"\nC\tThree.\n",
			[]string{"2: \"We won,\" she said / One.", "3: B / Two \"or\"", "4: C / Three."}},
		{"in the first line", "\"title,text\nA,One.\n", []string{"a:1" + fault}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, told(t, formattest.Input(tt.raw))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestDebris: what is passed over behind a broken row has an end.
func TestDebris(t *testing.T) {
	got := told(t, formattest.Input("title,text\nA,\"One.\n"+strings.Repeat("B, Two.\n", 1002)))
	want := []string{"1003: B / Two.", "1004: B / Two.", "a:2: malformed: a quotation mark does not close"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestRefused: a source that is no table of articles gives one error.
func TestRefused(t *testing.T) {
	const gdelt = "a:1: no article in it: GDELT lists addresses, themes and events, and no texts (fetch the pages and import these)"
	cells := func(n int, first ...string) string {
		return strings.Join(append(first, make([]string, n-len(first))...), "\t") + "\n"
	}
	for _, tt := range []struct {
		name, raw string
		mapping   []string
		want      string
	}{
		{"nothing", "\n\r\n", nil, "a: empty: there is no text in it"},
		{"names alone", "title,text\n", nil, "a: no article in it: nothing follows the names of the columns"},
		{"no text", "title,body\nA,One.\n", nil, `a:1: malformed: no column "text" or "maintext" or "content" or "article" in the first line, which has "title", "body"`},
		{"no such name", "title,text\nA,One.\n", []string{"title=headline|head"}, `a:1: malformed: no column "headline" or "head" in the first line, which has "title", "text"`},
		{"no such number", "A,One.\n", []string{"text=3"}, `a:1: malformed: no column "3" in the first line, which has "A", "One."`},
		{"prose", "The harbour, she said, is empty.\n", nil,
			`a:1: malformed: no column "text" or "maintext" or "content" or "article" in the first line, which has "The harbour", "she said", "is empty."`},
		{"binary", "text\x00,\x01\n", nil, "a:1: binary, not a text"},
		{"knowledge graph", cells(27, "20240309121500-17", "20240309121500") + cells(27), nil, gdelt},
		{"mentions", cells(16, "1165000000", "20240309121500", "20240309121500", "1"), nil, gdelt},
		{"events", cells(61, "1165000000", "20240309", "202403", "2024", "2024.1"), nil, gdelt},
		{"knowledge graph with names", "GKGRECORDID,DATE,SourceCommonName,DocumentIdentifier\n1,2,3,4\n", nil, gdelt},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := formattest.Input(tt.raw)
			in.Map = mapping(t, tt.mapping...)
			if diff := cmp.Diff([]string{tt.want}, told(t, in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestHostile: whatever a source holds, memory and time are bounded, and what is
// sound behind it is read.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	const behind = "\nA,One.\nB,Two.\n"
	for _, tt := range []struct {
		name, part string
		n          int
		close      string
		found      int
	}{
		{"a long row", "xxxxxxxxxxxxxxxx", 1 << 22, "", 2},
		{"a long quoted row", "\"\"x", 1 << 23, "", 2},
		{"rows that do not close", "\" " + strings.Repeat("a", 61) + "\n", 1<<18 + 1, "", 2},
		{"rows that close far off", "\" " + strings.Repeat("a", 61) + "\n", 1 << 17, "\",", 2},
		{"many cells", ",x", 1 << 23, "", 2},
		{"many cells in quotation marks", "\",\"x", 1 << 23, "", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			formattest.Within(t, 80<<20, time.Minute, func() {
				in := format.Input{Path: "a", Reader: formattest.File("title,text\nx,\"", formattest.Repeat(tt.part, tt.n), tt.close, behind)}
				found := 0
				for _, err := range csv.New().Read(t.Context(), in) {
					if err == nil {
						found++
					}
				}
				if found != tt.found {
					t.Errorf("%d articles", found)
				}
			})
		})
	}
}

// TestMemory: memory does not grow with the source.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	row := "\"" + strings.Repeat("Words and more words. ", 500) + "\",A\n"
	formattest.Within(t, 16<<20, time.Minute, func() {
		n := 0
		in := format.Input{Path: "a", Reader: formattest.File("text,title\n", formattest.Repeat(row, 5_000))}
		for _, err := range csv.New().Read(t.Context(), in) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if n != 5_000 {
			t.Errorf("%d articles", n)
		}
	})
}

// TestSlow: what has come is read before more is asked for.
func TestSlow(t *testing.T) {
	in := format.Input{Path: "a", Reader: formattest.File("text,title\n"+strings.Repeat("One.,A\n", 20), formattest.Repeat("Two.,B\n", math.MaxInt))}
	for d, err := range csv.New().Read(t.Context(), in) {
		if err != nil || d.Article.Text != "One." {
			t.Fatal(d, err)
		}
		return
	}
}

func ExampleNew() {
	file := strings.NewReader("headline,body\nPort empty,\"The port is empty, she said.\"\nPort full\n")
	m, err := format.ParseMapping([]string{"title=headline", "text=body"})
	if err != nil {
		fmt.Println(err)
	}
	for doc, err := range csv.New().Read(context.Background(), format.Input{Path: "port.csv", Reader: file, Map: m}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Article.Title+":", doc.Article.Text)
	}
	// Output:
	// Port empty: The port is empty, she said.
	// port.csv:3: malformed: 1 column, and the first line has 2
}
