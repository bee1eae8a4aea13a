package newsitem_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/format/formattest"
	"github.com/saidby/saidby/importers/newsml"
	"github.com/saidby/saidby/importers/ninjs"
	"github.com/saidby/saidby/schema"
)

// A story of an agency that writes German, with its dateline apart from the
// text; the parts in capitals are put in by the tests.
const (
	germanJSON = `{"standard":{"name":"ninjs","version":"2.1"},"uri":"urn:newsml:kuestendienst.example:20240309:7","type":"text",
	"versioncreated":"2024-03-09T12:00:00+01:00","language":"de","headlines":[{"role":"main","value":"Hafen bleibt leer"}],
	"by":"Von Mara Lind und Jo Roe, Küstendienst","dateline":"VALMAR, 9. März (KD)","located":"Valmar","copyrightholder":"Küstendienst",
	"infosources":[{"name":"Radio Valmar"}],"bodies":[{"role":"text","contenttype":"text/plain","value":"Hafen bleibt leer\nKein Schiff ist gekommen, sagte die Hafenmeisterin."},
	{"role":"html5","contenttype":"text/html","value":"<html><body><article><h1>Hafen bleibt leer</h1><p>Kein Schiff ist gekommen, sagte die Hafenmeisterin.</p></article></body></html>"}]}`

	germanXML = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:kuestendienst.example:20240309:7" version="3" xml:lang="de">HOPS
	<rightsInfo><copyrightHolder uri="https://www.kuestendienst.example/recht"><name>Küstendienst</name></copyrightHolder></rightsInfo>
	<itemMeta><itemClass qcode="ninat:text"/>PROVIDER<versionCreated>2024-03-09T12:00:00+01:00</versionCreated></itemMeta>
	<contentMeta><located qcode="geo:VAL"><name>Valmar</name></located><infoSource literal="rv"><name>Radio Valmar</name></infoSource>
	<by>Von Mara Lind und Jo Roe, Küstendienst</by><headline>Hafen bleibt leer</headline><dateline>VALMAR, 9. März (KD)</dateline></contentMeta>
	<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Hafen bleibt leer</hl1></hedline></body.head>
	<body.content><p>Kein Schiff ist gekommen, sagte die Hafenmeisterin.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`

	hopHistory = `<hopHistory><hop seq="10"><party qcode="comp:HW"><name>Harbour Wire</name></party></hop><hop seq="2"><party uri="https://www.radio.example/"/></hop>
	<hop seq="1" timestamp="2024-03-09T08:00:00Z"><party qcode="comp:KD"><name>Küstendienst</name></party><action qcode="hopaction:created"/></hop>
	<hop><party literal="Aqua Media"/></hop></hopHistory>`
)

// TestGermanStory: bylines in other languages, a dateline apart and a provider
// that is but an address give the same article in both notations; the hop
// history comes before the other credits, in the order of its numbers.
func TestGermanStory(t *testing.T) {
	at, _ := schema.ParseDate("2024-03-09T12:00:00+01:00")
	want := &schema.Article{
		SourceID: "urn:newsml:kuestendienst.example:20240309:7", Title: "Hafen bleibt leer", Language: "de", Published: at,
		Text:    "VALMAR, 9. März (KD) — Kein Schiff ist gekommen, sagte die Hafenmeisterin.",
		Authors: []string{"Mara Lind", "Jo Roe"}, Credits: []schema.Credit{{Tag: "infosource", Value: "Radio Valmar"}},
	}
	withHops := append([]schema.Credit{
		{Tag: "hop", Value: "Küstendienst"}, {Tag: "hop", Value: "Aqua Media"}, {Tag: "hop", Value: "radio.example"}, {Tag: "hop", Value: "Harbour Wire"},
	}, want.Credits...)
	fill := func(hops, provider string) string {
		return strings.NewReplacer("HOPS", hops, "PROVIDER", provider).Replace(germanXML)
	}
	address := `<provider uri="http://www.kuestendienst.example/"/>`
	for _, tt := range []struct {
		name, raw, domain string
		f                 format.Format
		credits           []schema.Credit
	}{
		{"ninjs", germanJSON, "", ninjs.New(), want.Credits},
		{"NewsML-G2", fill("", ""), "", newsml.New(), want.Credits},
		{"provider by address", fill("", address), "kuestendienst.example", newsml.New(), want.Credits},
		{"hops", fill(hopHistory, address), "kuestendienst.example", newsml.New(), withHops},
	} {
		p := schema.NewPublication("Küstendienst", tt.domain, schema.Outlet)
		want.Publication, want.Credits = &p, tt.credits
		want.ID = schema.ArticleID(want)
		if diff := cmp.Diff(want, one(t, tt.f, tt.raw)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// TestDateline: a dateline that the text has already is not put before it again.
func TestDateline(t *testing.T) {
	for body, want := range map[string]string{
		"VALMAR (KD) - Kein Schiff.":          "VALMAR (KD) - Kein Schiff.",
		"Valmar, 9. März (KD) - Kein Schiff.": "Valmar, 9. März (KD) - Kein Schiff.",
		"Valmar wartet.":                      "VALMAR, 9. März (KD) — Valmar wartet.",
	} {
		raw := strings.NewReplacer("Kein Schiff ist gekommen, sagte die Hafenmeisterin.", body).Replace(germanJSON)
		if got := one(t, ninjs.New(), raw).Text; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestComposite: a story that comes with its pictures is an article, and a
// package that only lists items is none, in either notation.
func TestComposite(t *testing.T) {
	text := strings.NewReplacer("HOPS", "", "PROVIDER", "").Replace(germanXML)
	for _, raw := range []string{strings.Replace(germanJSON, `"type":"text"`, `"type":"composite"`, 1), strings.Replace(text, "ninat:text", "ninat:composite", 1)} {
		f, bodies, other := format.Format(ninjs.New()), `"bodies"`, `"other"`
		if raw[0] == '<' {
			f, bodies, other = newsml.New(), "inlineXML", "otherXML"
		}
		if a := one(t, f, raw); a.Title != "Hafen bleibt leer" {
			t.Errorf("%s: title %q", f.Name(), a.Title)
		}
		docs, errs := formattest.Read(t, f, formattest.Input(strings.ReplaceAll(raw, bodies, other)))
		if len(docs) != 0 || !errors.Is(errs[0], format.ErrNoArticle) || !strings.HasSuffix(errs[0].Error(), "a package, which lists other items") {
			t.Errorf("%s: %d articles, errors %v", f.Name(), len(docs), errs)
		}
	}
}

// TestBylines: the word before the names goes in the item's language only.
func TestBylines(t *testing.T) {
	for _, tt := range []struct {
		language, by string
		want         []string
	}{
		{"en", "By Jane Doe and Rui Sá", []string{"Jane Doe", "Rui Sá"}},
		{"en", "By Jane Doe in Larkin for the Larkin Post", []string{"Jane Doe"}},
		{"de-AT", "VON Jane Doe und Rui Sá", []string{"Jane Doe", "Rui Sá"}},
		{"en", "Von Lind, Ortega y Gasset", []string{"Von Lind", "Ortega y Gasset"}},
		{"de", "von der Lind", []string{"von der Lind"}},
		{"fr", "Par Ann Poe et Jo Roe", []string{"Ann Poe", "Jo Roe"}},
		{"es", "Por Ortega y Gasset", []string{"Ortega y Gasset"}},
		{"nl", "Door Ann Poe en Jo Roe", []string{"Ann Poe", "Jo Roe"}},
		{"sv", "Av Ann Poe och Jo Roe", []string{"Ann Poe", "Jo Roe"}},
		{"nb-NO", "Av Ann Poe og Jo Roe", []string{"Ann Poe", "Jo Roe"}},
		{"da", "Af Ann Poe", []string{"Ann Poe"}},
		{"it", "Di Ann Poe", []string{"Ann Poe"}},
		{"nb-NO", "Küstendienst", nil},
	} {
		raw := strings.NewReplacer(`"language":"de"`, `"language":"`+tt.language+`"`, "Von Mara Lind und Jo Roe, Küstendienst", tt.by).Replace(germanJSON)
		for d, err := range ninjs.New().Read(context.Background(), formattest.Input(raw)) {
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, d.Article.Authors); diff != "" {
				t.Errorf("%s %q (-want +got)\n%s", tt.language, tt.by, diff)
			}
		}
	}
}
