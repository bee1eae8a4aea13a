package graph

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// describe returns a node as a person tells it from others, and whether it is an
// actor that belongs to one article. Of several articles that tell of the node,
// the one with the least id is asked. It returns [ErrNotFound].
func (d *desk) describe(id schema.ID) (n Node, local bool, err error) {
	articles, err := d.tellingOf(id)
	if err != nil {
		return n, false, err
	}
	if len(articles) == 0 {
		return n, false, fmt.Errorf("node %s: %w", id.Short(), ErrNotFound)
	}
	d.open(articles[0])
	r, err := d.record(id)
	if err != nil {
		return n, false, err
	}
	n = Node{Kind: r.Kind, ID: id}
	switch r.Kind {
	case schema.ArticleNode:
		n.Name, n.Detail, err = d.describeArticle()
	case schema.PublicationNode:
		var p schema.Publication
		p, err = r.Publication()
		n.Name, n.Detail = p.Name, joinDetail(string(p.Kind), p.Domain)
	case schema.ActorNode:
		var a schema.Actor
		a, err = r.Actor(d.record)
		n.Name, n.Detail, local = a.Name, string(a.Kind), a.Local()
		if len(a.Roles) > 0 {
			n.Detail = a.Roles[0].Title
		}
	case schema.ClaimNode:
		var c schema.Claim
		c, err = r.Claim()
		n.Name, n.Detail = c.Text, string(c.Family)
	default:
		n.Name, n.Detail, err = d.describePart(r)
	}
	is, failed := d.namesakes().among(id)
	if err == nil {
		err = failed
	}
	if err == nil && (local || len(is) > 0) {
		var title string
		title, _, err = d.describeArticle()
		n.Detail = joinDetail(n.Detail, "in "+title)
	}
	return n, local, err
}

// tellingOf returns the articles that tell of a node, sorted.
func (d *desk) tellingOf(id schema.ID) ([]schema.ID, error) {
	qs, err := d.about(id, quads.Type, nil)
	if err != nil {
		return nil, err
	}
	var articles []schema.ID
	for _, q := range qs {
		if article, ok := quads.ID(q.Label); ok {
			articles = append(articles, article)
		}
	}
	slices.SortFunc(articles, schema.ID.Compare)
	return articles, nil
}

// describeArticle describes the article at hand.
func (d *desk) describeArticle() (name, detail string, err error) {
	s, err := d.summarize()
	if err != nil {
		return "", "", err
	}
	name = s.Title
	if name == "" {
		name = s.ID.Short()
	}
	if s.Publication != nil {
		detail = s.Publication.Name
	}
	return name, joinDetail(detail, s.Published.EDTF(), s.URL), nil
}

// describePart describes what has no name of its own, by the words it was read from.
func (d *desk) describePart(r *quads.Record) (name, detail string, err error) {
	title, _, err := d.describeArticle()
	if err != nil {
		return "", "", err
	}
	detail = "in " + title
	switch r.Kind {
	case schema.AttributionNode:
		a, err := r.Attribution()
		return joinDetail(a.Source.Quote, a.Cue.Quote), detail, err
	case schema.BlameNode:
		b, err := r.Blame()
		return b.Blamed.Quote, joinDetail(b.For, detail), err
	case schema.ReprintNode:
		rp, err := r.Reprint()
		return joinDetail(string(rp.Kind), string(rp.Basis)), detail, err
	case schema.CitationNode:
		c, err := r.Citation()
		return c.Evidence.Quote, detail, err
	}
	return string(r.Kind), detail, nil
}

// joinDetail joins what is not empty.
func joinDetail(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
