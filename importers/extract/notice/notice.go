package notice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/english"
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
	// From is the publication that it names as the article's origin, or "".
	From string
	// Terms is the kind of reprint that it declares, where From is set.
	Terms schema.ReprintKind
}

// maxNotice is the length in bytes above which a paragraph is a story's own;
// the longest copyright tails have some 300.
const maxNotice = 600

// Find returns the notices of a text in order.
func Find(body string, paragraphs []text.Span, title string) []Notice {
	var found []Notice
	titleKey := text.Fold(title)
	for i, p := range paragraphs {
		n, ok := whole(p.In(body))
		switch {
		case ok:
			n.Span, n.Paragraph = p, i
			found = append(found, n)
		case titleKey != "" && p.Len() < 2*len(title)+8 && text.Fold(p.In(body)) == titleKey:
			found = append(found, Notice{Kind: schema.Headline, Span: p, Paragraph: i})
		default:
			if n, ok := dateline(p.In(body)); ok {
				n.Span = text.Span{Start: p.Start, End: p.Start + n.Span.End}
				n.Paragraph = i
				found = append(found, n)
			}
		}
	}
	return found
}

// whole tells what kind of notice a whole paragraph is.
func whole(p string) (Notice, bool) {
	if len(p) > maxNotice {
		return Notice{}, false
	}
	lower := strings.ToLower(p)
	for _, is := range []func(p, lower string) (Notice, bool){credit, copyright, signOff, caption, byline, promotion, tip, correction} {
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
		if strings.HasPrefix(p, "(") && strings.LastIndex(inner, "editing by ") > 0 {
			n.From, n.Terms = "Reuters", schema.Wire
		}
		return n, true
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

// caption tells a picture's caption by the credit at its end or beginning.
func caption(p, lower string) (Notice, bool) {
	if len(p) > 400 {
		return Notice{}, false
	}
	for _, start := range []string{"photo:", "photos:", "image:", "images:", "photograph:", "picture:", "pictured:", "file photo", "photo by ", "photograph by ", "photographs by ", "photo credit", "image copyright", "image source", "image caption", "image credit", "caption:", "(photo", "[photo", "file -", "file –", "file —", "media caption"} {
		if strings.HasPrefix(lower, start) {
			return Notice{Kind: schema.Caption}, true
		}
	}
	if open := strings.LastIndexByte(p, '('); open >= 0 && strings.HasSuffix(strings.TrimRight(p, ". "), ")") {
		inside := strings.TrimRight(p[open+1:], "). ")
		before := strings.TrimRight(p[:open], " ")
		if pictureCredit(inside) && (strings.Count(before, ". ") <= 1) {
			return Notice{Kind: schema.Caption}, true
		}
	}
	if label, credit, found := strings.Cut(p, ": "); found && strings.EqualFold(label, "credit") && strings.Count(credit, " ") < 8 && capitalised(credit) {
		return Notice{Kind: schema.Caption}, true
	}
	if agencyCredit(p) {
		return Notice{Kind: schema.Caption}, true
	}
	for _, end := range []string{"getty images", "/reuters", "/afp", "/ap", "/shutterstock", "via getty images", "ap photo", "file photo", "/epa", "/pa"} {
		if strings.HasSuffix(strings.TrimRight(lower, ". "), end) && strings.Count(p, " ") < 45 {
			return Notice{Kind: schema.Caption}, true
		}
	}
	return Notice{}, false
}

// pictureCredit tells "Jane Doe/Reuters", "AP Photo/Jane Doe", "Getty Images".
func pictureCredit(s string) bool {
	lower := strings.ToLower(s)
	for _, word := range []string{"photo", "getty", "image", "picture", "courtesy", "handout", "shutterstock", "file", "screengrab", "screenshot"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	name, body, found := strings.Cut(s, "/")
	return found && capitalised(name) && capitalised(body) && strings.Count(s, " ") < 10 && strings.Count(name, " ") > 0
}

// agencyCredit tells "…, May 3, 2019. REUTERS/Jane Doe" and "… AP Photo/Jane Doe".
func agencyCredit(p string) bool {
	at := strings.LastIndexByte(p, '/')
	if at < 0 {
		return false
	}
	name := strings.TrimRight(p[at+1:], ". ")
	agency := strings.TrimSuffix(strings.ToLower(p[:at]), " photo")
	agency = agency[strings.LastIndexByte(agency, ' ')+1:]
	return english.IsAgency(agency) && capitalised(name) && strings.Count(name, " ") < 4
}

// capitalised reports whether every word of more than three letters begins
// with a capital.
func capitalised(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if len(w) > 3 && (w[0] < 'A' || w[0] > 'Z') {
			return false
		}
	}
	return len(words) > 0
}

// byline tells "By Jane Doe" and "By JANE DOE, Staff Writer".
func byline(p, lower string) (Notice, bool) {
	if !strings.HasPrefix(lower, "by ") || len(p) > 120 || strings.HasSuffix(p, ".") && strings.Count(p, " ") > 6 {
		return Notice{}, false
	}
	name, office, _ := strings.Cut(p[3:], ",")
	if strings.HasSuffix(p, ".") && office != "" && !capitalNext(office, " ") {
		return Notice{}, false // "By Jove, said the mayor."
	}
	if !capitalised(name) || strings.Count(name, " ") > 7 {
		return Notice{}, false
	}
	n := Notice{Kind: schema.Byline}
	for part := range strings.SplitSeq(p[3:], ",") { // "By Jane Doe, Associated Press"
		if agency := agencyAtEnd(strings.TrimPrefix(strings.TrimSpace(part), "the ")); agency != "" {
			n.From, n.Terms = agency, schema.Wire
			break
		}
	}
	return n, true
}

// agencyAtEnd returns the agency that a part of a byline is, or that its last
// two words are ("LU RAY Associated Press").
func agencyAtEnd(part string) string {
	if english.IsAgency(strings.TrimPrefix(strings.ToLower(part), "the ")) {
		return part
	}
	words := strings.Fields(part)
	if n := len(words); n > 2 && english.IsAgency(strings.ToLower(words[n-2]+" "+words[n-1])) {
		return words[n-2] + " " + words[n-1]
	}
	return ""
}

// promotion tells what asks the reader to do something for the outlet.
func promotion(p, lower string) (Notice, bool) {
	if strings.Count(p, " ") > 40 {
		return Notice{}, false
	}
	for _, label := range []string{"read more:", "read more ", "related:", "more:", "also read:", "see also:", "watch:", "listen:", "related story", "related stories", "related articles", "advertisement", "recommended:", "don't miss:", "don’t miss:", "most read", "trending:", "read next", "up next:", "must read:", "read also:", "sign up:", "more from "} {
		rest, found := strings.CutPrefix(lower, label)
		if next, _ := utf8.DecodeRuneInString(rest); found && !(unicode.IsLetter(next) && unicode.IsLetter(rune(label[len(label)-1]))) || lower == strings.TrimRight(label, ": ") {
			return Notice{Kind: schema.Promotion}, true
		}
	}
	first, _, _ := strings.Cut(lower, " ")
	switch first {
	case "join", "sign", "subscribe", "follow", "click", "download", "support", "donate", "get", "like", "share", "watch", "listen", "read", "help", "become", "register", "try", "start", "send", "got", "have", "want", "enjoy", "for", "to":
	default:
		return Notice{}, false
	}
	calls := 0
	for _, w := range []string{"newsletter", "subscribe", "subscription", "our app", "channel", "telegram", "whatsapp", "inbox", "sign up", "click here", "follow us", "our free", "our daily", "podcast", "free trial", "our coverage", "breaking news alerts", "on facebook and twitter", "on twitter and facebook", "our website", "our journalism", "support our", "story here", "article here", "our newsdesk", "our newsroom", "contact us", "live coverage", "live blog", "the video below", "video below", "email us", "call us", "send us your", "become a member", "become a supporter", "like us", "our page"} {
		if strings.Contains(lower, w) {
			calls++
		}
	}
	if first == "like" && !strings.Contains(lower, "like us") && !strings.Contains(lower, "like our") {
		return Notice{}, false
	}
	if first == "have" || first == "want" || first == "enjoy" || first == "for" || first == "to" {
		calls--
	}
	if calls > 0 && !strings.ContainsAny(p, "“\"") {
		return Notice{Kind: schema.Promotion}, true
	}
	return Notice{}, false
}

// afterBlank returns what follows the first blank.
func afterBlank(p string) string {
	_, rest, _ := strings.Cut(p, " ")
	return rest
}

// tip tells the thanks for a hint, which say nothing about origin.
func tip(p, lower string) (Notice, bool) {
	inner := strings.TrimLeft(lower, "([* ")
	if len(p) < 160 && (strings.HasPrefix(inner, "h/t") || strings.HasPrefix(inner, "hat tip") || strings.HasPrefix(inner, "via ") && capitalised(afterBlank(p)) || strings.HasPrefix(inner, "h/t:")) {
		return Notice{Kind: schema.Tip}, true
	}
	return Notice{}, false
}

// correction tells an outlet's word about the article itself.
func correction(_, lower string) (Notice, bool) {
	inner := strings.TrimLeft(lower, "([*_ ")
	for _, start := range []string{"correction:", "correction (", "corrections:", "clarification:", "editor's note:", "editor’s note:", "editors' note:", "editors’ note:", "update:", "this story has been updated", "this article has been updated", "this story has been corrected", "this article has been corrected", "this post has been updated", "this article was amended", "this article was updated", "this article was corrected", "this story was updated", "this story was corrected", "an earlier version of this", "a previous version of this", "correction appended"} {
		if strings.HasPrefix(inner, start) {
			return Notice{Kind: schema.Correction}, true
		}
	}
	return Notice{}, false
}
