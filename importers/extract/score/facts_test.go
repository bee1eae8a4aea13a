package score_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/saidby/saidby/importers/extract/gold"
	"github.com/saidby/saidby/importers/extract/score"
	"github.com/saidby/saidby/schema"
)

// said makes a saying whose content is the given word of the body.
func said(content string, change func(*gold.Saying)) gold.Saying {
	s := gold.Saying{Act: schema.Say, Manner: schema.Indirect, Attribution: gold.Attribution{Cue: at("said"), Content: at(content)}}
	if change != nil {
		change(&s)
	}
	return s
}

func people(names ...string) (out []gold.Actor) {
	for _, n := range names {
		out = append(out, gold.Actor{Name: n, Kind: schema.Person})
	}
	return out
}

func TestFactsOfSayings(t *testing.T) {
	yes, no := score.Share{Right: 1, Of: 1}, score.Share{Of: 1}
	for _, tt := range []struct {
		name        string
		gold, found func(*gold.Saying)
		want        score.Facts
	}{
		{"alike", nil, nil, score.Facts{Act: yes, Manner: yes}},
		{"act", nil, func(s *gold.Saying) { s.Act = schema.Deny }, score.Facts{Act: no, Manner: yes}},
		{"manner", nil, func(s *gold.Saying) { s.Manner = schema.Direct }, score.Facts{Act: yes, Manner: no}},
		{"speakers in another order and spelling", func(s *gold.Saying) { s.Speakers = people("Ann O’Hara", "Bob") },
			func(s *gold.Saying) { s.Speakers = people("bob", "Ann O'Hara") }, score.Facts{Act: yes, Manner: yes, Speaker: yes, Kind: yes}},
		{"one speaker of two", func(s *gold.Saying) { s.Speakers = people("Ann", "Bob") },
			func(s *gold.Saying) { s.Speakers = people("Ann") }, score.Facts{Act: yes, Manner: yes, Speaker: no}},
		{"no speaker", func(s *gold.Saying) { s.Speakers = people("Ann") }, nil, score.Facts{Act: yes, Manner: yes, Speaker: no}},
		{"kind", func(s *gold.Saying) { s.Speakers = people("Ann") },
			func(s *gold.Saying) { s.Speakers = []gold.Actor{{Name: "Ann", Kind: schema.Group}} }, score.Facts{Act: yes, Manner: yes, Speaker: yes, Kind: no}},
		{"blamed, without marks", func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "a “culture”", For: "it"}} },
			func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "“a culture”", For: "it,"}} },
			score.Facts{Act: yes, Manner: yes, Blamed: yes, Event: yes}},
		{"blamed for something else", func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "A", For: "it"}} },
			func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "A"}} }, score.Facts{Act: yes, Manner: yes, Blamed: yes, Event: no}},
		{"blamed for nothing", func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "A"}} },
			func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "A"}} }, score.Facts{Act: yes, Manner: yes, Blamed: yes}},
		{"another blamed", func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "A", For: "it"}} },
			func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "B", For: "it"}} }, score.Facts{Act: yes, Manner: yes, Blamed: no}},
		{"blamed where nobody is", nil,
			func(s *gold.Saying) { s.Blamed = []gold.Blamed{{Party: "B", For: "it"}} }, score.Facts{Act: yes, Manner: yes, Blamed: no}},
		{"dated alike, from other words", func(s *gold.Saying) { s.Said = schema.Date{Year: 2024} },
			func(s *gold.Saying) { s.Said = schema.Date{Year: 2024, Text: "this year"} }, score.Facts{Act: yes, Manner: yes, Said: yes}},
		{"not dated", func(s *gold.Saying) { s.Said = schema.Date{Year: 2024} }, nil, score.Facts{Act: yes, Manner: yes, Said: no}},
		{"dated by words that give no date", nil, func(s *gold.Saying) { s.Said = schema.Date{Text: "once"} }, score.Facts{Act: yes, Manner: yes}},
		{"another content", nil, func(s *gold.Saying) { s.Content, s.Speakers = at("Dddddddddd"), people("Ann") }, score.Facts{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got score.Facts
			got.Add(body, &gold.Reading{Sayings: []gold.Saying{said("Aaaaaaaaaa", tt.gold)}}, &gold.Reading{Sayings: []gold.Saying{said("Aaaaaaaaaa", tt.found)}})
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestFactsOfRelays(t *testing.T) {
	relayed := func(by int) func(*gold.Saying) { return func(s *gold.Saying) { s.RelayedBy = by } }
	words := []string{"Aaaaaaaaaa", "bbbbbbbbbb", "Dddddddddd"}
	reading := func(from int, relays ...int) *gold.Reading {
		r := new(gold.Reading)
		for i, by := range relays {
			r.Sayings = append(r.Sayings, said(words[from+i], relayed(by)))
		}
		return r
	}
	for _, tt := range []struct {
		name        string
		gold, found *gold.Reading
		want        score.Share
	}{
		{"none", reading(0, 0, 0, 0), reading(0, 0, 0, 0), score.Share{}},
		{"the same", reading(0, 0, 1, 2), reading(0, 0, 1, 2), score.Share{Right: 2, Of: 2}},
		{"another hand", reading(0, 0, 1, 1), reading(0, 0, 1, 2), score.Share{Right: 1, Of: 2}},
		{"no hand", reading(0, 0, 1), reading(0, 0, 0), score.Share{Of: 1}},
		{"a hand where none is", reading(0, 0, 0), reading(0, 0, 1), score.Share{Of: 1}},
		{"other numbers", reading(0, 0, 0, 2), reading(1, 0, 1), score.Share{Right: 1, Of: 1}},
		{"a hand that is none of the gold", reading(1, 0, 0), reading(0, 0, 1, 0), score.Share{Of: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got score.Facts
			got.Add(body, tt.gold, tt.found)
			if d := cmp.Diff(tt.want, got.Relay); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestFactsBehindTheBlocks(t *testing.T) {
	decline := func(cue, speaker string) gold.Saying {
		return gold.Saying{Act: schema.Decline, Attribution: gold.Attribution{Cue: at(cue)}, Speakers: people(speaker)}
	}
	marked := &gold.Reading{
		Sayings:  []gold.Saying{decline("said", "Ann"), decline("Dddddddddd", "Bob"), said("Aaaaaaaaaa", nil)},
		Reprints: []gold.Reprint{{From: "AP", Kind: schema.Wire, Words: "(AP)"}, {From: "AFP", Kind: schema.Wire, Words: "(AFP)"}},
		Notices:  []gold.Notice{{Kind: schema.Tip, Words: "H/T"}, {Kind: schema.Tip, Words: "H/T"}},
		Aliases:  []gold.Names{{Actor: "Ann", Names: []string{"A", "B"}}},
		Roles:    []gold.Names{{Actor: "Ann", Names: []string{"mayor"}}},
	}
	found := &gold.Reading{
		Sayings:  []gold.Saying{decline("said", "Ann"), decline("Ddddd", "Eve"), decline("5555555555", "Bob")},
		Reprints: []gold.Reprint{{From: "ap", Kind: schema.Wire, Words: "(AP)"}, {From: "AFP", Kind: schema.Wire, Words: "© AFP"}, {From: "AFP", Kind: schema.Licence, Words: "(AFP)"}},
		Notices:  []gold.Notice{{Kind: schema.Tip, Words: "H/T"}, {Kind: schema.Caption, Words: "H/T"}},
		Aliases:  []gold.Names{{Actor: "Ann", Names: []string{"B", "C", "D"}}, {Actor: "Bob", Names: []string{"A"}}},
		Roles:    []gold.Names{{Actor: "Bob", Names: []string{"mayor"}}},
	}
	want := score.Facts{
		Decline: score.Tally{Right: 2, Found: 3, Gold: 2},
		Speaker: score.Share{Right: 1, Of: 2}, Kind: score.Share{Right: 1, Of: 1},
		Reprint: score.Tally{Right: 2, Found: 3, Gold: 2}, Credit: score.Share{Right: 1, Of: 2},
		Notice: score.Tally{Right: 1, Found: 2, Gold: 2},
		Alias:  score.Tally{Right: 1, Found: 4, Gold: 2},
		Role:   score.Tally{Found: 1, Gold: 1},
	}
	var got score.Facts
	got.Add(body, marked, found)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	r := score.Tally{Right: 1, Found: 4, Gold: 2}.Rate()
	if d := cmp.Diff(score.Rate{P: 25, R: 50, F1: 100.0 / 3}, r); d != "" {
		t.Errorf("rate (-want +got):\n%s", d)
	}
}
