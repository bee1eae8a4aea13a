package ninjs_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/ninjs"
)

// read reads all items and returns what they are, and errors as they are told.
func read(t testing.TB, raw string, d format.Defaults) (found, errs []string) {
	t.Helper()
	in := formattest.Input(raw)
	in.Defaults = d
	docs, failed := formattest.Read(t, ninjs.New(), in)
	for _, doc := range docs {
		a := doc.Article
		found = append(found, fmt.Sprintf("%d %s %q %q", a.Source.Line, a.SourceID, a.Title, a.Text))
	}
	return found, formattest.Told(failed)
}

func item(id, more string) string {
	return `{"uri":"` + id + `","headline":"H","body_text":"T."` + more + `}`
}

func TestSources(t *testing.T) {
	pretty := "{\n \"uri\": \"1\",\n \"headline\": \"H\",\n \"subject\": [\n{\"name\":\"x\"},\n{\"name\":\"y\"}\n],\n \"body_text\": \"T.\"\n}\n"
	one := `%d %s "H" "T."`
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"one on a line", item("1", "") + "\n", []string{fmt.Sprintf(one, 0, "1")}},
		{"one over lines", "\uFEFF\n" + pretty, []string{fmt.Sprintf(one, 0, "1")}},
		{"lines", item("1", "") + "\r\n\r\n" + item("2", "") + "\n", []string{fmt.Sprintf(one, 1, "1"), fmt.Sprintf(one, 3, "2")}},
		{"array", "[\n" + item("1", "") + ",\n" + pretty + "]\n", []string{fmt.Sprintf(one, 2, "1"), fmt.Sprintf(one, 3, "1")}},
		{"array on a line", "[" + item("1", "") + "," + item("2", "") + "]", []string{fmt.Sprintf(one, 1, "1"), fmt.Sprintf(one, 1, "2")}},
		{"behind one another", pretty + pretty, []string{fmt.Sprintf(one, 1, "1"), fmt.Sprintf(one, 10, "1")}},
		{"odd values", item("1", `,"language":null,"altids":[1,[2],{"role":{}}],"subject":7,"people":{"name":[]},"infosource":"","$standard":"x"`), []string{fmt.Sprintf(one, 0, "1")}},
		{"guid, no uri", `{"guid":"g","title":"H","body_html":"<p>T.</p>"}`, []string{fmt.Sprintf(one, 0, "g")}},
		{"case", `{"URI":"1","Headline":"H","Body_Text":"T.","headLine":"Other"}`, []string{fmt.Sprintf(one, 0, "1")}},
	} {
		found, errs := read(t, tt.raw, format.Defaults{})
		if diff := cmp.Diff(tt.want, found); diff != "" || errs != nil {
			t.Errorf("%s: errors %q (-want +got)\n%s", tt.name, errs, diff)
		}
	}
}

