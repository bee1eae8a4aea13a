package app

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// reprintsCommand lists who printed whose report.
func reprintsCommand() *command {
	return &command{
		name: "reprints", args: "[ARTICLE|PUBLICATION]", most: -1, group: ask,
		summary: "who reprinted a report, and from whom",
		text: `Draws copies below what they were copied from, with the words that say so, or with
what the two texts share. Of an article it shows its originals and its copies, of a
publication what it copied and what others copied from it. The original may be one that
the graph does not hold. Texts of different outlets are copies where half of the shorter
one, and sixty words at least, stands in the other, quotations and what an outlet prints
under everything apart. Who copied whom is told by a credit, else by a dateline of the
outlet's own or by the dates, an hour apart at least, of what each outlet printed first,
else by which is part of the other; else it is unknown.`,
		examples: `# everything that is known to be a copy
saidby reprints
# who carries an agency's reports
saidby reprints --of reuters
# what two articles share
saidby reprints --explain 10971c8 ee3def0
# pairs for a program, one a line
saidby reprints --pairs --jsonl`,
		exits: exits("there are reprints", "there are none, or no such article"),
		flags: append([]cli.Flag{
			stringFlag("of", "copied from `PUBLICATION`"),
			stringFlag("basis", "known by `BASIS`: declared, detected or judged"),
			boolFlag("uncredited", "only copies that do not say where they are from"),
			boolFlag("pairs", "every two articles that share text, one pair an entry, without the drawing"),
			boolFlag("explain", "compare two articles, passage by passage"),
			limitFlag(0),
		}, formFlags()...),
		run: runReprints,
	}
}

// runReprints answers the question.
func runReprints(ctx context.Context, in *invocation) error {
	basis, err := oneOf("basis", schema.Basis(in.String("basis")), []schema.Basis{schema.Declared, schema.Detected, schema.Judged})
	if err != nil {
		return err
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	if in.Bool("explain") {
		return runExplain(ctx, in)
	}
	name, filters, err := in.reprintFilters(ctx, basis)
	if err != nil {
		return err
	}
	var links []graph.ReprintLink
	seen := map[schema.ID]bool{}
	for _, f := range filters {
		more, err := l.Reprints(ctx, f)
		if err != nil {
			return err
		}
		for _, link := range more {
			if !seen[link.Reprint.ID] {
				seen[link.Reprint.ID] = true
				links = append(links, link)
			}
		}
	}
	aboutArticle := slices.ContainsFunc(filters, func(f graph.ReprintFilter) bool { return !f.Article.IsZero() })
	n, err := in.reprintLister(ctx, aboutArticle).write(in, limited(sequence(links), in.Int("limit")))
	switch {
	case err != nil || n > 0:
		return err
	case name != "":
		return nothingf("no reprint of or in %s in this graph", name)
	}
	return nothingf("no such reprint in this graph")
}

// reprintFilters reads what the arguments and flags choose: the name of what
// was asked about, and a filter for each node that the names stand for.
func (in *invocation) reprintFilters(ctx context.Context, basis schema.Basis) (name string, filters []graph.ReprintFilter, err error) {
	every := graph.ReprintFilter{Basis: basis, Pairs: in.Bool("pairs"), Uncredited: in.Bool("uncredited")}
	about := []graph.ReprintFilter{every}
	if name = in.words(); name != "" {
		nodes, err := in.findAll(ctx, name, schema.ArticleNode, schema.PublicationNode)
		if err != nil {
			return "", nil, err
		}
		name, about = nodes[0].Name, nil
		for _, n := range nodes {
			f := every
			if n.Kind == schema.ArticleNode {
				f.Article = n.ID
			} else {
				f.Publication = n.ID
			}
			about = append(about, f)
		}
	}
	of, err := in.publications(ctx, "of")
	for _, f := range about {
		for _, f.Of = range of {
			filters = append(filters, f)
		}
	}
	return name, filters, err
}

// reprintLister writes lists of reprints, for programs with the passages where that is
// wanted.
func (in *invocation) reprintLister(ctx context.Context, passages bool) lister[graph.ReprintLink, answer.Reprint] {
	return lister[graph.ReprintLink, answer.Reprint]{
		convert: func(r graph.ReprintLink) (answer.Reprint, error) {
			o, err := in.offsets(ctx, r.Copy.ID)
			if err != nil {
				return answer.Reprint{}, err
			}
			out := answer.NewReprint(r, o)
			if passages && in.form != asIDs {
				out.Passages, err = in.sharedPassages(ctx, r, o)
			}
			return out, err
		},
		whole: func(entries []answer.Reprint) any { return answer.Reprints{Reprints: entries} },
		people: func(s *render.Sheet, links []graph.ReprintLink) {
			if in.Bool("pairs") {
				render.ReprintPairs(s, links)
				return
			}
			render.Reprints(s, links)
		},
	}
}
