package app

import (
	"context"
	"errors"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/graph"
)

// exportCommand writes the graph out.
func exportCommand() *command {
	return &command{
		name: "export", group: keep,
		summary: "write the whole graph to standard output",
		text: `The formats are nq (N-Quads, sorted) and jsonl (one article a line, with all that
was read from it). The same articles give the same bytes on any machine, in
whatever order they came. Offsets are in Unicode code points. What people decided is no
part of it, and has an export of its own: saidby judgements --jsonl.`,
		examples: `# for a triple store
saidby export --to nq > graph.nq
# one article a line
saidby export --to jsonl | jq .title`,
		exits: append([]exit{{exitDone, "written"}}, graphExits()...),
		flags: []cli.Flag{&cli.StringFlag{Name: "to", Usage: "`FORMAT` is nq or jsonl", Value: "nq"}},
		run: func(ctx context.Context, in *invocation) error {
			l, err := in.library(ctx)
			if err != nil {
				return err
			}
			err = l.Export(ctx, in.out(), in.String("to"))
			switch {
			case errors.Is(err, graph.ErrUnknownFormat):
				return usagef("--to %s: want nq or jsonl", in.String("to"))
			case err != nil:
				return err
			}
			return in.noteDecisions(ctx, l)
		},
	}
}

// noteDecisions says that an export is without what people decided, if they did.
func (in *invocation) noteDecisions(ctx context.Context, l *graph.Library) error {
	for _, err := range l.Judgements(ctx) {
		if err == nil {
			in.term.Notef("what people decided is no part of it; saidby judgements --jsonl writes that")
		}
		return err
	}
	return nil
}
