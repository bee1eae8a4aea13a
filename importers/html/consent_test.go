package html

import (
	"strings"
	"testing"
)

// storyOf reads a page and returns its text.
func storyOf(t *testing.T, page string) string {
	t.Helper()
	a, _, err := parse([]byte(page), "")
	if err != nil {
		t.Fatalf("%v\n%s", err, page)
	}
	return a.Text
}

const (
	portStory = `<p>The harbour master said on Monday that no ship had entered the port for a week, and that none was expected before the end of the month.</p>` +
		`<p>The dockers’ union said that its members had not been paid since the spring, and that it would go to court over it.</p>`
	fogStory = `<p>Fog lay on the sound for the third day, and ferries stayed in port, the coast guard said on Thursday in its morning report.</p>` +
		`<p>Two fishing boats were missing. Their owner said that both had food for a week, and that he did not expect the worst.</p>` +
		`<p>The weather service said that the fog would lift by Saturday, when the wind was to turn to the west.</p>`
)

// TestConsent: a box that asks for leave to set cookies goes, the story stays.
func TestConsent(t *testing.T) {
	box := strings.Repeat(`<p>We and our partners store cookies on your device and read personal data from it. You may agree or object to it below, wherever consent is asked for.</p>`, 4)
	for _, name := range []string{
		`id="onetrust-consent-sdk"`, `class="cky-consent-container"`, `id="cookie-law-info-bar"`, `id="moove_gdpr_cookie_info_bar"`, `id="sp_message_container_77"`,
		`class="osano-cm-window"`, `id="truste-consent-track"`, `id="CybotCookiebotDialog"`, `class="qc-cmp2-container"`, `id="didomi-host"`, `id="usercentrics-root"`,
		`class="fc-consent-root"`, `class="gdpr-banner"`, `class="consentOverlay"`, `class="privacy-manager"`, `class="x" role="dialog" aria-modal="true"`,
	} {
		for _, page := range []string{
			"<div " + name + "><div>" + box + "</div></div><main><article><h1>Port empty</h1>" + portStory + "</article></main>",
			"<h1>Port empty</h1><div class=story>" + portStory + "</div><div " + name + ">" + box + "</div>",
			"<div class=cookie-layer-wrapper><div " + name + ">" + box + "</div><h1>Port empty</h1>" + portStory + "</div>",
			"<article><h1>Port empty</h1>" + portStory + "<div " + name + ">" + box + "</div></article>",
		} {
			got := storyOf(t, `<meta property="og:type" content="article">`+page)
			if strings.Contains(got, "partners") || !strings.Contains(got, "harbour master") || !strings.Contains(got, "dockers") {
				t.Errorf("%s: %q", name, got)
			}
		}
	}
}

// TestConsentLanguages: boxes in other languages.
func TestConsentLanguages(t *testing.T) {
	for _, s := range []string{
		"Wir und unsere Partner speichern Cookies auf dem Gerät und verarbeiten personenbezogene Daten, um Anzeigen zu messen.",
		"Avec votre accord, nous utilisons des cookies pour stocker et consulter des données personnelles comme votre visite.",
		"Nosotros y nuestros socios almacenamos cookies en su dispositivo y tratamos datos personales con fines de publicidad.",
		"Noi e i nostri fornitori archiviamo i cookie su un dispositivo e trattiamo i dati personali per misurare gli annunci.",
		"My i nasi partnerzy przechowujemy pliki cookie na urządzeniu i przetwarzamy dane osobowe, aby wyświetlać reklamy.",
	} {
		page := `<meta property="og:type" content="article"><div class="cookie-banner">` + strings.Repeat("<p>"+s+"</p>", 4) + "</div><h1>Port empty</h1>" + portStory
		if got := storyOf(t, page); strings.Contains(got, s) || !strings.Contains(got, "harbour master") {
			t.Errorf("%s: %q", s, got)
		}
	}
}

// TestNoConsent: names of that kind on elements that hold the story, or on a piece
// of it, lose nothing.
func TestNoConsent(t *testing.T) {
	about := `<p>The ministry said on Monday that cookies may store personal data only where the reader has given consent to it beforehand.</p>`
	for _, page := range []string{
		`<body class="cookie-banner-accepted"><h1>Cookies</h1>` + about + portStory,
		`<div class="cookie-notice-dismissed"><div class="story">` + about + portStory + `</div></div>`,
		`<div class="cookie-notice"><h1>Cookies</h1>` + about + portStory + `</div>`,
		`<div class="cky-page"><h1>A law on cookies</h1>` + about + portStory + `</div>`,
		`<div class="consent-box"><p>US officials said that the privacy of all who take the ferry had been sold.</p>` + about + portStory + `</div>`,
		`<div class="consent">` + about + portStory + `</div>`,
		`<div class="post category-cookie-banner">` + about + portStory + `</div>`,
		`<div class="cmplz-document">` + about + portStory + `</div>`,
		`<div class="consent-content"><p>“We and our partners store cookies on your device,” the site wrote.</p>` + about + portStory + `</div>`,
		`<div role="dialog" aria-modal="true" class="reader">` + about + portStory + `<p>By reading on you accept our privacy policy.</p></div>`,
		`<div class="wrapper consent-pending-layer"><h2>A law</h2>` + about + portStory + `</div>`,
		`<div class="privacy-panel"><p>The panel of judges heard the case for a third day.</p></div>` + about + portStory,
	} {
		got := storyOf(t, `<title>A law on cookies</title><meta property="og:type" content="article">`+page)
		if !strings.Contains(got, "harbour master") || strings.Contains(page, about) && !strings.Contains(got, "ministry") {
			t.Errorf("%s\n%q", page, got)
		}
	}
}
