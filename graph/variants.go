package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
)

// Variant is another claim that says the same as one, as far as its words tell.
type Variant struct {
	Claim schema.Claim
	Kind  VariantKind
	// Score is which part of their words both have, from 0 to 1.
	Score float64
	// Of is how the claim that was asked about was carried, Seen how the variant was.
	// The words that were compared stand where each was first seen.
	Of, Seen Carried
}

// Order is 1 where the variant was first seen after the claim that was asked about, -1
// where before, and 0 where their dates do not tell.
func (v *Variant) Order() int {
	if !v.Of.First.Known() || !v.Seen.First.Known() {
		return 0
	}
	return v.Seen.First.Compare(v.Of.First)
}

// VariantKind says how the words of two claims differ.
type VariantKind string

// The kinds of variant.
const (
	SameWords VariantKind = "same words" // under an act of another family, or local to another article
	Shortened VariantKind = "shortened"  // the words of one stand in the other, on end
	Reworded  VariantKind = "reworded"   // most words are the same, mostly in the same order
)

// Bounds of a variant, in words that carry meaning, by their stems.
const (
	leastVariantWords = 4
	leastVariantScore = 0.7
	mostVariants      = 64   // claims that are looked at
	mostVariantHits   = 1000 // places of such claims that the text index is asked for
)

// Variants returns the claims that are variants of one, those first seen first, then
// the most alike. It looks at the 64 that the text index finds most like it, and
// returns [ErrNotFound] where there is no such claim.
func (l *Library) Variants(ctx context.Context, claim schema.ID) ([]Variant, error) {
	v, err := answer(ctx, l, func(d *desk) ([]Variant, error) {
		articles, err := d.articlesOf(claim, schema.ClaimNode)
		if err != nil || len(articles) == 0 {
			return nil, cmp.Or(err, ErrNotFound)
		}
		d.open(articles[0])
		c, err := d.claim(claim)
		if err != nil {
			return nil, err
		}
		of, err := d.carried(claim)
		if err != nil {
			return nil, err
		}
		return d.variants(c, of)
	})
	if err != nil {
		return nil, fmt.Errorf("variants of claim %s: %w", claim.Short(), err)
	}
	return v, nil
}

// variants finds the variants of a claim that was carried so.
func (d *desk) variants(c schema.Claim, of Carried) ([]Variant, error) {
	index, err := d.library.askIndex(d.ctx)
	if err != nil {
		return nil, err
	}
	hits, err := index.Similar(d.ctx, c.Text, schema.ClaimNode, mostVariantHits)
	if err != nil {
		return nil, err
	}
	articles := make([]schema.ID, len(hits))
	for i, h := range hits {
		articles[i] = h.Article
	}
	there, err := d.articlesThere(articles) // the text index may be ahead or behind
	if err != nil {
		return nil, err
	}
	said := newWording(c.Text)
	seen := map[schema.ID]bool{c.ID: true}
	var found []Variant
	for i, h := range hits {
		if seen[h.Node] || !there[i] {
			continue
		}
		if len(seen) > mostVariants {
			break
		}
		other := d.another()
		other.open(h.Article)
		seen[h.Node] = true
		v, err := other.claim(h.Node)
		if err != nil {
			return nil, err
		}
		kind, score := said.variant(newWording(v.Text))
		if kind == "" {
			continue
		}
		carried, err := other.carried(h.Node)
		if err != nil {
			return nil, err
		}
		if carried.Articles > 0 { // what nobody says is none
			found = append(found, Variant{v, kind, score, of, carried})
		}
	}
	slices.SortFunc(found, func(a, b Variant) int {
		return cmp.Or(a.Seen.First.Compare(b.Seen.First), cmp.Compare(b.Score, a.Score), a.Claim.ID.Compare(b.Claim.ID))
	})
	return found, nil
}

// wording is a claim's words: all of them, and the stems of those that carry meaning.
type wording struct {
	forms, stems []string
	negated      bool
	numbers      map[string]bool
}

func newWording(s string) wording {
	w := wording{forms: words.Forms(s), numbers: map[string]bool{}}
	for _, form := range w.forms {
		switch {
		case isNegation(form):
			w.negated = !w.negated
		case words.Common(form):
		default:
			w.stems = append(w.stems, words.Stem(form))
		}
		if isNumber(form) {
			w.numbers[form] = true
		}
	}
	return w
}

// isNumber tells figures and the words for the numbers that news spells out.
func isNumber(form string) bool {
	switch form {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "hundred", "hundreds",
		"thousand", "thousands", "million", "millions", "billion", "billions", "half", "third", "quarter", "twice":
		return true
	}
	return form[0] >= '0' && form[0] <= '9'
}

// isNegation tells the forms that turn a claim into its contrary.
func isNegation(form string) bool {
	switch form {
	case "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "dont", "doesnt", "didnt", "isnt", "wasnt",
		"arent", "werent", "hasnt", "havent", "hadnt", "wont", "wouldnt", "cant", "cannot", "couldnt", "shouldnt":
		return true
	}
	return false
}

// variant says how two claims are variants, or "" for those that are none. What is
// negated is no variant of what is not, nor are two that name different numbers.
func (w wording) variant(o wording) (VariantKind, float64) {
	least := min(len(w.stems), len(o.stems))
	switch {
	case w.negated != o.negated || least == 0:
		return "", 0
	case slices.Equal(w.forms, o.forms):
		return SameWords, 1
	case least < leastVariantWords:
		return "", 0
	}
	shared := commonInOrder(w.stems, o.stems)
	score := 2 * float64(shared) / float64(len(w.stems)+len(o.stems))
	switch {
	case onEnd(w.forms, o.forms) || onEnd(o.forms, w.forms):
		return Shortened, score
	case score >= leastVariantScore && sameNumbers(w.numbers, o.numbers):
		return Reworded, score
	}
	return "", 0
}

func sameNumbers(a, b map[string]bool) bool {
	if len(a) != len(b) {
		return false
	}
	for n := range a {
		if !b[n] {
			return false
		}
	}
	return true
}

// onEnd reports whether all of part stands in whole, on end.
func onEnd(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// mostCompared is how many words of a claim are compared in order.
const mostCompared = 400

// commonInOrder is the length of the longest common subsequence.
func commonInOrder(a, b []string) int {
	a, b = a[:min(len(a), mostCompared)], b[:min(len(b), mostCompared)]
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0 // row[j-1] of the line above
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = above
		}
	}
	return row[len(b)]
}
