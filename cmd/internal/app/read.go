package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/importers"
)

// readCommand shows an article as it would be imported.
func readCommand() *command {
	return &command{
		name: "read", args: "FILE|URL...", least: 1, most: -1, group: read,
		summary: "an article as it would be imported",
		text: `Shows what an importer makes of a file, without a graph: title, authors, dates,
publication, addresses and the text. Folders, globs, archives and addresses on the
web are read too; - is standard input.`,
		examples: `# what is left of a page?
saidby read page.html
# a folder of pages as JSON Lines
saidby read --format jsonl pages/ > articles.jsonl`,
		exits: readExits(),
		flags: append([]cli.Flag{formatFlag()}, articleFlags()...),
		run: func(ctx context.Context, in *invocation) error {
			lines, err := in.printJSONL()
			if err != nil {
				return err
			}
			o, err := in.readOptions(false)
			if err != nil {
				return err
			}
			s, n := in.sheet(), 0
			return in.eachItem(ctx, o, func(item importers.Item) error {
				if lines {
					return writeLine(in.out(), answer.NewRead(documentID(item), item.Article))
				}
				if n++; n > 1 {
					s.Break()
				}
				render.Article(s, documentID(item), item.Article)
				return s.Err()
			})
		},
	}
}
