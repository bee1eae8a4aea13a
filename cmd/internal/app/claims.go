package app

import (
	"context"
	"iter"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// claimsCommand lists what was said.
func claimsCommand() *command {
	return &command{
		name: "claims", args: "[ACTOR]", most: -1, group: ask,
		summary: "claims by an actor, or all of them",
		text: `Lists what was said, each claim with the act, the hands it came through, the date
and the line where it can be read. ACTOR is a name, a part of one that only one
actor has, or an id. Statements that were withheld ("declined to comment") are
listed with --act decline only.`,
		examples: `# everything that one person said
saidby claims pompeo
# denials about a subject
saidby claims --act deny --about "drone attack"
# words as they were spoken, for a spreadsheet
saidby claims --manner direct --csv
# claims that came through no more than one hand
saidby claims --max-hands 1 --since 2019-12`,
		exits: exits("claims were found", "there are none, or no such actor"),
		flags: append([]cli.Flag{
			stringFlag("about", "whose words are all among `WORDS`"),
			stringFlag("in", "read in `PUBLICATION`"),
			stringFlag("article", "read in `ARTICLE`"),
			stringFlag("since", "said on `DATE` or later"),
			stringFlag("until", "said on `DATE` or earlier"),
			stringFlag("act", "done by `ACT`: say, deny, blame, accuse, threaten, admit ..."),
			stringFlag("manner", "`MANNER` is direct, indirect or mixed"),
			confidenceFlag(),
			&cli.IntFlag{Name: "max-hands", Usage: "came through at most `N` hands (0: any number)"},
			limitFlag(0),
		}, formFlags()...),
		run: runClaims,
	}
}

// runClaims answers the question.
func runClaims(ctx context.Context, in *invocation) error {
	filter, err := in.claimFilter()
	if err != nil {
		return err
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	publications, err := in.publications(ctx, "in")
	if err != nil {
		return err
	}
	if filter.Article, err = in.findFlag(ctx, "article", schema.ArticleNode); err != nil {
		return err
	}
	var actor *schema.Actor
	if name := in.words(); name != "" {
		if actor, err = in.actor(ctx, name); err != nil {
			return err
		}
		filter.Speaker = actor.ID
	}
	sure := in.sure(l)
	n, err := statements(ctx, in, func(entries []answer.Statement) any {
		whole := answer.Claims{Claims: entries}
		if actor != nil {
			a := answer.NewActor(*actor)
			whole.Actor = &a
		}
		return whole
	}, func(s *render.Sheet, all []graph.Statement) { render.Claims(s, actor, all) }).write(in, limited(chained(publications, func(p schema.ID) iter.Seq2[graph.Statement, error] {
		filter.Publication = p
		return sure.Claims(ctx, filter)
	}), filter.Limit))
	in.noteLeftOut(sure)
	if err != nil || n > 0 {
		return err
	}
	if actor != nil {
		return in.nothing(sure, "no such claim by %s in this graph", actor.Name)
	}
	return in.nothing(sure, "no such claim in this graph")
}

// claimFilter reads the flags that choose among claims.
func (in *invocation) claimFilter() (graph.ClaimFilter, error) {
	f := graph.ClaimFilter{
		About: in.String("about"), Act: schema.Act(in.String("act")), Manner: schema.Manner(in.String("manner")),
		MaxHands: in.Int("max-hands"), Limit: in.Int("limit"),
	}
	var err error
	if f.Act, err = oneOf("act", f.Act, schema.Acts()); err != nil {
		return f, err
	}
	if f.Manner, err = oneOf("manner", f.Manner, schema.Manners()); err != nil {
		return f, err
	}
	if f.Since, err = in.date("since"); err != nil {
		return f, err
	}
	if f.Until, err = in.date("until"); err != nil {
		return f, err
	}
	return f, nil
}

// statements writes lists of statements.
func statements(ctx context.Context, in *invocation, whole func([]answer.Statement) any,
	people func(*render.Sheet, []graph.Statement)) lister[graph.Statement, answer.Statement] {
	return lister[graph.Statement, answer.Statement]{
		convert: func(st graph.Statement) (answer.Statement, error) {
			o, err := in.offsets(ctx, st.Article.ID)
			if err != nil {
				return answer.Statement{}, err
			}
			return answer.NewStatement(st, o), nil
		},
		whole: whole, people: people,
	}
}
