package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/quadstore"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// mend makes anew what is derived from the content of an article. It returns what
// is to be searched of it, without a digest where the content tells of no article.
func (r *repair) mend(tx *quadstore.Tx, id schema.ID) (set search.Set, mended bool, err error) {
	held, err := articleQuads(r.ctx, &tx.View, id)
	if err != nil {
		return set, false, err
	}
	if !isArticle(id, held) {
		return set, false, nil
	}
	r.Articles++
	set = search.Set{Article: id, Digest: quads.Digest(held)}
	x, err := quads.Decode(id, held)
	if err != nil { // nothing can be searched in it
		return set, false, r.leave(tx, id, held)
	}
	if cast, err := castHeld(r.ctx, &tx.View, x); err != nil {
		return set, false, err
	} else if !cast {
		r.otherCast = true
	}
	set.Documents = documents(x)
	right, ok := derived(x, held)
	if !ok {
		return set, false, r.leave(tx, id, held)
	}
	replaced, err := tx.Replace(r.ctx, quads.Labels(id), right)
	if err != nil || replaced.Added+replaced.Removed == 0 {
		return set, false, err
	}
	r.Mended++
	set.Digest = quads.Digest(right)
	return set, true, nil
}

// leave leaves an article as it is, but for its digest: that has to be of what is
// there, or else the same article, imported again, would be taken for known.
func (r *repair) leave(tx *quadstore.Tx, id schema.ID, held []quad.Quad) error {
	r.Left++
	right := digestQuad(id, quads.Digest(held))
	var wrong []quad.Quad
	for _, q := range held {
		if q.Predicate == right.Predicate && q.Label == right.Label && q != right {
			wrong = append(wrong, q)
		}
	}
	if len(wrong) == 0 && slices.Contains(held, right) {
		return nil
	}
	return errors.Join(tx.Remove(wrong...), tx.Add(right))
}

// isArticle reports whether there is an article of which some quads tell.
func isArticle(id schema.ID, held []quad.Quad) bool {
	return slices.Contains(held, quad.Quad{
		Subject: quads.Node(id), Predicate: quads.Type, Object: quads.KindTerm(schema.ArticleNode), Label: quads.Label(id),
	})
}

// derived returns what an article should be: its content and its reading as they
// are held, with the short cuts and keys that follow from them. ok is false where
// the content breaks a law, or says more than the extraction that was read from it.
func derived(x *schema.Extraction, held []quad.Quad) (right []quad.Quad, ok bool) {
	if x.Validate() != nil {
		return nil, false
	}
	encoded, err := quads.Encode(x)
	if err != nil {
		return nil, false
	}
	kinds := map[quad.Value]schema.NodeKind{}
	for _, q := range encoded {
		if q.Predicate == quads.Type {
			kinds[q.Subject] = quads.KindOf(q.Object)
		}
	}
	told := map[quad.Quad]bool{}
	for _, q := range encoded {
		switch {
		case q.Label == quad.Value(quads.ReadingLabel(x.Article.ID)):
			continue
		case quads.IsContent(q) && !quads.IsShortcut(q, kinds[q.Subject]):
			told[q] = true
		}
		right = append(right, q)
	}
	for _, q := range held {
		switch {
		case q.Label == quad.Value(quads.ReadingLabel(x.Article.ID)):
			right = append(right, q)
		case quads.IsContent(q) && !quads.IsShortcut(q, kinds[q.Subject]):
			if !told[q] {
				return nil, false
			}
			delete(told, q)
		}
	}
	return right, len(told) == 0
}

// readNotes reads the notes of changes, and returns the newest revision. It
// returns [quadstore.ErrMalformed] where they are damaged.
func readNotes(ctx context.Context, v *quadstore.View) (newest uint64, err error) {
	r, err := readRevisions(ctx, v)
	if err != nil {
		return 0, err
	}
	_, err = changedSince(ctx, v, 0)
	return r.newest, err
}

// forgetAll removes all notes of changes and makes a revision that is newer than
// those that can be read. The text index has to be filled anew after it.
func forgetAll(ctx context.Context, tx *quadstore.Tx) (newest uint64, err error) {
	for pair, err := range tx.Scan(ctx, changeSpace, nil) {
		if err != nil {
			return 0, err
		}
		tx.Delete(changeSpace, pair.Key)
	}
	values, err := tx.Get(ctx, stateSpace, revisionKey, forgottenKey)
	for _, v := range values {
		if len(v) == 8 {
			newest = max(newest, binary.BigEndian.Uint64(v)%math.MaxInt64)
		}
	}
	newest++
	for _, key := range [][]byte{revisionKey, forgottenKey} {
		tx.Set(stateSpace, key, binary.BigEndian.AppendUint64(nil, newest))
	}
	return newest, err
}
