package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
)

// Statement is one act of saying with everything it takes to show it.
type Statement struct {
	// Claim is what was said; zero where the act is [schema.Decline].
	Claim       schema.Claim
	Attribution schema.Attribution
	// Speakers are in order of mention, as this article tells of them.
	Speakers []schema.Actor
	// Blames are whom the claim blames, in this article; BlamedActors are the
	// parties among them, in the same order, each once.
	Blames       []schema.Blame
	BlamedActors []schema.Actor
	// Via are those who relayed the words, the one nearest to the speaker first.
	Via     []Hand
	Article ArticleSummary
	// Line is the line of the article's text, counted from 1, where the content
	// begins, or the cue where there is no content.
	Line int
	// Copies are where copies of the article say the same, the first printed first,
	// if the question was for what is said once; see [ClaimFilter].
	Copies []StatementCopy
}

// itself is how a list of statements gets at the statement of its entries.
func (s *Statement) itself() *Statement { return s }

// Hand is somebody through whom words reached us.
type Hand struct {
	Attribution schema.Attribution
	// Speakers are in order of mention; empty where the text names nobody.
	Speakers []schema.Actor
}

// start returns the byte of the article's text at which an act of saying begins
// for a reader: its content, or its cue where there is none.
func start(a *schema.Attribution) int {
	if a.Content.IsZero() {
		return a.Cue.Start()
	}
	return a.Content.Start()
}

// byPlace orders attributions of one article by where they stand in it.
func byPlace(a, b *schema.Attribution) int {
	return cmp.Or(cmp.Compare(start(a), start(b)), cmp.Compare(a.Cue.Start(), b.Cue.Start()), a.ID.Compare(b.ID))
}

// attributions returns those of the article at hand that keep lets through, by place.
func (d *desk) attributions(keep func(*schema.Attribution) bool) ([]schema.Attribution, error) {
	if err := d.openWhole(d.article); err != nil {
		return nil, err
	}
	var ids []schema.ID
	for id, r := range d.records {
		if r.Kind == schema.AttributionNode {
			ids = append(ids, id)
		}
	}
	return d.attributionsOf(ids, keep)
}

// attributionsOf returns those of ids that keep lets through, by place.
func (d *desk) attributionsOf(ids []schema.ID, keep func(*schema.Attribution) bool) ([]schema.Attribution, error) {
	var out []schema.Attribution
	for _, id := range ids {
		a, err := d.attribution(id)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	if err := d.correct(out); err != nil {
		return nil, err
	}
	out = slices.DeleteFunc(out, func(a schema.Attribution) bool { return !keep(&a) })
	slices.SortFunc(out, func(a, b schema.Attribution) int { return byPlace(&a, &b) })
	return out, nil
}

// statement completes an attribution of the article at hand.
func (d *desk) statement(a schema.Attribution) (Statement, error) {
	s := Statement{Attribution: a}
	var err error
	if !a.Claim.IsZero() {
		if s.Claim, err = d.claim(a.Claim); err != nil {
			return s, err
		}
	}
	if s.Speakers, err = d.actors(a.Speakers); err != nil {
		return s, err
	}
	if s.Blames, s.BlamedActors, err = d.blames(a.Claim); err != nil {
		return s, err
	}
	if s.Via, err = d.via(a); err != nil {
		return s, err
	}
	if s.Article, err = d.summarize(); err != nil {
		return s, err
	}
	s.Line, err = d.line(start(&a))
	return s, err
}

// statements completes several.
func (d *desk) statements(as []schema.Attribution) ([]Statement, error) {
	out := make([]Statement, 0, len(as))
	for _, a := range as {
		s, err := d.statement(a)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// hand completes an attribution as a hand.
func (d *desk) hand(a schema.Attribution) (Hand, error) {
	speakers, err := d.actors(a.Speakers)
	return Hand{a, speakers}, err
}

// via follows relayed-by from an attribution towards the reader.
func (d *desk) via(a schema.Attribution) ([]Hand, error) {
	var hands []Hand
	seen := map[schema.ID]bool{a.ID: true}
	for id := a.RelayedBy; !id.IsZero() && !seen[id]; {
		seen[id] = true // a circle is a fault for verify, not for us
		relay, err := d.attribution(id)
		if err != nil {
			return nil, err
		}
		relays := []schema.Attribution{relay}
		if err := d.correct(relays); err != nil {
			return nil, err
		}
		h, err := d.hand(relays[0])
		if err != nil {
			return nil, err
		}
		hands = append(hands, h)
		id = relay.RelayedBy
	}
	return hands, nil
}

// blamesOf returns whom a claim blames in the article at hand, without asking the store
// where the whole article is at hand.
func (d *desk) blamesOf(claim schema.ID) (blames []schema.Blame, err error) {
	if !d.whole {
		qs, err := d.match(quads.Pattern{Predicate: quads.OfClaim, Object: quads.Node(claim), Label: quads.Label(d.article)})
		if err != nil {
			return nil, err
		}
		for _, q := range qs {
			id, _ := quads.ID(q.Subject)
			b, err := decode(d, id, (*quads.Record).Blame)
			if err != nil {
				return nil, err
			}
			blames = append(blames, b)
		}
		return blames, nil
	}
	for _, r := range d.records {
		if r.Kind != schema.BlameNode {
			continue
		}
		b, err := r.Blame()
		if err != nil {
			return nil, err
		}
		if b.Claim == claim {
			blames = append(blames, b)
		}
	}
	return blames, nil
}

// blames returns whom a claim blames in the article at hand, in order.
func (d *desk) blames(claim schema.ID) ([]schema.Blame, []schema.Actor, error) {
	if claim.IsZero() {
		return nil, nil, nil
	}
	blames, err := d.blamesOf(claim)
	if err != nil {
		return nil, nil, err
	}
	var actors []schema.Actor
	slices.SortFunc(blames, func(a, b schema.Blame) int {
		return cmp.Or(cmp.Compare(a.Blamed.Start(), b.Blamed.Start()), a.ID.Compare(b.ID))
	})
	for _, b := range blames {
		if b.Actor.IsZero() || slices.ContainsFunc(actors, func(a schema.Actor) bool { return a.ID == b.Actor }) {
			continue
		}
		a, err := d.actor(b.Actor)
		if err != nil {
			return nil, nil, err
		}
		actors = append(actors, a)
	}
	return blames, actors, nil
}
