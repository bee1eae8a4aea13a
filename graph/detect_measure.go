package graph

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
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
		o := compare(id, t, other, u)
		if o.Shared < keptShared || o.Containment() < keptContainment {
			continue
		}
		d.overlaps.set(append(slices.Clone(id[:]), other[:]...), packOverlap(o))
		d.overlaps.set(append(slices.Clone(other[:]), id[:]...), packOverlap(o.Turned()))
	}
	return nil
}

// compare compares two texts in the order of their articles, so that the longest
// stretch, of which there may be several, is the same whichever came first.
func compare(a schema.ID, t *reprint.Text, b schema.ID, u *reprint.Text) reprint.Overlap {
	if b.Compare(a) < 0 {
		return reprint.Compare(u, t).Turned()
	}
	return reprint.Compare(t, u)
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
	var found []schema.ID
	for other, n := range hits {
		if enoughHits(n, min(sizes[other], len(sample))) {
			found = append(found, other)
		}
	}
	slices.SortFunc(found, func(a, b schema.ID) int { return cmp.Or(cmp.Compare(hits[b], hits[a]), a.Compare(b)) })
	return found[:min(len(found), mostCandidates)], nil
}

// enoughHits reports whether two texts may share half of the smaller one, of whose
// sample so many shingles were hit. Hits are binomial: a pair with just so much in
// common is passed over once in two hundred times.
func enoughHits(hits, sample int) bool {
	n := float64(sample)
	return hits >= leastHits && float64(hits) >= reprint.LeastContainment*n-1.3*math.Sqrt(n)
}

// forget forgets what an article shares with others.
func (d *detector) forget(id schema.ID) error {
	return d.overlaps.under(0, [][]byte{id[:]}, func(_ int, rest, _ []byte) {
		other := schema.ID(rest)
		d.overlaps.remove(append(slices.Clone(id[:]), other[:]...))
		d.overlaps.remove(append(slices.Clone(other[:]), id[:]...))
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
