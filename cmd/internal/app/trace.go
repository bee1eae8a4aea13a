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
that say so. A claim is named by its id or by words like its own; of several that
fit the words equally well, all are traced.`,
		examples: `# by id, as saidby claims and saidby who show it
saidby trace 1b41fc2
# by words, as one outlet has it
saidby trace "an attack likely carried out by drones" --in reuters`,
		exits: exits("the claim was found", "there is no such claim"),
		flags: []cli.Flag{stringFlag("in", "read in `PUBLICATION`"), confidenceFlag(), jsonFlag()},
		run:   runTrace,
	}
}

// runTrace answers the question.
func runTrace(ctx context.Context, in *invocation) error {
	claims, err := in.claims(ctx, in.words())
	if err != nil {
		return err
	}
	traces, err := in.traces(ctx, claims)
	if err != nil {
		return err
	}
	spread, err := in.opened.Spread(ctx, traces...)
	if err != nil {
		return err
	}
	if in.form == asJSON {
		whole, err := answer.NewTrace(traces, spread, func(a schema.ID) (*text.Offsets, error) { return in.offsets(ctx, a) })
		if err != nil {
			return err
		}
		return writeJSON(in.out(), whole)
	}
	lines := map[schema.ID]int{}
	for _, t := range traces {
		if err := in.cueLines(ctx, t, lines); err != nil {
			return err
		}
	}
	s := in.sheet()
	render.Traces(s, traces, lines)
	render.Spread(s, spread)
	return s.Err()
}

// traces follows claims to their sources, as far as the flags want it; there is
// at least one.
func (in *invocation) traces(ctx context.Context, claims []schema.ID) ([]*graph.Trace, error) {
	publications, err := in.publications(ctx, "in")
	if err != nil {
		return nil, err
	}
	anywhere := publications[0].IsZero()
	if anywhere {
		publications = nil
	}
	sure := in.sure(in.opened)
	defer in.noteLeftOut(sure)
	var all []*graph.Trace
	for _, claim := range claims {
		t, err := sure.Trace(ctx, claim, publications...)
		if err != nil {
			return nil, err
		}
		if len(t.Paths) > 0 || anywhere && sure.LeftOut() == 0 {
			all = append(all, t)
		}
	}
	if len(all) > 0 {
		return all, nil
	}
	return nil, in.nothing(sure, "%s does not have this claim", in.String("in"))
}

// cueLines finds the line of each cue of a trace, by attribution.
func (in *invocation) cueLines(ctx context.Context, t *graph.Trace, lines map[schema.ID]int) error {
	for _, p := range t.Paths {
		for _, h := range p.Hands {
			a, err := in.articles.of(ctx, h.Attribution.Article)
			if err != nil {
				return err
			}
			lines[h.Attribution.ID] = a.line(h.Attribution.Cue.Start())
		}
	}
	return nil
}

// claims finds a claim by id, or those most like the given words. There may be
// several that fit equally well: the same few words in two articles are two
// claims, since short ones belong to their article.
func (in *invocation) claims(ctx context.Context, ref string) ([]schema.ID, error) {
	l, err := in.library(ctx)
	if err != nil {
		return nil, err
	}
	n, err := l.Find(ctx, ref, schema.ClaimNode)
	var ambiguous *graph.AmbiguousError
	if err == nil {
		return []schema.ID{n.ID}, nil
	}
	if errors.As(err, &ambiguous) || !errors.Is(err, graph.ErrNotFound) {
		return nil, err
	}
	best, err := bestFound(ctx, l, ref)
	if err != nil {
		return nil, err
	}
	if len(best) == 0 {
		return nil, nothingf("nobody says %q in this graph", ref)
	}
	var ids []schema.ID
	for _, f := range best {
		// Short claims are local to their articles: the same words are several.
		if sameWords(f.Claim.Text, best[0].Claim.Text) && !slices.Contains(ids, f.Claim.ID) {
			ids = append(ids, f.Claim.ID)
		}
	}
	return ids, nil
}

// sameWords reports whether two claims say the same, marks and case apart.
func sameWords(a, b string) bool { return slices.Equal(text.Words(a), text.Words(b)) }

// bestFound returns all the answers that are as good as the best one. It asks
// for few and, as long as all of them are as good, for more.
func bestFound(ctx context.Context, l *graph.Library, words string) ([]graph.Found, error) {
	for n := 32; ; n *= 4 {
		found, err := l.Who(ctx, words, n)
		if err != nil || len(found) == 0 {
			return nil, err
		}
		worse := slices.IndexFunc(found, func(f graph.Found) bool { return f.Score < found[0].Score })
		switch {
		case worse >= 0:
			return found[:worse], nil
		case len(found) < n:
			return found, nil
		}
	}
}
