package graph

import (
	"slices"
	"strings"
	"time"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// A bare name ("Clinton") is one actor in all articles, but need not mean the same
// person in all of them. Whom it means is judged article by article, among those who
// are known by a whole name that it is a part of: by how many articles of that time
// name each of them, by the titles, ages and parties that the article gives the bare
// name, and by who else is named in it in full.
const (
	// mostSightings is how many articles are looked at of one actor.
	mostSightings = 5000
	// around is how far from the article's date others are of its time; what is farther
	// counts for longAgo.
	around  = 90 * 24 * time.Hour
	longAgo = 0.05
	// inFull is how much more likely somebody is meant whom the article names in full.
	inFull = 3
	// ofTrait is how much more likely somebody is meant of whom other articles state the
	// age or party too that the article gives the bare name.
	ofTrait = 2
	// clearly is the share of the weight that decides. unseen is the weight of people of
	// that name whom nobody has named yet.
	clearly = 0.8
	unseen  = 0.3
)

// rivals are the people whom a bare name can mean.
type rivals struct {
	parsed *name.Name
	people []*Identity
	// seen are, for each of them, the articles that name it in full, and traits what
	// these state of it.
	seen   []map[schema.ID]mention
	traits [][]Sighting
	// own are the articles that have the bare name.
	own map[schema.ID]mention
	// decided says for an article whom the name means there, perhaps nobody.
	decided map[schema.ID]*Identity
}

// isBare reports whether an actor is known by a bare name only, and alone.
func (r *identities) isBare(actor schema.ID) (bool, error) {
	if err := r.profile(actor); err != nil {
		return false, err
	}
	p := r.profiles[actor]
	if p == nil || !p.named() || p.kind != schema.Person || !p.parsed.Bare() {
		return false, nil
	}
	i, err := r.of(actor)
	return err == nil && len(i.Members) == 1, err
}

// rivals returns the people whom a bare name can mean.
func (r *identities) rivals(bare schema.ID) (*rivals, error) {
	if known := r.meant[bare]; known != nil {
		return known, nil
	}
	p := r.profiles[bare]
	v := &rivals{parsed: p.parsed, decided: map[schema.ID]*Identity{}}
	r.meant[bare] = v
	others, err := r.sharing(p)
	if err != nil {
		return nil, err
	}
	apart, err := r.d.verdicts(schema.SameActor, bare)
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		q := r.profiles[other]
		if other == bare || q == nil || q.kind != schema.Person || q.parsed.Bare() || p.parsed.Compare(q.parsed).Verdict() == name.Different {
			continue
		}
		i, err := r.of(other)
		if err != nil {
			return nil, err
		}
		no := slices.ContainsFunc(i.Members, func(m Member) bool { return apart[pairIDs(bare, m.ID)] == schema.No })
		if !no && !slices.Contains(v.people, i) {
			v.people = append(v.people, i)
		}
	}
	slices.SortFunc(v.people, func(a, b *Identity) int { return a.ID.Compare(b.ID) })
	for _, i := range v.people {
		seen, err := r.sightings(mostSightings, i.IDs()...)
		if err != nil {
			return nil, err
		}
		v.seen, v.traits = append(v.seen, seen), append(v.traits, yearly(traitsIn(seen)))
	}
	if v.own, err = r.sightings(mostSightings, bare); err != nil {
		return nil, err
	}
	return v, r.heed(v.own, bare)
}

// sightings returns the articles that name some actors, no more than limit for each.
func (r *identities) sightings(limit int, actors ...schema.ID) (map[schema.ID]mention, error) {
	prefixes := make([][]byte, len(actors))
	for i := range actors {
		prefixes[i] = actors[i][:]
	}
	all := map[schema.ID]mention{}
	for pair, err := range r.d.view.Under(r.d.ctx, mentionSpace, limit, prefixes...) {
		if err != nil {
			return nil, err
		}
		m, err := unpackMention(pair.Value)
		if err != nil {
			return nil, err
		}
		article := schema.ID(pair.Key[idLength:])
		all[article] = all[article].and(m)
	}
	return all, nil
}

// means returns whom a bare name means in an article; nil if that is not clear.
func (r *identities) means(bare, article schema.ID) (*Identity, error) {
	v, err := r.rivals(bare)
	if err != nil {
		return nil, err
	}
	i, done := v.decided[article]
	if !done {
		i = v.choose(article)
		v.decided[article] = i
	}
	return i, nil
}

func (v *rivals) choose(article schema.ID) *Identity {
	m, there := v.own[article]
	if !there {
		return nil
	}
	titles, usual := v.titles(m)
	told := traitsIn(map[schema.ID]mention{article: m})
	total, most, best := unseen*usual, 0.0, -1
	for n, i := range v.people {
		apart, alike := compareTraits(told, v.traits[n])
		if apart != nil || v.otherTitle(m, i) { // "Holm, 71,", "Mrs."
			continue
		}
		w := v.weight(n, m.printed) * titles[n]
		if _, named := v.seen[n][article]; named {
			w *= inFull
		}
		if alike {
			w *= ofTrait
		}
		if total += w; w > most {
			most, best = w, n
		}
	}
	if best < 0 || most/total < clearly {
		return nil
	}
	return v.people[best]
}

// weight is how many articles around a date name somebody.
func (v *rivals) weight(n int, printed string) (w float64) {
	for _, s := range v.seen[n] {
		if nearInTime(printed, s.printed) {
			w++
		} else {
			w += longAgo
		}
	}
	return w
}

// titles returns for each rival how likely the titles are its own that an article
// gives the bare name, and how likely they are anybody's. A title counts that one of
// them has elsewhere; how often others have it is guessed from all of them.
func (v *rivals) titles(m mention) (likely []float64, anybody float64) {
	anybody = 1
	likely = make([]float64, len(v.people))
	for n := range likely {
		likely[n] = 1
	}
	for _, role := range m.roles {
		have, all := make([]int, len(v.people)), 0
		articles := 0
		for n := range v.people {
			for _, s := range v.seen[n] {
				if slices.ContainsFunc(s.roles, func(r string) bool { return alikeTitles(role, r) }) {
					have[n]++
				}
			}
			all += have[n]
			articles += len(v.seen[n])
		}
		if all == 0 {
			continue
		}
		usual := float64(all) / float64(articles)
		anybody *= usual
		for n := range likely {
			likely[n] *= (float64(have[n]) + usual) / float64(len(v.seen[n])+1)
		}
	}
	return likely, anybody
}

// otherTitle reports whether a title that an article gives with the bare name cannot
// be somebody's.
func (v *rivals) otherTitle(m mention, i *Identity) bool {
	for _, role := range m.roles {
		if strings.Contains(role, " ") {
			continue
		}
		titled := name.Parse(role+" "+i.Members[0].Name, name.Person)
		if titled.Compare(name.Parse(i.Name, name.Person)).Has(name.OtherGender) {
			return true
		}
	}
	return false
}

// nearInTime reports whether two dates are of one time. What has no full date is of
// any.
func nearInTime(a, b string) bool {
	x, xerr := day(a)
	y, yerr := day(b)
	if xerr != nil || yerr != nil {
		return true
	}
	return x.Sub(y).Abs() <= around
}

func day(edtf string) (time.Time, error) {
	return time.Parse(time.DateOnly, edtf[:min(len(edtf), len(time.DateOnly))])
}
