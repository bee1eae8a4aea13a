package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
)

// beside is what is kept beside quads, seen through a change in the making: what
// the change has set and deleted so far is there and gone. (A transaction itself
// shows what was there before.) Keys are looked for by prefixes of a fixed length.
type beside struct {
	ctx    context.Context
	tx     *quadstore.Tx
	space  string
	prefix int
	// changed holds, by prefix, the rests of keys with their values; nil for what
	// was deleted.
	changed map[string]map[string][]byte
}

func newBeside(ctx context.Context, tx *quadstore.Tx, space string, prefix int) *beside {
	return &beside{ctx: ctx, tx: tx, space: space, prefix: prefix, changed: map[string]map[string][]byte{}}
}

func (b *beside) change(key, value []byte) {
	p := string(key[:b.prefix])
	if b.changed[p] == nil {
		b.changed[p] = map[string][]byte{}
	}
	b.changed[p][string(key[b.prefix:])] = value
}

// set sets a key, whose value must not be nil.
func (b *beside) set(key, value []byte) {
	b.change(key, value)
	b.tx.Set(b.space, key, value)
}

func (b *beside) remove(key []byte) {
	b.change(key, nil)
	b.tx.Delete(b.space, key)
}

// under calls see for every key that begins with one of the prefixes, which are all
// different, with the number of the prefix and the rest of the key, both valid until
// it returns; for each prefix for no fewer than limit, if there are as many, and for
// not many more, if that is not 0. It may change what it sees.
func (b *beside) under(limit int, prefixes [][]byte, see func(number int, rest, value []byte)) error {
	numbers := make(map[string]int, len(prefixes))
	touched := map[int]map[string][]byte{} // of prefixes that the change has touched
	most := 0
	for i, p := range prefixes {
		numbers[string(p)] = i
		if changed := b.changed[string(p)]; len(changed) > 0 {
			touched[i] = maps.Clone(changed)
			most = max(most, len(changed))
		}
	}
	if limit > 0 {
		limit += most // of those that are read as many may be gone
	}
	for pair, err := range b.tx.Under(b.ctx, b.space, limit, prefixes...) {
		if err != nil {
			return err
		}
		i, rest := numbers[string(pair.Key[:b.prefix])], pair.Key[b.prefix:]
		changed := touched[i]
		if changed == nil {
			see(i, rest, pair.Value)
		} else if _, known := changed[string(rest)]; !known {
			changed[string(rest)] = slices.Clone(pair.Value)
		}
	}
	for _, i := range slices.Sorted(maps.Keys(touched)) {
		for _, rest := range slices.Sorted(maps.Keys(touched[i])) {
			if v := touched[i][rest]; v != nil {
				see(i, []byte(rest), v)
			}
		}
	}
	return nil
}
