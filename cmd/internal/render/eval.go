package render

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby/cmd/internal/term"
	"github.com/saidby/saidby/importers/extract/score"
)

// Eval writes the figures of an extraction that was measured, and what else was
// asked for: errors, and bands of confidence. What was not is nil.
func Eval(s *Sheet, f score.Figures, x *score.Examples, r *score.Reliability) {
	for l := range strings.Lines(f.String()) {
		s.line(strings.TrimSuffix(l, "\n"))
	}
	if r != nil {
		s.blank()
		s.line(s.ink(Faint, pad("confidence", evalColumn)+"attributions  right  share   mean"))
		for _, b := range r.Bands() {
			s.line(pad(fmt.Sprintf("%.1f to %.1f", b.From, b.To), evalColumn),
				fmt.Sprintf("%12d %6d %6.2f  %5.2f", b.Content.Of, b.Content.Right, b.Content.Rate(), b.Confidence))
		}
	}
	if x == nil {
		return
	}
	s.blank()
	for _, c := range score.Categories() {
		s.line(pad(string(c), evalColumn), fmt.Sprint(x.Count(c)))
	}
	for _, c := range score.Categories() {
		if list := x.Of(c); len(list) > 0 {
			s.evalErrors(c, list)
		}
	}
}

// evalColumn is where figures stand behind their names.
const evalColumn = 15

// evalErrors writes errors of one category, or one a line where nobody looks.
func (s *Sheet) evalErrors(c score.Category, list []score.Example) {
	s.blank()
	if s.LaidOut() {
		s.line(s.ink(Verb, string(c)))
	}
	for _, e := range list {
		marked, found := evalWords(c, e.Gold), evalWords(c, e.Found)
		if !s.LaidOut() {
			s.row(string(c), e.Document, marked, found)
			continue
		}
		s.line("  ", s.ink(Ident, term.Safe(e.Document)))
		if e.Gold != nil {
			s.hang("    marked  ", Faint, marked, Plain)
		}
		if e.Found != nil {
			s.hang("    found   ", Faint, found, Plain)
		}
	}
}

// evalWords returns the parts of an attribution that an error is of.
func evalWords(c score.Category, w *score.Words) string {
	if w == nil {
		return ""
	}
	source, cue, content := "source="+w.Source, "cue="+w.Cue, "content="+w.Content
	switch c {
	case score.LeftEdge, score.RightEdge, score.BothEdges, score.Inside:
		return content
	case score.SourceMissing, score.SourceExtra, score.SourceWrong, score.SourceEdge, score.CueWrong:
		return source + " | " + cue
	}
	return source + " | " + cue + " | " + content
}
