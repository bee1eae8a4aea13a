package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/saidby/saidby/schema"
)

// SamePublications returns the publications that people judged to be one with another,
// through others too, itself first and the rest in order of their ids.
func (l *Library) SamePublications(ctx context.Context, publication schema.ID) ([]schema.ID, error) {
	ids, err := answer(ctx, l, func(d *desk) ([]schema.ID, error) { return d.samePublications(publication) })
	if err != nil {
		return nil, fmt.Errorf("publications that are one with %s: %w", publication.Short(), err)
	}
	return ids, nil
}

func (d *desk) samePublications(publication schema.ID) ([]schema.ID, error) {
	found := []schema.ID{publication}
	for n := 0; n < len(found); n++ {
		verdicts, err := d.verdicts(schema.SamePublication, found[n])
		if err != nil {
			return nil, err
		}
		for pair, v := range verdicts {
			for _, id := range pair {
				if v == schema.Yes && !slices.Contains(found, id) {
					found = append(found, id)
				}
			}
		}
	}
	slices.SortFunc(found[1:], schema.ID.Compare)
	return found, nil
}
