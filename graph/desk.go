package graph

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// desk is where one question is worked on. It sees one moment of the graph,
// fetches what articles say of nodes, and keeps what belongs to the article at
// hand.
type desk struct {
	ctx     context.Context
	library *Library
	view    *quadstore.View // one moment of the store
	sure    *Sure           // what to leave out; nil for nothing
	judge   *identities     // who is one with whom, see [desk.identities]
	decided *opinions       // what people decided, see [desk.opinions]
	others  *namesakes      // who only has the name of an actor, see [desk.namesakes]
	outlets *publications   // which of them are one, see [desk.publications]

	article schema.ID // the article at hand
	records map[schema.ID]*quads.Record
	lines   *text.Lines
	summary *ArticleSummary
	whole   bool // records are all of the article's
}

// another returns a desk for the same question, with nothing at hand.
func (d *desk) another() *desk {
	return &desk{
		ctx: d.ctx, library: d.library, view: d.view, judge: d.judge, decided: d.decided, others: d.namesakes(), outlets: d.publications(),
	}
}

// open takes an article to hand.
func (d *desk) open(article schema.ID) {
	if d.article != article || d.records == nil {
		d.article, d.records, d.lines, d.summary, d.whole = article, map[schema.ID]*quads.Record{}, nil, nil, false
	}
}

// openWhole takes an article to hand with all its nodes, which is quicker than
// node by node from a handful of nodes on.
func (d *desk) openWhole(article schema.ID) error {
	d.open(article)
	qs, err := d.match(quads.Pattern{Label: quads.Label(article)})
	if err != nil {
		return err
	}
	meant, err := d.namesakes().in(article)
	if err != nil {
		return err
	}
	d.records, err = quads.Records(article, quads.Rename(qs, meant))
	d.whole = err == nil
	return err
}

// match collects the quads that patterns select.
func (d *desk) match(ps ...quads.Pattern) ([]quad.Quad, error) {
	var qs []quad.Quad
	for q, err := range d.view.Match(d.ctx, ps...) {
		if err != nil {
			return nil, err
		}
		qs = append(qs, q)
	}
	return qs, nil
}

// record returns what the article at hand says of a node; [ErrNotFound] where it
// says nothing.
func (d *desk) record(node schema.ID) (*quads.Record, error) {
	if r := d.records[node]; r != nil {
		return r, nil
	}
	meant, err := d.namesakes().in(d.article)
	if err != nil {
		return nil, err
	}
	qs, err := d.match(quads.Pattern{Label: quads.Label(d.article), Subject: quads.Node(nameOf(node, meant))})
	if err != nil {
		return nil, err
	}
	if qs = quads.Rename(qs, meant); len(qs) == 0 || qs[0].Subject != quads.Node(node) {
		return nil, fmt.Errorf("node %s in article %s: %w", node.Short(), d.article.Short(), ErrNotFound)
	}
	r, err := quads.NewRecord(qs)
	if err != nil {
		return nil, err
	}
	d.records[node] = r
	return r, nil
}

// decode returns a node of the article at hand as a value.
func decode[T any](d *desk, node schema.ID, value func(*quads.Record) (T, error)) (T, error) {
	r, err := d.record(node)
	if err != nil {
		var none T
		return none, err
	}
	return value(r)
}

func (d *desk) actor(id schema.ID) (schema.Actor, error) {
	return decode(d, id, func(r *quads.Record) (schema.Actor, error) { return r.Actor(d.record) })
}

func (d *desk) claim(id schema.ID) (schema.Claim, error) {
	return decode(d, id, (*quads.Record).Claim)
}

func (d *desk) attribution(id schema.ID) (schema.Attribution, error) {
	return decode(d, id, (*quads.Record).Attribution)
}

func (d *desk) publication(id schema.ID) (*schema.Publication, error) {
	p, err := decode(d, id, (*quads.Record).Publication)
	if err != nil {
		return nil, err
	}
	return &p, nil
}

// actors returns several actors of the article at hand.
func (d *desk) actors(ids []schema.ID) ([]schema.Actor, error) {
	out := make([]schema.Actor, 0, len(ids))
	for _, id := range ids {
		a, err := d.speaker(id)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// summarize returns the article at hand in short.
func (d *desk) summarize() (ArticleSummary, error) {
	if d.summary != nil {
		return *d.summary, nil
	}
	r, err := d.record(d.article)
	if err != nil {
		return ArticleSummary{}, err
	}
	a, err := r.Article(d.record)
	if err != nil {
		return ArticleSummary{}, err
	}
	s := ArticleSummary{ID: a.ID, Title: a.Title, URL: a.URL, SourceID: a.SourceID, Published: a.Published}
	if p := r.PublishedIn(); !p.IsZero() {
		if s.Publication, err = d.publication(p); err != nil {
			return ArticleSummary{}, err
		}
	}
	d.lines, d.summary = text.NewLines(a.Text), &s
	return s, nil
}

// line returns the line, counted from 1, of a byte of the article at hand.
func (d *desk) line(offset int) (int, error) {
	if _, err := d.summarize(); err != nil {
		return 0, err
	}
	line, _ := d.lines.At(offset)
	return line, nil
}

// hasArticle reports whether the graph holds an article.
func (d *desk) hasArticle(id schema.ID) (bool, error) {
	there, err := d.articlesThere([]schema.ID{id})
	return err == nil && there[0], err
}
