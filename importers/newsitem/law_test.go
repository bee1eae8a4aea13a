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

// one reads a source that must hold one article, and leaves out how it was read.
func one(t *testing.T, f format.Format, raw string) *schema.Article {
	t.Helper()
	docs, errs := formattest.Read(t, f, formattest.Input(raw))
	if len(docs) != 1 || len(errs) != 0 {
		t.Fatalf("%d articles, errors %q", len(docs), errs)
	}
	docs[0].Article.Source = schema.Source{}
	return docs[0].Article
}

// One story of an invented agency, in four notations.
const (
	flat = `{"$standard":{"name":"ninjs","version":"1.3"},
	"uri":"urn:newsml:harbourwire.example:20240309:quay-17","type":"text","pubstatus":"usable","urgency":3,
	"firstcreated":"2024-03-09T10:37:00Z","versioncreated":"2024-03-09T12:00:00Z","language":"en",
	"headline":"Harbour talks collapse","headline_short":"Talks fail","byline":"By Jane Doe and Rui Sá",
	"copyrightholder":"Harbour Wire","copyrightnotice":"(c) 2024 Harbour Wire","usageterms":"Not for use in Valmar",
	"infosource":[{"name":"The Quay Paper","rel":"enhancer"},{"name":"Valmar Radio","rel":"origcont"},{"name":"Harbour Wire","rel":"distributor"}],
	"creditline":"Harbour Wire/The Quay Paper","derivedfrom":"urn:newsml:valmar.example:20240309:9",
	"altids":{"system":"17","web":"https://harbourwire.example/quay/17"},
	"subject":[{"name":"Shipping","code":"20000111"},{"name":"Strikes"}],"person":[{"name":"Ada Pell","rel":"about"}],
	"body_text":"VALMAR (HW) - The port is empty, the harbour master “Ada” Pell said. No ship has come for a week, she said.",
	"body_xhtml":"<p>VALMAR (HW) - The port is empty, the harbour master “Ada” Pell said.</p><p>No ship &amp; no boat, <em>she</em> said.</p>",
	"associations":{"featuremedia":{"uri":"urn:x","type":"picture","headline":"A crane"}}}`

	arrays = `{"standard":{"name":"ninjs","version":"2.1"},
	"uri":"urn:newsml:harbourwire.example:20240309:quay-17","type":"text","pubstatus":"usable",
	"firstcreated":"2024-03-09T10:37:00Z","versioncreated":"2024-03-09T12:00:00Z","language":"en",
	"headlines":[{"role":"short","value":"Talks fail"},{"role":"main","value":"Harbour talks collapse"}],
	"by":"By Jane Doe and Rui Sá","copyrightholder":"Harbour Wire","copyrightnotice":"(c) 2024 Harbour Wire","usageterms":"Not for use in Valmar",
	"infosources":[{"name":"The Quay Paper","role":"http://cv.iptc.org/newscodes/infosourcerole/enhancer"},
	  {"literal":"Valmar Radio","role":"http://cv.iptc.org/newscodes/infosourcerole/origcont"}],
	"creditline":["Harbour Wire/The Quay Paper"],"derivedfrom":[{"uri":"urn:newsml:valmar.example:20240309:9"}],
	"altids":[{"role":"system","value":"17"},{"role":"web","value":"https://harbourwire.example/quay/17"}],
	"subjects":[{"name":"Shipping"},{"name":"Strikes"}],
	"bodies":[{"role":"summary","contenttype":"text/html","value":"<p>Port empty.</p>"},
	  {"role":"main","contenttype":"text/plain","value":"VALMAR (HW) - The port is empty, the harbour master “Ada” Pell said.\r\n\r\nNo ship & no boat,\u00a0she said.\r\n"}],
	"associations":[{"name":"picture","uri":"urn:x","type":"picture"}]}`

	camel = `{"standard":{"name":"ninjs","version":"3.0"},
	"uri":"urn:newsml:harbourwire.example:20240309:quay-17","type":"text","pubStatus":"usable",
	"firstCreated":"2024-03-09T10:37:00Z","versionCreated":"2024-03-09T12:00:00Z","language":"en",
	"headlines":[{"value":"Harbour\u00a0talks collapse"}],
	"by":"By Jane Doe and Rui Sá","copyrightHolder":"Harbour Wire","copyrightNotice":"(c) 2024 Harbour Wire","usageTerms":"Not for use in Valmar",
	"infoSources":[{"name":"The Quay Paper","role":"enhancer"},{"uri":"http://cv.iptc.org/newscodes/newsprovider/Valmar%20Radio","name":"Valmar Radio","role":"origcont"}],
	"creditLine":"Harbour Wire/The Quay Paper","derivedFrom":"urn:newsml:valmar.example:20240309:9",
	"links":[{"rel":"web","href":"https://harbourwire.example/quay/17"}],
	"subjects":[{"name":"Shipping"}],
	"bodies":[{"contentType":"application/nitf+xml","value":"<?xml version=\"1.0\"?><nitf><body><body.head><hedline><hl1>Harbour talks collapse</hl1></hedline><dateline><location>VALMAR</location> (HW) -</dateline></body.head><body.content><block><p>The port is empty, the harbour master “Ada” Pell said.</p><p>No ship &amp; no boat, <person>she</person> said.</p></block></body.content></body></nitf>"}]}`

	g2 = `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbourwire.example:20240309:quay-17" version="2"
    standard="NewsML-G2" standardversion="2.28" xml:lang="en-GB">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>
  <rightsInfo>
    <copyrightHolder literal="hw"><name>Harbour Wire</name></copyrightHolder>
    <copyrightNotice>(c) 2024 Harbour Wire</copyrightNotice>
    <usageTerms>Not for use in
      Valmar</usageTerms>
  </rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nprov:HW"><name>Harbour Wire</name></provider>
    <versionCreated>2024-03-09T12:00:00Z
    </versionCreated>
    <firstCreated>2024-03-09T10:37:00Z</firstCreated>
    <pubStatus qcode="stat:usable"/>
    <link rel="irel:derivedFrom" residref="urn:newsml:valmar.example:20240309:9"/>
  </itemMeta>
  <contentMeta>
    <altId type="hwid:web">https://harbourwire.example/quay/17</altId>
    <contentCreated>2024-03-08T10:00:00Z</contentCreated>
    <located qcode="geo:VAL"><name>Valmar</name></located>
    <creator><name>Somebody Else</name></creator>
    <infoSource qcode="is:QP" role="isrol:enhancer"><name>The Quay Paper</name></infoSource>
    <infoSource literal="Valmar Radio" role="isrol:origcont"/>
    <by>By Jane Doe and Rui Sá</by>
    <creditline>Harbour Wire/The Quay Paper</creditline>
    <language tag="en"/>
    <subject type="cpnat:person"><name>Ada Pell</name></subject>
    <subject type="cpnat:abstract" qcode="medtop:20000111"><name>Shipping</name></subject>
    <slugline>Valmar-Port</slugline>
    <headline role="hld:short">Talks fail</headline>
    <headline role="hld:main"> Harbour talks
      collapse</headline>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/nitf+xml">
      <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
        <head><title>No text</title></head>
        <body>
          <body.head>
            <hedline><hl1>Harbour talks collapse</hl1></hedline>
            <byline>By Jane Doe, <byttl>Staff Reporter</byttl></byline>
            <dateline><location>VALMAR</location> (HW) -</dateline>
            <abstract><p>Nobody comes.</p></abstract>
          </body.head>
          <body.content>
            <p>The port is empty, the harbour master
               “Ada” Pell said.</p>
            <media media-type="image"><media-caption>A crane</media-caption></media>
            <p>No ship &#38; no boat,&#160;<person>she</person> said.</p>
          </body.content>
        </body>
      </nitf>
    </inlineXML>
    <remoteContent href="https://harbourwire.example/17.jpg" contenttype="image/jpeg"/>
  </contentSet>
</newsItem>`
)

