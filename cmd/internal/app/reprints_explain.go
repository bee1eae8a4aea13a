package app

import (
	"context"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// runExplain tells what two articles share, and why that makes a reprint or none.
func runExplain(ctx context.Context, in *invocation) error {
	if in.NArg() != 2 {
		return usagef("reprints --explain wants two articles")
	}
	var ids [2]schema.ID
	for i := range ids {
		n, err := in.find(ctx, in.Args().Get(i), schema.ArticleNode)
		if err != nil {
			return err
		}
		ids[i] = n.ID
	}
	if ids[0] == ids[1] {
		return usagef("reprints --explain wants two articles, and both names mean one")
	}
	e, err := in.opened.Explain(ctx, ids[0], ids[1])
	if err != nil {
		return err
	}
	copied, err := in.articles.of(ctx, e.Link.Copy.ID)
	if err != nil {
		return err
	}
	original, err := in.articles.of(ctx, e.Link.Original.ID)
	if err != nil {
		return err
	}
	switch in.form {
	case asJSON, asJSONL:
		whole, err := in.explanation(ctx, e)
		if err != nil {
			return err
		}
		if in.form == asJSONL {
			return writeLine(in.out(), whole)
		}
		return writeJSON(in.out(), whole)
	case forPeople:
	default:
		return usagef("reprints --explain has no --csv and no --ids")
	}
	s := in.sheet()
	render.Explanation(s, e, copied.text, copied.line, original.line)
	return s.Err()
}

// sharedPassages are the passages of a copy, whose code points are counted, and its
// original, if that is held.
func (in *invocation) sharedPassages(ctx context.Context, r graph.ReprintLink, copied *text.Offsets) ([]answer.SharedPassage, error) {
	if r.Original == nil {
		return nil, nil
	}
	found, err := in.opened.Passages(ctx, r.Copy.ID, r.Original.ID)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	original, err := in.articles.offsets(ctx, r.Original.ID)
	if err != nil {
		return nil, err
	}
	whole, err := in.articles.text(ctx, r.Copy.ID)
	return answer.NewSharedPassages(found, whole, copied, original), err
}

// explanation is the answer for programs.
func (in *invocation) explanation(ctx context.Context, e *graph.Explanation) (answer.Explanation, error) {
	c, err := in.articles.offsets(ctx, e.Link.Copy.ID)
	if err != nil {
		return answer.Explanation{}, err
	}
	o, err := in.articles.offsets(ctx, e.Link.Original.ID)
	if err != nil {
		return answer.Explanation{}, err
	}
	whole, err := in.articles.text(ctx, e.Link.Copy.ID)
	return answer.NewExplanation(e, whole, c, o), err
}
