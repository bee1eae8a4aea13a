package app

import (
	"cmp"
	"context"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/cmd/internal/answer"
	"github.com/saidby/saidby/cmd/internal/render"
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
)

// judgingFlags returns the flags of commands that write what a person decided.
func judgingFlags(more ...cli.Flag) []cli.Flag {
	return append(append([]cli.Flag{stringFlag("by", "decided by `NAME` (else by $USER, or $USERNAME)")}, more...), jsonFlag())
}

// noteFlag returns the flag for why something was decided.
func noteFlag() cli.Flag { return stringFlag("note", "keep `TEXT` with it: why it was decided") }

// by returns who decides.
func (in *invocation) by() (string, error) {
	getenv := in.program.streams.Getenv
	who := cmp.Or(in.String("by"), getenv("USER"), getenv("USERNAME"))
	if who == "" {
		return "", usagef("%s must know who decides: --by NAME", in.Command.Name)
	}
	return who, nil
}

// decide writes judgements and says what came of each.
func (in *invocation) decide(ctx context.Context, l *graph.Library, js []schema.Judgement) error {
	changed, err := l.Judge(ctx, js...)
	if err != nil {
		return roomHint(err)
	}
	var unchanged []schema.Judgement
	for _, j := range js {
		if slices.ContainsFunc(changed, func(c schema.Judgement) bool { return likeIt(&c, &j) }) {
			continue
		}
		about, err := l.JudgementsAbout(ctx, j.A)
		if err != nil {
			return err
		}
		for _, standing := range slices.Backward(about) {
			if likeIt(&standing, &j) {
				unchanged = append(unchanged, standing)
				break
			}
		}
	}
	return in.told(ctx, changed, unchanged, func(s *render.Sheet, j render.Judged, isChanged bool) {
		if isChanged {
			render.Decided(s, j)
		} else {
			render.DecidedAlready(s, j)
		}
	})
}

// likeIt reports whether two judgements say the same of the same, by the same person.
func likeIt(a, b *schema.Judgement) bool {
	pair := a.A == b.A && a.B == b.B || a.A == b.B && a.B == b.A
	return pair && a.Question == b.Question && a.Verdict == b.Verdict && a.By == b.By
}

// told says what became of judgements: of each in its line, or of all in one document.
func (in *invocation) told(ctx context.Context, changed, unchanged []schema.Judgement, people func(*render.Sheet, render.Judged, bool)) error {
	whole := answer.Decided{Changed: []answer.Judgement{}, Unchanged: []answer.Judgement{}}
	s := in.sheet()
	for i, j := range append(slices.Clone(changed), unchanged...) {
		judged, err := in.judged(ctx, j)
		if err != nil {
			return err
		}
		isChanged, list := i < len(changed), &whole.Unchanged
		if isChanged {
			list = &whole.Changed
		}
		*list = append(*list, answer.NewJudgement(&j, judged.A, judged.B))
		if in.form == forPeople {
			people(s, judged, isChanged)
		}
	}
	if in.form == asJSON {
		return writeJSON(in.out(), whole)
	}
	return s.Err()
}

// judged describes what a judgement is about.
func (in *invocation) judged(ctx context.Context, j schema.Judgement) (render.Judged, error) {
	ids := []schema.ID{j.A}
	if !j.B.IsZero() {
		ids = append(ids, j.B)
	}
	nodes, err := in.opened.Nodes(ctx, ids...)
	if err != nil {
		return render.Judged{}, err
	}
	judged := render.Judged{Judgement: j, A: nodes[0]}
	if len(nodes) > 1 {
		judged.B = nodes[1]
	}
	return judged, nil
}
