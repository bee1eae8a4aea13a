package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// OpenQuestion is one that names leave open and that nobody has decided: whether two
// are one, or whom a bare name means where it is not clear.
type OpenQuestion struct {
	// Bare says that it is about a bare name, which is the first side, in the articles
	// that leave it open; the others are those whom it can mean, most named first. Else
	// the sides are two, the one that more articles name first.
	Bare  bool
	Sides []Side
	// Worth is how much is gained by asking; it orders questions. See [Library.OpenQuestions].
	Worth float64
}

// Side is somebody in an open question, with what tells it from others.
type Side struct {
	ActorRow
	// Outlets are where it is named, the one that names it most first, as far as a
	// sample of its articles tells.
	Outlets []OutletCount
	// Example is a sentence that names it; nil if no article says where it does.
	Example *Example
	// Score is how well its names fit those of the first side, and Reason why, in
	// words; of the first side itself they are zero, as are the others.
	Score  float64
	Reason string
	// Together is how many articles name both, of those of the side that fewer name.
	Together int
	// Common are actors that articles name beside the one and others beside the other,
	// those that more do first.
	Common []Companion
}

// OutletCount is in how many articles of an outlet somebody is named.
type OutletCount struct {
	ID       schema.ID
	Name     string
	Articles int
}

// Companion is an actor that is named beside both sides of a question, each in no fewer
// than so many articles.
type Companion struct {
	ID       schema.ID
	Name     string
	Articles int
}

// Example is a sentence of an article that names somebody; the evidence is of the name.
type Example struct {
	Article  ArticleSummary
	Sentence string
	Evidence schema.Evidence
}

// Bounds of the questions. Whom few articles name can be asked about by those whom many
// name, but not by others.
const (
	mostLookedAt = 3000 // actors that are looked at: those that most articles name
	mostPairs    = 3000 // pairs of their names that may be one: those that most hangs on
	leftOver     = 2    // articles that leave a bare name open, from which on it is asked
	mostRivals   = 9    // people that it is asked of
)

// OpenQuestions returns the questions most worth asking, no more than limit of them if
// that is not 0, and how many there are, of the actors that most articles name (the first
// three thousand).
//
// A question is worth what hangs on it times how near it is to a yes. What hangs on it
// is the harmonic mean of the two sides' articles and acts of saying: hardly more than
// twice those of the lesser side, which a yes would add to the other. How near it is to
// a yes runs from 0 to 1: it is where the score of the names lies within the band of
// [name.Unsure], half the way nearer to 1 if articles give both alike titles, times the
// share of the lesser side's articles that do not name both, for whoever writes both
// names has two in mind. A bare name has for its sides the articles that leave it open
// and the one who is named most of those that it can mean; it is as near to a yes as its
// score times that one's share of the articles that name any of them.
//
// Two whom the names make one and traits keep apart are asked about too, half as near to
// a yes; two whom names leave open and traits keep apart are not.
//
// Pairs of bare names and others are not asked. Neither is what people decided of any
// two that are among the sides: that they are apart, or that nobody can tell.
func (l *Library) OpenQuestions(ctx context.Context, limit int) (qs []OpenQuestion, all int, err error) {
	qs, err = answer(ctx, l, func(d *desk) ([]OpenQuestion, error) {
		open, err := d.identities().open()
		if err != nil {
			return nil, err
		}
		if all = len(open); limit > 0 {
			open = open[:min(limit, all)]
		}
		for i := range open {
			if err := d.identities().complete(&open[i]); err != nil {
				return nil, err
			}
		}
		return open, nil
	})
	if err != nil {
		return nil, 0, fmt.Errorf("open questions: %w", err)
	}
	return qs, all, nil
}

// StillOpen returns a question as it stands now, with the sides that it has by now. It
// returns [ErrNotFound] if it has been decided, or has become none, since it was asked for.
func (l *Library) StillOpen(ctx context.Context, q *OpenQuestion) (*OpenQuestion, error) {
	now, err := answer(ctx, l, func(d *desk) (*OpenQuestion, error) {
		r := d.identities()
		first := q.Sides[0].ID
		ask := func() (*OpenQuestion, error) { return r.openPair(first, q.Sides[1].ID) }
		if q.Bare {
			ask = func() (*OpenQuestion, error) { return r.openBare(first) }
		}
		now, err := ask()
		if err == nil && now == nil {
			err = ErrNotFound
		}
		if err != nil {
			return nil, err
		}
		return now, r.complete(now)
	})
	if err != nil {
		return nil, fmt.Errorf("question about %s: %w", q.Sides[0].ID.Short(), err)
	}
	return now, nil
}

