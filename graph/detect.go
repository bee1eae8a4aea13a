package graph

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

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

// printed is a text and who printed it, which may be nobody.
type printed struct {
	text        string
	publication schema.ID
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

// prefixes returns under which keys a text's paragraphs are those of its outlet, in
// order.
func (p *printed) prefixes() [][]byte {
	var all [][]byte
	for key := range paragraphKeys(p.text) {
		all = append(all, binary.BigEndian.AppendUint64(p.publication[:len(p.publication):len(p.publication)], key))
	}
	slices.SortFunc(all, slices.Compare)
	return all
}

// paragraphKeys returns the keys of a text's paragraphs.
func paragraphKeys(s string) map[uint64]bool {
	keys := map[uint64]bool{}
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) != "" {
			keys[reprint.ParagraphKey(line)] = true
		}
	}
	return keys
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
	prefixes := make([][]byte, len(sample))
	for i, key := range sample {
		prefixes[i] = binary.BigEndian.AppendUint64(nil, key)
	}
	hits, sizes := map[schema.ID]int{}, map[schema.ID]uint64{}
	err := d.shingles.under(mostPostings, prefixes, func(_ int, rest, size []byte) {
		other := schema.ID(rest)
		hits[other]++
		sizes[other], _ = binary.Uvarint(size)
	})
	if err != nil {
		return nil, err
	}
	delete(hits, id)
	var found []schema.ID
	for other, n := range hits {
		if enoughHits(n, min(int(sizes[other]), len(sample))) {
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
	t := reprint.New(p.text, func(key uint64) bool { return own[key] })
	d.ready[id] = t
	return t, nil
}

// repeated returns the paragraphs of a text that are its outlet's.
func (d *detector) repeated(p *printed) (map[uint64]bool, error) {
	if p.publication.IsZero() {
		return nil, nil
	}
	prefixes := p.prefixes()
	counts := make([]int, len(prefixes))
	err := d.paragraphs.under(reprint.Repeated, prefixes, func(i int, _, _ []byte) { counts[i]++ })
	own := map[uint64]bool{}
	for i, prefix := range prefixes {
		if counts[i] >= reprint.Repeated {
			own[binary.BigEndian.Uint64(prefix[len(schema.ID{}):])] = true
		}
	}
	return own, err
}

// text returns an article's text as the change leaves it, nil where there is none.
func (d *detector) text(id schema.ID) (*printed, error) {
	if p, known := d.printed[id]; known {
		return p, nil
	}
	p, err := printedText(d.ctx, &d.tx.View, id)
	if err == nil {
		d.printed[id] = p
	}
	return p, err
}

// printedText reads an article's text from the store; it is nil where there is none.
func printedText(ctx context.Context, v *quadstore.View, id schema.ID) (*printed, error) {
	desk := desk{ctx: ctx, view: v}
	desk.open(id)
	r, err := desk.record(id)
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	a, err := r.Article(desk.record)
	if err != nil {
		return nil, err
	}
	return &printed{compared(a.Text), r.PublishedIn()}, nil
}

// longestCompared is how many bytes of a text are compared at most; what is longer is
// no article that others copy.
const longestCompared = 1 << 20

// compared is the part of a text that is compared.
func compared(s string) string {
	if len(s) <= longestCompared {
		return s
	}
	n := longestCompared
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
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