// TestBrokenLines: each broken line is told with its place, and the rest goes on.
func TestBrokenLines(t *testing.T) {
	raw := strings.Join([]string{
		item("1", ""),
		`{"uri":"2","headline":"H"`,
		item("3", ""),
		`{"uri":"4","headline":"H`,
		`not json`,
		item("6", "") + " junk",
		`{"uri":"7",,"body_text":"T."}`,
		`{"uri":"8","body_text":"T."]}`,
		`{"uri":"9" {"x":1}}`,
		"{\"uri\":\"10\",\"body_text\":\"caf\xe9\"}",
		item("11", `,"type":"video"`),
		item("12", `,"uri":"13"`),
		item("13", `,"x":`+strings.Repeat("[", 200)+strings.Repeat("]", 200)),
		`{"text":"another kind"}`,
		`{"uri":"15","type":"text"}`,
		item("16", ""),
		`{"uri":"17"`,
	}, "\n")
	found, errs := read(t, raw, format.Defaults{})
	if diff := cmp.Diff([]string{`1 1 "H" "T."`, `3 3 "H" "T."`, `6 6 "H" "T."`, `16 16 "H" "T."`}, found); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want := []string{
		"a:2:25: malformed JSON: unexpected end of JSON input",
		"a:4:24: malformed JSON: unexpected end of JSON input",
		"a:5:1: malformed JSON: 'n' begins no news item (want an object)",
		"a:6:45: malformed JSON: 'j' begins no news item (want an object)",
		"a:7:12: malformed JSON: invalid character ',' looking for beginning of object key string",
		"a:8:28: malformed JSON: invalid character ']' after object key:value pair",
		"a:9:12: malformed JSON: invalid character '{' after object key:value pair",
		"a:10:29: not valid UTF-8 (0xE9)",
		"a:11: no article in it: the item's type is video",
		`a:12:44: malformed: "uri" stands twice in the item`,
		"a:13:148: too large: values nest more than 100 levels deep",
		"a:14:1: no article in it: the object has neither uri nor body of a news item",
		"a:15: empty: there is no text in it: the item carries no body",
		"a:17:11: malformed JSON: unexpected end of JSON input",
	}
	if diff := cmp.Diff(want, errs); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestUnfit: a source that cannot be told apart gives one error behind what was
// read.
func TestUnfit(t *testing.T) {
	var many strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&many, `,"p%d":1`, i)
	}
	for _, tt := range []struct{ name, raw, want string }{
		{"nothing", "", "a: empty: there is no text in it"},
		{"blank", " \n\n", "a: empty: there is no text in it"},
		{"empty list", "[ ]", "a: no article in it: the list has no items"},
		{"open list", "[" + item("1", "") + "\n", "a:2: malformed JSON: the array does not end"},
		{"behind the list", "[" + item("1", "") + "]\n" + item("2", ""), "a:2:1: malformed JSON: '{' begins no news item (want an object)"},
		{"text", "Port empty\n\nThe port is.\n", "a:1:1: malformed JSON: 'P' begins no news item (want an object)"},
		{"binary", "\x00\x01\n\x00", "a:1:1: binary, not a text"},
		{"over lines", "{\n \"uri\": \"1\n\",\n {\n} }\n", "a:2:10: malformed JSON: unexpected end of JSON input"},
		{"in a list", "[{\"uri\":\"1\n" + item("2", "") + "]", "a:1:10: malformed JSON: unexpected end of JSON input"},
		{"properties", item("1", many.String()), "a:1:39863: too large: more than 4096 properties"},
		{"size", item("1", `,"x":"`+strings.Repeat("x", ninjs.MaxItem)+`"`), "a:1:1: too large: an item may have 16 MiB at most"},
	} {
		_, errs := read(t, tt.raw, format.Defaults{})
		if diff := cmp.Diff([]string{tt.want}, errs); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// TestPrecedence: what the user says wins for a single object only.
func TestPrecedence(t *testing.T) {
	said := format.Defaults{Title: "Said"}
	found, _ := read(t, item("1", ""), said)
	more, _ := read(t, item("1", "")+"\n"+item("2", ""), said)
	if diff := cmp.Diff([]string{`0 1 "Said" "T."`, `1 1 "H" "T."`, `2 2 "H" "T."`}, append(found, more...)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		head string
		want bool
	}{
		{item("1", ""), true},
		{"\uFEFF [\n" + item("1", ""), true},
		{`{"uri":"1","type":"text","x`, true},
		{`{"versionCreated":"2024","uri":"1`, true},
		{`{"uri":"1","bodies":[{"value":"cut off`, true},
		{`{"standard":{"name":"ninjs","version":"2.1"},"x":1}`, true},
		{`{"$schema":"https://iptc.org/std/ninjs/ninjs-schema_1.3.json"`, true},
		{`{"uri":"1"}`, false},
		{`{"uri":"1","type":"page"}`, false},
		{`{"uri":"1","type":"text","text":"T."}`, false},
		{`{"id":"1","text":"T.","headline":"H"}`, false},
		{`{"body_text":"T."}`, false},
		{`{"standard":"other"}`, false},
		{`["uri","body_text"]`, false},
		{`<newsItem/>`, false},
		{``, false},
	} {
		if got := ninjs.Is([]byte(tt.head)); got != tt.want {
			t.Errorf("%s: got %v", tt.head, got)
		}
	}
}

// TestMemory: memory does not grow with the source.
func TestMemory(t *testing.T) {
	line := `{"uri":"1","headline":"H","body_text":"` + strings.Repeat("Words and more words. ", 500) + "\"}\n"
	count := 0
	formattest.Within(t, 24<<20, time.Minute, func() {
		for _, err := range ninjs.New().Read(context.Background(), format.Input{Path: "a", Reader: formattest.Repeat(line, 3_000)}) {
			if err != nil {
				t.Fatal(err)
			}
			count++
		}
	})
	if count != 3_000 {
		t.Errorf("%d articles", count)
	}
}

// TestHostile: what is made to cost much gives one line in short time.
func TestHostile(t *testing.T) {
	var keys, inner strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&keys, `,"p%d":1`, i)
	}
	for range 30_000 {
		inner.WriteString(item("2", "") + ",")
	}
	for _, tt := range []struct {
		name, raw, want string
		count           int
	}{
		{"keys", item("1", keys.String()), "a:1:39863: too large: more than 4096 properties", 1},
		{"keys within a property", item("1", `,"x":{"y":1`+keys.String()+`}`), "", 1},
		{"deep", item("1", `,"x":`+strings.Repeat("[", 100_000)+strings.Repeat("]", 100_000)), "a:1:147: too large: values nest more than 100 levels deep", 1},
		{"deep objects without an end", strings.Repeat(`{"uri":`, 100_000), "a:1:701: too large: values nest more than 100 levels deep", 1},
		{"deep lists", strings.Repeat("[", 1_000_000), "a:1:2: malformed JSON: '[' begins no news item (want an object)", 1},
		{"associations", item("1", `,"associations":[`+inner.String()+"0]"), "", 30_001},
		{"a string without an end", `{"uri":"` + strings.Repeat("x", 40<<20), "a:1:1: too large: an item may have 16 MiB at most", 1},
		{"NUL bytes", strings.Repeat("\x00", 1<<20), "a:1:1: binary, not a text", 1},
		{"a NUL byte in an item", `{"uri":"1` + "\x00" + `"}`, `a:1:10: malformed JSON: invalid character '\x00' in string literal`, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			count, last := 0, ""
			formattest.Within(t, 192<<20, time.Minute, func() {
				for _, err := range ninjs.New().Read(context.Background(), formattest.Input(tt.raw)) {
					if count++; err != nil {
						last = err.Error()
					}
				}
			})
			if count != tt.count || last != tt.want {
				t.Errorf("%d results, the last %q", count, last)
			}
		})
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range ninjs.New().Read(ctx, format.Input{Path: "a", Reader: formattest.Repeat(item("1", "")+"\n", 1<<30)}) {
		if n++; n == 10 {
			cancel()
		}
		last = err
	}
	if n != 11 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last %v", n, last)
	}
}

