package schema_test

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// An extraction made by hand: who said what, and where one can read it.
func Example() {
	article := &schema.Article{Text: "The quay, Mayor Ana Brill said, was never safe to walk on at night."}
	article.ID = schema.ArticleID(article)
	words := func(s string) schema.Evidence {
		i := strings.Index(article.Text, s)
		return schema.NewEvidence(article, text.Span{Start: i, End: i + len(s)})
	}

	brill := schema.Actor{ID: schema.ActorID(schema.Person, "Ana Brill"), Kind: schema.Person, Name: "Ana Brill", Mention: words("Ana Brill")}
	claim := schema.NewClaim(schema.Say.Family(), "en", "The quay was never safe to walk on at night.", article.ID)
	said := schema.Attribution{
		Article: article.ID, Claim: claim.ID, Speakers: []schema.ID{brill.ID},
		Act: schema.Say, Verb: "say", Manner: schema.Indirect, Confidence: 1, By: "hand@1",
		Source: words("Mayor Ana Brill"), Cue: words("said"),
		Content: schema.NewEvidence(article, words("The quay").Spans[0], words("was never safe to walk on at night").Spans[0]),
	}
	said.ID = schema.AttributionID(&said)
	x := schema.Extraction{
		Article: article, Actors: []schema.Actor{brill}, Claims: []schema.Claim{claim}, Attributions: []schema.Attribution{said},
	}

	fmt.Println(x.Validate())
	fmt.Printf("%s %s: %s\n", brill.Name, said.Act.Past(), said.Content.Quote)
	said.Content.Quote = "The quay was safe"
	x.Attributions[0] = said
	fmt.Println(x.Validate())
	// Output:
	// <nil>
	// Ana Brill said: The quay … was never safe to walk on at night
	// article 432c694: attribution e20d664: evidence at byte 0 says "The quay … was never safe to walk on at night", its quote "The quay was safe": invalid
}

func ExampleNewID() {
	id := schema.NewID("actor", "person", "Mike Pompeo")
	fmt.Println(id)
	fmt.Println(id.Short(), id == schema.NewID("actor", "person", "MIKE  POMPEO"))
	fmt.Println(id.IRI())
	// Output:
	// bcbca7d2-1a3e-55d7-b87c-2890633206a4
	// bcbca7d true
	// urn:uuid:bcbca7d2-1a3e-55d7-b87c-2890633206a4
}

func ExampleNewClaim() {
	here, there := schema.NewID("article", "here"), schema.NewID("article", "there")
	a := schema.NewClaim(schema.Assertion, "en", "“It wasn’t a drone that struck the quay at dawn.”", here)
	b := schema.NewClaim(schema.Assertion, "en", "it wasn't a drone that struck the quay at dawn", there)
	fmt.Println(a.ID == b.ID, a.Local())

	a = schema.NewClaim(schema.Assertion, "en", "No comment", here)
	b = schema.NewClaim(schema.Assertion, "en", "No comment", there)
	fmt.Println(a.ID == b.ID, a.Local())
	// Output:
	// true false
	// false true
}

func ExampleNewEvidence() {
	a := &schema.Article{Text: "“Nobody,” she said, “has been hurt.”"}
	a.ID = schema.ArticleID(a)
	e := schema.NewEvidence(a, text.Span{Start: 0, End: 13}, text.Span{Start: 24, End: len(a.Text)})
	fmt.Println(e.Quote, e.Start(), e.End())
	// Output: “Nobody,” … “has been hurt.” 0 44
}

func ExampleURLKey() {
	fmt.Println(schema.URLKey("https://www.example.com/quay/amp/?utm_source=x&page=2#top"))
	fmt.Println(schema.URLKey("http://m.example.com:80/quay?page=2&fbclid=abc"))
	// Output:
	// example.com/quay?page=2
	// example.com/quay?page=2
}

func ExampleDomain() {
	fmt.Println(schema.Domain("https://www.bbc.co.uk/news"))
	fmt.Println(schema.Domain("jo.blogspot.com"))
	fmt.Println(schema.Domain("www.bücher.de"))
	// Output:
	// bbc.co.uk
	// jo.blogspot.com
	// xn--bcher-kva.de
}

func ExampleParseDate() {
	for _, s := range []string{"Sept. 3, 2019", "Mon, 30 Dec 2019 08:00:00 EST", "XXXX-12-29", "3/4/2019"} {
		d, err := schema.ParseDate(s)
		fmt.Println(d, err)
	}
	// Output:
	// 2019-09-03 <nil>
	// 2019-12-30T08:00:00-05:00 <nil>
	// XXXX-12-29 <nil>
	//  date "3/4/2019" (want 2019-12-30, 2019-12 or 2019): invalid
}

func ExampleDate_Resolve() {
	article := schema.Date{Year: 2020, Month: 1, Day: 2}
	fmt.Println(schema.Date{Month: 12, Day: 29, Text: "December 29"}.Resolve(article))
	fmt.Println(schema.Date{Month: 1, Text: "in January"}.Resolve(article))
	fmt.Println(schema.Date{Month: 12, Day: 29, Text: "December 29"}.Resolve(schema.Date{}))
	// Output:
	// 2019-12-29
	// 2020-01
	// XXXX-12-29
}

func ExampleRelative_Resolve() {
	article := schema.Date{Year: 2020, Month: 1, Day: 2}
	for _, r := range []schema.Relative{
		{Unit: schema.Days, Step: 2, Text: "two days ago"},
		{Unit: schema.Months, Step: 1, Text: "last month"},
		{Unit: schema.Years, Text: "this year"},
	} {
		d := r.Resolve(article)
		fmt.Println(d.Text, "is", d, "by", d.Rule)
	}
	// Output:
	// two days ago is 2019-12-31 by counted-from-article
	// last month is 2019-12 by counted-from-article
	// this year is 2020 by period-of-article
}

func ExampleAct_Past() {
	for _, a := range []schema.Act{schema.Say, schema.Deny, schema.BlameAct, schema.Threaten} {
		fmt.Print(a.Past(), " ")
	}
	// Output: said denied blamed threatened
}

func ExampleEdges() {
	for _, e := range schema.Edges()[:3] {
		fmt.Printf("%s (%s): %s, %s\n", e.Name, e.Inverse, e.Comment, strings.Join(e.MapsTo, ", "))
	}
	// Output:
	// stated-by (stated): who said it, prov:wasAttributedTo, schema:author
	// asserts (asserted-in): what was said, schema:object
	// made-in (contains): where one can read it, schema:appearance
}
