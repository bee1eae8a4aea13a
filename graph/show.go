package graph

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
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
	// Carried is how a claim was carried, Variants are other claims that say the same,
	// in other words.
	Claim      *schema.Claim
	Statements []Statement
	Carried    *Carried
	Variants   []Variant

	// Actor is whom an actor belongs to, with what all articles together tell of it;
	// Whole is the same one with its names and counts, see [Library.Identity]. Its id may
	// be another one than the node's. Called are further names, Means the people whom a
	// bare name means, Blamed the statements that blame it, Spokesmen those who speak
	// for it, and Namesakes others whom articles mean by the same name.
	Actor     *schema.Actor
	Whole     *ActorRow
	Called    []CalledSo
	Means     []Member
	Blamed    []BlameRow
	Spokesmen []Spokesman
	Namesakes []Namesake
	// Affiliations are the bodies that the actor belongs to, Members the actors
	// that belong to it.
	Affiliations, Members []Link

	// Publication is a publication. Articles are what it published, or the
	// article that a citation stands in; CitedBy are articles that name it as a
	// source, Reprints are copies made from it.
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

	// Limit is the greatest number of statements and of blames of an actor; 0 for any.
	Limit int
}

// Link is an affiliation as one article states it.
type Link struct {
	Actor       schema.Actor
	Affiliation schema.Affiliation
	Article     ArticleSummary
}

// Show returns all that there is to show of a node. It returns [ErrNotFound].
func (l *Library) Show(ctx context.Context, id schema.ID) (*Record, error) {
	return l.ShowSome(ctx, id, 0)
}

// ShowSome is Show with no more statements and blames of an actor than limit, if that
// is not 0.
func (l *Library) ShowSome(ctx context.Context, id schema.ID, limit int) (*Record, error) {
	r, err := answer(ctx, l, func(d *desk) (*Record, error) { return d.show(id, limit) })
	if err != nil {
		return nil, fmt.Errorf("show %s: %w", id.Short(), err)
	}
	return r, nil
}

func (d *desk) show(id schema.ID, limit int) (*Record, error) {
	n, _, err := d.describe(id) // from the first article that tells of it, which stays at hand
	if err != nil {
		return nil, err
	}
	r := &Record{Node: n, Limit: limit}
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
	articles := func() ([]schema.ID, error) { return d.articlesOf(r.Node.ID, schema.ClaimNode) }
	var err error
	r.Statements, err = collect(eachArticle(d, articles, func(d *desk) ([]Statement, error) {
		if r.Claim == nil {
			claim, err := d.claim(r.Node.ID)
			if err != nil {
				return nil, err
			}
			r.Claim = &claim
		}
		as, err := d.candidates(candidates{d.article: {r.Node.ID}}, func(*schema.Attribution) bool { return true })
		if err != nil {
			return nil, err
		}
		return d.statements(as)
	}))
	if err != nil || r.Claim == nil {
		return err
	}
	c := d.newCarriers()
	for i := range r.Statements {
		if err := c.add(&r.Statements[i].Attribution, r.Statements[i].Article); err != nil {
			return err
		}
	}
	if len(r.Statements) > 0 {
		r.Carried = &c.Carried
	}
	r.Variants, err = d.variants(*r.Claim, c.Carried)
	if unusable(err) { // a claim can be shown without the text index
		return nil
	}
	return err
}

// showPublication shows a publication with all that is one with it.
func (d *desk) showPublication(r *Record) error {
	all, err := d.publications().all(r.Node.ID)
	if err != nil {
		return err
	}
	var told []*schema.Publication
	printed, cited := candidates{}, candidates{}
	for _, id := range all {
		one := Node{Kind: schema.PublicationNode, ID: id}
		more, err := tellAll(d, one, func(d *desk) (*schema.Publication, error) { return d.publication(id) })
		if err != nil {
			return err
		}
		told = append(told, more...)
		for edge, in := range map[quad.IRI]candidates{quads.PublishedIn: printed, quads.Cites: cited} {
			more, err := d.nodesWith(edge, id)
			if err != nil {
				return err
			}
			maps.Copy(in, more)
		}
	}
	if len(told) == 0 {
		return nil
	}
	r.Publication = mergePublications(told)
	if r.Articles, err = d.summariesOf(printed); err != nil {
		return err
	}
	if r.CitedBy, err = d.summariesOf(cited); err != nil {
		return err
	}
	r.Reprints, err = d.reprintsOf(ReprintFilter{Publication: r.Node.ID})
	return err
}

// summariesOf returns some articles in short.
func (d *desk) summariesOf(c candidates) ([]ArticleSummary, error) {
	return collect(eachArticle(d, func() ([]schema.ID, error) { return c.articles(), nil }, one((*desk).summarize)))
}

// mergePublications puts together what several articles tell of one publication.
func mergePublications(told []*schema.Publication) *schema.Publication {
	p := *told[0]
	p.Aliases = slices.Clone(p.Aliases)
	for _, t := range told {
		p.Domain = cmp.Or(p.Domain, t.Domain)
		p.Aliases = append(p.Aliases, t.Aliases...)
		if t.Name != p.Name {
			p.Aliases = append(p.Aliases, t.Name)
		}
	}
	p.Aliases = distinct(p.Aliases)
	return &p
}

// tell asks every article that tells of a node.
func tell[T any](d *desk, n Node, answer func(*desk) (T, error)) iter.Seq2[T, error] {
	return eachArticle(d, func() ([]schema.ID, error) { return d.articlesOf(n.ID, n.Kind) }, one(answer))
}

// tellAll collects what tell is told.
func tellAll[T any](d *desk, n Node, answer func(*desk) (T, error)) ([]T, error) {
	return collect(tell(d, n, answer))
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
