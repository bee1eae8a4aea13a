package app

import (
	"context"
	"errors"
	"time"

	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// undoCommand takes judgements back.
func undoCommand() *command {
	return &command{
		name: "undo", args: "[JUDGEMENT...]", most: -1, group: keep,
		summary: "take back what a person decided",
		text: `Takes judgements back, or if none is named the latest that stands with those that one
command made with it, and says what each of them was. The log keeps it, with who took it
back and when; the graph is as it was before it. What was taken back can be decided
again. A JUDGEMENT is an id, or the beginning of one, as saidby judgements lists them.`,
		examples: `# the latest
saidby undo
# one of them
saidby undo 4f0b9d2
# several at once, by somebody else
saidby undo 4f0b9d2 81c0a5e --by desk`,
		exits: exits("taken back", "there is no such judgement, or none that stands"),
		flags: judgingFlags(),
		run:   runUndo,
	}
}

// runUndo finds all of the judgements before it takes the first back.
func runUndo(ctx context.Context, in *invocation) error {
	by, err := in.by()
	if err != nil {
		return err
	}
	l, err := in.writable(ctx)
	if err != nil {
		return err
	}
	found, err := in.named(ctx, l)
	if err != nil {
		return err
	}
	var ids []schema.ID
	var before []schema.Judgement
	for _, j := range found {
		if j.Stands() {
			ids = append(ids, j.ID)
		} else {
			before = append(before, j)
		}
	}
	changed, err := l.Withdraw(ctx, by, time.Time{}, ids...)
	if err != nil {
		return roomHint(err)
	}
	return in.told(ctx, changed, before, func(s *render.Sheet, j render.Judged, isChanged bool) { render.TakenBack(s, j, !isChanged) })
}

// named returns the judgements that the arguments name, or the latest that stand.
func (in *invocation) named(ctx context.Context, l *graph.Library) ([]schema.Judgement, error) {
	if in.NArg() == 0 {
		found, err := l.LatestJudgements(ctx)
		if errors.Is(err, graph.ErrNotFound) {
			return nil, nothingf("there is no judgement to take back")
		}
		return found, err
	}
	var found []schema.Judgement
	for _, ref := range in.Args().Slice() {
		j, err := l.FindJudgement(ctx, ref)
		if errors.Is(err, graph.ErrNotFound) {
			return nil, nothingf("this graph has no judgement %q", ref)
		}
		if err != nil {
			return nil, err
		}
		found = append(found, j)
	}
	return found, nil
}
