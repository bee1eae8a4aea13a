package drift

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/schema/text"
)

// side is one of the two texts, read.
type side struct {
	text  string
	words []word
	units []unit
}

// word is a word, number, symbol or address with its place in bytes.
type word struct {
	text.Span
	// key is the same for words that are the same, see plain.
	key int32
	// unit is the sentence that it stands in.
	unit int32
	// quoted says that it stands within quotation marks.
	quoted bool
}

// unit is a sentence that has words.
type unit struct {
	text.Span
	// from and to are its words: those with numbers from from up to to.
	from, to int
}

// readBoth reads two texts, with equal keys for equal words.
func readBoth(a, b string) (x, y *side) {
	keys := map[string]int32{}
	return read(a, keys), read(b, keys)
}

// read takes a text apart. Marks, dashes and quotation marks are no words.
func read(s string, keys map[string]int32) *side {
	d := &side{text: s, words: make([]word, 0, len(s)/6)}
	var sentences []text.Span
	var tokens []text.Token
	for _, p := range text.Paragraphs(text.Unwrap(s)) {
		quotes := text.Quotations(s, p)
		sentences = text.AppendSentences(sentences[:0], s, p)
		for _, sentence := range sentences {
			u := unit{Span: sentence, from: len(d.words)}
			tokens = text.AppendTokens(tokens[:0], s, sentence)
			for _, t := range tokens {
				if t.Kind == text.Punct || t.Kind == text.Quote || t.Kind == text.Dash {
					continue
				}
				for len(quotes) > 0 && quotes[0].End <= t.Start {
					quotes = quotes[1:]
				}
				quoted := len(quotes) > 0 && quotes[0].Start <= t.Start
				d.words = append(d.words, word{t.Span, key(keys, t.In(s)), int32(len(d.units)), quoted})
			}
			if u.to = len(d.words); u.to > u.from {
				d.units = append(d.units, u)
			}
		}
	}
	return d
}

// key returns the number of a word, which it gets when it is first seen.
func key(keys map[string]int32, word string) int32 {
	if k, known := keys[word]; known {
		return k
	}
	folded := plain(word)
	k, known := keys[folded]
	if !known {
		k = int32(len(keys))
		keys[folded] = k
	}
	keys[word] = k
	return k
}

// plain is a word as it is compared: folded, and without points, so that "U.S." and
// "US" are one.
func plain(word string) string {
	folded := text.Fold(word)
	if r, _ := utf8.DecodeRuneInString(folded); unicode.IsLetter(r) {
		return strings.ReplaceAll(folded, ".", "")
	}
	return folded
}

// keys returns the keys of the words from from up to to.
func (d *side) keys(from, to int) []int32 {
	out := make([]int32, to-from)
	for i := range out {
		out[i] = d.words[from+i].key
	}
	return out
}

// under returns the numbers of the words that spans, which are in order, touch.
func (d *side) under(spans []text.Span) []int {
	var out []int
	for _, s := range spans {
		i := sort.Search(len(d.words), func(i int) bool { return d.words[i].End > s.Start })
		for ; i < len(d.words) && d.words[i].Start < s.End; i++ {
			if len(out) == 0 || out[len(out)-1] < i {
				out = append(out, i)
			}
		}
	}
	return out
}

// stretches returns where words stand, which are in order: those that follow each
// other in one sentence, with no more than some between them, together.
func (d *side) stretches(words []int, between int) []text.Span {
	var out []text.Span
	last := -1
	for _, i := range words {
		w := d.words[i]
		if last >= 0 && i-last <= between+1 && d.words[last].unit == w.unit {
			out[len(out)-1].End = w.End
		} else {
			out = append(out, w.Span)
		}
		last = i
	}
	return out
}

// ordered returns spans in the order of the text, each once.
func ordered(spans ...text.Span) []text.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b text.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(spans)
}
