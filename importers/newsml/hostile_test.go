package newsml_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/newsml"
)

// TestHostile: what is made to cost much gives one line in short time, and
// nothing outside the file is read.
func TestHostile(t *testing.T) {
	laughs := `<!DOCTYPE newsItem [<!ENTITY e0 "ha">`
	for i := range 30 {
		laughs += fmt.Sprintf(`<!ENTITY e%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&e%d;", i), 10))
	}
	laughs += "]>"
	sound := item("1", "", "", words)
	body := func(s string) string { return strings.Replace(sound, "T.", s, 1) }
	message := "<newsMessage " + xmlns + "><itemSet>"
	for _, tt := range []struct {
		name, raw, want string
		count           int
	}{
		{"entities", laughs + body("&e30;"), "malformed XML: invalid character entity &e30;", 1},
		{"an external entity", `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>` + body("&x;"), "malformed XML: invalid character entity &x;", 1},
		{"an external document type", `<!DOCTYPE newsItem SYSTEM "http://127.0.0.1:1/x.dtd">` + sound, "", 1},
		{"a parameter entity", `<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>` + sound, "", 1},
		{"deep", "<newsItem " + xmlns + ">" + strings.Repeat("<a>", 1_000_000), "too large: elements nest more than 100 levels deep", 1},
		{"deep in a message", message + sound + strings.Repeat("<a>", 1_000_000), "too large: elements nest more than 100 levels deep", 2},
		{"deep before the root", strings.Repeat("<a>", 1_000_000), "malformed: the root element is <a> (want newsItem or newsMessage of NewsML-G2)", 1},
		{"elements", "<newsItem " + xmlns + ">" + strings.Repeat("<a/>", 1_000_000) + "</newsItem>", "too large: more than 200000 elements in one item", 1},
		{"attributes", "<newsItem " + xmlns + " " + strings.Repeat(`a="b" `, 500_000) + "/>", "empty: there is no text in it: the item carries no body", 1},
		{"namespaces", "<newsItem " + xmlns + ">" + strings.Repeat(`<a xmlns:b="c">`, 90) + strings.Repeat("</a>", 90) + "</newsItem>", "empty: there is no text in it: the item carries no body", 1},
		{"NUL bytes", strings.Repeat("\x00", 1<<20), "binary, not a text", 1},
		{"a comment without an end", "<newsItem " + xmlns + "><!--" + strings.Repeat("-x", 1_000_000), "malformed XML: unexpected EOF", 1},
		{"items", message + strings.Repeat("<conceptItem/>", 100_000), "malformed XML: unexpected EOF", 100_001},
		{"a declaration of a document type without an end", "<!DOCTYPE x [" + strings.Repeat("<!", 1_000_000), "malformed XML: unexpected EOF", 1},
		{"markup of a body", item("1", "", "", "<inlineXML contenttype='text/html'>"+strings.Repeat("&lt;b&gt;", 100_000)+"T.</inlineXML>"), "", 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			count, last := 0, ""
			formattest.Within(t, 256<<20, time.Minute, func() {
				for _, err := range newsml.New().Read(context.Background(), formattest.Input(tt.raw)) {
					if count++; err != nil {
						last = err.Error()
					}
				}
			})
			if count != tt.count || !strings.HasSuffix(last, tt.want) || tt.want == "" && last != "" || strings.Contains(last, "\n") {
				t.Errorf("%d results, the last %.300q", count, last)
			}
			newsml.Is([]byte(tt.raw[:min(len(tt.raw), 4096)]))
		})
	}
}

// TestTooLarge: the whole has the limit that the input states.
func TestTooLarge(t *testing.T) {
	in := format.Input{Path: "a", Reader: formattest.Repeat(" ", 1<<30), MaxSize: 1 << 20}
	_, errs := formattest.Read(t, newsml.New(), in)
	if len(errs) != 1 || !strings.Contains(errs[0].Error(), "too large") {
		t.Errorf("%v", errs)
	}
}
