package text

import (
	"sort"
	"unicode/utf8"
)

// stride is the number of bytes between two checkpoints: a look-up counts at
// most that many bytes, and checkpoints take 1/16 of the text's own size.
const stride = 128

// Offsets translates between bytes and Unicode code points of one text. It
// keeps one count for every 128 bytes, and none where all is ASCII. It may be
// used by several goroutines at once.
type Offsets struct {
	text   string
	counts []int // code points that begin before byte i*stride; nil when ASCII
	total  int   // code points in the text
}

// NewOffsets counts the code points of text, once.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text}
	if ascii(text) {
		o.total = len(text)
		return o
	}
	o.counts = make([]int, 0, len(text)/stride+1)
	for i := 0; i < len(text); i += stride {
		o.counts = append(o.counts, o.total)
		o.total += starts(text[i:min(i+stride, len(text))])
	}
	return o
}

// Rune is the offset in code points that byteOff stands at. An offset inside a
// code point counts as that code point's beginning; one outside the text as the
// nearer end of the text.
func (o *Offsets) Rune(byteOff int) int {
	switch {
	case byteOff <= 0:
		return 0
	case byteOff >= len(o.text):
		return o.total
	case o.counts == nil:
		return byteOff
	}
	for byteOff > 0 && !utf8.RuneStart(o.text[byteOff]) {
		byteOff--
	}
	block := byteOff / stride
	return o.counts[block] + starts(o.text[block*stride:byteOff])
}

// Byte is the offset in bytes at which the code point with number runeOff
// begins. Numbers outside the text give the nearer end of the text.
func (o *Offsets) Byte(runeOff int) int {
	switch {
	case runeOff <= 0:
		return 0
	case runeOff >= o.total:
		return len(o.text)
	case o.counts == nil:
		return runeOff
	}
	block := sort.Search(len(o.counts), func(i int) bool { return o.counts[i] > runeOff }) - 1
	left := runeOff - o.counts[block]
	for i := block * stride; i < len(o.text); i++ {
		if utf8.RuneStart(o.text[i]) {
			if left == 0 {
				return i
			}
			left--
		}
	}
	return len(o.text)
}

// Span translates a span of bytes into a span of code points.
func (o *Offsets) Span(s Span) Span { return Span{o.Rune(s.Start), o.Rune(s.End)} }

// Bytes translates a span of code points into a span of bytes.
func (o *Offsets) Bytes(s Span) Span { return Span{o.Byte(s.Start), o.Byte(s.End)} }

// starts counts the bytes of s that begin a code point.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// ascii reports whether s has no byte above 0x7F.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
