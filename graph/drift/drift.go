package drift

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Drift is what became of one article, A, in another one, B. All spans are bytes
// of the articles' texts.
type Drift struct {
	// Words are how many words A has and WordsB how many B has; Common is how many
	// words of A are in B, in sentences that were kept or changed.
	Words, WordsB, Common int
	// Kept are the passages that stand in both with the same words, in the order of
	// A. Cut are those that A alone has, and Added those that B alone has.
	Kept, Cut, Added []Passage
	// Changed are the sentences that are mostly the same, in the order of A.
	Changed []Change
	// Attributions are what became of the acts of saying, the gravest first (see
	// [Kinds]) and those of one kind in the order of A.
	Attributions []AttributionChange
}

// Passage is one or more sentences on end.
type Passage struct {
	// A and B are where it stands; in the text that does not have it, the span is
	// zero.
	A, B text.Span
	// Words is how many words it has.
	Words int
	// Moved says that it stands in another order than the rest.
	Moved bool
}

// Change is a sentence, or some on end, in two wordings.
type Change struct {
	// A and B are where it stands, Words and WordsB how many words it has there.
	A, B          text.Span
	Words, WordsB int
	// Edits are the words that differ, in order.
	Edits []Edit
	// Moved says that it stands in another order than the rest.
	Moved bool
}

// Edit is a stretch of words that one text has in place of one of the other's.
// Where words were only put in or only taken out, the other span is empty and
// stands where they would be.
type Edit struct{ A, B text.Span }

// Compare tells what became of an article a, the original, in another one, b. Of
// both extractions it looks at the article's text, the actors, the blames and the
// attributions, and changes nothing in them.
//
// Laws: Compare(a, a) has nothing but what was kept; Compare(b, a) is Compare(a, b)
// seen from the other side, so that what is cut in one is added in the other.
func Compare(a, b *schema.Extraction) Drift {
	// Ties are broken by the order of the sides, so it may not depend on who asks.
	if cmp.Or(cmp.Compare(a.Article.Text, b.Article.Text), a.Article.ID.Compare(b.Article.ID)) > 0 {
		return compare(b, a).turned()
	}
	return compare(a, b)
}

// compare is Compare with the sides as they are.
func compare(a, b *schema.Extraction) Drift {
	p := pairUp(readBoth(a.Article.Text, b.Article.Text))
	d := p.drift()
	d.Attributions = p.attributions(a, b)
	d.sort()
	return d
}

// Held is the share of the words of A that are in B, from 0 to 1.
func (d *Drift) Held() float64 { return share(d.Common, d.Words) }

// Taken is the share of the words of B that are in A, from 0 to 1.
func (d *Drift) Taken() float64 { return share(d.Common, d.WordsB) }

// share is part of a whole; all of nothing is 1.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// turned is the drift seen from the other side.
func (d Drift) turned() Drift {
	d.Words, d.WordsB = d.WordsB, d.Words
	d.Cut, d.Added = d.Added, d.Cut
	for _, passages := range [][]Passage{d.Kept, d.Cut, d.Added} {
		for i, p := range passages {
			passages[i].A, passages[i].B = p.B, p.A
		}
	}
	for i, c := range d.Changed {
		d.Changed[i].A, d.Changed[i].B, d.Changed[i].Words, d.Changed[i].WordsB = c.B, c.A, c.WordsB, c.Words
		for j, e := range c.Edits {
			c.Edits[j] = Edit{e.B, e.A}
		}
	}
	for i, c := range d.Attributions {
		d.Attributions[i] = c.turned()
	}
	d.sort()
	return d
}

// sort puts everything in the order of A; what A does not have is in that of B.
func (d *Drift) sort() {
	place := func(a, b, c, e text.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(c.Start, e.Start))
	}
	for _, passages := range [][]Passage{d.Kept, d.Cut, d.Added} {
		slices.SortFunc(passages, func(p, q Passage) int { return place(p.A, q.A, p.B, q.B) })
	}
	slices.SortFunc(d.Changed, func(p, q Change) int { return place(p.A, q.A, p.B, q.B) })
	slices.SortStableFunc(d.Attributions, func(p, q AttributionChange) int {
		return cmp.Or(
			cmp.Compare(p.Kind.rank(), q.Kind.rank()), place(text.Cover(p.A), text.Cover(q.A), text.Cover(p.B), text.Cover(q.B)),
			compareIDs(p.Before, q.Before), compareIDs(p.After, q.After),
		)
	})
}

// compareIDs orders attributions, of which there may be none.
func compareIDs(p, q *schema.Attribution) int {
	var x, y schema.ID
	if p != nil {
		x = p.ID
	}
	if q != nil {
		y = q.ID
	}
	return x.Compare(y)
}
