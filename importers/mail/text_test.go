package mail

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestText: what becomes of a message's body. Each holds with CRLF too.
func TestText(t *testing.T) {
	alternative := "Content-Type: multipart/alternative; boundary=\"=_b\"\n\n"
	plain := func(s string) string { return "--=_b\nContent-Type: text/plain; charset=utf-8\n\n" + s + "\n" }
	rich := func(s string) string { return "--=_b\nContent-Type: text/html; charset=utf-8\n\n" + s + "\n--=_b--\n" }
	for _, tt := range []struct{ name, body, want string }{
		{"plain", "\n" + said, said},
		{"wrapped", "\nThe harbour master said on Friday that no ship had entered the port for\na week, and that none was expected before the end of the month, since\nthe pilots are on strike, and the tugs too.\n\nhttps://harbourpost.com/a/very/long/address/that/nobody/would/ever/break/in/two?at=all\n\nShe left [https://harbourpost.com/she] at noon.",
			"The harbour master said on Friday that no ship had entered the port for a week, and that none was expected before the end of the month, since the pilots are on strike, and the tugs too.\n\nShe left at noon."},
		{"flowed", "Content-Type: text/plain; format=flowed\n\nThe port \nis empty.\n From here \non.\n-- \nJane", "The port is empty.\nFrom here on."},
		{"flowed, delsp", "Content-Type: text/plain; format=flowed; delsp=yes\n\nThe po \nrt is  \nempty.", "The port is empty."},
		{"quoted-printable", "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 is=  \n shut, a=b 100=25.  \nYes.=", "The café is shut, a=b 100%.\nYes."},
		{"base64 with slips", "Content-Transfer-Encoding: BASE64\n\nVGhl IHBv\ncnQg!aXMg\nZW1wdHku", "The port is empty."},
		{"windows-1252 as us-ascii", "Content-Type: text/plain; charset=us-ascii\n\n\x93Caf\xe9\x94", "“Café”"},
		{"UTF-8 as latin1", "Content-Type: text/plain; charset=iso-8859-1\n\n“Café”", "“Café”"},
		{"declared", "Content-Type: text/plain; charset=koi8-r\n\n\xf0\xcf\xd2\xd4", "Порт"},
		{"ISO-2022-JP", "Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B9A\x1b(B.", "港."},
		{"broken parameters", "Content-Type: text/plain; charset=\"koi8-r; x\n\n" + said, said},
		{"plain before rich", alternative + plain(said) + rich("<p>"+said+"</p>"), said},
		{"stub", alternative + plain("View this message as HTML.") + rich("<div style='display:none'>Preview</div><table><tr><td><p>"+said+"</p></td></tr></table>"), said},
		{"no end", alternative + plain("Stub") + strings.TrimSuffix(rich("<p>"+said+"</p>"), "--=_b--\n"), said},
		{"mixed", "Content-Type: multipart/mixed; boundary=\"=_b\"\n\nPreamble\n" + plain(said) + "--=_b\nContent-Type: application/pdf\n\n" + said + "\n" + plain(more) + "--=_b--\nEpilogue\n", said + "\n\n" + more},
		{"related", "Content-Type: multipart/related; boundary=\"=_b\"\n\n--=_b\nContent-Type: text/html\n\n<p>" + said + "</p>\n--=_b\nContent-Type: image/png\n\nx\n--=_b--\n", said},
		{"signed", "Content-Type: multipart/signed; boundary=\"=_b\"\n\n" + plain(said) + "--=_b\nContent-Type: application/pgp-signature\n\nx\n--=_b--\n", said},
		{"signed in place", "\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- - " + said + "\n-----BEGIN PGP SIGNATURE-----\n\nx\n", "- " + said},
		{"attached message", "Content-Type: multipart/mixed; boundary=\"=_b\"\n\n" + plain("See below.") + "--=_b\nContent-Type: message/rfc822\n\nSubject: Inner\nFrom: a@b.example\n\n" + said + "\n--=_b--\n", said},
		{"reply", "In-Reply-To: <1@a>\n\n" + said + "\n\nOn Sat, 9 Mar 2024 at 08:00, Jane Doe <jane@harbourpost.com>\nwrote:\n> The port is shut.\n>> No.\n", said},
		{"reply below Original Message", "\n" + said + "\n\n-----Original Message-----\nFrom: Jane\nSent: Monday\nTo: Ann\nSubject: Port\n\nThe port is shut.", said},
		{"quotation in a newsletter", "\n" + said + "\n\n> The quay was never safe.\n\nShe left.", said + "\n\nThe quay was never safe.\n\nShe left."},
		{"she wrote", "\n" + said + "\n\nOn Monday the mayor wrote:\n\n“The port is shut.”", said + "\n\nOn Monday the mayor wrote:\n\n“The port is shut.”"},
		{"rich reply", "Content-Type: text/html\n\n<p>" + said + "</p><div class=\"gmail_quote\"><div>On Sat Jane wrote:</div><blockquote>The port is shut.</blockquote></div>", said},
		{"rich forward", "Content-Type: text/html\n\n<p>See.</p><div class=\"gmail_quote\"><div>---------- Forwarded message ---------<br>From: <b>A</b> &lt;a@b.example&gt;<br>Date: Sat, Mar 9, 2024<br>Subject: B<br>To: me</div><p>" + said + "</p></div>", said},
		{"signature", "\n" + said + "\n\n-- \nJane Doe\nThe Harbour Post\n", said},
		{"footer", "\nView this email in your browser\n\n" + said + "\n\n" + more + "\n\nThis story was originally published by The Quay and is reprinted with permission.\n\n© 2024 The Harbour Post\n1 Quay Street, Porttown 12345\nYou are receiving this because you signed up.\nUnsubscribe | Privacy policy\n",
			said + "\n\n" + more + "\n\nThis story was originally published by The Quay and is reprinted with permission."},
		{"news about mail", "\n" + said + "\n\nFirms made it hard to unsubscribe from this kind of mail, the regulator said.\n\n" + more, said + "\n\nFirms made it hard to unsubscribe from this kind of mail, the regulator said.\n\n" + more},
	} {
		t.Run(tt.name, func(t *testing.T) {
			raw := top + tt.body
			if diff := cmp.Diff(tt.want, one(t, raw).Article.Text); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			lf, crlf := one(t, raw).Article, one(t, strings.ReplaceAll(raw, "\n", "\r\n")).Article
			lf.Source.SHA256, crlf.Source.SHA256 = "", ""
			lf.Source.Origin, crlf.Source.Origin = nil, nil
			if diff := cmp.Diff(lf, crlf); diff != "" {
				t.Errorf("with CRLF (-want +got)\n%s", diff)
			}
		})
	}
}

// TestSavedPage: a page saved as one file is read as a page.
func TestSavedPage(t *testing.T) {
	raw := "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbourpost.com/17\nSubject: Talks\nDate: Sun, 10 Mar 2024 08:00:00 +0000\nMIME-Version: 1.0\n" +
		"Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n" +
		"Content-Location: https://harbourpost.com/17\n\n<html><head><title>Talks collapse</title><meta property=3D\"og:type\" content=3D\"article\"></head><body><article><h1>Talks collapse</h1>" +
		strings.Repeat("<p>"+said+"</p>", 5) + "</article></body></html>\n--b\nContent-Type: image/png\n\nx\n--b--\n"
	a := one(t, raw).Article
	got := []string{a.URL, a.Title, a.Publication.Domain, a.Source.MediaType, a.Published.EDTF()}
	if diff := cmp.Diff([]string{"https://harbourpost.com/17", "Talks collapse", "harbourpost.com", "message/rfc822", ""}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !strings.Contains(a.Text, said) {
		t.Errorf("text %q", a.Text)
	}
}
