package linear

import "math/bits"

// Scores is one row of scores, indexed by label.
type Scores [MaxLabels]int32

// Sum adds up the weights of features. The zero value is an empty sum.
type Sum struct {
	cells Scores
	dense int32 // dense rows added
	// Dense rows are added with their labels in lanes of 16 bits, four to a
	// machine word: the bytes of even number in even, the others in odd. A
	// lane holds the sum of MaxFeatures bytes without overflow.
	even, odd [MaxLabels / 8]uint64
	// touched keeps what is read only to be near from being optimised away.
	touched uint64
}

const lanes = 0x00ff00ff00ff00ff

// batch is how many features are sought before any is added. The processor waits
// for many places in memory at once if it need not know what is in one to go on to
// the next.
const batch = 64

// Add adds the weights of the features, at most [MaxFeatures] in one sum. A
// feature that the model does not hold adds nothing.
func (s *Sum) Add(m *Model, keys []uint32) {
	var rows [batch]uint64
	for len(keys) > 0 {
		n := min(len(keys), batch)
		s.near(m, rows[:m.seek(keys[:n], &rows)])
		keys = keys[n:]
	}
}

// seek puts the rows of the features that there are first in rows, and returns how
// many. It goes over them again and again, so that those steps that read from the model
// decide nothing: a decision that is guessed wrong would wait for what was read.
func (m *Model) seek(keys []uint32, rows *[batch]uint64) int {
	var tags, found [batch]uint64
	for i, key := range keys {
		tags[i&(batch-1)] = m.tags[m.bucket(key)]
	}
	var wanted [batch]byte
	n := 0
	for i, key := range keys {
		there := tags[i&(batch-1)]
		hit := zeros(there ^ tag(key)*everyByte)
		place := m.bucket(key)*places + uint64(bits.TrailingZeros64(hit)/8)
		if hit&(hit-1) != 0 || zeros(there) == 0 { // more than one place, or bucket, to look in
			hit = 0
			if p := m.find(key); p >= 0 {
				place, hit = uint64(p), 1
			}
		}
		found[n&(batch-1)], wanted[n&(batch-1)] = place, second(key)
		n += int((hit | -hit) >> 63)
	}
	for i, place := range found[:n] {
		rows[i] = m.rows[place]
	}
	known := 0
	for i, want := range wanted[:n] {
		row := rows[i]
		rows[known&(batch-1)] = row
		if byte(row) == want {
			known++
		}
	}
	return known
}

// near adds rows.
func (s *Sum) near(m *Model, rows []uint64) {
	far := rows[:0]
	for _, row := range rows {
		if row>>8&0xff > nearCells {
			far = append(far, row)
			continue
		}
		s.add(row >> 16)
		s.add(row >> 32)
		s.add(row >> 48)
	}
	for _, row := range far {
		s.touched |= m.far[uint32(row>>16)]
	}
	for _, row := range far {
		at, n := int(uint32(row>>16)), int(row>>8&0xff)
		if n == isDense {
			s.addDense(m.far[at : at+m.width])
			continue
		}
		for _, word := range m.far[at : at+(n+3)/4] {
			s.add(word)
			s.add(word >> 16)
			s.add(word >> 32)
			s.add(word >> 48)
		}
	}
}

// add adds the cell in the lowest 16 bits of a word, which adds nothing if there is
// none.
func (s *Sum) add(word uint64) {
	s.cells[word&(MaxLabels-1)] += int32(int8(word >> 8))
}

func (s *Sum) addDense(row []uint64) {
	for i, x := range row {
		s.even[i&(MaxLabels/8-1)] += x & lanes
		s.odd[i&(MaxLabels/8-1)] += x >> 8 & lanes
	}
	s.dense++
}

// Total returns the scores of the model's labels, and empties the sum.
func (s *Sum) Total(m *Model, out *Scores) {
	base := s.dense * bias
	for i := range m.width {
		even, odd := s.even[i], s.odd[i]
		s.even[i], s.odd[i] = 0, 0
		from, to := s.cells[i*8:i*8+8], out[i*8:i*8+8]
		for j := 0; j < 8; j += 2 {
			to[j] = from[j] + int32(even&0xffff) - base
			to[j+1] = from[j+1] + int32(odd&0xffff) - base
			even >>= 16
			odd >>= 16
		}
		clear(from)
	}
	s.dense = 0
}
