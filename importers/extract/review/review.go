package review

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/claimreview"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// confidence is that of what is stated and not guessed.
const confidence = 0.99

// Split returns the article without the blocks at its end, and the blocks. Spans
// of the story are spans of the article. Without a block the story is the article
// itself.
func Split(a *schema.Article) (story *schema.Article, blocks []claimreview.Block) {
	blocks = claimreview.Find(a.Text)
	if len(blocks) == 0 {
		return a, nil
	}
	cut := *a
	cut.Text = strings.TrimRight(a.Text[:blocks[0].Start], "\n ")
	return &cut, blocks
}

// Found is what blocks tell, in their order, each actor and claim once.
type Found struct {
	Actors       []schema.Actor
	Claims       []schema.Claim
	Attributions []schema.Attribution
}

// Reader makes values of the blocks of one article.
type Reader struct {
	a *schema.Article
	// claimText takes from a content what is not part of the claim.
	claimText func(string) string
	names     *names
	found     Found
	seen      map[schema.ID]bool
}

// NewReader returns a reader for the blocks of an article. The prose reader reads
// names; the cast are the people and bodies of the story; claimText is how the
// claim of a content reads.
func NewReader(a *schema.Article, r *prose.Reader, cast *refer.Cast, claimText func(string) string) *Reader {
	return &Reader{a: a, claimText: claimText, names: newNames(a, r, cast), seen: map[schema.ID]bool{}}
}

// Read reads blocks of the article's text.
func (r *Reader) Read(blocks []claimreview.Block) Found {
	for i := range blocks {
		r.rated(&blocks[i])
		r.claimed(&blocks[i])
	}
	return r.found
}

// claimed takes down that the claimants claim the claim.
func (r *Reader) claimed(b *claimreview.Block) {
	at := schema.Attribution{
		Act: schema.ClaimAct, Verb: "claim", Cue: r.evidence(b.ClaimLabel), Content: r.evidence(b.Claim), Said: b.Review.Claimed,
		Manner: manner(r.a.Text, b.Claim),
	}
	if len(b.Claimants) > 0 {
		at.Source, at.Cue = r.evidence(b.Claimants...), r.evidence(b.ClaimantLabel)
	}
	for i, p := range b.Review.Claimants {
		at.Speakers = r.speakers(at.Speakers, p, b.Claimants[i])
	}
	if len(b.Review.Appearances) > 0 {
		at.Medium = b.Review.Appearances[0]
	}
	r.take(&at, r.claimText(at.Content.Quote))
}

// rated takes down that the reviewer rates the claim.
func (r *Reader) rated(b *claimreview.Block) {
	if b.Rating.Empty() {
		return
	}
	at := schema.Attribution{
		Act: schema.Say, Verb: "rate", Source: r.evidence(b.Reviewer), Cue: r.evidence(b.Rating), Content: r.evidence(b.Claim),
		Manner: schema.Indirect,
	}
	if !b.Reviewer.Empty() {
		reviewer := b.Review.Reviewer
		if reviewer.Kind == "" {
			reviewer.Kind = schema.Organization
		}
		at.Speakers = r.speakers(nil, reviewer, b.Reviewer)
	}
	words := r.claimText(at.Content.Quote)
	switch b.Review.Verdict() {
	case claimreview.Refuted:
		at.Act = schema.Deny
	case claimreview.Upheld:
		at.Act = schema.Confirm
	default:
		at.Cue, at.Content = r.evidence(b.RatingLabel), r.evidence(b.Rating, b.Claim)
		words = r.claimText(b.Review.Rating) + text.Gap + words
	}
	r.take(&at, words)
}

// take completes an attribution and takes it down with its claim.
func (r *Reader) take(at *schema.Attribution, words string) {
	language, _, _ := strings.Cut(r.a.Language, "-") // as everywhere: a region makes no other claim
	claim := schema.NewClaim(at.Act.Family(), language, words, r.a.ID)
	if !r.seen[claim.ID] {
		r.seen[claim.ID] = true
		r.found.Claims = append(r.found.Claims, claim)
	}
	at.Article, at.Claim, at.Confidence, at.By = r.a.ID, claim.ID, confidence, claimreview.Importer
	at.ID = schema.AttributionID(at)
	r.found.Attributions = append(r.found.Attributions, *at)
}

// speakers adds the actors that a name means, taking them down on first use.
func (r *Reader) speakers(ids []schema.ID, p claimreview.Party, at text.Span) []schema.ID {
	for _, actor := range r.names.actors(p) {
		actor.Mention = r.evidence(at)
		if !r.seen[actor.ID] {
			r.seen[actor.ID] = true
			r.found.Actors = append(r.found.Actors, actor)
		}
		if !slices.Contains(ids, actor.ID) {
			ids = append(ids, actor.ID)
		}
	}
	return ids
}

// evidence takes down stretches of the text.
func (r *Reader) evidence(spans ...text.Span) schema.Evidence {
	return schema.NewEvidence(r.a, spans...)
}