// open returns the questions, those most worth asking first.
func (r *identities) open() ([]OpenQuestion, error) {
	ids, err := r.mostArticles(mostLookedAt)
	if err != nil {
		return nil, err
	}
	pairs, err := r.unsurePairs(ids)
	if err != nil {
		return nil, err
	}
	var open []OpenQuestion
	asked := map[[2]schema.ID]bool{}
	add := func(q *OpenQuestion, err error) error {
		if err != nil || q == nil || asked[[2]schema.ID{q.Sides[0].ID, q.Sides[1].ID}] {
			return err
		}
		asked[[2]schema.ID{q.Sides[0].ID, q.Sides[1].ID}] = true
		open = append(open, *q)
		return nil
	}
	for _, p := range pairs {
		if err := add(r.openPair(p.a, p.b)); err != nil {
			return nil, err
		}
	}
	for _, id := range ids {
		if bare, err := r.isBare(id); err != nil {
			return nil, err
		} else if !bare {
			continue
		}
		if err := add(r.openBare(id)); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(open, func(a, b OpenQuestion) int {
		x, y := &a.Sides[0], &b.Sides[0]
		return cmp.Or(cmp.Compare(b.Worth, a.Worth), cmp.Compare(x.Name, y.Name), x.ID.Compare(y.ID), a.Sides[1].ID.Compare(b.Sides[1].ID))
	})
	return open, nil
}

// mostArticles returns the n actors that most articles name, the one named most first.
func (r *identities) mostArticles(n int) ([]schema.ID, error) {
	type counted struct {
		id       schema.ID
		articles int
	}
	var most []counted
	cut := func(limit int) {
		slices.SortFunc(most, func(a, b counted) int { return cmp.Or(cmp.Compare(b.articles, a.articles), a.id.Compare(b.id)) })
		most = most[:min(len(most), limit)]
	}
	ranks := map[schema.ID]int{}
	if err := r.d.namesakes().rank(ranks); err != nil {
		return nil, err
	}
	for pair, err := range r.d.view.Scan(r.d.ctx, knownSpace, nil) {
		if err != nil {
			return nil, err
		}
		k, err := unpackKnown(pair.Value)
		if err != nil {
			return nil, err
		}
		if most = append(most, counted{schema.ID(pair.Key), max(k.articles, ranks[schema.ID(pair.Key)])}); len(most) == 8*n {
			cut(n)
		}
	}
	cut(n)
	ids := make([]schema.ID, len(most))
	for i := range most {
		ids[i] = most[i].id
	}
	return ids, r.profile(ids...)
}

// unsurePair are two actors whose names leave open whether they are one.
type unsurePair struct {
	a, b  schema.ID
	worth float64
}

// unsurePairs returns pairs of some actors, and of any others, whose names leave it
// open, or that may be apart for what articles state of them: those that most hangs on.
func (r *identities) unsurePairs(ids []schema.ID) ([]unsurePair, error) {
	var pairs []unsurePair
	done := map[schema.ID]bool{}
	for _, id := range ids {
		done[id] = true
		p := r.profiles[id]
		if p == nil || p.parsed.Bare() {
			continue
		}
		others, err := r.sharing(p)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			q := r.profiles[other]
			if q == nil || done[other] || q.parsed.Bare() {
				continue
			}
			fit := p.parsed.Compare(q.parsed)
			if fit.Verdict() == name.Unsure || fit.Verdict() == name.Same && p.telling > 0 && q.telling > 0 {
				pairs = append(pairs, unsurePair{id, other, nearness(fit) * hanging(p.articles+p.said, q.articles+q.said)})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y unsurePair) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), x.a.Compare(y.a), x.b.Compare(y.b))
	})
	return pairs[:min(len(pairs), mostPairs)], nil
}

// hanging is the harmonic mean of two counts.
func hanging(a, b int) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * float64(a) * float64(b) / float64(a+b)
}

// nearness is where in the band of what is unsure a score lies, from 0 to 1; more if it
// lies above.
func nearness(fit name.Result) float64 {
	return (fit.Score - name.UnsureFrom) / (name.SameFrom - name.UnsureFrom)
}
