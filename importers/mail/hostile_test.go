package mail

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

// TestHostile: no message takes more than time in line with its size, here of
// some MB each.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	page := "Content-Type: text/html\n\n"
	deep := top
	for n := range 10_000 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", n, n)
	}
	inner := top + strings.Repeat("Content-Type: message/rfc822\n\n"+top, 10_000)
	tooDeep := "a: too large: more than 1000 parts, or 16 in one another"
	tooLong := "a: too large: a header of more than 1 MiB or 4000 lines"
	for _, tt := range []struct {
		name string
		r    io.Reader
		// count is how many articles and errors there are, last what is told
		// last; -1 and "" where that is not the question.
		count int
		last  string
	}{
		{"multiparts in one another", strings.NewReader(deep), 1, tooDeep},
		{"messages in one another", strings.NewReader(inner), 1, tooDeep},
		{"headers", formattest.File(top, formattest.Repeat("X-A: b\n", 1_000_000), "\n", said), 1, tooLong},
		{"headers of a part", formattest.File(top, "Content-Type: multipart/mixed; boundary=b\n\n--b\n", formattest.Repeat("X-A: b\n", 1_000_000), "\n", said, "\n--b--\n"), 1, tooLong},
		{"empty messages", formattest.Repeat(postmark+"\n", 200_000), 200_000, "a:399999: empty: there is no text in it"},
		{"NUL bytes", formattest.File(top, "\n", formattest.Repeat("\x00", 1<<20), said), 1, ""},
		{"NUL bytes alone", formattest.Repeat("\x00", 4<<20), 1, tooLong},
		{"a line without an end", formattest.File(postmark, "Subject: ", formattest.Repeat(strings.Repeat("x", 1<<10), 80<<10)), 1, "a:1: too large: a message may have 64 MiB at most"},
		{"a message without an end", formattest.File(top, "\n", formattest.Repeat(said+"\n", 2<<20)), 1, "a: too large: more than 64 MiB, the most that an article's file may have"},
		{"quotes in an answer", strings.NewReader(top + "In-Reply-To: <a>\n\n" + strings.Repeat(">\n\n", 1<<18)), -1, ""},
		{"headers in the text", strings.NewReader(top + "\n" + strings.Repeat("From: a\nDate: b\n\n", 1<<17)), -1, ""},
		{"wrote", strings.NewReader(top + "\n" + strings.Repeat("On a, b@c wrote\n", 1<<17)), -1, ""},
		{"open tags", strings.NewReader(top + page + strings.Repeat("<div a", 1<<17)), -1, ""},
		{"dashes", strings.NewReader(top + page + strings.Repeat("---- ", 1<<17)), -1, ""},
		{"links", strings.NewReader(top + page + strings.Repeat("<a href=x>", 1<<17)), -1, ""},
		{"encoded words", strings.NewReader("Subject: " + strings.Repeat("=?utf-8?q?a?= ", 1<<12) + "\n" + top + "\n" + said), -1, ""},
		{"folded lines", strings.NewReader("Subject: a\n" + strings.Repeat(" "+strings.Repeat("b", 200)+"\n", 3_900) + top + "\n" + said), -1, ""},
		{"From lines", strings.NewReader(postmark + strings.Repeat("From "+strings.Repeat("Sat Mar ", 60)+"\n", 1<<12)), -1, ""},
		{"lengths", strings.NewReader(strings.Repeat(postmark+"Content-Length: 5000000\nSubject: a\n\nb\n\n", 1<<12)), 1 << 12, ""},
		{"boundaries", strings.NewReader(top + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n", 1<<18)), 1, tooDeep},
		{"addresses above a foot", strings.NewReader(top + "\n" + strings.Repeat("1 Quay Street 12345\nUnsubscribe\n", 1<<16)), -1, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			count, last := 0, ""
			formattest.Within(t, 384<<20, time.Minute, func() {
				for _, err := range New().Read(context.Background(), format.Input{Path: "a", Reader: tt.r}) {
					if count++; err != nil {
						last = err.Error()
					}
				}
			})
			if tt.count >= 0 && (count != tt.count || last != tt.last) || count == 0 {
				t.Errorf("%d results, the last %.300q", count, last)
			}
		})
	}
}
