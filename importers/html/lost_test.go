package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/claimreview"
)

// TestLost: reviews that a page states and the article has not are told, those
// that cannot be read with their line.
func TestLost(t *testing.T) {
	const body = `<article><h1>Port empty</h1><p class="byline">By Jane Doe</p><p>The harbour master said on Monday that no ship had entered the port for a week.</p></article>`
	script := func(s string) string { return "<script type=\"application/ld+json\">" + s + "</script>" }
	var many, marked strings.Builder
	for i := range claimreview.MaxReviews + 1 {
		fmt.Fprintf(&many, `{"@type":"ClaimReview","claimReviewed":"%d ships came."},`, i)
		fmt.Fprintf(&marked, `<div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="claimReviewed" content="%d ships came."></div>`, i)
	}
	const beyond = "the page states more than 200 reviews of claims; the others are left out"
	for _, tt := range []struct{ name, page, want string }{
		{"whole", script(`{"@type":"ClaimReview","claimReviewed":"No ship came."}`) + body, ""},
		{"mended", script("{\"@type\":\"ClaimReview\",\n\"claimReviewed\":\"No ship\ncame.\",}") + body, ""},
		{"a bare quotation mark", "<title>Port\nempty</title>\n" + script("\n{\"@type\":\"ClaimReview\",\n\"claimReviewed\":\"He said \"no ship\" came.\"}") + body,
			"a ClaimReview is lost: line 5 of the page is no JSON (invalid character 'n' after object key:value pair)"},
		{"not of a review", script(`{"@type":"BreadcrumbList","name":"a "b" c"}`) + body, ""},
		{"many", script("["+many.String()+"]") + body, beyond},
		{"many in microdata", body + marked.String(), beyond},
	} {
		_, g, err := parse([]byte(tt.page), "")
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(g.lost, "\n"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestShort: how little text makes an article, and of what page.
func TestShort(t *testing.T) {
	const line = `<p>The harbour master said on Monday that no ship had entered the port.</p>`
	for _, tt := range []struct {
		name, page string
		read       bool
	}{
		{"built as an article", `<article><h1>Port empty</h1><p class="byline">By Jane Doe</p>` + line + `</article>`, true},
		{"with a date", `<article><h1>Port empty</h1><time datetime="2024-05-14">May 14</time>` + line + `</article>`, true},
		{"neither author nor date", `<article><h1>Page not found</h1>` + line + `</article>`, false},
		{"an error", `<article><h1>Page not found</h1><p class="byline">By Jane Doe</p>` + line + `</article>`, false},
		{"an error by its title", `<title>404 - The Example</title><article><h1>No such thing</h1><time datetime="2024-05-14">May 14</time>` + line + `</article>`, false},
		{"no headline in it", `<h1>Port empty</h1><p class="byline">By Jane Doe</p><article>` + line + `</article>`, false},
		{"with a review", `<h1>Port empty</h1>` + line + `<div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="claimReviewed" content="No ship came."></div>`, true},
	} {
		a, _, err := parse([]byte(tt.page), "")
		if read := err == nil && strings.Contains(a.Text, "harbour master"); read != tt.read {
			t.Errorf("%s: read %v, want %v: %v", tt.name, read, tt.read, err)
		}
	}
}
