package app

import (
	"context"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
)

// claimsCommand lists what was said.
func claimsCommand() *command {
	return &command{
		name: "claims", args: "[ACTOR]", most: -1, group: ask,
		summary: "claims by an actor, or all of them",
		text: `Lists what was said, each claim with the act, the hands it came through, the date
and the line where it can be read. ACTOR is a name, a part of one that only one
actor has, or an id. Statements that were withheld ("declined to comment") are
listed with --act decline only.
What copies of an article say again stands with the original, if that is among the
answers, else with the first copy: "also in 3 copies". Outlets that report the same
and did not copy each other come each by themselves. --all lists every copy, too.`,
		examples: `# everything that one person said
saidby claims pompeo
# denials about a subject, each copy of a report by itself
saidby claims --all --act deny --about "drone attack"
# words as they were spoken, for a spreadsheet
saidby claims --manner direct --csv
# claims that came through no more than one hand
saidby claims --max-hands 1 --since 2019-12`,
		exits: exits("claims were found", "there are none, or no such actor"),
		flags: claimFlags(),
		run:   runClaims,
	}
}

// runClaims answers the question.
func runClaims(ctx context.Context, in *invocation) error {
	asked, err := in.askClaims(ctx)
	if err != nil {
		return err
	}
	n, err := statements(ctx, in, func(entries []answer.Statement) any {
		return answer.Claims{Actor: asked.answerActor(), Claims: entries}
	}, func(s *render.Sheet, all []graph.Statement) { render.Claims(s, asked.actor, all) }).
		write(in, limited(asked.claims, in.Int("limit")))
	return asked.end(in, n, err)
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
