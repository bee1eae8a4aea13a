package html

import (
	"strings"
	"testing"
)

// TestScope: whose microdata count.
func TestScope(t *testing.T) {
	const story = `<p>The harbour master said on Monday that no ship had entered the port for a week, and that none was expected before the end of the month.</p>` +
		`<p>The dockers’ union said that its members had not been paid since the spring.</p>`
	who := func(name, date string) string {
		return `<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">` + name + `</span></span><meta itemprop="datePublished" content="` + date + `">`
	}
	item := func(kind, attrs, in string) string {
		return `<div itemscope itemtype="https://schema.org/` + kind + `" ` + attrs + `>` + in + `</div>`
	}
	head, own, other := `<h1 itemprop="headline">Port empty for a week</h1>`, who("Jane Doe", "2024-05-14"), who("John Roe", "2019-01-01")
	for _, tt := range []struct{ name, page, author, date string }{
		{"no item", `<h1>Port empty for a week</h1><span itemprop="author">Jane Doe</span><meta itemprop="datePublished" content="2024-05-14">` + story, "Jane Doe", "2024-05-14"},
		{"the article", item("NewsArticle", "", head+own+story), "Jane Doe", "2024-05-14"},
		{"an article of the page, and one in it", item("Article", "", `<meta itemprop="name" content="Port empty for a week">`+item("BlogPosting", "", head+own+story)), "Jane Doe", "2024-05-14"},
		{"an article of a page of a blog", item("WebPage", "", item("Blog", `itemprop="mainContentOfPage"`, item("BlogPosting", `itemprop="blogPost"`, head+own+story))), "Jane Doe", "2024-05-14"},
		{"metadata in a box of their own", item("NewsArticle", "", `<meta itemprop="headline" content="Port empty for a week">`+own) + story, "Jane Doe", "2024-05-14"},
		{"date between the names", item("NewsArticle", "", head+`<p itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Jane Doe</span> <time itemprop="datePublished" datetime="2024-05-14">x</time></p>`+story), "Jane Doe", "2024-05-14"},
		{"teaser before it", item("NewsArticle", "", `<a itemprop="headline">Fog on the sound</a>`+other) + item("NewsArticle", "", head+own+story), "Jane Doe", "2024-05-14"},
		{"teaser in it", item("NewsArticle", "", head+own+story+item("NewsArticle", "", `<a itemprop="headline">Fog on the sound</a>`+other)), "Jane Doe", "2024-05-14"},
		{"teaser alone", `<h1>Port empty for a week</h1>` + story + item("NewsArticle", "", `<a itemprop="headline">Fog on the sound</a>`+other), "", ""},
		{"teaser in an aside", `<h1>Port empty for a week</h1>` + story + `<aside>` + item("NewsArticle", "", other) + `</aside>`, "", ""},
		{"comment", item("NewsArticle", "", head+`<span itemprop="author">Jane Doe</span>`+story+item("Comment", `itemprop="comment"`, other+`<time datetime="2024-05-20">x</time><p itemprop="text">So it is.</p>`)), "Jane Doe", ""},
		{"reviewed book", item("Review", "", head+item("Book", `itemprop="itemReviewed"`, other)+own+story), "Jane Doe", "2024-05-14"},
		{"reviewed claim", `<h1>Port empty for a week</h1>` + story + item("ClaimReview", "", `<meta itemprop="claimReviewed" content="No ship ever came."><meta itemprop="datePublished" content="2018-01-01">`+item("Claim", `itemprop="itemReviewed"`, other)), "", ""},
		{"no type", item("NewsArticle", "", head+`<div itemscope>`+own+`</div>`+story), "Jane Doe", "2024-05-14"},
		{"an author of no type", item("NewsArticle", "", `<span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span><meta itemprop="datePublished" content="2024-05-14">`+head+story) + item("NewsArticle", "", other), "Jane Doe", "2024-05-14"},
		{"entries of a live report", item("LiveBlogPosting", "", head+own+item("BlogPosting", `itemprop="liveBlogUpdate"`, `<h2 itemprop="headline">Ships</h2>`+other+story)), "Jane Doe,John Roe", "2024-05-14"},
		{"header of the page", item("NewsArticle", "", item("WPHeader", "", head+own)+story), "Jane Doe", "2024-05-14"},
		{"questions", item("NewsArticle", "", head+item("FAQPage", "", own+story)), "Jane Doe", "2024-05-14"},
		{"in the publisher", item("NewsArticle", "", head+item("Organization", `itemprop="publisher"`, `<span itemprop="name">The Example</span>`+own)+story), "Jane Doe", "2024-05-14"},
		{"another headline", item("NewsArticle", "", `<meta itemprop="headline" content="Dock pay row explained">`+own) + `<h1>Port empty for a week</h1>` + story, "Jane Doe", "2024-05-14"},
		{"a work", item("CreativeWork", "", `<h1 itemprop="headline">Dock pay row explained</h1>`+own) + story, "Jane Doe", "2024-05-14"},
		{"list", item("BlogPosting", "", `<h2 itemprop="headline">Ships</h2>`+who("Jane Doe", "2024-05-14")+story) + item("BlogPosting", "", `<h2 itemprop="headline">Fog</h2>`+who("John Roe", "2024-05-13")+fogStory), "Jane Doe,John Roe", "2024-05-14"},
		{"recipe", item("Recipe", "", head+own+story), "Jane Doe", "2024-05-14"},
	} {
		a := metadataOf(t, "<title>Port empty for a week | The Example</title>"+tt.page, "")
		if got := strings.Join(a.Authors, ","); got != tt.author || a.Published.EDTF() != tt.date {
			t.Errorf("%s: got %q, %q, want %q, %q", tt.name, got, a.Published.EDTF(), tt.author, tt.date)
		}
	}
}

