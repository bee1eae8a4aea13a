package graph

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/saidby/saidby/graph/quads"
	"github.com/saidby/saidby/graph/search"
	"github.com/saidby/saidby/schema"
)

// documents returns what is searched of an article: its text, and each of its
// claims with who said it.
func documents(x *schema.Extraction) []search.Document {
	a := x.Article
	publication := ""
	if a.Publication != nil {
		p := a.Publication
		publication = strings.Join(distinct(append([]string{p.Name, p.Domain}, p.Aliases...)), "\n")
	}
	docs := []search.Document{{
		Article: a.ID, Node: a.ID, Kind: schema.ArticleNode, Title: a.Title, Text: a.Text,
		Publication: publication, Date: a.Published.EDTF(),
	}}
	names := make(map[schema.ID][]string, len(x.Actors))
	for _, actor := range x.Actors {
		names[actor.ID] = append([]string{actor.Name}, actor.Aliases...)
	}
	for _, c := range x.Claims {
		d := search.Document{
			Article: a.ID, Node: c.ID, Kind: schema.ClaimNode, Title: a.Title, Text: c.Text, Publication: publication,
		}
		var acts, manners, dates []string
		for _, at := range x.Attributions {
			if at.Claim != c.ID {
				continue
			}
			for _, s := range at.Speakers {
				d.Speakers = append(d.Speakers, names[s]...)
			}
			acts, manners = append(acts, string(at.Act)), append(manners, string(at.Manner))
			dates = append(dates, at.Said.EDTF())
		}
		d.Speakers = distinct(d.Speakers)
		d.Act, d.Manner = strings.Join(distinct(acts), " "), strings.Join(distinct(manners), " ")
		d.Date = strings.Join(distinct(dates), " ")
		if d.Date == "" {
			d.Date = a.Published.EDTF()
		}
		docs = append(docs, d)
	}
	return docs
}

// distinct returns what is not empty, sorted, each once.
func distinct(list []string) []string {
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return s == "" })
}

// searchSet returns what is searched of an article that the store holds; its
// digest is "" where the store does not hold it.
func (l *Library) searchSet(ctx context.Context, article schema.ID) (search.Set, error) {
	set := search.Set{Article: article}
	qs, err := l.articleQuads(ctx, article)
	if err != nil || len(qs) == 0 {
		return set, err
	}
	x, err := quads.Decode(article, qs)
	if err != nil {
		return set, err
	}
	set.Digest, set.Documents = quads.Digest(qs), documents(x)
	return set, nil
}

// rebuildIndex makes the search index anew from the store.
func (l *Library) rebuildIndex(ctx context.Context) (*search.Index, error) {
	path := filepath.Join(l.dir, searchFile)
	if err := search.Discard(path); err != nil {
		return nil, err
	}
	index, err := search.Open(path)
	if err != nil {
		return nil, err
	}
	if err := l.fillIndex(ctx, index); err != nil {
		return nil, errors.Join(fmt.Errorf("rebuild: %w", err), index.Close())
	}
	return index, nil
}

// indexTogether is how many articles are indexed in one transaction.
const indexTogether = 200

// fillIndex indexes every article of the store.
func (l *Library) fillIndex(ctx context.Context, index *search.Index) error {
	ids, err := l.articleIDs(ctx)
	if err != nil {
		return err
	}
	for some := range slices.Chunk(ids, indexTogether) {
		var sets []search.Set
		for _, id := range some {
			set, err := l.searchSet(ctx, id)
			if err != nil {
				return err
			}
			sets = append(sets, set)
		}
		if err := index.ReplaceAll(ctx, sets); err != nil {
			return err
		}
	}
	return nil
}
