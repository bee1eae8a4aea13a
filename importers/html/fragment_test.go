package html_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
)

func TestFragment(t *testing.T) {
	for raw, want := range map[string]string{
		"":                             "",
		"Plain words &amp; no element": "Plain words & no element",
		"<p>One <b>bold</b> line.</p>\n<p>Two.</p>":                                            "One bold line.\n\nTwo.",
		"<h2>Flood</h2>First.<br><br>Second.<ul><li>a</li><li>b</li></ul>":                     "Flood\n\nFirst.\n\nSecond.\n\na\n\nb",
		"<p>Text</p><script>alert(1)</script><figure><figcaption>A pier</figcaption></figure>": "Text",
		"<p>“Open,</p><p>closed.”</p><p>unclosed <b>":                                          "“Open,\n\nclosed.”\n\nunclosed",
	} {
		if got, err := html.Fragment(raw); err != nil || got != want {
			t.Errorf("%q: %q, %v, want %q", raw, got, err, want)
		}
	}
	if _, err := html.Fragment(strings.Repeat("x", 5<<20)); !errors.Is(err, format.ErrTooLarge) {
		t.Errorf("5 MiB: %v", err)
	}
}
