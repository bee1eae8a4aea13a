package linear

import "math/bits"

// MaxLabels is the number of labels a model can tell apart, and MaxFeatures
// the number of features that may be added to one row of scores.
const (
	MaxLabels   = 128
	MaxFeatures = 255
)

// Row is one feature: its hash, and a weight for each label that has one, in
// ascending order of labels.
type Row struct {
	Key   uint32
	Cells []Cell
}

// Cell is the weight of one label, quantised to -127…127.
type Cell struct {
	Label  uint8
	Weight int8
}

// Model is a read-only table of weights, safe for concurrent use.
//
// What it costs to add a feature is to wait for memory, so the table is laid out by
// what the processor fetches at once, 64 bytes. The upper bits of a feature's hash name
// a bucket of eight places. A bucket has a word of tags, a byte of hash for each place;
// most features of a new sentence are unknown and need nothing but the tags, which are
// small enough to stay close to the processor. And it has a line of eight rows, a word
// each, which hold the weights themselves where there are three at most. Features with
// more weights have them elsewhere, in one piece of 64 bytes or a few: as cells or, if
// they have many, as a byte for every label, see [Sum.Add].
type Model struct {
	labels, size int
	width        int // machine words in a dense row
	// buckets is their number; tags and rows have one and eight words for each.
	buckets uint64
	tags    []uint64
	rows    []uint64
	far     []uint64 // the weights of features with more than nearCells
}

// A row holds, from its lowest byte on: the second byte of the hash; the number of
// cells, or isDense; and then nearCells cells of 16 bits, label and weight, those that
// there are not being zero, or where in far the weights begin.
const (
	nearCells = 3
	isDense   = 0xff
	// fewCells is where a dense row of up to 56 labels becomes quicker to
	// add than cells one by one.
	fewCells = 10
	// maxCells is what the 32 bits of a place can reach.
	maxCells = 1 << 24
	// bias makes bytes of weights non-negative. Every label of a dense row
	// carries it, so that it does not change which label wins.
	bias = 128
	// places is how many features a bucket has room for, and load for how many of
	// ten there are places: one bucket in twenty is full then.
	places = 8
	load   = 34
	line   = 8 // machine words that are fetched at once
)

const (
	everyByte = 0x0101010101010101
	lowBits   = 0x7f7f7f7f7f7f7f7f
)

func newModel(labels, rows int) *Model {
	buckets := uint64(rows)*10/load + 1
	return &Model{
		labels: labels, width: (labels + 7) / 8, buckets: buckets,
		tags: make([]uint64, buckets), rows: make([]uint64, places*buckets),
	}
}

// bucket returns the bucket in which a feature is sought first.
func (m *Model) bucket(key uint32) uint64 { return uint64(key) * m.buckets >> 32 }

// tag is the first byte of a hash, zero being for an empty place; second is the other.
func tag(key uint32) uint64  { return uint64(max(1, byte(key))) }
func second(key uint32) byte { return byte(key >> 8) }

// zeros returns a word with the highest bit of each byte set that is zero in x.
func zeros(x uint64) uint64 { return ^(x&lowBits + lowBits | x | lowBits) }

// insert takes a row with cells. A feature that cannot be told from one that
// was inserted before is left out; there is about one in a hundred thousand.
func (m *Model) insert(key uint32, cells []Cell) {
	if m.find(key) >= 0 {
		return
	}
	b := m.bucket(key)
	for zeros(m.tags[b]) == 0 {
		b = (b + 1) % m.buckets
	}
	place := uint64(bits.TrailingZeros64(zeros(m.tags[b])) / 8)
	m.tags[b] |= tag(key) << (8 * place)
	m.rows[b*places+place] = uint64(second(key)) | m.pack(cells)
	m.size++
}

// pack returns the row of some cells without its lowest byte.
func (m *Model) pack(cells []Cell) uint64 {
	n := len(cells)
	switch {
	case n <= nearCells:
		row := uint64(n) << 8
		for i, c := range cells {
			row |= c.pack() << (16 + 16*i)
		}
		return row
	case n > fewCells:
		at := m.room(m.width)
		dense := m.far[at : at+m.width]
		for i := range dense {
			dense[i] = bias * everyByte
		}
		for _, c := range cells {
			dense[c.Label/8] += uint64(int64(c.Weight)) << (c.Label % 8 * 8)
		}
		return isDense<<8 | uint64(at)<<16
	}
	at := m.room((n + 3) / 4)
	for i, c := range cells {
		m.far[at+i/4] |= c.pack() << (i % 4 * 16)
	}
	return uint64(n)<<8 | uint64(at)<<16
}

func (c Cell) pack() uint64 { return uint64(c.Label) | uint64(uint8(c.Weight))<<8 }

// room makes room for some words, in one line if they fit into one, and returns where.
func (m *Model) room(words int) int {
	at := len(m.far)
	if at%line+words > line {
		at += line - at%line
	}
	for len(m.far) < at+words {
		m.far = append(m.far, 0)
	}
	return at
}

// Labels returns the number of labels, which are the numbers below it.
func (m *Model) Labels() int { return m.labels }

// Size returns the number of features.
func (m *Model) Size() int { return m.size }

// find returns the place of a feature's row, -1 when the model has none.
func (m *Model) find(key uint32) int {
	for b := m.bucket(key); ; b = (b + 1) % m.buckets {
		tags := m.tags[b]
		for hit := zeros(tags ^ tag(key)*everyByte); hit != 0; hit &= hit - 1 {
			place := b*places + uint64(bits.TrailingZeros64(hit)/8)
			if byte(m.rows[place]) == second(key) {
				return int(place)
			}
		}
		if zeros(tags) != 0 {
			return -1
		}
	}
}
