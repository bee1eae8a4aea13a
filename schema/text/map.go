package text

import "sort"

// Map leads from byte offsets in a cleaned text back to byte offsets in the text
// as it came. A nil Map is the identity. It may be used by several goroutines at
// once.
type Map struct {
	points []point // where the distance between the two texts changes, ascending
	clean  int     // length of the cleaned text
	raw    int     // length of the text as it came
	from   *Map    // the step before this one, nil for the first
}

// point says that the byte clean of the result is the byte raw of the source,
// and so on from there, side by side, up to the next point.
type point struct{ clean, raw int }

// Original is the offset in the original of the character that stands at
// cleanOff in the cleaned text; the end of one text is the end of the other. It
// never decreases as cleanOff grows. Offsets outside the text give the nearer
// end of it.
func (m *Map) Original(cleanOff int) int {
	if m == nil {
		return cleanOff
	}
	return m.from.Original(m.step(cleanOff))
}

// step undoes the last of the map's steps.
func (m *Map) step(off int) int {
	if off >= m.clean {
		return m.raw
	}
	off = max(off, 0)
	i := sort.Search(len(m.points), func(i int) bool { return m.points[i].clean > off })
	source, limit := off, m.raw
	if i > 0 {
		source = m.points[i-1].raw + off - m.points[i-1].clean
	}
	if i < len(m.points) {
		limit = m.points[i].raw
	}
	// Where a character grew longer, its later bytes stay with its beginning.
	return min(source, limit)
}

// add notes that byte clean of the result is byte raw of the source.
func (m *Map) add(clean, raw int) {
	for len(m.points) > 0 && m.points[len(m.points)-1].clean >= clean {
		m.points = m.points[:len(m.points)-1]
	}
	before := 0
	if n := len(m.points); n > 0 {
		before = m.points[n-1].raw - m.points[n-1].clean
	}
	if raw-clean != before {
		m.points = append(m.points, point{clean, raw})
	}
}
