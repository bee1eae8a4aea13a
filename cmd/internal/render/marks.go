package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/schema/text"
)

// Part is one part of what is shown as evidence, with the pattern that it is
// marked with. Where parts overlap, the one that comes first is seen.
type Part struct {
	Name  string
	Glyph rune
	Spans []text.Span
}

// The patterns, as the legend explains them.
const (
	sourceGlyph  = '━'
	cueGlyph     = '═'
	blamedGlyph  = '┄'
	contentGlyph = '─'
	noticeGlyph  = '┉'
)

// Marked writes the sentences of an article's text that hold the parts, each
// line with its number, and below it a line of marks. Sentences between that
// hold no part are left out, which is shown by "⋮".
func (s *Sheet) Marked(article string, parts []Part) {
	var all []text.Span
	for _, p := range parts {
		all = append(all, p.Spans...)
	}
	if len(all) == 0 {
		return
	}
	slices.SortFunc(all, func(a, b text.Span) int { return a.Start - b.Start })
	regions := regions(article, all)
	lines := text.NewLines(article)
	last, _ := lines.At(regions[len(regions)-1].Start)
	gutter := len(fmt.Sprint(last))
	for i, r := range regions {
		if i > 0 && strings.TrimSpace(article[regions[i-1].End:r.Start]) != "" {
			s.linef("  %*s", gutter, "⋮")
		}
		n, _ := lines.At(r.Start)
		s.markRegion(article, r, parts, n, gutter)
	}
	s.legend(parts, gutter)
}

// markRegion writes one stretch of one line of the article.
func (s *Sheet) markRegion(article string, region text.Span, parts []Part, number, gutter int) {
	width := 1 << 30
	if s.LaidOut() {
		width = max(s.width-gutter-5, narrowest)
	}
	for i, l := range WrapSpans(article, region, width) {
		label := spaces(gutter)
		if i == 0 {
			label = fmt.Sprintf("%*d", gutter, number)
		}
		s.line("  ", s.ink(Faint, label+" │ "), term.Safe(l.In(article)))
		if marks := marks(article, l, parts); marks != "" {
			s.line("  ", s.ink(Faint, spaces(gutter)+" │ "), s.ink(Verb, marks))
		}
	}
}

// marks returns the line of marks that goes below one line of text.
func marks(article string, line text.Span, parts []Part) string {
	var b strings.Builder
	for i, r := range line.In(article) {
		glyph := ' '
		for _, p := range parts {
			if covers(p.Spans, line.Start+i) {
				glyph = p.Glyph
				break
			}
		}
		for range runeColumns(r) {
			b.WriteRune(glyph)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// covers reports whether one of spans holds the byte at.
func covers(spans []text.Span, at int) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// legend says what the patterns mean that were used.
func (s *Sheet) legend(parts []Part, gutter int) {
	var names []string
	for _, p := range parts {
		if len(p.Spans) > 0 {
			names = append(names, string(p.Glyph)+" "+p.Name)
		}
	}
	s.line(spaces(gutter+5), s.ink(Faint, strings.Join(names, "  ")))
}

// regions returns the sentences that spans touch, line by line of the article
// and in order; sentences that follow each other in one line are one region.
func regions(article string, spans []text.Span) []text.Span {
	var out []text.Span
	for _, p := range text.Paragraphs(article) {
		if !touched(spans, p) {
			continue
		}
		fresh := true
		for _, sentence := range text.Sentences(article, p) {
			switch {
			case !touched(spans, sentence):
				fresh = true
			case fresh:
				out = append(out, sentence)
				fresh = false
			default:
				out[len(out)-1].End = sentence.End
			}
		}
	}
	if out == nil { // spans that hold nothing but blanks
		out = append(out, text.Cover(spans))
	}
	return out
}

// touched reports whether one of spans overlaps region.
func touched(spans []text.Span, region text.Span) bool {
	for _, s := range spans {
		if s.Overlaps(region) {
			return true
		}
	}
	return false
}
