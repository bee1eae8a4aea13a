package answer

import (
	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/graph/drift"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Diff answers `saidby diff --json`.
type Diff struct {
	// Original and Copy are the two articles, in the order in which they were named.
	Original Article `json:"original"`
	Copy     Article `json:"copy"`
	// Words are how many words the original has, CopyWords how many the copy has;
	// Common is how many of the original are in the copy.
	Words     int `json:"words"`
	CopyWords int `json:"copy_words"`
	Common    int `json:"common"`
	// Held is the share of the original's words that are in the copy, Taken that of
	// the copy's words that are in the original, both from 0 to 1.
	Held  float64 `json:"held"`
	Taken float64 `json:"taken"`
	// Attributions are what became of the acts of saying, the gravest first.
	Attributions []AttributionChange `json:"attributions"`
	// Cut are the passages that the original alone has, Added those that the copy
	// alone has, in order.
	Cut   []LonePassage `json:"cut"`
	Added []LonePassage `json:"added"`
	// Changed are sentences in two wordings, in the order of the original.
	Changed []ChangedPassage `json:"changed"`
	// Kept are the passages that both have in the same words.
	Kept []KeptPassage `json:"kept"`
}

// AttributionChange is one thing that became of an act of saying. It is a line of
// `diff --jsonl`.
type AttributionChange struct {
	// Kind is source-dropped, quote-altered, negation-changed, quote-from-indirect,
	// source-weakened, source-changed, hedge-removed, act-changed, blame-changed,
	// relay-dropped, quote-to-indirect, quote-shortened, lost, hedge-added,
	// source-named, source-added, relay-added, quote-lengthened or added.
	Kind string `json:"kind"`
	// Original and Copy are the ids of the two articles.
	Original string `json:"original"`
	Copy     string `json:"copy"`
	// Was and Now say what changed: names of sources, of those who passed it on or of
	// whom it blames, hedges, acts, or words of a quotation. Either may be empty.
	Was []string `json:"was"`
	Now []string `json:"now"`
	// Before is the act of saying in the original, After the one in the copy, null
	// where there is none.
	Before *SaidOnce `json:"before"`
	After  *SaidOnce `json:"after"`
	// Claim is where the claim stands in the original, CopyClaim where in the copy,
	// null where it is not there.
	Claim     *Evidence `json:"claim"`
	CopyClaim *Evidence `json:"copy_claim"`
	// Line and CopyLine are the lines of these, counted from 1; left out where the
	// claim is not there.
	Line     int `json:"line,omitempty"`
	CopyLine int `json:"copy_line,omitempty"`
	// Lost are the words of the original that make the difference, Gained those of
	// the copy, null if there are none.
	Lost   *Evidence `json:"lost"`
	Gained *Evidence `json:"gained"`
}

// SaidOnce is an act of saying as one of two articles has it.
type SaidOnce struct {
	// Attribution is its id.
	Attribution string `json:"attribution"`
	// ClaimID is the claim's id; left out for an act without content (decline).
	ClaimID string `json:"claim_id,omitempty"`
	// Speakers are credited jointly, in order of mention; empty if nobody is named.
	Speakers []Actor `json:"speakers"`
	// Act is what the speaker did by saying it: say, deny, blame, threaten ...
	Act string `json:"act"`
	// Manner is direct, indirect or mixed; left out for an act without content.
	Manner string `json:"manner,omitempty"`
	// Negated says that the saying itself is denied.
	Negated bool `json:"negated"`
	// Hedges are the words that weaken the claim, in order.
	Hedges []string `json:"hedges"`
	// Source are the words that name the speaker, Cue those that attribute, Content
	// those attributed, null if there are none.
	Source  *Evidence `json:"source"`
	Cue     *Evidence `json:"cue"`
	Content *Evidence `json:"content"`
}

// LonePassage is one or more sentences on end.
type LonePassage struct {
	// Span is where it stands in its article's text, in Unicode code points.
	Span text.Span `json:"span"`
	// Line is the line where it begins, counted from 1.
	Line int `json:"line"`
	// Words is how many words it has.
	Words int `json:"words"`
	// Text is the passage.
	Text string `json:"text"`
}

// KeptPassage is one or more sentences that both articles have.
type KeptPassage struct {
	// Span is where it stands in the original, CopySpan where in the copy, in Unicode
	// code points.
	Span     text.Span `json:"span"`
	CopySpan text.Span `json:"copy_span"`
	// Words is how many words it has.
	Words int `json:"words"`
	// Moved says that the copy has it in another order than the rest.
	Moved bool `json:"moved"`
}

// ChangedPassage is a sentence, or some on end, in two wordings.
type ChangedPassage struct {
	// Original is the wording of the original, Copy that of the copy.
	Original LonePassage `json:"original"`
	Copy     LonePassage `json:"copy"`
	// Moved says that the copy has it in another order than the rest.
	Moved bool `json:"moved"`
	// Edits are the words that differ, in order.
	Edits []WordEdit `json:"edits"`
}

// WordEdit is a stretch of words in place of another one.
type WordEdit struct {
	// Span is where the original has them and CopySpan where the copy does, in Unicode
	// code points; either may be empty.
	Span     text.Span `json:"span"`
	CopySpan text.Span `json:"copy_span"`
	// Was are the words of the original, Now those of the copy.
	Was string `json:"was"`
	Now string `json:"now"`
}

// NewDiff describes what became of an article a in another one, b.
func NewDiff(a, b *schema.Extraction, d *drift.Drift) Diff {
	x, y := newCompared(a), newCompared(b)
	out := Diff{
		Original: x.about(), Copy: y.about(), Words: d.Words, CopyWords: d.WordsB, Common: d.Common, Held: d.Held(), Taken: d.Taken(),
		Attributions: []AttributionChange{}, Cut: []LonePassage{}, Added: []LonePassage{}, Changed: []ChangedPassage{}, Kept: []KeptPassage{},
	}
	for _, c := range d.Attributions {
		out.Attributions = append(out.Attributions, AttributionChange{
			Kind: string(c.Kind), Original: a.Article.ID.String(), Copy: b.Article.ID.String(), Was: list(c.Was), Now: list(c.Now),
			Before: x.said(c.Before), After: y.said(c.After), Claim: x.evidence(c.A), CopyClaim: y.evidence(c.B),
			Line: x.line(c.A), CopyLine: y.line(c.B), Lost: x.evidence(c.LostA), Gained: y.evidence(c.GainedB),
		})
	}
	for _, p := range d.Cut {
		out.Cut = append(out.Cut, x.passage(p.A, p.Words))
	}
	for _, p := range d.Added {
		out.Added = append(out.Added, y.passage(p.B, p.Words))
	}
	for _, c := range d.Changed {
		p := ChangedPassage{Original: x.passage(c.A, c.Words), Copy: y.passage(c.B, c.WordsB), Moved: c.Moved, Edits: []WordEdit{}}
		for _, e := range c.Edits {
			p.Edits = append(p.Edits, WordEdit{x.offsets.Span(e.A), y.offsets.Span(e.B), e.A.In(a.Article.Text), e.B.In(b.Article.Text)})
		}
		out.Changed = append(out.Changed, p)
	}
	for _, p := range d.Kept {
		out.Kept = append(out.Kept, KeptPassage{x.offsets.Span(p.A), y.offsets.Span(p.B), p.Words, p.Moved})
	}
	return out
}

// compared is one of two articles, with what its places are counted by.
type compared struct {
	*schema.Extraction
	offsets *text.Offsets
	lines   *text.Lines
	actors  map[schema.ID]schema.Actor
}

func newCompared(x *schema.Extraction) *compared {
	c := &compared{x, text.NewOffsets(x.Article.Text), text.NewLines(x.Article.Text), map[schema.ID]schema.Actor{}}
	for _, a := range x.Actors {
		c.actors[a.ID] = a
	}
	return c
}

// about describes the article.
func (c *compared) about() Article {
	a := c.Article
	return NewArticle(graph.ArticleSummary{
		ID: a.ID, Title: a.Title, URL: a.URL, SourceID: a.SourceID, Publication: a.Publication, Published: a.Published,
	})
}

// evidence describes the words under spans of bytes.
func (c *compared) evidence(spans []text.Span) *Evidence {
	return NewEvidence(schema.NewEvidence(c.Article, spans...), c.offsets)
}

// line is the line where spans begin, or 0 where there are none.
func (c *compared) line(spans []text.Span) int {
	if len(spans) == 0 {
		return 0
	}
	n, _ := c.lines.At(text.Cover(spans).Start)
	return n
}

// passage describes a stretch of the article.
func (c *compared) passage(s text.Span, words int) LonePassage {
	return LonePassage{c.offsets.Span(s), c.line([]text.Span{s}), words, s.In(c.Article.Text)}
}

// said describes an act of saying; nil stays nil.
func (c *compared) said(a *schema.Attribution) *SaidOnce {
	if a == nil {
		return nil
	}
	out := &SaidOnce{
		Attribution: a.ID.String(), ClaimID: id(a.Claim), Speakers: []Actor{}, Act: string(a.Act), Manner: string(a.Manner),
		Negated: a.Negated, Hedges: list(a.Hedges),
		Source: NewEvidence(a.Source, c.offsets), Cue: NewEvidence(a.Cue, c.offsets), Content: NewEvidence(a.Content, c.offsets),
	}
	for _, s := range a.Speakers {
		if actor, known := c.actors[s]; known {
			out.Speakers = append(out.Speakers, NewActor(actor))
		}
	}
	return out
}
