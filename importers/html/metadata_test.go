package html

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// metadataOf reads the metadata of a page.
func metadataOf(t *testing.T, page, url string) *schema.Article {
	t.Helper()
	p, err := prune([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parseTree(p)
	if err != nil {
		t.Fatal(err)
	}
	return newMetadata(doc, p, url).article()
}

// TestAddress: which of the addresses in a page is its own.
func TestAddress(t *testing.T) {
	canonical := func(s string) string { return `<link rel=canonical href="` + s + `">` }
	og := func(s string) string { return `<meta property=og:url content="` + s + `">` }
	const here, there = "https://copy.example/a", "https://original.example/b"
	for _, tt := range []struct{ name, page, said, own, publication string }{
		{"nothing", "<p>x", "", "", ""},
		{"canonical alone", canonical(here), "", here, "copy.example"},
		{"both the same", canonical(here) + og(here), "", here, "copy.example"},
		{"canonical elsewhere", canonical(there) + og(here), "", here, "copy.example"},
		{"canonical and og:url elsewhere, by the site's services", canonical(there) + og(there) +
			`<link rel=alternate type="application/rss+xml" href="https://copy.example/feed"><link rel=search href="https://www.copy.example/s.xml">`, "", "", "copy.example"},
		{"canonical elsewhere, JSON-LD here, by the links", canonical(there) + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","url":"` + here +
			`"}</script><footer><a href="https://copy.example/terms">Terms</a></footer>`, "", here, "copy.example"},
		{"home page as og:url", canonical(here) + og("https://copy.example/"), "", here, "copy.example"},
		{"said by the user", canonical(there) + og(there), here, here, "copy.example"},
		{"relative canonical", canonical("/a") + `<base href="https://copy.example/">`, "", here, "copy.example"},
		{"protocol-relative", canonical("//copy.example/a") + og(here), "", here, "copy.example"},
		{"saved by a browser", "<!-- saved from url=(0022)" + here + " -->" + canonical(there), "", here, "copy.example"},
		{"fragment", og(here + "#top"), "", here, "copy.example"},
		{"no address", canonical("javascript:void(0)") + og("n/a"), "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := metadataOf(t, tt.page, tt.said)
			got := ""
			if a.Publication != nil {
				got = a.Publication.Domain
			}
			if a.URL != tt.own || got != tt.publication {
				t.Errorf("got %q on %q, want %q on %q", a.URL, got, tt.own, tt.publication)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"title alone", "<title>Port empty for a week | The Example</title>", "Port empty for a week"},
		{"title, site known", "<title>Port empty - The Example</title><meta property=og:site_name content='The Example'>", "Port empty"},
		{"site by its domain", "<title>Port empty - Example News</title><meta property=og:url content='https://www.example-news.org/a'>", "Port empty"},
		{"section and site", "<title>Port empty | World | The Example</title><meta property=og:site_name content='The Example'>", "Port empty | World"},
		{"dash of its own", "<title>Port empty - and no ship in sight</title>", "Port empty - and no ship in sight"},
		{"h1 over og", "<h1>Port empty for a whole week</h1><meta property=og:title content='Port empty for a week - wow'>", "Port empty for a whole week"},
		{"logo in an h1", "<h1>The Example</h1><title>Port empty for a week | The Example</title><h1>Port empty for a week</h1>", "Port empty for a week"},
		{"JSON-LD, references", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port &amp; ships"}</script>`, "Port & ships"},
		{"entities twice", "<meta property=og:title content='It&amp;#39;s empty'>", "It's empty"},
		{"none", "<p>x", ""},
	} {
		if got := metadataOf(t, tt.page, "").Title; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPeople(t *testing.T) {
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","author":` + s + `}</script>`
	}
	for _, tt := range []struct {
		name, page string
		want       []string
	}{
		{"string", ld(`"By Jane Doe and John Roe"`), []string{"Jane Doe", "John Roe"}},
		{"object", ld(`{"@type":"Person","name":"Jane Doe"}`), []string{"Jane Doe"}},
		{"list", ld(`[{"name":"Doe, Jane"},"John Roe",{"url":"x"}]`), []string{"Doe, Jane", "John Roe"}},
		{"names in a list", ld(`{"name":["Jane Doe","John Roe"]}`), []string{"Jane Doe", "John Roe"}},
		{"family name first", ld(`{"@type":"Person","name":"Doe, Jane"}`), []string{"Doe, Jane"}},
		{"family name first, initial", ld(`[{"@type":["Person"],"name":"Doe, Jane M."}]`), []string{"Doe, Jane M."}},
		{"two in one person", ld(`{"@type":"Person","name":"Jane Doe, John Roe"}`), []string{"Jane Doe", "John Roe"}},
		{"meta", "<meta name=author content='Jane Doe'><meta name=author content='John Roe'>", []string{"Jane Doe", "John Roe"}},
		{"profile address", "<meta property=article:author content='https://social.example/jane'><meta name=parsely-author content='Jane Doe'>", []string{"Jane Doe"}},
		{"rel=author", "<a rel=author href=/jane>Jane Doe</a><a rel=author href=/jane>More from Jane</a>", []string{"Jane Doe"}},
		{"styled", "<div class=article-byline>By Jane Doe | March 3, 2020</div>", []string{"Jane Doe"}},
		{"styled, month", "<div class=byline>Jane Doe March 3, 2020</div>", []string{"Jane Doe"}},
		{"German", "<div class=autor>Von Jana Döring und Jan Röhm am Montag</div>", []string{"Jana Döring", "Jan Röhm"}},
		{"plain", "<h1>Port</h1><p>By Jane Doe and John Roe</p><p>By Monday the port was empty.</p>", []string{"Jane Doe", "John Roe"}},
		{"first word of a sentence", "<p>By Monday the port was empty.</p>", nil},
		{"comment form", "<div id=respond class=comment-respond><p class=comment-form-author>Name *</p></div>", nil},
		{"label", "<div class=author>Posted on</div><div class=author>Jane Doe says:</div>", []string{"Jane Doe"}},
		{"Drupal", "<div class=node__submitted>Submitted by <span>Jane Doe</span> on <time datetime=2024-05-14>Tue, 05/14/2024</time></div>", []string{"Jane Doe"}},
		{"Drupal, user name", "<div class=node__submitted>Submitted by <span>jane.doe</span> on <time datetime=2024-05-14>Tue, 05/14/2024</time></div>", nil},
		{"contributor", `<script type="application/ld+json">{"@type":"Article","headline":"A","author":{"name":"Jane Doe"},"contributor":[{"name":"John Roe"}]}</script>`, []string{"Jane Doe", "John Roe"}},
		{"site's own name", ld(`{"name":"The Example"}`) + "<meta property=og:site_name content='The Example'><div class=byline>By Jane Doe</div>", []string{"Jane Doe"}},
		{"none", "<div class=byline>follow us</div>", nil},
	} {
		if diff := cmp.Diff(tt.want, metadataOf(t, tt.page, "").Authors); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"JSON-LD first", `<script type="application/ld+json">{"@type":"Report","headline":"A","datePublished":"2020-01-02T03:04:05Z"}</script><meta property=article:published_time content=2019-01-01>`, "2020-01-02T03:04:05Z"},
		{"meta", "<meta property=article:published_time content=2019-01-01T10:00:00+02:00>", "2019-01-01T10:00:00+02:00"},
		{"meta, day first", "<meta property=article:published_time content='14/05/2024 10:30'>", "2024-05-14"},
		{"meta, day first, with the time elsewhere", "<meta property=article:published_time content='14/05/2024 10:30'><time datetime=2024-05-14T10:30:00+02:00>x</time>", "2024-05-14T10:30:00+02:00"},
		{"meta, day first, and another day elsewhere", "<meta property=article:published_time content='14/05/2024 10:30'><time datetime=2024-05-20T10:30:00+02:00>x</time>", "2024-05-14"},
		{"meta, day or month", "<meta property=article:published_time content='04/05/2024 10:30'>", ""},
		{"Dublin Core", "<meta name=DC.date.issued content=2019-01-01>", "2019-01-01"},
		{"unreadable, then good", "<meta name=pubdate content=soon><time datetime=2019-01-02>x</time>", "2019-01-02"},
		{"time, not the update", "<time class=updated datetime=2019-02-02>x</time><time datetime=2019-01-02>x</time>", "2019-01-02"},
		{"time in its words", "<time>January 2, 2019</time>", "2019-01-02"},
		{"time of another story", "<aside><time datetime=2001-01-01>x</time></aside>", ""},
		{"styled", "<span class=posted-date>Posted on Jan 2nd, 2019 by Jane</span>", "2019-01-02"},
		{"styled, German", "<h2 class=date-header>Dienstag, 5. Juni 2018</h2><span class=date>Dienstag, 5. Juni 2018</span>", "2018-06-05"},
		{"styled, month second", "<div class=submitted>Tue, 05/14/2024 - 09:30</div>", "2024-05-14"},
		{"styled, day or month", "<div class=submitted>05/04/2024</div>", ""},
		{"Japanese", "<p class=date>2018年11月20日</p>", "2018-11-20"},
		{"Russian, in its words", "<time>3 марта 2021</time>", "2021-03-03"},
		{"address", "<link rel=canonical href=https://a.example/2019/01/02/x>", "2019-01-02"},
		{"address, month's name", "<link rel=canonical href=https://a.example/2019/jan/02/x>", "2019-01-02"},
		{"address, month only", "<link rel=canonical href=https://a.example/2019/01/x>", "2019-01"},
		{"number in an address", "<link rel=canonical href=https://a.example/2019/99/x-1234-5-6>", ""},
	} {
		if got := metadataOf(t, tt.page, "").Published.EDTF(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPublicationName(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"og", "<meta property=og:site_name content='The Example - Latest News'>", "The Example"},
		{"publisher", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","publisher":{"name":"The Example"}}</script>`, "The Example"},
		{"company behind it", `<title>A long headline - The Example</title><h1>A long headline</h1><script type="application/ld+json">{"@type":"NewsArticle","headline":"A long headline","publisher":{"name":"The Example Media Company"}}</script>`, "The Example"},
		{"web site", `<script type="application/ld+json">[{"@type":"WebSite","name":"The Example"},{"@type":"NewsArticle","headline":"A"}]</script>`, "The Example"},
		{"publisher of the original", `<link rel=canonical href="https://original.example/a"><meta property=og:url content="https://copy.example/a"><script type="application/ld+json">{"@type":"NewsArticle","headline":"A","url":"https://original.example/a","publisher":{"name":"The Original"}}</script>`, "copy.example"},
		{"end of the title", "<title>A long headline - The Example</title><h1>A long headline</h1>", "The Example"},
	} {
		a := metadataOf(t, tt.page, "")
		a.Text = "x"
		got := ""
		if a.Publication != nil {
			if got = a.Publication.Name; got == "" {
				got = a.Publication.Domain
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for s, want := range map[string]string{
		"en": "en", "EN-us": "en-US", "pt_br": "pt-BR", "zh-hant-tw": "zh-Hant-TW", "English": "", "": "", "x": "", "en; q=1": "", "de,en": "de",
	} {
		if got := languageTag(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// TestSetAside: what goes and what stays.
func TestSetAside(t *testing.T) {
	gone := []block{
		{text: "Read more: Port empty", linked: 10}, {text: "READ MORE: Port empty"}, {text: "Advertisement"}, {text: "Another story about a port", linked: 26},
		{text: "Sign up for our newsletter, which comes every morning at six."}, {text: "___"}, {text: "14:05"}, {text: "1:39 PM ET"}, {text: "2/5"}, {text: "March 3, 2020"}, {text: "Lesen Sie auch: Hafen leer"},
		{text: "Home | More news", linked: 13}, {text: "Photo: Jane Doe"}, {text: "The port on Monday. Jane Doe/Getty Images"},
	}
	for _, b := range gone {
		if !isPromotion(b, text.Fold(b.text)) && !isStamp(b) && !isCaption(b, text.Fold(b.text)) {
			t.Errorf("stays: %q", b.text)
		}
	}
	stay := []block{
		{text: "Follow the money, the inspector told her deputies on the first day."}, {text: "More: that is what the crowd in the harbour called for on Monday."},
		{text: "Related companies were told to open their books, the ministry said on Monday."}, {text: "The master said so.", linked: 10},
		{text: "2019 4"}, {text: "Shares fell by a third after the harbour master’s statement on Monday."}, {text: "Shortages", heading: true},
	}
	for _, b := range stay {
		if isPromotion(b, text.Fold(b.text)) || isStamp(b) || isCaption(b, text.Fold(b.text)) {
			t.Errorf("goes: %q", b.text)
		}
	}
}

// TestClassesOfTheWhole: the names of sections and tags on the element that
// holds the story do not make it a box beside it.
func TestClassesOfTheWhole(t *testing.T) {
	page := `<html><body><div class="post category-promo tag-newsletter"><div class="related-politics social">` +
		strings.Repeat("<p>The harbour master said on Monday that no ship had entered the port for a week.</p>", 20) + `</div></div></body></html>`
	a, _, err := parse([]byte(page), "")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(a.Text, "harbour master"); got != 20 {
		t.Errorf("%d of 20 paragraphs are left", got)
	}
}
