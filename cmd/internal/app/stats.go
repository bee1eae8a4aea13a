package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
)

// statsCommand says what the graph holds.
func statsCommand() *command {
	return &command{
		name: "stats", group: house,
		summary: "what the graph holds, and where it is",
		text: `Counts articles, publications, actors, claims and acts of saying, by manner and by
whether the speaker has a name, credits to others and pairs of articles that share text
as copies do, and tells the graph's folder and size. Which article of a pair is the copy
saidby reprints tells.`,
		examples: `# at a glance
saidby stats
# one figure
saidby stats --json | jq .claims`,
		exits: append([]exit{{exitDone, "counted"}}, graphExits()...),
		flags: []cli.Flag{jsonFlag()},
		run: func(ctx context.Context, in *invocation) error {
			l, err := in.library(ctx)
			if err != nil {
				return err
			}
			at, err := in.place()
			if err != nil {
				return err
			}
			st, err := l.Stats(ctx)
			if err != nil {
				return err
			}
			if in.form == asJSON {
				return writeJSON(in.out(), answer.NewStats(at.String(), st))
			}
			s := in.sheet()
			render.Stats(s, at.String(), st)
			return s.Err()
		},
	}
}
