package mail

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// splitParts parts the body of a multipart at its boundary. The last part may
// lack its end.
func splitParts(body []byte, boundary string) (parts [][]byte) {
	if boundary == "" {
		return nil
	}
	start, at := -1, 0
	for line := range bytes.Lines(body) {
		mark := bytes.TrimRight(line, " \t\n")
		after, found := bytes.CutPrefix(mark, []byte("--"+boundary))
		if found && (len(after) == 0 || string(after) == "--") {
			if start >= 0 {
				parts = append(parts, bytes.TrimSuffix(body[start:at], []byte("\n")))
			}
			start = at + len(line)
			if len(after) > 0 || len(parts) > maxParts {
				return parts
			}
		}
		at += len(line)
	}
	if start >= 0 && start < len(body) {
		parts = append(parts, body[start:])
	}
	return parts
}

// passedOver tells the parts passed over: "2 application/pdf, 1 image/png".
func (m *message) passedOver() string {
	var kinds []string
	for _, kind := range slices.Sorted(maps.Keys(m.passed)) {
		kinds = append(kinds, fmt.Sprintf("%d %s", m.passed[kind], kind))
	}
	if len(kinds) > 20 {
		kinds = append(kinds[:20], "…")
	}
	return strings.Join(kinds, ", ")
}
