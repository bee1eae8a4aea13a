package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// mergeCommand says that several names are of one.
func mergeCommand() *command {
	return &command{
		name: "merge", args: "ACTOR ACTOR...", least: 2, most: -1, group: keep,
		summary: "decide that several actors are one",
		text: `Writes to the log of judgements that the first is the same as each of the others:
actors, or publications. From then on questions take them for one, whatever their names
say. No id changes, nothing of an article changes, and no import undoes it; saidby undo
does. If articles state an age or a party of one of them, it is written down as well that
one of these means it, so that the decision stays with that one if others of the name come
up. Of several decisions about two the latest counts. An actor is named by an id, the
beginning of one, or a name. With --in it is decided of some articles only: by the name
of the first they mean the second; elsewhere the name means whom it did.`,
		examples: `# two spellings of one name
saidby merge "Tomas Adair" "T. Adair"
# an unnamed source whom a later article names; with the reason
saidby merge 5ab0c71 "Ana Brill" --note "named in the correction"
# who decides is kept, too
saidby merge "RFE/RL" "Radio Free Europe/Radio Liberty" --by desk
# a family name that means somebody in one article
saidby merge Brill "Ana Brill" --in 91c3d7e`,
		exits: exits("decided", "there is no such actor or publication"),
		flags: judgingFlags(noteFlag(), inFlag()),
		run: func(ctx context.Context, in *invocation) error {
			if articles := in.StringSlice("in"); len(articles) > 0 {
				return in.meant(ctx, articles, schema.Yes)
			}
			return in.compare(ctx, schema.Yes)
		},
	}
}

// inFlag returns the flag that bounds a decision to some articles.
func inFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "in", Usage: "decide it of `ARTICLE` only; may be given again"}
}

// compare decides of the first argument and each of the others whether they are one.
func (in *invocation) compare(ctx context.Context, v schema.Verdict) error {
	by, err := in.by()
	if err != nil {
		return err
	}
	l, err := in.writable(ctx)
	if err != nil {
		return err
	}
	var nodes []graph.Node
	for _, ref := range in.Args().Slice() {
		n, err := in.find(ctx, ref, schema.ActorNode, schema.PublicationNode)
		if err != nil {
			return err
		}
		nodes = append(nodes, n)
	}
	var js []schema.Judgement
	for i, n := range nodes[1:] {
		first := nodes[0]
		switch {
		case n.Kind != first.Kind:
			return usagef("%s (%s) and %s (%s) cannot be one", first.Name, first.Kind, n.Name, n.Kind)
		case n.ID == first.ID:
			return usagef("%q and %q are both %s (%s, %s) here", in.Args().First(), in.Args().Get(i+1), n.Name, n.Detail, n.ID.Short())
		}
		js = append(js, schema.Judgement{Question: sameQuestion(n.Kind), A: first.ID, B: n.ID, Verdict: v, By: by, Note: in.String("note")})
	}
	return in.decide(ctx, l, js)
}

// sameQuestion returns the question whether two nodes of a kind are one.
func sameQuestion(k schema.NodeKind) schema.Question {
	if k == schema.PublicationNode {
		return schema.SamePublication
	}
	return schema.SameActor
}
