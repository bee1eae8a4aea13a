package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/resolve/name"
	"github.com/saidby/saidby/schema"
)

// casting keeps whom articles name, within one change.
type casting struct {
	casts, mentions, known *lists
	parting
}

func newCasting(ctx context.Context, tx *quadstore.Tx) *casting {
	return &casting{
		casts: newLists(ctx, tx, castSpace), mentions: newLists(ctx, tx, mentionSpace), known: newLists(ctx, tx, knownSpace),
		parting: newParting(ctx, tx),
	}
}

// castMember is an actor whom an article names, by its id or by that of the namesake
// that is meant, and what the article tells of it.
type castMember struct {
	id schema.ID
	*schema.Actor
	mention
}

// castOf returns whom an article names, in order of their ids; those whom it means by
// the name of another are given.
func castOf(x *schema.Extraction, namesakes map[schema.ID]schema.ID) []castMember {
	said := map[schema.ID]int{}
	for i := range x.Attributions {
		for _, s := range x.Attributions[i].Speakers {
			said[s]++
		}
	}
	var cast []castMember
	for i := range x.Actors {
		a := &x.Actors[i]
		if a.Local() {
			continue
		}
		m := mention{kind: a.Kind, name: a.Name, said: said[a.ID], printed: x.Article.Published.EDTF()}
		for _, r := range a.Roles {
			if !slices.Contains(m.roles, r.Title) {
				m.roles = append(m.roles, r.Title)
			}
		}
		for _, t := range a.Traits {
			m.traits = append(m.traits, trait{t.Kind, t.Value})
		}
		m.aliases = alsoNamed(a)
		cast = append(cast, castMember{cmp.Or(namesakes[a.ID], a.ID), a, m})
	}
	slices.SortFunc(cast, func(a, b castMember) int { return a.id.Compare(b.id) })
	return cast
}

// put keeps whom an article names, in place of whom it named before.
func (c *casting) put(x *schema.Extraction) error {
	if err := c.remove(x.Article.ID); err != nil {
		return err
	}
	if err := c.tell(x); err != nil {
		return err
	}
	return c.keep(x)
}

// remove forgets whom an article names.
func (c *casting) remove(article schema.ID) error {
	cast, mentions, err := c.forget(article)
	if err != nil {
		return err
	}
	return c.untell(article, cast, mentions)
}

// keep keeps whom an article names that is not kept, as far as it is known whom it means.
func (c *casting) keep(x *schema.Extraction) error {
	namesakes, err := c.in(x.Article.ID)
	if err != nil {
		return err
	}
	cast := castOf(x, namesakes)
	ids := packCast(cast)
	c.casts.set(x.Article.ID[:], ids)
	for i := range cast {
		c.mentions.set(mentionKey(cast[i].id, x.Article.ID), cast[i].pack())
	}
	isNamesake := func(i int) bool { return cast[i].id != cast[i].ID }
	return c.recount(ids, isNamesake, func(i int, k *known) { k.count(&cast[i].mention, 1) })
}

func packCast(cast []castMember) (ids []byte) {
	for i := range cast {
		ids = append(ids, cast[i].id[:]...)
	}
	return ids
}

// forget is the reverse of keep. It returns whom the article named, and what it told.
func (c *casting) forget(article schema.ID) (cast []schema.ID, mentions []mention, err error) {
	casts, err := c.casts.get([][]byte{article[:]})
	if err != nil || len(casts[0]) == 0 {
		return nil, nil, err
	}
	ids := casts[0]
	keys := make([][]byte, 0, len(ids)/idLength)
	for some := range slices.Chunk(ids, idLength) {
		cast = append(cast, schema.ID(some))
		keys = append(keys, mentionKey(schema.ID(some), article))
	}
	values, err := c.mentions.get(keys)
	if err != nil {
		return nil, nil, err
	}
	for i, k := range keys {
		c.mentions.set(k, nil)
		m, _ := unpackMention(values[i]) // what cannot be read counts for nothing
		mentions = append(mentions, m)
	}
	c.casts.set(article[:], nil)
	meant, err := c.in(article)
	if err != nil {
		return nil, nil, err
	}
	isNamesake := func(i int) bool { return nameOf(cast[i], meant) != cast[i] }
	return cast, mentions, c.recount(ids, isNamesake, func(i int, k *known) {
		if k.articles > 0 { // else what is kept of it is lost, which verify tells
			k.count(&mentions[i], -1)
		}
	})
}

// recount changes what is known of the actors of a cast, and by which keys they are found.
func (c *casting) recount(cast []byte, isNamesake func(i int) bool, change func(i int, k *known)) error {
	var keys [][]byte
	for some := range slices.Chunk(cast, idLength) {
		keys = append(keys, some)
	}
	values, err := c.known.get(keys)
	if err != nil {
		return err
	}
	for i, v := range values {
		var before known
		if len(v) > 0 {
			if before, err = unpackKnown(v); err != nil {
				return err
			}
		}
		after := before
		after.spelled, after.aliases = slices.Clone(before.spelled), slices.Clone(before.aliases)
		change(i, &after)
		c.named(schema.ID(keys[i]), isNamesake(i), &before, &after)
		v = nil
		if after.articles > 0 {
			v = after.pack()
		}
		c.known.set(keys[i], v)
	}
	return nil
}

// named keeps by which keys an actor is found after a change, in the place of those before.
func (c *casting) named(id schema.ID, isNamesake bool, before, after *known) {
	texts := func(a, b counted) bool { return a.text == b.text }
	if before.name == after.name && slices.EqualFunc(before.aliases, after.aliases, texts) {
		return // as nearly always: its names are known already
	}
	was, is := namedKeys(id, isNamesake, before), namedKeys(id, isNamesake, after)
	has := func(all [][]byte, key []byte) bool {
		return slices.ContainsFunc(all, func(k []byte) bool { return slices.Equal(k, key) })
	}
	for _, key := range was {
		if !has(is, key) {
			c.tx.Delete(namedSpace, key)
		}
	}
	for _, key := range is {
		if !has(was, key) {
			c.tx.Set(namedSpace, key, []byte{})
		}
	}
}

// finish settles who has only the name of another, and writes what has changed.
func (c *casting) finish() error {
	if err := c.part(); err != nil {
		return err
	}
	for _, l := range []*lists{c.casts, c.mentions, c.known, c.told} {
		l.write()
	}
	return nil
}

func mentionKey(actor, article schema.ID) []byte { return slices.Concat(actor[:], article[:]) }

// namedKeys returns the keys by which an actor is found: those of its name, and of the
// names that articles have for it besides.
func namedKeys(id schema.ID, isNamesake bool, k *known) (all [][]byte) {
	if k.articles == 0 {
		return nil
	}
	kind := name.KindOf(k.kind)
	seen := map[string]bool{}
	for _, n := range append([]counted{{text: k.name}}, k.aliases...) {
		for _, key := range name.Parse(n.text, kind).Keys() {
			if !seen[key] {
				seen[key] = true
				all = append(all, namedKey(key, isNamesake, id[:]))
			}
		}
	}
	return all
}

// namedKey is the key under which an actor is found. Namesakes have keys of their own, so
// that many of them leave room for others.
func namedKey(key string, isNamesake bool, id []byte) []byte {
	end := byte(0)
	if isNamesake {
		end = 1
	}
	key = strings.NewReplacer("\x00", "", "\x01", "").Replace(key)
	return slices.Concat([]byte(key), []byte{end}, id)
}
