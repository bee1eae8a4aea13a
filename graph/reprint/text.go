package reprint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

	"github.com/saidby/saidby/schema/text"
)

// Width is how many words a shingle has.
const Width = 5

// Text is a text as it is compared. Make it with [New].
type Text struct {
	words []word
	// set are the distinct shingles, in order of their numbers.
	set []shingle
}

// word is a word with its place in bytes.
type word struct {
	start, end int
	key        uint64
	quoted     bool
}

// shingle is five words on end: a number that stands for them, the place among the
// words where they stand first, and whether they are somebody's, all of them.
type shingle struct {
	key    uint64
	at     int32
	quoted bool
}

// New makes a text ready. Paragraphs (lines) that aside names by their
// [ParagraphKey] are left out, as if they were not there; it may be nil.
func New(s string, aside func(key uint64) bool) *Text {
	t := &Text{words: make([]word, 0, len(s)/6)}
	for start := 0; start < len(s); {
		end := strings.IndexByte(s[start:], '\n')
		if end < 0 {
			end = len(s) - start
		}
		line := s[start : start+end]
		if strings.TrimSpace(line) != "" && (aside == nil || !aside(ParagraphKey(line))) {
			t.add(s, text.Span{Start: start, End: start + end})
		}
		start += end + 1
	}
	t.shingles()
	return t
}

// ParagraphKey is a number that stands for a paragraph, without the blanks around
// it.
func ParagraphKey(s string) uint64 { return xxhash.Sum64String(strings.TrimSpace(s)) }

// ParagraphKeys returns the keys of a text's paragraphs.
func ParagraphKeys(s string) map[uint64]bool {
	keys := map[uint64]bool{}
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) != "" {
			keys[ParagraphKey(line)] = true
		}
	}
	return keys
}

// add takes the words of a paragraph: runs of letters, digits and underscores, in
// lower case.
func (t *Text) add(s string, within text.Span) {
	quotes := text.Quotations(s, within)
	var folded []byte
	for i := within.Start; i < within.End; {
		r, n := utf8.DecodeRuneInString(s[i:within.End])
		if !isWord(r) {
			i += n
			continue
		}
		w := word{start: i}
		folded = folded[:0]
		for i < within.End {
			if r, n = utf8.DecodeRuneInString(s[i:within.End]); !isWord(r) {
				break
			}
			folded = utf8.AppendRune(folded, unicode.ToLower(r))
			i += n
		}
		w.end, w.key = i, xxhash.Sum64(folded)
		for len(quotes) > 0 && quotes[0].End <= w.start {
			quotes = quotes[1:]
		}
		w.quoted = len(quotes) > 0 && quotes[0].Start <= w.start
		t.words = append(t.words, w)
	}
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }
