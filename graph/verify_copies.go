package graph

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// pairsTogether is how many pairs, or articles, are looked at at once.
const pairsTogether = 256

// verifyCopies checks what copies are found by, and what is kept of those that were.
func (d *desk) verifyCopies(report *verify.Report) error {
	return errors.Join(d.verifyPostings(report), d.verifyPairs(report))
}

// verifyPostings checks that every article is found by the shingles of its sample, and
// no other is. Those for which there was no room are as they should be.
func (d *desk) verifyPostings(report *verify.Report) error {
	articles, err := d.articleIDs()
	if err != nil {
		return err
	}
	led := 0
	for _, id := range articles {
		n, lost, err := d.leading(id)
		if err != nil {
			return err
		}
		if lost > 0 {
			report.Add(verify.Fault{Law: verify.Reprint, Article: id, Message: fmt.Sprintf("%d of the shingles that copies are found by do not lead to it", lost)})
		}
		led += n
	}
	total := 0
	for pair, err := range d.view.Scan(d.ctx, shingleSpace, nil) {
		if err != nil {
			return err
		}
		total += postings(pair.Value).len()
	}
	if total != led {
		report.Add(verify.Fault{Law: verify.Reprint, Message: fmt.Sprintf("shingles lead to articles %d times, %d times to those that have them", total, led)})
	}
	return nil
}

// leading counts the shingles of an article's sample that lead to it, and those that
// should.
func (d *desk) leading(id schema.ID) (led, lost int, err error) {
	p, err := printedText(d.ctx, d.view, id)
	if err != nil || p == nil {
		return 0, 0, err
	}
	all, err := d.view.Get(d.ctx, shingleSpace, shingleKeys(reprint.New(p.text, nil).Sample())...)
	if err != nil {
		return 0, 0, err
	}
	for _, value := range all {
		if _, found := postings(value).find(id); found {
			led++
		} else if !postings(value).more() {
			lost++
		}
	}
	return led, lost, nil
}

// verifyPairs checks that what two articles share is kept for both, and where, as
// their texts have it.
func (d *desk) verifyPairs(report *verify.Report) error {
	texts := texts{d: d, held: map[schema.ID]*reprint.Text{}}
	for pair, err := range d.view.Scan(d.ctx, overlapSpace, nil) {
		if err != nil {
			return err
		}
		if len(pair.Key) != 2*idLength {
			report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("a pair of articles under a key of %d bytes", len(pair.Key))})
			continue
		}
		a, b := schema.ID(pair.Key[:idLength]), schema.ID(pair.Key[idLength:])
		message, err := d.pairFault(&texts, a, b, bytes.Clone(pair.Value))
		if err != nil {
			return err
		}
		if message != "" {
			report.Add(verify.Fault{Law: verify.Reprint, Article: a, Message: message})
		}
	}
	return d.verifyPassages(report)
}

// pairFault says what is wrong with what is kept of a pair, if anything.
func (d *desk) pairFault(texts *texts, a, b schema.ID, value []byte) (string, error) {
	t, err := texts.of(a)
	if err != nil {
		return "", err
	}
	u, err := texts.of(b)
	switch {
	case err != nil:
		return "", err
	case t == nil || u == nil:
		return "text is shared with an article that is not there", nil
	case b.Compare(a) < 0:
		others, err := d.view.Get(d.ctx, overlapSpace, pairKey(b, a))
		if o, damaged := unpackOverlap(value); err == nil && (damaged != nil || !bytes.Equal(packOverlap(o.Turned()), others[0])) {
			return "what two articles share is not the same for both", nil
		}
		return "", err
	}
	o, passages, keep := meet(a, t, b, u, worthKeeping)
	kept, err := d.view.Get(d.ctx, passageSpace, pairKey(a, b))
	switch {
	case err != nil:
		return "", err
	case !keep || !bytes.Equal(value, packOverlap(o)):
		return fmt.Sprintf("it shares something else with article %s than is kept", b.Short()), nil
	case !bytes.Equal(kept[0], packPassages(passages)):
		return fmt.Sprintf("it shares other passages with article %s than are kept", b.Short()), nil
	}
	return "", nil
}

// verifyPassages checks that passages are kept of nothing but pairs.
func (d *desk) verifyPassages(report *verify.Report) error {
	var keys [][]byte
	check := func() error {
		overlaps, err := d.view.Get(d.ctx, overlapSpace, keys...)
		if slices.ContainsFunc(overlaps, func(v []byte) bool { return v == nil }) {
			report.Add(verify.Fault{Law: verify.Reprint, Message: "passages are kept of articles that are no pair"})
		}
		keys = nil
		return err
	}
	for pair, err := range d.view.Scan(d.ctx, passageSpace, nil) {
		if err != nil {
			return err
		}
		if keys = append(keys, bytes.Clone(pair.Key)); len(keys) == pairsTogether {
			if err := check(); err != nil {
				return err
			}
		}
	}
	return check()
}

// texts are articles' texts ready to be compared, some of them at a time.
type texts struct {
	d    *desk
	held map[schema.ID]*reprint.Text
}

// of returns an article's text, nil where there is none.
func (t *texts) of(id schema.ID) (*reprint.Text, error) {
	if text, known := t.held[id]; known {
		return text, nil
	}
	if len(t.held) >= pairsTogether {
		clear(t.held)
	}
	text, err := t.d.comparable(id)
	if errors.Is(err, ErrNotFound) {
		err = nil
	}
	if err == nil {
		t.held[id] = text
	}
	return text, err
}
