package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/verify"
	"github.com/saidby/saidby/schema"
)

// toldHeld reports whether it is kept what an article states of those that it names, by
// the names that it calls them.
func toldHeld(ctx context.Context, v *quadstore.View, x *schema.Extraction) (bool, error) {
	var keys [][]byte
	for _, m := range castOf(x, nil) {
		for k := range m.tellings() {
			keys = append(keys, tellingKey(m.id, k, x.Article.ID))
		}
	}
	values, err := v.Get(ctx, tellingSpace, keys...)
	return err == nil && !slices.ContainsFunc(values, func(v []byte) bool { return v == nil }), err
}

// verifyNamesakes checks that what is kept of tellings is what articles state, and that
// those are read as naming another that should be, and no others.
func (d *desk) verifyNamesakes(report *verify.Report) error {
	fault := func(node schema.ID, format string, args ...any) {
		report.Add(verify.Fault{Law: verify.Key, Node: node, Message: fmt.Sprintf(format, args...)})
	}
	actors := map[schema.ID]bool{}
	for pair, err := range d.view.Scan(d.ctx, toldSpace, nil) {
		if err != nil {
			return err
		}
		if len(pair.Key) != idLength {
			fault(schema.ID{}, "what is told of an actor, under a key of %d bytes", len(pair.Key))
			continue
		}
		actor := schema.ID(pair.Key)
		t, err := unpackTold(pair.Value)
		if err == nil && len(t.others(nil)) > 0 {
			actors[actor] = true
		}
		if err != nil || !d.tellsSo(actor, t) {
			fault(actor, "it is not kept of the actor what articles state")
		}
	}
	if err := d.verifyTold(report); err != nil {
		return err
	}
	log, err := d.logged()
	if err != nil {
		return err
	}
	for _, j := range log.judgements {
		if j.Question == schema.NamedIn {
			actors[j.A] = true
		}
	}
	return d.verifyParted(report, actors)
}

// tellsSo reports whether as many articles are kept of each telling as are counted.
func (d *desk) tellsSo(actor schema.ID, t told) bool {
	counts := map[string]int{}
	for pair, err := range d.view.Under(d.ctx, tellingSpace, 0, actor[:]) {
		if err != nil || len(pair.Key) != 2*idLength+markLength {
			return false
		}
		counts[string(pair.Key[idLength:][:markLength])]++
	}
	for k, n := range t {
		if counts[string(k.mark())] != n {
			return false
		}
		delete(counts, string(k.mark()))
	}
	return len(counts) == 0
}

// verifyTold checks that articles state what is kept of them.
func (d *desk) verifyTold(report *verify.Report) error {
	var last schema.ID
	for pair, err := range d.view.Scan(d.ctx, tellingSpace, nil) {
		if err != nil {
			return err
		}
		if len(pair.Key) != 2*idLength+markLength || len(pair.Value) > 0 {
			report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("what an article states, under a key of %d bytes", len(pair.Key))})
			continue
		}
		actor, article := schema.ID(pair.Key[:idLength]), schema.ID(pair.Key[idLength+markLength:])
		m, err := d.mentionOf(actor, article)
		if err != nil {
			return err
		}
		stated := false
		for k := range m.tellings() {
			stated = stated || bytes.Equal(k.mark(), pair.Key[idLength:][:markLength])
		}
		if !stated {
			report.Add(verify.Fault{Law: verify.Key, Article: article, Node: actor, Message: "it is kept of the actor what the article does not state"})
		}
		if actor == last {
			continue
		}
		last = actor
		if values, err := d.view.Get(d.ctx, toldSpace, actor[:]); err != nil {
			return err
		} else if values[0] == nil {
			report.Add(verify.Fault{Law: verify.Key, Node: actor, Message: "it is not counted what articles state of the actor"})
		}
	}
	return nil
}

// mentionOf returns what an article tells of whomever it calls by the name of an actor.
func (d *desk) mentionOf(actor, article schema.ID) (mention, error) {
	values, err := d.view.Get(d.ctx, mentionSpace, mentionKey(actor, article), mentionKey(schema.NamesakeID(actor, article), article))
	if err != nil {
		return mention{}, err
	}
	m, _ := eitherMention(values) // one that cannot be read is told already
	return m, nil
}

func (d *desk) telling(actor schema.ID, k telling, see func(article schema.ID)) error {
	for pair, err := range d.view.Under(d.ctx, tellingSpace, 0, tellingKey(actor, k, schema.ID{})[:idLength+markLength]) {
		if err != nil {
			return err
		}
		see(schema.ID(pair.Key[idLength+markLength:]))
	}
	return nil
}

// verifyParted checks which articles are read as naming another than some actors.
func (d *desk) verifyParted(report *verify.Report, actors map[schema.ID]bool) error {
	want := map[string]bool{}
	for _, actor := range sortedKeys(actors) {
		articles, err := d.otherIn(actor)
		if err != nil {
			return err
		}
		for _, article := range articles {
			id := schema.NamesakeID(actor, article)
			for _, key := range [][]byte{slices.Concat(actor[:], article[:]), slices.Concat(article[:], actor[:]), slices.Concat(id[:], actor[:], article[:])} {
				want[string(key)] = true
			}
		}
	}
	for _, space := range []string{partedSpace, namesakeSpace} {
		for pair, err := range d.view.Scan(d.ctx, space, nil) {
			if err != nil {
				return err
			}
			key := string(pair.Key) + string(pair.Value)
			if !want[key] {
				report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("%s % x does not follow from articles and judgements", space, pair.Key)})
			}
			delete(want, key)
		}
	}
	if len(want) > 0 {
		report.Add(verify.Fault{Law: verify.Key, Message: fmt.Sprintf("%d keys are lacking by which articles name another", len(want))})
	}
	return nil
}

// otherIn returns the articles that are there and mean another by the name of an actor.
func (d *desk) otherIn(actor schema.ID) (articles []schema.ID, err error) {
	values, err := d.view.Get(d.ctx, toldSpace, actor[:])
	if err != nil {
		return nil, err
	}
	t, err := unpackTold(values[0])
	if err != nil {
		return nil, nil // told already
	}
	if bare, err := d.isBareName(actor); err != nil || bare {
		t = nil
	}
	all, err := d.standing([]schema.ID{actor})
	if errors.Is(err, quadstore.ErrMalformed) {
		return nil, nil // that is a fault of the log
	}
	if err != nil {
		return nil, err
	}
	others, err := otherIn(actor, t, all, d)
	if err != nil {
		return nil, err
	}
	if is, err := d.namesakes().among(actor); err != nil || len(is) > 0 {
		return nil, err // no article calls anybody by what a namesake has for an id
	}
	for _, article := range sortedKeys(others) {
		values, err := d.view.Get(d.ctx, mentionSpace, mentionKey(actor, article), mentionKey(schema.NamesakeID(actor, article), article))
		if err != nil {
			return nil, err
		}
		if values[0] != nil || values[1] != nil {
			articles = append(articles, article)
		}
	}
	return articles, nil
}

// isBareName reports whether an actor, or whoever has its name, is known by a bare name.
func (d *desk) isBareName(actor schema.ID) (bool, error) {
	ids, err := d.namesakes().withNamesakes([]schema.ID{actor})
	if err != nil {
		return false, err
	}
	if err := d.identities().profile(ids...); err != nil {
		return false, err
	}
	for _, id := range ids {
		if p := d.identities().profiles[id]; p != nil {
			return p.parsed.Bare(), nil
		}
	}
	return true, nil
}
