package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// ErrFormat is returned when bytes are not an encoded model.
var ErrFormat = errors.New("malformed model")

// Append appends the encoded rows to b and returns it. The rows are sorted by
// key; rows without cells are left out.
//
// The form is the number of labels, of rows and of cells, then for each row the
// number of keys left out since the one before it, the number of its cells, and for each
// cell a byte of label and a byte of weight. Numbers are unsigned varints. It
// needs no decompression: half a million weights are read in some 5 ms.
func Append(b []byte, labels int, rows []Row) []byte {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return len(r.Cells) == 0 })
	slices.SortFunc(rows, func(a, b Row) int { return compare(a.Key, b.Key) })
	cells := 0
	for _, r := range rows {
		cells += len(r.Cells)
	}
	b = binary.AppendUvarint(b, uint64(labels))
	b = binary.AppendUvarint(b, uint64(len(rows)))
	b = binary.AppendUvarint(b, uint64(cells))
	last := int64(-1)
	for _, r := range rows {
		b = binary.AppendUvarint(b, uint64(int64(r.Key)-last-1))
		b = append(b, byte(len(r.Cells)))
		for _, c := range r.Cells {
			b = append(b, c.Label, byte(c.Weight))
		}
		last = int64(r.Key)
	}
	return b
}

// Decode reads a model that [Append] wrote at the beginning of b and returns
// it with the bytes after it. It returns [ErrFormat] when b holds no model.
func Decode(b []byte) (*Model, []byte, error) {
	labels, b, err := Uvarint(b)
	if err != nil {
		return nil, nil, err
	}
	rows, b, err := Uvarint(b)
	if err != nil {
		return nil, nil, err
	}
	cells, b, err := Uvarint(b)
	if err != nil {
		return nil, nil, err
	}
	// A row takes four bytes at least and a cell two, which bounds what a
	// damaged header can make us allocate.
	if labels == 0 || labels > MaxLabels || rows > uint64(len(b))/4 || cells > uint64(len(b))/2 || cells >= maxCells-1 {
		return nil, nil, fmt.Errorf("%w: %d labels, %d rows, %d cells in %d bytes", ErrFormat, labels, rows, cells, len(b))
	}
	m := newModel(int(labels), int(rows))
	row := make([]Cell, 0, MaxLabels)
	key := int64(-1)
	for range rows {
		var step uint64
		if step, b, err = Uvarint(b); err != nil {
			return nil, nil, err
		}
		if len(b) == 0 || len(b) < 1+2*int(b[0]) || step >= 1<<32 || key+1+int64(step) >= 1<<32 {
			return nil, nil, fmt.Errorf("%w: row", ErrFormat)
		}
		key += 1 + int64(step)
		row = row[:0]
		for n := int(b[0]); len(row) < n; {
			at := 1 + 2*len(row)
			row = append(row, Cell{b[at], int8(b[at+1])})
		}
		if !orderly(row, int(labels)) || uint64(len(row)) > cells {
			return nil, nil, fmt.Errorf("%w: weights of a row", ErrFormat)
		}
		cells -= uint64(len(row))
		m.insert(uint32(key), row)
		b = b[1+2*len(row):]
	}
	if cells > 0 {
		return nil, nil, fmt.Errorf("%w: %d cells are missing", ErrFormat, cells)
	}
	return m, b, nil
}

// orderly reports whether a row has cells, with ascending labels below the
// number of labels, and weights that a byte with a bias can hold.
func orderly(row []Cell, labels int) bool {
	last := -1
	for _, c := range row {
		if int(c.Label) <= last || c.Weight == -128 {
			return false
		}
		last = int(c.Label)
	}
	return last >= 0 && last < labels
}

// Uvarint reads an unsigned varint at the beginning of b and returns it with
// the bytes after it, or [ErrFormat].
func Uvarint(b []byte) (uint64, []byte, error) {
	v, n := binary.Uvarint(b)
	if n <= 0 {
		return 0, nil, fmt.Errorf("%w: number", ErrFormat)
	}
	return v, b[n:], nil
}

func compare(a, b uint32) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
