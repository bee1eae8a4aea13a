package linear

// Scores is one row of scores, indexed by label.
type Scores [MaxLabels]int32

// Sum adds up the weights of features. The zero value is an empty sum.
type Sum struct {
	cells Scores
	rows  int32 // dense rows added
	// Dense rows are added with their labels in lanes of 16 bits, four to a
	// machine word: the bytes of even number in even, the others in odd. A
	// lane holds the sum of MaxFeatures bytes without overflow.
	even, odd [MaxLabels / 8]uint64
}

const lanes = 0x00ff00ff00ff00ff

// Add adds the weights of the features, at most [MaxFeatures] in one sum. A
// feature that the model does not hold adds nothing.
func (s *Sum) Add(m *Model, keys []uint32) {
	// Finding many of them before adding any lets the processor wait for many
	// places in memory at once.
	var found [64]uint32
	for len(keys) > 0 {
		n := 0
		batch := keys[:min(len(keys), len(found))]
		keys = keys[len(batch):]
		for _, key := range batch {
			if place := m.find(key); place >= 0 {
				found[n&63] = uint32(place)
				n++
			}
		}
		for i, place := range found[:n] {
			found[i&63] = m.refs[place]
		}
		for _, ref := range found[:n] {
			s.add(m, ref)
		}
	}
}

func (s *Sum) add(m *Model, ref uint32) {
	if ref&0xff != isDense {
		first := ref >> 8
		for _, c := range m.cells[first : first+ref&0xff] {
			s.cells[c.Label&(MaxLabels-1)] += int32(c.Weight)
		}
		return
	}
	at := int(ref>>8) * m.width
	for i, x := range m.dense[at : at+m.width] {
		s.even[i&(MaxLabels/8-1)] += x & lanes
		s.odd[i&(MaxLabels/8-1)] += x >> 8 & lanes
	}
	s.rows++
}

// Total returns the scores of the model's labels, and empties the sum.
func (s *Sum) Total(m *Model, out *Scores) {
	base := s.rows * bias
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
	s.rows = 0
}
