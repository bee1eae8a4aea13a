package csv

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/saidby/saidby/importers/format"
	"github.com/saidby/saidby/importers/records"
)

// header says in which columns the places of a plan stand.
type header struct {
	columns []int // by [records.Place.Number]; -1 where there is none
	width   int
	// named is set where the first line names the columns and is no article:
	// where it has a name of the mapping, that of a text, or two others.
	named bool
	// foreign is set where it has a name that only GDELT's tables have.
	foreign bool
	// err says what the mapping names, or the text, and is not there.
	err error
}

// newHeader looks for the places of a plan in the first line.
func newHeader(plan *records.Plan, first []string) header {
	names := make(map[string]int, len(first))
	for i := len(first) - 1; i >= 0; i-- { // of columns with one name the first counts
		names[records.Fold(first[i])] = i
	}
	h := header{columns: make([]int, plan.Count()), width: len(first)}
	others := 0
	for _, f := range format.Fields() {
		found, named := h.field(plan.Places(f), names, plan.Mapped(f))
		switch {
		case named && (plan.Mapped(f) || f == format.FieldText):
			h.named = true
		case named:
			others++
		}
		if !found && h.err == nil && (plan.Mapped(f) || f == format.FieldText) {
			h.err = noColumn(plan.Places(f), first)
		}
	}
	_, h.foreign = h.field(plan.Foreign(), names, false)
	h.named = h.named || others > 1 || h.foreign
	return h
}

// field finds the columns of a field's places, by their names or, where the field
// is mapped, by their numbers.
func (h *header) field(places []records.Place, names map[string]int, mapped bool) (found, named bool) {
	for _, p := range places {
		n, known := names[p.Column]
		switch number, err := strconv.Atoi(p.Column); {
		case known:
			found, named = true, true
		case mapped && err == nil && number > 0 && number <= h.width:
			n, found = number-1, true
		default:
			n = -1
		}
		h.columns[p.Number] = n
	}
	return found, named
}

// What an error tells of a first line at most: so many names, of so many
// characters each.
const (
	maxTold = 20
	maxName = 30
)

// noColumn says that no place of a field is in the first line, and what is.
func noColumn(places []records.Place, first []string) error {
	var wanted, have []string
	for _, p := range places {
		wanted = append(wanted, strconv.Quote(p.Path.Column()))
	}
	for i, name := range first {
		if i == maxTold {
			have = append(have, "…")
			break
		}
		if name = strings.TrimSpace(name); len(name) > maxName {
			name = strings.ToValidUTF8(name[:maxName], "") + "…"
		}
		have = append(have, strconv.Quote(name))
	}
	return fmt.Errorf("%w: no column %s in the first line, which has %s", format.ErrMalformed, strings.Join(wanted, " or "), strings.Join(have, ", "))
}
