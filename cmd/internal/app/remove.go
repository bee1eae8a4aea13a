package app

import (
	"bufio"
	"context"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// removeCommand takes articles out of the graph.
func removeCommand() *command {
	return &command{
		name: "remove", args: "ARTICLE...", least: 1, most: -1, group: keep,
		summary: "take out articles and all they taught us",
		text: `Takes out everything that was read from the articles, and nothing else: what other
articles say too stays. Importing an article again brings it back. An ARTICLE is an
id or a title; - reads them from standard input, one a line.`,
		examples: `# see first what would go
saidby remove --dry-run ed2fab3
# then do it
saidby remove ed2fab3`,
		exits: exits("removed", "there is no such article"),
		flags: []cli.Flag{boolFlag("dry-run", "say what would go, but remove nothing"), jsonFlag()},
		run:   runRemove,
	}
}

// runRemove finds all of the articles before it removes the first.
func runRemove(ctx context.Context, in *invocation) error {
	// Whoever finds the articles, perhaps in this very graph, is to be done with it.
	refs, err := in.refs()
	if err != nil {
		return err
	}
	open := in.writable
	if in.Bool("dry-run") {
		open = in.library
	}
	l, err := open(ctx)
	if err != nil {
		return err
	}
	var found []schema.ID
	for _, ref := range refs {
		n, err := in.find(ctx, ref, schema.ArticleNode)
		if err != nil {
			return err
		}
		found = append(found, n.ID)
	}
	dry := in.Bool("dry-run")
	whole := answer.Remove{Removed: []answer.Removed{}, DryRun: dry}
	s := in.sheet()
	for _, id := range found {
		r, err := in.removed(ctx, l, id, dry)
		if err != nil {
			return err
		}
		whole.Removed = append(whole.Removed, answer.NewRemoved(r))
		if in.form == forPeople {
			render.Removed(s, r, dry)
		}
	}
	if in.form == asJSON {
		return writeJSON(in.out(), whole)
	}
	return s.Err()
}

// removed takes one article out, or says what would go with it.
func (in *invocation) removed(ctx context.Context, l *graph.Library, id schema.ID, dry bool) (graph.Receipt, error) {
	if !dry {
		r, err := l.Remove(ctx, id)
		return r, roomHint(err)
	}
	x, err := l.Extraction(ctx, id)
	if err != nil {
		return graph.Receipt{}, err
	}
	return dryReceipt(x), nil
}

// dryReceipt is what a receipt would say of an extraction.
func dryReceipt(x *schema.Extraction) graph.Receipt {
	speakers := map[schema.ID]bool{}
	for _, a := range x.Attributions {
		for _, s := range a.Speakers {
			speakers[s] = true
		}
	}
	return graph.Receipt{
		Article: x.Article.ID, Title: x.Article.Title, Claims: len(x.Claims), Speakers: len(speakers),
		Attributions: len(x.Attributions), Blames: len(x.Blames), Reprints: len(x.Reprints),
	}
}

// refs returns the arguments; "-" stands for the lines of standard input, of
// which the first word counts where it is tab-separated. There is one at least.
func (in *invocation) refs() ([]string, error) {
	var refs []string
	for _, a := range in.Args().Slice() {
		if a != "-" {
			refs = append(refs, a)
			continue
		}
		for lines := bufio.NewScanner(in.term.In()); ; {
			if !lines.Scan() {
				if err := lines.Err(); err != nil {
					return nil, err
				}
				break
			}
			ref, _, _ := strings.Cut(strings.TrimSpace(lines.Text()), "\t")
			if ref != "" {
				refs = append(refs, ref)
			}
		}
	}
	if len(refs) == 0 {
		return nil, nothingf("standard input names nothing")
	}
	return refs, nil
}
