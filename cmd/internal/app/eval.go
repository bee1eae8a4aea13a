package app

import (
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/importers/inorder"
)

// evalCommand measures extraction against what people have marked.
func evalCommand() *command {
	return &command{
		name: "eval", args: "GOLD.jsonl...", least: 1, most: -1, group: read,
		summary: "how well extraction does on a marked corpus",
		text: `Extracts from the articles of a corpus in which people have marked who said what,
and tells how much of it was found: precision, recall and F1 in per cent. A line
of the corpus is a document with id, text and attributions, whose source, cue and
content are lists of [start, end) pairs in Unicode code points of the text. A
content is right if it and a marked one overlap by half (the Jaccard index of
their letters and digits); each is matched once. A source or cue is right if
besides its content it overlaps likewise. Soft counts the share of each content
that the other side covers, exact the same letters and digits.`,
		examples: `# a corpus that marks no nested attributions
saidby eval --top corpus.jsonl
# what goes wrong, with three examples of each kind
saidby eval --errors --limit 3 corpus.jsonl
# another program's finds, for a script
saidby eval --predicted found.jsonl --format jsonl corpus.jsonl`,
		exits: plainExits("scored, however well"),
		flags: []cli.Flag{
			boolFlag("top", "leave out what is found nested in another attribution"),
			stringFlag("predicted", "score what `FILE` says was found, in the form of extract --format jsonl"),
			&cli.Float64Flag{Name: "min-confidence", Usage: "leave out what is less than `N` sure, from 0 to 1"},
			boolFlag("errors", "count errors by category, and show some of each"),
			&cli.IntFlag{Name: "limit", Usage: "with --errors show no more than `N` of each (else 5; 0: all)", Value: 5, Aliases: []string{"n"}},
			boolFlag("reliability", "how many contents are right, in bands of confidence"),
			formatFlag(), boolFlag("json", "one JSON document, indented"),
		},
		run: runEval,
	}
}

// evaluation is what is told of a corpus; what was not asked for is nil.
type evaluation struct {
	sheet       score.Sheet
	examples    *score.Examples
	reliability *score.Reliability
}

// runEval scores and answers.
func runEval(ctx context.Context, in *invocation) error {
	line, err := in.printJSONL()
	if err != nil {
		return err
	}
	if line && in.form == asJSON {
		return usagef("--json and --format jsonl exclude each other")
	}
	e := evaluation{sheet: score.Sheet{Top: in.Bool("top")}}
	if in.Bool("errors") {
		e.examples = &score.Examples{Limit: in.Int("limit")}
	}
	if in.Bool("reliability") {
		e.reliability = &score.Reliability{}
	}
	if err := e.take(ctx, in); err != nil {
		return err
	}
	switch {
	case line:
		return writeLine(in.out(), answer.NewEval(e.sheet.Figures(), e.examples, e.reliability))
	case in.form == asJSON:
		return writeJSON(in.out(), answer.NewEval(e.sheet.Figures(), e.examples, e.reliability))
	}
	s := in.sheet()
	render.Eval(s, e.sheet.Figures(), e.examples, e.reliability)
	return s.Err()
}

// take goes through the corpus and adds document after document. Nothing is told
// of a corpus that cannot be read to its end.
func (e *evaluation) take(ctx context.Context, in *invocation) error {
	from, err := in.finder()
	defer from.close()
	if err != nil {
		return err
	}
	progress := in.term.Progress(in.program.now)
	defer progress.Done()
	least, n := in.Float64("min-confidence"), 0
	for d := range inorder.Map(ctx, in.marked(ctx), 0, from.search) {
		if d.err != nil {
			return d.err
		}
		found := slices.DeleteFunc(d.found, func(a gold.Attribution) bool { return a.Confidence < least })
		e.add(d.id, score.Document{Text: d.Article.Text, Gold: d.Attributions, Found: found})
		from.note(d)
		n++
		progress.Showf("%s", render.Count(n, "document", "documents"))
	}
	progress.Done()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	from.report(in.term)
	return nil
}

// add scores one document.
func (e *evaluation) add(id string, d score.Document) {
	m := e.sheet.Add(d)
	if e.examples != nil {
		e.examples.Add(id, d, m)
	}
	if e.reliability != nil {
		e.reliability.Add(d.Found, m)
	}
}
