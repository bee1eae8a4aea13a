package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/schema"
	"github.com/saidby/saidby/schema/text"
)

// kinship finds what articles were made from and what was made from them, for one
// question.
type kinship struct {
	copies *copies
	known  map[schema.ID]kin
}

// kin are the articles that one was made from, the first printed first, and those
// that were made from it. Who is a copy of whom is judged by [copies], for every two.
type kin struct{ originals, copies []schema.ID }

func newKinship(d *desk) kinship { return kinship{d.newCopies(), map[schema.ID]kin{}} }

// alone reports whether there are none.
func (k kin) alone() bool { return len(k.originals)+len(k.copies) == 0 }

// size is how many articles are remembered.
func (k *kinship) size() int { return max(len(k.known), len(k.copies.profiles)) }

// forget forgets what was found so far.
func (k *kinship) forget() {
	k.copies = k.copies.d.newCopies()
	clear(k.known)
}

// kin finds the kin of an article. Where there is none, that costs three empty ranges.
func (k *kinship) kin(id schema.ID) (kin, error) {
	if found, ok := k.known[id]; ok {
		return found, nil
	}
	d := k.copies.d
	pairs, err := k.copies.pairs(id)
	if err != nil {
		return kin{}, err
	}
	credits, err := d.match(quads.Pattern{Subject: quads.Node(id), Predicate: quads.ReprintedFrom})
	if err != nil {
		return kin{}, err
	}
	crediting, err := d.nodesWith(quads.ReprintedFrom, id)
	if err != nil || len(pairs)+len(credits)+len(crediting) == 0 {
		return kin{}, err
	}
	links, err := k.copies.made(id, true)
	if err != nil {
		return kin{}, err
	}
	var originals []*ArticleSummary
	shared := map[schema.ID]bool{} // originals that share text
	for _, l := range links {
		if l.Original == nil || l.Original.ID == id {
			continue
		}
		originals = append(originals, l.Original)
		if l.Overlap != nil || l.Reprint.Basis == schema.Judged {
			shared[l.Original.ID] = true
		}
	}
	slices.SortFunc(originals, byPrint)
	found := kin{copies: crediting.articles()}
	for _, a := range originals {
		found.originals = append(found.originals, a.ID)
	}
	for _, p := range pairs {
		if !shared[p.other] {
			found.copies = append(found.copies, p.other)
		}
	}
	found.originals = slices.Compact(found.originals)
	k.known[id] = found
	return found, nil
}

// byPrint orders articles by the dates at which they were printed.
func byPrint(a, b *ArticleSummary) int {
	return cmp.Or(a.Published.Compare(b.Published), a.ID.Compare(b.ID))
}

// statementKey is the same for statements of the same words by the same speakers in
// the same act, whatever the article: what is local to one goes by its words.
func (r *identities) statementKey(s *Statement) schema.ID {
	a := &s.Attribution
	said := a.Cue.Quote + " " + a.Content.Quote
	if c := s.Claim; c.Local() {
		said = schema.NewClaim(c.Family, c.Language, c.Text, schema.ID{}).ID.String()
	} else if !a.Claim.IsZero() {
		said = a.Claim.String()
	}
	negated := ""
	if a.Negated {
		negated = "not"
	}
	speakers := make([]string, len(s.Speakers))
	for i := range s.Speakers {
		speakers[i] = r.actorKey(&s.Speakers[i], s.Article.ID)
	}
	slices.Sort(speakers)
	return schema.NewID("statement", append([]string{string(a.Act), negated, said}, slices.Compact(speakers)...)...)
}

// actorKey is the same for whoever is one, whatever the article.
func (r *identities) actorKey(a *schema.Actor, article schema.ID) string {
	if a.Local() {
		return string(a.Kind) + " " + text.Fold(a.Name)
	}
	return r.canonical(a.ID, article).String()
}

// blameKey is the same for the same blame in the same statement, whatever the article.
func (r *identities) blameKey(row *BlameRow) schema.ID {
	blamed := text.Fold(row.Blame.Cause)
	if row.Blamed != nil {
		blamed = r.actorKey(row.Blamed, row.Statement.Article.ID)
	}
	words := strings.Join(text.Words(row.Blame.For), " ")
	return schema.NewID("blame", r.statementKey(&row.Statement).String(), blamed, words)
}
