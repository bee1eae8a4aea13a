package tag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saidby/saidby/importers/extract/tag/conllu"
	"github.com/saidby/saidby/importers/extract/tag/linear"
)

// FromTreebank returns the sentence as the treebank has it. It returns an
// error that wraps [ErrTag] when a word has a tag that this package does not
// know.
func FromTreebank(s conllu.Sentence) (Example, error) {
	e := Example{Words: s.Forms(), Tags: make([]Tag, len(s.Words))}
	for i, w := range s.Words {
		t, ok := Parse(w.XPOS)
		if !ok {
			return Example{}, fmt.Errorf("sentence %s, word %d: %w %q", s.ID, i+1, ErrTag, w.XPOS)
		}
		e.Tags[i] = t
	}
	return e, nil
}

// Examples returns the examples for [Train] that the sentences give, variants
// included. Errors are those of [FromTreebank].
func Examples(treebank []conllu.Sentence) ([]Example, error) {
	var out []Example
	var rnd linear.Rand
	for _, s := range treebank {
		vs, err := variants(s, &rnd)
		if err != nil {
			return nil, err
		}
		out = append(out, vs...)
	}
	return out, nil
}

// variants returns the sentence as the treebank has it and as a newspaper may
// print it: with hyphenated words whole, as package text leaves them; with
// curly quotation marks; and, for some sentences chosen by rnd, as a headline
// or in capitals. Errors are those of [FromTreebank].
func variants(s conllu.Sentence, rnd *linear.Rand) ([]Example, error) {
	e, err := FromTreebank(s)
	if err != nil {
		return nil, err
	}
	out := []Example{e}
	whole, err := FromTreebank(JoinHyphens(s))
	if err != nil {
		return nil, err
	}
	if len(whole.Words) < len(e.Words) {
		out = append(out, whole)
	}
	if q, ok := whole.curled(); ok {
		out = append(out, q)
	}
	switch n := rnd.Intn(100); {
	case len(s.Words) < 5:
	case n < headlineShare:
		out = append(out, whole.mapped(headlineWord))
	case n < headlineShare+shoutingShare:
		out = append(out, whole.mapped(strings.ToUpper))
	}
	return out, nil
}

// Of 100 sentences so many are repeated as headlines and in capitals.
const (
	headlineShare = 6
	shoutingShare = 3
)

// mapped returns the example with each word changed by f.
func (e Example) mapped(f func(string) string) Example {
	words := make([]string, len(e.Words))
	for i, w := range e.Words {
		words[i] = f(w)
	}
	e.Words = words
	return e
}

// curled returns the example with curly quotation marks for straight ones,
// which then show their direction, and whether it has any.
func (e Example) curled() (Example, bool) {
	words, changed := append([]string(nil), e.Words...), false
	for i, w := range words {
		curly := ""
		switch {
		case w == `"` && e.Tags[i] == OpenQuote:
			curly = "“"
		case w == `"` && e.Tags[i] == CloseQuote:
			curly = "”"
		case w == "'" && e.Tags[i] == OpenQuote:
			curly = "‘"
		}
		if curly != "" {
			words[i], changed = curly, true
		}
	}
	e.Words = words
	return e, changed
}

// headlineWord capitalises a word as headlines do.
func headlineWord(w string) string {
	switch w {
	case "a", "an", "the", "and", "but", "or", "nor", "as", "at", "by", "for", "in", "of", "on", "to", "up", "via", "vs.":
		return w
	}
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// JoinHyphens returns the sentence with its hyphenated words whole, as
// newspapers' words are tagged: the English Web Treebank splits them into
// three tokens and more. A whole word takes the place of its head part. Before
// a noun it becomes an adjective (JJ), as in the Penn Treebank, unless its
// parts are all names or all numbers; elsewhere it keeps its head's tag.
func JoinHyphens(s conllu.Sentence) conllu.Sentence {
	place := make([]int, len(s.Words)) // old word -> new word
	var out []conllu.Word
	for i := 0; i < len(s.Words); {
		end := i + 1
		for end+1 < len(s.Words) && hyphen(s.Words, end) {
			end += 2
		}
		for j := i; j < end; j++ {
			place[j] = len(out)
		}
		out = append(out, joined(s.Words, i, end))
		i = end
	}
	for i := range out {
		if out[i].Head >= 0 {
			out[i].Head = place[out[i].Head]
		}
	}
	s.Words = out
	return s
}

// hyphen reports whether word i is a hyphen inside a word.
func hyphen(ws []conllu.Word, i int) bool {
	w := ws[i]
	return w.Form == "-" && (w.XPOS == "HYPH" || w.XPOS == "SYM") && w.Glued && ws[i-1].Glued &&
		!strings.HasPrefix(ws[i+1].XPOS, "-") && ws[i+1].Form != ""
}

// joined returns the words from i to end as one.
func joined(ws []conllu.Word, i, end int) conllu.Word {
	if end == i+1 {
		return ws[i]
	}
	head, form, names, numbers := end-1, "", true, true
	for j := end - 1; j >= i; j-- {
		w := ws[j]
		form = w.Form + form
		if w.Head < i || w.Head >= end {
			head = j
		}
		if (j-i)%2 == 0 {
			names = names && strings.HasPrefix(w.XPOS, "NNP")
			numbers = numbers && w.XPOS == "CD"
		}
	}
	w := ws[head]
	w.Form, w.Glued = form, ws[end-1].Glued
	modifier := w.Rel == "amod" || w.Rel == "compound" || w.Rel == "nmod" || w.Rel == "nmod:desc"
	switch {
	case numbers:
		w.XPOS = "CD"
	case names:
		w.XPOS = "NNP"
	case modifier && w.Head >= end:
		w.XPOS = "JJ"
	}
	return w
}
