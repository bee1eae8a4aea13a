package graph

import (
	"context"

	"github.com/saidby/saidby/schema"
)

// Verdicts lets the tests outside the package ask what questions ask.
func (l *Library) Verdicts(ctx context.Context, q schema.Question, nodes ...schema.ID) (map[[2]schema.ID]schema.Verdict, error) {
	return answer(ctx, l, func(d *desk) (map[[2]schema.ID]schema.Verdict, error) { return d.verdicts(q, nodes...) })
}
