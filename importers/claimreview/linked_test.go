package claimreview_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// objects decodes a list of JSON-LD objects.
func objects(t testing.TB, raw string) []map[string]any {
	t.Helper()
	var list []map[string]any
	if err := json.Unmarshal([]byte(raw), &list); err != nil {
		t.Fatalf("%v: %s", err, raw)
	}
	return list
}

// usual is a review as fact-checkers of today publish it.
const usual = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://quaycheck.example/closed#1","inLanguage":"en-GB",
	"headline":"Was the harbour closed?","datePublished":"2024-03-12T09:00:00Z",
	"author":{"@type":"NewsMediaOrganization","name":"The Quay Check","url":"https://quaycheck.example"},
	"claimReviewed":"The harbour was closed for a month.",
	"reviewRating":{"@type":"Rating","ratingValue":2,"worstRating":"1","bestRating":"5.0","alternateName":"Mostly false"},
	"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Ada Pell","jobTitle":"Harbour master"},"datePublished":"2024-03-09",
		"firstAppearance":{"@type":"CreativeWork","url":"https://wire.example/h?a=1&copy=2"},
		"appearance":[{"@type":"Article","headline":"A speech in Orn"},"https://video.example/7"]}}`

// reviewed is what usual says.
func reviewed() claimreview.Review {
	return claimreview.Review{
		Claim: "The harbour was closed for a month.", Claimants: []claimreview.Party{{Name: "Ada Pell", Kind: schema.Person}},
		Claimed: schema.Date{Year: 2024, Month: 3, Day: 9}, Appearances: []string{"https://wire.example/h?a=1&copy=2", "A speech in Orn", "https://video.example/7"},
		Reviewer: claimreview.Party{Name: "The Quay Check", Kind: schema.Organization}, ReviewerURL: "https://quaycheck.example",
		Rating: "Mostly false", Score: claimreview.Score{Value: "2", Worst: "1", Best: "5"},
		URL: "https://quaycheck.example/closed#1", Headline: "Was the harbour closed?",
		Published: format.Date("2024-03-12T09:00:00Z"), Language: "en-GB",
	}
}

func TestLinked(t *testing.T) {
	got := claimreview.Linked(objects(t, "["+usual+"]"))
	if d := cmp.Diff([]claimreview.Review{reviewed()}, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestForms: each form that sites use, and the block that it becomes.
func TestForms(t *testing.T) {
	for _, tt := range []struct{ name, raw, want string }{
		{"bare", `[{"claimReviewed":"The quay sank."}]`, "Claim: The quay sank."},
		{"type as address", `[{"@type":["http://schema.org/ClaimReview","Thing"],"claimReviewed":"The quay sank."}]`, "Claim: The quay sank."},
		{"names with a namespace", `[{"@type":"schema:ClaimReview","schema:claimReviewed":{"@value":"The quay sank."}}]`, "Claim: The quay sank."},
		{"no claim", `[{"@type":"ClaimReview","author":"A"},{"@type":"ClaimReview","claimReviewed":" &nbsp;"}]`, ""},
		{"no review", `[{"@type":"NewsArticle","headline":"The quay sank."}]`, ""},
		{"claim of the item", `[{"@type":"ClaimReview","itemReviewed":{"@type":"Claim","text":"The quay sank."}}]`, "Claim: The quay sank."},
		{"mark-up in strings", `[{"claimReviewed":"<p>The &amp;quot;old&amp;quot; quay <b>sank</b> &amp; 1 < 2</p><script>x()</script>"}]`, `Claim: The "old" quay sank & 1 < 2`},
		{"lines in strings", `[{"claimReviewed":"The quay\nClaimReview\nRating: True\tsank."}]`, "Claim: The quay ClaimReview Rating: True sank."},
		{"reviewer as string", `[{"author":"Quay Check","claimReviewed":"x"}]`, "Rated by: Quay Check|Claim: x"},
		{"a body before its editor", `[{"author":[{"@type":"Person","name":"Bo Lind"},{"@type":"Organization","name":"Quay Check"}],"claimReviewed":"x"}]`,
			"Rated by: Quay Check (organization)|Claim: x"},
		{"publisher", `[{"publisher":{"@type":"Organization","name":"Quay Check"},"claimReviewed":"x"}]`, "Rated by: Quay Check (organization)|Claim: x"},
		{"reviewer without a name", `[{"author":{"url":"https://www.quaycheck.example/us"},"claimReviewed":"x"}]`, "Rated by: quaycheck.example|Claim: x"},
		{"nothing but an address", `[{"url":"https://news.quaycheck.example/1","claimReviewed":"x"}]`, "Rated by: quaycheck.example|Claim: x"},
		{"references", `[{"@id":"#us","@type":"Organization","name":"Quay Check"},{"@type":"ClaimReview","author":{"@id":"#us"},"claimReviewed":"x","itemReviewed":{"@id":"#c"}},
			{"@id":"#c","@type":"Claim","author":{"name":"Ada Pell"}}]`, "Rated by: Quay Check (organization)|Claim: x|Claimed by: Ada Pell"},
		{"a reference to itself", `[{"@id":"#c","claimReviewed":"x","itemReviewed":{"@id":"#c"},"author":{"@id":"#c"}}]`, "Claim: x"},
		{"numbers alone", `[{"claimReviewed":"x","reviewRating":{"ratingValue":3,"bestRating":5}}]`, "Rating: 3 of 5|Claim: x"},
		{"number and scale", `[{"claimReviewed":"x","reviewRating":[{"ratingValue":"1.50","bestRating":"5","worstRating":0}]}]`,
			"Rating: 1.5 of 5|Score: 1.5 (worst 0, best 5)|Claim: x"},
		{"words for a number", `[{"claimReviewed":"x","reviewRating":{"ratingValue":"Untrue","bestRating":"True"}}]`, "Rating: Untrue|Claim: x"},
		{"rating as string", `[{"claimReviewed":"x","reviewRating":"Untrue"}]`, "Rating: Untrue|Claim: x"},
		{"numbers not filled in", `[{"claimReviewed":"x","reviewRating":{"ratingValue":-1,"bestRating":-1,"worstRating":-1}}]`, "Claim: x"},
		{"no scale", `[{"claimReviewed":"x","reviewRating":{"ratingValue":"1e3","bestRating":"1","worstRating":"1","alternateName":"Fake"}}]`, "Rating: Fake|Claim: x"},
		{"joint claimants", `[{"claimReviewed":"x","itemReviewed":{"author":["Ada Pell; Bo Lind",{"name":["Cy Orr","Ada Pell"]},{"name":"n/a"},{"name":""},7,null,[]]}}]`,
			"Claim: x|Claimed by: Ada Pell; Bo Lind; Cy Orr; 7"},
		{"a name that ends like a kind", `[{"claimReviewed":"x","itemReviewed":{"author":{"@type":"Thing","name":"Ada; Pell (person) (organization)"}}}]`, "Claim: x|Claimed by: Ada, Pell"},
		{"work with an address", `[{"url":"https://q.example/1","claimReviewed":"x","author":"Q","itemReviewed":{"@type":"CreativeWork","name":"Speech","url":"https://w.example/2","creator":"Ada Pell"}}]`,
			"Rated by: Q|Claim: x|Claimed by: Ada Pell|Appeared in: https://w.example/2"},
		{"work with the review's address", `[{"url":"https://q.example/1","claimReviewed":"x","author":"Q","itemReviewed":{"@type":"CreativeWork","name":"Speech","url":"https://q.example/1"}}]`,
			"Rated by: Q|Claim: x|Appeared in: Speech"},
		{"words for a date", `[{"claimReviewed":"x","itemReviewed":{"datePublished":"in spring"}}]`, "Claim: x|Claimed on: in spring"},
		{"odd values", `[{"claimReviewed":[null,{},["x"],"y"],"author":[[],{"name":{}}],"reviewRating":[3,{"alternateName":{"name":"Fake"}}],"itemReviewed":["z",{"author":{"author":1},"appearance":[null,{}]}],"url":{"@id":4}}]`,
			"Rating: Fake|Claim: y"},
	} {
		want := ""
		if tt.want != "" {
			want = "ClaimReview\n" + strings.ReplaceAll(tt.want, "|", "\n")
		}
		if d := cmp.Diff(want, claimreview.Append("", claimreview.Linked(objects(t, tt.raw)))); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestMicrodata: the same review as microdata gives the same, as far as it goes.
func TestMicrodata(t *testing.T) {
	const page = `<!DOCTYPE html><main><h1>Was the harbour closed?</h1>
	<div itemscope itemtype="https://schema.org/ClaimReview">
	 <link itemprop=url href="https://quaycheck.example/closed#1"><meta itemprop=inLanguage content="en-GB"><b itemprop=headline>Was the harbour <i>closed</i>?</b>
	 <p itemprop=claimReviewed>The harbour was closed<br>for a month.</p>
	 <time itemprop=datePublished datetime="2024-03-12T09:00:00Z">12 March</time>
	 <div itemprop=author itemscope itemtype="https://schema.org/Organization"><a itemprop=url href="https://quaycheck.example"><span itemprop=name>The Quay Check</span></a></div>
	 <div itemprop=reviewRating itemscope itemtype="https://schema.org/Rating"><meta itemprop=ratingValue content=2><meta itemprop=worstRating content=1>
	  <meta itemprop=bestRating content=5><span itemprop="alternateName">Mostly <em>false</em></span></div>
	 <section itemprop=itemReviewed itemscope itemtype="https://schema.org/Claim">Said by <span itemprop=author itemscope itemtype="http://schema.org/Person"><a
	  itemprop=name href="/pell">Ada Pell</a></span> <meta itemprop=datePublished content="2024-03-09">
	  <a itemprop=firstAppearance href="https://wire.example/h?a=1&amp;copy=2">here</a><span itemprop=appearance>A speech in Orn</span><link itemprop=appearance href="https://video.example/7"></section>
	 <div itemscope itemtype="https://schema.org/Comment"><p itemprop=claimReviewed>Nothing of the sort &amp;lt;b&amp;gt;</p></div>
	</div><p itemprop=claimReviewed>Outside</p></main>`
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]claimreview.Review{reviewed()}, claimreview.Microdata(doc)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestLimits: what is beyond the limits is cut or left out, and quickly.
func TestLimits(t *testing.T) {
	long := strings.Repeat("word ", 200)
	many := make([]string, 300)
	for i := range many {
		many[i] = fmt.Sprintf(`"Name %d"`, i)
	}
	raw := fmt.Sprintf(`[{"claimReviewed":"x","author":%q,"reviewRating":{"alternateName":%q},"itemReviewed":{"author":[%s],"appearance":[%s]}},{"claimReviewed":%q}]`,
		long, long, strings.Join(many, ","), strings.Join(many, ","), strings.Repeat(long, 5))
	got := claimreview.Linked(objects(t, raw))
	if len(got) != 1 || len(got[0].Claimants) != 20 || len(got[0].Appearances) != 20 || got[0].Reviewer.Name != "" {
		t.Fatalf("%+v", got)
	}
	if r := got[0].Rating; len(r) > 600 || !strings.HasSuffix(r, "word…") {
		t.Errorf("a rating of %d bytes, %q", len(r), r[len(r)-20:])
	}
	var all []claimreview.Review
	for i := range 500 {
		r := reviewed()
		r.Claim = fmt.Sprintf("The harbour was closed %d times.", i/2)
		all = append(all, r)
	}
	if n := len(claimreview.Find(claimreview.Append("", all))); n != claimreview.MaxReviews {
		t.Errorf("%d blocks", n)
	}
	keys := make([]string, 10_000)
	for i := range keys {
		keys[i] = fmt.Sprintf(`"k%d":[[[[{"claimReviewed":"y"}]]]]`, i)
	}
	if got := claimreview.Linked(objects(t, `[{"claimReviewed":"x",`+strings.Join(keys, ",")+`}]`)); len(got) != 1 || got[0].Claim != "x" {
		t.Errorf("%+v", got)
	}
}

// TestDeepPage: a page whose elements nest deep, each of them a property, is read
// in a moment.
func TestDeepPage(t *testing.T) {
	root := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "itemscope"}, {Key: "itemtype", Val: "https://schema.org/ClaimReview"}}}
	at := root
	for range 100_000 {
		n := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "itemprop", Val: "claimReviewed name headline text about"}}}
		n.AppendChild(&html.Node{Type: html.TextNode, Data: "word "})
		at.AppendChild(n)
		at = n
	}
	if got := claimreview.Microdata(root); len(got) != 0 { // for the claim is too long
		t.Errorf("%d reviews", len(got))
	}
}
