package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/schema/text"
)

// Limits of what sites set below a story: how many paragraphs from its end, and
// how many bytes one has.
const (
	tailEdge     = 8
	maxFurniture = 220
)

// dropFurniture drops what sites set below a story: short paragraphs that are
// nothing but a call to follow or to write to them, labels with subjects, or a
// stamp. They are told by how they begin and by what has to follow.
func dropFurniture(story []block) []block {
	last := len(story) - tailEdge
	i := -1
	return slices.DeleteFunc(story, func(b block) bool {
		i++
		return i >= last && i > 0 && len(b.text) <= maxFurniture && !isReport(b) && isFurniture(text.Fold(b.text))
	})
}

// isFurniture reports whether a folded paragraph is one of these.
func isFurniture(s string) bool {
	has := func(parts ...string) bool {
		return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
	}
	switch {
	case isSubjects(s), isDateLabel(s):
		return true
	case strings.HasPrefix(s, "follow "):
		return has("@", " on twitter", " on x", " on facebook", " on instagram", " on bluesky", " on threads", " on mastodon", " on linkedin", " on whatsapp", " on telegram", " on youtube")
	case hasPrefix(s, []string{"do you have a", "do you know something", "have a", "have you got a", "got a", "have information"}):
		return has(" tip", " story", "news", " information", " question") && has("@", "email", "e-mail", "contact us", "get in touch", "let us know", "send ", "write to", "call ")
	case hasPrefix(s, []string{"get ", "receive ", "sign up"}):
		return has("in your inbox", "to your inbox", "your email inbox")
	case hasPrefix(s, []string{"download ", "get "}):
		return has(" app ", " app.", " apps ") && !has(" said")
	case hasPrefix(s, []string{"contact ", "reach ", "email ", "e-mail ", "write to "}):
		return isAddressAt(s)
	}
	return false
}

// isAddressAt reports whether a paragraph leads to somebody's address: an at sign
// within a word, or a handle, and nothing of a sentence behind it.
func isAddressAt(s string) bool {
	i := strings.LastIndexByte(s, '@')
	return i > 0 && i+1 < len(s) && isWordRune(rune(s[i+1])) && len(strings.Fields(s[i:])) <= 8
}

// isSubjects reports whether a folded paragraph is a list of subjects behind a
// label: "Tags: harbour, strike".
func isSubjects(s string) bool {
	label, rest, found := strings.Cut(s, ":")
	if !found || rest == "" || strings.ContainsAny(rest, "!?“”\"") || strings.HasSuffix(rest, ".") {
		return false
	}
	switch strings.TrimSpace(label) {
	case "tags", "tag", "tagged", "topics", "topic", "related topics", "more on", "filed under", "posted in", "keywords", "categories", "category", "in this story",
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
// it: it is named for one, has an <img> in it, and besides its few words are marked
// as credit or legend.
func isPicture(n *html.Node) bool {
	if !is(n, "div", "span", "section") || !slices.ContainsFunc(marks(n), func(w string) bool {
		return w == "image" || w == "photo" || w == "picture" || w == "img" || w == "foto" || w == "bild"
	}) {
		return false
	}
	pictures, legends, words, nodes := 0, 0, 0, 0
	return walk(n, func(in *html.Node) bool {
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
	}) && pictures > 0 && legends > 0 && words > 0
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
