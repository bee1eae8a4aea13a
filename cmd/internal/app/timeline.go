package app

import (
	"context"
	"slices"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
)

// timelineCommand lists what was said when.
func timelineCommand() *command {
	return &command{
		name: "timeline", args: "[ACTOR]", most: -1, group: ask,
		summary: "claims in the order they were made",
		text: `Lists what was said by the date on which it was said, the oldest first, or by the
date of the article where the text does not tell that or its year. What has no
date comes last. ACTOR is a name, a part of one that only one actor has, or an id.
What copies of an article say again stands with the original; --all lists it, too.`,
		examples: `# when did one person say what?
saidby timeline pompeo
# a subject, through one month
saidby timeline --about "drone attack" --since 2019-12 --until 2019-12
# dates and words, for a spreadsheet
saidby timeline --csv`,
		exits: exits("claims were found", "there are none, or no such actor"),
		flags: claimFlags(),
		run:   runTimeline,
	}
}

// runTimeline answers the question. All answers are looked at before the first
// is written, since the last may be the oldest.
func runTimeline(ctx context.Context, in *invocation) error {
	asked, err := in.askClaims(ctx)
	if err != nil {
		return err
	}
	all, err := collect(asked.claims)
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, graph.ByTime)
	if n := in.Int("limit"); n > 0 {
		all = all[:min(n, len(all))]
	}
	n, err := lister[graph.Statement, answer.Moment]{
		convert: func(st graph.Statement) (answer.Moment, error) {
			o, err := in.offsets(ctx, st.Article.ID)
			if err != nil {
				return answer.Moment{}, err
			}
			return answer.NewMoment(st, o), nil
		},
		whole: func(entries []answer.Moment) any {
			return answer.Timeline{Actor: asked.answerActor(), Timeline: entries}
		},
		people: func(s *render.Sheet, all []graph.Statement) { render.Timeline(s, asked.actor, all) },
	}.write(in, sequence(all))
	if err == nil {
		in.noteUndated(all)
	}
	return asked.end(in, n, err)
}

// noteUndated tells how to place what has no year.
func (in *invocation) noteUndated(all []graph.Statement) {
	n := 0
	for _, st := range all {
		if d, _ := st.When(); d.Year == 0 {
			n++
		}
	}
	if n > 0 {
		in.term.Notef("%s of no known year; import with --date to place them", render.Count(n, "statement", "statements"))
	}
}
