package verify

import (
	"context"
	"iter"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Graph is where quads are looked up.
type Graph interface {
	Match(ctx context.Context, patterns ...quads.Pattern) iter.Seq2[quad.Quad, error]
	Size(ctx context.Context) (int64, error)
}

// Indexed is what the text index holds of an article.
type Indexed struct {
	Article schema.ID
	// Digest is the [quads.Digest] of the content that was indexed.
	Digest    string
	Documents int
}

// Run checks every law and returns what it found. indexed is what the text index
// holds, in any order. An error means that the graph could not be read.
func Run(ctx context.Context, g Graph, indexed iter.Seq2[Indexed, error]) (*Report, error) {
	c := checker{
		ctx: ctx, graph: g, report: &Report{}, nodes: map[nodeIn]bool{},
		digests: map[schema.ID]string{}, originals: map[schema.ID][]schema.ID{},
	}
	articles, err := c.articles()
	if err != nil {
		return nil, err
	}
	for _, id := range articles {
		if err := c.article(id); err != nil {
			return nil, err
		}
	}
	if err := c.strays(); err != nil {
		return nil, err
	}
	if err := c.kinds(); err != nil {
		return nil, err
	}
	c.copies()
	for i, err := range indexed {
		if err != nil {
			return nil, err
		}
		c.indexed(i)
	}
	for _, id := range slices.SortedFunc(maps.Keys(c.digests), schema.ID.Compare) {
		c.report.add(Search, id, id, "the text index does not hold the article")
	}
	c.report.sort()
	return c.report, nil
}

// checker gathers what laws over several articles need.
type checker struct {
	ctx    context.Context
	graph  Graph
	report *Report

	nodes     map[nodeIn]bool // every node by its kind, as labels tell
	digests   map[schema.ID]string
	originals map[schema.ID][]schema.ID // of which article is an article a copy
}

// nodeIn is a node of a kind in an article.
type nodeIn struct {
	kind          schema.NodeKind
	node, article schema.ID
}

// articles returns the ids of all articles, sorted.
func (c *checker) articles() ([]schema.ID, error) {
	found := map[schema.ID]bool{}
	for q, err := range c.graph.Match(c.ctx, quads.Pattern{Predicate: quads.Type, Object: quads.KindTerm(schema.ArticleNode)}) {
		if err != nil {
			return nil, err
		}
		if id, ok := quads.ID(q.Subject); ok && q.Label == quads.Label(id) {
			found[id] = true
		}
	}
	return slices.SortedFunc(maps.Keys(found), schema.ID.Compare), nil
}

// strays looks for quads under labels of no article. It reads the whole graph,
// unless the store holds just as many quads as its articles do.
func (c *checker) strays() error {
	size, err := c.graph.Size(c.ctx)
	if err != nil || size == int64(c.report.Quads) {
		return err
	}
	strays := map[quad.Value]int{}
	for q, err := range c.graph.Match(c.ctx, quads.Pattern{}) {
		if err != nil {
			return err
		}
		id, _ := quads.ArticleOf(q.Label)
		if _, ok := c.digests[id]; !ok {
			strays[q.Label]++
			c.report.Quads++
		}
	}
	for label, n := range strays {
		id, _ := quads.ArticleOf(label)
		c.report.add(Label, id, id, "%d quads stand under label %v of no article", n, label)
	}
	if size != int64(c.report.Quads) {
		c.report.add(Index, schema.ID{}, schema.ID{}, "the store counts %d quads and holds %d", size, c.report.Quads)
	}
	return nil
}

// article checks the laws of one article.
func (c *checker) article(id schema.ID) error {
	var held []quad.Quad
	for _, label := range quads.Labels(id) {
		for q, err := range c.graph.Match(c.ctx, quads.Pattern{Label: label}) {
			if err != nil {
				return err
			}
			held = append(held, q)
			if q.Predicate == quads.Type {
				node, _ := quads.ID(q.Subject)
				c.nodes[nodeIn{quads.KindOf(q.Object), node, id}] = true
			}
		}
	}
	c.report.Articles++
	c.report.Quads += len(held)
	c.report.Nodes = len(c.nodes)
	c.digests[id] = quads.Digest(held)
	x, err := quads.Decode(id, held)
	if err != nil {
		c.report.add(Decoding, id, id, "%v", err)
		return nil
	}
	c.digest(id, held)
	c.encoding(x, held)
	for _, r := range x.Reprints {
		if !r.Original.IsZero() {
			c.originals[id] = append(c.originals[id], r.Original)
		}
	}
	a := article{report: c.report, x: x}
	a.check()
	return nil
}

// digest checks that the digest kept of an article, and no other, is that of its
// content.
func (c *checker) digest(id schema.ID, held []quad.Quad) {
	var kept []quad.Value
	for _, q := range held {
		if q.Predicate == quads.ContentDigest {
			kept = append(kept, q.Object)
		}
	}
	if want := quad.String(c.digests[id]); len(kept) != 1 || kept[0] != want {
		c.report.add(Digest, id, id, "digests %v are kept, that of the content is %v", kept, want)
	}
}

// encoding checks that an extraction gives the quads that it was read from.
func (c *checker) encoding(x *schema.Extraction, held []quad.Quad) {
	id := x.Article.ID
	encoded, err := quads.Encode(x)
	if err != nil {
		c.report.add(Decoding, id, id, "%v", err)
		return
	}
	kinds := map[quad.Value]schema.NodeKind{}
	want := make(map[quad.Quad]bool, len(encoded))
	for _, q := range encoded {
		if q.Predicate == quads.ContentDigest {
			continue // has been checked
		}
		want[q] = true
		if q.Predicate == quads.Type {
			kinds[q.Subject] = quads.KindOf(q.Object)
		}
	}
	for _, q := range held {
		if q.Predicate == quads.ContentDigest {
			continue
		}
		if want[q] {
			c.countShortcut(q, kinds)
			delete(want, q)
			continue
		}
		c.differs(id, q, kinds, "should not be there")
	}
	for q := range want {
		c.differs(id, q, kinds, "is missing")
	}
}

func (c *checker) countShortcut(q quad.Quad, kinds map[quad.Value]schema.NodeKind) {
	if quads.IsShortcut(q, kinds[q.Subject]) {
		c.report.Shortcuts++
	}
}

// differs reports a quad that is there and should not be, or the other way round.
func (c *checker) differs(article schema.ID, q quad.Quad, kinds map[quad.Value]schema.NodeKind, how string) {
	law := Decoding
	if quads.IsShortcut(q, kinds[q.Subject]) {
		law = Shortcut
	}
	node, _ := quads.ID(q.Subject)
	c.report.add(law, article, node, "%v %v %s", q.Predicate, q.Object, how)
}

// kinds checks that a node is found by its kind exactly where its article tells
// of it, so that two orders of the store hold the same.
func (c *checker) kinds() error {
	kinds := map[schema.NodeKind]bool{}
	for n := range c.nodes {
		kinds[n.kind] = true
	}
	for kind := range kinds {
		for q, err := range c.graph.Match(c.ctx, quads.Pattern{Predicate: quads.Type, Object: quads.KindTerm(kind)}) {
			if err != nil {
				return err
			}
			node, _ := quads.ID(q.Subject)
			article, _ := quads.ArticleOf(q.Label)
			n := nodeIn{kind, node, article}
			if !c.nodes[n] {
				c.report.add(Index, article, node, "found as %s, but not under its article", kind)
			}
			delete(c.nodes, n)
		}
	}
	for n := range c.nodes {
		c.report.add(Index, n.article, n.node, "not found as %s", n.kind)
	}
	return nil
}

// copies checks that no article is a copy of itself through others.
func (c *checker) copies() {
	for id := range c.originals {
		if c.leadsTo(id, id, map[schema.ID]bool{}) {
			c.report.add(Reprint, id, id, "the article is, through others, a copy of itself")
		}
	}
}

func (c *checker) leadsTo(from, to schema.ID, passed map[schema.ID]bool) bool {
	for _, o := range c.originals[from] {
		if o == to {
			return true
		}
		if !passed[o] {
			passed[o] = true
			if c.leadsTo(o, to, passed) {
				return true
			}
		}
	}
	return false
}

// indexed checks what the text index holds of one article.
func (c *checker) indexed(i Indexed) {
	c.report.Documents += i.Documents
	digest, ok := c.digests[i.Article]
	switch {
	case !ok:
		c.report.add(Search, i.Article, i.Article, "the text index holds an article that is not there")
	case digest != i.Digest:
		c.report.add(Search, i.Article, i.Article, "the text index holds the article in another form")
	}
	delete(c.digests, i.Article)
}
