package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// showCommand shows any node.
func showCommand() *command {
	return &command{
		name: "show", args: "ID...", least: 1, most: -1, group: ask,
		summary: "any node, with the evidence in its sentence",
		text: `Shows an article, claim, actor, publication, reprint or act of saying with all that
the graph knows of it. The words that a claim was read from are marked in their
sentence: source, cue, what is blamed, and content each with its own pattern. An ID
is an id, the beginning of one, or a name; - reads them from standard input. The page
of an actor is that of all whom it is one with, by their names or by what people
decided: names with the reason of each, titles in time, what it said, what it was
blamed for, and who speaks for it.`,
		examples: `# a claim and its evidence
saidby show 6877d35
# a person, by name, with the first statements only
saidby show --limit 20 pompeo
# every denial, for a program
saidby claims --act deny --ids | saidby show --json -`,
		exits: exits("shown", "there is no such node"),
		flags: []cli.Flag{
			&cli.IntFlag{Name: "limit", Usage: "no more than `N` statements and blames of an actor (0: all)", Aliases: []string{"n"}},
			jsonFlag(),
		},
		run: runShow,
	}
}

// runShow shows the nodes one after the other.
func runShow(ctx context.Context, in *invocation) error {
	refs, err := in.refs()
	if err != nil {
		return err
	}
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	var nodes []graph.Node
	for _, ref := range refs {
		found, err := in.findAll(ctx, ref)
		if err != nil {
			return err
		}
		nodes = append(nodes, found...)
	}
	for i, n := range nodes {
		r, err := l.ShowSome(ctx, n.ID, in.Int("limit"))
		if err != nil {
			return err
		}
		if in.form == asJSON {
			err = in.showJSON(ctx, r)
		} else {
			s := in.sheet()
			if i > 0 {
				s.Break()
			}
			err = render.Show(s, r, func(a schema.ID) (string, error) { return in.articles.text(ctx, a) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// showJSON writes a node as a JSON document.
func (in *invocation) showJSON(ctx context.Context, r *graph.Record) error {
	whole, err := answer.NewRecord(r, func(a schema.ID) (*text.Offsets, error) { return in.offsets(ctx, a) })
	if err != nil {
		return err
	}
	return writeJSON(in.out(), whole)
}
