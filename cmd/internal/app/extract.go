package app

import (
	"context"
	"os"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/importers"
)

// extractCommand finds who said what, without a graph.
func extractCommand() *command {
	return &command{
		name: "extract", args: "FILE|URL...", least: 1, most: -1, group: read,
		summary: "who said what in an article, without a graph",
		text: `Finds the acts of saying in articles: the words that name the speaker, the words
that attribute and the words attributed, with the act, the chain and the blame.
With --format jsonl each document is one line, and its spans count Unicode code
points of the text as it was given.`,
		examples: `# read one article critically
saidby extract article.txt
# a corpus, for a program that scores it
saidby extract --as jsonl --format jsonl corpus.jsonl > found.jsonl`,
		exits: readExits(),
		flags: append([]cli.Flag{formatFlag()}, articleFlags()...),
		run: func(ctx context.Context, in *invocation) error {
			tighten()
			lines, err := in.printJSONL()
			if err != nil {
				return err
			}
			o, err := in.readOptions(true)
			if err != nil {
				return err
			}
			s, n := in.sheet(), 0
			return in.eachItem(ctx, o, func(item importers.Item) error {
				if lines {
					return writeLine(in.out(), answer.NewDocument(documentID(item), item.Extraction, item.CodePoints().Span))
				}
				if n++; n > 1 {
					s.Break()
				}
				render.Extraction(s, documentID(item), item.Extraction)
				return s.Err()
			})
		},
	}
}

// tighten keeps the collector near what an article of some megabytes needs, so that
// the process stays under 300 MB; the environment's own GOMEMLIMIT goes before.
func tighten() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(250 << 20)
	}
}
