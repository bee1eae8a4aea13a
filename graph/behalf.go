package graph

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/graph/search/words"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// Spokesman is an actor that speaks for somebody else, as some articles say.
type Spokesman struct {
	ID   schema.ID
	Kind schema.ActorKind
	Name string
	// Title is how the first of the articles says so ("Harbour Board spokeswoman"); of
	// an unnamed source it is the description.
	Title string
	// Articles are those that say so, sorted by id; in others it may speak for itself.
	Articles []schema.ID
	// Said is how many acts of saying these articles credit to it.
	Said int
}

// mostHeard is how many articles are looked at for those who speak for somebody: of more
// that have such words, those that the search index finds to fit best.
const mostHeard = 1000

// spokesmen returns those who speak for an identity, each once, those who said most first.
// An article says so by a title ("spokesman for the Harbour Board", "Harbour Board
// press secretary"), by the description of an unnamed source, or by an affiliation. It needs
// the text index, without which it returns an error that [unusable] knows.
func (r *identities) spokesmen(i *Identity) ([]Spokesman, error) {
	if p := r.profiles[i.ID]; p == nil || p.local {
		return nil, nil
	}
	articles := func() ([]schema.ID, error) { return r.heardOf(i) }
	bySpeaker := map[schema.ID]*Spokesman{}
	for s, err := range eachArticle(r.d.another(), articles, func(d *desk) ([]Spokesman, error) { return r.speaking(d, i) }) {
		if err != nil {
			return nil, err
		}
		known := bySpeaker[s.ID]
		if known == nil {
			bySpeaker[s.ID] = &s
			continue
		}
		known.Articles = append(known.Articles, s.Articles...)
		known.Said += s.Said
	}
	all := make([]Spokesman, 0, len(bySpeaker))
	for _, s := range bySpeaker {
		all = append(all, *s)
	}
	slices.SortFunc(all, func(a, b Spokesman) int {
		return cmp.Or(cmp.Compare(b.Said, a.Said), cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(a.Name, b.Name), a.ID.Compare(b.ID))
	})
	return all, nil
}

// heardOf returns the articles, sorted, whose text has a name of an identity and a word
// for who speaks for others.
func (r *identities) heardOf(i *Identity) ([]schema.ID, error) {
	index, err := r.d.library.askIndex(r.d.ctx)
	if err != nil {
		return nil, err
	}
	whole, err := r.whole(i.ID)
	if err != nil {
		return nil, err
	}
	q, err := search.Parse(namesQuery(whole))
	if errors.Is(err, search.ErrEmptyQuery) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	hits, err := index.Search(r.d.ctx, q.Of(schema.ArticleNode), mostHeard)
	if err != nil {
		return nil, err
	}
	ids := make([]schema.ID, len(hits))
	for n, h := range hits {
		ids[n] = h.Article
	}
	slices.SortFunc(ids, schema.ID.Compare)
	return slices.Compact(ids), nil
}

// mostAsked is how many names of an identity the search index is asked for, so that a
// query stays within what it takes.
const mostAsked = 24

// namesQuery asks for any of the names together with words for who speaks for others.
func namesQuery(i *Identity) string {
	var names []string
	for _, m := range append(slices.Clone(i.Members), i.Short...) {
		forms := words.Forms(m.Name)
		if len(forms) > 1 && forms[0] == "the" {
			forms = forms[1:]
		}
		if phrase := `"` + strings.Join(forms, " ") + `"`; len(forms) > 0 && len(forms) < 8 && !slices.Contains(names, phrase) {
			names = append(names, phrase)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "(" + strings.Join(names[:min(len(names), mostAsked)], " OR ") + ") (" + strings.Join(mouthPhrases(), " OR ") + ")"
}

// speaking returns those who speak for an identity in the article at hand.
func (r *identities) speaking(d *desk, i *Identity) ([]Spokesman, error) {
	as, err := d.attributions(func(a *schema.Attribution) bool { return !d.rejects(a) })
	if err != nil {
		return nil, err
	}
	cast, said := map[schema.ID]*schema.Actor{}, map[schema.ID]int{}
	for i := range as {
		for _, s := range as[i].Speakers {
			said[s]++
		}
	}
	for id, record := range d.records {
		if record.Kind == schema.ActorNode {
			a, err := d.actor(id)
			if err != nil {
				return nil, err
			}
			cast[id] = &a
		}
	}
	var all []Spokesman
	for _, id := range sortedKeys(cast) {
		a := cast[id]
		title, err := r.speaksFor(d.article, cast, a, i)
		if err != nil {
			return nil, err
		}
		if title != "" {
			all = append(all, Spokesman{ID: id, Kind: a.Kind, Name: a.Name, Title: title, Articles: []schema.ID{d.article}, Said: said[id]})
		}
	}
	return all, nil
}

// speaksFor returns by what an article says that an actor of its cast speaks for an
// identity; "" if it does not.
func (r *identities) speaksFor(article schema.ID, cast map[schema.ID]*schema.Actor, a *schema.Actor, i *Identity) (string, error) {
	member := func(id schema.ID) bool {
		return slices.ContainsFunc(i.Members, func(m Member) bool { return m.ID == id })
	}
	if member(a.ID) {
		return "", nil
	}
	belongs := slices.IndexFunc(a.Affiliations, func(f schema.Affiliation) bool { return member(f.To) })
	if belongs >= 0 {
		if _, is := spokenFor(a.Affiliations[belongs].Relation); is {
			return a.Affiliations[belongs].Relation, nil
		}
	}
	titles := make([]string, 0, len(a.Roles)+1)
	for _, role := range a.Roles {
		titles = append(titles, role.Title)
	}
	if a.Kind == schema.Unnamed {
		titles = append(titles, a.Name)
	}
	for _, title := range titles {
		bodies, is := spokenFor(title)
		if is && len(bodies) == 0 && belongs >= 0 {
			return title, nil
		}
		for _, body := range bodies {
			if meant, err := r.called(article, cast, body, i); meant || err != nil {
				return title, err
			}
		}
	}
	return "", nil
}

// called reports whether an article means an identity by a name: one of its own, one
// that the article has for it, or a bare one that means it there.
func (r *identities) called(article schema.ID, cast map[schema.ID]*schema.Actor, called string, i *Identity) (bool, error) {
	n, folded := name.Parse(called, name.KindOf(i.Kind)), withoutThe(called)
	meantBy, err := r.d.namesakes().in(article)
	if err != nil {
		return false, err
	}
	for _, m := range i.Members {
		p := r.profiles[m.ID]
		if !meantBy[m.ID].IsZero() || p != nil && p.isNamesake() && p.of.article != article {
			continue // by that name it means another
		}
		if p != nil && !p.local && n.Compare(p.parsed).Verdict() == name.Same {
			return true, nil
		}
		if a := cast[m.ID]; a != nil && slices.ContainsFunc(a.Aliases, func(alias string) bool { return withoutThe(alias) == folded }) {
			return true, nil
		}
	}
	bare := schema.ActorID(i.Kind, called)
	if cast[bare] == nil {
		return false, nil
	}
	alone, err := r.isBare(bare)
	if err != nil || !alone {
		return false, err
	}
	meant, err := r.means(bare, article)
	return err == nil && meant != nil && meant.ID == i.ID, err
}

// withoutThe is a name, folded, without an article in front.
func withoutThe(s string) string { return strings.TrimPrefix(text.Fold(s), "the ") }
