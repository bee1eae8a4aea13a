package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
)

// usualWho is how many answers `who` gives unless told otherwise.
const usualWho = 10

// whoCommand finds who said something.
func whoCommand() *command {
	return &command{
		name: "who", args: "TEXT", least: 1, most: -1, group: ask,
		summary: "who said something like this",
		text: `Looks for claims in these words or in words like them, and tells who said them
and through whom we have it. The best answer comes first. What copies of an article
say again stands with the original; --all lists it, too.`,
		examples: `# the words need not be exact
saidby who "attack likely carried out by drones"
# only what the extractor is rather sure of
saidby who --min-confidence 0.8 "attack carried out by drones"
# the three best, for a program
saidby who --limit 3 --json "attack carried out by drones"`,
		exits: exits("somebody said something like it", "nobody did"),
		flags: append([]cli.Flag{confidenceFlag(), copiesFlag(), limitFlag(usualWho)}, formFlags()...),
		run:   runWho,
	}
}

// runWho answers the question.
func runWho(ctx context.Context, in *invocation) error {
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	sure := in.sure(l)
	ask := sure.WhoOnce
	if in.Bool("all") {
		ask = sure.Who
	}
	found, err := ask(ctx, in.words(), in.Int("limit"))
	if err != nil {
		return err
	}
	n, err := lister[graph.Found, answer.Found]{
		convert: func(f graph.Found) (answer.Found, error) {
			o, err := in.offsets(ctx, f.Article.ID)
			if err != nil {
				return answer.Found{}, err
			}
			return answer.NewFound(f, o), nil
		},
		whole:  func(entries []answer.Found) any { return answer.Who{Text: in.words(), Found: entries} },
		people: render.Who,
	}.write(in, sequence(found))
	in.noteLeftOut(sure)
	if err != nil || n > 0 {
		return err
	}
	return in.nothing(sure, "nobody says %q in this graph", in.words())
}
