package mail

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// maxLinkText is how many bytes of a link's words are looked at.
const maxLinkText = 120

// viewCues are the words of the link that leads from a newsletter to its page,
// folded.
var viewCues = [...]string{
	"view this post on the web", "view the post online", "view in browser", "view in your browser", "view it in your browser", "view this email in", "view this newsletter in", "in your browser",
	"view online", "view it online", "read online", "read it online", "view this email online", "view as web page", "view as a web page",
	"view web version", "web version", "webversion", "online version", "open in browser", "view on the web", "read in browser",
	"im browser ansehen", "im browser offnen", "im browser öffnen", "online ansehen", "dans votre navigateur", "dans le navigateur", "version en ligne",
	"en el navegador", "en su navegador", "nel browser", "in je browser", "in uw browser",
}

// viewLink returns the address of the first link in a piece of HTML that leads
// to the same text on the web, or "".
func viewLink(raw string) string {
	z := html.NewTokenizer(strings.NewReader(raw))
	z.SetMaxBuf(1 << 20)
	href, words := "", ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			if name, more := z.TagName(); string(name) == "a" {
				href, words = hrefOf(z, more), ""
			}
		case html.TextToken:
			if t := z.Text(); href != "" && len(words) < maxLinkText {
				words += string(t[:min(len(t), maxLinkText)])
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) != "a" || href == "" {
				continue
			}
			if isViewCue(words) && isOwnAddress(href) {
				return href
			}
			href = ""
		}
	}
}

// plainViewLink returns the address in the first line of a plain text that leads
// to the same text on the web, or on the line below it; else "".
func plainViewLink(s string) string {
	if !strings.Contains(s, "://") {
		return ""
	}
	cue := false
	for line := range strings.SplitSeq(s[:min(len(s), 1<<20)], "\n") {
		said := len(line) < maxNotice && isViewCue(line)
		if said || cue {
			if address := strings.TrimRight(anywhere().FindString(line), ")>].,"); isOwnAddress(address) {
				return address
			}
		}
		cue = said
	}
	return ""
}

// hrefOf returns the address of the link that the tokenizer stands at.
func hrefOf(z *html.Tokenizer, more bool) string {
	for more {
		var key, val []byte
		if key, val, more = z.TagAttr(); string(key) == "href" {
			return strings.TrimSpace(string(val))
		}
	}
	return ""
}

// isViewCue reports whether a link's words say that it leads to the web page.
func isViewCue(words string) bool {
	folded := strings.Join(strings.Fields(text.Fold(strings.ToValidUTF8(words, ""))), " ")
	for _, cue := range viewCues {
		if strings.Contains(folded, cue) {
			return true
		}
	}
	return false
}

// isOwnAddress reports whether an address can be a message's own page: not one
// for leaving the list, and none of those that count a click and lead on.
func isOwnAddress(s string) bool {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || schema.URLKey(s) == "" || len(s) > 2_000 {
		return false
	}
	for _, word := range []string{"unsubscribe", "optout", "opt-out", "opt_out", "preferences"} {
		if strings.Contains(strings.ToLower(s), word) {
			return false
		}
	}
	first, _, _ := strings.Cut(strings.ToLower(u.Host), ".")
	switch first {
	case "click", "clicks", "track", "tracking", "trk", "ct", "r", "t":
		return false
	}
	return !strings.HasPrefix(u.Path, "/track/") && !strings.HasPrefix(u.Path, "/ls/click")
}

// pageCharset returns the charset that a page declares, or "".
func pageCharset(raw []byte) string {
	_, name, _ := charset.DetermineEncoding(raw[:min(len(raw), 1024)], "text/html")
	return name
}
