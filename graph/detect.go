package graph

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// What copies are found by is kept beside the articles, in the same changes. What
// two texts share is kept for both of them; who copied whom is judged when somebody
// asks, by what is known then, so that it does not depend on which came first.
const (
	shingleSpace   = "shingles"   // shingle (8 bytes, big-endian), article → the size of its sample
	paragraphSpace = "paragraphs" // publication, paragraph (8 bytes), article → nothing
	overlapSpace   = "overlaps"   // article, other article → what they share
)

// Bounds of the search for copies. A shingle that more than mostPostings articles
// have is looked up in the first of them only.
const (
	mostPostings   = 128
	leastHits      = 2   // sampled shingles that a candidate shares at least, see enoughHits
	mostCandidates = 100 // that a text is compared with, those with most hits first
	// What two texts must share to be remembered.
	keptShared      = 50
	keptContainment = 0.45
)

// detector finds which articles share text, within one change.
type detector struct {
	ctx                            context.Context
	tx                             *quadstore.Tx
	shingles, paragraphs, overlaps *beside
	// printed are the texts that the change puts, nil for those that it removes;
	// ready are texts that have been made ready to be compared.
	printed map[schema.ID]*printed
	ready   map[schema.ID]*reprint.Text
	// moved are articles of which a paragraph has become their outlet's, or is no
	// longer.
	moved map[schema.ID]bool
}

func newDetector(ctx context.Context, tx *quadstore.Tx) *detector {
	return &detector{
		ctx: ctx, tx: tx, printed: map[schema.ID]*printed{}, ready: map[schema.ID]*reprint.Text{}, moved: map[schema.ID]bool{},
		shingles:   newBeside(ctx, tx, shingleSpace, 8),
		paragraphs: newBeside(ctx, tx, paragraphSpace, len(schema.ID{})+8),
		overlaps:   newBeside(ctx, tx, overlapSpace, len(schema.ID{})),
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
	sample := reprint.New(p.text, nil).Sample()
	size := binary.AppendUvarint(nil, uint64(len(sample)))
	for _, key := range sample {
		d.shingles.set(append(binary.BigEndian.AppendUint64(nil, key), id[:]...), size)
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
	for _, key := range reprint.New(p.text, nil).Sample() {
		d.shingles.remove(append(binary.BigEndian.AppendUint64(nil, key), id[:]...))
	}
	delete(d.ready, id)
	delete(d.moved, id)
	if err := d.outlet(p, id, false); err != nil {
		return err
	}
	return d.forget(id)
}

// outlet takes an article's paragraphs to those that its outlet has printed, or
// takes them back. Where that makes a paragraph the outlet's own, or an article's
// again, what the others that have it share must be measured anew.
func (d *detector) outlet(p *printed, id schema.ID, there bool) error {
	if p.publication.IsZero() {
		return nil
	}
	prefixes := p.prefixes()
	others := make([][]schema.ID, len(prefixes))
	err := d.paragraphs.under(reprint.Repeated+1, prefixes, func(i int, rest, _ []byte) {
		if other := schema.ID(rest); other != id {
			others[i] = append(others[i], other)
		}
	})
	for i, prefix := range prefixes {
		key := append(slices.Clone(prefix), id[:]...)
		if there {
			d.paragraphs.set(key, []byte{})
		} else {
			d.paragraphs.remove(key)
		}
		if len(others[i]) == reprint.Repeated-1 {
			for _, other := range others[i] {
				d.moved[other] = true
				delete(d.ready, other)
			}
		}
	}
	return err
}

// finish measures what has changed.
func (d *detector) finish() error {
	for _, id := range sortedIDs(d.moved) {
		if err := d.measure(id); err != nil {
			return fmt.Errorf("copies of article %s: %w", id.Short(), err)
		}
	}
	return nil
}

func sortedIDs(set map[schema.ID]bool) []schema.ID {
	ids := make([]schema.ID, 0, len(set))
	for id := range set {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return ids
}
