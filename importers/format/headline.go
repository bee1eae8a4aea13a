package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// Limits of what may be a headline, in words, and how far down it may stand,
// in paragraphs.
const (
	minHeadline = 3
	maxHeadline = 30
	maxAbove    = 8
	// headTop is how much of a text is looked at, in bytes.
	headTop = 16 << 10
	// maxCaption is how many bytes a caption has at most.
	maxCaption = 300
)

// Headline guesses the headline of a text, as it came, that does not state its
// title: the first line among those above the story that reads like one. It
// returns "" where none does.
//
// A headline has a few words, begins with a capital and does not end like a
// sentence. The story begins with the first paragraph that does: news prose
// ends in full stops. A line that calls out to the reader ("Join our channel!"),
// a credit, a caption, a byline or a dateline is neither.
func Headline(raw string) string {
	cut := len(raw) > headTop
	if cut {
		raw = strings.ToValidUTF8(raw[:headTop], "")
	}
	clean, _ := text.Clean(raw)
	clean = text.Unwrap(clean)
	for n, p := range text.Paragraphs(clean) {
		line := p.In(clean)
		switch {
		case n >= maxAbove:
			return ""
		case IsCredit(line) || IsAside(line):
		case isHeadline(line) && (n == 0 || cut || hasStory(clean, p.End)):
			return OneLine(line)
		case IsProse(line):
			return ""
		}
	}
	return ""
}

// hasStory reports whether prose follows in the text behind the byte from.
func hasStory(clean string, from int) bool {
	for _, p := range text.Paragraphs(clean[from:]) {
		if IsProse(p.In(clean[from:])) {
			return true
		}
	}
	return false
}

// isHeadline reports whether a line may be a headline.
func isHeadline(line string) bool {
	words, long := strings.Fields(line), 0
	for _, w := range words {
		if utf8.RuneCountInString(w) >= 3 {
			long++
		}
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, "\"'“‘«„([$£€#"))
	return len(words) >= minHeadline && len(words) <= maxHeadline && long >= 2 &&
		(unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.Is(unicode.Lo, first)) &&
		!strings.ContainsRune(".!:;,…", lastRune(strings.TrimRight(line, closing))) && !hasDateline(line)
}

// hasDateline reports whether a line opens a story: "PARIS (AP) — ...".
func hasDateline(line string) bool {
	for _, mark := range []string{") —", ") –", ") -"} {
		if i := strings.Index(line, mark); i >= 0 && i < 60 {
			return true
		}
	}
	return false
}

// closing are the marks that may stand behind a sentence's end.
const closing = "\"”’'»)］）」』"

// IsProse reports whether a paragraph is running text: it ends like a sentence
// and is as long as one, eight words or, in scripts without blanks, twenty
// characters. A lone "!" is a call and not prose.
func IsProse(p string) bool {
	end := lastRune(p)
	closed := strings.ContainsRune(closing, end)
	if closed {
		end = lastRune(strings.TrimRight(p, closing))
	}
	switch {
	case strings.ContainsRune("。！？", end):
		return utf8.RuneCountInString(p) >= 20
	case strings.ContainsRune(".?…؟۔।", end), closed && end == '!':
		return len(strings.Fields(p)) >= 8
	}
	return false
}

// IsAside reports whether a line is a caption, a byline, a date or an address,
// as they stand between a headline and its story.
func IsAside(line string) bool {
	if len(line) > maxCaption {
		return false
	}
	folded := text.Fold(line)
	for _, opening := range []string{
		"photo:", "photo by", "image:", "file photo", "caption:", "credit:", "source:", "http://", "https://", "www.", "(photo", "(image", "getty images", "subscribe", "sign up", "share this",
	} {
		if strings.HasPrefix(folded, opening) {
			return true
		}
	}
	return isStamp(folded) || isDate(line) || isByline(line) || isPhotoCredit(folded)
}

// isStamp reports whether a folded line says when a text was published or
// changed: that word, and a number or hardly anything.
func isStamp(folded string) bool {
	for _, word := range []string{"updated", "published", "posted", "last modified", "last updated", "first published"} {
		if strings.HasPrefix(folded, word) {
			return len(strings.Fields(folded)) <= 3 || len(folded) <= maxDate && strings.ContainsAny(folded, "0123456789")
		}
	}
	return false
}

// isDate reports whether a line is a date, with at most four words beside it
// ("CBS News July 16, 2018, 7:29 AM").
func isDate(line string) bool {
	d, known := date(line)
	if !known || d.Month == 0 {
		return false
	}
	others := 0
	for _, w := range strings.Fields(line) {
		if w = strings.Trim(w, ".,|"); month(w) == 0 && !strings.ContainsAny(w, "0123456789") {
			others++
		}
	}
	return others <= 4
}

// isByline reports whether a line names the author: "By" and names, each with
// a capital.
func isByline(line string) bool {
	words := strings.Fields(line)
	if len(words) < 2 || len(words) > 25 || !strings.EqualFold(words[0], "by") ||
		len(words) > 12 && !strings.ContainsAny(line, "0123456789") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[1])
	return unicode.IsUpper(first)
}

// isPhotoCredit reports whether a folded line holds a photo credit: the name of
// an agency as pictures have it, or at its end brackets with a slash or with a
// word of the trade.
func isPhotoCredit(folded string) bool {
	for _, house := range []string{"getty images", "ap photo", "afp/", "/afp", "reuters/", "/reuters", "/ap", "via ap"} {
		if strings.Contains(folded, house) {
			return true
		}
	}
	open := strings.LastIndexByte(folded, '(')
	if open < 0 || !strings.HasSuffix(strings.TrimRight(folded, "."), ")") {
		return false
	}
	in := folded[open:]
	for _, mark := range []string{"/", "photo", "image", "getty", "file", "courtesy", "credit"} {
		if strings.Contains(in, mark) {
			return true
		}
	}
	return false
}

// lastRune returns the last character of a line.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
