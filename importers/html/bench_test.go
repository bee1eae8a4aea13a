package html_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/format"
)

// BenchmarkRead tells how long a reader waits for a page: the test pages, one
// by one, and one of the size that news sites send (200 KB, mostly scripts,
// styles and drawings, with a story of 40 paragraphs).
func BenchmarkRead(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(pages, "*.html"))
	if err != nil {
		b.Fatal(err)
	}
	var small [][]byte
	size := 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		small = append(small, raw)
		size += len(raw)
	}
	b.Run("small", func(b *testing.B) {
		b.SetBytes(int64(size / len(small)))
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			_, _ = read(b, "page", small[i%len(small)], format.Defaults{})
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	})
	large := largePage()
	b.Run("large", func(b *testing.B) {
		b.SetBytes(int64(len(large)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := read(b, "page", large, format.Defaults{}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	})
}

// largePage makes a page as news sites send it.
func largePage() []byte {
	var p strings.Builder
	p.WriteString("<!doctype html><html lang=en><head><title>Port empty for a week | The Example</title>")
	for range 20 {
		p.WriteString("<script>" + strings.Repeat("var a = {b: 'c', d: [1, 2, 3]};", 100) + "</script><style>" + strings.Repeat(".a{color:red}", 100) + "</style>")
	}
	p.WriteString("</head><body><header><nav><ul>")
	for range 100 {
		p.WriteString(`<li class="nav-item"><a class="nav-link" href="/section/x"><svg><path d="M0 0L10 10"/></svg>Section</a></li>`)
	}
	p.WriteString("</ul></nav></header><main><article><h1>Port empty for a week</h1>")
	for range 40 {
		p.WriteString(`<div class="wrapper"><div class="text-block"><p class="css-1abc">The harbour master, <a href="/people/x">Jane Doe</a>, said on Monday that <em>no ship</em> had entered the port for a week, and that none was expected. &ldquo;We wait,&rdquo; she said.</p></div></div><div class="ad"><div><span>Advertisement</span></div></div>`)
	}
	p.WriteString("</article><aside>")
	for range 60 {
		p.WriteString(`<div class="card"><a href="/other"><img src="x.jpg"><h3>Another story about another port</h3></a><p>What happened elsewhere, in a line.</p></div>`)
	}
	p.WriteString("</aside></main><footer>")
	for range 100 {
		p.WriteString(`<a href="/terms">Terms</a> `)
	}
	p.WriteString("</footer></body></html>")
	return []byte(p.String())
}
