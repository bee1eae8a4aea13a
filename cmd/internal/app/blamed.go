package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// blamedCommand lists who was blamed.
func blamedCommand() *command {
	return &command{
		name: "blamed", args: "[ACTOR]", most: -1, group: ask,
		summary: "who was blamed, by whom, and for what",
		text: `Lists the parties and causes that were blamed or accused, with those who said so,
the hands that it came through and the event. It tells what was said, not what is
true. What copies of an article say again stands with the original; --all lists it,
too.`,
		examples: `# who was blamed for anything
saidby blamed
# who blames one party
saidby blamed iran
# whom one party blames
saidby blamed --by pompeo`,
		exits: exits("there is blame", "nobody is blamed so, or no such actor"),
		flags: append([]cli.Flag{stringFlag("by", "blamed by `ACTOR`"), confidenceFlag(), copiesFlag(), limitFlag(0)}, formFlags()...),
		run:   runBlamed,
	}
}

// runBlamed answers the question.
func runBlamed(ctx context.Context, in *invocation) error {
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	filter := graph.BlameFilter{Once: !in.Bool("all")}
	name, by := in.words(), in.String("by")
	if name != "" {
		n, err := in.find(ctx, name, schema.ActorNode)
		if err != nil {
			return err
		}
		filter.Blamed, name = n.ID, n.Name
	}
	if filter.By, err = in.findFlag(ctx, "by", schema.ActorNode); err != nil {
		return err
	}
	sure := in.sure(l)
	n, err := lister[graph.BlameRow, answer.BlameEntry]{
		convert: func(r graph.BlameRow) (answer.BlameEntry, error) {
			o, err := in.offsets(ctx, r.Statement.Article.ID)
			if err != nil {
				return answer.BlameEntry{}, err
			}
			return answer.NewBlameEntry(r, o), nil
		},
		whole:  func(entries []answer.BlameEntry) any { return answer.Blamed{Blames: entries} },
		people: render.Blamed,
	}.write(in, limited(sure.Blamed(ctx, filter), in.Int("limit")))
	in.noteLeftOut(sure)
	switch {
	case err != nil || n > 0:
		return err
	case name != "" && by != "":
		return in.nothing(sure, "%s does not blame %s in this graph", by, name)
	case name != "":
		return in.nothing(sure, "nobody blames %s in this graph", name)
	case by != "":
		return in.nothing(sure, "%s blames nobody in this graph", by)
	}
	return in.nothing(sure, "nobody is blamed in this graph")
}
