package mail

import (
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/format"
)

// TestHostile: no message takes more than time in line with its size, here of
// some MB each.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	page := "Content-Type: text/html\n\n"
	for name, raw := range map[string]string{
		"quotes in an answer":    top + "In-Reply-To: <a>\n\n" + strings.Repeat(">\n\n", 1<<18),
		"headers in the text":    top + "\n" + strings.Repeat("From: a\nDate: b\n\n", 1<<17),
		"wrote":                  top + "\n" + strings.Repeat("On a, b@c wrote\n", 1<<17),
		"open tags":              top + page + strings.Repeat("<div a", 1<<17),
		"dashes":                 top + page + strings.Repeat("---- ", 1<<17),
		"links":                  top + page + strings.Repeat("<a href=x>", 1<<17),
		"encoded words":          "Subject: " + strings.Repeat("=?utf-8?q?a?= ", 1<<12) + "\n" + top + "\n" + said,
		"folded lines":           "Subject: a\n" + strings.Repeat(" "+strings.Repeat("b", 200)+"\n", 3_900) + top + "\n" + said,
		"From lines":             postmark + strings.Repeat("From "+strings.Repeat("Sat Mar ", 60)+"\n", 1<<12),
		"lengths":                strings.Repeat(postmark+"Content-Length: 5000000\nSubject: a\n\nb\n\n", 1<<12),
		"boundaries":             top + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n", 1<<18),
		"addresses above a foot": top + "\n" + strings.Repeat("1 Quay Street 12345\nUnsubscribe\n", 1<<16),
	} {
		start := time.Now()
		readAll(t, raw, format.Defaults{})
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v", name, took)
		} else if took > time.Second {
			t.Logf("%s: %v", name, took)
		}
	}
}