// FuzzRead: any bytes give valid articles and errors with a place, at most one
// for each brace, line and array.
func FuzzRead(f *testing.F) {
	f.Add(item("1", "") + "\n" + `{"uri":"2` + "\n" + item("3", ""))
	f.Add("[\n" + item("1", `,"altids":{"web":"https://a.example"}`) + "\n]")
	f.Add("{\n\"uri\":\"1\",\"bodies\":[{\"contenttype\":\"application/nitf+xml\",\"value\":\"<nitf/>\"}],\"infosource\":[{}],\"derivedfrom\":[[]]}")
	f.Fuzz(func(t *testing.T, raw string) {
		found, errs := read(t, raw, format.Defaults{})
		if n := len(found) + len(errs); n == 0 || n > strings.Count(raw, "{")+strings.Count(raw, "\n")+2 {
			t.Fatalf("%d results", n)
		}
		ninjs.Is([]byte(raw))
	})
}

func ExampleNew() {
	file := strings.NewReader(`{"uri":"urn:newsml:hw.example:1","headline":"Port empty","byline":"By Jane Doe","copyrightholder":"Harbour Wire",` +
		`"infosource":[{"name":"Valmar Radio"}],"body_xhtml":"<p>The port is empty.</p>"}`)
	for doc, err := range ninjs.New().Read(context.Background(), format.Input{Path: "port.json", Reader: file}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		a := doc.Article
		fmt.Println(a.Title, a.Authors, a.Publication.Name, a.Credits)
	}
	// Output:
	// Port empty [Jane Doe] Harbour Wire [{infosource Valmar Radio}]
}
