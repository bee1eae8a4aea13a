package app

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph/drift"
	"github.com/saidby/saidby/schema"
)

// diffCommand compares two articles.
func diffCommand() *command {
	return &command{
		name: "diff", args: "ORIGINAL COPY", least: 2, most: 2, group: ask,
		summary: "what a copy did to a report and its sources",
		text: `Compares two articles, the first taken as the original. It tells first what became
of the acts of saying, the gravest first: sources that were dropped, weakened or
changed, quotations that were altered, hedges and negations, acts, blame and relays.
Then it counts, and shows the passages that were cut, added and changed. An article
is named by an id, the beginning of one, an address or a title. With --min-confidence
nothing is told of an act of saying that the extractor was less sure of, in either of
the two; the passages stay. The exit status does not tell whether the two differ.`,
		examples: `# what did an outlet make of an agency's report?
saidby diff 355a850 8f5e964
# by their titles
saidby diff "Crane sold before the storm" "Museum buys a crane"
# sources that are not named any more, for a program
saidby diff 355a850 8f5e964 --jsonl | grep '"kind":"source-dropped"'`,
		exits: exits("compared, whether they differ or not", "there is no such article"),
		flags: []cli.Flag{confidenceFlag(), jsonFlag(), boolFlag("jsonl", "the changes of attributions, one JSON object a line")},
		run:   runDiff,
	}
}

// sureChanges leaves out what became of acts of saying that the extractor was not sure of,
// and tells how much that is. The two are compared with all they say: a saying that is
// doubtful in one article only would be lost or added else.
func (in *invocation) sureChanges(all []drift.AttributionChange) []drift.AttributionChange {
	least := in.Float64("min-confidence")
	doubtful := func(a *schema.Attribution) bool { return a != nil && a.Confidence < least }
	kept := slices.DeleteFunc(slices.Clone(all), func(c drift.AttributionChange) bool { return doubtful(c.Before) || doubtful(c.After) })
	if n := len(all) - len(kept); n > 0 {
		in.term.Notef("%s left out: the extractor is less than %v sure", render.Count(n, "change", "changes"), least)
	}
	return kept
}

// runDiff compares the two.
func runDiff(ctx context.Context, in *invocation) error {
	l, err := in.library(ctx)
	if err != nil {
		return err
	}
	var pair [2]*schema.Extraction
	for i := range pair {
		n, err := in.find(ctx, in.Args().Get(i), schema.ArticleNode)
		if err != nil {
			return err
		}
		if pair[i], err = l.Extraction(ctx, n.ID); err != nil {
			return err
		}
	}
	d := drift.Compare(pair[0], pair[1])
	d.Attributions = in.sureChanges(d.Attributions)
	switch in.form {
	case asJSON:
		return writeJSON(in.out(), answer.NewDiff(pair[0], pair[1], &d))
	case asJSONL:
		for _, c := range answer.NewDiff(pair[0], pair[1], &d).Attributions {
			if err := writeLine(in.out(), c); err != nil {
				return err
			}
		}
		return nil
	}
	s := in.sheet()
	render.Diff(s, pair[0], pair[1], &d)
	return s.Err()
}
