package searchtest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// testRandom changes an index at random, compares its answers with the model's, and
// at the end with those of an index that holds the same but was filled at once.
func testRandom(t *testing.T, open func() Index) {
	r := rand.New(rand.NewPCG(20211, 7))
	x := open()
	defer closeIndex(t, x)
	held := make(map[schema.ID]search.Set)
	for round := range 6 {
		var sets []search.Set
		for range 1 + r.IntN(6) {
			s := randomSet(r, fmt.Sprint(r.IntN(24)))
			sets = append(sets, s)
			held[s.Article] = s
		}
		change(t, x, search.Change{Sets: sets})
		gone := id(fmt.Sprint(r.IntN(24)))
		delete(held, gone)
		change(t, x, search.Change{Removed: []schema.ID{gone}})
		for range 40 {
			compare(t, x, held, randomQuery(r), round)
			compareSimilar(t, x, held, randomText(r, 7)+" "+randomWord(r), pickKind(r))
		}
	}

	fresh := open()
	defer closeIndex(t, fresh)
	var sets []search.Set
	for _, e := range digests(t, x) {
		sets = append(sets, held[e.Article])
	}
	change(t, fresh, search.Change{Sets: sets})
	if diff := cmp.Diff(digests(t, fresh), digests(t, x)); diff != "" {
		t.Errorf("digests of an index filled at once and of one changed often (-at once +often):\n%s", diff)
	}
	for range 100 {
		q := randomQuery(r)
		if diff := cmp.Diff(ask(t, fresh, q.String(), 0), ask(t, x, q.String(), 0)); diff != "" {
			t.Errorf("answers to %s of an index filled at once and of one changed often (-at once +often):\n%s", q, diff)
		}
	}
}

// documents lists what is held, of one kind or of all ("").
func documents(held map[schema.ID]search.Set, kind schema.NodeKind) (docs []search.Document) {
	for _, s := range held {
		for _, d := range s.Documents {
			if kind == "" || d.Kind == kind {
				docs = append(docs, d)
			}
		}
	}
	return docs
}

// line is what is compared of a hit. A score may differ in its last digit, which
// is not written.
func line(h search.Hit) string {
	return fmt.Sprintf("%s %s %s %.7f", h.Article, h.Kind, h.Node, h.Score)
}

func lines(hits []search.Hit) (list []string) {
	for _, h := range hits {
		list = append(list, line(h))
	}
	return list
}

// compare asks the index and the model.
func compare(t *testing.T, x Index, held map[schema.ID]search.Set, q search.Query, round int) {
	t.Helper()
	want, got := Rank(q, documents(held, "")), ask(t, x, q.String(), 0)
	if diff := cmp.Diff(lines(want), lines(got)); diff != "" {
		t.Fatalf("round %d: answers to %s (-model +index):\n%s", round, q, diff)
	}
}

// compareSimilar asks the index and the model what a text is similar to.
func compareSimilar(t *testing.T, x Index, held map[schema.ID]search.Set, text string, kind schema.NodeKind) {
	t.Helper()
	hits, err := x.Similar(t.Context(), text, kind, 0)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(lines(Alike(text, documents(held, kind))), lines(hits)); diff != "" {
		t.Fatalf("similar to %q (-model +index):\n%s", text, diff)
	}
	if len(hits) < 2 {
		return
	}
	limit := 1 + len(text)%len(hits)
	first, err := x.Similar(t.Context(), text, kind, limit)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(hits[:limit], first); diff != "" {
		t.Fatalf("similar to %q, the first %d (-of all +alone):\n%s", text, limit, diff)
	}
}

func pickKind(r *rand.Rand) schema.NodeKind {
	return []schema.NodeKind{schema.ClaimNode, schema.ArticleNode}[r.IntN(2)]
}

// randomWord is from a small list, so that questions find something; some differ by
// an ending, an accent or a sign only.
func randomWord(r *rand.Rand) string {
	list := strings.Fields(`iran Iran’s irans U.S. us attack attacks attacked attacker drone drones drone-strike Kata’ib kataib
		kata'ib Zoë zoe 5,000 5000 3.5 北京 京 said not or d'Estaing estaing blame all claim deficit`)
	return list[r.IntN(len(list))]
}

func randomText(r *rand.Rand, longest int) string {
	var list []string
	for range r.IntN(longest + 1) {
		list = append(list, randomWord(r))
	}
	return strings.Join(list, []string{" ", " ", ", ", " — ", "\n"}[r.IntN(5)])
}

func pick(r *rand.Rand, list ...string) string { return list[r.IntN(len(list))] }

func randomSet(r *rand.Rand, article string) search.Set {
	s := search.Set{Article: id(article), Digest: fmt.Sprint(r.Uint64())}
	for i := range r.IntN(5) {
		d := search.Document{
			Article: s.Article, Node: id(fmt.Sprint(article, "/", i)), Kind: schema.ClaimNode,
			Title: randomText(r, 4), Text: randomText(r, 12), Publication: randomText(r, 2),
			Act: pick(r, "say", "blame", "say deny", ""), Manner: pick(r, "direct", "indirect", ""),
			Date: pick(r, "2021", "2021-03", "2021-03-07", "XXXX-03", "2021-03-07T10:00:00+01:00", ""),
		}
		if i == 0 {
			d.Node, d.Kind = s.Article, schema.ArticleNode
		}
		for range r.IntN(3) {
			d.Speakers = append(d.Speakers, randomText(r, 2))
		}
		s.Documents = append(s.Documents, d)
	}
	return s
}

func randomQuery(r *rand.Rand) search.Query {
	for {
		if q, err := search.Parse(randomPart(r, 3)); err == nil {
			return q
		}
	}
}

// randomPart is a query as it might be typed; not all of them can be read.
func randomPart(r *rand.Rand, depth int) string {
	switch n := r.IntN(12); {
	case n < 2 && depth > 0:
		return "(" + randomPart(r, depth-1) + " OR " + randomPart(r, depth-1) + ")"
	case n < 4 && depth > 0:
		return "(" + randomPart(r, depth-1) + " " + randomPart(r, depth-1) + ")"
	case n < 6 && depth > 0:
		return "-" + randomPart(r, depth-1)
	case n == 6:
		return pick(r, "act:say", "act:deny", "act:warn", "manner:direct", "kind:claim", "kind:article")
	case n == 7:
		return "date:" + pick(r, "2", "2021", "2021-03", "2021-03-07", "XXXX-03", "2021-03-07T10:00:00+01")
	}
	value := randomWord(r)
	switch r.IntN(4) {
	case 0:
		value = `"` + randomWord(r) + " " + randomWord(r) + `"`
	case 1:
		value = value[:1+r.IntN(len(value))] + "*"
	}
	return pick(r, "", "", "", "title:", "actor:", "pub:") + value
}
