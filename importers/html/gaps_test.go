package html

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/schema/text"
)

// TestNotes: when the person who imports is told that a page does not hold the
// whole of its article.
func TestNotes(t *testing.T) {
	story := strings.Repeat("The harbour master said on Monday that no ship had entered the port.\n\n", 8)
	story = strings.TrimSpace(story)
	for _, tt := range []struct {
		name string
		gaps gaps
		text string
		want string
	}{
		{"nothing", gaps{}, "One line, she said on Monday morning.", ""},
		{"paid, whole", gaps{paid: true}, story, ""},
		{"paid, few words of many", gaps{paid: true, words: 900}, story, onlyBeginning},
		{"paid, as many words as stated", gaps{paid: true, words: len(text.Words(story))}, "x\n\n" + story + "…", ""},
		{"paid, number not to be believed", gaps{paid: true, words: 12}, story, ""},
		{"walled, dots", gaps{walled: true}, story + "\n\nThe ships that wait outside…", onlyBeginning},
		{"walled, in the middle of a sentence", gaps{walled: true}, story + "\n\nThe ships that wait outside the port have not been allowed to", onlyBeginning},
		{"walled, a credit at the end", gaps{walled: true}, story + "\n\n(Reporting by A. Author)", ""},
		{"walled, one paragraph", gaps{walled: true}, "The harbour master said so on Monday.", onlyBeginning},
		{"several pages", gaps{pages: true}, story, onlyOnePage},
	} {
		got := ""
		for _, n := range tt.gaps.notes(tt.text) {
			got += n.Message
			if !text.Valid(tt.text, n.Span) || strings.Contains(n.Span.In(tt.text), "\n") {
				t.Errorf("%s: place %v", tt.name, n.Span)
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSigns: what in a page says that it is for subscribers.
func TestSigns(t *testing.T) {
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A",` + s + `}</script>`
	}
	for _, tt := range []struct{ name, page, want string }{
		{"free", ld(`"isAccessibleForFree":true`), ""},
		{"not free", ld(`"isAccessibleForFree":false`), "paid"},
		{"not free, in a string", ld(`"isAccessibleForFree":"False"`), "paid"},
		{"a part is not free", ld(`"hasPart":[{"@type":"WebPageElement","isAccessibleForFree":"http://schema.org/False"}]`), "paid"},
		{"tier", "<meta property=article:content_tier content=locked>", "paid"},
		{"wall", "<div class=paywall>x</div>", "walled"},
		{"call", "<p>To continue reading, <a>subscribe</a> today.</p>", "walled"},
		{"article on walls", "<p class=paywalls-explained>The wall fell on Monday.</p>", ""},
	} {
		p, err := prune([]byte(tt.page))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := parseTree(p)
		if err != nil {
			t.Fatal(err)
		}
		g, got := newMetadata(doc, p, "").signs("The beginning, and"), ""
		if g.paid {
			got += "paid"
		}
		if g.walled {
			got += "walled"
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNextPage(t *testing.T) {
	const here = "example.org/a/long-story"
	for next, want := range map[string]bool{
		"https://example.org/a/long-story?page=2": true, "https://example.org/a/long-story/2": true, "https://www.example.org/a/long-story/page/2/": true,
		"https://example.org/a/long-story-2.html": true, "https://example.org/a/another-story": false, "https://example.org/a/long-story-told-again": false,
		"https://example.org/a/long-story": false, "https://other.org/a/long-story/2": false, "": false,
	} {
		if got := isNextPage(here, next); got != want {
			t.Errorf("%q: got %v", next, got)
		}
	}
}
