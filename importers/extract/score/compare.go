package score

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

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
	if right && (anyWords(events) || anyWords(foundEvents)) {
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
			f.Relay.add(want != 0 && goldOf[got] == want)
		}
	}
}

// declines lists the refusals to speak.
func declines(r *gold.Reading) []gold.Saying {
	var out []gold.Saying
	for _, s := range r.Sayings {
		if s.Act == schema.Decline {
			out = append(out, s)
		}
	}
	return out
}

// declines compares refusals to speak: their cues, and the speakers of those
// whose cues match.
func (f *Facts) declines(body string, marked, found []gold.Saying) {
	cues := func(list []gold.Saying) []gold.Attribution {
		out := make([]gold.Attribution, len(list))
		for i, s := range list {
			out[i].Content = s.Cue
		}
		return out
	}
	var s Sheet
	m := s.Add(Document{Text: body, Gold: cues(marked), Found: cues(found)})
	for _, p := range m.Pairs {
		f.speaker(&marked[p.Gold], &found[p.Found])
	}
	f.Decline.Right += len(m.Pairs)
	f.Decline.Gold += len(marked)
	f.Decline.Found += len(found)
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

func anyWords(events []string) bool {
	return slices.ContainsFunc(events, func(s string) bool { return s != "" })
}

// reprints compares origins and kinds, then the words as well.
func (f *Facts) reprints(marked, found *gold.Reading) {
	keys := func(r *gold.Reading, words bool) []string {
		out := make([]string, len(r.Reprints))
		for i, x := range r.Reprints {
			if !words {
				x.Words = ""
			}
			out[i] = key(x.From, string(x.Kind), x.Words)
		}
		return out
	}
	f.Credit.Of += f.Reprint.add(keys(marked, false), keys(found, false))
	f.Credit.Right += new(Tally).add(keys(marked, true), keys(found, true))
}

// notices and names return a key for each, to compare by.

func notices(r *gold.Reading) []string {
	out := make([]string, len(r.Notices))
	for i, x := range r.Notices {
		out[i] = key(string(x.Kind), x.Words)
	}
	return out
}

func names(list []gold.Names) []string {
	var out []string
	for _, n := range list {
		for _, name := range n.Names {
			out = append(out, key(n.Actor, name))
		}
	}
	return out
}

// key folds fields and joins them by what no folded text holds.
func key(fields ...string) string {
	var b strings.Builder
	for _, f := range fields {
		b.WriteString(text.Fold(f))
		b.WriteByte(0x1f)
	}
	return b.String()
}
