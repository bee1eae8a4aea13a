package graph

import (
	"strconv"

	"github.com/saidby/saidby/schema"
)

// What names leave together, ages and parties can keep apart: two John Smiths of whom
// articles of one spring say that they are 34 and 71 are two. What articles state is no
// more than evidence: a party can be left, and a year misread. So two are apart only if
// nothing that is stated of the one fits anything that is stated of the other, and a
// person's judgement comes before all of it.
const (
	// birthsApart is how many years lie at least between the births of two: one is a
	// birthday, or a slip.
	birthsApart = 2
	// partyLasts is for how many years whoever was of one party is not of another.
	partyLasts = 4
)

// agreement is what two traits of one kind tell of whether they are one person's.
type agreement int8

const (
	tellsNothing agreement = iota
	fits
	conflicts
)

// with tells whether two traits of one kind are one person's.
func (s *Sighting) with(o *Sighting) agreement {
	if s.Kind == schema.Age {
		return s.ageWith(o)
	}
	if s.Value == o.Value {
		return fits
	}
	year, known := yearOf(s.Printed)
	other, also := yearOf(o.Printed)
	if known && also && max(year-other, other-year) <= partyLasts && schema.RivalParties(s.Value, o.Value) {
		return conflicts
	}
	return tellsNothing
}

// ageWith tells whether two ages are one person's, by the years in which either can have
// been born.
func (s *Sighting) ageWith(o *Sighting) agreement {
	first, last, known := s.born()
	from, to, also := o.born()
	switch {
	case !known || !also:
		return tellsNothing
	case max(first, from)-min(last, to) < birthsApart:
		return fits
	}
	return conflicts
}

// born returns the years in which somebody of an age can have been born; ok is false
// where the year of the article is not known.
func (s *Sighting) born() (first, last int, ok bool) {
	year, dated := yearOf(s.Printed)
	age, err := strconv.Atoi(s.Value)
	return year - age - 1, year - age, dated && err == nil
}

// between is how many years lie between the births of two.
func between(a, b *Sighting) int {
	_, x, _ := a.born()
	_, y, _ := b.born()
	return max(x-y, y-x)
}

// compareTraits returns two traits for which two are not one: there is a kind of which none of
// the one fits any of the other. If there is none, alike tells whether any fit.
func compareTraits(mine, others []Sighting) (apart *Doubt, alike bool) {
	for _, kind := range schema.TraitKinds() {
		var found *Doubt
		fit := false
		for i := range mine {
			for j := range others {
				if mine[i].Kind != kind || others[j].Kind != kind {
					continue
				}
				switch a := mine[i].with(&others[j]); {
				case a == fits:
					fit = true
				case a == conflicts && found == nil:
					found = &Doubt{mine[i], others[j]}
				}
			}
		}
		if found != nil && !fit {
			return found, false
		}
		alike = alike || fit
	}
	return nil, alike
}

// contradiction returns the traits for which two identities are not one; nil if there are
// none.
func (r *identities) contradiction(i, j *Identity) (*Doubt, error) {
	if err := r.tellTraits(append(i.IDs(), j.IDs()...)); err != nil {
		return nil, err
	}
	for _, m := range i.Members {
		for _, n := range j.Members {
			if d, _ := compareTraits(r.profiles[m.ID].traits, r.profiles[n.ID].traits); d != nil {
				return d, nil
			}
		}
	}
	return nil, nil
}

// tellTraits looks up what articles state of actors, where they are several that could be
// told apart by it.
func (r *identities) tellTraits(actors []schema.ID) error {
	if len(actors) < 2 {
		return nil
	}
	for _, id := range actors {
		if p := r.profiles[id]; p.telling > 0 {
			if err := r.tell(p); err != nil {
				return err
			}
		}
	}
	return nil
}
