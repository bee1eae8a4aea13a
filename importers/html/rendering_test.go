package html

import "testing"

// TestRendering: which pages are but another rendering of an article on the same
// site, and what is their article's address.
func TestRendering(t *testing.T) {
	const article = "https://www.example.org/news/port"
	canonical := "<link rel=canonical href=" + article + ">"
	for _, tt := range []struct{ name, page, said, own string }{
		{"AMP, said", "<html amp>" + canonical, "https://www.example.org/amp/news/port", article},
		{"AMP by its sign", "<html ⚡>" + canonical, "https://amp.example.org/news/port-1", article},
		{"AMP out of a cache", "<html ⚡>" + canonical, "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/amp/news/port", article},
		{"AMP in a search engine", "<html ⚡>" + canonical, "https://www.google.com/amp/s/www.example.org/amp/news/port", article},
		{"AMP of another site", "<html amp>" + canonical, "https://copy.example/amp/port", "https://copy.example/amp/port"},
		{"print by a directory", canonical, "https://www.example.org/print/news/port", article},
		{"print by a file", canonical, "https://www.example.org/news/port/print.html", article},
		{"print by a parameter", canonical, "https://www.example.org/news/port?print=1", article},
		{"print by a view", canonical, "https://www.example.org/news/port?view=printable", article},
		{"print by its class", canonical + "<body class=print-version><p>x", "https://www.example.org/p/17", article},
		{"another article", canonical, "https://www.example.org/news/print-shops-close", "https://www.example.org/news/print-shops-close"},
		{"print whose canonical is the home page", "<link rel=canonical href=https://www.example.org/>", "https://www.example.org/print/17", "https://www.example.org/print/17"},
	} {
		if got := metadataOf(t, tt.page, tt.said).URL; got != tt.own {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.own)
		}
	}
}
