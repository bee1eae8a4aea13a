package press

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"
)

// Page is the article of a number as a web page of some 100 KB, as news sites send
// it: most of it is scripts, styles, navigation and other stories.
func Page(i int) []byte {
	a := New(i)
	e := html.EscapeString
	var p strings.Builder
	fmt.Fprintf(&p, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s | Desk %d</title><link rel="canonical" href="%s">
<meta property="og:type" content="article"><meta property="og:title" content="%s"><meta property="og:url" content="%s"><meta property="og:site_name" content="Desk %d">
<meta property="article:published_time" content="%s">`, e(a.Title), i%40, a.URL, e(a.Title), a.URL, i%40, a.Date)
	linked, _ := json.Marshal(map[string]any{
		"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.Title, "url": a.URL, "datePublished": a.Date,
		"author": map[string]string{"@type": "Person", "name": a.Author}, "publisher": map[string]string{"@type": "Organization", "name": fmt.Sprintf("Desk %d", i%40)},
	})
	fmt.Fprintf(&p, `<script type="application/ld+json">%s</script>`, linked)
	for n := range 14 {
		fmt.Fprintf(&p, "<script>%s</script><style>%s</style>", strings.Repeat(fmt.Sprintf("var a%d = {b: 'c', d: [1, 2, 3]};", n), 90), strings.Repeat(".a{color:red}", 90))
	}
	p.WriteString(`</head><body><header><nav><ul>`)
	for n := range 60 {
		fmt.Fprintf(&p, `<li class="nav-item"><a class="nav-link" href="/section/%d"><svg viewBox="0 0 9 9"><path d="M0 0L10 10Z"/></svg>Section %d</a></li>`, n, n)
	}
	fmt.Fprintf(&p, `</ul></nav></header><main><article><h1>%s</h1><p class="byline">By <a href="/people/x">%s</a></p><figure><img src="x.jpg"><figcaption>The quay. Photograph: Desk</figcaption></figure>`, e(a.Title), e(a.Author))
	for n, text := range a.Paragraphs {
		fmt.Fprintf(&p, `<p class="css-1abc">%s</p>`, e(text))
		if n%3 == 2 {
			p.WriteString(`<div class="ad"><div><span>Advertisement</span></div></div>`)
		}
	}
	p.WriteString(`</article><aside class="related">`)
	for n := range 40 {
		fmt.Fprintf(&p, `<div class="card"><a href="/other/%d"><img src="x.jpg"><h3>Another story about another port</h3></a><p>What happened elsewhere, in a line.</p></div>`, n)
	}
	p.WriteString(`</aside></main><footer>`)
	for n := range 80 {
		fmt.Fprintf(&p, `<a href="/terms/%d">Terms</a> `, n)
	}
	p.WriteString("</footer></body></html>\n")
	return []byte(p.String())
}

// Line is the article of a number as a line of JSON Lines.
func Line(i int) []byte {
	a := New(i)
	line, _ := json.Marshal(map[string]any{
		"id": fmt.Sprint(i), "title": a.Title, "url": a.URL, "published": a.Date, "authors": []string{a.Author},
		"publication": fmt.Sprintf("Desk %d", i%40), "language": "en", "text": strings.Join(a.Paragraphs, "\n\n"),
	})
	return append(line, '\n')
}

// Record is the page of a number as a response in a web archive, packed by itself.
func Record(i int) []byte {
	page := Page(i)
	block := append(fmt.Appendf(nil, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n", len(page)), page...)
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-03-11T08:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n", New(i).URL, i, len(block))
	_, _ = w.Write(block)
	_, _ = io.WriteString(w, "\r\n\r\n")
	_ = w.Close()
	return b.Bytes()
}

// Lines is a source of n articles as JSON Lines.
func Lines(n int) io.Reader { return &source{n: n, make: Line} }

// Archive is a web archive (.warc.gz) of n pages.
func Archive(n int) io.Reader { return &source{n: n, make: Record} }

// source gives what is made of the numbers up to n, one after the other.
type source struct {
	n, next int
	make    func(int) []byte
	rest    []byte
}

func (s *source) Read(p []byte) (int, error) {
	if len(s.rest) == 0 {
		if s.next == s.n {
			return 0, io.EOF
		}
		s.rest = s.make(s.next)
		s.next++
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}