// TestOneStory: the same story gives the same article, whichever notation
// carried it, and however its lines end.
func TestOneStory(t *testing.T) {
	published, _ := schema.ParseDate("2024-03-09T10:37:00Z")
	modified, _ := schema.ParseDate("2024-03-09T12:00:00Z")
	want := &schema.Article{
		SourceID: "urn:newsml:harbourwire.example:20240309:quay-17", Title: "Harbour talks collapse",
		Text:     "VALMAR (HW) - The port is empty, the harbour master “Ada” Pell said.\n\nNo ship & no boat, she said.",
		Language: "en", URL: "https://harbourwire.example/quay/17", Authors: []string{"Jane Doe", "Rui Sá"},
		Published: published, Modified: modified, Section: "Shipping",
		Credits: []schema.Credit{
			{Tag: "infosource origin", Value: "Valmar Radio"},
			{Tag: "infosource", Value: "The Quay Paper"},
			{Tag: "derivedFrom", Value: "urn:newsml:valmar.example:20240309:9"},
			{Tag: "creditline", Value: "Harbour Wire/The Quay Paper"},
			{Tag: "copyrightnotice", Value: "(c) 2024 Harbour Wire"},
			{Tag: "usageterms", Value: "Not for use in Valmar"},
		},
	}
	p := schema.NewPublication("Harbour Wire", "harbourwire.example", schema.Outlet)
	want.Publication = &p
	want.ID = schema.ArticleID(want)
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	for _, tt := range []struct {
		name string
		f    format.Format
		raw  string
	}{
		{"ninjs 1.3", ninjs.New(), flat},
		{"ninjs 2.1", ninjs.New(), arrays},
		{"ninjs 3.0", ninjs.New(), camel},
		{"NewsML-G2", newsml.New(), g2},
		{"ninjs 1.3, one line", ninjs.New(), strings.ReplaceAll(flat, "\n", "")},
		{"ninjs 2.1, CRLF", ninjs.New(), crlf(arrays)},
		{"NewsML-G2, CRLF", newsml.New(), crlf(g2)},
		{"NewsML-G2, no-break spaces", newsml.New(), strings.ReplaceAll(g2, "The port is", "The\u00a0port is")},
		{"NewsML-G2 in a message", newsml.New(), message(g2)},
		{"NewsML-G2, XHTML", newsml.New(), xhtml(g2)},
		{"NewsML-G2, plain", newsml.New(), plain(g2)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(want, one(t, tt.f, tt.raw)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// message wraps an item into a news message.
func message(item string) string {
	_, item, _ = strings.Cut(item, "?>")
	return `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-03-09</sent></header><itemSet>` + item + `</itemSet></newsMessage>`
}

// withContent puts another body in the place of the item's.
func withContent(item, content string) string {
	before, after, _ := strings.Cut(item, "<contentSet>")
	_, after, _ = strings.Cut(after, "</contentSet>")
	return before + "<contentSet>" + content + "</contentSet>" + after
}

func xhtml(item string) string {
	return withContent(item, `<inlineData contenttype="text/plain">Other words.</inlineData><inlineXML contenttype="application/xhtml+xml">
		<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><style>p {}</style></head><body><h1>Harbour talks collapse</h1>
		<p>VALMAR (HW) - The port is empty, the harbour master “Ada” Pell said.</p><figure><figcaption>A crane</figcaption></figure>
		<p>No ship <![CDATA[&]]> no boat, <em>she</em> said.</p><p hidden="hidden">Nothing.</p><script/></body></html></inlineXML>`)
}

func plain(item string) string {
	return withContent(item, `<inlineData contenttype="text/plain">
		VALMAR (HW) - The port is empty, the harbour master “Ada” Pell said.

		No ship &amp; no boat, she said.
	</inlineData>`)
}

// TestErrorsAgree: what is no article is none in either notation.
func TestErrorsAgree(t *testing.T) {
	for _, tt := range []struct {
		json, xml [2]string
		is        error
		want      string
	}{
		{[2]string{`"pubstatus":"usable"`, `"pubstatus":"canceled"`}, [2]string{"stat:usable", "stat:canceled"}, format.ErrNoArticle,
			"no article in it: the item was cancelled by its provider"},
		{[2]string{`"pubstatus":"usable"`, `"pubstatus":"withheld"`}, [2]string{"stat:usable", "stat:withheld"}, format.ErrNoArticle,
			"no article in it: the item is withheld by its provider"},
		{[2]string{`"type":"text"`, `"type":"picture"`}, [2]string{"ninat:text", "ninat:picture"}, format.ErrNoArticle,
			"no article in it: the item's type is picture"},
		{[2]string{`"bodies"`, `"nothing"`}, [2]string{"inlineXML", "otherXML"}, format.ErrEmpty,
			"empty: there is no text in it: the item carries no body"},
	} {
		raws := map[format.Format]string{
			ninjs.New(): strings.Replace(arrays, tt.json[0], tt.json[1], 1), newsml.New(): strings.ReplaceAll(g2, tt.xml[0], tt.xml[1]),
		}
		for f, raw := range raws {
			for d, err := range f.Read(context.Background(), format.Input{Path: "a", Reader: strings.NewReader(raw)}) {
				var e *format.Error
				if d.Article != nil || !errors.Is(err, tt.is) || !errors.As(err, &e) || e.Err.Error() != tt.want {
					t.Errorf("%s: got %v, want %s", f.Name(), err, tt.want)
				}
			}
		}
	}
}
