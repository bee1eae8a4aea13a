package linear

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
// A feature with few weights keeps them as cells. One with many, which is
// mostly a frequent one, keeps a byte for every label, eight to a machine
// word, so that a handful of additions serves all labels: see [Sum.Add].
type Model struct {
	labels int
	width  int // machine words in a dense row
	shift  uint
	// A feature is sought from the place that the upper bits of its hash
	// name. marks holds the lower 16 bits of each feature's hash, which with
	// the place make up nearly all of it; zero marks an empty place. Most
	// features of a new sentence are unknown, and so need nothing but marks,
	// which are small enough to stay close to the processor.
	marks []uint16
	// refs tells for each place where its weights are: the low byte is the
	// number of cells, or isDense, and the rest where they begin.
	refs  []uint32
	cells []Cell
	dense []uint64
}

const (
	isDense = 0xff
	// fewCells is where a dense row of up to 56 labels becomes quicker to
	// add than cells one by one.
	fewCells = 10
	// maxCells is what the 24 bits of a place can reach.
	maxCells = 1 << 24
	// bias makes bytes of weights non-negative. Every label of a dense row
	// carries it, so that it does not change which label wins.
	bias = 128
)

func newModel(labels, rows, cells int) *Model {
	bits := uint(4)
	for 1<<bits < rows*2 {
		bits++
	}
	return &Model{
		labels: labels, width: (labels + 7) / 8, shift: 32 - bits,
		marks: make([]uint16, 1<<bits), refs: make([]uint32, 1<<bits),
		cells: make([]Cell, 0, cells),
	}
}

func mark(key uint32) uint16 { return max(1, uint16(key)) }

// insert takes a row with cells. A feature that cannot be told from one that
// was inserted before is left out; there is about one in a hundred thousand.
func (m *Model) insert(key uint32, cells []Cell) {
	if m.find(key) >= 0 {
		return
	}
	i, mask := key>>m.shift, uint32(len(m.marks)-1)
	for m.marks[i] != 0 {
		i = (i + 1) & mask
	}
	m.marks[i] = mark(key)
	if len(cells) <= fewCells {
		m.refs[i] = uint32(len(m.cells))<<8 | uint32(len(cells))
		m.cells = append(m.cells, cells...)
		return
	}
	m.refs[i] = uint32(len(m.dense)/m.width)<<8 | isDense
	at := len(m.dense)
	for range m.width {
		m.dense = append(m.dense, bias*0x0101010101010101)
	}
	for _, c := range cells {
		word, shift := at+int(c.Label/8), c.Label%8*8
		m.dense[word] &^= 0xff << shift
		m.dense[word] |= uint64(bias+int(c.Weight)) << shift
	}
}

// Labels returns the number of labels, which are the numbers below it.
func (m *Model) Labels() int { return m.labels }

// Size returns the number of features.
func (m *Model) Size() int {
	n := 0
	for _, k := range m.marks {
		if k != 0 {
			n++
		}
	}
	return n
}

// find returns the place of a feature, -1 when the model has none.
func (m *Model) find(key uint32) int {
	marks, want := m.marks, mark(key)
	mask := uint32(len(marks) - 1)
	for i := key >> m.shift & mask; ; i = (i + 1) & mask {
		switch marks[i] {
		case want:
			return int(i)
		case 0:
			return -1
		}
	}
}
