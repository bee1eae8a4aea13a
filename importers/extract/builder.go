package extract

import (
	"slices"
	"sort"

	"github.com/saidby/saidby/importers/extract/notice"
	"github.com/saidby/saidby/importers/extract/prose"
	"github.com/saidby/saidby/importers/extract/refer"
	"github.com/saidby/saidby/importers/extract/review"
	"github.com/saidby/saidby/importers/extract/utter"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// builder makes schema values of what the passes found.
type builder struct {
	t       *prose.Text
	a       *schema.Article
	x       *schema.Extraction
	notices []notice.Notice
	cast    *refer.Cast
	// resolver tells who is meant by a source or a blamed party.
	resolver *refer.Resolver
	// actors leads from members of the cast to their places in x.Actors, places from ids.
	actors map[*refer.Member]int
	places map[schema.ID]int
	claims map[schema.ID]bool
}

// newBuilder begins the extraction of an article, of which t is the prose.
func newBuilder(a *schema.Article, t *prose.Text, notices []notice.Notice) *builder {
	cast := refer.NewCast(t)
	return &builder{
		t: t, a: a, x: &schema.Extraction{Article: a}, notices: notices, cast: cast, resolver: refer.NewResolver(cast),
		actors: map[*refer.Member]int{}, places: map[schema.ID]int{}, claims: map[schema.ID]bool{},
	}
}

// attributions makes actors, claims, attributions and blames of utterances.
func (b *builder) attributions(us []utter.Utterance) {
	charges := chargesOf(b.t, us)
	speakers := b.speakers(us, charges)
	made := make([]schema.Attribution, len(us))
	// Outer hands first: the id of the relaying attribution is needed.
	hands, _ := outerFirst(us)
	for _, i := range hands {
		made[i] = b.attribution(&us[i], speakers[i])
		if r := us[i].RelayedBy; r >= 0 {
			made[i].RelayedBy = made[r].ID
		}
	}
	order := make([]int, len(us))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return us[order[i]].Start() < us[order[j]].Start() })
	seen := map[schema.ID]bool{}
	for _, i := range order {
		if seen[made[i].ID] {
			continue
		}
		seen[made[i].ID] = true
		b.claim(&made[i])
		b.x.Attributions = append(b.x.Attributions, made[i])
		for n := range charges[i] {
			b.blame(&charges[i][n], made[i].Claim, speakers[i])
		}
	}
}

// speakers resolves the sources in the order in which they stand in the text,
// those of outer hands first: "I" is whoever is quoted. On the way it resolves the
// pronouns for whom they blame.
func (b *builder) speakers(us []utter.Utterance, charges [][]charge) []refer.Speaker {
	order, depths := outerFirst(us)
	sort.SliceStable(order, func(i, j int) bool {
		if di, dj := depths[order[i]], depths[order[j]]; di != dj {
			return di < dj
		}
		return us[order[i]].Source.First < us[order[j]].Source.First
	})
	found := make([]refer.Speaker, len(us))
	known := map[prose.Range]refer.Speaker{}
	waiting := pronounsOf(b.t, charges)
	for _, i := range order {
		waiting = b.pronouns(waiting, us[i].Source.First, found)
		s, ok := known[us[i].Source]
		if !ok {
			var hand refer.Speaker
			if r := us[i].RelayedBy; r >= 0 {
				hand = found[r]
			}
			s = b.resolver.ResolveWithin(us[i].Source, hand)
			known[us[i].Source] = s
		}
		found[i] = s
	}
	b.pronouns(waiting, len(b.t.Tokens), found)
	return found
}

// outerFirst orders utterances so that a relaying one precedes what it relays, and
// tells how many hands each has.
func outerFirst(us []utter.Utterance) (order, depths []int) {
	depth := func(i int) int {
		n := 0
		for i = us[i].RelayedBy; i >= 0 && n <= len(us); i = us[i].RelayedBy {
			n++
		}
		return n
	}
	order, depths = make([]int, len(us)), make([]int, len(us))
	for i := range us {
		order[i], depths[i] = i, depth(i)
	}
	sort.SliceStable(order, func(i, j int) bool { return depths[order[i]] < depths[order[j]] })
	return order, depths
}

