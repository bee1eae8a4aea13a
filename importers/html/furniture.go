package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema/text"
)

// Limits of what sites set below a story: how many paragraphs of the story, from its
// end, may stand below it, and how many bytes one has.
const (
	tailEdge     = 3
	maxFurniture = 220
)

// dropFurniture drops what sites set below a story: short paragraphs that are
// nothing but a call to follow or to write to them, labels with subjects, or a
// stamp. They are told by how they begin and by what has to follow.
func dropFurniture(story []block) []block {
	kept := 0
	for i := len(story) - 1; i > 0 && kept < tailEdge; i-- {
		if b := story[i]; len(b.text) <= maxFurniture && !isReport(b) && isFurniture(text.Fold(b.text)) {
			story = slices.Delete(story, i, i+1)
		} else {
			kept++
		}
	}
	return story
}

// isFurniture reports whether a folded paragraph is one of these. The whole of it
// has to be of that form: a call, an object, and a network, address or device at its
// end.
func isFurniture(s string) bool {
	switch {
	case isSubjects(s), isDateLabel(s):
		return true
	case strings.HasPrefix(s, "follow "):
		return isFollowCall(s)
	case hasPrefix(s, []string{"do you have a", "do you know something", "have a", "have you got a", "got a", "have information"}):
		return isTipCall(s)
	case hasPrefix(s, []string{"get the ", "get our ", "get all ", "get more ", "receive the ", "receive our ", "sign up"}) && isInboxCall(s):
		return true
	case hasPrefix(s, []string{"download ", "get "}):
		return isAppCall(s)
	case hasPrefix(s, []string{"contact ", "reach ", "email ", "e-mail ", "write to "}):
		return isAddressAt(s)
	}
	return false
}

// isFollowCall reports whether a call to follow somebody ends with networks, names
// on them, and what for: "Follow Jane Doe on X and Bluesky: @janedoe".
func isFollowCall(s string) bool {
	words := strings.Fields(s)
	at := slices.Index(words, "on")
	if at < 0 && strings.Contains(s, "@") {
		at = slices.IndexFunc(words, func(w string) bool { return strings.HasPrefix(w, "@") }) - 1
	}
	if at < 0 || at+1 >= len(words) {
		return false
	}
	for i, w := range words[at+1:] {
		if i > 0 && w == "for" {
			return true
		}
		if !strings.HasPrefix(w, "@") && !isNetwork(strings.Trim(w, ".,:;!&()")) {
			return false
		}
	}
	return true
}

// isNetwork reports whether a word is the name of a network, or joins two.
func isNetwork(word string) bool {
	switch word {
	case "twitter", "x", "facebook", "instagram", "bluesky", "threads", "mastodon", "linkedin", "whatsapp", "telegram", "youtube", "tiktok", "and", "or", "on", "at", "":
		return true
	}
	return false
}

// isTipCall reports whether a question for tips is followed by nothing but how to
// send them to the site.
func isTipCall(s string) bool {
	question, rest, found := strings.Cut(s, "?")
	rest = strings.TrimSpace(rest)
	return found && slices.ContainsFunc([]string{" tip", " story", "news", " information", " question", " something"}, func(w string) bool { return strings.Contains(question, w) }) &&
		hasPrefix(rest, []string{"email", "e-mail", "contact", "get in touch", "let us know", "send", "write to", "call us", "tell us", "message us", "reach", "share it", "you can", "please"}) &&
		!speaksOfPolice(rest)
}

// speaksOfPolice reports whether a folded text names those to whom witnesses are
// asked to turn.
func speaksOfPolice(s string) bool {
	return slices.ContainsFunc([]string{"police", "sheriff", "detective", "authorit", "crime stoppers", "crimestoppers", "investigators"}, func(w string) bool { return strings.Contains(s, w) })
}

// isInboxCall reports whether a paragraph ends with the reader's inbox, and when.
func isInboxCall(s string) bool {
	_, rest, found := strings.Cut(s, "your inbox")
	if !found {
		_, rest, found = strings.Cut(s, "your email inbox")
	}
	rest = strings.Trim(rest, " .,!")
	return found && (rest == "" || len(strings.Fields(rest)) <= 6 && hasPrefix(rest, []string{"every", "each", "daily", "weekly", "at ", "on ", "twice", "once", "for free", "free"}))
}

// isAppCall reports whether a paragraph ends with an app, and where it is to be had.
func isAppCall(s string) bool {
	words := strings.Fields(strings.TrimRight(s, ".! "))
	at := slices.IndexFunc(words, func(w string) bool { return w == "app" || w == "apps" })
	if at < 1 || at > 6 || slices.Contains(words[:at], "for") || slices.Contains(words[:at], "of") {
		return false
	}
	rest := strings.Join(words[at+1:], " ")
	return rest == "" || rest == "here" || rest == "now" || rest == "today" || len(words)-at <= 8 && hasPrefix(rest, []string{
		"for ios", "for iphone", "for ipad", "for android", "for your", "for free", "for apple", "for windows", "on the app store", "on your", "on google", "on ios", "on android",
		"from the app store", "from google", "in the app store", "via the app store", "here ", "now ", "today ",
	})
}

