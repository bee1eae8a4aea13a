package graph

import (
	"cmp"
	"slices"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// openPair is the question whether two actors are one; nil if it is decided, or none.
func (r *identities) openPair(a, b schema.ID) (*OpenQuestion, error) {
	i, err := r.of(a)
	if err != nil {
		return nil, err
	}
	j, err := r.of(b)
	if err != nil || i == nil || j == nil || i == j || i.ID == j.ID {
		return nil, err
	}
	if c := cmp.Or(cmp.Compare(i.articles(), j.articles()), -cmp.Compare(i.Name, j.Name), j.ID.Compare(i.ID)); c < 0 {
		i, j = j, i
	}
	fit := r.fit(i, j)
	but, err := r.contradiction(i, j)
	if err != nil {
		return nil, err
	}
	// It is asked where the names leave it open, or where they say yes and what articles
	// state says no; not where both say no.
	if v := fit.Verdict(); (v != name.Unsure || but != nil) && (v != name.Same || but == nil) {
		return nil, nil
	}
	if judged, err := r.judgedBetween(i, j); err != nil || judged {
		return nil, err
	}
	together, of, err := r.together(i, j)
	if err != nil {
		return nil, err
	}
	near := min(nearness(fit), 1)
	if but != nil {
		near /= 2
	}
	if alike, err := r.titledAlike(i, j); err != nil {
		return nil, err
	} else if alike {
		near = (1 + near) / 2
	}
	near *= 1 - float64(together)/float64(max(of, 1))
	second := Side{ActorRow: ActorRow{Identity: *j}, Score: fit.Score, Reason: reasonOf(fit), Together: together}
	if but != nil {
		second.Reason += ", but " + but.words()
	}
	return &OpenQuestion{
		Sides: []Side{{ActorRow: ActorRow{Identity: *i}}, second},
		Worth: hanging(i.hangs(), j.hangs()) * near,
	}, nil
}

// fit is how well the names of two go together: the two that fit best, unless any two
// cannot be of one. People of whom a name tells no more than what they have in common
// ("Republicans") are not those of whom it tells more or less: there the name has to be
// the same.
func (r *identities) fit(i, j *Identity) (best name.Result) {
	for _, m := range i.Members {
		for _, n := range j.Members {
			p, q := r.profiles[m.ID], r.profiles[n.ID]
			if p.local || q.local || p.parsed.Bare() || q.parsed.Bare() {
				continue
			}
			fit := p.parsed.Compare(q.parsed)
			if fit.Verdict() == name.Different {
				return fit
			}
			group := p.kind == schema.Group || q.kind == schema.Group
			if fit.Score > best.Score && (!group || text.Fold(p.name) == text.Fold(q.name)) {
				best = fit
			}
		}
	}
	return best
}

// titledAlike reports whether articles give two alike titles.
func (r *identities) titledAlike(i, j *Identity) (bool, error) {
	var titles [2][]string
	for n, who := range []*Identity{i, j} {
		seen, err := r.sightings(sampled, who.IDs()...)
		if err != nil {
			return false, err
		}
		for _, m := range seen {
			for _, title := range m.roles {
				if !slices.Contains(titles[n], title) {
					titles[n] = append(titles[n], title)
				}
			}
		}
	}
	return slices.ContainsFunc(titles[0], func(a string) bool {
		return slices.ContainsFunc(titles[1], func(b string) bool { return alikeTitles(a, b) })
	}), nil
}

// judgedBetween reports whether people decided anything about two: about any of their
// members.
func (r *identities) judgedBetween(i, j *Identity) (bool, error) {
	o, err := r.d.opinions()
	if err != nil || o.none {
		return false, err
	}
	verdicts, err := r.d.verdicts(schema.SameActor, i.IDs()...)
	if err != nil {
		return false, err
	}
	for _, m := range i.IDs() {
		for _, n := range j.IDs() {
			if _, judged := verdicts[pairIDs(m, n)]; judged {
				return true, nil
			}
			for _, pair := range [][2]schema.ID{{m, n}, {n, m}} {
				if judged, err := r.judgedNamesake(pair[0], pair[1]); err != nil || judged {
					return judged, err
				}
			}
		}
	}
	return false, nil
}

// judgedNamesake reports whether people decided that somebody only has an actor's name.
func (r *identities) judgedNamesake(id, actor schema.ID) (bool, error) {
	p := r.profiles[id]
	if p == nil || p.of.actor != actor {
		return false, nil
	}
	verdicts, err := r.d.verdicts(schema.NamedIn, actor)
	return verdicts[pairIDs(actor, p.of.article)] == schema.No, err
}

// hangs is what hangs on an identity: how many articles name it, and how many acts of
// saying are credited to it.
func (i *Identity) hangs() (n int) {
	for _, m := range i.Members {
		n += m.Articles + m.Said
	}
	return n
}

// sampled is how many articles of one name are looked at for what they tell besides.
const sampled = 200

// together returns how many articles name both of two, and among how many of those of
// the second.
func (r *identities) together(i, j *Identity) (both, of int, err error) {
	seen, err := r.sightings(sampled, j.IDs()...)
	if err != nil {
		return 0, 0, err
	}
	articles := sortedKeys(seen)
	var keys [][]byte
	for _, article := range articles {
		for _, m := range i.Members {
			keys = append(keys, mentionKey(m.ID, article))
		}
	}
	values, err := r.d.view.Get(r.d.ctx, mentionSpace, keys...)
	if err != nil {
		return 0, 0, err
	}
	for n := range articles {
		of := values[n*len(i.Members):][:len(i.Members)]
		if slices.ContainsFunc(of, func(v []byte) bool { return v != nil }) {
			both++
		}
	}
	return both, len(articles), nil
}

// openBare is the question whom a bare name means where that is left open; nil if it is
// decided, or none: with nobody to mean, in too few articles, or where it means several
// people in others, so that no one answer would be right.
func (r *identities) openBare(bare schema.ID) (*OpenQuestion, error) {
	alone, err := r.isBare(bare)
	if err != nil || !alone {
		return nil, err
	}
	v, err := r.rivals(bare)
	if err != nil || len(v.people) == 0 {
		return nil, err
	}
	verdicts, err := r.d.verdicts(schema.SameActor, bare)
	if err != nil {
		return nil, err
	}
	for _, i := range v.people {
		if slices.ContainsFunc(i.IDs(), func(id schema.ID) bool { return verdicts[pairIDs(bare, id)] != "" }) {
			return nil, nil
		}
	}
	left, meant, err := r.leftOpen(bare)
	if err != nil || len(left) < leftOver || len(meant) > 1 {
		return nil, err
	}
	i, err := r.of(bare)
	if err != nil {
		return nil, err
	}
	row := rowOf(i, left)
	people := slices.Clone(v.people)
	slices.SortFunc(people, func(a, b *Identity) int {
		return cmp.Or(cmp.Compare(b.articles(), a.articles()), cmp.Compare(a.Name, b.Name), a.ID.Compare(b.ID))
	})
	q := &OpenQuestion{Bare: true, Sides: []Side{{ActorRow: *row}}}
	all, best := 0, v.parsed.Compare(r.profiles[people[0].ID].parsed)
	for n, i := range people {
		if all += i.articles(); n < mostRivals {
			fit := v.parsed.Compare(r.profiles[i.ID].parsed)
			q.Sides = append(q.Sides, Side{ActorRow: ActorRow{Identity: *i}, Score: fit.Score, Reason: reasonOf(fit)})
		}
	}
	q.Worth = hanging(row.Articles+row.Said, people[0].hangs()) * nearness(best) * float64(people[0].articles()) / float64(max(all, 1))
	return q, nil
}
