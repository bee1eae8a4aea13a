package score

import "github.com/saidby/saidby/importers/extract/gold"

// Facts count what is right in the readings of articles besides the spans. The
// zero value is empty and ready.
type Facts struct {
	// Act and Manner are of sayings whose contents match.
	Act, Manner Share
	// Speaker are those that have a speaker on either side, refusals to speak
	// among them: right if all names are. Kind is of those whose names are right.
	Speaker, Kind Share
	// Blamed are those that blame on either side: right if all parties are.
	// Event is of those whose parties are right and that name an event.
	Blamed, Event Share
	// Relay are those that have a next hand on either side.
	Relay Share
	// Said are those that are dated on either side.
	Said Share
	// Decline are refusals to speak: right if the cue overlaps by half.
	Decline Tally
	// Reprint is right if origin and kind are; Credit are those of which the
	// words are right too.
	Reprint Tally
	Credit  Share
	// Notice is right if kind and words are, Alias and Role if actor and name are.
	Notice, Alias, Role Tally
}

// Share is how many of some are right.
type Share struct{ Right, Of int }

func (s *Share) add(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

// Add compares two readings of one text and returns how their sayings match by
// content.
func (f *Facts) Add(body string, marked, found *gold.Reading) Matching {
	var s Sheet
	m := s.Add(Document{Text: body, Gold: attributions(marked), Found: attributions(found)})
	for _, p := range m.Pairs {
		f.saying(&marked.Sayings[p.Gold], &found.Sayings[p.Found])
	}
	f.declines(body, declines(marked), declines(found))
	f.relays(marked, found, m.Pairs)
	f.reprints(marked, found)
	f.Notice.add(notices(marked), notices(found))
	f.Alias.add(names(marked.Aliases), names(found.Aliases))
	f.Role.add(names(marked.Roles), names(found.Roles))
	return m
}

// add counts keys that both sides have, as often as both have them, and
// returns how many there are.
func (t *Tally) add(marked, found []string) int {
	left := map[string]int{}
	for _, k := range marked {
		left[k]++
	}
	right := 0
	for _, k := range found {
		if left[k] > 0 {
			left[k]--
			right++
		}
	}
	t.Right += right
	t.Gold += len(marked)
	t.Found += len(found)
	return right
}
