package search

import (
	"fmt"
	"math"

	"github.com/saidby/saidby/schema"
)

// The score of a document is Okapi BM25 (Robertson and Walker, SIGIR 1994) as
// SQLite's FTS5 works it out, the same for every engine: the sum, over the words
// and phrases that a query asks for (each [Match] of [Query.Wanted]), of
//
//	idf * f * (K1 + 1) / (f + K1 * (1 - B + B*length/average))
//
// with f, how often the document has it, an occurrence counting as much as
// [Weigh] says; idf, see [Rarity]; length, that of [Cut]; and average, the mean
// length of all documents. Sums of floating-point numbers differ in their last
// digits where they are made in another order, or by another machine: scores are
// rounded to a multiple of ScoreUnit, so that all agree which are equal.
const (
	K1        = 1.2
	B         = 0.75
	ScoreUnit = 1e-9
)

// Weights are what one occurrence counts for in each place.
type Weights struct{ Publication, Speakers, Title, Text int }

// Weigh returns the weights for a kind of document: most for the titles of
// articles, which are short and say what they are about; more for what a claim
// says than for who says it.
func Weigh(kind schema.NodeKind) Weights {
	if kind == schema.ClaimNode {
		return Weights{Publication: 1, Speakers: 1, Title: 1, Text: 2}
	}
	return Weights{Publication: 1, Speakers: 1, Title: 5, Text: 1}
}

// Rarity is how much a word or phrase weighs that some of all documents have.
// One that most have weighs next to nothing.
func Rarity(having, all int64) float64 {
	idf := math.Log((float64(all) - float64(having) + 0.5) / (float64(having) + 0.5))
	if idf <= 0 {
		return 1e-6
	}
	return idf
}

// Wanted returns what a query asks for in texts and names, as often as it does and
// in its order: not what is left out, and not terms and dates, which are had or not.
func (q Query) Wanted() []Match { return wanted(nil, q.Root) }

func wanted(list []Match, x Expr) []Match {
	switch x := x.(type) {
	case And:
		for _, part := range x {
			list = wanted(list, part)
		}
	case Or:
		for _, part := range x {
			list = wanted(list, part)
		}
	case Match:
		if !x.Field.isTerm() {
			list = append(list, x)
		}
	}
	return list
}

// isTerm reports whether a field holds terms or dates, no texts.
func (f Field) isTerm() bool {
	switch f {
	case Act, Manner, Date, Kind:
		return true
	}
	return false
}

// weights are those of the full-text table's columns, in their order; what the
// filters look in weighs nothing.
func weights() string {
	claim, article := Weigh(schema.ClaimNode), Weigh(schema.ArticleNode)
	text := fmt.Sprintf("%d, %d, %d, %d, %d, %d", claim.Publication, claim.Speakers, claim.Title, article.Title, claim.Text, article.Text)
	return "0, 0, 0, 0, " + text + ", " + text
}

// inUnits is a score that FTS5 gives, the lower the better, as a whole number of
// units. The highest possible is far below what a float64 holds of those.
func inUnits() string {
	return fmt.Sprintf("CAST(0.5 - %g * bm25(terms, %s) AS INTEGER)", 1/ScoreUnit, weights())
}

// phrasing is how a query is put to FTS5.
type phrasing struct {
	// match is what is looked for and scored.
	match string
	// within, if it is not "", is what a document must match besides.
	within string
}

// phrase puts a query to FTS5. In an expression with brackets in brackets FTS5
// scores now and then a word of a part that the document does not match,
// depending on where its reading has come to. It is then asked for the documents
// of the expression and, by itself, for any of the words.
func phrase(x Expr) phrasing {
	if shallow(x) {
		return phrasing{match: expression(x)}
	}
	var any Or
	for _, m := range wanted(nil, x) {
		any = append(any, m)
	}
	match := expression(any)
	switch {
	case len(any) == 0:
		match = allDocuments
	case !sure(x):
		match += " OR " + allDocuments
	}
	return phrasing{match: match, within: expression(x)}
}

// shallow reports whether FTS5 scores an expression right: single parts, or
// alternatives of such, that all are to hold or not.
func shallow(x Expr) bool {
	and, ok := x.(And)
	if !ok {
		and = And{x}
	}
	for _, part := range and {
		if not, ok := part.(Not); ok {
			part = not.X
		}
		either, ok := part.(Or)
		if !ok {
			either = Or{part}
		}
		for _, m := range either {
			if _, ok := m.(Match); !ok {
				return false
			}
		}
	}
	return true
}

// sure reports whether all that an expression finds has a word that it asks for.
func sure(x Expr) bool {
	switch x := x.(type) {
	case Match:
		return !x.Field.isTerm()
	case And:
		for _, part := range x {
			if sure(part) {
				return true
			}
		}
	case Or:
		for _, part := range x {
			if !sure(part) {
				return false
			}
		}
		return true
	}
	return false
}
