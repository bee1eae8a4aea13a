package notice

import (
	"strings"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// place is a paragraph among those around it, with the notices found before it.
type place struct {
	body       string
	paragraphs []text.Span
	i          int
	found      []Notice
}

// maxPlaced is the length in bytes of the longest line that counts at the head or
// foot of an article alone.
const maxPlaced = 200

func (at place) words() string { return at.paragraphs[at.i].In(at.body) }

// notice returns the notice that the whole of an earlier paragraph is.
func (at place) notice(i int) (Notice, bool) {
	for k := len(at.found) - 1; k >= 0 && at.found[k].Paragraph >= i; k-- {
		if n := at.found[k]; n.Paragraph == i && n.Span == at.paragraphs[i] {
			return n, true
		}
	}
	return Notice{}, false
}

// head reports whether nothing stands before the paragraph but notices. Below a
// caption a credit is the picture's.
func (at place) head() bool {
	if at.i >= margin {
		return false
	}
	for i := range at.i {
		if n, ok := at.notice(i); !ok || n.Kind == schema.Caption {
			return false
		}
	}
	return true
}

// foot reports whether no story goes on behind the paragraph: what follows are
// notices and short lines that are no sentences.
func (at place) foot() bool {
	if at.i < len(at.paragraphs)-margin {
		return false
	}
	for _, p := range at.paragraphs[at.i+1:] {
		words := p.In(at.body)
		if _, ok := whole(words); !ok && (!isAlone(words) || endsSentence(words)) {
			return false
		}
	}
	return true
}

// underText reports whether a sentence or a notice stands right above. Below a
// caption, a table or a heading, "Source: Reuters" tells where that is from.
func (at place) underText() bool {
	if at.i == 0 {
		return true
	}
	if n, ok := at.notice(at.i - 1); ok {
		return n.Kind != schema.Caption
	}
	return endsSentence(at.paragraphs[at.i-1].In(at.body))
}

// endsSentence reports whether a text ends as sentences do, with or without a
// quotation mark or bracket behind.
func endsSentence(p string) bool {
	return hasEnd(strings.TrimRight(p, "*_ ”\"’')]»"), ".|!|?|…")
}

// hasEnd reports whether a text ends with one of some words, which a bar parts.
func hasEnd(s, words string) bool {
	for w := range strings.SplitSeq(words, "|") {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// placed tells the lines that credit an origin at the head or foot of an article
// alone. Inside it they are a picture's, a chart's, or lead to another article.
func placed(at place) (Notice, bool) {
	p := at.words()
	if len(p) > maxPlaced || at.i >= margin && at.i < len(at.paragraphs)-margin {
		return Notice{}, false
	}
	lower := strings.ToLower(p)
	for _, way := range []struct {
		needs string
		is    func(at place, p string) (Notice, bool)
	}{
		{"courtesy", owed},
		{"source", sourced},
		{"read|full |rest ", continued},
		{"permission", allowed},
		{"writer|reporter|correspondent|editor|columnist", employer},
	} {
		if hasAny(lower, way.needs) {
			if n, ok := way.is(at, p); ok {
				return n, true
			}
		}
	}
	return Notice{}, false
}