// TestLinkedArticle: which of the articles in JSON-LD is the page's.
func TestLinkedArticle(t *testing.T) {
	const (
		page   = `<title>Port empty for a week</title><link rel=canonical href="https://a.example/port"><h1>Port empty for a week</h1>`
		own    = `{"@type":"NewsArticle","headline":"Port empty for a week","author":{"name":"Jane Doe"}}`
		here   = `{"@type":"NewsArticle","headline":"No ships","url":"https://a.example/port","author":{"name":"Jane Doe"}}`
		bare   = `{"@type":"NewsArticle","author":{"name":"Jane Doe"}}`
		other  = `{"@type":"NewsArticle","headline":"Fog on the sound","url":"https://a.example/fog","author":{"name":"John Roe"}}`
		copied = `{"@type":"NewsArticle","headline":"Port empty for a whole week","url":"https://b.example/port","author":{"name":"Jane Doe"}}`
	)
	list := func(s string) string {
		return `{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":` + s + `}]}`
	}
	const id = `{"@type":"NewsArticle","headline":"Fog on the sound","url":"https://a.example/77","author":{"name":"Jane Doe"}}`
	stated := func(s string) string {
		return `</script><meta name="author" content="Jane Doe"><script type="application/ld+json">` + s
	}
	part := func(s string) string { return `{"@type":"WebPage","hasPart":[` + s + `]}` }
	for _, tt := range []struct{ name, linked, author string }{
		{"own", own, "Jane Doe"},
		{"by its address", here, "Jane Doe"},
		{"nothing to tell it by", bare, "Jane Doe"},
		{"original's", copied, "Jane Doe"},
		{"other first", "[" + other + "," + own + "]", "Jane Doe"},
		{"another's alone, and the page states an author", stated(other), "Jane Doe"},
		{"under another headline, and nothing contradicts", id, "Jane Doe"},
		{"under another headline, of the same author", stated(id), "Jane Doe"},
		{"the only part, under another headline", part(`{"@type":"NewsArticle","headline":"Fog on the sound","author":{"name":"Jane Doe"}}`), "Jane Doe"},
		{"another's in a list", list(other), ""},
		{"another's as a part", part(other), ""},
		{"in a list, nothing to tell it by", list(bare), ""},
		{"in a list, at the page's address", list(here), "Jane Doe"},
		{"as a part, under the page's headline", part(own), "Jane Doe"},
		{"in a list, another edition", list(copied), ""},
	} {
		a := metadataOf(t, page+`<script type="application/ld+json">`+tt.linked+`</script>`, "")
		if got := strings.Join(a.Authors, ","); got != tt.author || a.URL != "https://a.example/port" && tt.linked != copied {
			t.Errorf("%s: got %q at %s, want %q", tt.name, got, a.URL, tt.author)
		}
	}
}
