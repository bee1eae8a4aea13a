package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/schema/text"
)

// stripConsent takes the boxes out of a page in which it asks for leave to set
// cookies. They are texts of some length in whole sentences, so that a reading
// would weigh them against the story. What is all of a page's prose stays.
func (m *metadata) stripConsent() {
	boxes := m.consentBoxes()
	if len(boxes) == 0 {
		return
	}
	all := prose(blocksOf(m.doc))
	for _, n := range boxes {
		if !isUnder(n, m.doc) { // in one that is gone
			continue
		}
		found := blocksOf(n)
		if own := prose(found); (own < all || own == 0) && asksConsent(found, 3*own > all) {
			all -= own
			n.Parent.RemoveChild(n)
		}
	}
}

// maxBoxes is how many elements are looked at that may be boxes for consent.
const maxBoxes = 200

// consentBoxes returns the elements that may be such boxes, outer ones first.
func (m *metadata) consentBoxes() []*html.Node {
	var boxes []*html.Node
	for n := range elements(m.doc) {
		if len(boxes) < maxBoxes && m.isConsent(n) {
			boxes = append(boxes, n)
		}
	}
	return boxes
}

// isUnder reports whether a node is another or in it.
func isUnder(n, other *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == other {
			return true
		}
	}
	return false
}

// isConsent reports whether an element may be such a box: it has the name that a
// consent manager gives it, or one made of the words for it, or is a dialog, and
// holds no story. Names alone do not tell: that cookies were accepted is noted in
// classes of elements that hold the whole page, and stories are about them, too.
func (m *metadata) isConsent(n *html.Node) bool {
	if is(n, "html", "head", "body", "main", "article", "p", "span", "a", "button", "h1", "h2") || isBodyNamed(n) {
		return false
	}
	return (slices.ContainsFunc(consentNames(n), isConsentManager) || isConsentNamed(n) ||
		hasAttr(n, "aria-modal") && strings.HasSuffix(strings.ToLower(attr(n, "role")), "dialog")) && !m.holdsStory(n)
}

// maxConsent is how many nodes a box for consent has at most: lists of hundreds of
// partners come with it.
const maxConsent = 20_000

// holdsStory reports whether an element is or may be around the page's story: it
// holds an element for one, or very much, or the headline. Some boxes have headlines
// of their own.
func (m *metadata) holdsStory(n *html.Node) bool {
	count := 0
	return !walk(n, func(n *html.Node) bool {
		count++
		return count <= maxConsent && !is(n, "main", "article") && !(is(n, "h1", "h2") && m.named(textOf(n)) >= sameTitle)
	})
}

// asksConsent reports whether paragraphs ask for consent: there is one that does,
// and it or those like it are no less than a fourth of the text; of a box that
// holds a good part of the page's prose, they are most.
func asksConsent(found []block, most bool) bool {
	asks := 0
	for _, b := range found {
		if isConsentCall(b.text) {
			asks += len(b.text)
		}
	}
	if most {
		return 2*asks > size(found)
	}
	return asks > 0 && 4*asks >= size(found)
}

// isConsentCall reports whether a paragraph asks the reader for consent: the site
// speaks of itself or to the reader, and of cookies or data. A report on such things
// speaks of others.
func isConsentCall(s string) bool {
	words := ownWords(s)
	return speaksOfConsent(strings.Join(words, " ")) && slices.ContainsFunc(words, addresses)
}

// ownWords returns a text's words, folded and with the marks at them, without what
// stands in quotation marks, and without the country that reads like a pronoun.
func ownWords(s string) []string {
	words := slices.DeleteFunc(strings.Fields(unquoted(s)), func(w string) bool { return strings.Trim(strings.TrimSuffix(w, "’s"), marksAt) == "US" })
	return strings.Fields(text.Fold(strings.Join(words, " ")))
}

