package searchtest

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

// reader keeps the words of texts that it has read.
type reader map[string][]string

func (r reader) forms(text string) []string {
	forms, known := r[text]
	if !known {
		forms = words.Forms(text)
		r[text] = forms
	}
	return forms
}

// holds reports whether an expression finds a document, by the meaning of queries
// alone: it reads the document.
func (r reader) holds(x search.Expr, d *search.Document) bool {
	switch x := x.(type) {
	case search.Match:
		return r.matches(x, d)
	case search.Not:
		return !r.holds(x.X, d)
	case search.And:
		return !slices.ContainsFunc(x, func(part search.Expr) bool { return !r.holds(part, d) })
	case search.Or:
		return slices.ContainsFunc(x, func(part search.Expr) bool { return r.holds(part, d) })
	}
	return false
}

func (r reader) matches(m search.Match, d *search.Document) bool {
	switch m.Field {
	case search.Act:
		return slices.Contains(terms(d.Act), m.Words[0])
	case search.Manner:
		return slices.Contains(terms(d.Manner), m.Words[0])
	case search.Kind:
		return string(d.Kind) == m.Words[0]
	case search.Date:
		return slices.ContainsFunc(terms(d.Date), func(date string) bool { return strings.HasPrefix(date, search.Terms(m.Words[0])) })
	}
	return r.frequency(m, d) > 0
}

// terms are those of a document, in small letters.
func terms(s string) []string { return strings.Fields(search.Terms(s)) }

// frequency is how often a document has the words of m, each time counting as
// much as search.Weigh says.
func (r reader) frequency(m search.Match, d *search.Document) int {
	w := search.Weigh(d.Kind)
	switch m.Field {
	case search.Title:
		return w.Title * r.count(m, d.Title)
	case search.Publication:
		return w.Publication * r.count(m, d.Publication)
	case search.Speaker:
		return w.Speakers * r.count(m, d.Speakers...)
	}
	n := w.Text*r.count(m, d.Text) + w.Speakers*r.count(m, d.Speakers...)
	if d.Kind == schema.ArticleNode {
		n += w.Title * r.count(m, d.Title)
	}
	return n
}

// count is how often the words of m stand in the texts, one behind the other in
// one of them.
func (r reader) count(m search.Match, texts ...string) (n int) {
	for _, text := range texts {
		forms := r.forms(text)
		for i := 0; i+len(m.Words) <= len(forms); i++ {
			if stands(m, forms[i:i+len(m.Words)]) {
				n++
			}
		}
	}
	return n
}

func stands(m search.Match, forms []string) bool {
	for i, w := range m.Words {
		switch {
		case forms[i] == "" || w == "" || forms[i][0] != w[0]: // so begin stems, too
			return false
		case !m.Prefix && forms[i] != w && words.Stem(forms[i]) != words.Stem(w),
			m.Prefix && i < len(m.Words)-1 && forms[i] != w,
			m.Prefix && i == len(m.Words)-1 && !strings.HasPrefix(forms[i], w):
			return false
		}
	}
	return true
}

// Rank is the answer to a query among documents, in order, without snippets: it
// reads all of them. Where the documents of one article have the same node, they
// are to be given in the order in which the article has them.
func Rank(q search.Query, docs []search.Document) []search.Hit { return reader{}.rank(q, docs) }

func (r reader) rank(q search.Query, docs []search.Document) []search.Hit {
	total := 0
	for i := range docs {
		total += length(&docs[i])
	}
	var rarity []float64
	for _, m := range q.Wanted() {
		having := 0
		for i := range docs {
			if r.frequency(m, &docs[i]) > 0 {
				having++
			}
		}
		rarity = append(rarity, search.Rarity(int64(having), int64(len(docs))))
	}
	var hits []search.Hit
	for i := range docs {
		d := &docs[i]
		if !r.holds(q.Root, d) {
			continue
		}
		norm := search.K1 * (1 - search.B + search.B*float64(length(d)*len(docs))/float64(total))
		score := 0.0
		for k, m := range q.Wanted() {
			f := float64(r.frequency(m, d))
			score += rarity[k] * f * (search.K1 + 1) / (f + norm)
		}
		hits = append(hits, search.Hit{Article: d.Article, Node: d.Node, Kind: d.Kind, Score: rounded(score)})
	}
	slices.SortStableFunc(hits, func(a, b search.Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.Node.Compare(b.Node), a.Article.Compare(b.Article))
	})
	return hits
}

func length(d *search.Document) int {
	c := search.NewCut(d)
	return c.Length
}

// rounded is a score in whole units.
func rounded(score float64) float64 { return math.Floor(score/search.ScoreUnit+0.5) * search.ScoreUnit }

// Alike is the answer to what a text is similar to among documents of one kind, in
// order, without snippets: it reads all of them.
func Alike(text string, docs []search.Document) []search.Hit {
	type alike struct {
		search.Hit
		exact bool
		words int
	}
	whole := stems(text)
	var list []alike
	for i, share := range shares(text, docs) {
		if share < 1.0/3-1e-6 {
			continue
		}
		d, all := &docs[i], stems(docs[i].Text)
		a := alike{Hit: search.Hit{Article: d.Article, Node: d.Node, Kind: d.Kind, Score: rounded(share)}, words: len(all)}
		for k := 0; k+len(whole) <= len(all); k++ {
			a.exact = a.exact || slices.Equal(all[k:k+len(whole)], whole)
		}
		list = append(list, a)
	}
	slices.SortStableFunc(list, func(a, b alike) int {
		if a.exact != b.exact {
			return map[bool]int{true: -1, false: 1}[a.exact]
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.words, b.words), a.Node.Compare(b.Node), a.Article.Compare(b.Article))
	})
	var hits []search.Hit
	for _, a := range list {
		hits = append(hits, a.Hit)
	}
	return hits
}

// shares works out, for each document, the share of a text's words that it has, by
// weight.
func shares(text string, docs []search.Document) []float64 {
	var asked []string
	for _, form := range words.Forms(text) {
		if !words.Common(form) {
			asked = append(asked, words.Stem(form))
		}
	}
	if asked == nil {
		asked = stems(text)
	}
	slices.Sort(asked)
	asked = slices.Compact(asked)
	shares, total := make([]float64, len(docs)), 0.0
	for _, stem := range asked {
		var holding []int
		for i := range docs {
			if slices.Contains(stems(docs[i].Text), stem) {
				holding = append(holding, i)
			}
		}
		weight := math.Log(1 + float64(len(docs))/float64(len(holding)+1))
		total += weight
		for _, i := range holding {
			shares[i] += weight
		}
	}
	for i := range shares {
		shares[i] /= total
	}
	return shares
}

func stems(text string) (stems []string) {
	for _, form := range words.Forms(text) {
		stems = append(stems, words.Stem(form))
	}
	return stems
}
