package feed_test

import (
	"context"
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
)

// BenchmarkRead tells how fast entries are read, before extraction.
func BenchmarkRead(b *testing.B) {
	item := "<item><title>Fog delays ferry</title><link>https://quay.example/1</link><dc:creator>Ann Poe</dc:creator><pubDate>Sat, 09 Mar 2024 08:15:00 +0100</pubDate>" +
		"<content:encoded><![CDATA[" + strings.Repeat("<p>“No ship has come,” she said.</p>", 60) + "]]></content:encoded></item>"
	raw := rssOf(strings.Repeat(item, 100))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, err := range feed.New().Read(context.Background(), format.Input{Path: "f", Reader: strings.NewReader(raw)}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "entries/s")
}
