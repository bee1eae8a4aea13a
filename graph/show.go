package graph

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Record is all that there is to show of a node. Which fields are set depends on
// its kind.
type Record struct {
	Node Node

	// Extraction is all that an article taught us, Revisions what changed each time
	// that it was replaced by a later version of itself, the first one first.
	Extraction *schema.Extraction
	Revisions  []Revision

	// Claim is a claim; Statements are who said it, or what an actor said, or the
	// one act of saying that an attribution or blame is part of.
	// Variants are other claims that say the same as a claim, in other words.
	Claim      *schema.Claim
	Statements []Statement
	Variants   []Variant

	// Actor is an actor with what all articles together tell of it. Blamed are
	// the statements that blame it.
	Actor  *schema.Actor
	Blamed []BlameRow
	// Affiliations are the bodies that the actor belongs to, Members the actors
	// that belong to it.
	Affiliations, Members []Link

	// Publication is a publication. Articles are what it published, or the
	// article that a citation stands in; CitedBy are articles that name it as a
	// source, Reprinted are copies made from it.
	Publication *schema.Publication
	Articles    []ArticleSummary
	CitedBy     []ArticleSummary

	// Attribution and Blame are an act of saying and a blame; Statements then
	// holds the whole.
	Attribution *schema.Attribution
	Blame       *schema.Blame
	// Reprints are a reprint, or those that an article or publication is part of.
	Reprints []ReprintLink
	// Citation is a citation.
	Citation *schema.Citation
}

// Link is an affiliation as one article states it.
type Link struct {
	Actor       schema.Actor
	Affiliation schema.Affiliation
	Article     ArticleSummary
}

// Show returns all that there is to show of a node. It returns [ErrNotFound].
func (l *Library) Show(ctx context.Context, id schema.ID) (*Record, error) {
	r, err := answer(ctx, l, func(d *desk) (*Record, error) { return d.show(id) })
	if err != nil {
		return nil, fmt.Errorf("show %s: %w", id.Short(), err)
	}
	return r, nil
}

func (d *desk) show(id schema.ID) (*Record, error) {
	n, _, err := d.describe(id) // from the first article that tells of it, which stays at hand
	if err != nil {
		return nil, err
	}
	r := &Record{Node: n}
	switch n.Kind {
	case schema.ArticleNode:
		err = d.showArticle(r)
	case schema.ClaimNode:
		err = d.showClaim(r)
	case schema.ActorNode:
		err = d.showActor(r)
	case schema.PublicationNode:
		err = d.showPublication(r)
	default:
		err = d.showPart(r)
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

func (d *desk) showArticle(r *Record) error {
	var err error
	if r.Extraction, err = d.extraction(r.Node.ID); err != nil {
		return err
	}
	versions, err := d.versions(r.Node.ID)
	if err != nil {
		return err
	}
	r.Revisions = revisionsOf(append(versions, newVersion(r.Extraction, time.Time{})))
	if r.Statements, err = collect(d.claims(ClaimFilter{Article: r.Node.ID})); err != nil {
		return err
	}
	r.Reprints, err = d.reprintsOf(ReprintFilter{Article: r.Node.ID})
	return err
}

func (d *desk) showClaim(r *Record) error {
	var c candidates
	articles := func() ([]schema.ID, error) {
		ids, err := d.articlesOf(r.Node.ID, schema.ClaimNode)
		c = candidates{}
		for _, id := range ids {
			c[id] = []schema.ID{r.Node.ID}
		}
		return ids, err
	}
	var err error
	r.Statements, err = collect(eachArticle(d, articles, func(d *desk) ([]Statement, error) {
		if r.Claim == nil {
			claim, err := d.claim(r.Node.ID)
			if err != nil {
				return nil, err
			}
			r.Claim = &claim
		}
		as, err := d.candidates(c, func(*schema.Attribution) bool { return true })
		if err != nil {
			return nil, err
		}
		return d.statements(as)
	}))
	if err != nil || r.Claim == nil {
		return err
	}
	r.Variants, err = d.variants(*r.Claim)
	if unusable(err) { // a claim can be shown without the text index
		return nil
	}
	return err
}

func (d *desk) showPublication(r *Record) error {
	publications, err := tellAll(d, r.Node, func(d *desk) (*schema.Publication, error) { return d.publication(r.Node.ID) })
	if err != nil || len(publications) == 0 {
		return err
	}
	r.Publication = mergePublications(publications)
	if r.Articles, err = d.summariesWith(quads.PublishedIn, r.Node.ID); err != nil {
		return err
	}
	if r.CitedBy, err = d.summariesWith(quads.Cites, r.Node.ID); err != nil {
		return err
	}
	r.Reprints, err = d.reprintsOf(ReprintFilter{Publication: r.Node.ID})
	return err
}

// tell asks every article that tells of a node.
func tell[T any](d *desk, n Node, answer func(*desk) (T, error)) iter.Seq2[T, error] {
	return eachArticle(d, func() ([]schema.ID, error) { return d.articlesOf(n.ID, n.Kind) }, one(answer))
}

// tellAll collects what tell is told.
func tellAll[T any](d *desk, n Node, answer func(*desk) (T, error)) ([]T, error) {
	return collect(tell(d, n, answer))
}

// summariesWith returns the articles that an edge leads from to a node.
func (d *desk) summariesWith(edge quad.IRI, to schema.ID) ([]ArticleSummary, error) {
	articles := func() ([]schema.ID, error) {
		c, err := d.nodesWith(edge, to)
		return c.articles(), err
	}
	return collect(eachArticle(d, articles, one((*desk).summarize)))
}

// collect gathers an answer up to its first error.
func collect[T any](seq iter.Seq2[T, error]) ([]T, error) {
	var out []T
	for t, err := range seq {
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}
