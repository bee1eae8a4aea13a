package claimreview_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/schema"
)

// read reads a source and tells each article in a line, and errors as they are.
func read(t testing.TB, r io.Reader, d format.Defaults) []string {
	t.Helper()
	var found []string
	for doc, err := range claimreview.New().Read(context.Background(), format.Input{Path: "a", Reader: r, Defaults: d}) {
		if err != nil {
			var e *format.Error
			if !errors.As(err, &e) {
				t.Fatalf("%v is no *format.Error", err)
			}
			found = append(found, err.Error())
			continue
		}
		a := doc.Article
		if err := a.Validate(); err != nil {
			t.Fatalf("invalid article: %v", err)
		}
		var claims []string
		for _, b := range claimreview.Find(a.Text) {
			claims = append(claims, b.Review.Claim)
		}
		if len(claims) == 0 {
			t.Fatalf("no block in %q", a.Text)
		}
		found = append(found, fmt.Sprintf("%d %s %s", a.Source.Line, a.URL, strings.Join(claims, "+")))
	}
	return found
}

// one is a review of an address.
func one(address, claim string) string {
	return `{"@type":"ClaimReview","url":"https://q.example/` + address + `","claimReviewed":"` + claim + `"}`
}

func TestSources(t *testing.T) {
	a, b, c := one("1", "a"), one("2", "b"), one("1#c", "c")
	pretty := "{\n \"@type\": \"ClaimReview\",\n \"url\": \"https://q.example/1\",\n \"claimReviewed\": \"a\"\n}\n"
	for _, tt := range []struct {
		name, raw string
		want      []string
	}{
		{"one", a, []string{"0 https://q.example/1 a"}},
		{"one over lines", "\uFEFF\n" + pretty, []string{"0 https://q.example/1 a"}},
		{"one in a line", a + "\n\n", []string{"0 https://q.example/1 a"}},
		{"list", "[" + a + ",\n" + b + "]", []string{"1 https://q.example/1 a", "2 https://q.example/2 b"}},
		{"one address", "[" + a + ",\n" + b + ",\n" + c + "]", []string{"1 https://q.example/1 a+c", "2 https://q.example/2 b"}},
		{"one address alone", "[" + a + ",\n" + c + "]", []string{"0 https://q.example/1 a+c"}},
		{"graph", `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},` + a + `,` + b + `]}`, []string{"1 https://q.example/1 a", "1 https://q.example/2 b"}},
		{"feed", "{\"@type\":\"DataFeed\",\n\"dataFeedElement\":[\n{\"@type\":\"DataFeedItem\",\"item\":[" + a + "," + b + "]},\n{\"item\":" + c + "}\n],\"name\":\"x\"}\n",
			[]string{"3 https://q.example/1 a+c", "3 https://q.example/2 b"}},
		{"feed of one", `{"dataFeedElement":{"item":[` + a + `]}}`, []string{"0 https://q.example/1 a"}},
		{"lines", a + "\r\n\r\n" + b + "\n" + c, []string{"1 https://q.example/1 a+c", "3 https://q.example/2 b"}},
		{"behind one another", pretty + pretty + "[" + b + "]", []string{"1 https://q.example/1 a", "11 https://q.example/2 b"}},
		{"within an article", `{"@type":"NewsArticle","review":[` + a + `]}`, []string{"0 https://q.example/1 a"}},
		{"no address", `[{"claimReviewed":"a","author":"Q"},{"claimReviewed":"b","author":"Q"}]`, []string{"1  a", "1  b"}},
		{"address that is none", `{"claimReviewed":"a","url":"/1"}`, []string{"0  a"}},
		{"empty", " \n", []string{"a: empty: there is no text in it"}},
		{"empty list", "\n[]", []string{"a:2: no article in it: the list has no items"}},
		{"empty feed", `{"dataFeedElement":[]}`, []string{"a:1: no article in it: the list has no items"}},
		{"no review", `{"@type":"NewsArticle"}`, []string{"a:1: no article in it: there is no ClaimReview in it"}},
		{"no claim", "[" + a + ",\n{\"@type\":\"ClaimReview\"},\n" + b + "]",
			[]string{"1 https://q.example/1 a", "a:2: no article in it: the ClaimReview does not state the claim", "3 https://q.example/2 b"}},
		{"members that are none", "[" + a + ",\n1,\nnull]",
			[]string{"1 https://q.example/1 a", "a:2: no article in it: there is no ClaimReview in it", "a:3: no article in it: there is no ClaimReview in it"}},
		{"broken line", a + "\n{\"claimReviewed\n" + b + "\n" + "\xff{}\nx\n", []string{
			"1 https://q.example/1 a", "a:2: malformed JSON: unexpected end of JSON input", "3 https://q.example/2 b", "a:4: not valid UTF-8 (0xFF)",
			"a:5: malformed JSON: invalid character 'x' looking for beginning of value",
		}},
		{"broken list", "[" + a + ",\n" + b + ",\n{\"x\"}]", []string{
			"1 https://q.example/1 a", "2 https://q.example/2 b", "a:3: malformed JSON: invalid character '}' after object key",
		}},
		{"breaks off", "[" + a + ",\n{\"claim", []string{"1 https://q.example/1 a", "a:2: malformed JSON: it breaks off"}},
		{"no JSON", "The port is empty.", []string{"a:1: malformed JSON: invalid character 'T' looking for beginning of value"}},
		{"a string", `"ClaimReview"`, []string{"a:1: malformed JSON: neither an object nor a list"}},
		{"binary", "{\x00}", []string{"a:1: binary, not a text"}},
		{"UTF-16", "\xff\xfe{\x00", []string{"a:1: not valid UTF-8: the text is in UTF-16LE; save it as UTF-8"}},
	} {
		if d := cmp.Diff(tt.want, read(t, strings.NewReader(tt.raw), format.Defaults{})); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestArticle: what the review states becomes the article's, and what the user
// says wins where the source is one review.
func TestArticle(t *testing.T) {
	first := func(raw string, d format.Defaults) *schema.Article {
		for doc, err := range claimreview.New().Read(context.Background(), format.Input{Path: "a", Reader: strings.NewReader(raw), Defaults: d}) {
			if err != nil {
				t.Fatal(err)
			}
			return doc.Article
		}
		t.Fatal("no article")
		return nil
	}
	tell := func(a *schema.Article) string {
		return fmt.Sprintf("%s|%s|%s|%s|%s|%s|%v|%s", a.Title, a.URL, a.Publication.Name, a.Publication.Domain, a.Published, a.Language, a.Authors, a.Source.MediaType)
	}
	person := `{"url":"https://blog.example/1","claimReviewed":"The quay sank.","author":{"@type":"Person","name":"Bo Lind"}}`
	for _, tt := range []struct {
		raw  string
		d    format.Defaults
		want string
	}{
		{usual, format.Defaults{}, "Was the harbour closed?|https://quaycheck.example/closed#1|The Quay Check|quaycheck.example|2024-03-12T09:00:00Z|en-GB|[]|application/ld+json"},
		{person, format.Defaults{}, "The quay sank.|https://blog.example/1|blog.example|blog.example|||[Bo Lind]|application/ld+json"},
		{`{"claimReviewed":"x","author":{"name":"Q","url":"https://q.example"}}`, format.Defaults{}, "x||Q|q.example|||[]|application/ld+json"},
		{person, format.Defaults{Title: "T", Publication: "P"}, "T|https://blog.example/1|P|blog.example|||[Bo Lind]|application/ld+json"},
		{"[" + usual + "," + person + "]", format.Defaults{Language: "de", Publication: "P"},
			"Was the harbour closed?|https://quaycheck.example/closed#1|The Quay Check|quaycheck.example|2024-03-12T09:00:00Z|en-GB|[]|application/ld+json"},
	} {
		if d := cmp.Diff(tt.want, tell(first(tt.raw, tt.d))); d != "" {
			t.Errorf("-want +got:\n%s", d)
		}
	}
	if a := first(usual, format.Defaults{}); a.Text != block {
		t.Errorf("-want +got:\n%s", cmp.Diff(block, a.Text))
	}
}

// TestManyOfOneAddress: more reviews of one address than a text holds are told.
func TestManyOfOneAddress(t *testing.T) {
	var b strings.Builder
	for i := range claimreview.MaxReviews + 2 {
		b.WriteString(one("1", fmt.Sprint("claim ", i)) + "\n")
	}
	got := read(t, strings.NewReader(b.String()), format.Defaults{})
	want := fmt.Sprintf("a:%d: too large: more than 200 reviews of one address", claimreview.MaxReviews+1)
	if len(got) != 3 || got[1] != want {
		t.Errorf("%d lines, the second %q", len(got), got[1])
	}
}

// repeat is a source that gives the same bytes over and over.
type repeat struct {
	unit []byte
	left int
	at   int
}

func (r *repeat) Read(b []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := copy(b, r.unit[r.at:])
	if r.at += n; r.at == len(r.unit) {
		r.at, r.left = 0, r.left-1
	}
	return n, nil
}

// TestMemory: a feed of any length is read in bounded memory, as lines and as a
// list, and so is an item that never ends.
func TestMemory(t *testing.T) {
	body := `{"@type":"ClaimReview","claimReviewed":"The quay sank.","image":"` + strings.Repeat("x", 20<<10) + `"}`
	for _, tt := range []struct {
		name       string
		head, unit string
		times      int
		want       int
	}{
		{"lines", body + "\n", body + "\n", 1_200, 1_201},
		{"feed", `{"dataFeedElement":[` + body, "," + body, 1_200, 1_202}, // and that it breaks off
		{"endless item", `[{"a":"`, strings.Repeat("x", 1<<10), 20_000, 1},
	} {
		peak := uint64(0)
		n := 0
		for range claimreview.New().Read(context.Background(), format.Input{Path: "a", Reader: io.MultiReader(strings.NewReader(tt.head), &repeat{unit: []byte(tt.unit), left: tt.times})}) {
			if n++; n%100 == 1 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapAlloc)
			}
		}
		if n != tt.want || peak > 150<<20 {
			t.Errorf("%s: %d results, %d MiB", tt.name, n, peak>>20)
		}
	}
}

func TestStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range claimreview.New().Read(ctx, format.Input{Path: "a", Reader: strings.NewReader(usual)}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	}
	n := 0
	for range claimreview.New().Read(context.Background(), format.Input{Path: "a", Reader: strings.NewReader("[" + one("1", "a") + "," + one("2", "b") + "]")}) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d articles", n)
	}
}

func TestIs(t *testing.T) {
	for _, tt := range []struct {
		head string
		want bool
	}{
		{usual, true},
		{"\uFEFF\n [" + usual, true},
		{usual[:200], true},
		{`{"claimReviewed":"x"`, true},
		{`{"@type":["Thing","https://schema.org/ClaimReview"]}`, true},
		{`{"@context":{"a":[1,{}]},"@graph":[{"@type":"WebPage"},{"@type":"ClaimReview"`, true},
		{`{"dataFeedElement":[{"item":[{"url":"x","claimReviewed":"`, true},
		{usual + "\n" + usual, true},
		{`{"text":"The port is empty.","@type":"ClaimReview"}`, false},
		{`{"claimReviewed":"x","text":"The port is empty."}`, false},
		{`{"id":1,"meta":{"@type":"ClaimReview","claimReviewed":"x"}}`, false},
		{`{"id":1,"body":"a \"claimReviewed\" b"}`, false},
		{`{"@type":"Review","name":"claimReviewed"}`, false},
		{`{"@type":"NewsArticle","review":{"@type":"ClaimReview"}}`, false},
		{"ClaimReview\nClaim: \"claimReviewed\"", false},
		{"<script>{\"@type\":\"ClaimReview\"}", false},
		{`"ClaimReview"`, false},
		{"", false},
	} {
		if got := claimreview.Is([]byte(tt.head)); got != tt.want {
			t.Errorf("%q: %v", tt.head, got)
		}
	}
}

// FuzzRead holds the format to its contract: valid articles with blocks, errors
// that name their place, and the same each time.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		usual, "[" + usual + "," + usual + "]", usual[:400], one("1", "a") + "\n" + one("1", "b") + "\n{", `{"@graph":[` + usual + `,{"@id":"a"}]}`,
		`{"dataFeedElement":[{"item":[` + one("1", "a") + `]},{}]}`, `{"dataFeedElement":{"a":[{}]}}`, "[[[[[[[[[[[[[[]]]]]]]]]]]]]]", "[1,\n\"\xff\"]", `{"a":{}}{"b"`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got := read(t, bytes.NewReader(raw), format.Defaults{})
		if len(got) == 0 {
			t.Fatalf("%q gives nothing", raw)
		}
		if d := cmp.Diff(got, read(t, bytes.NewReader(raw), format.Defaults{})); d != "" {
			t.Fatalf("read in two ways:\n%s", d)
		}
		claimreview.Is(raw)
	})
}
