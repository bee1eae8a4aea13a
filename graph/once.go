package graph

import (
	"slices"

	"github.com/saidby/saidby/schema"
)

// StatementCopy is where a statement stands again: in a copy of its article, or in
// a copy of that.
type StatementCopy struct {
	Article ArticleSummary
	// Claim is the claim's id there: the same one, unless the claim is too short to
	// mean the same in another article. It is zero where the act is [schema.Decline].
	Claim       schema.ID
	Attribution schema.ID
}

// once gives the answers to a question once where articles are copies of each
// other. An answer is left out if an article that its own was made from gives the
// same one, and is counted there. All articles are asked the same question, so that
// nothing is left out in favour of what nobody asked for.
type once[T any] struct {
	kinship
	d *desk // for articles that are not at hand
	// answers are those of the article at hand.
	answers func(*desk) ([]T, error)
	// may reports whether an article can give answers; nil for all.
	may func(schema.ID) bool
	// key is the same for the same answer in a copy.
	key func(*T) schema.ID
	// statement is the act of saying that an answer is or is about.
	statement func(*T) *Statement
	// given are the answers of articles that were looked at, by key, in order.
	given map[schema.ID]map[schema.ID][]place
}

// place is where an answer stands, in an article.
type place struct{ claim, attribution schema.ID }

func newOnce[T any](d *desk, key func(*T) schema.ID, statement func(*T) *Statement) *once[T] {
	other := d.another()
	if d.sure != nil { // what articles at hand leave out is counted there
		other.sure = d.library.Sure(d.sure.least)
	}
	return &once[T]{kinship: newKinship(d), d: other, key: key, statement: statement, given: map[schema.ID]map[schema.ID][]place{}}
}

// givenOnce answers a question for the article at hand, with each answer once;
// candidates are looked at when it is asked.
func givenOnce[T any](o *once[T], c *candidates, answers func(*desk) ([]T, error)) func(*desk) ([]T, error) {
	o.answers = answers
	o.may = func(id schema.ID) bool { _, there := (*c)[id]; return there }
	return func(d *desk) ([]T, error) {
		all, err := answers(d)
		if err != nil {
			return nil, err
		}
		return o.keep(d.article, all)
	}
}

// mostRemembered is of how many articles the answers and kin are remembered, apart
// from those that one article leads to.
const mostRemembered = 1 << 14

// keep returns those of the answers of an article that it gives first, with the
// copies that give them again.
func (o *once[T]) keep(article schema.ID, all []T) ([]T, error) {
	if len(all) == 0 {
		return nil, nil
	}
	if max(len(o.given), o.size()) > mostRemembered {
		o.forget()
		clear(o.given)
	}
	k, err := o.kin(article)
	if err != nil || k.alone() {
		return all, err
	}
	keys := o.note(article, all)
	held := o.given[article]
	var kept []T
	number := map[schema.ID]int{}
	for i, key := range keys {
		first, err := o.first(article, key)
		if err != nil {
			return nil, err
		}
		if first != article {
			continue
		}
		n := number[key]
		number[key]++
		if o.statement(&all[i]).Copies, err = o.again(article, key, n, len(held[key])); err != nil {
			return nil, err
		}
		kept = append(kept, all[i])
	}
	return kept, nil
}

// note remembers where the answers of an article stand, and returns their keys.
func (o *once[T]) note(article schema.ID, all []T) []schema.ID {
	held, keys := make(map[schema.ID][]place, len(all)), make([]schema.ID, len(all))
	for i := range all {
		a := &o.statement(&all[i]).Attribution
		keys[i] = o.key(&all[i])
		held[keys[i]] = append(held[keys[i]], place{a.Claim, a.ID})
	}
	o.given[article] = held
	return keys
}

// places returns where an article gives an answer.
func (o *once[T]) places(article, key schema.ID) ([]place, error) {
	if _, known := o.given[article]; !known && (o.may == nil || o.may(article)) {
		o.d.open(article)
		all, err := o.answers(o.d)
		if err != nil {
			return nil, err
		}
		o.note(article, all)
	}
	return o.given[article][key], nil
}

// first returns the article that gives an answer first: from the one at hand back to
// the originals that give it, too. A circle of copies is a fault for verify, not for
// us; one of its articles is then the first for all.
func (o *once[T]) first(article, key schema.ID) (schema.ID, error) {
	passed := []schema.ID{article}
	for {
		k, err := o.kin(passed[len(passed)-1])
		if err != nil {
			return schema.ID{}, err
		}
		from, err := o.giving(k.originals, key)
		if err != nil || from.IsZero() {
			return passed[len(passed)-1], err
		}
		if i := slices.Index(passed, from); i >= 0 {
			return slices.MinFunc(passed[i:], schema.ID.Compare), nil
		}
		passed = append(passed, from)
	}
}

// giving returns the first of some articles that gives an answer, or zero.
func (o *once[T]) giving(articles []schema.ID, key schema.ID) (schema.ID, error) {
	for _, id := range articles {
		if held, err := o.places(id, key); err != nil || len(held) > 0 {
			return id, err
		}
	}
	return schema.ID{}, nil
}

// again returns where the copies of an article give its n-th answer of a key, out of
// several, the first printed first. A copy's answers of one key go to the original's
// in order, and those that it has more to the last.
func (o *once[T]) again(article, key schema.ID, n, several int) ([]StatementCopy, error) {
	var found []StatementCopy
	seen, queue := map[schema.ID]bool{article: true}, []schema.ID{article}
	for len(queue) > 0 {
		k, err := o.kin(queue[0])
		if err != nil {
			return nil, err
		}
		queue = queue[1:]
		for _, id := range k.copies {
			held, err := o.places(id, key)
			if err != nil {
				return nil, err
			}
			if seen[id] || len(held) == 0 {
				continue
			}
			seen[id] = true
			queue = append(queue, id)
			first, err := o.first(id, key)
			if err != nil {
				return nil, err
			}
			p, err := o.copies.profile(id)
			if err != nil {
				return nil, err
			}
			for i, at := range held {
				if first == article && min(i, several-1) == n {
					found = append(found, StatementCopy{p.ArticleSummary, at.claim, at.attribution})
				}
			}
		}
	}
	slices.SortStableFunc(found, func(a, b StatementCopy) int { return byPrint(&a.Article, &b.Article) })
	return found, nil
}
