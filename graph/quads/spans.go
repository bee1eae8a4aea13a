package quads

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby/schema/text"
)

// FormatSpans writes spans, in bytes, as they are kept: "353-370,400-410".
func FormatSpans(spans []text.Span) string {
	var b []byte
	for i, s := range spans {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(s.Start), 10)
		b = append(b, '-')
		b = strconv.AppendInt(b, int64(s.End), 10)
	}
	return string(b)
}

// ParseSpans reads what [FormatSpans] writes. It returns an error that wraps
// [ErrMalformed] for anything else.
func ParseSpans(s string) ([]text.Span, error) {
	pieces := strings.Split(s, ",")
	spans := make([]text.Span, 0, len(pieces))
	for _, piece := range pieces {
		from, to, _ := strings.Cut(piece, "-")
		start, err := strconv.ParseUint(from, 10, 31)
		if err != nil {
			return nil, fmt.Errorf("spans %q: %w", s, ErrMalformed)
		}
		end, err := strconv.ParseUint(to, 10, 31)
		if err != nil {
			return nil, fmt.Errorf("spans %q: %w", s, ErrMalformed)
		}
		spans = append(spans, text.Span{Start: int(start), End: int(end)})
	}
	return spans, nil
}

// formatOrder writes the places of the list's elements in sorted.
func formatOrder(list, sorted []string) string {
	var b []byte
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		at, _ := slices.BinarySearch(sorted, s)
		b = strconv.AppendInt(b, int64(at), 10)
	}
	return string(b)
}

// applyOrder puts the sorted, distinct elements back in their order.
func applyOrder[T any](sorted []T, order string) ([]T, error) {
	places := strings.Split(order, ",")
	list := make([]T, 0, len(places))
	for _, place := range places {
		at, err := strconv.Atoi(place)
		if err != nil || at < 0 || at >= len(sorted) {
			return nil, fmt.Errorf("order %q of %d elements: %w", order, len(sorted), ErrMalformed)
		}
		list = append(list, sorted[at])
	}
	return list, nil
}

func itoa(i int) string { return strconv.Itoa(i) }
