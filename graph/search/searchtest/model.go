package searchtest

import (
	"math"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

// Finds reports whether a query finds a document, by the meaning of queries alone:
// it reads the document.
func Finds(q search.Query, d *search.Document) bool { return holds(q.Root, d) }

func holds(x search.Expr, d *search.Document) bool {
	switch x := x.(type) {
	case search.Match:
		return matches(x, d)
	case search.Not:
		return !holds(x.X, d)
	case search.And:
		return !slices.ContainsFunc(x, func(part search.Expr) bool { return !holds(part, d) })
	case search.Or:
		return slices.ContainsFunc(x, func(part search.Expr) bool { return holds(part, d) })
	}
	return false
}

func matches(m search.Match, d *search.Document) bool {
	switch m.Field {
	case search.Act:
		return slices.Contains(strings.Fields(d.Act), m.Words[0])
	case search.Manner:
		return slices.Contains(strings.Fields(d.Manner), m.Words[0])
	case search.Kind:
		return string(d.Kind) == m.Words[0]
	case search.Date:
		return slices.ContainsFunc(strings.Fields(d.Date), func(date string) bool { return strings.HasPrefix(date, m.Words[0]) })
	case search.Title:
		return phrase(m, d.Title)
	case search.Publication:
		return phrase(m, d.Publication)
	case search.Speaker:
		return phrase(m, d.Speakers...)
	}
	texts := append([]string{d.Text}, d.Speakers...)
	if d.Kind == schema.ArticleNode {
		texts = append(texts, d.Title)
	}
	return phrase(m, texts...)
}

// phrase reports whether the words of m stand in one of the texts.
func phrase(m search.Match, texts ...string) bool {
	for _, text := range texts {
		forms := words.Forms(text)
		for i := 0; i+len(m.Words) <= len(forms); i++ {
			if stands(m, forms[i:i+len(m.Words)]) {
				return true
			}
		}
	}
	return false
}

func stands(m search.Match, forms []string) bool {
	for i, w := range m.Words {
		switch {
		case !m.Prefix && words.Stem(forms[i]) != words.Stem(w),
			m.Prefix && i < len(m.Words)-1 && forms[i] != w,
			m.Prefix && i == len(m.Words)-1 && !strings.HasPrefix(forms[i], w):
			return false
		}
	}
	return true
}

// Shares works out, for each document of a kind, the share of a text's words that
// Similar gives as its Score, by reading all of them.
func Shares(text string, docs []search.Document) []float64 {
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
