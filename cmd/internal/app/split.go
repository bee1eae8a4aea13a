package app

import (
	"context"

	"github.com/saidby/saidby/schema"
)

// splitCommand says that several names are not of one.
func splitCommand() *command {
	return &command{
		name: "split", args: "ACTOR [ACTOR...]", least: 1, most: -1, group: keep,
		summary: "decide that actors are not the same",
		text: `Writes to the log of judgements that the first is not the same as each of the others:
actors, or publications. From then on they are kept apart, however alike their names
are, also where each is one with a third. With --in, and one ACTOR, it is decided that
articles mean another of the same name: from then on that is an actor of its own, of all
the articles given at once, and can be merged with others. (Articles that state an age or
a party that the others' bearer of the name cannot have are taken to mean another without
being told.) saidby undo takes it back.`,
		examples: `# two bearers of one name
saidby split "Jon Ash" "Jonathan Ash"
# by ids, where a name fits several
saidby split 0c2d9a1 7be4410 --note "father and son"
# two articles mean another of the very same name
saidby split "Jon Ash" --in 91c3d7e --in 8451804`,
		exits: exits("decided", "there is no such actor or publication"),
		flags: judgingFlags(noteFlag(), inFlag()),
		run: func(ctx context.Context, in *invocation) error {
			if articles := in.StringSlice("in"); len(articles) > 0 {
				return in.meant(ctx, articles, schema.No)
			}
			if in.NArg() < 2 {
				return usagef("split wants another ACTOR, or --in ARTICLE")
			}
			return in.compare(ctx, schema.No)
		},
	}
}
