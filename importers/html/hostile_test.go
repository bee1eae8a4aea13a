package html_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/html"
)

// hostile are pages made to take time or memory. Each is as large as the limits
// let it be, or larger.
var hostile = []struct {
	name string
	page func() string
}{
	{"deep div", func() string { return strings.Repeat("<div>", 2_000_000) + "<p>Hello.</p>" }},
	{"deep custom elements", func() string {
		var b strings.Builder
		for i := range 50_000 {
			fmt.Fprintf(&b, "<x%d>", i)
		}
		return b.String()
	}},
	{"formatting never closed", func() string {
		var b strings.Builder
		for i := range 200 {
			fmt.Fprintf(&b, "<b class=%d><i class=%d><font color=%d>", i, i, i)
		}
		return b.String() + strings.Repeat("<p>Some words, and some more.", 55_000)
	}},
	{"ends without beginning", func() string { return "<p>" + strings.Repeat("a</x></b></div>", 1_000_000) }},
	{"cells without table", func() string { return strings.Repeat("text<td>more<tr>", 28_000) }},
	{"bodies", func() string { return strings.Repeat("text<body>more<html>", 400_000) }},
	{"options", func() string { return "<select>" + strings.Repeat("<option>text", 400_000) }},
	{"paragraphs in options", func() string { return strings.Repeat("<select>text<p>", 28_000) }},
	{"foster parents", func() string { return "<table>" + strings.Repeat(strings.Repeat("text ", 14)+"<tr>", 55_000) }},
	{"nested tables", func() string { return strings.Repeat("<table><tr><td>x", 19_000) }},
	{"nested lists", func() string { return strings.Repeat("<ul><li>x", 28_000) }},
	{"line breaks", func() string { return strings.Repeat("text<br> <br>", 28_000) }},
	{"breaks and blanks", func() string { return "<p>x" + strings.Repeat("<br> ", 55_000) + "y" }},
	{"links", func() string { return strings.Repeat("<a href=x>text<p>", 28_000) }},
	{"headings", func() string {
		return "<title>" + strings.Repeat("word ", 100_000) + "</title>" + strings.Repeat("<h1>word word</h1>", 55_000)
	}},
	{"divs with commas", func() string { return strings.Repeat("<div><div>a, b, c, d, e, f, and so on and on.</div>", 28_000) }},
	{"spans", func() string { return strings.Repeat("<div><span>a</span> <span>b</span></div>", 19_000) }},
	{"attributes", func() string { return "<p " + strings.Repeat("a ", 4_000_000) + ">Hello." }},
	{"long attribute", func() string { return `<p class="` + strings.Repeat("a ", 4_000_000) + `">Hello.` }},
	{"byline classes", func() string { return strings.Repeat(`<p class="byline author date">By A</p>`, 55_000) }},
	{"JSON-LD, deep", func() string {
		return `<script type="application/ld+json">` + strings.Repeat("[", 2_000_000) + `</script>`
	}},
	{"JSON-LD, wide", func() string {
		return `<script type="application/ld+json">[` + strings.Repeat(`{"@type":"Article","headline":"a"},`, 100_000) + `{}]</script>`
	}},
	{"drawing never closed", func() string { return "<svg>" + strings.Repeat("<path><g>", 1_000_000) }},
	{"script never closed", func() string { return "<script>" + strings.Repeat("x<", 10_000_000) }},
	{"comment never closed", func() string { return "<!--" + strings.Repeat("-", 20_000_000) }},
	{"one long line", func() string { return "<p>" + strings.Repeat("word, ", 5_000_000) }},
	{"nested a million deep", func() string { return strings.Repeat("<section><div>", 500_000) + "<p>Hello." }},
	{"JSON-LD, ten thousand keys", func() string {
		var b strings.Builder
		b.WriteString(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"a"`)
		for i := range 10_000 {
			fmt.Fprintf(&b, `,"k%d":{"@id":"i%d","name":"n"}`, i, i)
		}
		return b.String() + `}</script><p>Hello.`
	}},
	{"JSON-LD, objects nested a hundred thousand deep", func() string {
		return `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 100_000) + `</script><p>Hello.`
	}},
	{"megabyte attribute", func() string {
		return `<div data-qa="` + strings.Repeat("x-y ", 250_000) + `" class="` + strings.Repeat("a-b ", 250_000) + `"><p>Hello.`
	}},
	{"named bodies", func() string {
		return strings.Repeat(`<div class="article-body"><p>The port was empty for a week, she said on Monday.</p></div>`, 19_000)
	}},
	{"named bodies within each other", func() string {
		return strings.Repeat(`<div class="article-body"><section class="story-text"><p>The port was empty for a week, she said on Monday.</p>`, 19_000)
	}},
	{"hidden bodies", func() string {
		return strings.Repeat(`<div class="article-body" style="display:none"><p>The port was empty for a week.</p>`, 19_000)
	}},
	{"walls", func() string { return strings.Repeat(`<p class="paywall"><span>Subscribe to read</span></p>`, 19_000) }},
	{"bylines", func() string { return strings.Repeat(`<p>By Jane Doe</p><p class="byline">By</p>`, 28_000) }},
	{"items in one another", func() string {
		return strings.Repeat(`<div itemscope itemtype="https://schema.org/Article"><section itemscope itemtype="Comment"><span itemprop="name author">word`, 14_000)
	}},
	{"consent boxes in one another", func() string {
		return strings.Repeat(`<div class="cookie-banner"><section id="gdpr-notice">text<ul class="consent-box">`, 19_000)
	}},
	{"pictures in one another", func() string {
		return strings.Repeat(`<div class="image"><section class="photo"><img><span class="credit">x</span>`, 14_000)
	}},
	{"stories", func() string {
		return "<title>The port was empty</title>" + strings.Repeat(`<article><h1>The port was empty</h1><p>By Jane Doe</p></article>`, 14_000)
	}},
	{"linked paragraphs", func() string {
		return strings.Repeat(`<p><a href=x>He said that it was so, and not so.</a></p>`, 28_000)
	}},
	{"credits", func() string { return "<article>" + strings.Repeat("<p>Reprinted with permission.</p>", 28_000) }},
}

// endless is a page without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = "<div>"[i%5]
	}
	return len(p), nil
}

// TestEndless: a page that goes on for a gigabyte and more is refused at the
// bound, in one line, and not read on.
func TestEndless(t *testing.T) {
	for doc, err := range html.New().Read(context.Background(), format.Input{Path: "endless.html", Reader: endless{}, MaxSize: 8 << 20}) {
		if !errors.Is(err, format.ErrTooLarge) || doc.Article != nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("got %v", err)
		}
	}
}

// TestHostile reads pages made to take time or memory. Each must be read or
// refused in bounded memory, and so in a bounded time; what is refused is refused for
// the right reason.
func TestHostile(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("takes a while")
	}
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			page := []byte(h.page())
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := read(t, h.name, page, format.Defaults{})
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			allocated := (after.TotalAlloc - before.TotalAlloc) >> 20
			t.Logf("%d KiB, %v, %d MiB allocated: %v", len(page)>>10, took.Round(time.Millisecond), allocated, err)
			if allocated > 4<<10 {
				t.Errorf("allocated %d MiB", allocated)
			}
			if err != nil && !errors.Is(err, format.ErrTooLarge) && !errors.Is(err, format.ErrNoArticle) && !errors.Is(err, format.ErrEmpty) {
				t.Errorf("refused for another reason: %v", err)
			}
		})
	}
}
