package html

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/format"
)

// isPromotion reports whether a paragraph, folded in s, leads away from the
// article: it is nothing but a link, or it says so.
func isPromotion(b block, s string) bool {
	if isLink(b) || !strings.ContainsFunc(b.text, isWordRune) || isBareAddress(s) {
		return true
	}
	if strings.Contains(s, "no longer supports internet explorer") || strings.Contains(s, "articles read") && len(s) < 30 || strings.HasSuffix(s, "click here") && b.linked > 0 {
		return true
	}
	switch strings.TrimRight(s, ".:") {
	case "advertisement", "advertising", "sponsored", "article continues below", "story continues below", "related", "share", "comments", "loading..",
		"anzeige", "werbung", "- anzeige -", "publicité", "publicidad", "pubblicità", "реклама", "reklama":
		return true
	}
	return opensWith(s, callLabels()) || (opensWith(s, strongCalls()) || opensWith(s, weakCalls()) && (b.linked > 0 || !format.IsProse(b.text))) && !isReport(b)
}

// isLink reports whether a paragraph is nothing but a link, or little more.
func isLink(b block) bool {
	return 10*b.linked >= 9*len(b.text) && len(b.text) <= 250 || 4*b.linked >= 3*len(b.text) && len(b.text) <= 100 && !format.IsProse(b.text)
}

// isBareAddress reports whether a paragraph is a web address and nothing else,
// as print versions have it.
func isBareAddress(s string) bool {
	return hasPrefix(s, []string{"http://", "https://", "www."}) && len(strings.Fields(s)) == 1
}

// callLabels are words that open nothing but a call or a note of the site, whatever
// follows.
func callLabels() []string {
	return []string{
		"a version of this article appeared", "a version of this article appears", "article continues below", "story continues below advertisement", "read more:", "read next:",
		"already a subscriber",
	}
}

// strongCalls are words that open nothing but a call to the reader.
func strongCalls() []string {
	return []string{
		"sign up for", "sign up to", "subscribe to", "subscribe now",
		"follow us on x", "follow us on twitter", "follow us on facebook", "follow us on instagram", "advertisement:",
		"by signing up", "enter your email", "your email address will not", "please upgrade your browser",
		"we use cookies", "this site uses cookies", "to continue reading", "to read the full", "we want to hear what you think about", "this content is for subscribers", "get the latest news",
		"this post may contain affiliate", "print this page", "source url:", "this page was printed", "this article was printed", "this article contains affiliate",
	}
}

// weakCalls open a call to the reader where a link follows or no sentence does.
func weakCalls() []string {
	return []string{
		"story continues", "article continues", "advertisement", "printed from", "printed on",
		"read more", "read also", "also read", "read next", "read:", "related:", "see also", "more:", "watch:", "listen:", "follow us",
		"follow the", "click here", "download the", "download our", "join our", "share this", "you may also", "you might also", "recommended:",
		"don't miss", "most read", "more from ", "get the latest", "you will receive", "please enable", "this website uses", "manage newsletter",
		"continue reading", "recommended reading", "more on this", "you may like", "see more", "view more", "up next", "what to read next",
		"lesen sie auch", "lesen sie mehr", "mehr zum thema", "auch interessant", "das könnte sie", "das könnte dich", "schon gelesen", "weiterlesen", "zum thema",
		"à lire aussi", "a lire aussi", "lire aussi", "lire la suite", "à lire également", "sur le même sujet", "leggi anche", "leia também", "leia mais", "saiba mais",
		"lea también", "lee también", "lea además", "le puede interesar", "te puede interesar", "ver también", "czytaj też", "czytaj także", "czytaj więcej", "zobacz też",
		"zobacz także", "lees ook", "läs också", "les også", "читайте также", "читайте ещё", "اقرأ أيضا", "اقرأ أيضًا",
	}
}

// hasPrefix reports whether s begins with one of the openings.
func hasPrefix(s string, openings []string) bool {
	return slices.ContainsFunc(openings, func(o string) bool { return strings.HasPrefix(s, o) })
}

// opensWith reports whether s begins with one of the openings, at the end of a
// word: "advertisement" does not open "Advertisements were false".
func opensWith(s string, openings []string) bool {
	return slices.ContainsFunc(openings, func(o string) bool {
		rest, found := strings.CutPrefix(s, o)
		if !found {
			return false
		}
		next, _ := utf8.DecodeRuneInString(rest)
		last, _ := utf8.DecodeLastRuneInString(o)
		return rest == "" || !isWordRune(last) || !isWordRune(next)
	})
}

// isWordRune reports whether a character is a letter or a digit; a rule of
// underscores has none.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// maxStamp is how many bytes a date has that stands alone.
const maxStamp = 30

