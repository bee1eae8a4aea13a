package graph

import (
	"context"
	"iter"
	"slices"

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

// BlameFilter selects blames. Fields that are zero select everything; both must fit.
type BlameFilter struct {
	// Blamed is the party blamed.
	Blamed schema.ID
	// By is one of those who blame.
	By schema.ID
}

// Blamed returns the blames that a filter selects, by article and by place of
// the statement in it. A denial of blame, or a saying that is itself denied, is
// not a blame and does not come up.
func (l *Library) Blamed(ctx context.Context, f BlameFilter) iter.Seq2[BlameRow, error] {
	return answers(ctx, l, func(d *desk) iter.Seq2[BlameRow, error] { return d.blamed(f) })
}

func (d *desk) blamed(f BlameFilter) iter.Seq2[BlameRow, error] {
	var c candidates
	articles := func() (_ []schema.ID, err error) {
		c, err = d.blaming(f)
		return c.articles(), err
	}
	return eachArticle(d, articles, func(d *desk) ([]BlameRow, error) {
		as, err := d.candidates(c, func(a *schema.Attribution) bool {
			by := ClaimFilter{Speaker: f.By}
			return a.Act != schema.Deny && !a.Negated && by.fits(a)
		})
		if err != nil {
			return nil, err
		}
		return d.blameRows(as, f)
	})
}

// blaming returns the claims that blame, or the sayings of those who may, from
// the narrower side.
func (d *desk) blaming(f BlameFilter) (candidates, error) {
	switch {
	case !f.Blamed.IsZero():
		return d.nodesWith(quads.Blamed, f.Blamed)
	case !f.By.IsZero():
		return d.nodesWith(quads.StatedBy, f.By)
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

// blameRows returns a row for each blame of each statement.
func (d *desk) blameRows(as []schema.Attribution, f BlameFilter) ([]BlameRow, error) {
	var rows []BlameRow
	for _, a := range as {
		blames, _, err := d.blames(a.Claim)
		if err != nil {
			return nil, err
		}
		blames = slices.DeleteFunc(blames, func(b schema.Blame) bool { return !f.Blamed.IsZero() && b.Actor != f.Blamed })
		if len(blames) == 0 || d.sure.leavesOut(&a) {
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
