package graph

import (
	"slices"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// reprintVerdicts are what people decided of an article as a copy or an original: by the
// other article, or zero for what was decided of it as a copy of whatever.
type reprintVerdicts map[schema.ID]schema.Judgement

// about is what was decided of the article as a copy of another one: what is about these
// two comes before what is about every original that it may have, whichever was decided
// first; "" for nothing.
func (v reprintVerdicts) about(original schema.ID) schema.Verdict {
	if j := v[original]; !original.IsZero() && (j.Verdict == schema.Yes || j.Verdict == schema.No) {
		return j.Verdict
	}
	if v[schema.ID{}].Verdict == schema.No { // a yes without an original tells of none
		return schema.No
	}
	return ""
}

// reprintVerdicts returns those of an article.
func (d *desk) reprintVerdicts(article schema.ID) (reprintVerdicts, error) {
	o, err := d.opinions()
	if err != nil || o.none {
		return nil, err
	}
	all, err := d.standing([]schema.ID{article})
	if err != nil {
		return nil, err
	}
	verdicts := reprintVerdicts{}
	for _, j := range latest(all) {
		if j.Question != schema.IsReprint || j.B.IsZero() && j.A != article {
			continue
		}
		other := j.B
		if other == article {
			other = j.A
		}
		verdicts[other] = j
	}
	return verdicts, nil
}

// judgedPairs puts those that people decided to be a copy and its original among the
// pairs of an article, whatever they share, and takes those out that are none.
func (c *copies) judgedPairs(article schema.ID, all []pair) ([]pair, error) {
	verdicts, err := c.d.reprintVerdicts(article)
	if err != nil || len(verdicts) == 0 {
		return all, err
	}
	all = slices.DeleteFunc(all, func(p pair) bool { return verdicts[p.other].Verdict == schema.No })
	var more []schema.ID
	for other, j := range verdicts {
		if j.Verdict == schema.Yes && !other.IsZero() && !slices.ContainsFunc(all, func(p pair) bool { return p.other == other }) {
			more = append(more, other)
		}
	}
	slices.SortFunc(more, schema.ID.Compare)
	there, err := c.d.articlesThere(more)
	if err != nil {
		return nil, err
	}
	for i, other := range more {
		if !there[i] {
			continue
		}
		o, err := c.overlap(article, other)
		if err != nil {
			return nil, err
		}
		all = append(all, pair{other, o})
	}
	return all, nil
}

// acrossOutlets takes those out of the pairs of an article that its own outlet printed: an
// outlet's own text is no reprint. Those of one id were never compared.
func (c *copies) acrossOutlets(article schema.ID, all []pair) ([]pair, error) {
	if len(all) == 0 {
		return all, nil
	}
	p, err := c.profile(article)
	if err != nil || p.Publication == nil || !c.outlets.hasOthers(p.Publication.ID) {
		return all, err
	}
	var kept []pair
	for _, q := range all {
		other, err := c.profile(q.other)
		if err != nil {
			return nil, err
		}
		if other.Publication == nil || !c.outlets.one(p.Publication.ID, other.Publication.ID) {
			kept = append(kept, q)
		}
	}
	return kept, nil
}

// notOwn takes those out of the credits of an article that name its own outlet.
func (c *copies) notOwn(p *profile, credits []ReprintLink) []ReprintLink {
	if p.Publication == nil || !c.outlets.hasOthers(p.Publication.ID) {
		return credits
	}
	return slices.DeleteFunc(credits, func(l ReprintLink) bool {
		return l.From != nil && l.From.ID != p.Publication.ID && c.outlets.one(l.From.ID, p.Publication.ID)
	})
}

// overlap returns what two articles share as it was measured, or nothing.
func (c *copies) overlap(a, b schema.ID) (o reprint.Overlap, err error) {
	values, err := c.d.view.Get(c.d.ctx, overlapSpace, append(a[:len(a):len(a)], b[:]...))
	if err != nil || values[0] == nil {
		return o, err
	}
	return unpackOverlap(values[0])
}

// judged returns a pair that people decided to be a copy and its original, if they did.
func (c *copies) judged(p, other *profile, o reprint.Overlap) (link ReprintLink, judged bool, err error) {
	verdicts, err := c.d.reprintVerdicts(p.ID)
	j := verdicts[other.ID]
	if err != nil || j.Verdict != schema.Yes {
		return link, false, err
	}
	from, to := other, p
	if j.A == other.ID {
		from, to, o = p, other, o.Turned()
	}
	link = ReprintLink{Copy: to.ArticleSummary, Original: &from.ArticleSummary, From: from.Publication}
	if o != (reprint.Overlap{}) {
		link.Overlap = &o
	}
	link.Reprint = schema.Reprint{
		Copy: to.ID, Original: from.ID, Kind: schema.Uncredited, Basis: schema.Judged, Score: 1, Reason: "judged by " + j.By,
	}
	if len(to.declared) > 0 {
		link.Reprint.Kind = to.declared[0].Reprint.Kind
	}
	if from.Publication != nil {
		link.Reprint.From = from.Publication.ID
		link.Origin = c.outlets.canonical(link.Reprint.From)
	}
	link.Reprint.ID = schema.ReprintID(&link.Reprint)
	return link, true, nil
}

// addJudgedCopies adds the articles that people decided to be copies of, or originals
// of, some others; of any, if none is given.
func (d *desk) addJudgedCopies(c candidates, articles ...schema.ID) error {
	var all []schema.Judgement
	var err error
	if len(articles) > 0 {
		all, err = d.standing(articles)
	} else {
		all, err = collect(d.judgements())
	}
	for _, j := range all {
		if j.Question == schema.IsReprint && j.Verdict == schema.Yes && j.Stands() && !j.B.IsZero() {
			c[j.A], c[j.B] = nil, nil
		}
	}
	return err
}
