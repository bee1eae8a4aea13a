package verify

import (
	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// digest checks that the digest kept of an article, and no other, is that of its
// content.
func (c *checker) digest(id schema.ID, digest string, held []quad.Quad) {
	var kept []quad.Value
	for _, q := range held {
		if q.Predicate == quads.ContentDigest {
			kept = append(kept, q.Object)
		}
	}
	if want := quad.String(digest); len(kept) != 1 || kept[0] != want {
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
	for _, q := range encoded {
		if want[q] {
			c.differs(id, q, kinds, "is missing")
		}
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
	c.report.add(law, article, node, "%s%s", named(q), how)
}
