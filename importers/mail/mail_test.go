package mail

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
)

// readAll reads all messages.
func readAll(t testing.TB, raw string, d format.Defaults) (docs []format.Document, errs []error) {
	t.Helper()
	in := formattest.Input(raw)
	in.Defaults = d
	return formattest.Read(t, New(), in)
}

// one reads a message that is an article.
func one(t testing.TB, raw string) format.Document {
	t.Helper()
	docs, errs := readAll(t, raw, format.Defaults{})
	if len(docs) != 1 || len(errs) != 0 {
		t.Fatalf("%d articles, errors %v", len(docs), errs)
	}
	return docs[0]
}

const (
	top = "From: The Harbour Post <news@harbourpost.com>\nSubject: Harbour talks collapse\n" +
		"Date: Sat, 9 Mar 2024 08:00:00 +0100\nMessage-ID: <17@harbourpost.com>\nMIME-Version: 1.0\n"
	said = "The harbour master said on Friday that no ship had entered the port for a week."
	more = "\"The quay was never safe to walk on,\" Jane Doe, the mayor, told reporters."
)

func TestFields(t *testing.T) {
	type fields struct {
		ID, Title, URL, Publication, Published, Language string
		Authors                                          []string
	}
	for _, tt := range []struct {
		name, raw string
		want      fields
	}{
		{"plain", top + "Content-Language: en-GB, fr\n\n" + said,
			fields{"17@harbourpost.com", "Harbour talks collapse", "", "The Harbour Post <harbourpost.com>", "2024-03-09T08:00:00+01:00", "en-GB", nil}},
		{"encoded words, folded", "Subject: =?UTF-8?B?4oCcTsOpdmVy4oCd?=\n =?utf-8?Q?_says_the_mayor_=E2?= =?utf-8?Q?=80=94_again?=\nFrom: =?iso-8859-1?Q?Le_Port=E9?= <a@b.example.org>\n\n" + said,
			fields{Title: "“Néver” says the mayor — again", Publication: "Le Porté <example.org>"}},
		{"raw bytes, forwarded", "Subject: Fwd: RE: Caf\xe9 shut\nFrom: \"Post, The\" <a@post.example.org>\nDate: 9 Mar 2024 08:00 GMT (GMT)\n\n" + said,
			fields{Title: "Café shut", Publication: "Post, The <example.org>", Published: "2024-03-09T08:00:00Z"}},
		{"list and byline", "Subject: A\nFrom: Jane Roe <jane@gmail.com>\nList-Id: Port news <daily.port.co.uk>\n\nBy Jane Doe and John van Roe\n\n" + said,
			fields{Title: "A", Publication: "Jane Roe <port.co.uk>", Authors: []string{"Jane Doe", "John van Roe"}}},
		{"anybody's host", "Subject: A\nFrom: Port Letter <port@substack.com>\nList-Id: <7.xt.local>\n\n" + said, fields{Title: "A", Publication: "Port Letter <>"}},
		{"no name", "Subject: A\nFrom: news@port.example.org\nDate: soon\n\n" + said, fields{Title: "A", Publication: "example.org <example.org>", Published: ""}},
		{"view link", top + "Content-Type: text/html\n\n<p><a href='https://harbourpost.com/unsubscribe?in'>view online</a> <a href=\"https://harbourpost.com/letters/17\">View this <b>email</b> in your browser</a></p><p>" + said + "</p>",
			fields{"17@harbourpost.com", "Harbour talks collapse", "https://harbourpost.com/letters/17", "The Harbour Post <harbourpost.com>", "2024-03-09T08:00:00+01:00", "", nil}},
		{"view link of a service", "Subject: A\nFrom: Port Letter <p@mcsv.net>\nContent-Type: text/html\n\n<p><a href=\"https://mailchi.mp/17\">View in browser</a></p><p>" + said + "</p>",
			fields{Title: "A", URL: "https://mailchi.mp/17", Publication: "Port Letter <>"}},
		{"forwarded in the text", "Subject: Fwd: Talks\nFrom: Ann Poe <ann@gmail.com>\nDate: Sun, 10 Mar 2024 08:00:00 +0000\n\nHave you seen this?\n\n---------- Forwarded message ---------\n" +
			"From: The Harbour Post <news@harbourpost.com>\nDate: Sat, Mar 9, 2024 at 8:00 AM\nSubject: Talks collapse\nTo: <ann@gmail.com>\n\n" + said,
			fields{Title: "Talks collapse", Publication: "The Harbour Post <harbourpost.com>", Published: "2024-03-09"}},
		{"headline", "From: A <a@b.example.org>\nDate: 9 Mar 2024 08:00:00 +0000\n\nPort empty for a week\n\n" + said,
			fields{Title: "Port empty for a week", Publication: "A <example.org>", Published: "2024-03-09T08:00:00Z"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := one(t, tt.raw).Article
			got := fields{a.SourceID, a.Title, a.URL, "", a.Published.EDTF(), a.Language, a.Authors}
			if a.Publication != nil {
				got.Publication = fmt.Sprintf("%s <%s>", a.Publication.Name, a.Publication.Domain)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if !strings.HasSuffix(a.Text, said) {
				t.Errorf("text %q", a.Text)
			}
		})
	}
}

// TestDefaults: of a lone message what the user says wins, in a mailbox it
// fills in.
func TestDefaults(t *testing.T) {
	d := format.Defaults{Publication: "Other", Language: "en", Date: format.Date("2020-01-01")}
	for raw, want := range map[string]string{
		top + "\n" + said: "Other 2020-01-01 en 0",
		"From a@b Sat Mar  9 08:00:12 2024\n" + top + "\n" + said: "The Harbour Post 2024-03-09T08:00:00+01:00 en 1",
	} {
		docs, _ := readAll(t, raw, d)
		a := docs[0].Article
		if got := fmt.Sprint(a.Publication.Name, " ", a.Published.EDTF(), " ", a.Language, " ", a.Source.Line); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	deep := top
	for n := range 40 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", n, n)
	}
	deep += "\n" + said
	for _, tt := range []struct {
		name, raw string
		is        error
		want      string
	}{
		{"nothing", "", format.ErrEmpty, "a: empty: there is no text in it"},
		{"blank", top + "\n \n", format.ErrEmpty, "a: empty: there is no text in it"},
		{"no mail", "The port is empty.\n\nIt is.", format.ErrMalformed, "a: malformed: no header of a mail (want From:, Date:, Subject: … at the top)"},
		{"attachments only", top + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf\n\nx\n--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\n" + said + "\n--b--\n",
			format.ErrNoArticle, "a: no article in it: no text in the message; passed over: 1 application/pdf, 1 text/plain"},
		{"no boundary", top + "Content-Type: multipart/mixed\n\n" + said, format.ErrMalformed, "a: malformed: a multipart/mixed whose parts cannot be told apart"},
		{"too deep", deep, format.ErrTooLarge, "a: too large: more than 1000 parts, or 16 in one another"},
		{"too many parts", top + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", 1_100), format.ErrTooLarge, "a: too large: more than 1000 parts, or 16 in one another"},
		{"header too long", top + strings.Repeat("X-A: b\n", 5_000) + "\n" + said, format.ErrTooLarge, "a: too large: a header of more than 1 MiB or 4000 lines"},
		{"too much text", top + "\n" + strings.Repeat(said+"\n", 60_000), format.ErrTooLarge, "a: too large: more than 4 MiB of text"},
		{"OpenPGP", top + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n", ErrEncrypted, "a: no article in it that can be read: encrypted with OpenPGP (decrypt it first)"},
		{"OpenPGP in place", top + "\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n", format.ErrNoArticle, "a: no article in it that can be read: encrypted with OpenPGP (decrypt it first)"},
		{"S/MIME", top + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nabc", ErrEncrypted, "a: no article in it that can be read: encrypted with S/MIME (decrypt it first)"},
		{"S/MIME signature", top + "Content-Type: application/x-pkcs7-mime; smime-type=signed-data\n\nabc", ErrEncrypted, "a: no article in it that can be read: wrapped in an S/MIME signature (save it from the mail program as plain text)"},
		{"digest", top + "Content-Type: multipart/digest; boundary=b\n\n--b\n\n" + top + "\n" + said + "\n--b\n\n" + top + "\n" + said + "\n--b--\n", format.ErrNoArticle, "a: no article in it: a digest of 2 messages (save them one by one)"},
	} {
		docs, errs := readAll(t, tt.raw, format.Defaults{})
		if len(docs) != 0 || len(errs) != 1 || !errors.Is(errs[0], tt.is) || errs[0].Error() != tt.want {
			t.Errorf("%s: %d articles, errors %v", tt.name, len(docs), errs)
		}
	}
}

func TestIs(t *testing.T) {
	for head, want := range map[string]bool{
		top + "\n" + said: true,
		"From news@harbourpost.com Sat Mar  9 08:00:12 2024\nX: y\n":                 true,
		"From 17@xxx Sat Mar 09 08:00:12 +0000 2024\r\n":                             true,
		"From - Sat, 9 Mar 2024 08:00:12 +0000\n":                                    true,
		"Delivered-To: a@b\nReceived: by x\n        with y\nX-Received: by z\n\nT":   true,
		"Received: by x\nReceived: by y\n":                                           true,
		"From: <Saved by Blink>\nSnapshot-Content-Location: https://x\nSubject: A\n": true,
		"From our correspondent\n\n" + said:                                          false,
		"From Monday 4 March 2024 at 10:30 the port is shut.\n":                      false,
		"Title: A\nDate: 2024-03-09\nURL: https://a.example/1\nAuthor: B\n\n" + said: false,
		"Date: 2024-03-09\nDate: 2024-03-10\n\n" + said:                              false,
		"Subject: \nFrom:\n\n":                                                       false,
		"Subject: the port\n\nFrom: here":                                            false,
		"The mayor: no.\nFrom: x\nDate: y\n":                                         false,
		"":                                                                           false,
		"{\"text\":\"From: a\"}":                                                     false,
	} {
		if got := Is([]byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
}

func ExampleNew() {
	box := "From a@b Sat Mar  9 08:00:12 2024\nFrom: The Harbour Post <news@harbourpost.com>\nSubject: Talks\nDate: Sat, 9 Mar 2024 08:00:00 +0000\n\n" +
		"The port is empty, she said.\n\nFrom a@b Sat Mar  9 09:00:12 2024\nSubject: Nothing\n\n"
	for doc, err := range New().Read(context.Background(), format.Input{Path: "port.mbox", Reader: strings.NewReader(box)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.Article.Title, doc.Article.Published, doc.Article.Text)
	}
	// Output:
	// Talks 2024-03-09T08:00:00Z The port is empty, she said.
	// port.mbox:8: empty: there is no text in it
}
