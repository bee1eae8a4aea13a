package text

import (
	"sort"
	"strings"
)

// Lines translates byte offsets of one text into line and column, as an editor
// counts them. Only "\n" ends a line, which is all that [Clean] leaves. It may
// be used by several goroutines at once.
type Lines struct {
	starts  []int // byte offset at which each line begins
	offsets *Offsets
}

// NewLines finds the lines of text, once.
func NewLines(text string) *Lines {
	l := &Lines{offsets: NewOffsets(text)}
	l.starts = make([]int, 1, 1+strings.Count(text, "\n"))
	for i := range len(text) {
		if text[i] == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// At is the line and the column of byteOff, both counted from 1, the column in
// code points. A line break belongs to the line that it ends. Offsets outside
// the text give the nearer end of the text.
func (l *Lines) At(byteOff int) (line, column int) {
	byteOff = max(byteOff, 0)
	line = sort.SearchInts(l.starts, byteOff+1)
	return line, l.offsets.Rune(byteOff) - l.offsets.Rune(l.starts[line-1]) + 1
}
