package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// verdicts returns what people decided about a question in which any of some nodes
// takes part, by the pair that it is about: the smaller id first, and zero as the
// second where it is about one node. Of several decisions the latest counts; those
// that were taken back do not. Where nobody decided anything it costs one range that
// is empty for each node, all asked for at once.
func (d *desk) verdicts(question schema.Question, nodes ...schema.ID) (map[[2]schema.ID]schema.Verdict, error) {
	all, err := d.standing(nodes)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	verdicts := map[[2]schema.ID]schema.Verdict{}
	for i := range all {
		if j := &all[i]; j.Question == question {
			verdicts[pairOf(j)] = j.Verdict
		}
	}
	return verdicts, nil
}

// standing returns the judgements that stand about any of some nodes, each once, the
// earliest made first.
func (d *desk) standing(nodes []schema.ID) ([]schema.Judgement, error) {
	return judgementsAbout(d.ctx, d.view, nodes)
}

// judgementsAbout is standing for a moment of the store.
func judgementsAbout(ctx context.Context, v *quadstore.View, nodes []schema.ID) ([]schema.Judgement, error) {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, schema.ID.Compare)
	prefixes := make([][]byte, 0, len(nodes))
	for _, node := range slices.Compact(nodes) {
		if !node.IsZero() {
			prefixes = append(prefixes, bytes.Clone(node[:]))
		}
	}
	if len(prefixes) == 0 {
		return nil, nil
	}
	var all []schema.Judgement
	seen := map[uint64]bool{}
	for pair, err := range v.Under(ctx, judgedSpace, 0, prefixes...) {
		if err != nil {
			return nil, err
		}
		if len(pair.Key) != len(schema.ID{})+8 {
			return nil, fmt.Errorf("a judgement under a key of %d bytes: %w", len(pair.Key), quadstore.ErrMalformed)
		}
		n := binary.BigEndian.Uint64(pair.Key[len(schema.ID{}):])
		if seen[n] {
			continue
		}
		seen[n] = true
		e, err := unpackEntry(pair.Value)
		if err != nil {
			return nil, err
		}
		all = append(all, e.judgement())
	}
	slices.SortFunc(all, func(a, b schema.Judgement) int { return byTime(&a, &b) })
	return all, nil
}
