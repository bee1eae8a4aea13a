package graph

import (
	"context"
	"maps"
	"slices"
	"strings"

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

// under calls see for every key that begins with one of the prefixes, with the
// number of the prefix, prefix after prefix and in order; no more than limit for
// each, if that is not 0, apart from those of this change.
func (b *beside) under(limit int, prefixes [][]byte, see func(number int, rest string, value []byte)) error {
	stored := make([]map[string][]byte, len(prefixes))
	byPrefix := make(map[string]int, len(prefixes))
	for i, p := range prefixes {
		byPrefix[string(p)] = i
	}
	for pair, err := range b.tx.Under(b.ctx, b.space, limit, prefixes...) {
		if err != nil {
			return err
		}
		i := byPrefix[string(pair.Key[:b.prefix])]
		if stored[i] == nil {
			stored[i] = map[string][]byte{}
		}
		stored[i][string(pair.Key[b.prefix:])] = slices.Clone(pair.Value)
	}
	for i, p := range prefixes {
		all := stored[i]
		if changed := b.changed[string(p)]; len(changed) > 0 {
			if all == nil {
				all = map[string][]byte{}
			}
			maps.Copy(all, changed)
		}
		for _, rest := range slices.SortedFunc(maps.Keys(all), strings.Compare) {
			if v := all[rest]; v != nil {
				see(i, rest, v)
			}
		}
	}
	return nil
}
