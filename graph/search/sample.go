package search

import (
	"cmp"
	"math"
	"slices"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

const (
	// LeastShare is the least score, in units of ScoreUnit, of what is called
	// similar: a third.
	LeastShare = 333_333_333
	// maxSimilar is how many different words of the text asked for are looked for.
	maxSimilar = 256
)

// Sample is a text to find similar ones to, as [Index.Similar] means it. It is
// exported for other engines: they count how many documents have each of the
// Stems, tell it with [Sample.Weigh], look at the documents that have one of the
// Telling ones, and score them by the Weights of those that they have, over the
// Total.
type Sample struct {
	// Whole are the stems of all words.
	Whole []string
	// Stems are those of the content words, each once.
	Stems []string
	// Weights are those of the stems, and Total is their sum.
	Weights []float64
	Total   float64
}

// NewSample cuts a text. It returns [ErrEmptyQuery] for a text without words.
func NewSample(text string) (*Sample, error) {
	s := &Sample{}
	var content []string
	for w := range words.Scan(text) {
		stem := words.Stem(w.Form)
		s.Whole = append(s.Whole, stem)
		if !words.Common(w.Form) {
			content = append(content, stem)
		}
	}
	if len(s.Whole) == 0 {
		return nil, ErrEmptyQuery
	}
	if len(content) == 0 {
		content = s.Whole // "who said so": better than nothing
	}
	known := make(map[string]bool)
	for _, stem := range content {
		if !known[stem] && len(s.Stems) < maxSimilar {
			known[stem] = true
			s.Stems = append(s.Stems, stem)
		}
	}
	return s, nil
}

// Weigh sets the weights: having[i] of all documents have the i-th stem.
func (s *Sample) Weigh(having []int64, all int64) {
	s.Weights, s.Total = nil, 0
	for _, n := range having {
		weight := math.Log1p(float64(all) / float64(n+1))
		s.Weights = append(s.Weights, weight)
		s.Total += weight
	}
}

// Telling are the places in Stems of those of which a document must have one at
// least: all others together are less than the least share. The weightiest comes
// first.
func (s *Sample) Telling() []int {
	order := make([]int, len(s.Stems))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.Weights[b], s.Weights[a]) })
	rest := s.Total
	for n, i := range order {
		// A unit less, since scores are rounded.
		if rest < (LeastShare-1)*ScoreUnit*s.Total {
			return order[:n]
		}
		rest -= s.Weights[i]
	}
	return order
}

// Snippet is the stretch of a similar document's text that shows best why it is.
func (s *Sample) Snippet(text string) string {
	m := &marker{}
	for _, stem := range s.Stems {
		m.inText = append(m.inText, pattern{words: []string{stem}})
	}
	return m.snippet(schema.ClaimNode, "", text)
}
