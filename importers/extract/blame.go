package extract

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/importers/extract/blame"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/importers/extract/when"
	"github.com/saidby/saidby/schema"
)

// charge is a charge with whom its pronouns stand for.
type charge struct {
	blame.Charge
	utterance *utter.Utterance
	// resolved are the members that parties are which are pronouns, by their places.
	resolved map[int][]*refer.Member
}

// chargesOf reads the charges of every utterance. What an utterance says of who is
// to blame within the saying of another one is that one's charge alone.
func chargesOf(t *prose.Text, us []utter.Utterance) [][]charge {
	all := make([][]charge, len(us))
	for i := range us {
		for _, c := range blame.Read(t, &us[i]) {
			if !retold(us, i, c.Blamed) {
				all[i] = append(all[i], charge{Charge: c, utterance: &us[i]})
			}
		}
	}
	return all
}

// retold reports whether an utterance within another one says what is at a place.
func retold(us []utter.Utterance, outer int, at prose.Range) bool {
	for j := range us {
		if us[j].RelayedBy == outer && us[outer].Covers(us[j].Cue.Range) && us[j].Covers(at) {
			return true
		}
	}
	return false
}

// blame takes down whom a claim blames, and for what: every party of those that
// are blamed together, or all of them as one cause where none is a party.
func (b *builder) blame(c *charge, claim schema.ID, speaker refer.Speaker) {
	ps := c.Parties
	if b.oneName(c) {
		ps = []blame.Party{{Words: c.Blamed}}
	}
	members := make([][]*refer.Member, len(ps))
	actors := false
	for i, p := range ps {
		members[i] = b.party(c, i, p, speaker)
		actors = actors || len(members[i]) > 0
	}
	if !actors {
		b.blamed(c, c.Blamed, nil, claim)
		return
	}
	for i, p := range ps {
		if len(members[i]) == 0 {
			b.blamed(c, p.Words, nil, claim)
		}
		for _, m := range members[i] {
			b.blamed(c, p.Words, m, claim)
		}
	}
}

// oneName reports whether a name stands over several of the parties: "the Ministry
// of Mines and Energy", or one noun after several of its adjectives: "U.S. and
// Saudi officials".
func (b *builder) oneName(c *charge) bool {
	_, name := b.cast.In(c.Blamed)
	for _, p := range c.Parties[1:] {
		if name.First < p.Words.First && name.Last > p.Words.First {
			return true
		}
	}
	if n := len(c.Parties); n == 2 {
		first, last := c.Parties[0].Words, &b.t.Tokens[c.Parties[1].Words.Last-1]
		k := &b.t.Tokens[first.First]
		return first.Len() == 1 && c.Parties[1].Words.Len() > 1 && last.IsNoun() && !last.IsName() && (k.IsName() || !k.IsNoun()) && k.IsNominal()
	}
	return false
}

// blamed takes down one party, or a cause where there is no actor.
func (b *builder) blamed(c *charge, words prose.Range, actor *refer.Member, claim schema.ID) {
	x := schema.Blame{Claim: claim, Blamed: b.evidence(words), Event: b.evidence(c.Event)}
	x.For = stripMarks(strings.TrimRight(strings.Join(strings.Fields(x.Event.Quote), " "), " ,."))
	if !c.Event.Empty() {
		x.When, _ = when.Find(b.t, c.Event)
	}
	if actor != nil {
		x.Actor = b.actor(actor)
	} else {
		x.Cause = stripMarks(b.t.Words(words))
	}
	if x.ID = schema.BlameID(&x); !slices.ContainsFunc(b.x.Blames, func(o schema.Blame) bool { return o.ID == x.ID }) {
		b.x.Blames = append(b.x.Blames, x)
	}
}
