package format_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
)

// key is a step to a field, item one to an item of a list.
func key(name string) format.Step { return format.Step{Key: name, Index: format.Named} }
func item(n int) format.Step      { return format.Step{Index: n} }

func TestParseMapping(t *testing.T) {
	for _, tt := range []struct {
		parts []string
		want  format.Mapping
	}{
		{nil, format.Mapping{}},
		{[]string{"text=maintext"}, format.Mapping{"text": {{key("maintext")}}}},
		{[]string{" Title = Head line ", "DATE=source.published"}, format.Mapping{"title": {{key("Head line")}}, "published": {{key("source"), key("published")}}}},
		{[]string{"text=a|b.c | d"}, format.Mapping{"text": {{key("a")}, {key("b"), key("c")}, {key("d")}}}},
		{[]string{"text=articles[0].body", "authors=byline[*].name"},
			format.Mapping{"text": {{key("articles"), item(0), key("body")}}, "authors": {{key("byline"), item(format.All), key("name")}}}},
		{[]string{`id=a."b.c".d`, `url="x|\"y\"\\"[ 12 ][*]`},
			format.Mapping{"id": {{key("a"), key("b.c"), key("d")}}, "url": {{key(`x|"y"\`), item(12), item(format.All)}}}},
		{[]string{"title=3", "text=a=b", `section=""`}, format.Mapping{"title": {{key("3")}}, "text": {{key("a=b")}}, "section": {{key("")}}}},
	} {
		got, err := format.ParseMapping(tt.parts)
		if err != nil {
			t.Errorf("%q: %v", tt.parts, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.parts, diff)
		}
	}
}

// TestMappingErrors: each names the part and what is wrong in it.
func TestMappingErrors(t *testing.T) {
	const all = "id, text, title, url, canonical, publication, domain, published, modified, authors, language, section"
	for _, tt := range []struct {
		parts []string
		want  string
	}{
		{[]string{"text"}, `mapping "text": want field=path`},
		{[]string{"title=a", "titel=b"}, `mapping "titel=b": there is no field "titel" (want ` + all + ")"},
		{[]string{"date=a", "published=b"}, `mapping "published=b": published is given twice (several paths in order: published=a|…)`},
		{[]string{"text="}, `mapping "text=": a name is missing at the end of the path`},
		{[]string{"text=a."}, `mapping "text=a.": a name is missing at the end of the path`},
		{[]string{"text=a|"}, `mapping "text=a|": a name is missing at the end of the path`},
		{[]string{"text=a..b"}, `mapping "text=a..b": a name is missing before ".b"`},
		{[]string{"text=[0]"}, `mapping "text=[0]": a name is missing before "[0]"`},
		{[]string{"text=a[x]"}, `mapping "text=a[x]": "[x]" is no place in a list (want [0], [1] … or [*])`},
		{[]string{"text=a[-1]"}, `mapping "text=a[-1]": "[-1]" is no place in a list (want [0], [1] … or [*])`},
		{[]string{"text=a[1"}, `mapping "text=a[1": the bracket before "1" does not close`},
		{[]string{`text="a`}, `mapping "text=\"a": the quotation mark before "a" does not close`},
		{[]string{`text=a[0]b`}, `mapping "text=a[0]b": "b" stands where a dot, [ or | may`},
		{[]string{`text=a"b"`}, `mapping "text=a\"b\"": "\"b\"" stands where a dot, [ or | may`},
		{[]string{"text=" + strings.Repeat("a|", 40) + "a"}, `mapping "text=` + strings.Repeat("a|", 40) + `a": more than 32 paths`},
		{[]string{"text=" + strings.Repeat("a.", 40) + "a"}, `mapping "text=` + strings.Repeat("a.", 40) + `a": a path of more than 32 steps`},
	} {
		_, err := format.ParseMapping(tt.parts)
		if err == nil || err.Error() != tt.want {
			t.Errorf("%q:\n got %v\nwant %s", tt.parts, err, tt.want)
		}
	}
}

func TestColumn(t *testing.T) {
	m, err := format.ParseMapping([]string{`text=a."b.c"[0]`})
	if err != nil || m["text"][0].Column() != "a.b.c[0]" || m["text"][0].String() != `a."b.c"[0]` {
		t.Errorf("%v %q %q", err, m["text"][0].Column(), m["text"][0])
	}
}

// FuzzParseMapping: what is written is what was read, and an error is one line.
func FuzzParseMapping(f *testing.F) {
	for _, part := range []string{"text=a.b|c[0]", `title=a."b\"\\|".d[*]`, "date= x ", "text=a[", `id="`, `id=""."\x"`} {
		f.Add(part)
	}
	f.Fuzz(func(t *testing.T, part string) {
		m, err := format.ParseMapping([]string{part})
		if err != nil {
			if strings.ContainsAny(err.Error(), "\r\n") {
				t.Fatalf("several lines: %q", err)
			}
			return
		}
		for field, paths := range m {
			var written []string
			for _, p := range paths {
				written = append(written, p.String())
			}
			again, err := format.ParseMapping([]string{string(field) + "=" + strings.Join(written, "|")})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(m, again); diff != "" {
				t.Fatalf("(-first +again)\n%s", diff)
			}
		}
	})
}
