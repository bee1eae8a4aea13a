package drift

import (
	"slices"

	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// saying is an act of saying with what it takes to compare it.
type saying struct {
	*schema.Attribution
	// words are the numbers of the words of its content, or of source and cue where
	// it has no content; keys are their keys.
	words    []int
	keys     []int32
	speakers []*schema.Actor
	// hands are the acts of saying through which it came, the nearest first, and
	// relays those who did them.
	hands  []*saying
	relays []*schema.Actor
	// blames are those of its claim; actors are all that its article has.
	blames []*schema.Blame
	actors map[schema.ID]*schema.Actor
	// passed are those that came through this one.
	passed []*saying
	// near are those in the other text that may be its counterpart, or hold its
	// words, in order; match is its counterpart, or nil.
	near  []*saying
	match *saying
	// saidSo says that one of it and its counterpart does not say what the other says.
	saidSo bool
}

// said returns the acts of saying of an article.
func said(x *schema.Extraction, d *side) []*saying {
	actors := make(map[schema.ID]*schema.Actor, len(x.Actors))
	for i := range x.Actors {
		actors[x.Actors[i].ID] = &x.Actors[i]
	}
	blames := map[schema.ID][]*schema.Blame{}
	for i := range x.Blames {
		blames[x.Blames[i].Claim] = append(blames[x.Blames[i].Claim], &x.Blames[i])
	}
	byID := make(map[schema.ID]*saying, len(x.Attributions))
	out := make([]*saying, len(x.Attributions))
	for i := range x.Attributions {
		s := &saying{Attribution: &x.Attributions[i], actors: actors}
		s.words = d.under(s.place())
		for _, w := range s.words {
			s.keys = append(s.keys, d.words[w].key)
		}
		s.speakers = known(actors, s.Speakers)
		if !s.Claim.IsZero() {
			s.blames = blames[s.Claim]
		}
		out[i], byID[s.ID] = s, s
	}
	for _, s := range out { // a circle is a fault for verify, not for us
		seen := map[schema.ID]bool{s.ID: true}
		for r := byID[s.RelayedBy]; r != nil && !seen[r.ID]; r = byID[r.RelayedBy] {
			seen[r.ID] = true
			r.passed = append(r.passed, s)
			s.hands, s.relays = append(s.hands, r), append(s.relays, r.speakers...)
		}
	}
	return out
}

// known returns the actors with the given ids.
func known(actors map[schema.ID]*schema.Actor, ids []schema.ID) []*schema.Actor {
	var out []*schema.Actor
	for _, id := range ids {
		if a := actors[id]; a != nil {
			out = append(out, a)
		}
	}
	return out
}

// place is where what was said stands: the content, or source and cue where there
// is none.
func (s *saying) place() []text.Span {
	if !s.Content.IsZero() {
		return s.Content.Spans
	}
	return ordered(slices.Concat(s.Source.Spans, s.Cue.Spans)...)
}

// by is the words that credit the speaker: the source, or the cue where there is
// none.
func (s *saying) by() []text.Span {
	if !s.Source.IsZero() {
		return s.Source.Spans
	}
	return s.Cue.Spans
}

// named is by, but nothing where nobody is credited.
func (s *saying) named() []text.Span {
	if len(s.speakers) == 0 {
		return nil
	}
	return s.by()
}

// onlyPasses reports whether it says nothing but what it passes on.
func (s *saying) onlyPasses() bool {
	return slices.ContainsFunc(s.passed, func(p *saying) bool { return slices.Equal(p.words, s.words) })
}

// toldOf reports whether what became of it is told of with what it passes on.
func (s *saying) toldOf() bool {
	return s.onlyPasses() || slices.ContainsFunc(s.passed, func(p *saying) bool { return p.match != nil })
}