// isStamp reports whether a paragraph is nothing but a date, a time of day
// the number of a slide ("2/5") or of a page.
func isStamp(b block) bool {
	if len(b.text) > maxStamp || b.heading || !strings.ContainsAny(b.text, "0123456789") {
		return false
	}
	shown, all, slide := strings.Cut(b.text, "/")
	return isPageNumber(b.text) || isClock(b.text) || slide && isNumber(strings.TrimSpace(shown)) && isNumber(strings.TrimSpace(all)) || format.Date(b.text).Day != 0
}

// isPageNumber reports whether a paragraph is what a printer sets below a page:
// "Page 1 of 3", or below a picture.
func isPageNumber(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 3 && words[1] == "of" {
		return isNumber(words[0]) && isNumber(words[2])
	}
	if len(words) != 4 || !isNumber(words[1]) || !isNumber(words[3]) {
		return false
	}
	switch words[0] + " " + words[2] {
	case "page of", "seite von", "page sur", "página de", "pagina di", "pagina van", "sida av", "side af", "side av":
		return true
	}
	return false
}

// isClock reports whether a paragraph is a time of day, as the entries of a live
// report have it: "14:05", "1:39 PM ET", "12.40 GMT".
func isClock(s string) bool {
	hour, rest, found := strings.Cut(strings.Replace(s, ".", ":", 1), ":")
	if !found || len(hour) > 2 || len(rest) < 2 || len(rest) > 9 || !isNumber(hour) || !isNumber(rest[:2]) {
		return false
	}
	rest = strings.TrimSpace(rest[2:])
	if strings.Contains(s, ".") && rest == "" { // a number
		return false
	}
	return rest == strings.ToUpper(rest) || hasPrefix(rest, []string{"am", "pm"})
}

// isNumber reports whether s is made of digits.
func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// isCaption reports whether a paragraph, folded in s, is a caption or photo
// credit by its words.
func isCaption(b block, s string) bool {
	if len(s) > maxAside || b.heading {
		return false
	}
	if hasPrefix(s, captionLabels()) || hasPrefix(s, captionOpenings()) && !isReport(b) {
		return true
	}
	for _, house := range []string{"getty images", "/ap", "/reuters", "(ap photo)", "/dpa", "picture alliance", "/afp"} {
		if strings.HasSuffix(s, house) {
			return true
		}
	}
	if strings.HasSuffix(s, ".") {
		return false
	}
	for _, credit := range []string{" photo: ", " foto: ", "(foto", "(photo", " bild: ", " image: ", " photograph: ", " picture: ", " © ", " crédit photo", " фото: "} {
		if strings.Contains(s, credit) {
			return true
		}
	}
	return false
}

// captionLabels are the labels of captions and photo credits.
func captionLabels() []string {
	return []string{
		"photo:", "photograph:", "photos:", "image:", "picture:", "pictured:", "(photo", "(image", "foto:", "fotos:", "(foto", "bild:", "bilder:", "titelbild:",
		"photo :", "imagen:", "фото:", "©afp", "© afp", "image caption,", "image source,", "media caption,", "video caption,", "image caption:", "image source:",
	}
}

// captionOpenings are words that open a caption or photo credit, but may as well
// open a sentence.
func captionOpenings() []string {
	return []string{
		"photo by", "photograph by", "photos by", "image credit", "image source", "image caption", "file photo", "photo credit", "media caption", "video caption",
		"bildquelle", "symbolbild", "crédit photo", "crédits photo", "image d'illustration", "foto de",
	}
}

// isOwnCopyright reports whether a paragraph, folded in s, is the site's own
// copyright notice.
func (m *metadata) isOwnCopyright(b block, s string) bool {
	if !hasPrefix(s, []string{"©", "(c)", "copyright"}) && !strings.Contains(s, "all rights reserved") || isReport(b) && !isCopyrightLabel(s) {
		return false
	}
	core, _, _ := strings.Cut(m.home, ".")
	s = letters(s)
	return m.siteName != "" && strings.Contains(s, letters(m.siteName)) || len(core) >= 3 && strings.Contains(s, core)
}

// isCopyrightLabel reports whether a folded paragraph begins with the sign, or the
// word and a year.
func isCopyrightLabel(s string) bool {
	rest, found := strings.CutPrefix(s, "copyright ")
	return hasPrefix(s, []string{"©", "(c)"}) || found && hasPrefix(strings.TrimLeft(rest, "©() c"), []string{"19", "20"})
}

// minCaption is how many bytes an image's text has at least to tell a caption.
const minCaption = 20

// isImageText reports whether a paragraph repeats the text of an image.
func (m *metadata) isImageText(b block) bool {
	return len(b.text) >= minCaption && len(m.captions) > 0 && m.captions[letters(b.text)]
}
