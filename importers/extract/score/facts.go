package score

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

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
	// Reprint and Notice are right if kind and words are, and the origin of a
	// reprint; Alias and Role if actor and name are.
	Reprint, Notice, Alias, Role Tally
}

// Share is how many of some are right.
type Share struct{ Right, Of int }

func (s *Share) add(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

// Tally is how many of those found and of those marked are right.
type Tally struct{ Right, Found, Gold int }

// Rate returns precision and recall.
func (t Tally) Rate() Rate { return rate(float64(t.Right), t.Found, float64(t.Right), t.Gold) }

// Add compares two readings of one text and returns how their sayings match by
// content.
func (f *Facts) Add(body string, marked, found *gold.Reading) Matching {
	var s Sheet
	m := s.Add(Document{Text: body, Gold: attributions(marked), Found: attributions(found)})
	for _, p := range m.Pairs {
		f.saying(&marked.Sayings[p.Gold], &found.Sayings[p.Found])
	}
	declined := f.declines(count(body), marked, found)
	for _, p := range declined {
		f.speaker(&marked.Sayings[p.Gold], &found.Sayings[p.Found])
	}
	f.relays(marked, found, m.Pairs)
	f.Reprint.add(keys(marked.Reprints), keys(found.Reprints))
	f.Notice.add(keys(marked.Notices), keys(found.Notices))
	f.Alias.add(keysOfNames(marked.Aliases), keysOfNames(found.Aliases))
	f.Role.add(keysOfNames(marked.Roles), keysOfNames(found.Roles))
	return m
}

func attributions(r *gold.Reading) []gold.Attribution {
	out := make([]gold.Attribution, len(r.Sayings))
	for i, s := range r.Sayings {
		out[i] = s.Attribution
	}
	return out
}

// saying compares two sayings whose contents match.
func (f *Facts) saying(g, p *gold.Saying) {
	f.Act.add(g.Act == p.Act)
	f.Manner.add(g.Manner == p.Manner)
	f.speaker(g, p)
	if a, b := g.Said.EDTF(), p.Said.EDTF(); a != "" || b != "" {
		f.Said.add(a == b)
	}
	if len(g.Blamed)+len(p.Blamed) == 0 {
		return
	}
	parties, events := blamed(g)
	foundParties, foundEvents := blamed(p)
	right := slices.Equal(parties, foundParties)
	f.Blamed.add(right)
	if right && (hasName(events) || hasName(foundEvents)) {
		f.Event.add(slices.Equal(events, foundEvents))
	}
}

// speaker compares the speakers of two sayings.
func (f *Facts) speaker(g, p *gold.Saying) {
	if len(g.Speakers)+len(p.Speakers) == 0 {
		return
	}
	names, kinds := speakers(g)
	foundNames, foundKinds := speakers(p)
	right := slices.Equal(names, foundNames)
	f.Speaker.add(right)
	if right {
		f.Kind.add(slices.Equal(kinds, foundKinds))
	}
}

// relays compares the next hands of sayings whose contents match.
func (f *Facts) relays(marked, found *gold.Reading, pairs []Pair) {
	goldOf := map[int]int{} // numbers, from 1
	for _, p := range pairs {
		goldOf[p.Found+1] = p.Gold + 1
	}
	for _, p := range pairs {
		want, got := marked.Sayings[p.Gold].RelayedBy, found.Sayings[p.Found].RelayedBy
		if want != 0 || got != 0 {
			f.Relay.add(got != 0 && goldOf[got] == want)
		}
	}
}

// declines pairs refusals to speak by their cues, in order.
func (f *Facts) declines(n letters, marked, found *gold.Reading) []Pair {
	var pairs []Pair
	used := map[int]bool{}
	for i, g := range marked.Sayings {
		if g.Act != schema.Decline {
			continue
		}
		f.Decline.Gold++
		for j, p := range found.Sayings {
			if p.Act == schema.Decline && !used[j] && n.cover(g.Cue).half(n.cover(p.Cue)) {
				used[j] = true
				pairs = append(pairs, Pair{i, j})
				break
			}
		}
	}
	for _, p := range found.Sayings {
		if p.Act == schema.Decline {
			f.Decline.Found++
		}
	}
	f.Decline.Right += len(pairs)
	return pairs
}

// add counts keys that both sides have, as often as both have them.
func (t *Tally) add(marked, found []string) {
	left := map[string]int{}
	for _, k := range marked {
		left[k]++
	}
	for _, k := range found {
		if left[k] > 0 {
			left[k]--
			t.Right++
		}
	}
	t.Gold += len(marked)
	t.Found += len(found)
}

// speakers returns names and kinds, folded and in one order.
func speakers(s *gold.Saying) (names, kinds []string) {
	sorted := slices.Clone(s.Speakers)
	slices.SortFunc(sorted, func(a, b gold.Actor) int { return strings.Compare(text.Fold(a.Name), text.Fold(b.Name)) })
	for _, a := range sorted {
		names, kinds = append(names, text.Fold(a.Name)), append(kinds, string(a.Kind))
	}
	return names, kinds
}

// blamed returns parties and events as they are compared, in one order.
func blamed(s *gold.Saying) (parties, events []string) {
	sorted := slices.Clone(s.Blamed)
	slices.SortFunc(sorted, func(a, b gold.Blamed) int { return strings.Compare(bare(a.Party), bare(b.Party)) })
	for _, b := range sorted {
		parties, events = append(parties, bare(b.Party)), append(events, bare(b.For))
	}
	return parties, events
}

// bare is a phrase as it is compared: its words alone.
func bare(s string) string { return strings.Join(text.Words(s), " ") }

func hasName(names []string) bool {
	return slices.ContainsFunc(names, func(s string) bool { return s != "" })
}
