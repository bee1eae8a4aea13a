package app

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/importers/fetch/fetchtest"
)

// quayFeed is a feed with some entries that lead on.
func quayFeed(entries ...string) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Quay Notes</title><link>HOME/</link>`)
	for _, e := range entries {
		fmt.Fprintf(&b, "<item><title>%s</title><link>HOME/%s</link><description>In short.</description></item>", e, e)
	}
	return b.String() + "</channel></rss>"
}

// quayPage is a page in which something is said.
func quayPage(title, said string) string {
	return fmt.Sprintf(`<!doctype html><html lang="en"><head><title>%s</title><meta property="og:type" content="article"></head><body><article><h1>%s</h1>
<p>Harbour master Jo Rask said on Monday that %s, and that nobody had been told.</p><p>The quay stays open for the week, the port's office wrote.</p></article></body></html>`, title, title, said)
}

func TestWatchOnce(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	site.Set("/feed", quayFeed("ferry", "busy"))
	site.Set("/section", quayFeed("busy", "ferry"))
	site.Set("/ferry", quayPage("Ferry late", "the ferry would be late all week"))
	site.Set("/busy", "404")
	d := newDesk(t)
	watch := func() reply {
		return d.ask("watch", "--once", "--allow-private", "--pace", "0s", "--jsonl", site.Address+"/feed", site.Address+"/section")
	}
	first := watch()
	if first.status != exitPartly || strings.Count(first.out, `"status":"new"`) != 1 || !strings.Contains(first.err, "/busy: the server answers 404") {
		t.Fatalf("first: %+v", first)
	}
	again := watch()
	if again.status != 0 || again.out != "" {
		t.Errorf("again: %+v", again)
	}
	if n, m := site.Asked("/ferry"), site.Unmodified("/feed"); n != 1 || m != 1 {
		t.Errorf("the page was asked for %d times, the feed unmodified %d times, want once each", n, m)
	}
	site.Set("/feed", quayFeed("pilots", "ferry"))
	site.Set("/pilots", quayPage("Pilots gone", "the pilots had left the port"))
	third := watch()
	if third.status != 0 || strings.Count(third.out, "\n") != 1 || !strings.Contains(third.out, "Pilots gone") {
		t.Errorf("third: %+v", third)
	}
	if n := site.Asked("/ferry"); n != 1 {
		t.Errorf("a page that is held was asked for %d times", n)
	}
	if out := d.must("claims", "--about", "pilots"); !strings.Contains(out, "the pilots had left the port") {
		t.Errorf("claims: %s", out)
	}
	if out := d.must("verify"); !strings.HasSuffix(out, "ok, 0 faults\n") {
		t.Errorf("verify: %s", out)
	}
}

// What a page that could not be fetched for the moment holds comes with a later
// round, though the feed is as it was.
func TestWatchMissed(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	site.Set("/feed", quayFeed("ferry"))
	site.Set("/ferry", "429")
	d := newDesk(t)
	watch := func() reply {
		return d.ask("watch", "--once", "--allow-private", "--pace", "0s", "--jsonl", site.Address+"/feed")
	}
	if r := watch(); r.status != exitFailure || r.out != "" {
		t.Fatalf("%+v", r)
	}
	site.Set("/ferry", quayPage("Ferry late", "the ferry would be late all week"))
	if r := watch(); r.status != 0 || !strings.Contains(r.out, "Ferry late") {
		t.Errorf("%+v", r)
	}
}

// TestWatchGoesOn watches until something new has come, and ends it. Entries that lead
// nowhere do not keep it from asking again: the feed was fetched.
func TestWatchGoesOn(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	nowhere := strings.Repeat("<item><title>Tides</title><description>In short.</description></item>", 20)
	site.Set("/feed", strings.Replace(quayFeed("ferry"), "</channel>", nowhere+"</channel>", 1))
	site.Set("/ferry", quayPage("Ferry late", "the ferry would be late all week"))
	d := newDesk(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out := &watchedOutput{seen: func(s string) {
		switch {
		case strings.Contains(s, "Pilots gone"):
			cancel()
		case strings.Contains(s, "Ferry late"):
			site.Set("/pilots", quayPage("Pilots gone", "the pilots had left the port"))
			site.Set("/feed", quayFeed("pilots", "ferry"))
		}
	}}
	var said bytes.Buffer
	s := term.Streams{In: strings.NewReader(""), Out: out, Err: &said, Getenv: func(string) string { return "" }}
	status := Run(ctx, s, d.dir, []string{"saidby", "watch", "--every", "10ms", "--allow-private", "--pace", "0s", site.Address + "/feed"})
	if status != exitInterrupted || !strings.Contains(out.String(), "Pilots gone") {
		t.Errorf("status %d\n%s\n%s", status, out.String(), said.String())
	}
}

// watchedOutput calls seen with all that has been written, after each write.
type watchedOutput struct {
	bytes.Buffer
	seen func(string)
}

func (w *watchedOutput) Write(p []byte) (int, error) {
	n, err := w.Buffer.Write(p)
	w.seen(w.String())
	return n, err
}

func TestWatchUsage(t *testing.T) {
	d := newDesk(t)
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"watch"}, "watch needs FEED..., or --list FILE"},
		{[]string{"watch", "feed.xml"}, "is no address"},
		{[]string{"watch", "--every", "5s", "https://press.example/rss"}, "want a minute at least"},
	} {
		if r := d.ask(tt.args...); r.status != exitFailure || !strings.Contains(r.err, tt.want) {
			t.Errorf("%q: %+v", tt.args, r)
		}
	}
}
