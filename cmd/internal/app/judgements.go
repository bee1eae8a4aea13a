package app

import (
	"context"
	"iter"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
)

// judgementsCommand lists what people decided, or takes in what was decided elsewhere.
func judgementsCommand() *command {
	return &command{
		name: "judgements", group: keep,
		summary: "list what people decided, or take it in",
		text: `Lists the log of judgements, in the order in which they were written, those that were
taken back, too. With --jsonl it is an export, and --from takes one in: from another
graph, or from before this one was lost. What is here already stays as it is, so that a
file may be taken in again, and what either graph took back is taken back. Articles need
not be here yet. A line that is no judgement is named, and the rest goes on.`,
		examples: `# what was decided
saidby judgements
# to keep it, or to give it to others
saidby judgements --jsonl > judgements.jsonl
# and to take it in
saidby judgements --from judgements.jsonl`,
		exits: append([]exit{
			{exitDone, "listed, or taken in"}, {exitNothing, "there are none"}, {exitPartly, "some lines were taken in and some were not"},
		}, graphExits()...),
		flags: append([]cli.Flag{stringFlag("from", "take in the export in `FILE`; - is standard input")}, formFlags()...),
		run:   runJudgements,
	}
}

// runJudgements lists the log.
func runJudgements(ctx context.Context, in *invocation) error {
	if in.IsSet("from") {
		return in.takeIn(ctx)
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	list := lister[render.Judged, answer.Judgement]{
		convert: func(j render.Judged) (answer.Judgement, error) {
			return answer.NewJudgement(&j.Judgement, j.A, j.B), nil
		},
		whole:  func(all []answer.Judgement) any { return answer.Judgements{Judgements: all} },
		people: render.Judgements,
	}
	n, err := list.write(in, in.allJudged(ctx, l))
	if err == nil && n == 0 {
		return nothingf("nobody has decided anything in this graph")
	}
	return err
}

// allJudged yields the log with what each judgement is about.
func (in *invocation) allJudged(ctx context.Context, l *graph.Library) iter.Seq2[render.Judged, error] {
	return func(yield func(render.Judged, error) bool) {
		for j, err := range l.Judgements(ctx) {
			var judged render.Judged
			if err == nil {
				judged, err = in.judged(ctx, j)
			}
			if !yield(judged, err) || err != nil {
				return
			}
		}
	}
}
