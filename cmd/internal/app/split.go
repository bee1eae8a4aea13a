package app

import (
	"context"

	"github.com/saidby/saidby/schema"
)

// splitCommand says that several names are not of one.
func splitCommand() *command {
	return &command{
		name: "split", args: "ACTOR ACTOR...", least: 2, most: -1, group: keep,
		summary: "decide that actors are not the same",
		text: `Writes to the log of judgements that the first is not the same as each of the others:
actors, or publications. From then on they are kept apart, however alike their names
are, also where each is one with a third. saidby undo takes it back.`,
		examples: `# two bearers of one name
saidby split "Jon Ash" "Jonathan Ash"
# by ids, where a name fits several
saidby split 0c2d9a1 7be4410 --note "father and son"`,
		exits: exits("decided", "there is no such actor or publication"),
		flags: judgingFlags(noteFlag()),
		run:   func(ctx context.Context, in *invocation) error { return in.compare(ctx, schema.No) },
	}
}
