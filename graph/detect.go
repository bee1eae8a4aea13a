package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// What copies are found by is kept beside the articles, in the same changes. What
// two texts share is kept for both of them; who copied whom is judged when somebody
// asks, by what is known then, so that it does not depend on which came first.
const (
	shingleSpace   = "shingles"   // shingle (8 bytes, big-endian) → postings
	paragraphSpace = "paragraphs" // publication, paragraph (8 bytes) → heads
	furtherSpace   = "further"    // publication, paragraph, article that is not one of the heads → nothing
	overlapSpace   = "overlaps"   // article, other article → what they share
	passageSpace   = "passages"   // article, other article with a later id → what stands in both
)

// worthKeeping reports whether what two texts share is to be remembered: somewhat more than
// what makes a reprint, so that the bounds of one can be moved.
func worthKeeping(o reprint.Overlap) bool { return o.Shared >= 50 && o.Containment() >= 0.45 }

// detector finds which articles share text, within one change.
type detector struct {
	ctx                  context.Context
	tx                   *quadstore.Tx
	shingles, paragraphs *lists
	further, overlaps    *beside
	passages             *beside
	// printed are the texts that the change puts, nil for those that it removes;
	// whole are the same, all of their paragraphs; ready are texts that have been made
	// ready to be compared.
	printed      map[schema.ID]*printed
	whole, ready map[schema.ID]*reprint.Text
	// moved are articles of which a paragraph has become their outlet's, or is no
	// longer.
	moved map[schema.ID]bool
}

func newDetector(ctx context.Context, tx *quadstore.Tx) *detector {
	return &detector{
		ctx: ctx, tx: tx, printed: map[schema.ID]*printed{}, moved: map[schema.ID]bool{},
		whole: map[schema.ID]*reprint.Text{}, ready: map[schema.ID]*reprint.Text{},
		shingles: newLists(ctx, tx, shingleSpace), paragraphs: newLists(ctx, tx, paragraphSpace),
		further: newBeside(ctx, tx, furtherSpace, idLength+8), overlaps: newBeside(ctx, tx, overlapSpace, idLength),
		passages: newBeside(ctx, tx, passageSpace, idLength),
	}
}

// put takes an article into the search, in the place of what it was.
func (d *detector) put(a *schema.Article) error {
	p := &printed{text: compared(a.Text)}
	if a.Publication != nil {
		p.publication = a.Publication.ID
	}
	before, err := d.text(a.ID)
	if err != nil || before != nil && *before == *p {
		return err
	}
	if err := d.withdraw(a.ID); err != nil {
		return err
	}
	return d.add(a.ID, p)
}

// add takes a text into the search that is not in it.
func (d *detector) add(id schema.ID, p *printed) error {
	d.printed[id] = p
	t := reprint.New(p.text, nil)
	d.whole[id] = t
	sample := t.Sample()
	err := d.post(sample, func(p postings) postings { return p.with(id, len(sample)) })
	if err != nil {
		return err
	}
	if err := d.outlet(p, id, true); err != nil {
		return err
	}
	d.moved[id] = true
	return nil
}

// remove takes an article out of the search.
func (d *detector) remove(id schema.ID) error {
	if err := d.withdraw(id); err != nil {
		return err
	}
	d.printed[id] = nil
	return nil
}

// withdraw takes out what is kept of an article, if there is anything.
func (d *detector) withdraw(id schema.ID) error {
	p, err := d.text(id)
	if err != nil || p == nil {
		return err
	}
	err = d.post(reprint.New(p.text, nil).Sample(), func(p postings) postings { return p.without(id) })
	if err != nil {
		return err
	}
	delete(d.whole, id)
	delete(d.ready, id)
	delete(d.moved, id)
	if err := d.outlet(p, id, false); err != nil {
		return err
	}
	return d.forget(id)
}

// post changes the postings of some shingles.
func (d *detector) post(sample []uint64, change func(postings) postings) error {
	keys := shingleKeys(sample)
	all, err := d.shingles.get(keys)
	if err != nil {
		return err
	}
	for i, before := range all {
		if after := change(before); !bytes.Equal(before, after) {
			d.shingles.set(keys[i], after)
		}
	}
	return nil
}

func shingleKeys(sample []uint64) [][]byte {
	keys := make([][]byte, len(sample))
	for i, key := range sample {
		keys[i] = binary.BigEndian.AppendUint64(nil, key)
	}
	return keys
}

// finish measures what has changed.
func (d *detector) finish() error {
	for _, id := range sortedKeys(d.moved) {
		if err := d.measure(id); err != nil {
			return fmt.Errorf("copies of article %s: %w", id.Short(), err)
		}
	}
	d.write()
	return nil
}

// write writes what the search is made by, as the change leaves it.
func (d *detector) write() {
	d.shingles.write()
	d.paragraphs.write()
}
