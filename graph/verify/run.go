package verify

import (
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Options say what a check compares the store with, and who watches it.
type Options struct {
	// Indexed is what the text index holds, in order of the articles. Where it is
	// nil the law of the search is not checked.
	Indexed iter.Seq2[Indexed, error]
	// Watch, if it is not nil, is told now and then how far the check is.
	Watch func(Progress)
	// Read, if it is not nil, is given what each article tells, for further checks. Its
	// error ends the check.
	Read func(*Report, *schema.Extraction) error
}

// Progress says how far a check is: it goes through all keys first and then
// through the articles, one by one.
type Progress struct {
	Keys     int64
	Articles int
}

// Run checks every law and returns what it found. An error means that the graph
// could not be read. It holds one article at a time, and besides those that are
// copies of others.
func Run(ctx context.Context, v *quadstore.View, o Options) (*Report, error) {
	c := checker{ctx: ctx, view: v, options: o, report: &Report{}, originals: map[schema.ID][]schema.ID{}}
	if c.options.Watch == nil {
		c.options.Watch = func(Progress) {}
	}
	c.index = newIndex(c.report, o.Indexed)
	defer c.index.stop()
	for _, check := range []func() error{c.keys, c.labels, c.index.rest} {
		if err := check(); err != nil {
			return nil, err
		}
	}
	c.copies()
	c.report.sort()
	return c.report, nil
}

// checker goes through a graph.
type checker struct {
	ctx     context.Context
	view    *quadstore.View
	options Options
	report  *Report
	index   *index

	originals map[schema.ID][]schema.ID // of which article is an article a copy
}

// keys checks the store's own laws.
func (c *checker) keys() error {
	found, err := c.view.Check(c.ctx, func(keys int64) { c.options.Watch(Progress{Keys: keys}) })
	if err != nil {
		return err
	}
	c.report.Quads = int(found.Quads)
	for _, f := range found.Faults {
		told := FaultOf(f)
		c.report.add(told.Law, told.Article, told.Node, "%s", told.Message)
	}
	for kind, n := range found.Found {
		law := lawOf(kind)
		c.report.leaveOut(law, int(n)-c.report.Count(law))
	}
	return nil
}

// together is how many labels are looked up at once.
const together = 256

// labels goes through everything that stands under a label.
func (c *checker) labels() error {
	var some []quadstore.Labelled
	for l, err := range c.view.Labels(c.ctx) {
		if err != nil {
			return err
		}
		if some = append(some, l); len(some) == together {
			if err := c.some(some); err != nil {
				return err
			}
			some = some[:0]
		}
	}
	return c.some(some)
}

// some checks the articles among some labels, and reports what stands under a
// label of no article.
func (c *checker) some(labels []quadstore.Labelled) error {
	wanted := make([]quad.Quad, len(labels))
	for i, l := range labels {
		id, _ := quads.ArticleOf(l.Label)
		wanted[i] = quad.Quad{
			Subject: quads.Node(id), Predicate: quads.Type, Object: quads.KindTerm(schema.ArticleNode), Label: quads.Label(id),
		}
	}
	there, err := c.view.Holds(c.ctx, wanted...)
	if err != nil {
		return err
	}
	for i, l := range labels {
		id, ok := quads.ArticleOf(l.Label)
		switch {
		case !there[i] || !ok || !slices.Contains(quads.Labels(id), l.Label):
			c.report.add(Label, id, id, "%d quads stand under label %v of no article", l.Quads, l.Label)
		case l.Label == quad.Value(quads.Label(id)):
			if err := c.article(id); err != nil {
				return err
			}
			c.options.Watch(Progress{Articles: c.report.Articles})
		}
	}
	return nil
}

// nodeIn is a node of a kind.
type nodeIn struct {
	kind schema.NodeKind
	node schema.ID
}

// article checks the laws of one article.
func (c *checker) article(id schema.ID) error {
	c.report.Articles++
	var held []quad.Quad
	nodes := map[nodeIn]bool{}
	for _, label := range quads.Labels(id) {
		for q, err := range c.view.Match(c.ctx, quads.Pattern{Label: label}) {
			if errors.Is(err, quadstore.ErrMalformed) {
				c.report.add(Decoding, id, id, "%v", err)
				return c.index.article(id, "")
			}
			if err != nil {
				return err
			}
			held = append(held, q)
			if q.Predicate == quads.Type {
				node, _ := quads.ID(q.Subject)
				nodes[nodeIn{quads.KindOf(q.Object), node}] = true
			}
		}
	}
	c.report.Nodes += len(nodes)
	digest := quads.Digest(held)
	if err := c.index.article(id, digest); err != nil {
		return err
	}
	x, err := quads.Decode(id, held)
	if err != nil {
		c.report.add(Decoding, id, id, "%v", err)
		return nil
	}
	c.digest(id, digest, held)
	c.encoding(x, held)
	for _, r := range x.Reprints {
		if !r.Original.IsZero() {
			c.originals[id] = append(c.originals[id], r.Original)
		}
	}
	a := article{report: c.report, x: x}
	a.check()
	if c.options.Read != nil {
		return c.options.Read(c.report, x)
	}
	return nil
}
