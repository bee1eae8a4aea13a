package app

import (
	"context"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// articleTexts counts the code points and lines of the articles that answers
// point into. It keeps the last few, since answers come article by article.
type articleTexts struct {
	library *graph.Library
	kept    map[schema.ID]*articleText
}

// articleText is an article's text and what positions in it are counted by,
// which is made when it is first needed.
type articleText struct {
	text    string
	offsets *text.Offsets
	lines   *text.Lines
}

// line returns the line, counted from 1, of a byte of the text.
func (a *articleText) line(offset int) int {
	if a.lines == nil {
		a.lines = text.NewLines(a.text)
	}
	line, _ := a.lines.At(offset)
	return line
}

// keptTexts is how many articles are kept.
const keptTexts = 64

// of returns an article's text.
func (t *articleTexts) of(ctx context.Context, article schema.ID) (*articleText, error) {
	if a := t.kept[article]; a != nil {
		return a, nil
	}
	whole, err := t.library.Text(ctx, article)
	if err != nil {
		return nil, err
	}
	if t.kept == nil || len(t.kept) >= keptTexts {
		t.kept = map[schema.ID]*articleText{}
	}
	a := &articleText{text: whole}
	t.kept[article] = a
	return a, nil
}

// offsets returns what counts the code points of an article's text.
func (t *articleTexts) offsets(ctx context.Context, article schema.ID) (*text.Offsets, error) {
	a, err := t.of(ctx, article)
	if err != nil {
		return nil, err
	}
	if a.offsets == nil {
		a.offsets = text.NewOffsets(a.text)
	}
	return a.offsets, nil
}

// text returns an article's text.
func (t *articleTexts) text(ctx context.Context, article schema.ID) (string, error) {
	a, err := t.of(ctx, article)
	if err != nil {
		return "", err
	}
	return a.text, nil
}

// offsets returns what counts the code points of an article's text. A list of
// ids says nothing of places and needs no text.
func (in *invocation) offsets(ctx context.Context, article schema.ID) (*text.Offsets, error) {
	if in.form == asIDs {
		return text.NewOffsets(""), nil
	}
	return in.articles.offsets(ctx, article)
}
