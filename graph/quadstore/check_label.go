package quadstore

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	"github.com/saidby/saidby/graph/quadstore/ordered"
)

// labelTerms are the long terms of the label at hand: those that its quads name
// and that have not come up. In the order of keys a label's quads come first, and
// then its long terms.
type labelTerms struct {
	label []byte
	named map[string]bool
}

// underLabel looks at a key in the order by label.
func (c *check) underLabel(pair ordered.Pair) error {
	label, term, err := parseLong(pair.Key)
	if err == nil && term != nil {
		return c.longTerm(label, term, pair.Value)
	}
	t, err := c.quad(byLabel, pair)
	if err != nil {
		return nil
	}
	if err := c.terms.quad(&t); err != nil {
		c.add(FaultKey, &t, err.Error())
	}
	c.Quads++
	c.sums[byLabel].add(&t)
	c.count.add(&t)
	if err := c.under(t[3]); err != nil {
		return err
	}
	for _, term := range t {
		if isLong(term) && !c.label.named[string(term)] {
			c.label.named[string(term)] = true
		}
	}
	return nil
}

// longTerm looks at a long term.
func (c *check) longTerm(label, term, value []byte) error {
	c.Terms++
	if err := c.under(label); err != nil {
		return err
	}
	if !c.label.named[string(term)] {
		c.add(FaultTerm, &terms{3: label}, fmt.Sprintf("has a long term % x that no quad names", term))
	}
	if err := c.terms.long(term, value); err != nil {
		c.add(FaultTerm, &terms{3: label}, err.Error())
	}
	delete(c.label.named, string(term))
	return nil
}

// under begins a label, unless it is the one at hand.
func (c *check) under(label []byte) error {
	if bytes.Equal(label, c.label.label) {
		return nil
	}
	err := c.endLabel()
	c.label.label = append(c.label.label[:0], label...)
	return err
}

// endLabel reports the quads that name a long term which has not come up.
func (c *check) endLabel() error {
	if len(c.label.named) == 0 {
		return nil
	}
	for t, err := range c.view.quads(c.ctx, labelRange(c.label.label)) {
		if err != nil {
			return err
		}
		for _, term := range t {
			if c.label.named[string(term)] {
				c.add(FaultTerm, &t, fmt.Sprintf("names a long term % x that is lost", term))
				break
			}
		}
	}
	clear(c.label.named)
	return nil
}

// labelRange is where the quads of a label are, without its long terms.
func labelRange(label []byte) ordered.Range {
	t := terms{3: label}
	return t.keyRange(byLabel)
}

// parseLong returns the label and the hash of a long term's key; no term for a
// key of the same order that is not one.
func parseLong(key []byte) (label, term []byte, err error) {
	n, err := termLength(key[1:])
	if err != nil {
		return nil, nil, err
	}
	label, rest := key[1:1+n:1+n], key[1+n:]
	if len(rest) == 0 || rest[0] != longMark {
		return label, nil, nil
	}
	return label, rest[1:], nil
}

// termCheck checks that terms are written as this version does.
type termCheck struct {
	last   [4][]byte // terms that were found right, by their place in a quad
	buffer []byte
}

// quad checks the terms of a quad. Neighbours mostly share some of them.
func (c *termCheck) quad(t *terms) error {
	for i, term := range t {
		if bytes.Equal(term, c.last[i]) {
			continue
		}
		if term[0] == tagNone && i != 3 {
			return fmt.Errorf("a quad lacks a part: %w", ErrMalformed)
		}
		if !isLong(term) {
			if err := c.whole(term); err != nil {
				return err
			}
		}
		c.last[i] = append(c.last[i][:0], term...)
	}
	return nil
}

// whole checks a term that is not long, or what a long one stands for: its value
// gives the term again.
func (c *termCheck) whole(term []byte) error {
	v, err := parseTerm(term)
	if err != nil {
		return err
	}
	if c.buffer, err = appendWhole(c.buffer[:0], v); err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if !bytes.Equal(c.buffer, term) {
		return fmt.Errorf("the term of %v is another one: %w", v, ErrMalformed)
	}
	return nil
}

// long checks that a long term's hash is that of its bytes.
func (c *termCheck) long(term, value []byte) error {
	if len(value) <= longest || c.whole(value) != nil {
		return fmt.Errorf("has a long term % x of %d bytes that are none: %w", term, len(value), ErrMalformed)
	}
	if hash := sha256.Sum256(value); len(term) == 0 || term[0] != value[0]|tagLong || !bytes.Equal(term[1:], hash[:hashSize]) {
		return fmt.Errorf("has a long term % x that is another one: %w", term, ErrMalformed)
	}
	return nil
}
