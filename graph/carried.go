package graph

import (
	"cmp"

	"github.com/saidby/saidby/schema"
)

// Carried says when and where a claim was first seen, and who has carried it since.
type Carried struct {
	// First is the earliest date on which it was said or, where that is not known,
	// printed, see [Statement.When]; it may be nothing. Last is the latest date on which
	// it was printed.
	First, Last schema.Date
	// Article is where it stands with that first date; of several such articles the one
	// that was printed first. Evidence are the words there.
	Article  ArticleSummary
	Evidence schema.Evidence
	// Articles and Outlets count where it can be read; an article of no known outlet
	// counts as one of its own, and outlets that are one count once.
	Articles, Outlets int
}

// mostCarriers is how many articles of a claim are read for its history; those with
// the least ids, where there are more. All are counted.
const mostCarriers = 1000

// carriers gathers how a claim was carried, from its attributions.
type carriers struct {
	Carried
	articles, outlets map[schema.ID]bool
	known             *publications
}

func (d *desk) newCarriers() *carriers {
	return &carriers{articles: map[schema.ID]bool{}, outlets: map[schema.ID]bool{}, known: d.publications()}
}

// add takes one act of saying down.
func (c *carriers) add(a *schema.Attribution, in ArticleSummary) error {
	said, _ := placed(a.Said, in.Published)
	order := cmp.Or(said.Compare(c.First), in.Published.Compare(c.Article.Published), in.ID.Compare(c.Article.ID), start(a)-c.Evidence.Start())
	if len(c.articles) == 0 || order < 0 {
		c.First, c.Article, c.Evidence = said, in, a.Content
		if a.Content.IsZero() {
			c.Evidence = a.Cue
		}
	}
	if in.Published.Known() && (!c.Last.Known() || in.Published.Compare(c.Last) > 0) {
		c.Last = in.Published
	}
	outlet := in.ID
	if in.Publication != nil {
		if err := c.known.learn(in.Publication.ID); err != nil {
			return err
		}
		outlet = c.known.canonical(in.Publication.ID)
	}
	c.articles[in.ID], c.outlets[outlet] = true, true
	c.Articles, c.Outlets = len(c.articles), len(c.outlets)
	return nil
}

// carried reads how a claim was carried.
func (d *desk) carried(claim schema.ID) (Carried, error) {
	c := d.newCarriers()
	all, err := d.articlesOf(claim, schema.ClaimNode)
	if err != nil {
		return c.Carried, err
	}
	articles := func() ([]schema.ID, error) { return all[:min(len(all), mostCarriers)], nil }
	for st, err := range eachArticle(d, articles, func(d *desk) ([]Statement, error) {
		return d.sayings(candidates{d.article: {claim}})
	}) {
		if err != nil {
			return c.Carried, err
		}
		if err := c.add(&st.Attribution, st.Article); err != nil {
			return c.Carried, err
		}
	}
	c.Articles += max(0, len(all)-mostCarriers)
	return c.Carried, nil
}

// sayings returns the acts of saying of the article at hand that candidates lead to,
// without those who said and heard it.
func (d *desk) sayings(c candidates) ([]Statement, error) {
	as, err := d.candidates(c, func(*schema.Attribution) bool { return true })
	if err != nil || len(as) == 0 {
		return nil, err
	}
	in, err := d.summarize()
	if err != nil {
		return nil, err
	}
	out := make([]Statement, len(as))
	for i, a := range as {
		out[i] = Statement{Attribution: a, Article: in}
	}
	return out, nil
}
