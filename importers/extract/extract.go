package extract

import (
	"github.com/saidby/saidby/importers/extract/chain"
	"github.com/saidby/saidby/importers/extract/content"
	"github.com/saidby/saidby/importers/extract/cue"
	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/review"
	"github.com/saidby/saidby/importers/extract/source"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Version names the extractor in every attribution that it makes. It changes
// whenever the same article may give another extraction.
const Version = "en@8"

// Extractor extracts. It is safe for concurrent use.
type Extractor struct {
	reader   *prose.Reader
	cues     *cue.Finder
	sources  *source.Finder
	contents *content.Finder
}

// With returns an extractor over other weights, for trainers and measurements.
func With(reader *prose.Reader, cues *cue.Finder, sources *source.Finder, contents *content.Finder) *Extractor {
	return &Extractor{reader, cues, sources, contents}
}

// Extract returns what the article says, always valid by
// [schema.Extraction.Validate] if the article is.
func (x *Extractor) Extract(a *schema.Article) *schema.Extraction {
	story, blocks := review.Split(a)
	body := text.Unwrap(story.Text)
	notices := notice.Find(body, text.Paragraphs(body), a.Title)
	skip := make([]text.Span, len(notices))
	for i, n := range notices {
		skip[i] = n.Span
	}
	t := x.reader.Parse(story, skip)
	b := newBuilder(a, t, notices)
	b.attributions(x.utterances(t, x.cues.Find(t)))
	if len(blocks) > 0 {
		b.reviews(review.NewReader(a, x.reader, b.cast, claimText).Read(blocks))
	}
	b.origin()
	return b.done()
}

// utterances joins cues with their sources and contents and links the chains.
// A cue with neither content nor a refusal to speak says nothing.
func (x *Extractor) utterances(t *prose.Text, cues []cue.Cue) []utter.Utterance {
	sources := x.sources.Find(t, cues)
	contents := x.contents.Find(t, cues, sources)
	swallowed := swallowed(cues, sources, contents)
	var us []utter.Utterance
	for i := range cues {
		if swallowed[i] {
			continue
		}
		u := utter.Utterance{Cue: cues[i], Source: sources[i], Content: contents[i]}
		if cues[i].Act == schema.Decline {
			u.Content = nil
			if u.Source.Empty() {
				continue
			}
		} else if len(u.Content) == 0 || u.Covers(u.Cue.Range) || nobody(t, u.Source) || supposed(t, &u) || u.Source.Empty() && u.Cue.Bare() && !u.Cue.Sure {
			continue
		}
		us = append(us, u)
	}
	chain.Link(t, us)
	return us
}

// swallowed tells cues that belong to another attribution: those inside the
// words for a source ("a statement posted on the website said") and those
// between a cue and its content ("cited what it said was “…”").
func swallowed(cues []cue.Cue, sources []prose.Range, contents [][]prose.Range) []bool {
	out := make([]bool, len(cues))
	for i := range cues {
		if cues[i].Entry.Word == "cite" || cues[i].Sure && cues[i].Act.Family() == schema.Charge {
			continue // ", citing S," and ", who was accused of C," stand where they like
		}
		for j := max(0, i-4); j < min(len(cues), i+5); j++ {
			if i == j || out[j] || cues[j].Act == schema.Decline {
				continue
			}
			head := cues[i].Head
			if sources[j].Holds(head) && sources[j].Last <= cues[j].Range.First && len(contents[j]) > 0 {
				out[i] = true
			}
			if n := len(contents[j]); n > 0 && cues[j].Range.Last <= head && head < contents[j][n-1].First && sources[j].Last <= cues[j].Range.First && !between(contents[j], cues[j].Range.Last, head) {
				out[i] = true
			}
		}
	}
	return out
}

// between reports whether content begins between two tokens.
func between(content []prose.Range, from, to int) bool {
	for _, r := range content {
		if r.First >= from && r.First <= to {
			return true
		}
	}
	return false
}

// nobody reports whether the text says that no one said it.
func nobody(t *prose.Text, source prose.Range) bool {
	if source.Empty() {
		return false
	}
	switch t.Tokens[source.First].Lower {
	case "nobody", "none", "neither":
		return true
	case "no":
		return source.Len() > 1 && t.Tokens[source.First+1].Lower == "one"
	}
	return false
}

// supposed reports whether the saying is only supposed: "if the minister says".
func supposed(t *prose.Text, u *utter.Utterance) bool {
	first := u.Source.First
	if u.Source.Empty() || first == 0 || t.Tokens[first-1].Sentence != t.Tokens[first].Sentence {
		return false
	}
	switch t.Tokens[first-1].Lower {
	case "if", "unless", "whether":
		return u.Cue.Form == cue.Verb && u.Source.Last <= u.Cue.Range.First
	}
	return false
}
