package app

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
)

// reviewCommand asks a person what names leave open.
func reviewCommand() *command {
	return &command{
		name: "review", group: keep,
		summary: "decide who is one with whom, question by question",
		text: `Shows two actors whose names leave open whether they are one, or a bare name that two
articles or more leave open and those whom it can mean, with what tells them apart, and
asks. The questions come first that
most hangs on. On a terminal a key answers: y same, n different, u unsure, which is not
asked again, s skip, b back, which takes the last decision back, q quit, ? help; for a
bare name the number of whom it means. Else answers are read from standard input, one a
line. Each decision is written at once to the log of judgements, and saidby undo takes
it back. While a terminal waits for a key the graph is free for other commands. With
--open, or a form for programs, nothing is asked.`,
		examples: `# to answer by keys
saidby review
# what would be asked
saidby review --open
# by a script: the first two are one, the next are not
printf 'y\nn\n' | saidby review --by desk`,
		exits: exits("asked, or listed", "there is no open question"),
		flags: append([]cli.Flag{
			stringFlag("by", "decided by `NAME` (else by $USER, or $USERNAME)"), boolFlag("open", "list the open questions and ask none"), limitFlag(40),
		}, formFlags()[:3]...),
		run: runReview, report: true,
	}
}

// runReview lists the questions, or asks them.
func runReview(ctx context.Context, in *invocation) error {
	limit := in.Int("limit")
	if !in.Bool("open") && in.form == forPeople {
		return in.review(ctx, limit)
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	open, all, err := l.OpenQuestions(ctx, limit)
	if err != nil {
		return err
	}
	list := lister[graph.OpenQuestion, answer.OpenQuestion]{
		convert: func(q graph.OpenQuestion) (answer.OpenQuestion, error) { return answer.NewOpenQuestion(q), nil },
		whole:   func(all []answer.OpenQuestion) any { return answer.OpenQuestions{Questions: all} },
		people:  render.OpenQuestions,
	}
	n, err := list.write(in, sequence(open))
	switch {
	case err != nil:
		return err
	case n == 0:
		return nothingf("no question is open in this graph")
	case n < all:
		in.term.Notef("%d of %d open questions; --limit 0 lists all", n, all)
	}
	return nil
}

// reviewHelp says what the keys do.
const reviewHelp = `y  they are one                 n  they are not one, or it is none of them
u  nobody can tell: not asked again      s  skip for now
1  of a bare name: it means the first, 2 the second, and so on
b  take the last decision back  q  quit  ?  this help`

// reviewKeys is what stands before the place of an answer.
func reviewKeys(q *graph.OpenQuestion) string {
	yes := "y same"
	if q.Bare {
		if yes = "1 that one"; len(q.Sides) > 2 {
			yes = fmt.Sprintf("1-%d that one", len(q.Sides)-1)
		}
	}
	return yes + " · n different · u unsure · s skip · b back · q quit · ? help > "
}
