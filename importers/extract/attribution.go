package extract

import (
	"math"
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/english"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/tag"
	"github.com/saidby/saidby/importers/extract/tag/linear"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/importers/extract/when"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// attribution makes the value of one utterance, all but its relay.
func (b *builder) attribution(u *utter.Utterance, s refer.Speaker) schema.Attribution {
	a := schema.Attribution{
		Article:    b.a.ID,
		Act:        u.Cue.Act,
		Verb:       u.Cue.Entry.Word,
		Negated:    u.Cue.Negated,
		Source:     b.evidence(u.Source),
		Cue:        b.evidence(u.Cue.Range, u.Cue.Tail),
		Content:    b.evidence(u.Content...),
		Confidence: confidence(u.Cue.Margin, s.Confidence, len(s.Members) > 0),
		By:         Version,
		Said:       b.said(u),
		Hedges:     b.hedges(u),
	}
	for _, m := range s.Members {
		if id := b.actor(m); !slices.Contains(a.Speakers, id) {
			a.Speakers = append(a.Speakers, id)
		}
	}
	if a.Act != schema.Decline {
		a.Manner = b.manner(u)
		a.Claim = b.claimOf(&a).ID
		a.Medium, a.Addressee = b.medium(u), b.addressee(u)
	}
	if a.Medium == "" && !s.Medium.Empty() {
		a.Medium = strings.TrimRight(b.t.Words(s.Medium), ", ")
	}
	a.ID = schema.AttributionID(&a)
	return a
}

// confidence joins the sureness of the cue and of the speaker. The scale of
// the margin was fitted to the share of right contents on held-out articles.
func confidence(margin int32, speaker float64, resolved bool) float64 {
	sure := 1 / (1 + math.Exp(-(evenly + perMargin*float64(margin)*linear.Grain)))
	if resolved {
		sure *= 0.5 + 0.5*speaker
	}
	return float64(int(sure*100+0.5)) / 100
}

// What the log-odds of a right content are where the model of cues sees even odds,
// and how much they grow with its log-odds.
const evenly, perMargin = 0.05, 0.68

// claimOf makes the claim of an attribution.
func (b *builder) claimOf(a *schema.Attribution) schema.Claim {
	// The region of a language tag ("en-US") does not make another claim.
	language, _, _ := strings.Cut(b.a.Language, "-")
	return schema.NewClaim(a.Act.Family(), language, claimText(a.Content.Quote), b.a.ID)
}

// claim takes the claim of an attribution down, once.
func (b *builder) claim(a *schema.Attribution) {
	if a.Claim.IsZero() || b.claims[a.Claim] {
		return
	}
	b.claims[a.Claim] = true
	b.x.Claims = append(b.x.Claims, b.claimOf(a))
}

// claimText is the content without quotation marks around the whole of it or
// of its pieces, without an opening "that" and without a comma at its end.
func claimText(content string) string {
	pieces := strings.Split(content, text.Gap)
	for i, p := range pieces {
		p = strings.Join(strings.Fields(p), " ") // lines may be broken within
		if rest, ok := strings.CutPrefix(p, "that "); ok && i == 0 {
			p = rest
		}
		pieces[i] = stripMarks(p)
	}
	joined := strings.TrimRight(strings.Join(pieces, " "), " ,;:")
	if joined == "" {
		return strings.TrimSpace(content)
	}
	return joined
}

// stripMarks removes a quotation mark at the beginning and one at the end if
// no other of its family stands between.
func stripMarks(p string) string {
	marks := text.Marks(p, text.Span{End: len(p)})
	var quotes []text.Mark
	for _, m := range marks {
		if m.Role != text.Apostrophe {
			quotes = append(quotes, m)
		}
	}
	if len(quotes) == 0 {
		return p
	}
	first, last := quotes[0], quotes[len(quotes)-1]
	inner := 0
	for _, m := range quotes[1:max(1, len(quotes)-1)] {
		if m.Family == first.Family {
			inner++
		}
	}
	if inner > 0 {
		return p
	}
	if len(quotes) > 1 && last.Span.End == len(p) && first.Span.Start == 0 {
		return strings.TrimSpace(p[first.Span.End:last.Span.Start])
	}
	if first.Span.Start == 0 && len(quotes) == 1 {
		return strings.TrimSpace(p[first.Span.End:])
	}
	return p
}

// manner tells whether the words are the speaker's own. What a quoted speaker
// reports of someone else is indirect unless it is quoted again.
func (b *builder) manner(u *utter.Utterance) schema.Manner {
	outer := b.t.Tokens[u.Cue.Head].Quotation
	inside, outside := 0, 0
	for _, r := range u.Content {
		for i := r.First; i < r.Last; i++ {
			k := &b.t.Tokens[i]
			if k.Kind == text.Punct || k.IsQuote() || k.Lower == "that" && i == r.First {
				continue
			}
			if k.Quotation >= 0 && k.Quotation != outer && !b.encloses(k.Quotation, outer) {
				inside++
			} else {
				outside++
			}
		}
	}
	switch {
	case inside == 0:
		return schema.Indirect
	case outside == 0:
		return schema.Direct
	}
	return schema.Mixed
}

// encloses reports whether quotation q stands around the quotation inner.
func (b *builder) encloses(q, inner int) bool {
	for inner >= 0 {
		if inner == q {
			return true
		}
		inner = b.t.Quotations[inner].Parent
	}
	return false
}

// said reads when it was said: between source and cue, between cue and
// content, or at the head of the sentence ("In January, Pompeo said").
func (b *builder) said(u *utter.Utterance) schema.Date {
	for _, r := range b.besides(u) {
		if d, at := when.Find(b.t, r); !at.Empty() {
			return d
		}
	}
	// A document is dated where it is named: "a study published on Thursday".
	if i := u.Source.First; !u.Source.Empty() && u.Source.Len() > 3 && english.IsDocument(english.Singular(b.head(u.Source))) {
		if d, at := when.Find(b.t, prose.Range{First: i, Last: u.Source.Last}); !at.Empty() && d.Text != "" {
			return d
		}
	}
	return schema.Date{}
}

// head returns the noun that a source's first phrase ends with.
func (b *builder) head(r prose.Range) string {
	word := ""
	for i := r.First; i < r.Last && (b.t.Tokens[i].IsNominal() || i == r.First); i++ {
		word = b.t.Tokens[i].Lower
	}
	return word
}

// besides lists the runs of the cue's sentence near source and cue that belong
// to none of source, cue and content.
func (b *builder) besides(u *utter.Utterance) []prose.Range {
	s := b.t.SentenceOf(u.Cue.Head)
	taken := func(i int) bool {
		if u.Cue.Range.Holds(i) || u.Source.Holds(i) {
			return true
		}
		for _, r := range u.Content {
			if r.Holds(i) {
				return true
			}
		}
		return false
	}
	var runs []prose.Range
	grow := func(from, step int) {
		i := from
		for i >= s.First && i < s.Last && !taken(i) && i-from < 12 && from-i < 12 {
			if k := &b.t.Tokens[i]; k.IsFinite() || k.IsQuote() || k.Lower == "that" || k.Tag == tag.WDT || k.Tag == tag.WP {
				break
			}
			i += step
		}
		if step > 0 {
			runs = append(runs, prose.Range{First: from, Last: i})
		} else {
			runs = append(runs, prose.Range{First: i + 1, Last: from + 1})
		}
	}
	grow(u.Cue.Range.Last, 1)
	if u.Source.Last <= u.Cue.Range.First && u.Cue.Range.First-u.Source.Last < 10 { // between subject and verb
		grow(u.Cue.Range.First-1, -1)
	}
	if !u.Source.Empty() && u.Source.First >= s.First && u.Source.Last <= s.Last {
		grow(u.Source.Last, 1)
		// Before the source only what opens the sentence: "In January, Pompeo said".
		if n := u.Source.First - s.First; n > 0 && n <= 6 && (b.t.Tokens[s.First].Tag == tag.IN || english.IsTime(b.t.Tokens[s.First].Lower)) {
			grow(u.Source.First-1, -1)
		}
	}
	return runs
}

// hedges lists the words of the content that weaken the claim, outside of quoted
// speech. Those of the cue say how sure the saying is, and stay in the cue: "may have
// said".
func (b *builder) hedges(u *utter.Utterance) []string {
	var found []string
	for _, r := range u.Content {
		for i := r.First; i < r.Last; i++ {
			k := &b.t.Tokens[i]
			if k.Quotation >= 0 && k.Quotation != b.t.Tokens[u.Cue.Head].Quotation {
				continue
			}
			switch {
			case english.IsHedge(k.Lower):
				found = append(found, k.Lower)
			case (k.Lower == "appeared" || k.Lower == "seemed" || k.Lower == "appears" || k.Lower == "seems" || k.Lower == "appear" || k.Lower == "seem") &&
				i+1 < r.Last && b.t.Tokens[i+1].Lower == "to" && !u.Cue.Range.Holds(i):
				found = append(found, k.Lower+" to")
			}
		}
	}
	return found
}