// unquoted returns a text without what stands in quotation marks.
func unquoted(s string) string {
	var b strings.Builder
	inside := false
	for _, r := range s {
		switch {
		case strings.ContainsRune("“«„", r) && !inside:
			inside = true
		case strings.ContainsRune("”»", r):
			inside = false
		case r == '"':
			inside = !inside
		case !inside:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isAddressing reports whether a folded word is one by which the writer speaks of
// himself or to the reader.
func isAddressing(word string) bool {
	switch word {
	case "we", "us", "our", "ours", "you", "your", "yours",
		"wir", "uns", "unsere", "unseren", "unserer", "nous", "notre", "vous", "vos", "votre",
		"nosotros", "nuestros", "nuestro", "nuestra", "nuestras", "usted", "utilizamos", "usamos", "noi", "nostri", "nostro", "nostra", "utilizziamo", "tuoi",
		"wij", "ons", "onze", "uw", "jouw", "nossos", "nosso", "nossa", "você",
		"nasi", "nasz", "nasze", "naszych", "twoje", "twoich", "państwa", "naši", "našich", "vaše", "våra", "vår", "vores", "мы", "наши", "наших", "ваши", "ваших":
		return true
	}
	return false
}

// consentNames returns an element's id and classes in lower case.
func consentNames(n *html.Node) []string {
	return strings.Fields(strings.ToLower(attr(n, "id") + " " + attr(n, "class")))
}

// isConsentManager reports whether an id or class is one that the common consent
// managers give their boxes; each writes them with its own prefix.
func isConsentManager(name string) bool {
	switch name {
	case "onetrust-consent-sdk", "cookie-law-info-bar", "cli-modal", "usercentrics-root", "usercentrics-cmp-ui", "didomi-host", "cc-window", "cookieconsent",
		"cookieconsent-container", "cybotcookiebotdialog", "borlabscookiebox", "cmpbox", "cmpwrapper", "klaro", "tarteaucitronroot", "gdpr-consent-tool-wrapper":
		return true
	}
	return hasPrefix(name, []string{
		"onetrust-", "ot-sdk-", "cky-", "cookie-law-info", "cmplz-", "moove_gdpr_", "moove-gdpr-", "sp_message_container", "osano-cm-", "truste-", "trustarc-",
		"qc-cmp2-", "qc-cmp-", "cybotcookiebot", "fc-consent-", "fc-dialog-", "didomi-popup", "didomi-notice", "iubenda-cs-", "evidon-", "termly-", "cookiefirst-",
		"eu-cookie-compliance-", "sliding-popup-cookie", "hs-eu-cookie-", "axeptio", "shopify-pc__",
	})
}

// isConsentNamed reports whether an id or class is made of a word for cookies and
// one for a box: "gdpr-banner", "consentOverlay", "privacy-manager". Classes that
// name the page's subject or kind, or note what was agreed to, are none.
func isConsentNamed(n *html.Node) bool {
	for _, name := range strings.Fields(attr(n, "id") + " " + attr(n, "class")) {
		words := splitMarks(name)
		if strings.EqualFold(name, "cmp") { // consent management platform
			return true
		}
		if len(words) < 2 && !slices.ContainsFunc(words, isConsentBar) || hasPrefix(strings.ToLower(name), []string{"category-", "tag-", "topic-", "page-", "status", "post-", "section-"}) {
			continue
		}
		if slices.ContainsFunc(words, isConsentWord) && slices.ContainsFunc(words, isConsentBox) && !slices.ContainsFunc(words, isConsentGiven) {
			return true
		}
	}
	return false
}

// isConsentWord reports whether a word is one for cookies or consent to them.
func isConsentWord(word string) bool {
	switch word {
	case "cookie", "cookies", "consent", "gdpr", "privacy", "ccpa":
		return true
	}
	return isConsentBar(word)
}

// isConsentBar reports whether a word says both.
func isConsentBar(word string) bool { return word == "cookiebanner" || word == "cookiebar" }

// isConsentBox reports whether a word says that something asks for consent.
func isConsentBox(word string) bool {
	switch word {
	case "banner", "bar", "notice", "overlay", "popup", "modal", "dialog", "manager", "wall", "layer", "message", "box", "compliance", "prompt", "disclaimer",
		"settings", "preferences", "tool", "info", "consent", "bottom", "center", "centre", "alert", "policy", "panel":
		return true
	}
	return isConsentBar(word)
}

// isConsentGiven reports whether a word says that consent was given: pages note it
// on the element that holds all of them.
func isConsentGiven(word string) bool {
	switch word {
	case "accepted", "given", "allowed", "enabled", "dismissed", "closed", "hidden", "done", "ok", "active", "open", "visible", "shown", "has":
		return true
	}
	return false
}

// speaksOfConsent reports whether a folded text is about what consent is asked for.
func speaksOfConsent(s string) bool {
	return slices.ContainsFunc([]string{
		"cookie", "personal data", "privacy", "your choices", "your consent", "your device", "legitimate interest", "personalised", "personalized", "visits and traffic",
		"personenbezogen", "datenschutz", "einwilligung", "partner", "données personnelles", "datos personales", "dati personali", "persoonsgegevens", "dados pessoais", "dane osobowe", "danych osobowych", "osobní údaje", "personuppgifter", "персональн", "личные данные", "куки",
	}, func(w string) bool { return strings.Contains(s, w) })
}
