package graph

import (
	"encoding/binary"
	"slices"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// outlet takes an article's paragraphs to those that its outlet has printed, or
// takes them back. Where that makes a paragraph the outlet's own, or an article's
// again, what the others that have it share must be measured anew.
func (d *detector) outlet(p *printed, id schema.ID, there bool) error {
	if p.publication.IsZero() {
		return nil
	}
	keys := p.prefixes()
	all, err := d.paragraphs.get(keys)
	if err != nil {
		return err
	}
	for i, key := range keys {
		before, after := heads(all[i]), heads(nil)
		if there {
			after = d.enter(key, before, id)
		} else if after, err = d.leave(key, before, id); err != nil {
			return err
		}
		if min(before.len(), after.len()) == reprint.Repeated-1 && before.len() != after.len() {
			d.move(after, id)
			d.move(before, id)
		}
	}
	return nil
}

// move has articles measured anew, but for the one that is put or removed.
func (d *detector) move(h heads, but schema.ID) {
	for i := range h.len() {
		if id := h.id(i); id != but {
			d.moved[id] = true
			delete(d.ready, id)
		}
	}
}

// enter adds an article to those that a paragraph stands in.
func (d *detector) enter(key []byte, h heads, id schema.ID) heads {
	if _, there := h.has(id); there {
		return h
	}
	if h.len() == reprint.Repeated {
		d.further.set(append(slices.Clone(key), id[:]...), []byte{})
		return h
	}
	h = append(slices.Clone(h), id[:]...)
	d.paragraphs.set(key, h)
	return h
}

// leave takes an article from those that a paragraph stands in, and has another one
// move up.
func (d *detector) leave(key []byte, h heads, id schema.ID) (heads, error) {
	at, there := h.has(id)
	if !there {
		d.further.remove(append(slices.Clone(key), id[:]...))
		return h, nil
	}
	full := h.len() == reprint.Repeated
	h = slices.Concat(h[:at], h[at+idLength:])
	if full {
		var next []byte
		err := d.further.under(1, [][]byte{key}, func(_ int, rest, _ []byte) {
			if next == nil {
				next = slices.Clone(rest)
			}
		})
		if err != nil {
			return nil, err
		}
		if next != nil {
			d.further.remove(append(slices.Clone(key), next...))
			h = append(h, next...)
		}
	}
	d.paragraphs.set(key, h)
	return h, nil
}

// repeated returns the paragraphs of a text that are its outlet's.
func (d *detector) repeated(p *printed) (map[uint64]bool, error) {
	if p.publication.IsZero() {
		return nil, nil
	}
	keys := p.prefixes()
	all, err := d.paragraphs.get(keys)
	return outletsOwn(keys, all), err
}

// outletsOwn returns, of an outlet's paragraphs, those that so many of its articles
// have that they are its own.
func outletsOwn(keys, values [][]byte) map[uint64]bool {
	own := map[uint64]bool{}
	for i, v := range values {
		if heads(v).len() >= reprint.Repeated {
			own[binary.BigEndian.Uint64(keys[i][idLength:])] = true
		}
	}
	return own
}
