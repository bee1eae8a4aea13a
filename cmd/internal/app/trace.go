package app

import (
	"context"
	"errors"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// traceCommand leads from the reader back to the source.
func traceCommand() *command {
	return &command{
		name: "trace", args: "CLAIM|TEXT", least: 1, most: -1, group: ask,
		summary: "the chain back to the first source known",
		text: `Draws through whose hands a claim came: where we read it, what that was reprinted
from, who passed it on, and who said it first, each with the words and the line
that say so. A claim is named by its id or by words like its own.`,
		examples: `# by id, as saidby claims and saidby who show it
saidby trace 1b41fc2
# by words, as one outlet has it
saidby trace "an attack likely carried out by drones" --in reuters`,
		exits: exits("the claim was found", "there is no such claim"),
		flags: []cli.Flag{stringFlag("in", "read in `PUBLICATION`"), jsonFlag()},
		run:   runTrace,
	}
}

// runTrace answers the question.
func runTrace(ctx context.Context, in *invocation) error {
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	claim, err := in.claim(ctx, in.words())
	if err != nil {
		return err
	}
	t, err := l.Trace(ctx, claim)
	if err != nil {
		return err
	}
	if err := in.tracedIn(ctx, t); err != nil {
		return err
	}
	if in.form == asJSON {
		whole, err := answer.NewTrace(t, func(a schema.ID) (*text.Offsets, error) { return in.articles.offsets(ctx, a) })
		if err != nil {
			return err
		}
		return writeJSON(in.out(), whole)
	}
	lines, err := in.cueLines(ctx, t)
	if err != nil {
		return err
	}
	s := in.sheet()
	render.Trace(s, t, lines)
	return s.Err()
}

// tracedIn keeps the paths from the publication that --in names.
func (in *invocation) tracedIn(ctx context.Context, t *graph.Trace) error {
	publications, err := in.publications(ctx, "in")
	if err != nil || publications[0].IsZero() {
		return err
	}
	t.Paths = slices.DeleteFunc(t.Paths, func(p graph.TracePath) bool {
		return p.Article.Publication == nil || !slices.Contains(publications, p.Article.Publication.ID)
	})
	if len(t.Paths) == 0 {
		return nothingf("%s does not have this claim", in.String("in"))
	}
	return nil
}

// cueLines finds the line of each cue of a trace, by attribution.
func (in *invocation) cueLines(ctx context.Context, t *graph.Trace) (map[schema.ID]int, error) {
	lines := map[schema.ID]int{}
	for _, p := range t.Paths {
		for _, h := range p.Hands {
			a, err := in.articles.of(ctx, h.Attribution.Article)
			if err != nil {
				return nil, err
			}
			lines[h.Attribution.ID], _ = a.lines.At(h.Attribution.Cue.Start())
		}
	}
	return lines, nil
}

// claim finds a claim by id, or the one most like the given words.
func (in *invocation) claim(ctx context.Context, ref string) (schema.ID, error) {
	l, err := in.library(ctx)
	if err != nil {
		return schema.ID{}, err
	}
	n, err := l.Find(ctx, ref, schema.ClaimNode)
	var ambiguous *graph.AmbiguousError
	if err == nil || errors.As(err, &ambiguous) || !errors.Is(err, graph.ErrNotFound) {
		return n.ID, err
	}
	found, err := l.Who(ctx, ref, 2)
	if err != nil {
		return schema.ID{}, err
	}
	if len(found) == 0 {
		return schema.ID{}, nothingf("nobody says %q in this graph", ref)
	}
	return found[0].Claim.ID, nil
}
