package drift

import (
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// credited says what became of a source where a claim is credited to others, or to
// nobody.
func credited(x, y *saying) Kind {
	switch {
	case len(without(y.speakers, x.relays)) == 0: // nobody, or those who passed it on
		return SourceDropped
	case len(without(x.speakers, y.relays)) == 0:
		return SourceAdded
	case anyNamed(without(x.speakers, y.speakers)) && !anyNamed(y.speakers):
		return SourceWeakened
	case anyNamed(without(y.speakers, x.speakers)) && !anyNamed(x.speakers):
		return SourceNamed
	}
	return SourceChanged
}

// source tells whether the claim is credited to others, or to nobody.
func (m *meeting) source() (AttributionChange, bool) {
	x, y := m.x, m.y
	c := AttributionChange{
		Kind: credited(x, y), LostA: x.named(), GainedB: y.named(), Was: names(x.speakers), Now: names(y.speakers),
	}
	switch {
	case sameSpeakers(x, y):
		return c, false
	case c.Kind == SourceDropped:
		return c, !m.stillCredits(x)
	case c.Kind == SourceAdded:
		return c, !m.turned().stillCredits(y)
	}
	return c, true
}

// relayDropped tells which hands of A are not named in B.
func (m *meeting) relayDropped() (AttributionChange, bool) {
	gone, at := m.missingHands(m.x, m.y)
	return AttributionChange{Kind: RelayDropped, LostA: at, Was: names(gone)}, len(gone) > 0
}

// relayAdded tells which hands of B are not named in A.
func (m *meeting) relayAdded() (AttributionChange, bool) {
	come, at := m.turned().missingHands(m.y, m.x)
	return AttributionChange{Kind: RelayAdded, GainedB: at, Now: names(come)}, len(come) > 0
}

// missingHands returns the hands that x, of A, came through and y did not, and where
// they are named.
func (p *pairing) missingHands(x, y *saying) (missing []*schema.Actor, at []text.Span) {
	there := append(y.relays[:len(y.relays):len(y.relays)], y.speakers...)
	for _, h := range x.hands {
		if more := without(h.speakers, there); len(more) > 0 && !p.stillCredits(h) {
			missing, at = append(missing, more...), append(at, h.by()...)
		}
	}
	return missing, ordered(at...)
}

// blame tells whether other parties are blamed. Where the act itself changed, that
// nobody is blamed any more goes without saying.
func (m *meeting) blame() (AttributionChange, bool) {
	was, at := m.x.blamed()
	now, there := m.y.blamed()
	c := AttributionChange{Kind: BlameChanged, LostA: at, GainedB: there, Was: names(was), Now: names(now)}
	if (len(was) == 0) != (len(now) == 0) && m.x.Act.Family() != m.y.Act.Family() {
		return c, false
	}
	return c, len(without(was, now)) > 0 || len(without(now, was)) > 0
}

// blamed returns whom or what the claim blames, a cause as if it were somebody, and
// where that is read.
func (s *saying) blamed() (parties []*schema.Actor, at []text.Span) {
	for _, b := range s.blames {
		party := s.actors[b.Actor]
		if party == nil {
			party = &schema.Actor{ID: b.ID, Kind: schema.Document, Name: b.Cause}
		}
		parties, at = append(parties, party), append(at, b.Blamed.Spans...)
	}
	return parties, ordered(at...)
}
