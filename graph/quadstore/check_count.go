package quadstore

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// counter counts quads as the store does, by the key where it keeps the number.
// See [counted].
type counter struct {
	numbers map[string]*int64
	objects map[string]bool // the predicates that are counted by object
	key     []byte
}

func newCounter() counter {
	c := counter{numbers: map[string]*int64{}, objects: map[string]bool{}}
	for _, p := range counted() {
		t, _, err := appendTerm(nil, p)
		if err == nil {
			c.objects[string(t)] = true
		}
	}
	return c
}

// add counts a quad.
func (c *counter) add(t *terms) {
	predicate := t.get(quad.Predicate)
	c.one(append(c.key[:0], countSpace, 'n'))
	c.one(append(append(c.key[:0], countSpace, 'p'), predicate...))
	if c.objects[string(predicate)] {
		c.one(append(append(append(c.key[:0], countSpace, 'o'), predicate...), t.get(quad.Object)...))
	}
}

func (c *counter) one(key []byte) {
	c.key = key
	n := c.numbers[string(key)]
	if n == nil {
		n = new(int64)
		c.numbers[string(key)] = n
	}
	*n++
}

// keep takes note of a number that is kept.
func (c *check) keep(pair ordered.Pair) {
	if len(pair.Value) != 8 {
		c.malformed(pair.Key, fmt.Sprintf("has a count of %d bytes", len(pair.Value)))
		return
	}
	c.kept[string(pair.Key)] = int64(binary.BigEndian.Uint64(pair.Value))
}

// compareCounts compares the numbers that are kept with those of the quads.
func (c *check) compareCounts() {
	keys := maps.Clone(c.kept)
	for key := range c.count.numbers {
		keys[key] = 0
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		n := c.count.numbers[key]
		there := int64(0)
		if n != nil {
			there = *n
		}
		if kept, ok := c.kept[key]; kept != there || ok != (n != nil) {
			t := countTerms([]byte(key))
			c.add(FaultCount, &t, fmt.Sprintf("%d are counted, %d are there", kept, there))
		}
	}
}

// countTerms returns the predicate and object of a number's key, as far as it has
// them.
func countTerms(key []byte) (t terms) {
	if len(key) < 2 || key[1] != 'p' && key[1] != 'o' {
		return t
	}
	rest := key[2:]
	for _, place := range []int{1, 2} {
		n, err := termLength(rest)
		if err != nil {
			break
		}
		t[place], rest = rest[:n:n], rest[n:]
	}
	return t
}
