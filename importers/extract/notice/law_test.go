package notice_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// FuzzFind holds notices to their laws, whatever the text: each is a whole
// paragraph or, if a dateline, the beginning of one or, if a mark behind a story,
// its end; they come in order; terms and a name of the origin stand together, and
// the words that name it are in the notice or begin on the line before it.
func FuzzFind(f *testing.F) {
	for _, tt := range credits {
		f.Add(tt.text, "")
	}
	for _, tt := range datelines {
		f.Add(tt.head+" "+tt.story, tt.story)
	}
	f.Add(strings.Join(stories[:8], "\n\n"), stories[1])
	f.Add(stories[2]+" — AFP", "")
	f.Add("Originally published by:\n\nHarbour Weekly", "")
	f.Add("Posted by AP\n\nAP | May 4\n\nSource: https://a.b/c\n\n(AP) - ROME, MAY 4 - A. /AP", "")
	f.Add(stories[3]+"\n\nSources: AP/Reuters, Harbour Weekly\n\nRead more at https://a.b/c", "")
	f.Add("By Ada Quill\n\nAP Sports Writer\n\nCourtesy of Reuters\n\nThe Weir. Used with permission.", "")
	f.Add("via )\n\nCopyright\n\n©\n\nBy ,\n\n/AP/", "By")
	f.Fuzz(func(t *testing.T, raw, title string) {
		body, _ := text.Clean(strings.ToValidUTF8(raw, ""))
		paragraphs := text.Paragraphs(body)
		var last text.Span
		for _, n := range notice.Find(body, paragraphs, title) {
			if n.Span.Start < last.End || n.Paragraph >= len(paragraphs) {
				t.Fatalf("notice %v of paragraph %d follows %v", n.Span, n.Paragraph, last)
			}
			last = n.Span
			p := paragraphs[n.Paragraph]
			if !text.Valid(body, n.Span) || n.Span.Empty() || n.Span.Start != p.Start && n.Span.End != p.End || !p.Contains(n.Span) {
				t.Errorf("%s notice %v is no end of paragraph %v", n.Kind, n.Span, p)
			}
			if n.Kind != schema.Dateline && n.Kind != schema.CopyrightTag && n.Span != p {
				t.Errorf("%s notice %v is not the whole of paragraph %v", n.Kind, n.Span, p)
			}
			if n.Words.Empty() != (n.From == "") || !text.Valid(body, n.Words) || n.Words.End > n.Span.End || !n.Words.Empty() && n.Words.End <= n.Span.Start {
				t.Errorf("%s notice %v from %q by the words %v", n.Kind, n.Span, n.From, n.Words)
			}
			if !slices.Contains(schema.NoticeKinds(), n.Kind) {
				t.Errorf("unknown kind %q", n.Kind)
			}
			if (n.From == "") != (n.Terms == "") || n.From == "" && len(n.Also) > 0 {
				t.Errorf("%s notice has origin %q and %q on terms %q", n.Kind, n.From, n.Also, n.Terms)
			}
		}
	})
}

// BenchmarkFind reads an article of a common length; it is part of what a
// person who imports a folder waits for.
func BenchmarkFind(b *testing.B) {
	paragraphs := []string{datelines[0].head + " " + datelines[0].story}
	for range 10 {
		paragraphs = append(paragraphs,
			"The lock will stay closed until the spring, the port said on Monday, because two of its four gates have to be replaced.",
			"“Nobody told us,” said Jan Pohl, who keeps the inn beside it and has seen 40 winters on the canal (and as many floods).",
			"The ministry has published its report on the flood, which blames the operator of the weir above the town for the damage.")
	}
	body := strings.Join(append(paragraphs, credits[0].text), "\n\n")
	spans := text.Paragraphs(body)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		notice.Find(body, spans, "")
	}
}
