package notice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema"
)

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
