package html

import (
	"strings"
	"testing"
)

// TestStories: of several stories on a page the one stays that the page is named
// for, with its authors.
func TestStories(t *testing.T) {
	port := `<div><article><h1>Port empty for a week</h1><p class="byline">By Jane Doe</p>` + portStory + `</article></div>`
	fog := `<div><article><h1>Fog keeps ferries in port</h1><p class="byline">By John Roe</p>` + fogStory + `</article></div>`
	for _, tt := range []struct{ name, page, title, want string }{
		{"title, first", `<title>Port empty for a week | The Example</title>` + port + fog, "Port empty for a week", "Jane Doe"},
		{"title, second", `<title>Fog keeps ferries in port | The Example</title>` + port + fog, "Fog keeps ferries in port", "John Roe"},
		{"og:title", `<title>The Example</title><meta property="og:title" content="Port empty for a week">` + port + fog, "Port empty for a week", "Jane Doe"},
		{"address", `<title>The Example</title><link rel="canonical" href="https://a.example/news/port-empty-for-a-week">` + fog + port, "Port empty for a week", "Jane Doe"},
		{"nothing", `<title>The Example</title>` + port + fog, "", "Jane Doe"},
	} {
		a, _, err := parse([]byte("<main>"+tt.page+"</main>"), "")
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(a.Authors, ",")
		if ours := strings.Contains(a.Text, "harbour master") == (tt.want == "Jane Doe"); got != tt.want || !ours || strings.Contains(a.Text, "harbour master") && strings.Contains(a.Text, "ferries") || tt.title != "" && a.Title != tt.title {
			t.Errorf("%s: %q by %s\n%s", tt.name, a.Title, got, a.Text)
		}
	}
	parts := `<title>The port and the fog</title><h1>The port and the fog</h1>` + port + fog
	if got := storyOf(t, parts); !strings.Contains(got, "harbour master") || !strings.Contains(got, "ferries") {
		t.Errorf("a part is lost: %q", got)
	}
	hero := `<title>Port empty for a week</title><article><h1>Port empty for a week</h1></article><article><h1>“No pay”</h1>` + portStory + `</article>`
	if got := storyOf(t, hero); !strings.Contains(got, "harbour master") {
		t.Errorf("the story below its headline is lost: %q", got)
	}
	for name, page := range map[string]string{
		"chapters":       `<title>Port empty for a week</title>` + port + `<article><h1>How it began</h1>` + fogStory + `</article>`,
		"live":           `<title>Port empty for a week: live updates</title>` + port + fog,
		"live in linked": `<title>Port empty for a week</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Port empty for a week"}</script>` + port + fog,
		"short entries": `<meta property="og:type" content="article"><title>Port empty for a week</title><article><h1>Port empty for a week</h1><time>May 14</time><p>The harbour master said on Monday that no ship had entered the port.</p></article>` +
			`<article><h1>Fog keeps ferries in port</h1><time>May 13</time><p>Fog lay on the sound for the third day, and ferries stayed in port.</p></article>`,
		"numbers": `<title>Port empty for a week</title>` + port + strings.Replace(fog, "<h1>", "<h1>2. ", 1),
	} {
		if got := storyOf(t, page); !strings.Contains(got, "harbour master") || !strings.Contains(got, "ferries") {
			t.Errorf("%s: a part is lost: %q", name, got)
		}
	}
	linked := `<title>Port empty for a week</title>` + port + `<div data-url="/fog"><article><h1>Fog keeps ferries in port</h1>` + fogStory + `</article></div>`
	if got := storyOf(t, linked); strings.Contains(got, "ferries") {
		t.Errorf("another story stays: %q", got)
	}
	list := `<title>The Example</title><main>` + port + fog + strings.ReplaceAll(strings.ReplaceAll(fog, "Fog", "Storm"), "ferries", "ships") + `</main>`
	if _, _, err := parse([]byte(list), ""); err == nil {
		t.Error("a list of stories is read as one")
	}
}
