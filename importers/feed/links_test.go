package feed_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/feed"
	"github.com/saidby/saidby/importers/format"
)

func TestLinks(t *testing.T) {
	page := func(n string) string { return "<url><loc>" + n + "</loc></url>" }
	for _, tt := range []struct {
		name, raw, base string
		want            []string
		err             string
	}{
		{"sitemap", "testdata/sitemap.feed", "", []string{"https://quay.example/a|A & B|2024-03-09|-", "https://quay.example/b|||-"}, ""},
		{"rss", "testdata/rss2.feed", "", []string{"https://www.harbourpost.example/talks|Harbour talks collapse & crews leave|2024-03-09T08:15:00+01:00|full",
			"https://www.harbourpost.example/fog|Fog delays ferry||-"}, ""},
		{"atom", "testdata/atom.feed", "", []string{"https://ledger.example/news/2024/budget|Budget voté|2024-03-09T08:00:00-05:00|full", "https://ledger.example/plain|Plain|2024-03-10|full",
			"https://mirror.example/x/y|Escaped|2024-03-10T10:00:00Z|full", "https://ledger.example/else|Elsewhere|2024-03-10T10:00:00Z|-"},
			": 1 of 5 entries have no address to read; the first is :5: the entry has no address"},
		{"relative to the base", "<urlset>" + page("/a") + page("b#c") + page("mailto:x") + page("") + "</urlset>", "https://quay.example/s/map.xml",
			[]string{"https://quay.example/a|||-", "https://quay.example/s/b#c|||-"},
			"https://quay.example/s/map.xml: 2 of 4 entries have no address to read; the first is https://quay.example/s/map.xml:3: the entry has no address"},
		{"breaks off", "<urlset>" + page("https://quay.example/a"), "m", []string{"https://quay.example/a|||-"}, "m: malformed: the feed breaks off after 1 entries"},
		{"no feed", "<p>", "m", nil, "m: malformed: the root is <p>, no feed or news sitemap"},
	} {
		raw := []byte(tt.raw)
		if strings.HasPrefix(tt.raw, "testdata/") {
			var err error
			if raw, err = os.ReadFile(tt.raw); err != nil {
				t.Fatal(err)
			}
		}
		links, err := feed.Links(context.Background(), raw, tt.base)
		var got []string
		for _, l := range links {
			full := "-"
			if l.Full {
				full = "full"
			}
			got = append(got, strings.Join([]string{l.URL, l.Title, l.Published.EDTF(), full}, "|"))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
		told := ""
		var in *format.Error
		if err != nil {
			told = err.Error()
		}
		if diff := cmp.Diff(tt.err, told); diff != "" || err != nil && !errors.As(err, &in) {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := feed.Links(ctx, []byte(rssOf("<item/>")), ""); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestIs(t *testing.T) {
	for _, yes := range []string{
		"<rss version='2.0'>", "\uFEFF \n<?xml version='1.0'?>\r\n<!-- <html> -->\n<!DOCTYPE rss [<!ENTITY a '>'>]>\n<RSS>", "<rss",
		"<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "<feed xmlns='http://www.w3.org/2005/Atom'", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>",
		"<feed version='0.3' xmlns='http://purl.org/atom/ns#'>", `{"version": "https://jsonfeed.org/version/1", "title"`,
		`{"version":"https:\/\/jsonfeed.org\/version\/1.1"`, "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>",
		"\xff\xfe<\x00r\x00s\x00s\x00>\x00",
	} {
		if !feed.Is([]byte(yes)) {
			t.Errorf("no feed: %q", yes)
		}
	}
	for _, no := range []string{
		"", " ", "<", "</rss>", "text <rss>", "<html><rss>", "<!-- <rss> -->", "<rssx>", "<feed>", "<rdf:RDF xmlns:rdf='x'>", "<urlset>", "<sitemapindex>",
		`{"text":"a"}`, `{"version":"1"}`, `{"version":`, "<?xml version='1.0'?>", "<!--", strings.Repeat(" ", 5000) + "<rss>",
	} {
		if feed.Is([]byte(no)) {
			t.Errorf("a feed: %q", no)
		}
	}
}
