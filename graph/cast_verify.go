package graph

import (
	"bytes"
	"context"
	"fmt"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// castHeld reports whether it is kept whom an article names, and what it states of them,
// just as it says.
func castHeld(ctx context.Context, v *quadstore.View, x *schema.Extraction) (bool, error) {
	namesakes, err := newNamesakes(ctx, v).in(x.Article.ID)
	if err != nil {
		return false, err
	}
	cast := castOf(x, namesakes)
	casts, err := v.Get(ctx, castSpace, x.Article.ID[:])
	if err != nil || !bytes.Equal(casts[0], packCast(cast)) {
		return false, err
	}
	keys := make([][]byte, len(cast))
	for i := range cast {
		keys[i] = mentionKey(cast[i].id, x.Article.ID)
	}
	mentions, err := v.Get(ctx, mentionSpace, keys...)
	if err != nil {
		return false, err
	}
	for i := range mentions {
		if !bytes.Equal(mentions[i], cast[i].pack()) {
			return false, nil
		}
	}
	return toldHeld(ctx, v, x)
}

// verifyCast is castHeld as a check.
func (d *desk) verifyCast(report *verify.Report, x *schema.Extraction) error {
	held, err := castHeld(d.ctx, d.view, x)
	if !held && err == nil {
		report.Add(verify.Fault{Law: verify.Key, Article: x.Article.ID, Message: "whom the article names is not kept as it says"})
	}
	return err
}

// verifyKnown checks that actors are counted as articles name them, that each can be
// found by its name, and that no others are kept.
func (d *desk) verifyKnown(report *verify.Report) error {
	sums, names := map[schema.ID]known{}, 0
	add := func(id schema.ID) error {
		n, err := d.verifySum(report, id, sums[id])
		names += n
		delete(sums, id)
		return err
	}
	var last schema.ID
	for pair, err := range d.view.Scan(d.ctx, mentionSpace, nil) {
		if err != nil {
			return err
		}
		m, err := unpackMention(pair.Value)
		if err != nil || len(pair.Key) != 2*idLength {
			report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("an actor in an article, under a key of %d bytes", len(pair.Key))})
			continue
		}
		id, article := schema.ID(pair.Key[:idLength]), schema.ID(pair.Key[idLength:])
		if id != last && !last.IsZero() {
			if err := add(last); err != nil {
				return err
			}
		}
		last = id
		if there, err := d.articlesThere([]schema.ID{article}); err != nil {
			return err
		} else if !there[0] {
			report.Add(verify.Fault{Law: verify.Key, Article: article, Node: id, Message: "an actor is named by an article that is not there"})
		}
		k := sums[id]
		k.count(&m, 1)
		sums[id] = k
	}
	if !last.IsZero() {
		if err := add(last); err != nil {
			return err
		}
	}
	if err := d.verifyNoOthers(report); err != nil {
		return err
	}
	return d.verifyNoOtherNames(report, names)
}

// verifySum compares what is kept of an actor with what its articles add up to. It returns
// by how many keys the actor is found.
func (d *desk) verifySum(report *verify.Report, id schema.ID, sum known) (names int, err error) {
	values, err := d.view.Get(d.ctx, knownSpace, id[:])
	if err != nil {
		return 0, err
	}
	k, err := unpackKnown(values[0])
	if err != nil || !k.equal(&sum) {
		report.Add(verify.Fault{Law: verify.Key, Node: id, Message: fmt.Sprintf("the actor is counted in %d articles, %d name it", k.articles, sum.articles)})
	}
	is, err := d.namesakes().among(id)
	if err != nil {
		return 0, err
	}
	keys := namedKeys(id, len(is) > 0, &k)
	named, err := d.view.Get(d.ctx, namedSpace, keys...)
	for i := range named {
		if named[i] == nil {
			report.Add(verify.Fault{Law: verify.Key, Node: id, Message: fmt.Sprintf("the actor cannot be found by %q", k.name)})
			break
		}
	}
	return len(keys), err
}

// verifyNoOtherNames checks that actors are found by their own names alone, which have so
// many keys together.
func (d *desk) verifyNoOtherNames(report *verify.Report, names int) error {
	for _, err := range d.view.Scan(d.ctx, namedSpace, nil) {
		if err != nil {
			return err
		}
		names--
	}
	if names < 0 { // fewer than there should be are told of by verifySum
		report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("actors are found by %d keys that are none of their names", -names)})
	}
	return nil
}

// verifyNoOthers checks that every article of which it is kept whom it names is there, and
// that some article tells of every actor that is kept.
func (d *desk) verifyNoOthers(report *verify.Report) error {
	err := d.verifyKeys(report, castSpace, func(article schema.ID) error {
		there, err := d.articlesThere([]schema.ID{article})
		if err == nil && !there[0] {
			report.Add(verify.Fault{Law: verify.Key, Article: article, Message: "whom an article names is kept, the article is not"})
		}
		return err
	})
	if err != nil {
		return err
	}
	return d.verifyKeys(report, knownSpace, func(id schema.ID) error {
		for _, err := range d.view.Under(d.ctx, mentionSpace, 1, id[:]) {
			return err // there is one
		}
		report.Add(verify.Fault{Law: verify.Key, Node: id, Message: "an actor is kept that no article names"})
		return nil
	})
}

// verifyKeys checks every key of a space that has an id for each.
func (d *desk) verifyKeys(report *verify.Report, space string, check func(schema.ID) error) error {
	for pair, err := range d.view.Scan(d.ctx, space, nil) {
		if err != nil {
			return err
		}
		if len(pair.Key) != idLength {
			report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("%s has a key of %d bytes", space, len(pair.Key))})
			continue
		}
		if err := check(schema.ID(pair.Key)); err != nil {
			return err
		}
	}
	return nil
}

// mendCasts keeps anew whom articles name.
func (l *Library) mendCasts(ctx context.Context, articles []schema.ID) error {
	for _, space := range []string{castSpace, mentionSpace, knownSpace, namedSpace, toldSpace, tellingSpace, partedSpace, namesakeSpace} {
		if err := l.clearSpace(ctx, space); err != nil {
			return err
		}
	}
	for len(articles) > 0 {
		some := articles[:min(len(articles), mendTogether)]
		articles = articles[len(some):]
		err := l.store.Update(ctx, func(tx *quadstore.Tx) error {
			casts := newCasting(ctx, tx)
			for _, id := range some {
				qs, err := articleQuads(ctx, &tx.View, id)
				if err != nil {
					return err
				}
				x, err := quads.Decode(id, qs)
				if err != nil {
					continue // nothing can be said of it
				}
				if err := casts.put(x); err != nil {
					return err
				}
			}
			return casts.finish()
		})
		if err != nil {
			return err
		}
	}
	return nil
}
