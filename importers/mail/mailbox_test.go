package mail

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

const postmark = "From a@b Sat Mar  9 08:00:12 2024\n"

// listed tells the articles and errors of a mailbox in a line each.
func listed(t *testing.T, f format.Format, raw string) (list []string) {
	t.Helper()
	for doc, err := range f.Read(context.Background(), format.Input{Path: "a", Reader: strings.NewReader(raw)}) {
		if err != nil {
			list = append(list, err.Error())
			continue
		}
		list = append(list, fmt.Sprintf("%d %s: %s", doc.Article.Source.Line, doc.Article.Title, doc.Article.Text))
	}
	return list
}

// TestMailbox: messages in are articles and errors out, each with its line.
func TestMailbox(t *testing.T) {
	ask := func(subject, body string) string {
		return postmark + "Subject: " + subject + "\nFrom: a@b.example\n\n" + body + "\n\n"
	}
	long := ask("B", strings.Repeat(said+"\n", 100))
	stated := func(n int, body string) string {
		return postmark + fmt.Sprintf("Subject: L\nContent-Length: %d\n\n", n) + body + "\n\n"
	}
	within := "One.\n\n" + postmark + "Subject: is no message\n\nTwo.\n"
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"three", "\n" + ask("A", "One.") + ask("B", "") + ask("C", "Three."), []string{"2 A: One.", "a:8: empty: there is no text in it", "14 C: Three."}},
		{"no header", ask("A", "One.") + postmark + "\nnothing\n\n" + ask("C", "Three."), []string{
			"1 A: One.", "a:7: malformed: no header of a mail (want From:, Date:, Subject: … at the top)", "11 C: Three."}},
		{"From in a text", ask("A", "From our correspondent.\n\nFrom the port, on Sat Mar 9.\n>From here on.\n>>From there."), []string{
			"1 A: From our correspondent.\n\nFrom the port, on Sat Mar 9.\nFrom here on.\nFrom there."}},
		{"no blank line between", postmark + "Subject: A\n\nOne.\n" + ask("B", "Two."), []string{"1 A: One.", "5 B: Two."}},
		{"too long", ask("A", "One.") + long + ask("C", "Three."), []string{"1 A: One.", "a:7: too large: a message may have 4 KiB at most", "113 C: Three."}},
		{"mboxcl2", stated(len(within), within) + ask("C", "Three."), []string{
			"1 L: One.\n\n" + strings.TrimSpace(postmark) + "\nSubject: is no message\n\nTwo.", "13 C: Three."}},
		{"wrong Content-Length", stated(len(within)+7, within) + ask("C", "Three.") + stated(1000, "Four."), []string{
			"1 L: One.", "7 is no message: Two.", "13 C: Three.", "19 L: Four."}},
		{"Content-Length beyond all", stated(1<<40, within), []string{"1 L: One.", "7 is no message: Two."}},
		{"cut off", postmark, []string{"a:1: empty: there is no text in it"}},
		{"no line feed at the end", postmark + "Subject: A\n\nOne.", []string{"1 A: One."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, listed(t, mail{limit: 4 << 10}, tt.raw)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, listed(t, mail{limit: 4 << 10}, strings.ReplaceAll(tt.raw, "\n", "\r\n"))); diff != "" {
				t.Errorf("with CRLF (-want +got)\n%s", diff)
			}
		})
	}
}

// TestBrokenReader: what fails while it is read is told, behind the articles
// before it.
func TestBrokenReader(t *testing.T) {
	broken := errors.New("cable cut")
	r := io.MultiReader(strings.NewReader(postmark+"Subject: A\n\nOne.\n\n"+postmark+"Subject: B\n"), &failing{broken})
	var list []string
	var last error
	for doc, err := range New().Read(context.Background(), format.Input{Path: "a", Reader: r}) {
		if last = err; err == nil {
			list = append(list, doc.Article.Title)
		}
	}
	if diff := cmp.Diff([]string{"A"}, list); diff != "" || !errors.Is(last, broken) || !strings.HasPrefix(last.Error(), "a:6: ") {
		t.Errorf("%v (-want +got)\n%s", last, diff)
	}
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

// messages gives n messages of that text.
func messages(n int, body string) io.Reader {
	return formattest.Repeat(postmark+top+"\n"+body+"\n\n", n)
}

// TestMemory: memory does not grow with the mailbox, here of 50 MB.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs side by side")
	}
	count := 0
	formattest.Within(t, 16<<20, 2*time.Minute, func() {
		for _, err := range New().Read(context.Background(), format.Input{Path: "a", Reader: messages(5_000, strings.Repeat(strings.Repeat(said+" ", 6)+"\n\n", 21))}) {
			if err != nil {
				t.Fatal(err)
			}
			count++
		}
	})
	if count != 5_000 {
		t.Errorf("%d articles", count)
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range New().Read(ctx, format.Input{Path: "a", Reader: messages(1<<30, said)}) {
		if n++; n == 10 {
			cancel()
		}
		last = err
	}
	if n != 11 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d results, the last %v", n, last)
	}
}

// FuzzRead: whatever the bytes, every article obeys the schema, lines rise, and
// there are no more results than lines that may open a message.
func FuzzRead(f *testing.F) {
	f.Add(top + "\n" + said)
	f.Add(postmark + top + "Content-Length: 9\n\nOne.\n\n" + postmark + "Subject: =?utf-8?q?a?= =?utf-8?q?b?=\n\n>From x\n\n" + postmark)
	f.Add(top + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nx\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+QTwvcD4=\n--b--\n")
	f.Add(top + "Content-Type: text/plain; format=flowed; delsp=yes; charset=utf-16\n\n> a \n> b\nOn x, a@b wrote:\n> c\n-- \nd")
	f.Add("From: <Saved by X>\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E2=80\n")
	f.Add(top + "Content-Type: message/rfc822\n\nSubject: a\n\n---- Forwarded message ----\nFrom: a\nDate: b\nSubject: c\n\nd")
	f.Fuzz(func(t *testing.T, raw string) {
		docs, errs := readAll(t, raw, format.Defaults{})
		if got, most := len(docs)+len(errs), 1+strings.Count(raw, "\nFrom "); got < 1 || got > most {
			t.Fatalf("%d results, at most %d messages", got, most)
		}
		last := -1
		for _, d := range docs {
			if d.Article.Source.Line <= last {
				t.Fatalf("line %d after %d", d.Article.Source.Line, last)
			}
			last = d.Article.Source.Line
			if len(d.Article.Text) > 8*len(raw)+64 {
				t.Fatalf("%d bytes of text from %d", len(d.Article.Text), len(raw))
			}
		}
	})
}

// BenchmarkRead tells how fast a mailbox is read, before extraction.
func BenchmarkRead(b *testing.B) {
	body := strings.Repeat(said+"\n\n", 30)
	b.SetBytes(int64(len(postmark + top + body)))
	b.ReportAllocs()
	for _, err := range New().Read(context.Background(), format.Input{Path: "a", Reader: messages(b.N, body)}) {
		if err != nil {
			b.Fatal(err)
		}
	}
}
