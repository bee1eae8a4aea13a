package claimreview

import (
	"encoding/json"
	"fmt"

	"github.com/saidby/saidby/importers/format"
)

// Limits of an item: how deep reviews lie in it, and how many objects it has
// beside one another.
const (
	maxLevels  = 10
	maxObjects = 20_000
)

// flatten lists the objects of an item that stand on their own, in order. It
// returns an error that wraps [format.ErrMalformed] for what is no JSON, and
// [format.ErrTooLarge] where there are too many of them.
func flatten(raw []byte) ([]object, error) {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return nil, fault(err)
	}
	var list []object
	collect(v, 0, &list)
	if len(list) > maxObjects {
		return nil, fmt.Errorf("%w: more than %d objects in an item", format.ErrTooLarge, maxObjects)
	}
	return list, nil
}

// collect takes down the objects in and under a value.
func collect(v any, level int, list *[]object) {
	if level > maxLevels || len(*list) > maxObjects {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, member := range v {
			collect(member, level+1, list)
		}
	case map[string]any:
		o := object(v)
		*list = append(*list, o)
		if o.isReview() {
			return
		}
		for _, name := range [...]string{"@graph", "dataFeedElement", "item", "itemListElement", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf", "review"} {
			for _, member := range o.all(name) {
				collect(member, level+1, list)
			}
		}
	}
}

// json is the object as JSON.
func (o object) json() []byte {
	raw, err := json.Marshal(o)
	if err != nil { // what was decoded can be encoded
		return nil
	}
	return raw
}
