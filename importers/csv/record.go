package csv

import (
	"strings"

	"github.com/saidby/saidby/importers/records"
)

// record is a row as a [records.Record].
type record struct {
	header  header
	charset charset
	data    []byte
	cells   []cell
}

// cell returns what stands at a place: "" also where that says that there is
// nothing. It is not stated where there is no such column.
func (r *record) cell(p records.Place) (value string, stated bool) {
	n := r.header.columns[p.Number]
	if n < 0 || n >= len(r.cells) {
		return "", false
	}
	value = r.charset.decode(r.cells[n].in(r.data))
	if isNull(value) {
		value = ""
	}
	return value, true
}

// Strings implements [records.Record].
func (r *record) Strings(p records.Place) []string {
	value, _ := r.cell(p)
	if value = strings.TrimSpace(value); value == "" {
		return nil
	}
	return []string{value}
}

// Text implements [records.Record].
func (r *record) Text(p records.Place) (parts []string, stated bool) {
	value, stated := r.cell(p)
	if !stated {
		return nil, false
	}
	return []string{value}, true
}

// isNull reports whether a cell holds what programs write for nothing: Python,
// pandas, and the databases.
func isNull(s string) bool {
	switch s {
	case "None", "nan", "NaN", "null", "NULL", `\N`:
		return true
	}
	return false
}
