package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/saidby/saidby/schema/text"
)

// stripConsent takes the boxes out of a page in which it asks for leave to set
// cookies. They are texts of some length in whole sentences, so that a reading
// would weigh them against the story.
func (m *metadata) stripConsent(in *html.Node) {
	for n := in.FirstChild; n != nil; {
		next := n.NextSibling
		if n.Type == html.ElementNode && m.isConsent(n) {
			in.RemoveChild(n)
		} else {
			m.stripConsent(n)
		}
		n = next
	}
}

// isConsent reports whether an element is such a box: it has the name that a
// consent manager gives it, or one made of the words for it, or is a dialog, and
// speaks of cookies or data. Names alone do not tell: that cookies were accepted is
// noted in classes of elements that hold the whole page.
func (m *metadata) isConsent(n *html.Node) bool {
	if is(n, "html", "head", "body", "main", "article", "p", "span", "a", "button", "h1", "h2") {
		return false
	}
	known := false
	for _, name := range consentNames(n) {
		known = known || isConsentManager(name)
	}
	if !known && !isConsentNamed(n) && !(hasAttr(n, "aria-modal") && strings.HasSuffix(strings.ToLower(attr(n, "role")), "dialog")) {
		return false
	}
	return !m.holdsStory(n, known) && (known || within(n, "article") == nil && speaksOfConsent(textOf(n)))
}

// maxConsent is how many nodes a box for consent has at most: lists of hundreds of
// partners come with it.
const maxConsent = 20_000

// holdsStory reports whether an element is or may be around the page's story: it
// holds an element for one, or very much, or a headline. Boxes of a known manager
// have headlines of their own.
func (m *metadata) holdsStory(n *html.Node, known bool) bool {
	count := 0
	return !walk(n, func(n *html.Node) bool {
		count++
		return count <= maxConsent && !is(n, "main", "article") && !(is(n, "h1") && (!known || m.named(textOf(n)) >= sameTitle))
	})
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
// one for a box: "gdpr-banner", "consentOverlay", "privacy-manager".
func isConsentNamed(n *html.Node) bool {
	for _, name := range strings.Fields(attr(n, "id") + " " + attr(n, "class")) {
		if strings.EqualFold(name, "cmp") { // consent management platform
			return true
		}
		words := splitMarks(name)
		about := slices.ContainsFunc(words, func(w string) bool {
			return w == "cookie" || w == "cookies" || w == "consent" || w == "gdpr" || w == "privacy" || w == "ccpa" || w == "cookiebanner" || w == "cookiebar"
		})
		if about && slices.ContainsFunc(words, isConsentBox) && !slices.ContainsFunc(words, isConsentGiven) {
			return true
		}
	}
	return false
}

// isConsentBox reports whether a word says that something asks for consent.
func isConsentBox(word string) bool {
	switch word {
	case "banner", "bar", "notice", "overlay", "popup", "modal", "dialog", "manager", "wall", "layer", "message", "box", "compliance", "prompt", "disclaimer",
		"settings", "preferences", "tool", "info", "consent", "cookiebanner", "cookiebar", "bottom", "center", "centre", "alert", "policy", "panel":
		return true
	}
	return false
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

// speaksOfConsent reports whether a text may ask for consent.
func speaksOfConsent(s string) bool {
	s = text.Fold(s)
	return slices.ContainsFunc([]string{
		"cookie", "personal data", "privacy", "personenbezogen", "datenschutz", "données personnelles", "datos personales", "dati personali", "persoonsgegevens", "dados pessoais",
	}, func(w string) bool { return strings.Contains(s, w) })
}
