package app

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/fetch/fetchtest"
)

// An address that was imported is asked for only if it has changed, until what came
// from it is removed.
func TestImportAddress(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	site.Set("/ferry", quayPage("Ferry late", "the ferry would be late all week"))
	d := newDesk(t)
	page := site.Address + "/ferry"
	load := func(want string) {
		t.Helper()
		if out := d.must("import", "--allow-private", "--pace", "0s", "--jsonl", page); !strings.Contains(out, `"status":"`+want+`"`) || strings.Count(out, "\n") != 1 {
			t.Errorf("want %s: %s", want, out)
		}
	}
	load("new")
	load("unchanged")
	if n := site.Unmodified("/ferry"); n != 1 {
		t.Errorf("the site has said %d times that the page is as it was, want once", n)
	}
	site.Set("/ferry", quayPage("Ferry on time", "the ferry would be on time"))
	load("changed")
	d.must("remove", "Ferry on time")
	load("new")
	if n := site.Unmodified("/ferry"); n != 1 {
		t.Errorf("a page that was removed was asked for only if it had changed")
	}
	d.must("verify")
}

// A feed's entries lead to pages if that is wanted; without it they are told.
func TestImportFollow(t *testing.T) {
	site := fetchtest.New()
	defer site.Close()
	site.Set("/feed", quayFeed("ferry"))
	site.Set("/ferry", quayPage("Ferry late", "the ferry would be late all week"))
	d := newDesk(t)
	feed := []string{"import", "--allow-private", "--pace", "0s", "--jsonl", site.Address + "/feed"}
	if r := d.ask(feed...); r.status != exitFailure || !strings.Contains(r.err, "only a summary; read the article at "+site.Address+"/ferry") {
		t.Errorf("without --follow: %+v", r)
	}
	if out := d.must(append(feed, "--follow")...); !strings.Contains(out, "Ferry late") {
		t.Errorf("with --follow: %s", out)
	}
	d.must("verify")
}
