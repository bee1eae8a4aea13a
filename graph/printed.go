package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"slices"
	"unicode/utf8"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/reprint"
	"github.com/saidby/saidby/schema"
)

// printed is a text and who printed it, which may be nobody.
type printed struct {
	text        string
	publication schema.ID
}

// prefixes returns under which keys a text's paragraphs are those of its outlet, in
// order.
func (p *printed) prefixes() [][]byte {
	var all [][]byte
	for key := range reprint.ParagraphKeys(p.text) {
		all = append(all, binary.BigEndian.AppendUint64(p.publication[:len(p.publication):len(p.publication)], key))
	}
	slices.SortFunc(all, slices.Compare)
	return all
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
	desk := desk{ctx: ctx, view: v, others: &namesakes{asked: true}} // whoever is meant, the text is the same
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
