package quadstore

import (
	"bytes"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// mendLabels mends the other orders by that of labels, and the long terms.
func (c *change) mendLabels(pairs []ordered.Pair) error {
	var quads []terms
	var long []ordered.Pair
	for _, pair := range pairs {
		if _, term, err := parseLong(pair.Key); err == nil && term != nil {
			long = append(long, pair)
			continue
		}
		t, err := parseKey(byLabel, pair.Key)
		if err == nil {
			err = c.terms.quad(&t)
		}
		if err != nil {
			c.malformed(pair.Key, err)
			continue
		}
		if len(pair.Value) > 0 {
			c.tx.Set(pair.Key, nil)
			c.Written++
		}
		quads = append(quads, t)
	}
	quads, gone, err := c.removeLost(quads)
	if err != nil {
		return err
	}
	for _, o := range c.lacking {
		if err := c.write(o, quads); err != nil {
			return err
		}
	}
	return c.mendLong(long, gone)
}

// removeLost removes quads that name a long term which is lost. It returns the
// others, and the keys of those.
func (c *change) removeLost(quads []terms) (kept []terms, gone map[string]bool, err error) {
	sound, err := c.sound(quads)
	if err != nil {
		return nil, nil, err
	}
	gone = map[string]bool{}
	for i := range quads {
		t := &quads[i]
		lost := false
		for _, term := range t {
			lost = lost || isLong(term) && !sound[string(longKey(t[3], term))]
		}
		if !lost {
			kept = append(kept, *t)
			continue
		}
		for _, o := range []order{bySubject, byPredicate, byLabel} {
			c.tx.Delete(t.key(o))
		}
		gone[string(t.key(byLabel))] = true
		c.Lost++
		if err := c.name(FaultTerm, t, "named a long term that is lost"); err != nil {
			return nil, nil, err
		}
	}
	return kept, gone, nil
}

// sound reports of the keys of all long terms that quads name whether they are
// there and right.
func (c *change) sound(quads []terms) (map[string]bool, error) {
	sound := map[string]bool{}
	var keys, hashes [][]byte
	for i := range quads {
		for _, term := range quads[i] {
			if !isLong(term) {
				continue
			}
			key := longKey(quads[i][3], term)
			if _, asked := sound[string(key)]; !asked {
				sound[string(key)] = false
				keys, hashes = append(keys, key), append(hashes, term)
			}
		}
	}
	values, err := c.tx.Get(c.ctx, keys...)
	for i, value := range values {
		sound[string(keys[i])] = value != nil && c.terms.long(hashes[i], value) == nil
	}
	return sound, err
}

// write writes those of some quads that an order lacks.
func (c *change) write(o order, quads []terms) error {
	keys := make([][]byte, len(quads))
	for i := range quads {
		keys[i] = quads[i].key(o)
	}
	values, err := c.tx.Get(c.ctx, keys...)
	for i, value := range values {
		if value == nil {
			c.tx.Set(keys[i], nil)
			c.Written++
		}
	}
	return err
}

// mendLong removes long terms that are not right, or that no quad names. gone are
// quads that this change removes.
func (c *change) mendLong(long []ordered.Pair, gone map[string]bool) error {
	for _, pair := range long {
		label, term, err := parseLong(pair.Key)
		if err != nil {
			return err
		}
		if c.terms.long(term, pair.Value) == nil {
			named, err := c.isNamed(label, term, gone)
			if err != nil {
				return err
			}
			if named {
				continue
			}
		}
		c.tx.Delete(pair.Key)
		c.Terms++
	}
	return nil
}

// isNamed reports whether a quad that stays names a long term of a label. Its
// quads are read once for all of the label's terms; a term that none was found to
// name is looked for again, since somebody may have written meanwhile.
func (c *change) isNamed(label, term []byte, gone map[string]bool) (bool, error) {
	fresh := !bytes.Equal(label, c.label.label) || c.label.named == nil
	if fresh {
		if err := c.read(label, gone); err != nil {
			return false, err
		}
	}
	if c.label.named[string(term)] || fresh {
		return c.label.named[string(term)], nil
	}
	err := c.read(label, gone)
	return c.label.named[string(term)], err
}

// read reads which long terms the quads of a label name.
func (c *change) read(label []byte, gone map[string]bool) error {
	c.label = labelTerms{bytes.Clone(label), map[string]bool{}}
	for t, err := range c.view.quads(c.ctx, labelRange(label)) {
		if err != nil {
			return err
		}
		if gone[string(t.key(byLabel))] {
			continue
		}
		for _, term := range t {
			if isLong(term) {
				c.label.named[string(term)] = true
			}
		}
	}
	return nil
}
