package uttertest

import (
	"strings"
	"testing"

	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
)

// Parse takes a text apart with the embedded tagger, all of it story.
func Parse(tb testing.TB, body string) *prose.Text {
	tb.Helper()
	reader, err := prose.Load()
	if err != nil {
		tb.Fatal(err)
	}
	a := &schema.Article{Text: body, Language: "en"}
	a.ID = schema.ArticleID(a)
	return reader.Parse(a, nil)
}

// Cues finds the cues of a text with the embedded weights.
func Cues(tb testing.TB, t *prose.Text) []cue.Cue {
	tb.Helper()
	f, err := cue.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return f.Find(t)
}

// Parts finds the sources and contents of cues with the embedded weights.
func Parts(tb testing.TB, t *prose.Text, cues []cue.Cue) (sources []prose.Range, contents [][]prose.Range) {
	tb.Helper()
	s, err := source.Load()
	if err != nil {
		tb.Fatal(err)
	}
	c, err := content.Load()
	if err != nil {
		tb.Fatal(err)
	}
	sources = s.Find(t, cues)
	return sources, c.Find(t, cues, sources)
}

// Utterances returns the cues of a text with their sources and contents, in the
// order of the cues and not yet linked. A cue that found neither a content nor a
// refusal to speak is left out.
func Utterances(tb testing.TB, t *prose.Text) []utter.Utterance {
	tb.Helper()
	cues := Cues(tb, t)
	sources, contents := Parts(tb, t, cues)
	var us []utter.Utterance
	for i := range cues {
		u := utter.Utterance{Cue: cues[i], Source: sources[i], Content: contents[i], RelayedBy: -1}
		if u.Cue.Act == schema.Decline {
			u.Content = nil
		} else if len(u.Content) == 0 || u.Source.Empty() && u.Cue.Bare() && !u.Cue.Sure {
			continue
		}
		us = append(us, u)
	}
	return us
}

// Line writes an utterance as "source | cue | content"; "-" stands for what the
// text does not name, " … " between the pieces of a content or cue that is
// interrupted.
func Line(t *prose.Text, u *utter.Utterance) string {
	return words(t, u.Source) + " | " + words(t, u.Cue.Range, u.Cue.Tail) + " | " + words(t, u.Content...)
}

// Lines writes every utterance of a text.
func Lines(tb testing.TB, body string) []string {
	tb.Helper()
	t := Parse(tb, body)
	var lines []string
	for _, u := range Utterances(tb, t) {
		lines = append(lines, Line(t, &u))
	}
	return lines
}

func words(t *prose.Text, ranges ...prose.Range) string {
	var pieces []string
	for _, r := range ranges {
		if !r.Empty() {
			pieces = append(pieces, t.Words(r))
		}
	}
	if len(pieces) == 0 {
		return "-"
	}
	return strings.Join(pieces, " … ")
}
