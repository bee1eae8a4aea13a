package graph

import (
	"cmp"
	"context"
	"iter"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// BlameRow is whom or what somebody blames, in one act of saying.
type BlameRow struct {
	Blame schema.Blame
	// Blamed is the party; nil where a cause is blamed, see Blame.Cause.
	Blamed *schema.Actor
	// Statement is the act of saying that blames.
	Statement Statement
}

// BlameFilter selects blames. Fields that are zero select everything; all must fit.
type BlameFilter struct {
	// Blamed is the party blamed, under any of its names: see [Library.Identity].
	Blamed schema.ID
	// By is one of those who blame, likewise.
	By schema.ID
	// Once asks for what copies of an article say again to come once, as
	// [ClaimFilter] says.
	Once bool
}

// Blamed returns the blames that a filter selects, by article and by place of
// the statement in it. A denial of blame, or a saying that is itself denied, is
// not a blame and does not come up.
func (l *Library) Blamed(ctx context.Context, f BlameFilter) iter.Seq2[BlameRow, error] {
	return answers(ctx, l, func(d *desk) iter.Seq2[BlameRow, error] { return d.blamed(f) })
}

func (d *desk) blamed(f BlameFilter) iter.Seq2[BlameRow, error] {
	var c candidates
	var by, blamed *party
	articles := func() (_ []schema.ID, err error) {
		if by, err = d.party(f.By); err != nil {
			return nil, err
		}
		if blamed, err = d.party(f.Blamed); err == nil {
			c, err = d.blaming(blamed, by)
		}
		return c.articles(), err
	}
	found := func(d *desk) ([]BlameRow, error) {
		keep, check := by.keeping(d.article, func(a *schema.Attribution) bool {
			return a.Act != schema.Deny && a.Act != schema.Decline && !a.Negated
		})
		as, err := d.candidates(c, keep)
		if err = cmp.Or(err, check()); err != nil {
			return nil, err
		}
		return d.blameRows(as, blamed)
	}
	if f.Once {
		found = givenOnce(newOnce(d, d.identities().blameKey, func(r *BlameRow) *Statement { return &r.Statement }), &c, found)
	}
	return eachArticle(d, articles, found)
}

// blaming returns the claims that blame, or the sayings of those who may, from
// the narrower side.
func (d *desk) blaming(blamed, by *party) (candidates, error) {
	switch {
	case blamed != nil:
		return blamed.gather(func(actor schema.ID) (candidates, error) { return d.nodesWith(quads.Blamed, actor) })
	case by != nil:
		return by.gather(d.statedBy)
	}
	c := candidates{}
	for q, err := range d.view.Match(d.ctx, quads.Pattern{Predicate: quads.OfClaim}) {
		if err != nil {
			return nil, err
		}
		article, _ := quads.ID(q.Label)
		if claim, ok := quads.ID(q.Object); ok {
			c[article] = append(c[article], claim)
		}
	}
	return c, nil
}

// against keeps the blames of the article at hand that are of a party.
func (d *desk) against(blamed *party, blames []schema.Blame) (kept []schema.Blame, err error) {
	for _, b := range blames {
		meant, err := blamed.means(b.Actor, d.article)
		if err != nil {
			return nil, err
		}
		if meant {
			kept = append(kept, b)
		}
	}
	return kept, nil
}

// blameRows returns a row for each blame of each statement.
func (d *desk) blameRows(as []schema.Attribution, blamed *party) ([]BlameRow, error) {
	var rows []BlameRow
	for _, a := range as {
		blames, _, err := d.blames(a.Claim)
		if err != nil {
			return nil, err
		}
		if blames, err = d.against(blamed, blames); err != nil {
			return nil, err
		}
		if len(blames) == 0 || d.leavesOut(&a) {
			continue
		}
		s, err := d.statement(a)
		if err != nil {
			return nil, err
		}
		for _, b := range blames {
			row := BlameRow{Blame: b, Statement: s}
			if !b.Actor.IsZero() {
				actor, err := d.actor(b.Actor)
				if err != nil {
					return nil, err
				}
				row.Blamed = &actor
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}
