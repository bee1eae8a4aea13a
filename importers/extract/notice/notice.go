package notice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Notice is a stretch of text that is not the story.
type Notice struct {
	Kind schema.NoticeKind
	// Span is the stretch, in bytes; a whole paragraph, or the beginning of one
	// (a dateline).
	Span text.Span
	// Paragraph is the number of the paragraph that it stands in.
	Paragraph int
	// From is the publication that it names as the article's origin, by name or by
	// web address, or "".
	From string
	// Also are further ones that it names beside From, on the same terms: "Sources:
	// AP, Reuters".
	Also []string
	// Words is where it does so, in bytes; in Span, or from the line before it on. It
	// is empty where From is.
	Words text.Span
	// Address is the web address that is printed beside the name, or "".
	Address string
	// Terms is the kind of reprint that it declares, where From is set.
	Terms schema.ReprintKind
}

// maxNotice is the length in bytes above which a paragraph is a story's own;
// the longest copyright tails have some 300.
const maxNotice = 600

// margin is how many paragraphs at either end of an article may bear the marks
// that are none inside it.
const margin = 4

// Find returns the notices of a text in order.
func Find(body string, paragraphs []text.Span, title string) []Notice {
	var found []Notice
	titleKey := text.Fold(title)
	for i, p := range paragraphs {
		words := p.In(body)
		if n, ok := placed(place{body, paragraphs, i, found}); ok {
			found = append(found, n.at(i, p, p.Start))
		} else if n, ok := whole(words); ok {
			found = append(found, n.at(i, p, p.Start))
		} else if n, ok := outer(body, paragraphs, i, found); ok {
			found = append(found, n.at(i, p, p.Start))
		} else if n, ok := labelled(body, paragraphs, i); ok {
			found = append(found, n)
		} else if titleKey != "" && p.Len() < 2*len(title)+8 && text.Fold(words) == titleKey {
			found = append(found, Notice{Kind: schema.Headline, Span: p, Paragraph: i})
		} else {
			found = edges(found, words, i, p.Start, i >= len(paragraphs)-margin)
		}
	}
	return found
}

// outer tells notices that are such near the beginning or the end alone.
func outer(body string, paragraphs []text.Span, i int, found []Notice) (Notice, bool) {
	words := paragraphs[i].In(body)
	if len(words) > maxNotice {
		return Notice{}, false
	}
	if i < margin-1 {
		next := ""
		if i+1 < len(paragraphs) {
			next = paragraphs[i+1].In(body)
		}
		before := len(found) - 1
		first := i == 0 || before >= 0 && found[before].Paragraph == i-1 && found[before].Kind != schema.Caption
		if n, ok := opening(words, next, first); ok {
			return n, true
		}
	}
	if i > 0 && i < len(paragraphs)-margin {
		return Notice{}, false
	}
	return ending(words)
}

// edges finds what stands before and behind the story in one paragraph of it: a
// dateline, and in the last ones an agency's mark.
func edges(found []Notice, p string, i, start int, last bool) []Notice {
	begins := 0
	if n, ok := dateline(p); ok {
		begins = n.Span.End
		found = append(found, n.at(i, text.Span{Start: start, End: start + begins}, start))
	}
	if !last {
		return found
	}
	if n, ok := endMark(p); ok && n.Span.Start >= begins {
		found = append(found, n.at(i, text.Span{Start: start + n.Span.Start, End: start + n.Span.End}, start))
	}
	return found
}

// at sets a notice's place: its span, and that of its words, which count from
// start so far and are the whole span if not told.
func (n Notice) at(paragraph int, span text.Span, start int) Notice {
	n.Paragraph, n.Span = paragraph, span
	switch {
	case n.From == "":
		n.Words = text.Span{}
	case n.Words.Empty():
		n.Words = span
	default:
		n.Words = text.Span{Start: n.Words.Start + start, End: n.Words.End + start}
	}
	return n
}

// label is a line whose next line names the origin: "Originally published by:".
var label = pattern(`(?i)^(?:this (?:article|story) was )?(?:originally|first) (?:published|posted|appeared) (?:by|on|in|at):?$`)

// labelled tells such a line, and the line behind it.
func labelled(body string, paragraphs []text.Span, i int) (Notice, bool) {
	p := paragraphs[i]
	if i+1 < len(paragraphs) && label().MatchString(p.In(body)) {
		return Notice{Kind: schema.CreditLine, Span: p, Paragraph: i}, true
	}
	if i == 0 || !isAlone(p.In(body)) || !label().MatchString(paragraphs[i-1].In(body)) {
		return Notice{}, false
	}
	name, _ := publicationName(p.In(body))
	if name == "" {
		return Notice{}, false
	}
	return Notice{
		Kind: schema.CreditLine, Span: p, Paragraph: i, From: name, Terms: terms("", name), Words: text.Span{Start: paragraphs[i-1].Start, End: p.End},
	}, true
}

// whole tells what kind of notice a whole paragraph is.
func whole(p string) (Notice, bool) {
	if len(p) > maxNotice {
		return Notice{}, false
	}
	lower := strings.ToLower(p)
	for _, is := range []func(p, lower string) (Notice, bool){credit, toOriginal, copyright, signOff, supply, caption, byline, promotion, tip, correction} {
		if n, ok := is(p, lower); ok {
			return n, true
		}
	}
	return Notice{}, false
}

// signOff tells "(Reporting by A; Editing by B)" and "A contributed to this report".
func signOff(p, lower string) (Notice, bool) {
	inner := strings.TrimLeft(lower, "([*_ ")
	named := capitalNext(p, " by ") // "Editing by committee ruined the script"
	switch {
	case named && slices.ContainsFunc([]string{"reporting by ", "reporting and writing by ", "writing by ", "additional reporting by ", "editing by ", "compiled by ", "with reporting by ", "with additional reporting by "},
		func(opens string) bool { return strings.HasPrefix(inner, opens) }):
		n := Notice{Kind: schema.StaffCredit}
		// The agency's own form has brackets, and an editor after the others.
		if strings.HasPrefix(p, "(") && strings.LastIndex(inner, "editing by ") > 0 || strings.Contains(lower, "thomson reuters trust principles") {
			n.From, n.Terms = "Reuters", schema.Wire
		}
		return n, true
	case correspondents(lower):
		return Notice{Kind: schema.StaffCredit, From: "Bloomberg", Terms: schema.Wire}, true
	case strings.HasPrefix(inner, "with contributions from ") && capitalNext(p, " from ") && strings.Count(p, " ") < 12,
		len(p) < 300 && (strings.Contains(lower, "contributed to this report") || strings.Contains(lower, "contributed to this story") ||
			strings.Contains(lower, "contributed reporting") || strings.Contains(lower, "contributed to this article")):
		return Notice{Kind: schema.StaffCredit}, true
	}
	return Notice{}, false
}

// capitalNext reports whether a capital follows the first such words; where
// they do not occur, it is true.
func capitalNext(p, words string) bool {
	_, rest, found := strings.Cut(p, words)
	r, _ := utf8.DecodeRuneInString(rest)
	return !found || unicode.IsUpper(r)
}
