package tag

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// entry is what is known about one word beside its form, packed into
//
//	bits  0-8   its class in a fine clustering of words
//	bits  9-14  its class in a coarse one
//	bits 15-17  how often it is capitalised where no sentence begins
//	bits 18-23  the tag it mostly has in unlabelled text
//	bits 24-29  the tag it has there next to that
//	bits 30-35  the only tag it has in the treebank, for frequent words
//
// The zero entry is an unseen word's.
type entry uint64

func newEntry(fine, coarse, capital int, usual, other Tag) entry {
	return entry(fine&0x1ff | coarse&0x3f<<9 | capital&7<<15 | int(usual)<<18 | int(other)<<24)
}

func knownEntry(t Tag) entry { return entry(t) << 30 }

func (e entry) fine() uint64    { return uint64(e & 0x1ff) }
func (e entry) coarse() uint64  { return uint64(e >> 9 & 0x3f) }
func (e entry) capital() uint64 { return uint64(e >> 15 & 7) }
func (e entry) usual() uint64   { return uint64(e >> 18 & 0xfff) }
func (e entry) known() Tag      { return Tag(e >> 30) }

// lexicon finds the entries of words by the hash of their normal form.
type lexicon struct {
	slots []lexiconSlot // open addressing; a power of two long
}

type lexiconSlot struct {
	form  uint64
	entry entry
}

func newLexicon(n int) *lexicon {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return &lexicon{make([]lexiconSlot, size)}
}

// add joins e to what the lexicon holds of a form.
func (l *lexicon) add(form uint64, e entry) {
	form &= lexiconForm
	i := l.home(form)
	for l.slots[i].entry != 0 && l.slots[i].form != form {
		i = (i + 1) & uint64(len(l.slots)-1)
	}
	l.slots[i].form = form
	l.slots[i].entry |= e
}

// find returns the entry of a form, zero when there is none.
func (l *lexicon) find(form uint64) entry {
	form &= lexiconForm
	for i := l.home(form); ; i = (i + 1) & uint64(len(l.slots)-1) {
		if s := l.slots[i]; s.entry == 0 || s.form == form {
			return s.entry
		}
	}
}

// home mixes the hash, whose low bits alone FNV leaves a little uneven.
func (l *lexicon) home(form uint64) uint64 {
	return (form ^ form>>32) * hashSpread >> 32 & uint64(len(l.slots)-1)
}

const hashSpread = 0x9e3779b97f4a7c15

// lexiconForm is how much of a word's hash is stored: 40 bits, which keeps
// the chance that two of some 30,000 words share one below a thousandth.
const lexiconForm = 1<<40 - 1

// appendLexicon appends the entries to b: their number, then for each the
// distance of its form from the one before and the entry, as varints.
func appendLexicon(b []byte, entries map[uint64]entry) []byte {
	forms := make([]uint64, 0, len(entries))
	for f := range entries {
		forms = append(forms, f)
	}
	slices.Sort(forms)
	b = binary.AppendUvarint(b, uint64(len(forms)))
	var last uint64
	for _, f := range forms {
		b = binary.AppendUvarint(b, f-last)
		b = binary.AppendUvarint(b, uint64(entries[f]))
		last = f
	}
	return b
}

// readLexicon joins the encoded lexicons to one. It fails with an error that
// wraps linear.ErrFormat.
func readLexicon(encoded ...[]byte) (*lexicon, error) {
	total := 0
	for _, b := range encoded {
		n, _, err := linear.Uvarint(b)
		if err != nil || n > uint64(len(b)) {
			return nil, fmt.Errorf("%w: number of words", linear.ErrFormat)
		}
		total += int(n)
	}
	l := newLexicon(total)
	for _, b := range encoded {
		if rest, err := l.read(b); err != nil || len(rest) > 0 {
			return nil, fmt.Errorf("%w: words", linear.ErrFormat)
		}
	}
	return l, nil
}

func (l *lexicon) read(b []byte) ([]byte, error) {
	n, b, err := linear.Uvarint(b)
	if err != nil {
		return nil, err
	}
	var form uint64
	for range n {
		var step, e uint64
		if step, b, err = linear.Uvarint(b); err != nil {
			return nil, err
		}
		if e, b, err = linear.Uvarint(b); err != nil {
			return nil, err
		}
		form += step
		if e>>30 >= uint64(count) {
			return nil, linear.ErrFormat
		}
		l.add(form, entry(e))
	}
	return b, nil
}
