package importers_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers"
	"github.com/saidby/saidby/importers/fetch"
	"github.com/saidby/saidby/importers/fetch/fetchtest"
)

func TestWeb(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	home := site.Address
	for path, p := range map[string]string{"/port": page, "/old": "->/port", "/pier.png": "\x89PNG", "/secret": page, "/robots.txt": "User-agent: *\nDisallow: /secret\n"} {
		site.Set(path, p)
	}
	run := func(web *fetch.Client, targets ...string) (got []string) {
		for item := range importers.Run(context.Background(), slices.Values(targets), importers.Options{Web: web}) {
			if item.Err != nil {
				got = append(got, item.Err.Error())
				continue
			}
			got = append(got, item.Path+" "+item.Article.Title+" "+item.Article.URL)
		}
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], home, "HOME")
		}
		return got
	}
	private := fetch.New(fetch.Options{AllowPrivate: true, Interval: -1, Retries: -1})
	t.Cleanup(private.Close)
	got := run(private, home+"/port", home+"/old", home+"/pier.png", home+"/secret", home+"/none")
	for i, want := range []string{"HOME/port Port empty for a week HOME/port", "HOME/old Port empty for a week HOME/port", "HOME/pier.png: binary, not a text: it is a PNG image",
		"HOME/secret: ", "HOME/none: "} {
		if i >= len(got) || !strings.HasPrefix(got[i], want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if got := run(fetch.New(fetch.Options{}), home+"/port"); len(got) != 1 || !strings.Contains(got[0], "private") && !strings.Contains(got[0], "port") {
		t.Errorf("a private network was asked: %q", got)
	}
	want := []string{"HOME/port: addresses on the web cannot be read here (save the page and import the file)"}
	if diff := cmp.Diff(want, run(nil, home+"/port")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// feedOf is a feed: one entry holds its text, the others lead on.
const feedOf = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay Notes</title><link>HOME/</link>
<item><title>Whole</title><link>HOME/whole</link><content:encoded>&lt;p&gt;The mayor said on Monday that the crane had been sold to a museum in the city.&lt;/p&gt;</content:encoded></item>
<item><title>Port</title><link>HOME/port</link><description>No ship for a week.</description></item>
<item><title>Gone</title><link>HOME/gone</link><description>This page is gone.</description></item>
<item><title>Busy</title><link>HOME/busy</link><description>This page will be there later.</description></item>
<item><title>Again</title><link>HOME/feed</link><description>This one leads back to the feed.</description></item>
</channel></rss>`

func TestFollow(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	site.Set("/feed", feedOf)
	site.Set("/port", page)
	site.Set("/gone", "410")
	site.Set("/busy", "503")
	web := fetch.New(fetch.Options{AllowPrivate: true, Interval: -1, Retries: -1})
	defer web.Close()
	o := importers.Options{Web: web, Follow: true, Skip: func(_ context.Context, address string) bool { return strings.HasSuffix(address, "/skip") }}
	var got []string
	for item := range importers.Run(context.Background(), slices.Values([]string{site.Address + "/feed"}), o) {
		line := strings.TrimPrefix(item.Path, site.Address)
		switch {
		case item.Err != nil:
			line += " failed"
		case item.Article != nil:
			line += " " + item.Article.Title
		}
		if item.Visit != nil {
			line += ", visited"
			if item.Visit.Validators != (fetch.Validators{}) {
				line += " with a tag"
			}
		}
		got = append(got, line)
	}
	want := []string{
		"/feed Whole", "/port Port empty for a week, visited with a tag", "/gone failed, visited", "/busy failed",
		"/feed Whole", "/feed failed", "/feed failed", "/feed failed", "/feed failed, visited", "/feed, visited with a tag",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestSince asks again for what one has.
func TestSince(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	site.Set("/port", page)
	web := fetch.New(fetch.Options{AllowPrivate: true, Interval: -1, Retries: -1})
	defer web.Close()
	var tag fetch.Validators
	o := importers.Options{Web: web, Since: func(context.Context, string) fetch.Validators { return tag }}
	run := func() (items []importers.Item) {
		for item := range importers.Run(context.Background(), slices.Values([]string{site.Address + "/port"}), o) {
			items = append(items, item)
		}
		return items
	}
	first := run()
	if len(first) != 1 || first[0].Article == nil || first[0].Visit == nil {
		t.Fatalf("got %+v", first)
	}
	tag = first[0].Visit.Validators
	again := run()
	if len(again) != 1 || !again[0].Unchanged || again[0].Article != nil || again[0].Visit == nil || again[0].Visit.Validators != tag {
		t.Errorf("got %+v", again)
	}
	site.Set("/port", strings.Replace(page, "a week", "a month", 1))
	if changed := run(); len(changed) != 1 || changed[0].Article == nil || changed[0].Visit.Validators == tag {
		t.Errorf("got %+v", changed)
	}
}
