package graph

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// measure finds what an article shares with others, and keeps that for both.
func (d *detector) measure(id schema.ID) error {
	if err := d.forget(id); err != nil {
		return err
	}
	p, err := d.text(id)
	if err != nil || p == nil {
		return err
	}
	t, err := d.prepare(id, p)
	if err != nil {
		return err
	}
	others, err := d.candidates(id, t)
	if err != nil {
		return err
	}
	for _, other := range others {
		q, err := d.text(other)
		if err != nil {
			return err
		}
		if q == nil || !p.publication.IsZero() && p.publication == q.publication { // a series repeats itself
			continue
		}
		u, err := d.prepare(other, q)
		if err != nil {
			return err
		}
		if o, passages, keep := meet(id, t, other, u, worthKeeping); keep {
			d.keep(id, other, o, passages)
		}
	}
	return nil
}

// keep keeps what two articles share, for both, and where; the passages are those of
// the one whose id comes first.
func (d *detector) keep(a, b schema.ID, o reprint.Overlap, passages []reprint.Passage) {
	d.overlaps.set(pairKey(a, b), packOverlap(o))
	d.overlaps.set(pairKey(b, a), packOverlap(o.Turned()))
	if b.Compare(a) < 0 {
		a, b = b, a
	}
	d.passages.set(pairKey(a, b), packPassages(passages))
}

func pairKey(a, b schema.ID) []byte { return append(slices.Clone(a[:]), b[:]...) }

// meet compares two texts in the order of their articles, so that the stretches, of
// which there may be several ways to tell, are the same whichever came first. The
// overlap is seen from a, the passages from the one whose id comes first.
func meet(a schema.ID, t *reprint.Text, b schema.ID, u *reprint.Text, keep func(reprint.Overlap) bool) (reprint.Overlap, []reprint.Passage, bool) {
	if b.Compare(a) < 0 {
		o, passages, kept := reprint.Meet(u, t, keep)
		return o.Turned(), passages, kept
	}
	return reprint.Meet(t, u, keep)
}

// candidates returns the articles that share some sampled shingles with a text,
// those that share most first.
func (d *detector) candidates(id schema.ID, t *reprint.Text) ([]schema.ID, error) {
	sample := t.Sample()
	all, err := d.shingles.get(shingleKeys(sample))
	if err != nil {
		return nil, err
	}
	hits, sizes := map[schema.ID]int{}, map[schema.ID]int{}
	for _, value := range all {
		p := postings(value)
		for i := range p.len() {
			hits[p.id(i)]++
			sizes[p.id(i)] = p.sample(i)
		}
	}
	delete(hits, id)
	met := make([]reprint.Met[schema.ID], 0, len(hits))
	for other, n := range hits {
		met = append(met, reprint.Met[schema.ID]{Text: other, Hits: n, Sample: min(sizes[other], len(sample))})
	}
	return reprint.Candidates(met, schema.ID.Compare), nil
}

// forget forgets what an article shares with others.
func (d *detector) forget(id schema.ID) error {
	return d.overlaps.under(0, [][]byte{id[:]}, func(_ int, rest, _ []byte) {
		other := schema.ID(rest)
		d.overlaps.remove(pairKey(id, other))
		d.overlaps.remove(pairKey(other, id))
		if other.Compare(id) < 0 {
			d.passages.remove(pairKey(other, id))
		} else {
			d.passages.remove(pairKey(id, other))
		}
	})
}

// prepare makes a text ready to be compared, without what its outlet prints under
// everything.
func (d *detector) prepare(id schema.ID, p *printed) (*reprint.Text, error) {
	if t := d.ready[id]; t != nil {
		return t, nil
	}
	own, err := d.repeated(p)
	if err != nil {
		return nil, err
	}
	t := d.whole[id]
	if t == nil || len(own) > 0 {
		t = reprint.New(p.text, func(key uint64) bool { return own[key] })
	}
	d.ready[id] = t
	return t, nil
}

// packOverlap writes an overlap.
func packOverlap(o reprint.Overlap) []byte {
	var b []byte
	for _, n := range []int{o.A, o.B, o.Shared, o.Unquoted, o.QuotedA, o.QuotedB, o.Longest} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return b
}

// unpackOverlap reads what packOverlap wrote. It returns [quadstore.ErrMalformed].
func unpackOverlap(b []byte) (o reprint.Overlap, err error) {
	for _, n := range []*int{&o.A, &o.B, &o.Shared, &o.Unquoted, &o.QuotedA, &o.QuotedB, &o.Longest} {
		v, size := binary.Uvarint(b)
		if size <= 0 {
			return o, fmt.Errorf("an overlap of %d bytes: %w", len(b), quadstore.ErrMalformed)
		}
		*n, b = int(v), b[size:]
	}
	return o, nil
}