// isAddressAt reports whether a paragraph ends with somebody's address, an at sign
// within a word, or a handle, and nothing of a sentence behind it.
func isAddressAt(s string) bool {
	i := strings.LastIndexByte(s, '@')
	return i > 0 && i+1 < len(s) && isWordRune(rune(s[i+1])) && !strings.Contains(s[i:], " ") && !speaksOfPolice(s)
}

// isSubjects reports whether a folded paragraph is a list of subjects behind a
// label: "Tags: harbour, strike".
func isSubjects(s string) bool {
	label, rest, found := strings.Cut(s, ":")
	if !found || rest == "" || strings.ContainsAny(rest, "!?“”\"") || strings.HasSuffix(rest, ".") {
		return false
	}
	switch strings.TrimSpace(label) {
	case "tags", "tag", "tagged", "topics", "related topics", "more on", "filed under", "posted in", "keywords", "categories", "in this story",
		"schlagworte", "schlagwörter", "themen", "stichworte", "mots-clés", "mots clés", "thèmes", "etiquetas", "temas", "argomenti", "tagi", "теги":
		return true
	}
	return false
}

// isDateLabel reports whether a folded paragraph is a label for a date and the
// date: "First published: May 14, 2025, 10:00 IST". ("First published in The
// Courier on May 14" is a credit.)
func isDateLabel(s string) bool {
	label, rest, found := strings.Cut(s, ":")
	if !found || len(rest) > maxDateline || !strings.ContainsAny(rest, "0123456789") {
		return false
	}
	switch strings.TrimSpace(label) {
	case "published", "first published", "published on", "published at", "updated", "last updated", "last updated on", "updated on", "last modified", "posted", "posted on", "date":
		others := 0
		for _, w := range strings.Fields(rest) {
			if !strings.ContainsAny(w, "0123456789") && !isCalendar(strings.Trim(w, ".,")) {
				others++
			}
		}
		return others <= 4 && !strings.HasSuffix(rest, ".")
	}
	return false
}

// maxLegend is how many bytes stand below a picture at most.
const maxLegend = 400

// isPicture reports whether an element holds a picture and what is written below
// it: it is named for one, has an <img> in it, its few words are marked as credit or
// legend, and no others are running text.
func isPicture(n *html.Node) bool {
	if !is(n, "div", "span", "section") || !slices.ContainsFunc(marks(n), func(w string) bool {
		return w == "image" || w == "photo" || w == "picture" || w == "img" || w == "foto" || w == "bild"
	}) {
		return false
	}
	pictures, legends, words, nodes := 0, 0, 0, 0
	small := walk(n, func(in *html.Node) bool {
		nodes++
		switch {
		case in.Type == html.TextNode:
			words += len(strings.TrimSpace(in.Data))
		case is(in, "img"):
			pictures++
		case in != n && in.Type == html.ElementNode && slices.ContainsFunc(marks(in), isLegend):
			legends++
		}
		return words <= maxLegend && nodes <= maxLegend && !is(in, "h1", "h2", "h3", "h4", "article")
	})
	return small && pictures > 0 && legends > 0 && words > 0 && !holdsProse(n)
}

// holdsProse reports whether an element around a picture holds running text, or what
// somebody said, that is not marked as caption or credit. What is marked as a
// description may be either: slides have their story in one.
func holdsProse(n *html.Node) bool {
	var b strings.Builder
	writeUnmarked(&b, n)
	for line := range strings.SplitSeq(b.String(), "\n") {
		if p := (block{text: strings.Join(strings.Fields(line), " ")}); p.text != "" && (format.IsProse(p.text) || isReport(p)) {
			return true
		}
	}
	return false
}

// writeUnmarked writes the text in an element, a line for each block, without what
// is marked as caption or credit.
func writeUnmarked(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(strings.ReplaceAll(c.Data, "\n", " "))
		case c.Type != html.ElementNode || slices.ContainsFunc(marks(c), func(w string) bool { return isLegend(w) && w != "desc" && w != "description" }):
		default:
			if isBlock(c) || is(c, "br") {
				b.WriteByte('\n')
			}
			writeUnmarked(b, c)
			if isBlock(c) {
				b.WriteByte('\n')
			}
		}
	}
}

// isLegend reports whether a word of a class says that something is written below
// a picture.
func isLegend(word string) bool {
	switch word {
	case "credit", "credits", "caption", "legend", "desc", "description", "copyright", "photographer", "source", "bildunterschrift", "didascalia", "legende":
		return true
	}
	return false
}
