package graph

import (
	"context"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// ReprintLink is a copy and what it was made from.
type ReprintLink struct {
	Reprint schema.Reprint
	Copy    ArticleSummary
	// Original is nil where we do not hold the article.
	Original *ArticleSummary
	// From is the publication credited, as the copy names it or, where that gives no more
	// than an address, as the original does if we hold it; nil if none is.
	From *schema.Publication
	// Origin is the id of From or, where people judged several publications to be one,
	// the one id that stands for them.
	Origin schema.ID
	// Through are the publications that it came through, from the origin on.
	Through []schema.Publication
	// Line is the line of the copy's text, counted from 1, where the credit
	// stands; 0 where there is none.
	Line int
	// Overlap is what the copy (A) and the original (B) share; nil where the two were
	// not compared, or share little.
	Overlap *reprint.Overlap
	// sibling says that both credit a third one.
	sibling bool
}

// ReprintFilter selects reprints. Fields that are zero select everything;
// several fields must all fit.
type ReprintFilter struct {
	// Article is the copy or the original.
	Article schema.ID
	// Publication is where the copy appeared, or where the original did, or who
	// is credited, or passed it on; any of those that are one.
	Publication schema.ID
	// Of is the article or the publication that the original is or is from; any of
	// those that are one.
	Of    schema.ID
	Basis schema.Basis
	// Pairs asks for every two articles that share text; else a copy is told with the
	// original that is nearest to it.
	Pairs bool
	// Uncredited asks for copies that do not say where they are from.
	Uncredited bool
}

// Reprints returns the reprints that a filter selects, by copy.
func (l *Library) Reprints(ctx context.Context, f ReprintFilter) ([]ReprintLink, error) {
	return answer(ctx, l, func(d *desk) ([]ReprintLink, error) { return d.reprintsOf(f) })
}

// mostProfiles is how many articles are known at once, some hundred bytes each.
const mostProfiles = 50_000

// reprintsWanted is a filter with all that are one with what it names.
type reprintsWanted struct {
	ReprintFilter
	publications, of []schema.ID
}

func (d *desk) reprintsOf(f ReprintFilter) ([]ReprintLink, error) {
	w := reprintsWanted{ReprintFilter: f}
	var err error
	if w.publications, err = d.publications().all(f.Publication); err != nil {
		return nil, err
	}
	if w.of, err = d.publications().all(f.Of); err != nil {
		return nil, err
	}
	articles := func() ([]schema.ID, error) { return d.copies(&w) }
	c := d.newCopies()
	return collect(eachArticle(d, articles, func(d *desk) ([]ReprintLink, error) {
		if len(c.profiles) > mostProfiles {
			c = d.newCopies()
		}
		links, err := c.made(d.article, f.Pairs)
		return slices.DeleteFunc(links, func(r ReprintLink) bool { return !w.fits(r) }), err
	}))
}

// copies returns the articles that can be copies, from the narrowest side that
// the filter offers.
func (d *desk) copies(f *reprintsWanted) ([]schema.ID, error) {
	c := candidates{}
	add := func(more candidates, err error) error {
		for id := range more {
			c[id] = nil
		}
		return err
	}
	var err error
	switch {
	case !f.Article.IsZero():
		c[f.Article] = nil
		if err = add(d.nodesWith(quads.ReprintedFrom, f.Article)); err == nil {
			err = add(d.sharing(f.Article))
		}
	case !f.Of.IsZero():
		err = d.addCopiesOf(f.of, add)
	case !f.Publication.IsZero():
		if err = add(d.printedIn(f.Publication)); err == nil {
			err = d.addCopiesOf(f.publications, add)
		}
	default:
		err = d.addAllCopies(c)
	}
	return c.articles(), err
}

// addCopiesOf adds the copies of an article, or of what publications published.
func (d *desk) addCopiesOf(of []schema.ID, add func(candidates, error) error) error {
	for _, one := range of {
		if err := add(d.nodesWith(quads.ReprintedFrom, one)); err != nil {
			return err
		}
		originals, err := d.nodesWith(quads.PublishedIn, one)
		if err != nil {
			return err
		}
		for id := range originals {
			if err := add(d.nodesWith(quads.ReprintedFrom, id)); err != nil {
				return err
			}
		}
		if err := add(d.sharing(append(originals.articles(), one)...)); err != nil {
			return err
		}
	}
	return nil
}

// sharing returns the articles that share text with some others.
func (d *desk) sharing(articles ...schema.ID) (candidates, error) {
	c := candidates{}
	prefixes := make([][]byte, len(articles))
	for i := range articles {
		prefixes[i] = articles[i][:]
	}
	for pair, err := range d.view.Under(d.ctx, overlapSpace, 0, prefixes...) {
		if err != nil {
			return nil, err
		}
		c[schema.ID(pair.Key[len(schema.ID{}):])] = nil
	}
	return c, d.addJudgedCopies(c, articles...)
}

// addAllCopies adds the articles that tell of a reprint.
func (d *desk) addAllCopies(c candidates) error {
	for q, err := range d.view.Match(d.ctx, quads.Pattern{Predicate: quads.Type, Object: quads.KindTerm(schema.ReprintNode)}) {
		if err != nil {
			return err
		}
		if article, ok := quads.ID(q.Label); ok {
			c[article] = nil
		}
	}
	for pair, err := range d.view.Scan(d.ctx, overlapSpace, nil) {
		if err != nil {
			return err
		}
		c[schema.ID(pair.Key[:len(schema.ID{})])] = nil
	}
	return d.addJudgedCopies(c)
}

// fits reports whether a reprint fits the filter.
func (f *reprintsWanted) fits(r ReprintLink) bool {
	from := func(ps []schema.ID) bool {
		among := func(p schema.ID) bool { return slices.Contains(ps, p) }
		return among(r.Reprint.From) || slices.ContainsFunc(r.Reprint.Through, among) || r.Original != nil && publishedIn(*r.Original, ps)
	}
	switch {
	case f.Basis != "" && r.Reprint.Basis != f.Basis, f.Uncredited && r.Reprint.Kind != schema.Uncredited:
		return false
	case !f.Article.IsZero() && r.Reprint.Copy != f.Article && r.Reprint.Original != f.Article,
		!f.Of.IsZero() && r.Reprint.Original != f.Of && !from(f.of),
		!f.Publication.IsZero() && !publishedIn(r.Copy, f.publications) && !from(f.publications):
		return false
	}
	return true
}

func publishedIn(a ArticleSummary, publications []schema.ID) bool {
	return a.Publication != nil && slices.Contains(publications, a.Publication.ID)
}

// declared returns what the article at hand says that it was made from, in the order
// of its credits.
func (d *desk) declared() ([]ReprintLink, error) {
	qs, err := d.match(quads.Pattern{Predicate: quads.Copy, Object: quads.Node(d.article), Label: quads.Label(d.article)})
	if err != nil {
		return nil, err
	}
	var links []ReprintLink
	for _, q := range qs {
		id, _ := quads.ID(q.Subject)
		r, err := decode(d, id, (*quads.Record).Reprint)
		if err != nil {
			return nil, err
		}
		link, err := d.link(r)
		if err != nil {
			return nil, err
		}
		links = append(links, link)
	}
	slices.SortFunc(links, func(a, b ReprintLink) int {
		if c := a.Reprint.Evidence.Start() - b.Reprint.Evidence.Start(); c != 0 {
			return c
		}
		return a.Reprint.ID.Compare(b.Reprint.ID)
	})
	return links, nil
}

// link completes a reprint of the article at hand.
func (d *desk) link(r schema.Reprint) (ReprintLink, error) {
	link := ReprintLink{Reprint: r}
	var err error
	if link.Copy, err = d.summarize(); err != nil {
		return link, err
	}
	if !r.From.IsZero() {
		if link.From, err = d.publication(r.From); err != nil {
			return link, err
		}
	}
	for _, id := range r.Through {
		p, err := d.publication(id)
		if err != nil {
			return link, err
		}
		link.Through = append(link.Through, *p)
	}
	if !r.Evidence.IsZero() {
		if link.Line, err = d.line(r.Evidence.Start()); err != nil {
			return link, err
		}
	}
	if r.Original.IsZero() {
		return link, nil
	}
	other := d.another()
	other.open(r.Original)
	there, err := other.hasArticle(r.Original)
	if err != nil || !there {
		return link, err
	}
	original, err := other.summarize()
	link.Original = &original
	return link, err
}
