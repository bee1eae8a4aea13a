package graph

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/schema"
)

// Whom articles name is kept beside them, in the same changes, so that an actor is
// found by any form of its name, and counted, without reading what was said. Who is
// one with whom is judged when somebody asks, by what is known then: it does not
// depend on which article came first. Actors that are local to an article take no part.
const (
	castSpace    = "casts"    // article → the actors that it names, 16 bytes each
	mentionSpace = "mentions" // actor, article → mention
	knownSpace   = "known"    // actor → known
	namedSpace   = "named"    // key of a name, NUL, or 1 for a namesake, actor → nothing
)

// mention is what one article tells of one actor.
type mention struct {
	kind schema.ActorKind
	// name is how the article writes the actor's name.
	name string
	// said is how many acts of saying it credits to the actor.
	said int
	// printed is the date of the article, as [schema.Date.EDTF] writes it.
	printed string
	// roles are the titles that it gives the actor.
	roles []string
	// traits are what it states of a person.
	traits []trait
	// aliases are names that it has for a body, and that are no part of its own or the
	// other way round: "ISIS" of the Islamic State.
	aliases []string
}

// trait is a [schema.Trait] without its evidence.
type trait struct {
	kind  schema.TraitKind
	value string
}

// tellings returns the traits that the article states of the actor, each once.
func (m *mention) tellings() map[telling]bool {
	all := map[telling]bool{}
	for _, t := range m.traits {
		all[newTelling(t, m.printed)] = true
	}
	return all
}

// telling is 1 if the article states a trait of the actor.
func (m *mention) telling() int { return min(len(m.traits), 1) }

func (m *mention) pack() []byte {
	b := binary.AppendUvarint(nil, uint64(m.said))
	b = appendString(b, string(m.kind))
	b = appendString(b, m.name)
	b = appendString(b, m.printed)
	b = binary.AppendUvarint(b, uint64(len(m.roles)))
	for _, r := range m.roles {
		b = appendString(b, r)
	}
	b = binary.AppendUvarint(b, uint64(len(m.traits)))
	for _, t := range m.traits {
		b = appendString(appendString(b, string(t.kind)), t.value)
	}
	for _, a := range m.aliases {
		b = appendString(b, a)
	}
	return b
}

// unpackMention returns [quadstore.ErrMalformed] for what pack did not write.
func unpackMention(b []byte) (m mention, err error) {
	if m.said, b, err = cutCount(b); err != nil {
		return m, err
	}
	var kind string
	for _, s := range []*string{&kind, &m.name, &m.printed} {
		if *s, b, err = cutString(b); err != nil {
			return m, err
		}
	}
	m.kind = schema.ActorKind(kind)
	roles, b, err := cutCount(b)
	if err != nil {
		return m, err
	}
	for range roles {
		var role string
		if role, b, err = cutString(b); err != nil {
			return m, err
		}
		m.roles = append(m.roles, role)
	}
	traits, b, err := cutCount(b)
	if err != nil {
		return m, err
	}
	for range traits {
		var value string
		if kind, b, err = cutString(b); err != nil {
			return m, err
		}
		if value, b, err = cutString(b); err != nil {
			return m, err
		}
		m.traits = append(m.traits, trait{schema.TraitKind(kind), value})
	}
	for len(b) > 0 {
		var alias string
		if alias, b, err = cutString(b); err != nil {
			return m, err
		}
		m.aliases = append(m.aliases, alias)
	}
	return m, nil
}

// known is what is known of an actor over all articles.
type known struct {
	kind schema.ActorKind
	// name is how the actor's name is best written, of spelled.
	name string
	// spelled are the ways in which articles write the name, which differ in case and the
	// like.
	spelled tally
	// articles is how many name it, said how often something is credited to it, and
	// telling how many articles state a trait of it.
	articles, said, telling int
	// aliases are the other names that articles have for a body, folded.
	aliases tally
}

// count adds what an article tells of the actor, or with -1 takes it back.
func (k *known) count(m *mention, by int) {
	k.kind = m.kind
	k.articles, k.said, k.telling = k.articles+by, k.said+by*m.said, k.telling+by*m.telling()
	k.spelled.add(m.name, by)
	for _, a := range m.aliases {
		k.aliases.add(a, by)
	}
	k.name = bestWritten(k.spelled)
}

func (k *known) equal(l *known) bool {
	return k.kind == l.kind && k.articles == l.articles && k.said == l.said && k.telling == l.telling &&
		slices.Equal(k.spelled, l.spelled) && slices.Equal(k.aliases, l.aliases)
}

func (k *known) pack() []byte {
	b := binary.AppendUvarint(nil, uint64(k.articles))
	b = binary.AppendUvarint(b, uint64(k.said))
	b = binary.AppendUvarint(b, uint64(k.telling))
	return append(k.aliases.pack(k.spelled.pack(b)), k.kind...)
}

// unpackKnown returns [quadstore.ErrMalformed] for what pack did not write.
func unpackKnown(b []byte) (k known, err error) {
	for _, n := range []*int{&k.articles, &k.said, &k.telling} {
		if *n, b, err = cutCount(b); err != nil {
			return k, err
		}
	}
	for _, t := range []*tally{&k.spelled, &k.aliases} {
		if *t, b, err = cutTally(b); err != nil {
			return k, err
		}
	}
	k.kind, k.name = schema.ActorKind(b), bestWritten(k.spelled)
	return k, nil
}

// bestWritten returns the best of the ways to write one name: one in small letters, else
// the first in order.
func bestWritten(spelled tally) (best string) {
	for i, c := range spelled { // in order
		if i == 0 || shouted(c.text) < shouted(best) {
			best = c.text
		}
	}
	return best
}

// shouted is how many longer words of a name are written in capitals.
func shouted(s string) (n int) {
	for _, w := range strings.Fields(s) {
		if len(w) > 3 && strings.ToUpper(w) == w && strings.ToLower(w) != w {
			n++
		}
	}
	return n
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// cutString reads what appendString wrote, and returns what follows it.
func cutString(b []byte) (s string, rest []byte, err error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return "", nil, fmt.Errorf("a text within %d bytes: %w", len(b), quadstore.ErrMalformed)
	}
	b = b[size:]
	return string(b[:n]), b[n:], nil
}

// cutCount reads a count, and returns what follows it.
func cutCount(b []byte) (n int, rest []byte, err error) {
	v, size := binary.Uvarint(b)
	if size <= 0 {
		return 0, nil, fmt.Errorf("a count within %d bytes: %w", len(b), quadstore.ErrMalformed)
	}
	return int(v), b[size:], nil
}