// evidence takes down runs of tokens.
func (b *builder) evidence(runs ...prose.Range) schema.Evidence {
	spans := make([]text.Span, 0, len(runs))
	for _, r := range runs {
		if !r.Empty() {
			spans = append(spans, b.t.Bytes(r))
		}
	}
	return schema.NewEvidence(b.a, spans...)
}

// actor returns the id of a member of the cast, taking it down on first use.
func (b *builder) actor(m *refer.Member) schema.ID {
	if i, ok := b.actors[m]; ok {
		return b.x.Actors[i].ID
	}
	actor := schema.Actor{Kind: m.Kind, Name: m.Name}
	if m.Local {
		actor.Article, actor.Ordinal = b.a.ID, m.Ordinal
		actor.ID = schema.LocalActorID(b.a.ID, m.Kind, m.Name, m.Ordinal)
	} else {
		actor.ID = schema.ActorID(m.Kind, m.Name)
	}
	b.actors[m] = b.place(actor)
	return actor.ID
}

// place returns where in x.Actors an actor stands, taking it down if it does not.
func (b *builder) place(actor schema.Actor) int {
	i, is := b.places[actor.ID]
	if !is {
		i = len(b.x.Actors)
		b.places[actor.ID] = i
		b.x.Actors = append(b.x.Actors, actor)
	}
	return i
}

// reviews adds what the review blocks behind the story tell.
func (b *builder) reviews(found review.Found) {
	for _, actor := range found.Actors {
		b.place(actor)
	}
	for _, c := range found.Claims {
		if !b.claims[c.ID] {
			b.claims[c.ID] = true
			b.x.Claims = append(b.x.Claims, c)
		}
	}
	b.x.Attributions = append(b.x.Attributions, found.Attributions...)
}

// done fills in what is known of the actors only at the end, and the order.
func (b *builder) done() *schema.Extraction {
	b.affiliations()
	for _, m := range b.cast.Members { // in order: who "his spokesman" speaks for is asked here
		i, is := b.actors[m]
		if !is {
			continue
		}
		actor := &b.x.Actors[i]
		for _, alias := range m.Aliases {
			actor.AddAlias(alias)
		}
		for _, r := range m.Titles {
			b.role(actor, r)
		}
		for _, t := range m.Traits {
			b.trait(actor, t)
		}
		if len(m.Mentions) > 0 && actor.Mention.IsZero() {
			actor.Mention = b.evidence(m.Mentions[0])
		}
	}
	for _, n := range b.notices {
		b.x.Notices = append(b.x.Notices, schema.Notice{Kind: n.Kind, Evidence: schema.NewEvidence(b.a, n.Span)})
	}
	b.notes()
	return b.x
}

// role takes down a title, once; "the minister" and "Mr." are none.
func (b *builder) role(actor *schema.Actor, all prose.Range) {
	r := office(b.t, all)
	if r.Empty() {
		return
	}
	r, whose := b.spokenFor(actor, all, r)
	title := b.t.Words(r) + whose
	if slices.ContainsFunc(actor.Roles, func(o schema.Role) bool { return text.Fold(o.Title) == text.Fold(title) }) {
		return
	}
	actor.Roles = append(actor.Roles, schema.Role{Title: title, Evidence: b.evidence(r)})
}

// trait takes down what the text states of a person. Whom it does not name is known by
// nothing else, so that it tells nobody apart.
func (b *builder) trait(actor *schema.Actor, t refer.Trait) {
	if actor.Kind == schema.Person && !actor.Local() {
		actor.AddTrait(schema.Trait{Kind: t.Kind, Value: t.Value, Evidence: b.evidence(t.Words)})
	}
}
