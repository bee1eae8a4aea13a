package graph

import (
	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// showPart shows what belongs to one article: an attribution, a blame, a
// reprint, a citation.
func (d *desk) showPart(r *Record) error {
	record, err := d.record(r.Node.ID)
	if err != nil {
		return err
	}
	switch record.Kind {
	case schema.AttributionNode:
		a, err := record.Attribution()
		if err != nil {
			return err
		}
		as := []schema.Attribution{a}
		if err := d.correct(as); err != nil {
			return err
		}
		r.Attribution = &as[0]
		r.Statements, err = d.statements(as)
		return err
	case schema.BlameNode:
		return d.showBlame(r, record)
	case schema.ReprintNode:
		rp, err := record.Reprint()
		if err != nil {
			return err
		}
		link, err := d.link(rp)
		r.Reprints = []ReprintLink{link}
		return err
	case schema.CitationNode:
		c, err := record.Citation()
		if err != nil {
			return err
		}
		r.Citation = &c
		if r.Publication, err = d.publication(c.Publication); err != nil {
			return err
		}
		article, err := d.summarize()
		r.Articles = []ArticleSummary{article}
		return err
	}
	return nil
}

func (d *desk) showBlame(r *Record, record *quads.Record) error {
	b, err := record.Blame()
	if err != nil {
		return err
	}
	r.Blame = &b
	ids, err := d.attributionIDs(b.Claim)
	if err != nil {
		return err
	}
	as, err := d.attributionsOf(ids, func(*schema.Attribution) bool { return true })
	if err != nil {
		return err
	}
	r.Statements, err = d.statements(as)
	return err
}
