package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
)

// verifyCommand checks the graph's laws.
func verifyCommand() *command {
	return &command{
		name: "verify", group: keep,
		summary: "check every law of the graph",
		text: `Reads the whole graph and checks that every quotation equals the text it points at,
that ids follow from content, that no edge leads nowhere, that short cuts agree
with what they shorten, that no chain runs in a circle, and that the search index
is in step.`,
		examples: `# is all well?
saidby verify
# in a script
saidby verify --json | jq .faults`,
		exits: exits("no faults", "there are faults"),
		flags: []cli.Flag{jsonFlag()},
		run: func(ctx context.Context, in *invocation) error {
			l, err := in.library(ctx)
			if err != nil {
				return err
			}
			report, err := l.Verify(ctx)
			if err != nil {
				return err
			}
			if in.form == asJSON {
				err = writeJSON(in.out(), answer.NewVerify(report))
			} else {
				s := in.sheet()
				render.Verify(s, report)
				err = s.Err()
			}
			if err == nil && len(report.Faults) > 0 {
				return &silent{render.Count(len(report.Faults), "fault", "faults") + " in this graph", errFaults}
			}
			return err
		},
	}
}
