package graph

import (
	"slices"
	"strings"

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
