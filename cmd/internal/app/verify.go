package app

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/verify"
)

// verifyCommand checks the graph's laws, and makes anew what can be.
func verifyCommand() *command {
	return &command{
		name: "verify", group: keep,
		summary: "check every law of the graph",
		text: `Reads the whole graph and checks that every quotation equals the text it points at,
that ids follow from content, that no edge leads nowhere, that short cuts agree
with what they shorten, that no chain runs in a circle, that what is kept of copies
is what their texts share, that the store's indexes and numbers agree, and that the
search index is in step. With --repair it first makes anew what is derived: indexes,
numbers, short cuts, copies and the search index. What an article says is never
changed; one of which something is lost is made whole by importing it again.`,
		examples: `# is all well?
saidby verify
# in a script
saidby verify --json | jq .faults
# make anew what can be, and say what is left
saidby verify --repair`,
		exits: exits("no faults", "there are faults, or some are left"),
		flags: []cli.Flag{boolFlag("repair", "make anew what is derived, and then check"), jsonFlag()},
		run:   runVerify,
	}
}

// runVerify repairs, if that is asked, checks, and tells of both.
func runVerify(ctx context.Context, in *invocation) error {
	repaired, report, err := in.verified(ctx)
	if err != nil {
		return err
	}
	if in.form == asJSON {
		err = writeJSON(in.out(), answer.NewVerify(report, repaired))
	} else {
		s := in.sheet()
		if repaired != nil {
			render.Repaired(s, repaired)
		}
		render.Verify(s, report)
		err = s.Err()
	}
	if err != nil || report.OK() {
		return err
	}
	err = &silent{render.Count(report.Total(), "fault", "faults") + " in this graph", errFaults}
	if repaired == nil {
		err = hint(err, "saidby verify --repair makes anew what is derived")
	}
	return err
}

// verified does the work; repaired is nil where no repair is asked for.
func (in *invocation) verified(ctx context.Context) (repaired *graph.RepairReport, report *verify.Report, err error) {
	open := in.library
	if in.Bool("repair") {
		open = in.writable
	}
	l, err := open(ctx)
	if err != nil {
		return nil, nil, err
	}
	progress := in.term.Progress(in.program.now)
	defer progress.Done()
	watch := func(p verify.Progress) {
		if p.Keys > 0 {
			progress.Showf("%s keys", render.Thousands(int(p.Keys)))
		} else {
			progress.Showf("%s", render.Count(p.Articles, "article", "articles"))
		}
	}
	if in.Bool("repair") {
		if repaired, err = l.Repair(ctx, watch); err != nil {
			return nil, nil, roomHint(err)
		}
	}
	report, err = l.Verify(ctx, watch)
	return repaired, report, err
}
