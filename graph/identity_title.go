package graph

import (
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema/text"
)

// What a name leaves open a title can settle: "Joe Biden" and "Joseph R. Biden Jr." may
// be father and son, two vice presidents of the name are not at hand.

// byTitle returns what binds two people whose names leave it open whether they are one,
// if articles give both the same title. Where an initial or a suffix that one of them
// lacks is all that could tell them apart, it must be a title of several words, to the
// letter; where many bear the name, one of the same office.
func (r *identities) byTitle(a, b *actorProfile, res name.Result) (name.Result, string, error) {
	const leastScore = 0.5
	if res.Verdict() != name.Unsure || res.Score < leastScore || a.kind != b.kind || a.parsed.Kind() != name.Person {
		return res, "", nil
	}
	for _, open := range []name.Reason{name.FamilyOnly, name.FirstOnly, name.PartOnly, name.FamilyInMiddle, name.FirstInMiddle, name.FamilySpelled, name.FirstSpelled} {
		if res.Has(open) {
			return res, "", nil
		}
	}
	mine, err := r.rolesOf(a)
	if err != nil {
		return res, "", err
	}
	others, err := r.rolesOf(b)
	if err != nil {
		return res, "", err
	}
	strict := res.Has(name.SuffixMissing) || res.Has(name.InitialFits) || res.Has(name.MiddleFits)
	for _, x := range mine {
		for _, y := range others {
			if strict && (text.Fold(x) != text.Fold(y) || len(strings.Fields(x)) < 2) || !strict && !alikeTitles(x, y) {
				continue
			}
			res.Score = name.SameFrom
			return res, x, nil
		}
	}
	return res, "", nil
}

// rolesOf returns the titles that articles give an actor, sorted.
func (r *identities) rolesOf(p *actorProfile) ([]string, error) {
	err := r.tell(p)
	return p.roles, err
}

// tell looks up the titles that articles give an actor and the traits that they state.
func (r *identities) tell(p *actorProfile) error {
	if p.roles != nil {
		return nil
	}
	seen, err := r.sightings(mostSightings, p.id)
	if err != nil {
		return err
	}
	p.roles, p.traits = []string{}, yearly(traitsIn(seen))
	for _, m := range seen {
		p.roles = append(p.roles, m.roles...)
	}
	slices.Sort(p.roles)
	p.roles = slices.Compact(p.roles)
	return nil
}

// alikeTitles reports whether two titles share a word that says something.
func alikeTitles(a, b string) bool {
	words := titleWords(b)
	return slices.ContainsFunc(titleWords(a), func(w string) bool { return slices.Contains(words, w) })
}

// titleWords returns the words of a title that say something, in one form.
func titleWords(s string) []string {
	words := text.Words(s)
	for i, w := range words {
		switch w {
		case "of", "for", "the", "to", "and", "at", "in", "a", "former", "then", "ex", "late", "acting", "mr", "mrs", "ms", "miss", "dr":
			words[i] = ""
		case "sen", "sens":
			words[i] = "senator"
		case "gov":
			words[i] = "governor"
		case "rep", "reps":
			words[i] = "representative"
		case "pres":
			words[i] = "president"
		}
	}
	return slices.DeleteFunc(words, func(w string) bool { return w == "" })
}
